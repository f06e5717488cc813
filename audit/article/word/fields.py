"""Fields of Word: their codes are no text, their results are; a HYPERLINK is a link.

A field may hold others and run over paragraphs. One that never ends is no field: were it taken for
one, all text after it would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from audit.article.word.manuscript import CommentEdge, LinkEdge, Paragraph, Piece

HYPERLINK = re.compile(
    r'\s*HYPERLINK\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s\\"]\S*))?'
    r'(?:.*?\\l\s+"(?P<mark>[^"]*)")?',
    re.IGNORECASE | re.DOTALL,
)
NOT_READ = re.compile(r"\s*(?:TOC|INDEX|TOA|BIBLIOGRAPHY|TC|XE)\b", re.IGNORECASE)
"""Fields whose results list what stands elsewhere."""


@dataclass(slots=True, eq=False)
class FieldMark:
    """A mark of a field: where it begins, where its result begins, where it ends; or its code."""

    kind: Literal["begin", "separate", "end", "code"]
    code: str = ""


@dataclass(slots=True)
class _Field:
    code: str = ""
    separated: bool = False
    link: bool = False

    @property
    def hides(self) -> bool:
        """Tell whether what stands here is code, or a result that is not read."""
        return not self.separated or bool(NOT_READ.match(self.code))


def link_target(code: str) -> str | None:
    """Give the target of a HYPERLINK, or nothing for another field."""
    found = HYPERLINK.match(code)
    if not found:
        return None
    target = found["quoted"] or found["bare"] or ""
    return f"{target}#{found['mark']}" if found["mark"] else target


def without_codes(flow: Iterable[tuple[Paragraph, list[Piece | FieldMark]]]) -> None:
    """Give each paragraph of a flow its pieces: links in place of marks, codes left out."""
    paragraphs = list(flow)
    sound = _sound(mark for _, pieces in paragraphs for mark in pieces)
    open_fields: list[_Field] = []
    for paragraph, pieces in paragraphs:
        paragraph.pieces = list(_shown(pieces, sound, open_fields))


def _sound(pieces: Iterable[Piece | FieldMark]) -> set[FieldMark]:
    """Give the marks of fields that begin and end."""
    sound: set[FieldMark] = set()
    waiting: list[list[FieldMark]] = []
    for mark in pieces:
        if not isinstance(mark, FieldMark):
            continue
        if mark.kind == "begin":
            waiting.append([])
        if waiting:
            waiting[-1].append(mark)
            if mark.kind == "end":
                sound.update(waiting.pop())
    return sound


def _shown(
    pieces: Iterable[Piece | FieldMark], sound: set[FieldMark], open_fields: list[_Field]
) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, FieldMark):
            if piece in sound:
                yield from _step(piece, open_fields)
        elif isinstance(piece, CommentEdge) or not any(field.hides for field in open_fields):
            yield piece


def _step(mark: FieldMark, open_fields: list[_Field]) -> Iterator[Piece]:
    """Take in a mark; gives the edge of a link where that is one."""
    if mark.kind == "begin":
        open_fields.append(_Field())
        return
    field = open_fields[-1]
    if mark.kind == "code":
        field.code += mark.code
    elif mark.kind == "separate":
        field.separated = True
        if (target := link_target(field.code)) is not None:
            field.link = True
            yield LinkEdge(target)
    else:
        open_fields.pop()
        if field.link:
            yield LinkEdge(None)
