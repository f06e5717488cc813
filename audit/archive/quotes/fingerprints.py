"""Fingerprints of texts: the rarest run of words in every short window (winnowing).

A run that one text alone has finds nothing, so it is none; of the others each window of
``WINDOW`` runs keeps the rarest. Two texts that share ``RUN + WINDOW - 1`` words in a row share a
fingerprint, wherever the words stand: so parts of longer quotations are found, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from audit.archive.quotes.store import Store
from audit.ledger.comparison import GAP

if TYPE_CHECKING:
    import pyarrow as pa

RUN, WINDOW = 3, 4
"""Words in a run, and runs in a window."""

CROWD, LONGER = 24, 5
"""Texts with one run from which on it tells little, and the words of the runs that then count."""

FEW = 11
"""Words up to which a text keeps all its runs."""

MIXING = np.uint64(0x9E3779B97F4A7C15)
KNOWN_WORDS = 1_000_000
"""Words whose numbers are remembered at a time."""

FIRST_LETTER, LETTERS = 0x100, 0xD000
"""The characters that stand for words where texts are compared quickly."""

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
Columns = dict[str, NDArray[Any]]
"""Columns of a table: ``text``, ``place``, ``run``, ``texts`` (how many have it), ``length``."""

FREQUENCIES = """
CREATE TABLE frequencies AS
SELECT run, count(DISTINCT text)::INTEGER AS texts FROM runs GROUP BY run HAVING count(*) > 1
"""

RANKED = """
SELECT r.text, r.place, r.run, f.texts, t.length FROM runs r
JOIN frequencies f USING (run) JOIN texts t USING (text)
WHERE f.texts > 1 AND t.weight >= {least} AND NOT t.common
ORDER BY r.text, r.place
"""


OF_VOICES = f"""
INSERT INTO marks
SELECT DISTINCT text, hash(mark, bucket)
FROM (SELECT DISTINCT text, mark FROM marks) m
JOIN (SELECT run AS mark FROM frequencies WHERE texts > {CROWD}) USING (mark)
JOIN (SELECT DISTINCT text, bucket FROM occurrences WHERE bucket <> '') USING (text)
"""
"""A run that a crowd has, together with who says it."""


def fingerprint(store: Store, least: int) -> None:
    """Make the tables ``runs``, ``frequencies``, ``codes`` and ``marks``.

    Only texts of the weight ``least`` or more get ``marks``, and no common phrases.
    """
    import pyarrow as pa

    numbering = _Numbering()
    store.run("CREATE TABLE runs (text INTEGER, place INTEGER, run UBIGINT)")
    store.run("CREATE TABLE codes (text INTEGER, code VARCHAR)")
    store.run("CREATE TABLE marks (text INTEGER, mark UBIGINT)")
    for batch in store.batches("SELECT text, words FROM texts"):
        texts, words = batch.column("text").to_numpy(), batch.column("words").to_pylist()
        _add_runs(store, numbering, texts, [each.split(" ") for each in words])
    store.run(FREQUENCIES)
    for columns in _whole_texts(store.batches(RANKED.format(least=least))):
        kept = _marks(columns)
        marks = {"text": columns["text"][kept], "mark": columns["run"][kept]}
        store.add("marks", pa.table(marks))
        store.add("marks", pa.table(_longer(columns, kept)))
    store.run(OF_VOICES)


class _Numbering:
    """Gives words their numbers: the same in every run, and on every machine."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def __call__(self, word: str) -> int:
        number = self._known.get(word)
        if number is None:
            if len(self._known) >= KNOWN_WORDS:
                self._known.clear()
            number = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
            self._known[word] = number
        return number


