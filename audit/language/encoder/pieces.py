"""A text as word pieces with their places and shapes: what the encoder reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.layout import CASES, PLACES
from audit.language.encoder.marks import quote_states

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]
Span = tuple[int, int]

LINE = re.compile(r"[^\n\r]*[^\s][^\n\r]*")
SENTENCE_END = frozenset(".!?")
CLOSERS = frozenset("\"'”’»)]")

_CASE = {name: i for i, name in enumerate(CASES)}
_PLACE = {name: i for i, name in enumerate(PLACES)}


@dataclass(frozen=True)
class Pieces:
    """n word pieces of one text.

    `ids`, `starts`, `ends` (offsets into the text), `paragraphs` and `sentences` (running numbers
    over the text) have shape [n]; `features` has shape [n, 3]: case, place, quote state.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    features: Ints
    paragraphs: Ints
    sentences: Ints

    def __len__(self) -> int:
        return len(self.ids)


def paragraph_spans(text: str) -> list[Span]:
    """Every line that holds anything but space: the paragraphs of a plain text."""
    return [match.span() for match in LINE.finditer(text)]


def cut(text: str, tokenizer: Tokenizer, paragraphs: Sequence[Span] | None = None) -> Pieces:
    """`text` in word pieces. `paragraphs` are its blocks in order; by default its lines."""
    spans = paragraph_spans(text) if paragraphs is None else list(paragraphs)
    encodings = tokenizer.encode_batch([text[s:e] for s, e in spans], add_special_tokens=False)
    counts = [len(e.ids) for e in encodings]
    shift = np.repeat(np.array([s for s, _ in spans], dtype=np.int64), counts)
    offsets = np.array([o for e in encodings for o in e.offsets], dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0] + shift, offsets[:, 1] + shift
    numbers = np.repeat(np.arange(len(spans), dtype=np.int64), counts)
    joined = [token.startswith("##") for e in encodings for token in e.tokens]
    words = _words(text, starts, ends, joined)
    return Pieces(
        ids=np.array([i for e in encodings for i in e.ids], dtype=np.int64),
        starts=starts,
        ends=ends,
        features=np.stack(
            [
                _cases(words, joined),
                _places(starts, ends, numbers, joined),
                quote_states(text, spans, starts),
            ],
            axis=1,
        ),
        paragraphs=numbers,
        sentences=_sentences(words, starts, ends, numbers),
    )


def _words(text: str, starts: Ints, ends: Ints, joined: Sequence[bool]) -> list[str]:
    """The surface of the whole word at each first piece; an empty string at the others."""
    words = [""] * len(joined)
    first = 0
    limits = ends.tolist()
    begins = starts.tolist()
    for i, inner in enumerate(joined):
        if not inner:
            first = i
        words[first] = text[begins[first] : limits[i]]
        if inner:
            words[i] = ""
    return words


def _cases(words: Sequence[str], joined: Sequence[bool]) -> Ints:
    out = np.zeros(len(words), dtype=np.int64)
    known: dict[str, int] = {}
    case = 0
    for i, word in enumerate(words):
        if not joined[i]:
            case = known.setdefault(word, -1)
            if case < 0:
                case = known[word] = _CASE[case_of(word)]
        out[i] = case
    return out


def case_of(word: str) -> str:
    """The name of the casing class of `word`."""
    if any(ch.isdigit() for ch in word):
        return "digits"
    if not any(ch.isalpha() for ch in word):
        return "mark"
    if word.islower():
        return "lower"
    if word.isupper():
        return "initial" if len(word) == 1 else "upper"
    return "title" if word[0].isupper() and word[1:].islower() else "mixed"


def _places(starts: Ints, ends: Ints, paragraphs: Ints, joined: Sequence[bool]) -> Ints:
    out = np.full(len(starts), _PLACE["spaced"], dtype=np.int64)
    if len(out):
        out[1:][starts[1:] == ends[:-1]] = _PLACE["glued"]
        out[np.array(joined, dtype=bool)] = _PLACE["continued"]
        out[np.flatnonzero(np.diff(paragraphs, prepend=-1))] = _PLACE["paragraph"]
    return out


def _sentences(words: Sequence[str], starts: Ints, ends: Ints, paragraphs: Ints) -> Ints:
    """Running sentence numbers, roughly: cut at an end mark, a space, and no small letter."""
    out = np.zeros(len(words), dtype=np.int64)
    spaced = (starts[1:] > ends[:-1]).tolist()
    fresh = (np.diff(paragraphs) > 0).tolist()
    number, ended = 0, bool(words) and words[0] in SENTENCE_END
    for i, word in enumerate(words[1:], start=1):
        opens = ended and spaced[i - 1] and word not in CLOSERS and not word[:1].islower()
        if fresh[i - 1] or opens:
            number, ended = number + 1, False
        elif spaced[i - 1] and word not in CLOSERS:
            ended = False
        if word in SENTENCE_END:
            ended = True
        out[i] = number
    return out
