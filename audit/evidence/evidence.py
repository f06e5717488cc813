"""Source material as a run holds it: read once, compared with many articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from audit.article import Article
from audit.errors import ReadError
from audit.evidence.reading import read_material
from audit.evidence.record import Document
from audit.facts import Facts

if TYPE_CHECKING:
    from audit.evidence.compare import Comparer


@dataclass(frozen=True)
class Evidence:
    """The documents of some files and folders.

    ``errors`` are the files that could not be read, ``unknown`` the paths of those whose kind
    nothing reads.
    """

    documents: tuple[Document, ...]
    errors: tuple[ReadError, ...] = ()
    unknown: tuple[str, ...] = field(default=(), repr=False)

    def compared(self, article: Article, facts: Facts) -> Facts:
        """Give the facts with the comparison of every quotation; as they are without material."""
        if not self.documents:
            return facts  # where nothing could be read, nothing can be missing in it
        return replace(facts, comparisons=self._comparer.compare(article, facts))

    @cached_property
    def _comparer(self) -> Comparer:
        from audit.evidence.compare import Comparer
        from audit.evidence.material import Material

        return Comparer(Material(self.documents))


def load_evidence(paths: Iterable[str | Path]) -> Evidence:
    """Read files and folders of source material, each file once."""
    found = read_material([str(path) for path in paths])
    return Evidence(tuple(found.documents), tuple(found.errors), tuple(found.unknown))
