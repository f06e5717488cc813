"""Which outlet an article appears in: what people told it, they told this reporter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from audit.article import Article
from audit.facts import Attribution, Source
from audit.language.channels.origin import is_outlet, is_own, plain
from audit.language.channels.patterns import TOLD_OUTLET
from audit.language.channels.words import KNOWN_OUTLETS
from audit.language.grammar.words import Words

OPENING = 400
"""In how many characters a dateline stands."""
AGENCY = re.compile(r"\((\w[\w ]*)\)")
AGENCIES = {"ap": "associated press", "afp": "agence france-presse"}
OBTAINING = frozenset(("see", "obtain", "learn", "understand", "review", "ask", "know", "want"))
"""What an outlet does when it is this one."""
DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .’'/-]{2,30}(?:, [A-Za-z][\w .]{1,25}){0,3} \((\w[\w -]*)\) ?[-–—]"
)
AIRED = re.compile(r"\b(?:broadcast\w*|radio|television|tv|fm)\b")
REACH = 60
"""How many characters after a cue a listener may stand in."""


@dataclass(frozen=True, slots=True)
class Publication:
    """``own``: this publication's names, in lower case and without articles; ``cited``: others'.

    ``aired`` tells that this is a radio or television station: what it was told can be heard.
    """

    own: frozenset[str] = frozenset()
    cited: frozenset[str] = frozenset()
    aired: bool = False

    def is_elsewhere(self, name: str) -> bool:
        """Tell whether an outlet is another than this one.

        Where nothing tells which one this is, an outlet is taken for it unless the article cites
        its reports or the world knows it.
        """
        if is_own(name, self.own) or _initials(name) in self.own:
            return False
        shown = plain(name)
        return bool(self.own) or shown in self.cited or bool(KNOWN_OUTLETS.search(name))

    def is_paper_elsewhere(self) -> bool:
        """Tell whether "the paper" in an article is another than this one."""
        return bool(self.cited)


def publication(
    words: Words,
    article: Article,
    items: Iterable[Attribution],
    sources: Mapping[str, Source],
) -> Publication:
    """Tell which outlet this is, from the metadata, the dateline or who was told.

    Two or more sources that told the same outlet something told it to this one, unless its
    reports are cited.
    """
    items = list(items)
    heard = {item.source_id for item in items if item.cue_lemma not in OBTAINING}
    cited = frozenset(
        plain(source.name)
        for source in sources.values()
        if source.id in heard and is_outlet(source.name)
    )
    own = frozenset(plain(name) for name in _declared(article))
    own |= frozenset(_initials(name) for name in own if len(name.split()) > 2)
    aired = any(AIRED.search(name) for name in own)
    if not own:
        own = frozenset(name for name in _told(words, items) if name not in cited)
    return Publication(own, frozenset(name for name in cited if not is_own(name, own)), aired)


def _initials(name: str) -> str:
    """Give the initials of a name of several words, in lower case: "cwn"."""
    parts = plain(name).split()
    return "".join(part[0] for part in parts) if len(parts) > 1 else "-"


def _declared(article: Article) -> Iterable[str]:
    metadata = article.metadata
    if metadata.publisher:
        yield metadata.publisher
    agency = AGENCY.search(metadata.dateline or "") or DATELINE.search(article.text, 0, OPENING)
    if agency:
        yield agency[1]
        yield AGENCIES.get(agency[1].lower(), agency[1])


def _told(words: Words, items: Iterable[Attribution]) -> list[str]:
    """Give the outlets that several sources told something, in text order."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for item in items:
        if item.cue and item.source_id:
            cue = item.cue[0]
            match = TOLD_OUTLET.match(words.text, cue.start, cue.end + REACH)
            if match:
                tellers[plain(match[1])].add(item.source_id)
    return [name for name, who in tellers.items() if len(who) > 1]
