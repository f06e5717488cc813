"""How much the server takes, and how long it waits."""

from __future__ import annotations

from dataclasses import dataclass

from audit.article.reading import LARGEST_PACKED, MEGABYTE

__all__ = ["MEGABYTE", "Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """``body`` is in bytes, ``characters`` those of the text in it, the two waits in seconds.

    ``waiting`` articles may stand in line, and ``kept`` results are held for their downloads.
    """

    body: int = LARGEST_PACKED
    characters: int = 2_000_000
    body_seconds: float = 60
    head_seconds: float = 15
    waiting: int = 4
    kept: int = 3
    connections: int = 64
