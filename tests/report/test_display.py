"""Text on a terminal: nothing dangerous, and columns counted rightly, whatever the text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.report.display import ALONE, columns, glyphs, visible, wrap
from audit.report.snippet import cut

ANY_TEXT = st.text(st.characters(), max_size=120) | st.text(
    "ab “é\u0301\u200d👩🏽漢\t\x1b ", max_size=300
)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("“é”", 3),
        ("e\u0301", 1),
        ("漢字", 4),
        ("ｱ", 1),
        ("👩\u200d🚒", 2),
        ("👍🏽", 4),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("\u200b", 0),
        ("a\tb", 6),
        ("\x1b", 1),
    ],
)
def test_columns(text: str, width: int):
    assert columns(text) == width


@given(ANY_TEXT)
def test_glyphs_lose_nothing_that_is_shown(text: str):
    assert "".join(glyph.shown for glyph in glyphs(text)) == visible(text)


@given(ANY_TEXT)
def test_nothing_visible_is_a_command(text: str):
    shown = visible(text)
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in shown)
    assert not any("\ud800" <= char <= "\udfff" for char in shown)
    assert shown.splitlines() in ([], [shown])
    assert visible(shown) == shown


@given(ANY_TEXT, st.integers(12, 100))
def test_wrapped_lines_fit(text: str, width: int):
    assert all(columns(line) <= width for line in wrap(text, width, "  ").split("\n"))


@given(ANY_TEXT, st.integers(12, 100))
def test_wrapping_keeps_every_word(text: str, width: int):
    assert "".join(wrap(text, width).split()) == "".join(visible("".join(text.split())).split())


@given(st.text(st.characters(exclude_characters="\n\r"), max_size=200), st.data())
def test_a_cut_fits_and_shows_the_flagged_words(line: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    width = data.draw(st.integers(20, 90))
    rows = list(cut(1, line, start, end, width))
    assert 1 <= len(rows) <= 3
    for row in rows:
        assert columns(row.before + row.flagged + row.after) <= width
        assert columns(row.before) == row.indent
        assert columns(row.flagged) in (row.columns, 0)
    words = line[start:end]
    if words.isascii() and words.isprintable() and words.strip() and len(words) < width - 30:
        assert "".join("".join(row.flagged for row in rows).split()) == "".join(words.split())


def test_a_page_in_one_line_is_cut_without_reading_it_all():
    line = "x " * 2_000_000 + "Officials deny it. " + "y " * 2_000_000
    (snippet,) = cut(1, line, 4_000_000, 4_000_009, 60)
    assert snippet.flagged == "Officials"
    assert snippet.before.startswith("…x ")
    assert snippet.after.endswith(" y…")


def test_what_counts_as_standing_alone_takes_one_column():
    wrong = [
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if ALONE.fullmatch(char) and (columns(char) != 1 or visible(char) != char)
    ]
    assert not wrong
