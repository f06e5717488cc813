"""The link that supports an attribution."""

from __future__ import annotations

from bisect import bisect_left

from audit.article import Article
from audit.facts import Attribution, Source, Span

PEOPLE = frozenset(("named-person", "unnamed-described", "vague"))
NEXT_TO = 3
"""How many characters may stand between the words and a link after them: a mark, a bracket."""


class Links:
    """Looks links up by place."""

    def __init__(self, article: Article) -> None:
        self.links = sorted(article.links, key=lambda link: link.span)
        self._starts = [link.span.start for link in self.links]

    def supporting(
        self, item: Attribution, words: Span | None, source: Source | None
    ) -> str | None:
        """Give the target of the link on the channel's words, source, cue or content, or after.

        The first of these that has one counts. A link on a person's name alone is that
        person's page.
        """
        if not self.links:
            return None
        own = () if words is None else (words,)
        person = source is None or source.kind in PEOPLE
        places = [*own, *item.source, *item.cue, *item.content]
        for at, part in enumerate(places):
            source_part = len(own) <= at < len(own) + len(item.source)
            found = self._on(part, beyond=part if source_part and person else None)
            if found is not None:
                return found
        low, high = min(part.start for part in places), max(part.end for part in places)
        return self._on(Span(low, high + NEXT_TO), beyond=item.source[0] if item.source else None)

    def _on(self, span: Span, beyond: Span | None) -> str | None:
        """Give the first link that shares a character with a span and isn't inside ``beyond``."""
        at = max(bisect_left(self._starts, span.start) - 1, 0)
        for link in self.links[at:]:
            if link.span.start >= span.end:
                return None
            if link.span.overlaps(span) and not (beyond and beyond.contains(link.span)):
                return link.target
        return None
