"""Each wire format by a file of its own: what is text, what is metadata, and where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article import Article, read_file
from audit.article.several import read_all
from audit.errors import ReadError
from audit.facts import Span

FILES = Path(__file__).parent / "files"


def read(name: str) -> list[Article]:
    return list(read_all(str(FILES / name)))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.span.start : b.span.end]) for b in article.blocks]


def field(article: Article, name: str) -> str | None:
    return dict(article.metadata.fields).get(name)


def test_newsml_g2_is_read_with_what_it_says_of_itself() -> None:
    (article,) = read("bridge.newsml")
    assert blocks(article) == [
        ("headline", "Bridge at Ouseby & Marr closed"),
        ("paragraph", "“The bridge is closed,” Mayor Ana D’Arcy said on Monday."),
        (
            "paragraph",
            "Officials say the café nearby <The Old Lock> stays open. It opens at nine.",
        ),
    ]
    said = article.metadata
    assert (said.byline, said.dateline) == ("Ana Ruiz", "OUSEBY, Nov 24 (ONA)")
    assert (said.date, said.section) == ("2026-11-24", "Domestic")
    assert said.publisher == "Ouseby News Agency"
    assert said.embargo == "2026-11-25T06:00:00Z"
    assert said.sources == ("Ouseby Town Council",), "who only distributes it is no source"
    assert field(article, "ednote") == "EDS: SUBS 2nd graf to correct the name."
    assert field(article, "credit") == "Ruiz/ONA"
    assert field(article, "status") == "withheld"
    assert dict(said.lists)["infosource"] == ("Ouseby Town Council", "agency:ona")


def test_a_comment_of_newsml_stands_before_its_paragraph() -> None:
    (article,) = read("bridge.newsml")
    (comment,) = article.comments
    assert comment.block == 2
    assert article.source[comment.file.start : comment.file.end].startswith("<!-- audit: allow")


def test_nitf_is_read_with_its_doctype_unfetched() -> None:
    (article,) = read("council.nitf")
    kinds = [kind for kind, _ in blocks(article)]
    assert kinds == [
        "headline", "heading", "byline", "byline", "dateline", "paragraph", "caption", "heading",
        "paragraph", "quotation", "paragraph", "list-item", "list-item", "paragraph", "byline",
    ]  # fmt: skip
    assert article.text.count("passed its budget on Tuesday by 9 votes") == 1
    assert "Eva Lind" not in article.text.partition("What it says")[0], "who took the picture"
    assert "Adds quote" not in article.text
    assert "in one line" not in article.text, "the abstract is no part of the text"
    (link,) = article.links
    assert link.target == "https://ouseby.example/budget"
    said = article.metadata
    assert (said.byline, said.dateline) == ("Tom Bell", "OUSEBY, Nov. 24")
    assert (said.publisher, said.section, said.date) == ("Ouseby Post", "News", "2026-11-24")
    assert said.embargo == "20261125T060000Z"
    assert field(article, "ednote") == "EDS: budget figures to follow, Adds quote in graf 3."


def test_ninjs_1_has_its_places_through_json_and_html() -> None:
    (article,) = read("harbour.json")
    assert blocks(article) == [
        ("headline", "Harbour “unsafe”, divers say"),
        ("paragraph", "“The wall is cracked,” said Lena Voss, a diver 🤿."),
        ("paragraph", 'The harbour office — in a café & a shed — says "no comment".'),
    ]
    name = article.text.index("Lena Voss")
    spans = {words: article.text.index(words) for words in ("🤿", "café", "&")}
    assert article.excerpt(Span(name, name + 9)) == "Lena Voss"
    assert article.excerpt(Span(spans["🤿"], spans["🤿"] + 1)) == "\\ud83e\\udd3f"
    assert article.excerpt(Span(spans["café"], spans["café"] + 4)) == "caf\\u00e9"
    assert article.excerpt(Span(spans["&"], spans["&"] + 1)) == "&amp;"
    assert article.metadata.sources == ("Harbour Office",)
    assert article.metadata.embargo == "2026-11-24T18:00:00Z"
    assert article.metadata.publisher == "ONA"


def test_ninjs_2_has_lists_of_headlines_and_bodies() -> None:
    (article,) = read("harbour2.json")
    assert blocks(article) == [
        ("headline", "Ferry to Marr late again"),
        ("paragraph", "The ferry was late, Oskar Nilsen said."),
    ]
    assert article.metadata.byline == "Jon Ek"
    assert field(article, "ednote") == "Updates throughout"


def test_an_export_gives_posts_with_text_under_their_authors_names() -> None:
    first, second = read("site.wxr")
    assert (first.part, second.part) == ("post 12", "post 14")
    assert blocks(first) == [
        ("headline", "Canteen “safe” again"),
        ("paragraph", "“The canteen is safe,” said Rector Ida Falk on Monday."),
        ("caption", "The canteen."),
        ("paragraph", "Students say it’s still cold & damp."),
    ]
    assert first.metadata.byline == "Mira Öst"
    assert first.metadata.publisher == "The Ouseby Student"
    assert field(first, "desk") == "Campus desk"
    assert field(first, "_edit_last") is None
    assert dict(first.metadata.lists)["tags"] == ("food & drink",)


def test_a_classic_post_has_paragraphs_at_blank_lines_and_no_shortcodes() -> None:
    _, post = read("site.wxr")
    assert blocks(post) == [
        ("headline", "Old post"),
        ("paragraph", "The first paragraph [sic] stands over two lines."),
        ("caption", "The pier at dawn."),
        ("paragraph", "Officials say the pier is “safe”."),
    ]
    assert post.metadata.embargo == "2027-01-05 06:00:00", "it is scheduled"
    assert post.metadata.byline == "gone", "a login that the export does not name"


def test_a_feed_gives_the_entries_with_full_text() -> None:
    first, second = read("feed.rss")
    assert blocks(first) == [
        ("headline", "Mill to close & move"),
        ("paragraph", "The mill will close, Per Dahl said — in Düren."),
        ("paragraph", 'Workers say it is "a shock".'),
    ]
    assert first.metadata.byline == second.metadata.byline == "Eva Lind"
    assert first.metadata.date == "2026-11-24"
    assert second.part == "t3"


def test_atom_has_html_xhtml_and_plain_text() -> None:
    html, xhtml, plain = read("feed.atom")
    assert blocks(html) == [
        ("headline", "Tide & flood"),
        ("paragraph", "The tide rose, Siv Berg said."),
    ]
    assert ("quotation", "It is deep.") in blocks(xhtml)
    assert blocks(plain)[1:] == [
        ("paragraph", "First paragraph."),
        ("paragraph", "Second <paragraph> here."),
    ]
    assert [one.metadata.byline for one in (html, xhtml, plain)] == [
        "The Desk", "Leo Hart", "The Desk",
    ]  # fmt: skip


def test_places_are_those_of_the_whole_file() -> None:
    for article in read("site.wxr"):
        assert article.source == (FILES / "site.wxr").read_text("utf-8")
        for block in article.blocks:
            place = article.locate(block.span).start
            words = article.text[block.span.start : block.span.end]
            assert article.line(place.line)[place.column - 1 :][:3] == words[:3]


def test_one_article_is_not_taken_out_of_several() -> None:
    with pytest.raises(ReadError, match="it holds 2 articles"):
        read_file(FILES / "site.wxr")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("package.json", '{"name": "x", "version": "1.0"}', "none of the formats"),
        ("sitemap.xml", "<urlset><url/></urlset>", "none of the formats"),
        ("a.xml", "<rss><channel><item></channel></rss>", "mismatched tag"),
        ("a.json", '{"headline": "a", "body_text": "b", }', "this is no JSON"),
        ("a.nitf", "", "the file is empty"),
        (
            "laughs.nitf",
            '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>',
            "declares entities",
        ),
        (
            "stolen.nitf",
            '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf>&a;</nitf>',
            "declares entities",
        ),
        ("deep.nitf", "<nitf>" + "<p>" * 900 + "</p>" * 900 + "</nitf>", "deeper than"),
        (
            "teasers.rss",
            "<rss><channel><item><description>Short.</description></item></channel></rss>",
            "it holds no text of an article",
        ),
        (
            "hyphens.nitf",
            "<nitf><body><body.content><!-- audit: allow x -- y --><p>a</p>"
            "</body.content></body></nitf>",
            "write a dash",
        ),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: str, reason: str) -> None:
    file = tmp_path / name
    file.write_text(content, "utf-8")
    with pytest.raises(ReadError, match=reason):
        list(read_all(str(file)))


def test_control_characters_of_an_export_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "a.rss"
    file.write_text(
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>T\x0b"
        "</title><content:encoded>A\x08 dog.</content:encoded></item></channel></rss>"
    )
    (article,) = read_all(str(file))
    assert article.text == "T\n\nA dog."


def test_latin_1_is_read_as_declared(tmp_path: Path) -> None:
    file = tmp_path / "a.nitf"
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><nitf><body><body.content><p>Café</p>'
    file.write_bytes((text + "</body.content></body></nitf>").encode("latin-1"))
    assert read_file(file).text == "Café"


def test_a_note_to_editors_in_the_text_is_a_note(tmp_path: Path) -> None:
    file = tmp_path / "a.nitf"
    file.write_text(
        "<nitf><body><body.content><p>EDS: SUBS 2nd graf.</p><p>Rain fell.</p>"
        "</body.content></body></nitf>"
    )
    assert blocks(read_file(file)) == [("note", "EDS: SUBS 2nd graf."), ("paragraph", "Rain fell.")]
