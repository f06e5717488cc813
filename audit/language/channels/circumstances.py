"""To whom, when and where words were said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from audit.facts import Attribution, Name, Span
from audit.language.channels.frame import Frame, Zone
from audit.language.channels.patterns import AUDIENCE, NOT_WHEN, WHEN, WHERE
from audit.language.grammar.classes import PREPOSITIONS
from audit.language.grammar.phrase_ends import phrase_end
from audit.language.grammar.words import Words
from audit.language.sources.words import PRONOUNS

TELLING = frozenset(("tell", "remind", "assure", "inform", "advise", "notify", "brief", "warn"))
LONGEST_LISTENER = 14
BARE_MONTHS = frozenset(("May", "March", "may", "march"))


class Occasions:
    """Reads audience, time and place of one article's attributions."""

    def __init__(self, words: Words, names: tuple[Name, ...]) -> None:
        self.words = words
        self.places = {name.span.start: name.span for name in names if name.kind == "place"}
        self.names = sorted((name.span for name in names), key=lambda span: span.start)
        self._starts = [span.start for span in self.names]

    def audience(self, item: Attribution, frame: Frame) -> Span | None:
        """Give the listeners that the attribution names."""
        words = self.words
        if item.cue_lemma.split()[0:1] and item.cue_lemma.split()[0] in TELLING:
            at = bisect_right(words.start, item.cue[-1].end)
            begin = item.content[0].start if item.content else 0
            if at < len(words.low) and words.start[at] != begin and words.quote[at] < 0:
                return self._listener(at, item.sentence)
        for zone in (*frame.zones(), frame.tail):
            match = AUDIENCE.search(zone.text)
            if match is not None:
                return self._listener(
                    bisect_left(words.start, zone.start + match.end()), item.sentence
                )
        return None

    def _listener(self, at: int, sentence: int) -> Span | None:
        """Give the noun phrase at a token without the place or time that follows it."""
        words = self.words
        if at >= len(words.low):
            return None
        last = phrase_end(words, at, min(at + LONGEST_LISTENER, words.bounds[sentence][1]))
        for i in range(at + 1, last):
            if words.low[i] in PREPOSITIONS and words.low[i] not in ("of", "for"):
                last = i
                break
        if last <= at or (last == at + 1 and words.low[at] in PRONOUNS):
            return None
        return self._whole(words.span(at, last))

    def _whole(self, span: Span) -> Span:
        """Take in the rest of a name that a listener breaks off in: Bill O'Reilly."""
        at = bisect_left(self._starts, span.end) - 1
        if at >= 0 and span.start <= self.names[at].start and self.names[at].end > span.end:
            return Span(span.start, self.names[at].end)
        return span

    def when(self, frame: Frame) -> Span | None:
        """Give the time that the frame states for the saying."""
        for zone in frame.zones():
            for match in WHEN.finditer(zone.text):
                other = NOT_WHEN.search(zone.text[: match.start()])
                if match[0] not in BARE_MONTHS and not other:
                    return zone.span(*match.span())
        return None

    def where(self, frame: Frame) -> Span | None:
        """Give the place that the frame states for the saying."""
        for zone in frame.zones():
            found = self._place(zone)
            if found is not None:
                return found
        return None

    def _place(self, zone: Zone) -> Span | None:
        for match in WHERE.finditer(zone.text):
            place = self.places.get(zone.start + match.end())
            if place is not None:
                return Span(zone.start + match.start(), place.end)
        return None