def _add_runs(
    store: Store, numbering: _Numbering, texts: NDArray[np.int32], words: list[list[str]]
) -> None:
    import pyarrow as pa

    numbers = np.fromiter((numbering(word) for text in words for word in text), np.uint64)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    of_text = np.repeat(np.arange(len(words)), lengths)
    at = np.arange(len(numbers)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    hashes, whole = _runs(numbers, of_text, np.uint64(numbering(GAP)))
    runs = {
        "text": texts[of_text[: len(hashes)][whole]],
        "place": at[: len(hashes)][whole].astype(np.int32),
        "run": hashes[whole],
    }
    store.add("runs", pa.table(runs))
    letters = (FIRST_LETTER + numbers % np.uint64(LETTERS)).astype(np.uint32)
    line = letters.astype("<u4").tobytes().decode("utf-32-le")
    ends = np.cumsum(lengths).tolist()
    codes = [line[end - length : end] for end, length in zip(ends, lengths.tolist(), strict=True)]
    store.add("codes", pa.table({"text": texts, "code": codes}))


def _runs(numbers: Numbers, of_text: Places, gap: np.uint64) -> tuple[Numbers, NDArray[np.bool_]]:
    """Give a hash for the run that begins at each word, and whether it is one: no gap in it."""
    count = max(len(numbers) - RUN + 1, 0)
    hashes = np.zeros(count, np.uint64)
    whole = np.ones(count, np.bool_)
    for step in range(RUN):
        part = numbers[step : step + count]
        hashes = (hashes ^ part) * MIXING
        hashes ^= hashes >> np.uint64(29)
        whole &= (part != gap) & (of_text[step : step + count] == of_text[:count])
    return hashes, whole


def _marks(columns: Columns) -> NDArray[np.bool_]:
    """Tell of each run of whole texts, in order, whether some window keeps it.

    A window reaches from one run that is there to the next ones, never past the first or last
    run of a text. Texts of few words keep all: of them, one change leaves few runs.
    """
    text, at = columns["text"], columns["place"]
    starts = np.flatnonzero(np.diff(text, prepend=-1))
    sizes = np.diff(np.append(starts, len(text)))
    first, last = np.repeat(at[starts], sizes), np.repeat(at[starts + sizes - 1], sizes)
    left, right = first - 1, last + 1
    for step in range(WINDOW - 1, 0, -1):  # the nearest one counts, so it comes last
        earlier, later = slice(None, -step), slice(step, None)
        same = text[earlier] == text[later]
        rarer = _rarer(columns, earlier, later) & same
        left[later] = np.where(rarer, at[earlier], left[later])
        rarer = _rarer(columns, later, earlier) & same
        right[earlier] = np.where(rarer, at[later], right[earlier])
    room = np.minimum(WINDOW, last - first + 1)
    kept: NDArray[np.bool_] = (right - left - 1 >= room) | (columns["length"] <= FEW)
    return kept


def _longer(columns: Columns, kept: NDArray[np.bool_]) -> Columns:
    """Give the runs of ``LONGER`` words that have a kept one in them that a crowd has.

    They are made of the runs they begin and end with: two that one text alone has are none.
    """
    text, at, run = columns["text"], columns["place"], columns["run"]
    crowded = kept & (columns["texts"] > CROWD)
    key = text.astype(np.int64) << 32 | at
    ends = np.minimum(np.searchsorted(key, key + LONGER - RUN), len(key) - 1)
    whole = key[ends] == key + LONGER - RUN
    before = np.concatenate(([0], np.cumsum(crowded)))
    wanted = whole & (before[ends + 1] > before[:-1])
    mixed = run * MIXING
    marks = (mixed ^ (mixed >> np.uint64(31))) + run[ends]
    return {"text": text[wanted], "mark": marks[wanted]}


def _rarer(columns: Columns, one: slice, other: slice) -> NDArray[np.bool_]:
    texts, run = columns["texts"], columns["run"]
    less: NDArray[np.bool_] = (texts[one] < texts[other]) | (
        (texts[one] == texts[other]) & (run[one] < run[other])
    )
    return less


def _whole_texts(batches: Iterable[pa.RecordBatch]) -> Iterator[Columns]:
    """Give the columns of batches, none of them ending within a text."""
    held: Columns = {}
    for batch in batches:
        read = {name: batch.column(name).to_numpy() for name in batch.schema.names}
        both = {name: np.concatenate([held[name], read[name]]) for name in read} if held else read
        text = both["text"]
        cut = int(np.searchsorted(text, text[-1]))
        held = {name: values[cut:] for name, values in both.items()}
        if cut:
            yield {name: values[:cut] for name, values in both.items()}
    if held:
        yield held
