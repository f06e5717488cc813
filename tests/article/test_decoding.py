"""From bytes to text: the encodings, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from audit.article import read_bytes
from audit.errors import ReadError
from tests.article.invariants import place

QUOTED = "“It’s safe,” Zoë said. 😀 Fine."


@pytest.mark.parametrize(
    "data",
    [
        QUOTED.encode(),
        codecs.BOM_UTF8 + QUOTED.encode(),
        QUOTED.encode("utf-16"),
        codecs.BOM_UTF16_LE + QUOTED.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + QUOTED.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + QUOTED.encode("utf-32-le"),
    ],
)
def test_unicode_encodings_give_the_same_article(data: bytes) -> None:
    article = read_bytes(data, "a.txt")
    assert article.source == QUOTED
    assert place(article, "Fine") == (1, 26, 1, 30)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(codec: str) -> None:
    text = "The mayor said no.\r\n\r\nNobody asked her why."
    assert read_bytes(text.encode(codec), "a.txt").source == text


def test_windows_1252_with_curly_quotes() -> None:
    article = read_bytes(b"\x93It\x92s caf\xe9 time,\x94 he said \x96 twice.", "a.txt")
    assert article.text == "“It’s café time,” he said – twice."


def test_line_endings_stay() -> None:
    assert read_bytes(b"One.\r\n\r\nTwo.\r\rThree.\n", "a.txt").source == (
        "One.\r\n\r\nTwo.\r\rThree.\n"
    )


@pytest.mark.parametrize("hole", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_holes_of_windows_1252(hole: int) -> None:
    with pytest.raises(ReadError, match=f"byte 6 is 0x{hole:02x}"):
        read_bytes(b"Hello" + bytes([hole]) + b" there", "a.txt")


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_cut_off_utf8_is_named(cut: int) -> None:
    data = "Zoë said “no” and that the 😀".encode()
    with pytest.raises(ReadError, match="damaged or cut off: byte 33"):
        read_bytes(data[:-cut], "a.txt")


def test_cut_off_utf16_is_named() -> None:
    with pytest.raises(ReadError, match="not UTF-16"):
        read_bytes("A word".encode("utf-16")[:-1], "a.txt")


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("windows-1251", "windows-1251"), ("Shift_JIS", "shift_jis"), ("iso-8859-1", "cp1252")],
)
def test_declared_character_set_of_html(declared: str, codec: str) -> None:
    words = {"windows-1251": "Мост закрыт", "shift_jis": "橋は閉鎖", "cp1252": "“Café”"}[codec]
    page = f'<html><head><meta charset="{declared}"></head><p>{words}</p>'
    assert read_bytes(page.encode(codec), "a.html").text == words


@pytest.mark.parametrize("declared", ["windows-1251", "utf-7", "rot13", "no-such-thing", "utf-16"])
def test_wrong_declarations_give_way_to_utf8(declared: str) -> None:
    page = f"<meta http-equiv=Content-Type content='text/html; charset={declared}'><p>“Zoë”</p>"
    assert read_bytes(page.encode(), "a.html").text == "“Zoë”"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 words", "a PDF"),
        (b"PK\x03\x04 words", "a Word"),
        (b"\xd0\xcf\x11\xe0 words", "an old Word"),
        (b"{\\rtf1 words}", "an RTF"),
        (b"\x89PNG\r\n", "a PNG"),
        (b"words\0words", "binary"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e words", "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=rf"{what}.*save its text as"):
        read_bytes(data, "a.txt")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, b"\xef\xbb\xbf \n"])
def test_nothing_but_space(data: bytes) -> None:
    with pytest.raises(ReadError, match="holds no text"):
        read_bytes(data, "a.md")
