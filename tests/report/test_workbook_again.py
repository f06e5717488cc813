"""A workbook written again: nothing that a person wrote in it is ever lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.comments import Comment

from audit.engine.record import Audit
from audit.errors import ReadError, WriteError
from audit.facts import Comparison
from audit.report.workbook import write_workbook
from tests.report.fictional import harbour

FIRST, SECOND, THIRD = (date(2026, 11, day) for day in (20, 21, 22))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "audit.xlsx"
    write_workbook(path, [harbour()], today=FIRST)
    return path


def without(*numbers: int) -> Audit:
    audit = harbour()
    return replace(
        audit, findings=tuple(f for n, f in enumerate(audit.findings) if n not in numbers)
    )


def lines(path: Path, sheet: str = "Findings") -> list[dict[str, Any]]:
    head, *rest = load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rest]


def write(path: Path, row: int, **values: Any) -> None:
    book = load_workbook(path)
    sheet = book["Findings"]
    head = {str(cell.value): cell.column for cell in sheet[1]}
    for title, value in values.items():
        sheet.cell(row, head[title.replace("_", " ")]).value = value
    book.save(path)


def test_what_was_signed_stays(path: Path):
    signed = {"Status": "checking", "Checked by": "A. Ruiz", "Date checked": datetime(2026, 11, 20)}
    write(path, 3, Notes="=1+1?", **signed)
    write_workbook(path, [harbour()], today=SECOND)
    line = lines(path)[1]
    assert {title: line[title] for title in signed} == signed
    assert line["First seen"] == datetime(2026, 11, 20)
    assert not line["New"]


def test_what_is_gone_is_resolved_and_returns_with_its_history(path: Path):
    write(path, 3, Status="fixed", Checked_by="A. Ruiz", Notes="asked the desk")
    write_workbook(path, [without(1)], today=SECOND)
    assert [line["Id"] for line in lines(path)] == ["F1", "F3", "F4", "F5", "F6", "F7"]
    (gone,) = lines(path, "Resolved")
    assert (gone["Id"], gone["Status"], gone["Notes"]) == ("F2", "fixed", "asked the desk")
    assert gone["History"] == "2026-11-21 no longer found (fixed, by A. Ruiz)"
    write_workbook(path, [harbour()], today=THIRD)
    back = lines(path)[1]
    assert (back["Id"], back["New"], back["Notes"]) == ("F2", "back 2026-11-22", "asked the desk")
    assert back["History"].endswith("\n2026-11-22 back")
    assert lines(path, "Resolved") == []


def test_new_ones_are_marked_until_the_next_day(tmp_path: Path):
    path = tmp_path / "audit.xlsx"
    write_workbook(path, [without(1)], today=FIRST)
    for _ in range(2):
        write_workbook(path, [harbour()], today=SECOND)
        assert [line["New"] for line in lines(path)][:3] == [None, "new 2026-11-21", None]
    write_workbook(path, [harbour()], today=THIRD)
    assert not any(line["New"] for line in lines(path))


def test_a_waiver_that_is_gone_opens_its_finding_again(path: Path):
    audit = harbour()
    (waived,) = audit.waived
    assert lines(path)[3]["Status"] == "accepted"
    again = replace(audit, findings=(*audit.findings, waived.finding), waived=())
    write_workbook(path, [again], today=SECOND)
    assert lines(path)[3]["Status"] == "open"
    assert lines(path)[3]["New"] == "not set aside any more 2026-11-21"


def test_articles_that_were_not_audited_keep_their_lines(path: Path, monkeypatch: Any):
    monkeypatch.chdir(path.parent)
    (path.parent / "articles").mkdir()
    (path.parent / "articles/harbour.txt").touch()
    write_workbook(path, [], [ReadError("articles/harbour.txt", "is damaged")], today=SECOND)
    assert len(lines(path)) == 7
    (path.parent / "articles/harbour.txt").unlink()
    write_workbook(path, [], today=THIRD)
    assert len(lines(path)) == 0
    assert {line["Why"] for line in lines(path, "Resolved")} == {"its file is gone"}


def test_a_run_that_leaves_findings_out_resolves_none(path: Path):
    write_workbook(path, [without(0, 1, 2, 3)], today=SECOND, partial=True)
    assert len(lines(path)) == 7


def test_columns_sheets_formulas_comments_and_colours_of_people(path: Path):
    book = load_workbook(path)
    sheet = book["Findings"]
    at = sheet.max_column + 1
    sheet.cell(1, at).value = "Ours"
    sheet.cell(3, at).value, sheet.cell(4, at).value = '=A3&"!"', 0.25
    sheet.cell(4, at).number_format = "0.0%"
    sheet.column_dimensions[sheet.cell(1, at).column_letter].width = 31
    sheet.column_dimensions["K"].hidden = True
    sheet.cell(3, at).comment = Comment("look", "me")
    book.create_sheet("Ours")["B2"] = "=Findings!A2"
    book.save(path)
    write_workbook(path, [without(0)], today=SECOND)
    book = load_workbook(path)
    sheet = book["Findings"]
    assert [sheet.cell(row, at).value for row in (1, 2, 3)] == ["Ours", '=A2&"!"', 0.25]
    assert sheet.cell(3, at).number_format == "0.0%"
    assert sheet.cell(2, at).comment.text == "look"
    assert sheet.column_dimensions[sheet.cell(1, at).column_letter].width == 31
    assert sheet.column_dimensions["K"].hidden
    assert book["Ours"]["B2"].value == "=Findings!A2"


def test_the_same_workbook_and_articles_give_the_same_bytes(path: Path):
    write(path, 3, Notes="said so")
    before = path.read_bytes()
    made = []
    for _ in range(2):
        path.write_bytes(before)
        write_workbook(path, [without(0)], today=SECOND)
        made.append(path.read_bytes())
    assert made[0] == made[1]


@pytest.mark.parametrize("data", [b"no workbook", b"PK\x03\x04 cut off"])
def test_a_damaged_file_is_left_as_it_is(path: Path, data: bytes):
    path.write_bytes(data)
    with pytest.raises(WriteError, match="is damaged or no Excel workbook"):
        write_workbook(path, [harbour()])
    assert path.read_bytes() == data


def test_a_workbook_of_somebody_else_is_left_as_it_is(path: Path):
    book = load_workbook(path)
    del book["Findings"]
    book.save(path)
    before = path.read_bytes()
    with pytest.raises(WriteError, match="has no sheet Findings with a column Fingerprint"):
        write_workbook(path, [harbour()])
    assert path.read_bytes() == before


def test_what_is_saved_while_the_audit_runs_is_not_written_over(path: Path):
    def audits() -> Any:
        yield harbour()
        write(path, 3, Notes="just now")

    with pytest.raises(WriteError, match="was changed while the audit ran"):
        write_workbook(path, audits())
    assert lines(path)[1]["Notes"] == "just now"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    notes=st.dictionaries(st.integers(2, 8), WORDS.filter(str.strip), max_size=5),
    ours=st.dictionaries(st.integers(2, 8), WORDS.filter(str.strip), max_size=5),
    order=st.permutations(range(2, 9)),
    gone=st.sets(st.integers(0, 5)),
)
def test_nothing_that_a_person_wrote_is_lost(
    notes: dict[int, str], ours: dict[int, str], order: list[int], gone: set[int]
):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "audit.xlsx"
        write_workbook(path, [harbour()], today=FIRST)
        book = load_workbook(path)
        sheet = book["Findings"]
        head = {str(cell.value): cell.column for cell in sheet[1]}
        sheet.cell(1, len(head) + 1).value = "Ours"
        for values, column in ((notes, head["Notes"]), (ours, len(head) + 1)):
            for row, text in values.items():
                sheet.cell(row, column).value = text
                sheet.cell(row, column).data_type = "s"
        rows = [[(c.value, c.data_type) for c in sheet[row]] for row in order]
        for number, row in enumerate(rows, 2):
            for column, (value, kind) in enumerate(row, 1):
                cell = sheet.cell(number, column)
                cell.value = value
                if kind == "s" and value is not None:
                    cell.data_type = "s"
        wanted = {
            (str(sheet.cell(row, head["Fingerprint"]).value), title, sheet.cell(row, at).value)
            for row in range(2, 9)
            for title, at in (("Notes", head["Notes"]), ("Ours", len(head) + 1))
            if sheet.cell(row, at).value
        }
        book.save(path)
        write_workbook(path, [without(*gone)], today=SECOND)
        book = load_workbook(path)
        found = set()
        for name in {"Findings", "Resolved"} & set(book.sheetnames):
            for line in lines(path, name):
                found |= {(line["Fingerprint"], t, line.get(t)) for t in ("Notes", "Ours")}
        assert wanted <= found


def compared(file: str, place: str) -> Audit:
    """Give the story, its first quotation found in source material."""
    audit = harbour()
    found = Comparison("q2", "verbatim", file, place, "We were told to keep quiet", "Worker", 1.0)
    return replace(audit, facts=replace(audit.facts, comparisons=(found,)))


def test_where_the_evidence_stands_is_renewed_and_what_people_wrote_there_stays(tmp_path: Path):
    path = tmp_path / "audit.xlsx"
    proof = "Back-up file", "Page or time"
    write_workbook(path, [compared("tape.srt", "00:01:12")], evidence=True, today=FIRST)
    assert [lines(path, "Quotations")[1][title] for title in proof] == ["tape.srt", "00:01:12"]
    write_workbook(path, [compared("notes.txt", "line 3")], evidence=True, today=SECOND)
    assert [lines(path, "Quotations")[1][title] for title in proof] == ["notes.txt", "line 3"]
    book = load_workbook(path)
    sheet = book["Quotations"]
    head = {str(cell.value): cell.column for cell in sheet[1]}
    sheet.cell(3, head["Page or time"]).value = "my notebook, p. 4"
    book.save(path)
    write_workbook(path, [compared("other.txt", "line 9")], evidence=True, today=THIRD)
    assert [lines(path, "Quotations")[1][title] for title in proof] == [
        "other.txt", "my notebook, p. 4",
    ]  # fmt: skip
    write_workbook(path, [harbour()], evidence=True, today=THIRD)
    assert [lines(path, "Quotations")[1][title] for title in proof] == [None, "my notebook, p. 4"]
