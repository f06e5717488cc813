"""docs/desk.md, tried as a new user would: from a draft to its sign-off."""

from __future__ import annotations

import re
from pathlib import Path

from docx import Document
from openpyxl import load_workbook

from tests.cli.walk import DOCS, missing


def test_the_walk_from_draft_to_sign_off(tmp_path: Path) -> None:
    assert list(missing("desk.md", tmp_path)) == []
    folder = tmp_path / "gazette"
    page = (folder / "report.html").read_text("utf-8")
    assert "tells readers nothing" in page
    (resolved,) = list(load_workbook(folder / "audit.xlsx")["Resolved"].values)[1:]
    assert "vague-collective" in resolved
    comments = Document(str(folder / "merger.audited.docx")).comments
    assert sorted(one.author for one in comments) == ["Ana Ruiz", "audit"]


def test_every_picture_of_the_walk_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (DOCS / "desk.md").read_text("utf-8"))
    assert len(pictures) >= 6
    assert [one for one in pictures if not (DOCS / one).is_file()] == []
