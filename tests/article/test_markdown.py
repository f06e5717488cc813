"""Markdown: every construct to its block, every character to its place."""

from __future__ import annotations

import pytest

from audit.article import Article, read_bytes, read_text
from audit.facts import Span
from tests.article.invariants import blocks, check, place


def read(text: str) -> Article:
    """Read Markdown whose places hold."""
    article = read_text(text, format="markdown")
    check(article)
    return article


def links(article: Article) -> list[tuple[str, str]]:
    """Give the words and the target of every link."""
    return [(article.text[k.span.start : k.span.end], k.target) for k in article.links]


def test_headline_headings_and_paragraphs() -> None:
    article = read(
        "# Bridge *closed*\n\nIt is\nclosed.\n\nWhat next\n---------\n\n### More\n\n# Two\n"
    )
    assert [(b.kind, b.level) for b in article.blocks] == [
        ("headline", 1), ("paragraph", 0), ("heading", 2), ("heading", 3), ("heading", 1),
    ]  # fmt: skip
    assert article.text.startswith("Bridge closed\n\nIt is closed.\n\nWhat next")
    assert article.metadata.title == "Bridge closed"
    assert place(article, "is closed.") == (3, 4, 4, 8)


def test_entities_escapes_and_emoji_keep_their_places() -> None:
    source = "Zoë 😀 &amp; Bo\\* said &eacute;t&eacute;\r\nis **over** now.\r\n"
    article = read(source)
    assert article.text == "Zoë 😀 & Bo* said été is over now."
    assert place(article, "& Bo*") == (1, 7, 1, 17)
    assert place(article, "over") == (2, 6, 2, 10)
    assert article.excerpt(Span(6, 7)) == "&amp;"
    assert article.excerpt(Span(0, len(article.text))) == source.strip()


@pytest.mark.parametrize("ending", ["\r", "\r\n"])
def test_any_line_ending_parts_blocks_alike(ending: str) -> None:
    lines = (
        "---\ntitle: Zoë 😀\n---\n\n## More\n\nShe\nsaid *no*.\n\n- one\n- two\n\n> three\n\n"
        "```\ncode\n```\n\n<!-- a\nnote -->\n\n- <b\n  class=x>four</b>\n"
        "\n  <!-- a\n  note -->\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    plain, other = read(lines), read(lines.replace("\n", ending))
    assert (other.text, other.blocks) == (plain.text, plain.blocks)
    assert place(other, "said no") == place(plain, "said no") == (8, 1, 8, 9)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("> Words.\n>\n> <!-- a\n> officials said so -->\n\nMore.\n", "Words. More."),
        ("> <!-- a\n>\n> sources said\n> --> <p>so\n> it\n> is</p>\n\nMore.\n", "so it is More."),
        ("- <!-- a\n  b -->\n\n  > <div\n  > title='c > d'>one\n  > two</div>\n", "one two"),
    ],
)
def test_html_over_lines_of_a_container_is_one_text(markdown: str, text: str) -> None:
    article = read(markdown)
    assert " ".join(article.text.split()) == text
    for block in article.blocks:
        for word in article.text[block.span.start : block.span.end].split():
            at = article.text.index(word)
            assert article.excerpt(Span(at, at + len(word))) == word


def test_a_comment_over_lines_of_a_quotation_is_whole() -> None:
    (comment,) = read("> Words.\n>\n> <!-- a\n> note -->\n").comments
    assert comment.text.split() == ["a", "note"]


def test_utf16_file_with_front_matter() -> None:
    text = "---\r\ntitle: Zoë 😀\r\n---\r\n\r\nShe said *no*.\r\n"
    article = read_bytes(text.encode("utf-16"), "a.md")
    assert article.text == "Zoë 😀\n\nShe said no."
    assert place(article, "no") == (5, 11, 5, 13)


def test_quotations_keep_their_lists() -> None:
    article = read(
        "He wrote:\n\n> First *one*.\n>\n> Second\n> two.\n>\n> - item\n>   - deep\n\nEnd."
    )
    assert blocks(article) == [
        ("paragraph", "He wrote:"), ("quotation", "First one."), ("quotation", "Second two."),
        ("quotation", "item"), ("quotation", "deep"), ("paragraph", "End."),
    ]  # fmt: skip
    assert place(article, "Second two.") == (5, 3, 6, 7)
    assert place(article, "deep") == (9, 7, 9, 11)


def test_the_credit_under_a_quotation_is_no_quotation() -> None:
    article = read("> We are closed.\n>\n> — Tomas Field\n")
    assert blocks(article) == [("quotation", "We are closed."), ("paragraph", "— Tomas Field")]


def test_lists_have_depth() -> None:
    article = read("- one\n  - two\n\n    more\n- [x] three\n\n1. four\n")
    assert [(b.kind, b.level) for b in article.blocks] == [
        ("list-item", 1), ("list-item", 2), ("list-item", 2), ("list-item", 1), ("list-item", 1),
    ]  # fmt: skip
    assert [words for _, words in blocks(article)] == ["one", "two", "more", "three", "four"]


