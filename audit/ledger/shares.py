"""The whole divided: named and unnamed, kinds, channels, affiliations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from audit.ledger.names import body_key
from audit.ledger.record import Appearance, ArticleRecord, Identity, Share, Shares
from audit.ledger.voices import part_of

NOBODY, UNTOLD = "no source", "none told"


class _Count:
    """Attributions and quoted words by name."""

    def __init__(self) -> None:
        self._attributions: Counter[str] = Counter()
        self._words: Counter[str] = Counter()

    def add(self, name: str, attributions: int, words: int) -> None:
        self._attributions[name] += attributions
        self._words[name] += words

    def shares(self, attributions: int, words: int) -> tuple[Share, ...]:
        """Give the parts that are not empty, the largest first."""
        names = {*+self._attributions, *+self._words}
        order = sorted(names, key=lambda n: (-self._attributions[n], -self._words[n], n))
        return tuple(
            Share(name, part_of(self._attributions[name], attributions, self._words[name], words))
            for name in order
        )


def shares_of(articles: Iterable[ArticleRecord], identities: Iterable[Identity]) -> Shares:
    """Give the shares of all attributions and quoted words.

    What has no source or speaker is a part of its own. An organisation that speaks counts for
    itself among the affiliations.
    """
    articles, identities = tuple(articles), tuple(identities)
    attributions = sum(one.attributions for one in articles)
    words = sum(one.quoted_words for one in articles)
    unsourced = sum(one.unsourced for one in articles)
    unspoken = sum(one.unspoken_words for one in articles)
    named, kinds, channels, bodies = _Count(), _Count(), _Count(), _Count()
    titles = _titles(identities)
    for one in identities:
        voice = one.voice
        named.add("named" if one.named else "unnamed", voice.attributions, voice.quoted_words)
        kinds.add(one.kind, voice.attributions, voice.quoted_words)
        _by_channel(channels, one)
        for each in one.appearances:
            body = _body(one, each, titles)
            bodies.add(body, each.voice.attributions, each.voice.quoted_words)
    for count in (named, kinds, channels, bodies):
        count.add(NOBODY, unsourced, unspoken)
    return Shares(*(one.shares(attributions, words) for one in (named, kinds, channels, bodies)))


def _by_channel(count: _Count, identity: Identity) -> None:
    for one in identity.appearances:
        words = {each.id: each.words for each in one.quotations}
        left = one.voice.quoted_words
        for said in one.statements:
            quoted = min(sum(words.get(id, 0) for id in said.quotations), left)
            left -= quoted
            count.add(said.channel, said.id.startswith("a"), quoted)
        count.add("unknown", 0, left)


def _body(identity: Identity, appearance: Appearance, titles: dict[str, str]) -> str:
    """Give the body that a source speaks for in an article, by its name in the ledger."""
    if identity.settled_affiliation:
        name = identity.affiliations[0]
    elif appearance.affiliation:
        name = appearance.affiliation
    elif identity.kind == "named-organisation":
        name = identity.name
    else:
        return UNTOLD
    return titles.get(body_key(name), name)


def _titles(identities: Iterable[Identity]) -> dict[str, str]:
    """Give each body's name in the ledger by all names under which it appears."""
    titles: dict[str, str] = {}
    for one in identities:
        if one.kind == "named-organisation":
            for name in (one.name, *one.names):
                titles.setdefault(body_key(name), one.name)
    return titles
