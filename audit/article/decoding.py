"""From the bytes of a file to its text, or a clear word on why it is no text.

UTF-8 and UTF-16 with a byte-order mark, UTF-16 without one where it is plain to see, the
character set that an HTML file declares, UTF-8, and at last Windows-1252. Line endings stay as
they are; a byte-order mark is not part of the text.
"""

from __future__ import annotations

import codecs
import re

from audit.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16: its mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
SAVE_AS = "save its text as .txt, .md or .html and audit that"

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
DECLARED_IN_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)")
DECLARATION_WITHIN = 4096
"""Bytes from the start in which a declared character set counts; browsers look at 1024."""

HONOURED = re.compile(
    r"windows-?(125\d|874)|cp125\d|iso-?8859-?\d+|latin-?\d|(us-)?ascii|koi8-[ru]|macintosh"
    r"|gb2312|gbk|gb18030|big5|euc-(jp|kr)|shift[_-]jis|iso-2022-jp|tis-620|ibm866|utf-?8"
)
READ_AS_1252 = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"}
"""Names that browsers read as Windows-1252, which has the curly quotation marks."""

MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")


def decode(data: bytes, path: str, *, html: bool = False, xml: bool = False) -> str:
    """Give the text of a file; ``html`` or ``xml`` honours the character set that it declares so.

    Raises :class:`ReadError` for what is no text, is damaged or is empty.
    """
    if not data:
        raise ReadError(path, "the file is empty; it holds no text to audit")
    _refuse_other_formats(data, path)
    declared = _declared(data) if html else _declared_in_xml(data) if xml else None
    return refuse_unreadable(_decode(data, path, declared), path)


def refuse_unreadable(text: str, path: str) -> str:
    """Give the text back unless it is binary or blank."""
    controls = len(CONTROL.findall(text))
    if "\0" in text or controls > max(8, len(text) // 200):
        raise ReadError(path, f"it looks binary, not like text; {SAVE_AS}")
    if not text.strip("\ufeff\u200b \t\r\n\f\v\x1a") or text.isspace():
        raise ReadError(path, "it holds no text, only white space")
    return text


def _refuse_other_formats(data: bytes, path: str) -> None:
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise ReadError(path, f"it is {name}, not text; {SAVE_AS}")


def _decode(data: bytes, path: str, declared: str | None) -> str:
    for mark, codec, name in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec, name, path)
    if unmarked := unmarked_utf16(data):
        return _strict(data, unmarked, "UTF-16", path)
    text = _as_declared(data, declared) if declared else None
    return _utf8_or_1252(data, path) if text is None else text


def _strict(data: bytes, codec: str, name: str, path: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        reason = f"it is damaged or cut off: byte {error.start + 1} is not {name}"
        raise ReadError(path, f"{reason}; fetch or save it again") from None


def unmarked_utf16(data: bytes) -> str | None:
    """Recognise UTF-16 by its NULs: nearly every second byte of Latin text, never the others."""
    sample = data[:4096]
    half = len(sample) // 2
    even, odd = sample[0 : half * 2 : 2].count(0), sample[1 : half * 2 : 2].count(0)
    if half and odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    return _honoured(DECLARED.search(data, 0, DECLARATION_WITHIN))


def _declared_in_xml(data: bytes) -> str | None:
    return _honoured(DECLARED_IN_XML.match(data))


def _honoured(match: re.Match[bytes] | None) -> str | None:
    name = match.group(1).decode("ascii").lower() if match else ""
    if not HONOURED.fullmatch(name):
        return None
    return "windows-1252" if name in READ_AS_1252 else name


def _as_declared(data: bytes, codec: str) -> str | None:
    """Decode as declared, unless it cannot be or the bytes are plainly UTF-8 all the same."""
    try:
        if MULTIBYTE.search(data):
            data.decode("utf-8")
            return None
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _utf8_or_1252(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        first_bad, cut_off = error.start, error.reason == "unexpected end of data"
    if _is_damaged_utf8(data, cut_off=cut_off):
        reason = f"it is damaged or cut off: byte {first_bad + 1} is not UTF-8"
        raise ReadError(path, f"{reason}; save it again as UTF-8")
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1} is 0x{data[error.start]:02x}"
        reason = f"it is neither UTF-8, UTF-16 nor Windows-1252 ({place}); save it as UTF-8"
        raise ReadError(path, reason) from None


def _is_damaged_utf8(data: bytes, *, cut_off: bool) -> bool:
    """Tell UTF-8 with a few bad bytes from another encoding, which hardly ever looks like it."""
    good = len(MULTIBYTE.findall(data))
    left = MULTIBYTE.sub(b"", data)
    bad = sum(byte >= 0x80 for byte in left)
    return good > (0 if cut_off else bad)