def test_tables() -> None:
    article = read("| Year | Leaks |\n|---|---|\n| 1997 | 3 \\| 4 |\n")
    assert blocks(article) == [
        ("table-cell", "Year"), ("table-cell", "Leaks"), ("table-cell", "1997"),
        ("table-cell", "3 | 4"),
    ]  # fmt: skip
    assert place(article, "| 4") == (3, 13, 3, 16)


def test_links_of_all_forms() -> None:
    article = read(
        "See [the *notice*](http://a.example), [minutes][m], [m], <http://b.example> and"
        " http://c.example/x_y_z. <a href='/d'>Here</a>.\n\n[m]: http://m.example 'Minutes'\n"
    )
    assert links(article) == [
        ("the notice", "http://a.example"), ("minutes", "http://m.example"),
        ("m", "http://m.example"), ("http://b.example", "http://b.example"),
        ("http://c.example/x_y_z", "http://c.example/x_y_z"), ("Here", "/d"),
    ]  # fmt: skip
    assert "Minutes" not in article.text


def test_footnotes() -> None:
    article = read("It is *closed*.[^a] Yes.\n\n[^a]: The port's notice,\n    page 3.\n")
    assert blocks(article) == [
        ("paragraph", "It is closed. Yes."), ("note", "The port's notice, page 3."),
    ]  # fmt: skip
    assert links(article) == [("closed.", "#note-a")]
    assert place(article, "page 3.") == (4, 5, 4, 12)


def test_code() -> None:
    article = read("Run `a  b` now.\n\n```\ncode\n```\n\n    code\n\nDone.")
    assert [words for _, words in blocks(article)] == ["Run a b now.", "Done."]


def test_deleted_words_and_hard_breaks() -> None:
    article = read("One ~~or two~~ three  \nfour\\\nfive<br>six.")
    assert article.text == "One three four five six."


def test_pictures() -> None:
    article = read(
        "![The bridge at *night*](b.jpg)\n\nIt ![icon](i.png) is closed.\n\n![](c.jpg)\n\n"
        "![IMG_2034](d.jpg)\n*Photo: Ana Ruiz*\n"
    )
    assert blocks(article) == [
        ("caption", "The bridge at night"), ("paragraph", "It is closed."),
        ("caption", "Photo: Ana Ruiz"),
    ]  # fmt: skip


def test_inline_html() -> None:
    article = read(
        "He said <q>no <q>never</q></q> <b>twice</b>.<!-- a --> <script>x *y*</script>Then"
        " <del>he</del> she left.\n"
    )
    assert article.text == "He said “no ‘never’” twice. Then she left."
    assert [(c.text, c.at) for c in article.comments] == [("a", 27)]
    assert article.excerpt(Span(8, 9)) == "<q>"


def test_blocks_of_html() -> None:
    article = read(
        "<!-- audit: off -->\n\n<div class='x'>\n<p>Zoë &amp; <b>Bo</b>.</p>\n"
        "<ul><li>one</ul></div>\n\n<blockquote>\n\nWe are *closed*.\n\n</blockquote>\n\n"
        "<aside>\n\nNot read.\n\n</aside>\n\nEnd.\n"
    )
    assert blocks(article) == [
        ("paragraph", "Zoë & Bo."), ("list-item", "one"), ("quotation", "We are closed."),
        ("paragraph", "End."),
    ]  # fmt: skip
    assert place(article, "Bo") == (4, 17, 4, 19)
    assert [comment.text for comment in article.comments] == ["audit: off"]


def test_html_within_a_quotation() -> None:
    article = read("> <p>We are\n> closed.</p>\n\nEnd.\n")
    assert blocks(article) == [("quotation", "We are closed."), ("paragraph", "End.")]
    assert place(article, "closed.") == (2, 3, 2, 10)


def test_template_tags_are_no_text() -> None:
    article = read(
        '{{< figure src="b.jpg" >}}\n\nIt is {% if x %}closed{% endif %}.\n{: .lead}\n\n'
        "{{ more }}\n"
    )
    assert blocks(article) == [("paragraph", "It is closed.")]


def test_byline_under_the_headline() -> None:
    article = read("# Bridge closed\n\n*By Ana Ruiz*\n\n**PARIS (AP)** — It is closed.\n")
    assert [kind for kind, _ in blocks(article)] == ["headline", "byline", "paragraph"]
    assert article.metadata.byline == "Ana Ruiz"
    assert article.metadata.dateline == "PARIS (AP)"


@pytest.mark.parametrize("first", ["Bridge closed", "**Bridge closed**", "## Bridge closed"])
def test_headline_without_a_first_heading(first: str) -> None:
    article = read(f"{first}\n\nThe bridge is closed, the port authority said on Saturday.\n")
    assert blocks(article)[0] == ("headline", "Bridge closed")
