"""Which outlet an article appears in: what people told it, they told this reporter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from audit.article import Article
from audit.facts import Attribution, Source
from audit.language.channels.origin import is_outlet, plain
from audit.language.channels.patterns import TOLD_OUTLET
from audit.language.grammar.words import Words

AGENCY = re.compile(r"\((\w[\w ]*)\)")
AGENCIES = {"ap": "associated press", "afp": "agence france-presse"}


def own_names(
    words: Words,
    article: Article,
    items: Iterable[Attribution],
    sources: Mapping[str, Source],
) -> frozenset[str]:
    """Give the names of this publication in lower case, without articles.

    They are the metadata's publisher and the agency in the dateline; where neither is known, the
    outlet that two or more sources told something and whose reports nobody cites.
    """
    known = [plain(name) for name in _declared(article)]
    return frozenset(known or _told(words, items, sources))


def _declared(article: Article) -> Iterable[str]:
    metadata = article.metadata
    if metadata.publisher:
        yield metadata.publisher
    agency = AGENCY.search(metadata.dateline or "")
    if agency:
        yield agency[1]
        yield AGENCIES.get(agency[1].lower(), agency[1])


def _told(
    words: Words, items: Iterable[Attribution], sources: Mapping[str, Source]
) -> Iterable[str]:
    """Give the outlets that several sources told something, in text order."""
    tellers: dict[str, set[str]] = defaultdict(set)
    cited = {plain(source.name) for source in sources.values() if is_outlet(source.name)}
    for item in items:
        if not item.cue or not item.source_id:
            continue
        cue = item.cue[0]
        match = TOLD_OUTLET.match(words.text, cue.start, cue.end + 60)
        if match:
            tellers[plain(match[1])].add(item.source_id)
    return [name for name, who in tellers.items() if len(who) > 1 and name not in cited]
