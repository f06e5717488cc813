"""Tracked changes of Word: what there is to read, as if they were accepted, or rejected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audit.article.word.markup import Node

Reading = Literal["accepted", "rejected"]
AS_CHANGED, AS_IT_WAS = "changes accepted", "changes rejected"
"""The names of a document's two readings, where both are audited or it is not the first."""
INSERTED, DELETED = ("w:ins", "w:moveTo"), ("w:del", "w:moveFrom")


def reading_of(part: str) -> Reading:
    """Give the reading that a part's name stands for."""
    return "rejected" if part == AS_IT_WAS else "accepted"


@dataclass(frozen=True, slots=True)
class Changes:
    """One reading of a document with changes."""

    reading: Reading = "accepted"

    @property
    def dropped(self) -> tuple[str, str]:
        """Give the elements whose content is not there in this reading."""
        return DELETED if self.reading == "accepted" else INSERTED

    @property
    def kept(self) -> tuple[str, str]:
        """Give the elements whose content stands in this reading."""
        return INSERTED if self.reading == "accepted" else DELETED

    def mark_is_gone(self, properties: Node | None) -> bool:
        """Tell whether the end of a paragraph is not there, so that it runs on into the next."""
        marks = properties.first("w:rPr") if properties else None
        return marks is not None and any(one.name in self.dropped for one in marks.nodes())

    def row_is_gone(self, row: Node) -> bool:
        """Tell whether a row of a table is not there."""
        properties = row.first("w:trPr")
        return properties is not None and any(
            one.name in self.dropped for one in properties.nodes()
        )

    def cell_is_gone(self, cell: Node) -> bool:
        """Tell whether a cell of a table is not there."""
        gone = "w:cellDel" if self.reading == "accepted" else "w:cellIns"
        return cell.first("w:tcPr", gone) is not None

    def properties(self, paragraph: Node) -> Node | None:
        """Give a paragraph's properties, as they were before where changes are rejected."""
        properties = paragraph.first("w:pPr")
        if self.reading == "rejected" and properties:
            before = properties.first("w:pPrChange", "w:pPr")
            return properties if before is None else before
        return properties


def has_changes(tree: Node) -> bool:
    """Tell whether anything is tracked that makes the readings differ."""
    names = {*INSERTED, *DELETED, "w:cellIns", "w:cellDel", "w:pPrChange"}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if node.name in names:
            return True
        waiting += node.nodes()
    return False
