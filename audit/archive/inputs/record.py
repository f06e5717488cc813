"""What readers give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
"""A record with some of the columns of :func:`audit.archive.schema.incoming`."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A record, or all the rest of a file, that cannot be read: ``record`` says which."""

    record: Record
    reason: str
