"""Text from articles in cells: never a formula, never a link, never a broken file."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.report.workbook.cells import LONGEST, cell_text, escaped, looks_like_formula


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain “text” é 漢 👩", "plain “text” é 漢 👩"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\x00\x07\x1b\x7f", "␀␇␛␡"),
        ("\x85\ud800\udfff\ufffe\uffff", "\ufffd" * 5),
    ],
)
def test_control_characters_are_shown(text: str, expected: str):
    assert cell_text(text) == expected


@given(st.text(st.characters()))
def test_any_text_is_fit_for_xml(text: str):
    fit = escaped(cell_text(text))
    element = ElementTree.Element("t")
    element.text = fit
    assert ElementTree.fromstring(ElementTree.tostring(element, "utf-8")).text in (fit, None)
    assert cell_text(cell_text(text)) == cell_text(text)


@pytest.mark.parametrize("text", ["a" * 40_000, "👩" * 20_000, "a" + "👩" * 20_000])
def test_text_longer_than_a_cell_is_cut_with_a_mark(text: str):
    fit = cell_text(text)
    assert LONGEST - 1 <= units(fit) <= LONGEST
    assert fit.endswith("…")
    assert text.startswith(fit[:-1])


def test_text_as_long_as_a_cell_is_whole():
    assert cell_text("a" * LONGEST) == "a" * LONGEST
    assert cell_text("👩" * (LONGEST // 2)) == "👩" * (LONGEST // 2)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("_x000D_", "_x005F_x000D_"),
        ("a _x0041_ b", "a _x005F_x0041_ b"),
        ("_x005F_", "_x005F_x005F_"),
        ("snake_case_x_", "snake_case_x_"),
    ],
)
def test_what_looks_like_an_escape_is_written_as_text(text: str, spelled: str):
    assert escaped(text) == spelled


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1"])
def test_what_a_spreadsheet_might_run_is_known(text: str):
    assert looks_like_formula(text)
