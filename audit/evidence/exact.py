"""Finds quoted words letter by letter, whatever their quotation marks and dashes look like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from audit.evidence.layout import tidied
from audit.evidence.material import Material

PLAIN = str.maketrans(
    {
        **dict.fromkeys('“”„‟«»"‘’‚‛‹›`´ʼ', "'"),
        **dict.fromkeys("–—―−", "-"),
        **dict.fromkeys("\n\u00a0\u2009\u202f", " "),
    }
)
AROUND = " .,;:!?…-'()[]"
MOST = 200
"""Occurrences that are looked at; commonplaces have more."""

NUMBERS = re.compile(r"[\d%$£€&]")
LEAST_LETTERS = 24
"""Letters in a row that must agree where spaces are left out of account."""


class ExactSearch:
    """The material's text, plain, and the same in lower case, character for character."""

    def __init__(self, material: Material) -> None:
        self._plain = material.text.translate(PLAIN)

    @cached_property
    def _lower(self) -> str:
        return _lower(self._plain)

    def find(self, text: str, *, case: bool = True) -> Iterator[tuple[int, int]]:
        """Give the character ranges at which a text stands as whole words."""
        needle = tidied(text).translate(PLAIN).strip(AROUND)
        hay = self._plain if case else self._lower
        needle = needle if case else _lower(needle)
        if not re.search(r"\w", needle):
            return
        at = hay.find(needle)
        for _ in range(MOST):
            if at < 0:
                return
            end = at + len(needle)
            if not (hay[at - 1 : at].isalnum() or hay[end : end + 1].isalnum()):
                yield at, end
            at = hay.find(needle, at + 1)

    def find_letters(self, text: str) -> Iterator[tuple[int, int]]:
        """Give where the same letters stand, however they are parted into words.

        Some PDF files part words at every place where they might be hyphenated. Texts with
        numbers are left out: marks count in them (1.3 and 13, $ and £).
        """
        needle = "".join(filter(str.isalnum, _lower(tidied(text))))
        if len(needle) < LEAST_LETTERS or NUMBERS.search(text):
            return
        letters, offsets = self._letters
        at = letters.find(needle)
        while at >= 0:
            start, end = int(offsets[at]), int(offsets[at + len(needle) - 1]) + 1
            if not (self._lower[start - 1 : start].isalnum() or self._lower[end].isalnum()):
                yield start, end
            at = letters.find(needle, at + 1)

    @cached_property
    def _letters(self) -> tuple[str, NDArray[np.int32]]:
        """The letters and digits of the text in lower case, and where each stands."""
        offsets = [at for at, char in enumerate(self._lower) if char.isalnum()]
        return "".join(self._lower[at] for at in offsets), np.array(offsets, np.int32)


def _lower(text: str) -> str:
    """Give a text in lower case, as long as it was."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one if len(one := char.lower()) == 1 else char for char in text)
