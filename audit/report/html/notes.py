"""The explanations that stand beside the words: one note for each finding, in text order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audit.engine.record import Audit, Finding
from audit.engine.rule import Rule
from audit.report.entry import Entry, Status, entries

LABELS = {"waived": "Waived", "baselined": "Known"}
"""What a finding is called that is set aside; any other is called by its severity."""

PARAGRAPHS = ("docx", "odt")
"""Formats whose articles are counted in paragraphs instead of lines."""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the page shows it.

    ``number`` counts the notes of an article from 1. ``place`` is ``line:column`` in the file, in
    a document, which has no lines, its paragraph and the character in that.
    ``whole`` tells that it is about the article as a whole, wherever it stands. ``reason``, ``by``,
    ``until`` and ``origin`` are those of the waiver that sets it aside, or empty.
    """

    number: int
    finding: Finding
    status: Status
    place: str
    whole: bool = False
    reason: str = ""
    by: str = ""
    until: str = ""
    origin: str = ""

    @property
    def level(self) -> str:
        """Give its severity, or ``aside`` where it is set aside."""
        return self.finding.severity if self.status == "open" else "aside"

    @property
    def label(self) -> str:
        """Say in a word what it is, so that no colour needs telling."""
        return LABELS.get(self.status, self.finding.severity.capitalize())


def notes_of(audit: Audit, rules: Mapping[str, Rule]) -> list[Note]:
    """Give the notes of an article: findings that stand, and those set aside."""
    return [_note(audit, number, one, rules) for number, one in enumerate(entries(audit), 1)]


def _note(audit: Audit, number: int, entry: Entry, rules: Mapping[str, Rule]) -> Note:
    finding, waived = entry.finding, entry.waived
    rule = rules.get(finding.rule)
    return Note(
        number,
        finding,
        entry.status,
        _place(audit, finding),
        rule is not None and rule.about == "article",
        *((waived.reason, waived.by, waived.until, waived.origin) if waived else ()),
    )


def _place(audit: Audit, finding: Finding) -> str:
    start = audit.region(finding).start
    if audit.article.format in PARAGRAPHS:
        return f"paragraph {start.line}, character {start.column}"
    return f"{start.line}:{start.column}"
