"""Word documents as they are read: blocks, lines, links, notes, changes, comments."""

from __future__ import annotations

import pytest

from audit.article import Article, read_bytes
from audit.article.reading import decoded
from audit.article.word import manuscript_in
from audit.errors import ReadError
from tests.article.invariants import blocks, place
from tests.article.word.build import docx, p, r, tracked, unzipped, zipped


def read(body: str, **parts: str) -> Article:
    return read_bytes(docx(body, **parts), "story.docx")


def lines(body: str, **parts: str) -> list[str]:
    data = docx(body, **parts)
    article = read_bytes(data, "story.docx")
    assert decoded(data, "story.docx", "docx") == article.source
    return article.source.split("\n")


def test_styles_tell_blocks_whatever_language_their_ids_are_in() -> None:
    article = read(
        p(r("The bridge stays shut"), style="Titel")
        + p(r("Ana Ruiz"), style="Autor")
        + p(r("It was closed on Monday."))
        + p(r("A long wait"), style="berschrift2")
        + p(r("We were told nothing."), style="Zitat")
        + p(r("Nor were we."), style="Hauszitat")
        + p(r("The bridge at dawn"), style="Beschriftung")
        + p(r("Contents 1"), style="Verzeichnis1")
    )
    assert blocks(article) == [
        ("headline", "The bridge stays shut"),
        ("byline", "Ana Ruiz"),
        ("paragraph", "It was closed on Monday."),
        ("heading", "A long wait"),
        ("quotation", "We were told nothing."),
        ("quotation", "Nor were we."),
        ("caption", "The bridge at dawn"),
    ]
    assert (article.metadata.title, article.metadata.byline) == (
        "The bridge stays shut",
        "Ana Ruiz",
    )
    assert article.format == "docx"


def test_the_first_heading_is_the_headline_where_nothing_is_titled() -> None:
    article = read(p(r("Shut"), style="berschrift1") + p(r("It was closed on Monday.")))
    assert blocks(article)[0] == ("headline", "Shut")


def test_a_line_for_each_paragraph_an_empty_one_too() -> None:
    article = read(p(r("One.")) + p() + p(r("Two "), r("halves", "<w:b/>"), r(" here.")))
    assert article.source == "One.\n\nTwo halves here."
    assert place(article, "halves") == (3, 5, 3, 11)


def test_what_is_no_text_and_what_is() -> None:
    (line,) = lines(
        p(
            '<w:bookmarkStart w:id="1" w:name="a"/><w:proofErr w:type="spellStart"/>',
            "<w:r><w:t>  Trimmed</w:t><w:tab/><w:t>by</w:t><w:br/><w:t>Word</w:t>"
            "<w:noBreakHyphen/><w:t>wise </w:t></w:r>",
            '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
            r("hidden", "<w:vanish/>") + r("struck", "<w:strike/>"),
            f'<w:smartTag w:element="x">{r(" in tags")}</w:smartTag>',
            f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' and controls')}</w:sdtContent></w:sdt>",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{r('Click here')}</w:sdtContent></w:sdt>",
        )
    )
    assert line == "Trimmed\tby Word-wise→ in tags and controls"


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark('separate')}"
        f"{r(result)}{mark('end')}"
    )


def test_fields_are_their_results_and_hyperlinks_are_links() -> None:
    article = read(
        p(
            r("Page "),
            field(" PAGE ", "7"),
            r(", "),
            field(' HYPERLINK "https://a.example/x" \\o "tip"', "a report"),
            r(", "),
            f'<w:hyperlink r:id="rId1" w:anchor="top">{r("another")}</w:hyperlink>',
            f"<w:fldSimple w:instr=' HYPERLINK \"https://c.example\" '>{r('third')}</w:fldSimple>",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            r(" and on."),
        ),
        links="https://b.example/",
    )
    assert article.source == "Page 7, a report, anotherthird and on."
    words = [(article.text[a.span.start : a.span.end], a.target) for a in article.links]
    assert words == [
        ("a report", "https://a.example/x"),
        ("another", "https://b.example/#top"),
        ("third", "https://c.example"),
    ]


