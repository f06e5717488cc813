"""Positions as editors count them: lines from 0, columns in the units agreed on (UTF-16)."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Position, Range
from pygls.workspace import PositionCodec

from audit.article.record import LINE_END

BYTE_ORDER_MARK = "\ufeff"


class Places:
    """Turns offsets into a document as an article keeps it into an editor's positions, and back.

    Lines end at ``\\r\\n``, ``\\n`` or a lone ``\\r``, as the protocol has it, and nowhere else.
    ``text`` is the editor's; a byte-order mark is part of it, and not of the article.
    """

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self._text, self._codec = text, codec
        self._shift = int(text.startswith(BYTE_ORDER_MARK))
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def elsewhere(self, text: str) -> Places:
        """Give the places of another document in the same editor."""
        return Places(text, self._codec)

    def position(self, offset: int) -> Position:
        """Give the position of an offset into ``Article.source``."""
        at = offset + self._shift
        line = bisect_right(self._starts, at) - 1
        return Position(line, self._codec.client_num_units(self._text[self._starts[line] : at]))

    def range(self, start: int, end: int) -> Range:
        """Give the range between two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """Give the offset of a position; one past a line's end is its end."""
        line = min(position.line, len(self._starts) - 1)
        start = self._starts[line]
        words = self._line(line)
        units = 0
        for count, character in enumerate(words):
            if units >= position.character:
                return max(start + count - self._shift, 0)
            units += self._codec.client_num_units(character)
        return max(start + len(words) - self._shift, 0)

    def line_start(self, offset: int) -> int:
        """Give the offset at which the line of an offset starts."""
        at = bisect_right(self._starts, offset + self._shift) - 1
        return max(self._starts[at] - self._shift, 0)

    def _line(self, number: int) -> str:
        after = number + 1
        end = self._starts[after] if after < len(self._starts) else len(self._text)
        return self._text[self._starts[number] : end].rstrip("\r\n")
