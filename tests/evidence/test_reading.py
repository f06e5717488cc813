"""What each kind of file gives, and the sentence for each that cannot be read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from audit.evidence import Evidence, load_evidence
from audit.evidence.labels import Line, labelled
from audit.evidence.layout import without_headers, without_line_numbers
from tests.article.word.build import docx, odt, p, r, tracked
from tests.evidence.planted import MATERIAL

PLACES = {
    "council.vtt": ("00:00:03", "Ruth Okafor"),
    "phone-in.srt": ("00:00:03", "HOST"),
    "hearing.pdf": ("page 1", "MS. ARDEN"),
    "interview.docx": ("paragraph 2", "Interviewer"),
    "minutes.md": ("line 3", "Chair"),
    "statement.html": ("line 3", None),
    "notes.txt": ("line 1", "Q"),
}


@pytest.mark.parametrize("name", PLACES)
def test_passages_have_place_and_speaker(name: str) -> None:
    (document,) = load_evidence([MATERIAL / name]).documents
    found = [(passage.place, passage.speaker) for passage in document.passages]
    assert PLACES[name] in found[:2]
    assert all(passage.text == " ".join(passage.text.split()) for passage in document.passages)


def test_a_folder_is_read_in_order_and_each_file_once() -> None:
    evidence = load_evidence([MATERIAL, MATERIAL / "notes.txt", str(MATERIAL)])
    names = [Path(document.path).name for document in evidence.documents]
    assert names == sorted(PLACES)


def reason(evidence: Evidence) -> str:
    (error,) = evidence.errors
    assert "\n" not in error.reason
    assert not evidence.documents
    return error.reason


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(MATERIAL / "hearing.pdf"))
    writer.encrypt("secret")
    writer.write(tmp_path / "locked.pdf")
    assert "password" in reason(load_evidence([tmp_path]))


def test_a_scanned_pdf(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "scan.pdf")
    assert "text recognition" in reason(load_evidence([tmp_path]))


BROKEN = {
    "broken.pdf": (b"%PDF-1.7 nothing", "damaged or no PDF"),
    "broken.docx": (b"PK\x03\x04 nothing", "damaged or cut off"),
    "old.docx": (b"\xd0\xcf\x11\xe0" + bytes(600), "needs a password"),
    "broken.vtt": (b"no transcript\n", "not valid WebVTT"),
    "broken.srt": (b"no transcript\n", "not valid SubRip"),
    "empty.txt": (b"", ""),
    "empty.vtt": (b"WEBVTT\n", "no text"),
    "picture.txt": (b"\x89PNG\r\n", "PNG"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_sentence(name: str, tmp_path: Path) -> None:
    content, words = BROKEN[name]
    (tmp_path / name).write_bytes(content)
    assert words in reason(load_evidence([tmp_path]))


def test_half_a_pdf_and_half_a_word_file(tmp_path: Path) -> None:
    for name in ("hearing.pdf", "interview.docx"):
        data = (MATERIAL / name).read_bytes()
        (tmp_path / name).write_bytes(data[: len(data) // 2])
    evidence = load_evidence([tmp_path])
    assert len(evidence.errors) + len(evidence.documents) == 2
    assert "interview.docx" in {Path(error.path).name for error in evidence.errors}


def test_an_empty_folder(tmp_path: Path) -> None:
    assert "no file in it" in reason(load_evidence([tmp_path]))


def test_an_unknown_kind_is_named_not_skipped(tmp_path: Path) -> None:
    (tmp_path / "call.mp3").write_bytes(b"ID3")
    (tmp_path / ".DS_Store").write_bytes(b"")
    evidence = load_evidence([tmp_path])
    assert [Path(path).name for path in evidence.unknown] == ["call.mp3"]
    assert ".mp3 is no kind" in reason(load_evidence([tmp_path / "call.mp3"]))


def test_a_missing_package_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert reason(load_evidence([MATERIAL / "hearing.pdf"])) == (
        "pypdf is not installed; run: pip install 'source-audit[evidence]'"
    )


def test_word_needs_nothing_installed_and_is_read_as_articles_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    changed = tracked("del", r("never ", tag="w:delText")) + tracked("ins", r("twice "))
    (tmp_path / "a.docx").write_bytes(
        docx(p() + p(r("OKAFOR: We "), changed, r("met."), "<w:r><w:br/></w:r>", r("LIND: So.")))
    )
    (tmp_path / "b.odt").write_bytes(odt("<text:p>OKAFOR: We met.<text:line-break/>So.</text:p>"))
    first, second = load_evidence([tmp_path]).documents
    assert [(one.place, one.speaker, one.text) for one in first.passages] == [
        ("paragraph 2", "OKAFOR", "We twice met."),
        ("paragraph 2", "LIND", "So."),
    ]
    assert second.passages[0].place == "paragraph 1"


LABELS = [
    ("OKAFOR: We found cracks.\nLIND: I knew.", ["OKAFOR", "LIND"]),
    ("Q. Did you know?\nA. I did.", ["Q", "A"]),
    ("Ruth Okafor (chair): Good evening.\nPer Lind: Hello.", ["Ruth Okafor (chair)", "Per Lind"]),
    ("[00:01:02] OKAFOR: Yes.\n[00:01:09] LIND: No.", ["OKAFOR", "LIND"]),
    ("Ruth Okafor  0:03\nWe found cracks.\nPer Lind  0:09\nI knew.", ["Ruth Okafor", "Per Lind"]),
    ("OKAFOR: We found cracks.\nAnd a fox.\nLIND: I knew.", ["OKAFOR", "OKAFOR", "LIND"]),
    (">> OKAFOR: We found cracks.\n>> I knew.\n>> OKAFOR: So.", ["OKAFOR", None, "OKAFOR"]),
    ("Note: this is a draft.\nDate: 4 May.", [None, None]),
    ("OKAFOR: We knew. LIND: I did. OKAFOR: So.\nLIND: Yes.", ["OKAFOR", "LIND", "OKAFOR", "LIND"]),
]


@pytest.mark.parametrize(("text", "speakers"), LABELS)
def test_labels(text: str, speakers: list[str | None]) -> None:
    lines = [Line(line, f"line {n}") for n, line in enumerate(text.split("\n"), 1)]
    assert [passage.speaker for passage in labelled(lines)] == speakers


def test_rolling_captions_are_read_once(tmp_path: Path) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:03.000\nwe found eleven cracks\n\n"
    text += "00:03.000 --> 00:03.010\nwe found eleven cracks\n\n"
    text += "00:03.010 --> 00:05.000\nwe found eleven cracks\nin the <c>wall</c> &amp; the pier\n"
    (tmp_path / "auto.vtt").write_text(text, "utf-8")
    (document,) = load_evidence([tmp_path]).documents
    assert [p.text for p in document.passages] == [
        "we found eleven cracks",
        "in the wall & the pier",
    ]


def test_line_numbers_and_headers_are_taken_off() -> None:
    numbered = [f"{n}  line of testimony" for n in range(1, 26)]
    assert set(without_line_numbers(numbered)) == {"line of testimony"}
    listed = ["1 egg", "200 g flour", "and milk", "a pinch", "of salt", "more"]
    assert without_line_numbers(listed) == listed
    pages = [["Vik v. Lund", "We knew.", "Page 1 of 2"], ["Vik v. Lund", "We did.", "Page 2 of 2"]]
    assert without_headers(pages) == [["We knew."], ["We did."]]