def test_notes_follow_in_the_order_of_their_marks() -> None:
    article = read(
        p(r("First"), '<w:r><w:endnoteReference w:id="2"/></w:r>', r(" and last."))
        + p(r("More."), '<w:r><w:footnoteReference w:id="5"/></w:r>'),
        footnotes=f'<w:footnote w:id="5">{p("<w:r><w:footnoteRef/></w:r>", r("Foot."))}'
        "</w:footnote>",
        endnotes=f'<w:endnote w:id="2">{p(r("End."))}</w:endnote>',
    )
    assert blocks(article)[2:] == [("note", "End."), ("note", "Foot.")]
    assert [link.target for link in article.links] == ["#note-1", "#note-2"]


def test_tables_and_text_boxes() -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:tcPr/>{p(r(text))}</w:tc>"

    box = f"<w:txbxContent>{p(r('In the box.'))}</w:txbxContent>"
    body = f"<w:tbl><w:tr>{cell('Firm')}{cell('Staff')}</w:tr></w:tbl>" + p(
        r("Around"),
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        r(" it."),
    )
    assert blocks(read(body)) == [
        ("table-cell", "Firm"),
        ("table-cell", "Staff"),
        ("paragraph", "Around it."),
        ("paragraph", "In the box."),
    ]


def test_two_soft_breaks_part_a_paragraph() -> None:
    article = read(p(r("One."), "<w:r><w:br/><w:br/></w:r>", r("Two.")))
    assert blocks(article) == [("paragraph", "One."), ("paragraph", "Two.")]
    assert place(article, "Two.") == (1, 7, 1, 11)


CHANGED = p(
    r("The mayor "),
    tracked("del", r("never ", tag="w:delText"), 1),
    tracked("ins", r("twice "), 2),
    r("met them."),
) + (
    "<w:p><w:pPr><w:rPr>"
    + tracked("ins", "", 3)
    + f"</w:rPr></w:pPr>{tracked('ins', r('New. '), 4)}</w:p>"
    + p(r("Old."))
)


@pytest.mark.parametrize(
    ("reading", "source"),
    [
        ("accepted", "The mayor twice met them.\nNew. \nOld."),
        ("rejected", "The mayor never met them.\nOld."),
    ],
)
def test_tracked_changes_in_both_readings(reading: str, source: str) -> None:
    manuscript = manuscript_in(docx(CHANGED), "a.docx", "docx", reading)  # type: ignore[arg-type]
    assert manuscript.source == source
    assert manuscript.changes


def test_a_comment_has_the_place_of_its_words() -> None:
    article = read(
        p(r("Nothing here."))
        + p(
            r("Before "),
            '<w:commentRangeStart w:id="7"/>',
            r("these words"),
            '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
        ),
        comments='<w:comment w:id="7" w:author="Ed">'
        f"{p(r('audit: allow bare-source'))}{p(r('-- known to the desk'))}</w:comment>",
    )
    (comment,) = article.comments
    assert comment.text == "audit: allow bare-source\n-- known to the desk"
    assert article.source[comment.file.start : comment.file.end] == "these words"
    assert comment.block == 1


def broken(**changes: str | None) -> bytes:
    files: dict[str, bytes] = unzipped(docx(p(r("Words."))))
    for name, text in changes.items():
        if text is None:
            del files[name]
        else:
            files[name] = text.encode()
    return zipped(files)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;&b;</x>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0rest", "needs a password, or is an old .doc"),
        (b"PK\x03\x04rest", "damaged or cut off"),
        (docx(p(r("Words.")))[:-40], "damaged or cut off"),
        (b"plain text", "no Word"),
        (broken(**{"word/document.xml": "<w:p>"}), "cannot be read"),
        (broken(**{"word/document.xml": BOMB}), "document type"),
        (broken(**{"word/document.xml": None}), "its text is missing"),
        (broken(**{"word/vbaProject.bin": "x"}), "macros"),
        (docx(p()), "no article text"),
        (broken(**{"word/document.xml": "<a>" * 400 + "</a>" * 400}), "nested"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_bytes(data, "story.docx")
    assert "\n" not in str(caught.value)


def test_what_unpacks_to_too_much_is_refused() -> None:
    bomb = broken(**{"word/document.xml": " " * 31_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(ReadError, match="too large for an article"):
        read_bytes(bomb, "story.docx")
