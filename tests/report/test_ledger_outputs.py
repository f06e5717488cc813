"""The outputs of a ledger: hostile text, colours, and LibreOffice."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from audit.errors import ReadError
from audit.ledger.compiling import compile_ledger
from audit.ledger.record import Ledger
from audit.report.display import columns
from audit.report.ledger.book import write_book
from audit.report.ledger.csv import ledger_csv
from audit.report.ledger.json import ledger_json
from audit.report.ledger.record_text import record_text
from audit.report.ledger.text import ledger_text
from tests.ledger.entries import appearance, record
from tests.report.test_workbook_libreoffice import SOFFICE, TEXTS, convert

GIRDERS = "The girders will not carry another winter of heavy trains"
NASTY = (*TEXTS, "\x1b[31mred\x1b[0m", "half \ud800", "漢" * 60, '=HYPERLINK("http://x")')


def hostile() -> Ledger:
    """A ledger whose every text would like to be something else."""
    found = [
        record(
            f"{number:02}.txt",
            appearance(
                text, f"{number:02}.txt", "unnamed-described", role=text, reason=text, said=(text,)
            ),
            appearance("Ruth Okafor", f"{number:02}.txt", number=2, names=(text,), said=(GIRDERS,)),
            title=text,
            byline=text,
        )
        for number, text in enumerate(NASTY)
    ]
    changed = appearance("Ruth Okafor", "z.txt", said=(GIRDERS.replace("not", "never"),))
    return compile_ledger([*found, record("z.txt", changed)])


ERRORS = [ReadError("=1+1.doc", "is a Word document")]


@pytest.mark.parametrize("width", [48, 80, 120])
def test_the_terminal_obeys_no_article(width: int):
    for give in (ledger_text, record_text):
        shown = "".join(give(hostile(), ERRORS, width=width))
        assert not set(shown) & set("\x1b\x07\ud800")
        assert "Ruth Okafor" in shown
        assert max(columns(line) for line in shown.splitlines()) <= width


def test_colours_only_where_asked():
    assert "\x1b[" in "".join(ledger_text(hostile(), colour=True))
    assert "\x1b[" not in "".join(ledger_text(hostile()))


def test_top_limits_the_lists():
    shown = "".join(ledger_text(hostile(), top=2))
    assert f"… and {len(NASTY) - 2} more (--top 0 lists them all)" in shown
    assert "more (--top 0" not in "".join(ledger_text(hostile()))


def test_csv_has_no_formula():
    rows = list(csv.reader(io.StringIO("".join(ledger_csv(hostile())))))
    cells = {cell for row in rows for cell in row}
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_json_is_utf_8():
    written = ledger_json(hostile(), ERRORS)
    assert written.encode("utf-8").decode("utf-8") == written


def test_an_empty_ledger_is_told_in_every_form(tmp_path: Path):
    empty = compile_ledger([])
    assert "0 articles, 0 sources" in "".join(ledger_text(empty, ERRORS))
    assert len(list(ledger_csv(empty))) == 1
    write_book(tmp_path / "a.xlsx", empty, ERRORS)
    assert load_workbook(tmp_path / "a.xlsx")["Sources"].max_row == 1


def test_the_workbook_has_text_as_text_and_the_same_bytes(tmp_path: Path):
    for name in ("a.xlsx", "b.xlsx"):
        write_book(tmp_path / name, hostile(), ERRORS)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    book = load_workbook(tmp_path / "a.xlsx")
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert not [cell for cell in row if cell.data_type == "f"]
            linked = [cell.hyperlink.target for cell in row if cell.hyperlink]
            assert not [target for target in linked if target and "http" in target]
    assert "is a Word document" in str([[c.value for c in r] for r in book["Summary"].iter_rows()])


@pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("CI"),
    reason="LibreOffice is not installed here (the continuous integration has it)",
)
def test_libreoffice_opens_it(tmp_path: Path):
    write_book(tmp_path / "ledger.xlsx", hostile(), ERRORS)
    (tmp_path / "saved").mkdir()
    convert(tmp_path / "ledger.xlsx", "xlsx:Calc MS Excel 2007 XML", tmp_path / "saved")
    saved = load_workbook(tmp_path / "saved" / "ledger.xlsx")
    assert len(saved.sheetnames) == 6
    names = [row[1].value for row in saved["Sources"].iter_rows(min_row=2)]
    assert "=1+1" in names
    assert saved["Quotations that differ"].max_row == 2
