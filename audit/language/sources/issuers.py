"""Whose words "the statement" are."""

from __future__ import annotations

from audit.language.grammar.words import Words
from audit.language.sources.entry import Entry
from audit.language.sources.mention_words import UTTERANCES

POSTED = frozenset(("post", "posts", "tweet", "tweets", "video", "videos"))
"""Anybody's may be spoken of: who spoke before is no sign of whose it is."""
POSTING = {"posted": "post", "posts": "post", "tweeted": "tweet", "tweets": "tweet"}
NEAR = 6
"""How many sentences on a statement is still the last one's."""


class Issuers:
    """Remembers who issued what in the sentences read so far."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._by_noun: dict[str, Entry] = {}
        self._last: tuple[Entry, int] | None = None

    def heard(self, entry: Entry, sentence: int) -> None:
        """Record who spoke in a sentence, and by what."""
        self._last = entry, sentence
        first, last = self.words.bounds[sentence]
        for low in self.words.low[first:last]:
            if low in UTTERANCES:
                self._by_noun[low] = entry
            if low in POSTING:
                self._by_noun[POSTING[low]] = entry

    def of(self, noun: str, sentence: int) -> Entry | None:
        """Give the issuer of "the statement": whoever issued one, else who spoke just before."""
        found = self._by_noun.get(noun) or self._by_noun.get(noun.removesuffix("s"))
        if found is not None or self._last is None:
            return found
        if noun in POSTED:
            return None
        entry, said = self._last
        return entry if sentence - said <= NEAR and not entry.is_document else None
