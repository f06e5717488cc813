"""The records of source material: documents, and their passages with place and speaker."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A line, paragraph or cue of a document, its white space collapsed.

    ``place`` is where it stands, for people: "page 3", "00:01:12", "line 14", "paragraph 8".
    ``speaker`` is the label it goes under, without titles taken off; nothing where no label
    says. ``edge`` marks the first and last lines of a page, where headers and footers stand.
    """

    text: str
    place: str
    speaker: str | None = None
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file of source material, its passages in reading order."""

    path: str
    passages: tuple[Passage, ...]
