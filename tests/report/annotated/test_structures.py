"""Comments in documents of every structure: boxes, moves, controls, strict files, others' too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import read_bytes
from audit.errors import ReadError
from audit.report.annotated import annotated
from tests.article.word.build import about, comments, docx, odt, p, r, tracked, unzipped, zipped
from tests.report.annotated.test_annotated import at, audit_of, commented

BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p(r('Boxed words.'))}</w:txbxContent></v:textbox>"
MOVED = tracked("moveFrom", r("gone words", tag="w:delText"), 91) + tracked("moveTo", r("here"), 92)
CELLS = (
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
    f"{p(r('A merged cell.'))}</w:tc></w:tr><w:tr><w:tc>{p(r('One.'))}</w:tc>"
    f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p(r('Two.'))}</w:tc></w:tr></w:tbl>"
)
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('in a control')}</w:sdtContent></w:sdt>"
SIMPLE = f'<w:fldSimple w:instr=" DATE ">{r("12 May")}</w:fldSimple>'
SIGN = r("Hot ") + '<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:t>C</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (p(r("They moved "), MOVED, r(" at last.")), ["here", "moved here at"]),
        (CELLS, ["merged", "One.", "Two."]),
        (p(r("It is "), CONTROL, r(" now.")), ["a control", "is in a"]),
        (p(r("On "), SIMPLE, r(" they left.")), ["12 May", "they"]),
        (p(SIGN, style="Titel"), ["Hot °C"]),
    ],
)
def test_words_in_every_structure(body: str, words: list[str]) -> None:
    data = docx(body)
    done = annotated(data, at(data, *words))
    text = read_bytes(data, "story.docx").source
    for word, found in zip(sorted(words, key=text.index), commented(done), strict=True):
        assert word in found
    assert annotated(done, at(done, *words)) == done
    assert read_bytes(done, "story.docx").source == text


def test_rows_of_a_table_are_told() -> None:
    levels = [(one.kind, one.level) for one in read_bytes(docx(CELLS), "a.docx").blocks]
    assert levels == [("table-cell", 1), ("table-cell", 2), ("table-cell", 2)]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_and_boxes_are_commented_on_where_they_hang(kind: str) -> None:
    mark = f'<w:r><w:{kind}Reference w:id="5"/></w:r>'
    note = f'<w:{kind} w:id="5">{p(r("Noted words."))}</w:{kind}>'
    data = docx(p(r("Text."), mark, f"{BOX}</w:pict></w:r>"), **{f"{kind}s": note})
    parts = unzipped(annotated(data, at(data, "Noted", "Boxed")))
    main = parts["word/document.xml"]
    assert main.index(b"commentRangeStart") < main.index(f"{kind}Reference".encode())
    assert parts[f"word/{kind}s.xml"] == unzipped(data)[f"word/{kind}s.xml"]
    boxed = main[main.index(b"<w:txbxContent") : main.index(b"</w:txbxContent>")]
    assert b"comment" not in boxed


def test_a_strict_document_gets_strict_comments() -> None:
    transitional = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    words = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = zipped(
        {
            name: data.replace(
                transitional, b"http://purl.oclc.org/ooxml/officeDocument/relationships"
            ).replace(words, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            for name, data in unzipped(docx(p(r("Sources said so.")))).items()
        }
    )
    parts = unzipped(annotated(strict, at(strict, "Sources")))
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in parts["word/comments.xml"]
    assert b"openxmlformats.org/wordprocessingml" not in parts["word/comments.xml"]
    kind = b'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"'
    assert kind in parts["word/_rels/document.xml.rels"]
    assert commented(zipped(parts)) == ["Sources"]


def test_at_the_very_words_of_somebody_else() -> None:
    data = docx(p(about(3, r("Sources")), r(" said so.")), comments=comments((3, "Who?")))
    done = annotated(data, at(data, "Sources"))
    article = read_bytes(done, "story.docx")
    both = {article.source[one.file.start : one.file.end] for one in article.comments}
    assert (both, len(article.comments)) == ({"Sources"}, 2)
    assert commented(done) == ["Sources"]


WORDS = st.text("ab é“&<\t😀", min_size=1, max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
INLINE = st.one_of(
    WORDS,
    WORDS.map(lambda text: f"<text:span>{text}</text:span>"),
    WORDS.map(lambda text: f'<text:a xlink:href="https://a.example/">{text}</text:a>'),
    st.sampled_from(['<text:s text:c="2"/>', "<text:tab/>", "<text:line-break/>"]),
)
BODY = st.lists(
    st.lists(INLINE, max_size=5).map(lambda parts: f"<text:p>{''.join(parts)}</text:p>"),
    min_size=1,
    max_size=4,
)


@settings(max_examples=100, deadline=None)
@given(body=BODY.map("".join), data=st.data())
def test_any_structure_of_an_opendocument_text(body: str, data: st.DataObject) -> None:
    document = odt(body)
    try:
        article = read_bytes(document, "story.odt")
    except ReadError:
        return
    spans = []
    for _ in range(data.draw(st.integers(0, 4))):
        block = data.draw(st.sampled_from([one.span for one in article.blocks]))
        start = data.draw(st.integers(block.start, block.end - 1))
        spans.append((start, data.draw(st.integers(start + 1, block.end))))
    spans = list(dict.fromkeys(spans))
    audit = audit_of(document, *spans, path="story.odt")
    done = annotated(document, audit)
    again = read_bytes(done, "story.odt")
    assert again.source == article.source
    asked = sorted(audit.article.in_file(one.span) for one in audit.findings)
    found = sorted(one.file for one in again.comments)
    assert len(found) == len(asked)
    for wanted, place in zip(asked, found, strict=True):
        assert place.start <= wanted.start
        assert place.end >= wanted.end
    assert annotated(done, audit_of(done, *spans, path="story.odt")) == done
    assert annotated(done, audit_of(done, path="story.odt")) == annotated(
        document, audit_of(document, path="story.odt")
    )
