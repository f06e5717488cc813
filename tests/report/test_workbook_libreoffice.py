"""The workbook in LibreOffice: its text survives, and a saved copy still has its parts."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from audit.engine.record import Audit
from audit.errors import ReadError
from audit.facts import Facts
from audit.report.workbook import write_workbook
from tests.report.fictional import finding, harbour, plain_article

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("CI"),
    reason="LibreOffice is not installed here (the continuous integration has it)",
)

TEXTS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "1e5",
    "007",
    "_x000D_",
    "  two spaces before",
    "ring \x07 the bell",
    "“漢字” 👩\u200d🚒 é",
    "<b>&amp;</b>",
)


def convert(path: Path, form: str, folder: Path) -> None:
    assert SOFFICE, "LibreOffice (soffice) must be installed where CI is set"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", form, "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / "audit.xlsx"
    article = plain_article("Officials deny it.", "=1+1.txt")
    nasty = tuple(finding(article, "Officials", message=text) for text in TEXTS)
    audits = [harbour(), Audit(article, Facts(), nasty)]
    write_workbook(path, audits, [ReadError("old.doc", "is a Word document")])
    return path


@pytest.fixture(scope="module")
def saved(path: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Give the workbook as LibreOffice saves it."""
    folder = tmp_path_factory.mktemp("saved")
    convert(path, "xlsx:Calc MS Excel 2007 XML", folder)
    return load_workbook(folder / "audit.xlsx")


def test_text_survives_as_text(path: Path, tmp_path: Path):
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    convert(path, every_sheet, tmp_path)
    with (tmp_path / "audit-Findings.csv").open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["File"] == "=1+1.txt"]
    assert [line["What is wrong"] for line in lines] == [
        text.replace("\x07", "␇") for text in TEXTS
    ]


def test_no_cell_is_a_formula_after_saving(saved: Any):
    kinds = {cell.data_type for sheet in saved for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert "e" not in kinds


@pytest.mark.parametrize("name", ["Findings", "Claims", "Quotations", "Sources"])
def test_the_parts_are_there_after_saving(saved: Any, name: str):
    sheet = saved[name]
    assert sheet.auto_filter.ref
    assert sheet.print_title_rows == "$1:$1"
    assert any("dismissed" in one.formula1 for one in sheet.data_validations.dataValidation)
    assert any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_what_was_written_there_is_in_the_next_workbook(path: Path, tmp_path: Path):
    """Edited and saved by LibreOffice, through its own format, and audited again."""
    book = load_workbook(path)
    sheet = book["Findings"]
    column = {str(cell.value): cell.column for cell in sheet[1]}
    ours = sheet.max_column + 1
    sheet.cell(1, ours).value, sheet.cell(3, ours).value = "Ours", "kept"
    sheet.cell(3, column["Date checked"]).value = datetime(2026, 11, 20)
    sheet.cell(3, column["Status"]).value = "checking"
    edited = tmp_path / "audit.xlsx"
    book.save(edited)
    convert(edited, "ods", tmp_path)
    edited.unlink()
    convert(tmp_path / "audit.ods", "xlsx:Calc MS Excel 2007 XML", tmp_path)
    write_workbook(edited, [harbour()], today=date(2026, 11, 21))
    sheet = load_workbook(edited)["Findings"]
    line = {str(head.value): cell for head, cell in zip(sheet[1], sheet[3], strict=True)}
    assert (line["Status"].value, line["Ours"].value) == ("checking", "kept")
    assert line["Date checked"].value == datetime(2026, 11, 20)
    assert line["Date checked"].is_date
    assert sheet.auto_filter.ref
    assert any("dismissed" in one.formula1 for one in sheet.data_validations.dataValidation)
    assert sheet.freeze_panes == "F2"


def test_the_charts_are_there_after_saving(saved: Any):
    assert len(saved["Summary"]._charts) >= 1
