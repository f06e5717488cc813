"""What all outputs of ``audit check`` have in common: audits go in as they come, text comes out.

An output is pushed, not pulled, so that one pass over the articles can feed several of them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.engine.record import Audit
    from audit.errors import ReadError


class Writer(ABC):
    """Writes one report. ``remark`` says, after the end, what a person should know of it."""

    remark: str = ""

    def start(self) -> str:
        """Give what stands before the first article."""
        return ""

    @abstractmethod
    def add(self, audit: Audit) -> str:
        """Take one article, and give what can be written of it by now."""

    @abstractmethod
    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the rest; ``failures`` are the files that were not audited."""


def written(
    writer: Writer, audits: Iterable[Audit], errors: Iterable[ReadError] = ()
) -> Iterator[str]:
    """Give a whole report piece by piece; ``errors`` is read after the audits."""
    if start := writer.start():
        yield start
    for audit in audits:
        if piece := writer.add(audit):
            yield piece
    yield from writer.finish(list(errors))
