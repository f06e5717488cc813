"""The findings of an audit as comments in the document that it is of."""

from __future__ import annotations

from audit.article.word.changes import Reading
from audit.engine import Audit
from audit.report.annotated.remarks import remarks_of


def annotated(data: bytes, audit: Audit, reading: Reading = "accepted") -> bytes:
    """Give a document's bytes with a comment for every finding that stands.

    ``data`` is the file that the audit's article was read from, in this reading of its tracked
    changes. Comments of an earlier annotation are replaced, those of others stay as they are.
    Raises :class:`audit.errors.ReadError` where the document is signed.
    """
    remarks = list(remarks_of(audit))
    if audit.article.format == "odt":
        from audit.report.annotated.odt import annotated_odt

        return annotated_odt(data, audit.article.path, remarks, reading)
    from audit.report.annotated.docx import annotated_docx

    return annotated_docx(data, audit.article.path, remarks, reading)
