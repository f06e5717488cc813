"""Two quotations word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from audit.ledger.record import Step

Words = tuple[str, ...]
Chunk = tuple[Words, Words]
"""Words of the first and of the second: the same, or those that differ at one place."""

WORD = re.compile(r"[^\W_]+(?:['.,][^\W_]+)*")
OMISSION = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]*\]|\([^)]*\)")
GAP = "…"
"""Stands for words that a quotation says it leaves out or puts in."""

FILLERS = frozenset(("uh", "um", "er", "erm", "ah"))
SURE = 3
"""Words in a row that both must have for a place where they are the same."""

MOST_AT_AN_EDGE = 3
"""Where both have more words than that before the first such place, they begin elsewhere."""

LEAST_LIKENESS = 0.7
"""The part of all words that both must have to be the same quotation."""

ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
WHOLE = {"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not")}
"""Short forms, which house styles write out."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The words both have, how alike the two are (0 to 1), and all words in their order."""

    same: Words
    likeness: float = 1.0
    chunks: tuple[Chunk, ...] = ()

    @property
    def steps(self) -> tuple[tuple[Step, str], ...]:
        """Give the words in order by who has them; the first's go before the second's."""
        return tuple(_steps(self.chunks))

    @property
    def differs(self) -> bool:
        """Tell whether either has words that the other has not."""
        return any(step != "same" for step, _ in self.steps)

    def turned(self) -> Overlap:
        """Give the comparison the other way round."""
        chunks = [(theirs, mine) for mine, theirs in self.chunks]
        return Overlap(self.same, self.likeness, tuple(chunks))


def spoken_words(text: str) -> Words:
    """Give a quotation's words without case, punctuation and fillers; a gap where it marks one."""
    marked = OMISSION.sub(f" {GAP} ", text.casefold().replace("’", "'"))
    words: list[str] = []
    for piece in marked.split():
        words += [GAP] if piece == GAP else _words(piece)
    return tuple(words)


def compare(one: Words, other: Words) -> Overlap | None:
    """Compare where the two overlap; nothing where they are not the same quotation.

    What one has before or after the other is no difference, nor what a gap stands for. Which
    of the two comes first makes no difference, either.
    """
    if other < one:  # words that repeat can be aligned in several ways; one of them is taken
        turned = compare(other, one)
        return turned and turned.turned()
    chunks = _overlap(list(_chunks(one, other)))
    same = tuple(word for mine, theirs in chunks if mine == theirs for word in mine)
    whole = sum(len(mine) + len(theirs) for mine, theirs in chunks)
    if not same or 2 * len(same) < LEAST_LIKENESS * whole:
        return None
    return Overlap(same, round(2 * len(same) / whole, 4), tuple(chunks))


def _words(piece: str) -> Iterator[str]:
    for match in WORD.finditer(piece):
        word = match.group().replace(".", "").replace(",", "")
        if word not in FILLERS:
            yield from WHOLE.get(word) or _written_out(word)


def _written_out(word: str) -> tuple[str, ...]:
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending), full
    return (word,)


def _chunks(one: Words, other: Words) -> Iterator[Chunk]:
    """Divide both into stretches that are the same and stretches that differ."""
    from rapidfuzz.distance import Indel  # only where there is something to compare

    steps = Indel.opcodes(one, other)
    for same, group in groupby(steps, key=lambda step: step.tag == "equal"):
        run = list(group)
        mine = one[run[0].src_start : run[-1].src_end]
        theirs = other[run[0].dest_start : run[-1].dest_end]
        yield (mine, mine) if same else (mine, theirs)


def _overlap(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out what only one has before the first place that is sure, and after the last."""
    sure = [at for at, (mine, theirs) in enumerate(chunks) if mine == theirs and len(mine) >= SURE]
    if not sure:
        return []
    first, last = sure[0], sure[-1]
    before = _edge(chunks[:first][::-1], _ends)[::-1]
    return [*before, *chunks[first : last + 1], *_edge(chunks[last + 1 :], _starts)]


def _edge(chunks: list[Chunk], cut: Callable[[Chunk, int], Chunk]) -> list[Chunk]:
    """Give what both have at an edge, from within outwards; nothing where it is much.

    What only one has outermost is no difference: that quotation is longer.
    """
    *inner, outer = chunks or [((), ())]
    shared = min(map(len, outer))
    kept = [*inner, cut(outer, shared)] if shared else inner
    lengths = [sum(len(chunk[side]) for chunk in kept) for side in (0, 1)]
    return kept if min(lengths) <= MOST_AT_AN_EDGE else []


def _ends(chunk: Chunk, count: int) -> Chunk:
    return chunk[0][-count:], chunk[1][-count:]


def _starts(chunk: Chunk, count: int) -> Chunk:
    return chunk[0][:count], chunk[1][:count]


def _steps(chunks: tuple[Chunk, ...]) -> Iterator[tuple[Step, str]]:
    for mine, theirs in chunks:
        if mine == theirs:
            yield "same", " ".join(mine)
        elif GAP in mine or GAP in theirs:
            yield "same", GAP
        else:
            if mine:
                yield "first", " ".join(mine)
            if theirs:
                yield "second", " ".join(theirs)
