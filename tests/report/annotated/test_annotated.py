"""Findings as comments in Word documents: at the right words, and nothing else changed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import read_bytes
from audit.article.word import manuscript_in
from audit.engine import Audit, Finding
from audit.errors import ReadError
from audit.facts import Facts, Span
from audit.report.annotated import annotated
from tests.article.word.build import docx, p, r, tracked, unzipped, zipped

PATH = "story.docx"
MARK_RUN = re.compile(r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:commentReference[^>]*/></w:r>")
OURS = re.compile(r'w14:paraId="([0-9A-F]{8})"[^>]*>(?:(?!</w:comment>).)*bare-source')


def audit_of(data: bytes, *spans: tuple[int, int], path: str = PATH) -> Audit:
    """An audit with findings at parts of the text."""
    article = read_bytes(data, path)
    findings = tuple(
        Finding("bare-source", "error", "Who <says> & so?", "Ask.", Span(*span), "", f"{n:016x}")
        for n, span in enumerate(spans)
    )
    return Audit(article, Facts(), findings)


def at(data: bytes, *words: str) -> Audit:
    text = read_bytes(data, PATH).text
    return audit_of(data, *((text.index(w), text.index(w) + len(w)) for w in words))


def commented(data: bytes, path: str = PATH) -> list[str]:
    """The words that our comments are about, as the document is read again."""
    article = read_bytes(data, path)
    ours = [one for one in article.comments if "bare-source · " in one.text]
    return [article.source[one.file.start : one.file.end] for one in ours]


def runs(data: bytes) -> str:
    """The main part without comments, with runs that were cut joined again."""
    text = unzipped(data)["word/document.xml"].decode()
    text = re.sub(r"<w:commentRange(Start|End) [^>]*/>", "", text)
    text = re.sub(
        r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:commentReference[^>]*/></w:r>", "", text
    )
    joint = re.compile(
        r"(<w:r\b[^>]*>)((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)(<w:(t|delText) [^>]*>)"
        r"([^<]*)</w:\4></w:r>\1\2\3([^<]*)</w:\4></w:r>"
    )
    while (joined := joint.sub(r"\1\2\3\5\6</w:\4></w:r>", text)) != text:
        text = joined
    return text


STORY = p(
    r("Sources said "), r("the mer", "<w:b/>"), r("ger", "<w:b/><w:i/>"), r(" is &amp; off.")
) + p(
    r("They "),
    tracked("ins", r("clearly said", "<w:i/>")),
    tracked("del", r("denied", tag="w:delText"), 91),
    r(" so."),
)


def test_a_comment_stands_at_its_words_and_says_all() -> None:
    data = docx(STORY)
    done = annotated(data, at(data, "merger is & o", "Sources", "clearly"))
    assert commented(done) == ["Sources", "merger is & o", "clearly"]
    comments = unzipped(done)["word/comments.xml"].decode()
    for word in (
        'w:author="audit"',
        "Error: Who &lt;says&gt; &amp; so?",
        "→ Ask.",
        "bare-source ·",
    ):
        assert word in comments
    assert "w:date" not in comments


def test_everything_else_is_as_it_was() -> None:
    data = docx(STORY)
    done = annotated(data, at(data, "merger", "Sources", "said so"))
    assert runs(done) == runs(data)
    before, after = unzipped(data), unzipped(done)
    assert set(after) - set(before) == {"word/comments.xml"}
    same = set(before) - {
        "word/document.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    }
    assert all(after[name] == before[name] for name in same)


def test_running_again_changes_nothing_and_a_mended_finding_leaves_no_trace() -> None:
    data = docx(STORY)
    once = annotated(data, at(data, "merger", "Sources"))
    assert annotated(once, at(once, "merger", "Sources")) == once
    none = annotated(once, audit_of(once))
    assert commented(none) == []
    assert runs(none) == runs(data)


OTHERS = docx(
    p(
        '<w:commentRangeStart w:id="3"/>',
        r("Sources said"),
        '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
        r(" no."),
    ),
    comments='<w:comment w:id="3" w:author="audit" w:date="2026-01-01T00:00:00Z">'
    f'<w:p w14:paraId="0000000A">{r("A person called audit.")}</w:p></w:comment>',
    commentsExtended='<w15:commentEx w15:paraId="0000000A" w15:done="1"/>',
    people='<w15:person w15:author="Ed"/>',
)


def test_the_comments_of_others_stay() -> None:
    done = annotated(OTHERS, at(OTHERS, "Sources", "no."))
    parts, before = unzipped(done), unzipped(OTHERS)
    for name in ("word/commentsExtended.xml", "word/people.xml", "[Content_Types].xml"):
        assert parts[name] == before[name]
    assert b"A person called audit." in parts["word/comments.xml"]
    assert read_bytes(done, PATH).comments[0].text == "A person called audit."
    again = annotated(done, audit_of(done))
    assert {n: d for n, d in unzipped(again).items() if n != "word/document.xml"} == {
        n: d for n, d in before.items() if n != "word/document.xml"
    }


def with_answer(done: bytes) -> bytes:
    """Somebody answers our comment in Word, and marks it as resolved."""
    parts = {name: data.decode() for name, data in unzipped(done).items()}
    found = re.search(
        r'w14:paraId="([0-9A-F]{8})"[^>]*>(?:(?!</w:comment>).)*bare-source',
        parts["word/comments.xml"],
    )
    assert found
    ours = found[1]
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(
        "</w:comments>",
        f'<w:comment w:id="50" w:author="Ed"><w:p w14:paraId="000000EE">{r("Done.")}</w:p>'
        "</w:comment></w:comments>",
    )
    parts["word/commentsExtended.xml"] = parts["word/commentsExtended.xml"].replace(
        "</w15:commentsExtended>",
        f'<w15:commentEx w15:paraId="{ours}" w15:done="1"/>'
        f'<w15:commentEx w15:paraId="000000EE" w15:paraIdParent="{ours}" w15:done="0"/>'
        "</w15:commentsExtended>",
    )
    return zipped(parts)


def test_answers_and_what_is_resolved_survive() -> None:
    done = with_answer(annotated(OTHERS, at(OTHERS, "no.")))
    again = annotated(done, at(done, "no."))
    name = "word/commentsExtended.xml"
    assert unzipped(again)[name] == unzipped(done)[name]
    gone = unzipped(annotated(done, audit_of(done)))
    assert b"Done." in gone["word/comments.xml"]
    assert b'<w15:commentEx w15:paraId="000000EE" w15:done="0"/>' in gone[name]
    assert gone[name].count(b"commentEx ") == 2


def test_a_note_is_commented_on_at_its_mark() -> None:
    data = docx(
        p(r("Text."), '<w:r><w:footnoteReference w:id="5"/></w:r>', r(" More.")),
        footnotes=f'<w:footnote w:id="5">{p(r("Sources said."))}</w:footnote>',
    )
    parts = unzipped(annotated(data, at(data, "Sources")))
    assert b'<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference' in parts["word/document.xml"]
    assert parts["word/footnotes.xml"] == unzipped(data)["word/footnotes.xml"]


def test_a_signed_document_is_left_alone() -> None:
    data = zipped({**unzipped(docx(STORY)), "_xmlsignatures/sig1.xml": b"<x/>"})
    with pytest.raises(ReadError, match="signed"):
        annotated(data, at(data, "Sources"))


WORDS = st.text("ab é“&<\t😀", min_size=1, max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
LOOKS = st.sampled_from(["", "<w:b/>", "<w:i/>"])
RUN = st.builds(r, WORDS, LOOKS)
RUNS = st.lists(RUN, min_size=1, max_size=3).map("".join)
INLINE = st.one_of(
    RUNS,
    RUNS.map(lambda inside: tracked("ins", inside)),
    WORDS.map(lambda text: tracked("del", r(text, tag="w:delText"))),
    RUNS.map(lambda inside: f'<w:hyperlink w:anchor="x">{inside}</w:hyperlink>'),
    RUNS.map(lambda inside: f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"),
    st.tuples(WORDS, WORDS).map(
        lambda two: (
            f"<w:r><w:rPr><w:b/></w:rPr><w:t>{two[0]}</w:t><w:tab/><w:t "
            f'xml:space="preserve">{two[1]}</w:t><w:br/></w:r>'
        )
    ),
)
BODY = st.lists(st.lists(INLINE, max_size=5).map(lambda parts: p(*parts)), min_size=1, max_size=4)


@settings(max_examples=200, deadline=None)
@given(body=BODY.map("".join), data=st.data())
def test_any_structure_of_runs(body: str, data: st.DataObject) -> None:
    document = docx(body)
    try:
        article = read_bytes(document, PATH)
    except ReadError:
        return
    blocks = [block.span for block in article.blocks]
    spans = []
    for _ in range(data.draw(st.integers(0, 4))):
        block = data.draw(st.sampled_from(blocks))
        start = data.draw(st.integers(block.start, block.end - 1))
        spans.append((start, data.draw(st.integers(start + 1, block.end))))
    audit = audit_of(document, *dict.fromkeys(spans))
    done = annotated(document, audit)
    asked = sorted(audit.article.in_file(f.span) for f in audit.findings)
    assert manuscript_in(done, PATH, "docx").source == article.source
    assert commented(done) == [article.source[one.start : one.end] for one in asked]
    again = audit_of(done, *dict.fromkeys(spans))
    assert annotated(done, again) == done
    clean = annotated(done, replace(again, findings=()))
    assert (
        manuscript_in(clean, PATH, "docx", "rejected").source
        == manuscript_in(document, PATH, "docx", "rejected").source
    )
