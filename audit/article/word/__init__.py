"""Word and OpenDocument texts: their paragraphs as lines, with the way back to every character."""

from __future__ import annotations

from audit.article.record import Format
from audit.article.word.changes import Reading
from audit.article.word.manuscript import Manuscript


def manuscript_in(
    data: bytes, path: str, format: Format, reading: Reading = "accepted"
) -> Manuscript:
    """Read a document; ``reading`` takes its tracked changes as accepted or as rejected.

    Raises :class:`ReadError` for what cannot be read.
    """
    if format == "odt":
        from audit.article.word.odt import read_odt

        return read_odt(data, path, reading)
    from audit.article.word.docx import read_docx

    return read_docx(data, path, reading)
