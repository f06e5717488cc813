"""Puts the audit of one article of a file of several in its place in the file."""

from __future__ import annotations

from dataclasses import replace

from audit.article.several import moved, placed
from audit.article.wire.parts import Part
from audit.engine import Audit, Finding, FoldedFinding


def placed_audit(audit: Audit, part: Part, source: str) -> Audit:
    """Give an audit that was made of a file of its own with its places in the whole file."""

    def put(finding: Finding) -> Finding:
        file = finding.file
        return finding if file is None else replace(finding, file=moved(file, part.shift))

    return replace(
        audit,
        article=placed(audit.article, part, source),
        findings=tuple(map(put, audit.findings)),
        waived=tuple(replace(one, finding=put(one.finding)) for one in audit.waived),
        baselined=tuple(map(put, audit.baselined)),
        folded=tuple(FoldedFinding(put(one.finding), put(one.behind)) for one in audit.folded),
    )
