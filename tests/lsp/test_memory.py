"""What the encoder remembers while an article is typed changes nothing but the time."""

from __future__ import annotations

import numpy as np

from audit.language.encoder.memory import Memory
from audit.language.encoder.pieces import Ints
from audit.language.encoder.reader import Reader
from audit.language.encoder.scoring import Floats

PARAGRAPH = "Ruth Okafor said on Monday that the lock of the canal at Harl had been closed. "
TEXT = "\n".join(f"{number}. {PARAGRAPH * 3}" for number in range(12))


def test_a_reader_that_remembers_reads_what_another_does() -> None:
    fresh, remembering = Reader(), Reader()
    remembering.remember(32)
    for cut in (0, len(TEXT) // 3, len(TEXT)):
        text = f"{TEXT[:cut]} “It is over,” said Ann Lee. {TEXT[cut:]}"
        assert remembering.read(text) == fresh.read(text)
        assert remembering.read(text) == fresh.read(text)


def test_windows_are_read_once_while_there_is_room() -> None:
    read: list[int] = []

    def network(ids: Ints, features: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        read.append(int(ids[0]))
        scores = np.full((1, 1), ids[0], dtype=np.float32)
        return scores, scores, scores, scores

    remembering = Memory(2).over(network)
    for number in (1, 2, 1, 3, 1, 2):
        found = remembering(np.array([number]), np.zeros((1, 3), dtype=np.int64))
        assert found[0][0, 0] == number
    assert read == [1, 2, 3, 2], "the one that was used longest ago makes room"
