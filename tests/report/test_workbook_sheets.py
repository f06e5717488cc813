"""What stands in the workbook, read back with openpyxl."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from audit.engine.record import Audit
from audit.errors import ReadError, WriteError
from audit.facts import Facts
from audit.report.workbook import pen, table, write_workbook
from tests.report.fictional import finding, harbour, plain_article, renamed

DANGEROUS = [
    "=HYPERLINK(\"http://evil.example\";\"x\")",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "#N/A",
    "#REF!",
    "http://evil.example/",
    "1e5",
    "TRUE",
    "007",
]  # fmt: skip


def written(tmp_path: Path, audits: Iterable[Audit], errors: Iterable[ReadError] = ()) -> Any:
    write_workbook(tmp_path / "audit.xlsx", audits, errors)
    return load_workbook(tmp_path / "audit.xlsx")


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Any:
    audits = [harbour(), renamed(harbour(), "articles/other.txt")]
    return written(
        tmp_path_factory.mktemp("book"), audits, [ReadError("old.doc", "is a Word document")]
    )


def test_sheets(book: Any):
    assert book.sheetnames == ["Summary", "Findings", "Claims", "Quotations", "Sources"]


def test_findings_have_the_columns_of_a_fact_checking_desk(book: Any):
    assert [cell.value for cell in book["Findings"][1]] == [
        "Id",
        "Severity",
        "New",
        "File",
        "Line",
        "Exact text",
        "What is wrong",
        "What would mend it",
        "Rule",
        "Sentence",
        "Speaker",
        "Role",
        "Named or not",
        "Channel",
        "Date",
        "Place",
        "Link",
        "Reason for anonymity",
        "Basis of knowledge",
        "Set aside",
        "Back-up file",
        "Page or time",
        "Status",
        "Checked by",
        "Date checked",
        "Notes",
        "First seen",
        "History",
        "Fingerprint",
    ]


def test_a_finding_says_who_speaks_and_how(book: Any):
    lines = rows(book["Findings"])
    assert [line["Id"] for line in lines] == [f"F{number}" for number in range(1, 15)]
    bare, unnamed = lines[1], lines[3]
    assert (bare["Severity"], bare["File"], bare["Line"]) == ("error", "articles/harbour.txt", 3)
    assert (bare["Exact text"], bare["Speaker"], bare["Named or not"]) == (
        "Sources",
        "Sources",
        "not named",
    )
    assert bare["Sentence"] == "Sources said the harbour wall at Saltby could fall within the year."
    assert bare["Status"] == "open"
    assert (unnamed["Role"], unnamed["Channel"], unnamed["Date"]) == (
        "worker",
        "interview",
        "on Tuesday",
    )
    assert unnamed["Reason for anonymity"] == "feared for her job"


def test_a_finding_set_aside_is_there_with_its_reason(book: Any):
    aside = rows(book["Findings"])[3]
    assert aside["Rule"] == "anon-no-basis"
    assert aside["Status"] == "accepted"
    assert aside["Set aside"] == "Waived: basis withheld on legal advice, ed. 12 May"


def test_claims_say_what_they_rest_on_and_which_finding_is_about_them(book: Any):
    first, _, covered, *_ = rows(book["Claims"])
    assert (first["Type"], first["Rests on"], first["Findings"]) == ("allegation", "nothing", "F3")
    assert (covered["Rests on"], covered["Speaker"]) == ("a source, in its sentence", "Sources")


def test_quotations_and_sources(book: Any):
    spoken = rows(book["Quotations"])[1]
    assert (spoken["Speaker"], spoken["To whom"]) == ("a worker at the yard", "the Saltby Gazette")
    assert rows(book["Quotations"])[3]["Findings"] == "F7"
    mayor = rows(book["Sources"])[3]
    assert (mayor["Source"], mayor["Kind"], mayor["Words quoted"], mayor["Channels"]) == (
        "Ines Okoye",
        "named person",
        2,
        "statement",
    )


def test_ids_run_on_from_article_to_article(book: Any):
    assert [line["Id"] for line in rows(book["Sources"])] == [f"S{one}" for one in range(1, 9)]


@pytest.mark.parametrize("name", ["Findings", "Claims", "Quotations", "Sources"])
def test_head_filter_and_print(book: Any, name: str):
    sheet = book[name]
    assert sheet.freeze_panes.endswith("2")
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.auto_filter.ref.endswith(str(sheet.max_row))
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert name in sheet.oddFooter.left.text
    assert "&P" in sheet.oddFooter.right.text.replace("[Page]", "P")


@pytest.mark.parametrize("name", ["Findings", "Claims", "Quotations", "Sources"])
def test_status_is_a_choice(book: Any, name: str):
    sheet = book[name]
    (choice,) = sheet.data_validations.dataValidation
    confirmed = "" if name == "Findings" else "confirmed,"
    assert choice.formula1 == f'"open,checking,{confirmed}fixed,accepted,dismissed"'
    status = next(cell for cell in sheet[1] if cell.value == "Status")
    assert f"{status.column_letter}{sheet.max_row}" in choice.sqref


def test_severity_shows_in_words_signs_and_weight(book: Any):
    cell = book["Findings"]["B3"]
    assert cell.value == "error"
    assert cell.number_format == '"● "@'
    assert cell.font.bold
    assert not book["Findings"]["B4"].font.bold


def test_rows_are_as_high_as_their_text(tmp_path: Path):
    article = plain_article("Short. " + "Officials deny it and so they go on. " * 40)
    audit = Audit(
        article,
        Facts(),
        (
            finding(article, "Short."),
            finding(article, article.text[7:900], message="Long."),
            finding(article, article.text),
        ),
    )
    sheet = written(tmp_path, [audit])["Findings"]
    heights = {sheet[f"F{row}"].value: sheet.row_dimensions[row].height for row in (2, 3, 4)}
    assert heights["Short."] < 40
    assert heights[article.text[7:900]] > 250
    assert heights[article.text] == 409


def test_the_summary_names_what_could_not_be_read(book: Any):
    cells = [cell.value for row in book["Summary"].iter_rows() for cell in row if cell.value]
    assert "2 articles audited: 4 errors, 6 warnings, 2 infos; 2 findings waived." in cells
    assert "Not audited: 1 file could not be read" in cells
    assert {"old.doc", "is a Word document", "Standard: newsroom"} <= set(cells)


def test_the_summary_has_a_chart_of_the_rules(book: Any):
    (chart,) = book["Summary"]._charts
    names = [row[0].value for row in book["Summary"]["A1:A40"]]
    first = names.index("bare-source") + 1
    assert chart.series[0].cat.numRef.f == f"'Summary'!$A${first}:$A${first + 5}"


def test_findings_print_on_two_facing_pages(book: Any):
    """What was found on one, who says it and the check on the other: fitted to two pages."""
    sheet = book["Findings"]
    widths = {cell.value: sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    titles = list(widths)
    split = titles.index("Speaker")
    left = sum(widths[title] for title in titles[:split])
    right = sum(widths[title] for title in ["Id", "Severity", *titles[split:-3]])
    assert sheet.page_setup.fitToWidth == 2
    assert sheet.print_title_cols == "$A:$B"
    assert "$Z$" in sheet.print_area
    assert right <= left < right + widths["Speaker"]


def test_no_heading_of_the_summary_stands_alone_at_the_foot_of_a_page(tmp_path: Path):
    article = plain_article("Officials deny it.")
    found = tuple(finding(article, "Officials", rule=f"rule-{number}") for number in range(16))
    sheet = written(tmp_path, [Audit(article, Facts(), found)])["Summary"]
    names = [cell.value for cell in sheet["A"]]
    (page_break,) = sheet.row_breaks.brk
    assert page_break.id < names.index("Findings by article") + 1
    assert page_break.id > names.index("All rules")


def test_links_lead_to_the_files_from_the_workbooks_folder(tmp_path: Path, monkeypatch: Any):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    audits = [renamed(harbour(), path) for path in ("articles/é a#1?.txt", "java:script.txt", "-")]
    write_workbook("reports/audit.xlsx", audits)
    sheet = load_workbook("reports/audit.xlsx")["Findings"]
    links = {
        file.value: line.hyperlink.target
        for file, line in zip(sheet["D"], sheet["E"], strict=True)
        if line.hyperlink
    }
    assert links == {
        "articles/é a#1?.txt": "../articles/%C3%A9%20a%231%3F.txt",
        "java:script.txt": "../java%3Ascript.txt",
    }


@pytest.mark.parametrize("text", DANGEROUS)
def test_dangerous_text_is_only_text(tmp_path: Path, text: str):
    article = plain_article(text + " Officials deny it.", text)
    found = finding(article, text, rule=text, message=text, remedy=text)
    audit = Audit(article, Facts(), (replace(found, fingerprint=text),))
    book = written(tmp_path, [audit], [ReadError(text, text)])
    (line,) = rows(book["Findings"])
    for title in ("File", "Exact text", "What is wrong", "What would mend it", "Fingerprint"):
        assert line[title] == text
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n", "d", "inlineStr")
                if cell.value == text and text[0] in "=+-@":
                    assert cell.quotePrefix
                if cell.hyperlink:
                    assert cell.hyperlink.target.startswith(".") or ":" not in (
                        cell.hyperlink.target
                    )


def test_no_text_breaks_the_file(tmp_path: Path):
    nasty = "a\x00b\x0bc\ud800d\uffffe\r\nf_x000D_g" + "👩" * 20_000
    article = plain_article("Officials deny it.", "a\udcff\x01.txt")
    found = finding(article, "Officials", message=nasty, remedy="<b>&amp;]]></b>")
    (line,) = rows(written(tmp_path, [Audit(article, Facts(), (found,))])["Findings"])
    assert line["What is wrong"].startswith("a␀b␋c\ufffdd\ufffde\nf_x005F_x000D_g👩")
    assert line["What would mend it"] == "<b>&amp;]]></b>"
    assert line["File"] == "a\ufffd␁.txt"


def test_the_same_audits_give_the_same_bytes(tmp_path: Path):
    for name in "ab":
        (tmp_path / name).mkdir()
        write_workbook(tmp_path / name / "audit.xlsx", [harbour()])
    first, second = (tmp_path / name / "audit.xlsx" for name in "ab")
    assert first.read_bytes() == second.read_bytes()


def test_no_part_of_the_file_tells_when_it_was_made(tmp_path: Path):
    write_workbook(tmp_path / "audit.xlsx", [harbour()])
    with ZipFile(tmp_path / "audit.xlsx") as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        dates = re.findall(r">(\d{4})-\d\d-\d\dT", parts.read("docProps/core.xml").decode())
    assert dates == ["2000", "2000"]


def test_nothing_to_report(tmp_path: Path):
    book = written(tmp_path, [])
    assert [sheet.max_row for sheet in book][1:] == [1, 1, 1, 1]


def test_a_full_sheet_is_an_error_that_says_so(tmp_path: Path, monkeypatch: Any):
    monkeypatch.setattr(table, "MOST_LINES", 6)
    with pytest.raises(WriteError, match="sheet Findings would need more than 6 lines"):
        write_workbook(tmp_path / "audit.xlsx", [harbour()])
    assert list(tmp_path.iterdir()) == []


def test_more_files_than_a_sheet_can_link_are_named_without_links(tmp_path: Path, monkeypatch: Any):
    monkeypatch.setattr(pen, "MOST_LINKS", 3)
    sheet = written(tmp_path, [harbour()])["Findings"]
    assert [bool(cell.hyperlink) for cell in sheet["E"][1:]] == [True] * 3 + [False] * 4
    assert sheet["E8"].value == 12
