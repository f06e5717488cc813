"""Changes to the bytes of a part: what is taken out, and what is put in, at places of its tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr


@dataclass(slots=True)
class Edits:
    """Collects changes that do not overlap, and makes them all at once.

    What is put in at one place stands in the order in which it was asked for.
    """

    _edits: list[tuple[int, int, bytes]] = field(default_factory=list)

    def remove(self, start: int, end: int) -> None:
        """Take out the bytes from ``start`` to ``end``."""
        self._edits.append((start, end, b""))

    def insert(self, at: int, text: str) -> None:
        """Put markup in at a place."""
        self._edits.append((at, at, text.encode()))

    def replace(self, start: int, end: int, text: str) -> None:
        """Put markup in the place of bytes."""
        self._edits.append((start, end, text.encode()))

    def made_in(self, data: bytes) -> bytes:
        """Give the bytes with all changes made."""
        pieces, at = [], 0
        for start, end, text in sorted(self._edits, key=lambda edit: edit[:2]):
            pieces += [data[at:start], text]
            at = end
        return b"".join([*pieces, data[at:]])


def written(text: str) -> str:
    """Give text as it stands between tags; what XML cannot hold becomes a space."""
    return escape("".join(one if _is_allowed(one) else " " for one in text))


def attribute(value: str) -> str:
    """Give the value of an attribute, in quotation marks."""
    return quoteattr(value)


def _is_allowed(character: str) -> bool:
    code = ord(character)
    return code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF
