"""Reads Word documents: paragraphs in order, those in tables and text boxes too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

from audit.errors import ReadError
from audit.evidence.extra import importing
from audit.evidence.labels import Line, labelled
from audit.evidence.layout import tidied
from audit.evidence.record import Document

OLE = b"\xd0\xcf\x11\xe0"
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {f"{WORDS}tab": " ", f"{WORDS}br": "\n", f"{WORDS}cr": "\n", f"{WORDS}noBreakHyphen": "-"}


def read_word(path: str) -> Document:
    """Read a ``.docx``; tracked insertions count, tracked deletions do not.

    Raises :class:`ReadError` for what is no Word document, is damaged or needs a password.
    """
    with importing("python-docx", path):
        import docx
    with open(path, "rb") as file:  # noqa: PTH123 (one open for both)
        if file.read(4) == OLE:
            reason = "it needs a password, or is an old .doc; save it as .docx without one"
            raise ReadError(path, reason)
        file.seek(0)
        try:
            body = docx.Document(file).element.body
        except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
            raise ReadError(path, f"it is damaged or no Word document ({_why(error)})") from None
    return Document(path, labelled(_lines(body)))


def _why(error: Exception) -> str:
    return type(error).__name__


def _lines(body: Any) -> Iterator[Line]:
    for number, paragraph in enumerate(body.iter(f"{WORDS}p"), 1):
        for text in _text(paragraph).split("\n"):
            if text.strip():
                yield Line(tidied(text), f"paragraph {number}")


def _text(paragraph: Any) -> str:
    """Give a paragraph's own words: not those of a text box inside it, which come by themselves."""
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{WORDS}t":
            yield child.text or ""
        elif child.tag in SPACES:
            yield SPACES[child.tag]
        elif child.tag not in (f"{WORDS}p", f"{WORDS}txbxContent", f"{WORDS}del"):
            yield from _pieces(child)
