"""The public interface: what a program that uses the package holds on to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import audit

TEXT = "# Off\n\nThe *sources* &amp; friends said no. Sources said the merger is off.\n"


def test_every_public_name_is_there() -> None:
    for name in audit.__all__:
        assert getattr(audit, name).__name__ == name


def test_a_text_and_its_file_have_the_same_findings(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(TEXT, "utf-8")
    by_file = audit.audit_file(tmp_path / "story.md").findings
    assert by_file == audit.audit_text(TEXT, format="markdown").findings
    assert "bare-source" in {finding.rule for finding in by_file}


def test_the_text_of_a_finding_is_the_text_as_read() -> None:
    found = audit.audit_text(TEXT, format="markdown")
    for finding in found.findings:
        assert finding.text == found.article.text[finding.span.start : finding.span.end]


@pytest.mark.parametrize(("given", "kind"), [(None, "NoneType"), (b"Sources said so.", "bytes")])
def test_what_is_no_text_is_told_apart(given: Any, kind: str) -> None:
    with pytest.raises(TypeError, match=rf"takes decoded text \(str\), not {kind};"):
        audit.audit_text(given)
