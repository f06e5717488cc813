"""Compares one quotation: letter by letter first, then word by word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from audit.evidence.edits import changes, said_words
from audit.evidence.exact import ExactSearch
from audit.evidence.fillers import PAUSE, is_negation
from audit.evidence.judgement import judged, tells_enough
from audit.evidence.material import FREE, Material
from audit.evidence.outcome import Outcome, Range, together
from audit.evidence.quoted import Segment, segments
from audit.evidence.search import Match, best_match, match_within
from audit.evidence.speakers import OTHER, SAME
from audit.facts import Change, Verdict

REACH = 400
"""Words from a quotation's longest part within which its other parts are looked for first."""

DISTORTING = 3
"""Words: an ellipsis for so few, a negation among them, turns a statement round."""

OMITTED = "…"
NOT_FOUND = Outcome("not-found", shared=0.0)
FINE = ("verbatim", "trimmed")

Rank = Callable[[int, int], int]
"""How well the speaker of some characters of the material fits: 0 best, 2 somebody else."""


class Comparing:
    """One quotation under comparison; ``rank`` judges by speaker where its words are found."""

    def __init__(self, material: Material, exact: ExactSearch, rank: Rank) -> None:
        self._material, self._exact, self._rank = material, exact, rank

    def paragraph(self, text: str) -> Outcome:
        """Give what comes of a paragraph of the quotation."""
        whole = self._letter_by_letter(text)
        if whole and whole.verdict in FINE:
            return whole
        parts = segments(text)
        if not parts:
            return whole or Outcome("trimmed")  # nothing but brackets or dots
        found = self._segment(parts[0]) if len(parts) == 1 else self._in_order(parts)
        if whole and found.verdict not in FINE:
            return self._elsewhere(whole, parts)
        return found

    def _letter_by_letter(self, text: str) -> Outcome | None:
        """Give the occurrence with the same letters whose speaker fits best, if there is one."""
        found = None
        for case in (True, False):
            hits = [(self._rank(*hit), hit) for hit in self._exact.find(text, case=case)]
            rank, hit = min(hits, default=(OTHER, None))
            if hit and rank < OTHER:
                return Outcome("verbatim" if case else "trimmed", (hit,))
            if hit and not found:
                found = Outcome("other-speaker", (hit,))
        return found

    def _elsewhere(self, outcome: Outcome, parts: list[Segment]) -> Outcome:
        """Give words under another speaker as that, unless anybody might have used them."""
        if any(tells_enough(self._material, part) for part in parts):
            return outcome
        return replace(outcome, verdict="not-found")

    def _segment(self, segment: Segment) -> Outcome:
        """Give what comes of words without an ellipsis in them, wherever they may stand."""
        letters = self._letter_by_letter(segment.text)
        if letters and letters.verdict in FINE:
            return letters
        match = best_match(self._material, segment, self._rank_of_words)
        found = self._judged(segment, match) if match else NOT_FOUND
        if letters and found.verdict not in FINE:
            return self._elsewhere(letters, [segment])
        if found.verdict not in FINE:
            found = self._parted_otherwise(segment) or found
        if found.verdict == "trimmed" and self._rank(*found.found[0]) == OTHER:
            return self._elsewhere(replace(found, verdict="other-speaker"), [segment])
        return found

    def _parted_otherwise(self, segment: Segment) -> Outcome | None:
        hits = [(self._rank(*hit), hit) for hit in self._exact.find_letters(segment.text)]
        return Outcome("trimmed", (min(hits)[1],)) if hits else None

    def _rank_of_words(self, start: int, end: int) -> int:
        return self._rank(*self._characters(start, end))

    def _characters(self, start: int, end: int) -> Range:
        words = self._material.words
        return (words[start].start, words[end - 1].end) if end > start else (0, 0)

    def _judged(self, segment: Segment, match: Match) -> Outcome:
        first = match.parts[0].said
        own = first[1] > first[0] and self._rank_of_words(*first) == SAME
        given = judged(self._material, segment, match, own=own)
        ranges = tuple(
            self._characters(*part.said) for part, _ in given.parts if part.said[1] > part.said[0]
        )
        if not ranges:
            return NOT_FOUND
        listed: tuple[Change, ...] = ()
        if given.verdict in ("altered", "spliced"):
            listed = tuple(
                change
                for _, found in given.parts
                for edit in found
                for change in changes(self._material, segment, edit)
            )
        return Outcome(given.verdict, ranges, listed, given.shared)

    def _in_order(self, parts: list[Segment]) -> Outcome:
        """Give what comes of segments that ellipses part: found near one another, or anywhere."""
        outcomes: list[Outcome | None] = [None] * len(parts)
        anchor = max(range(len(parts)), key=lambda at: len(parts[at].words))
        outcomes[anchor] = self._segment(parts[anchor])
        for at in [*range(anchor + 1, len(parts)), *range(anchor - 1, -1, -1)]:
            near = outcomes[at - 1 if at > anchor else at + 1]
            outcomes[at] = self._near(parts[at], near, after=at > anchor) or self._segment(
                parts[at]
            )
        known = [outcome for outcome in outcomes if outcome]
        found = together(known)
        trimmed: Verdict = "trimmed" if found.verdict == "verbatim" else found.verdict
        return self._joints(parts, known, replace(found, verdict=trimmed))

    def _near(self, segment: Segment, other: Outcome | None, *, after: bool) -> Outcome | None:
        """Give the segment's outcome right after or before another's, where it is fine there."""
        if other is None or not other.found:
            return None
        edge = self._material.word_from(other.found[-1][1] if after else other.found[0][0])
        reach = (edge, edge + REACH) if after else (edge - REACH, edge)
        window = self._within(other.found[0][0], reach)
        if window[0] >= window[1]:
            return None
        found = self._judged(segment, match_within(self._material, segment, window))
        return found if found.verdict == "trimmed" else None

    def _within(self, offset: int, reach: Range) -> Range:
        """Cut a range of words at the borders of the document that a character stands in."""
        at = self._material.word_from(offset)
        borders = self._material.borders
        number = min(max(bisect_right(borders, at), 1), len(borders) - 1)
        return max(reach[0], borders[number - 1]), min(reach[1], borders[number])

    def _joints(self, parts: list[Segment], outcomes: list[Outcome], found: Outcome) -> Outcome:
        """Look at what stands between the segments: another order, or a negation."""
        for at in range(1, len(parts)):
            before, after = outcomes[at - 1], outcomes[at]
            if "not-found" in (before.verdict, after.verdict):
                continue
            enough = tells_enough(self._material, parts[at - 1]) and tells_enough(
                self._material, parts[at]
            )
            if enough and self._is_out_of_order(before.found[-1], after.found[0]):
                return replace(found, verdict="spliced")
            kept = any(is_negation(word.word) for word in parts[at - 1].words)
            if lost := self._lost_negation(before.found[-1][1], after.found[0][0], kept=kept):
                verdict = found.verdict if found.verdict == "spliced" else "altered"
                listed = (*found.changes, Change(lost, OMITTED))
                found = replace(found, verdict=verdict, changes=listed)
        return found

    def _is_out_of_order(self, before: Range, after: Range) -> bool:
        one, other = self._material.place_at(before[0]), self._material.place_at(after[0])
        return one.document is not other.document or after[0] < before[0]

    def _lost_negation(self, start: int, end: int, *, kept: bool) -> str:
        """Give the negation that an ellipsis stands for: of a few words, or of what follows it.

        That of “did not see anybody … get in” belongs to the words after the ellipsis; behind a
        pause it would not, nor where the words before it negate as well (``kept``).
        """
        between = range(self._material.word_from(start), self._material.word_from(end))
        counted = [at for at in between if self._material.skip[at] > FREE]
        if len(counted) > DISTORTING:
            if kept:
                return ""
            counted = self._after_a_pause(counted[-DISTORTING:], end)
        negated = any(is_negation(self._material.words[at].word) for at in counted)
        return said_words(self._material, counted) if negated else ""

    def _after_a_pause(self, counted: list[int], end: int) -> list[int]:
        """Give the words that no punctuation parts from the character ``end``."""
        words, text = self._material.words, self._material.text
        ends = [words[at].start for at in counted[1:]] + [end]
        pauses = [
            number
            for number, (at, stop) in enumerate(zip(counted, ends, strict=True), 1)
            if PAUSE.search(text, words[at].end, stop)
        ]
        return counted[max(pauses, default=0) :]
