"""A workbook as Excel leaves it: strings shared, days as numbers, parts that only Excel writes."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import load_workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill

from audit.report.workbook import write_workbook
from tests.report.fictional import harbour

RULE_OF_EXCEL = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" '
    'count="0"/>'
    "</ext></extLst></worksheet>"
)
CHAIN = (
    '<?xml version="1.0"?><calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main"><c r="AC2" i="2"/></calcChain>'
)


def as_excel_leaves_it(path: Path) -> None:
    """Give every sheet Excel's own extensions, and the file its list of formulas."""
    with ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name, data in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = data.replace(b"</worksheet>", RULE_OF_EXCEL.encode())
    parts["xl/calcChain.xml"] = CHAIN.encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)


def test_what_was_written_in_excel_is_in_the_next_workbook(tmp_path: Path):
    path = tmp_path / "audit.xlsx"
    write_workbook(path, [harbour()], today=date(2026, 11, 20))
    book = load_workbook(path)
    sheet = book["Findings"]
    column = {str(cell.value): cell.column for cell in sheet[1]}
    ours = sheet.max_column + 1
    sheet.cell(1, ours).value, sheet.cell(2, ours).value = "Ours", '=LEN(F2)&" <&>"'
    sheet.cell(2, ours).hyperlink = "https://desk.example/a?b=1&c=2"
    sheet.cell(3, column["Status"]).value = "checking"
    sheet.cell(3, column["Date checked"]).value = datetime(2026, 11, 19)
    sheet.cell(3, column["Notes"]).value = " two\nlines & <b> "
    letter = sheet.cell(1, column["Place"]).column_letter
    sheet.column_dimensions[letter].hidden = True
    red = CellIsRule(operator="equal", formula=['"open"'], fill=PatternFill(bgColor="FF0000"))
    sheet.conditional_formatting.add("V2:V4", red)
    book.create_sheet("Mine")["B2"] = "kept"
    ids = [row[0].value for row in sheet.iter_rows(min_row=2)]
    book.save(path)
    as_excel_leaves_it(path)
    write_workbook(path, [harbour()], today=date(2026, 11, 21))
    book = load_workbook(path)
    again = book["Findings"]
    assert [row[0].value for row in again.iter_rows(min_row=2)] == ids
    assert again.cell(2, ours).value == '=LEN(F2)&" <&>"'
    link = again.cell(2, ours).hyperlink
    assert link
    assert link.target == "https://desk.example/a?b=1&c=2"
    assert again.cell(3, column["Status"]).value == "checking"
    assert again.cell(3, column["Date checked"]).value == datetime(2026, 11, 19)
    assert again.cell(3, column["Notes"]).value == " two\nlines & <b> "
    assert again.column_dimensions[letter].hidden
    assert any(rule.dxf for one in again.conditional_formatting for rule in one.rules)
    assert book["Mine"]["B2"].value == "kept"
