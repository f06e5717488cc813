"""Word and OpenDocument texts: their paragraphs as lines, with the way back to every character."""

from __future__ import annotations

from audit.article.record import Format
from audit.article.word.changes import AS_CHANGED, AS_IT_WAS, Reading, reading_of
from audit.article.word.manuscript import Manuscript

__all__ = ["AS_CHANGED", "AS_IT_WAS", "Reading", "manuscript_in", "parts_by", "reading_of"]


def parts_by(setting: str, data: bytes, path: str, format: Format) -> tuple[str, ...]:
    """Name the readings to audit, by what is set: ``accepted``, ``rejected`` or ``both``.

    The accepted reading has no name of its own unless both are audited. Raises
    :class:`ReadError` for what cannot be read.
    """
    if setting == "both":
        changed = manuscript_in(data, path, format).changes
        return (AS_CHANGED, AS_IT_WAS) if changed else ("",)
    return (AS_IT_WAS,) if setting == "rejected" else ("",)


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
