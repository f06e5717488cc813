"""Reads PDF files page by page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.errors import ReadError
from audit.evidence.extra import importing
from audit.evidence.labels import Line, labelled
from audit.evidence.layout import edges, tidied, without_headers, without_line_numbers
from audit.evidence.record import Document

if TYPE_CHECKING:
    from pypdf import PdfReader


def read_pdf(path: str) -> Document:
    """Read a PDF; headers, footers, page and line numbers are left out.

    Raises :class:`ReadError` for what is damaged, needs a password or holds only pictures.
    """
    with importing("pypdf", path):
        from pypdf import PdfReader
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it quotes what it trips over
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (kept open while pages are read)
            pages = _pages(PdfReader(file), path)
    except ReadError:
        raise
    except Exception as error:  # whatever a damaged file makes of the parser
        raise ReadError(path, f"it is damaged or no PDF ({type(error).__name__})") from None
    return Document(path, labelled(_lines(pages)))


def _pages(reader: PdfReader, path: str) -> list[list[str]]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError(path, "it needs a password; save a copy without one")
    pages = [page.extract_text().splitlines() for page in reader.pages]
    if not any(line.strip() for page in pages for line in page):
        reason = "it has no text, only pictures (a scan?); put it through text recognition (OCR)"
        raise ReadError(path, reason)
    return pages


def _lines(pages: list[list[str]]) -> Iterator[Line]:
    numbered = [without_line_numbers(page) for page in pages]
    tidy = [[line for line in map(tidied, page) if line] for page in numbered]
    for number, page in enumerate(without_headers(tidy), 1):
        near = edges(len(page))
        for at, text in enumerate(page):
            yield Line(text, f"page {number}", edge=at in near and len(pages) > 1)
