"""Articles that are one occasion as a whole: a profile, a programme, a study.

What somebody says there without a channel of its own has the channel of the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.carrying import SPOKEN_CLASSES, apart
from audit.language.channels.origin import AUTHORS
from audit.language.channels.patterns import MET
from audit.language.channels.words import JOURNALS
from audit.language.grammar.words import Words

POLLED = re.compile(
    r"\b(?:[Ww]e|I) (?:asked|interviewed|contacted|spoke (?:to|with)|talked to|rang)\b"
)
"""The reporter asked around: whoever speaks in that paragraph answers."""
PROGRAMME = re.compile(
    r"\b(?:documentary|docuseries|podcast|(?:television|tv|radio) (?:series|special|programme|"
    r"program|interview))\b",
    re.IGNORECASE,
)
STUDY = re.compile(
    r"\b(?:[Ss]tudy|[Rr]esearch|[Pp]aper|[Ff]indings|[Rr]esults|[Tt]rial|[Rr]eview|[Aa]nalysis)\b"
    rf"[^.]{{0,60}}?\b(?:published|appear\w*|in the journal|journal|in (?:the )?{JOURNALS})"
)
FINDING = frozenset(
    ("find", "report", "write", "conclude", "show", "note", "estimate", "describe", "demonstrate",
     "observe", "calculate", "discover", "suggest")
)  # fmt: skip
PEOPLE = frozenset(("named-person", "unnamed-described"))
OPENING = 3
"""In how many blocks an article says what it is."""
PRESENT = re.compile(r"(?:says|say|tells|recalls|adds|explains|claims|admits|jokes|remembers)\b")


class Wholes:
    """Fills in the channel of an article that is one occasion."""

    def __init__(self, words: Words, sources: Mapping[str, Source]) -> None:
        self.words, self.sources = words, sources
        opening = sum(1 for each in words.block if each < OPENING)
        self._opening = words.end[words.bounds[opening - 1][1] - 1] if opening else 0
        met = self._signs(MET, len(words.text))
        self._met = met[0] if met else None
        self._programme = next(iter(self._signs(PROGRAMME, self._opening)), None)
        self._study = next(iter(self._signs(STUDY, self._opening)), None)
        self._subjects = self._met_with(met)
        self._asked = {
            words.block[self._sentence(span)] for span in self._signs(POLLED, len(words.text))
        }

    def fill(self, items: list[Attribution]) -> list[Attribution]:
        """Give the attributions with the channel of the whole where they have none."""
        if not (self._met or self._programme or self._study or self._asked):
            return items
        return [self._next(item) for item in items]

    def _signs(self, pattern: re.Pattern[str], end: int) -> list[Span]:
        """Find an expression outside quotations, before ``end``."""
        spans = [Span(*match.span()) for match in pattern.finditer(self.words.text, 0, end)]
        quote = self.words.quote
        return [span for span in spans if self._at(span) < len(quote) and quote[self._at(span)] < 0]

    def _at(self, span: Span) -> int:
        return max(bisect_right(self.words.start, span.start) - 1, 0)

    def _sentence(self, span: Span) -> int:
        return max(self.words.sentence[self._at(span)], 0)

    def _met_with(self, met: list[Span]) -> frozenset[str]:
        """Give whoever is spoken of in a sentence in which the reporter meets somebody."""
        bounds = [self.words.bounds[self._sentence(each)] for each in met]
        spans = [self.words.span(*each) for each in bounds if each[0] < each[1]]
        return frozenset(
            source.id
            for source in self.sources.values()
            if any(span.contains(mention) for span in spans for mention in source.mentions)
        )

    def _next(self, item: Attribution) -> Attribution:
        source = self.sources.get(item.source_id or "")
        if item.channel != "unknown" or not item.cue or source is None or item.passive:
            return item
        if self._study is not None and self._by_authors(item, source):
            return _with(item, "published-work", self._study)
        if item.cue_class not in SPOKEN_CLASSES or source.kind not in PEOPLE:
            return item
        cue = item.cue[0]
        present = PRESENT.match(self.words.text, cue.start, cue.end) is not None
        asked = item.sentence < len(self.words.block) and (
            self.words.block[item.sentence] in self._asked
        )
        met = present or asked or (source.id in self._subjects and item.cue_lemma == "say")
        here = self._met or (item.cue[0] if asked else None)
        if here is not None and met and not apart(self.words, item):
            return _with(item, "interview", here)
        if self._programme is not None and present:
            return _with(item, "broadcast", self._programme)
        return item

    def _by_authors(self, item: Attribution, source: Source) -> bool:
        """Tell whether the authors of a study report what it found."""
        return item.cue_lemma in FINDING and source.head in AUTHORS


def _with(item: Attribution, channel: Channel, words: Span) -> Attribution:
    return replace(item, channel=channel, channel_words=words, channel_carried=True)
