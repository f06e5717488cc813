"""Comments are kept wherever they stand, with their places and the block that they belong to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.article import Article, read_text
from audit.facts import Span


def read(text: str, format: Any) -> Article:
    return read_text(text, format=format, path="story")


def belongs_to(article: Article) -> list[str | None]:
    """Give the words of the block that each comment belongs to."""
    words = [article.text[block.span.start : block.span.end] for block in article.blocks]
    return [(*words, None)[comment.block] for comment in article.comments]


MARKDOWN = [
    ("<!-- c -->\n\nOne.\n\nTwo.\n", "One."),
    ("<!-- c -->\nOne.\n\nTwo.\n", "One."),
    ("One.\n<!-- c -->\n\nTwo.\n", "Two."),
    ("One.\n\n<!--\nc\n-->\nTwo.\n", "Two."),
    ("One <!-- c --> more.\n\nTwo.\n", "One more."),
    ("One.<!-- c -->\n\nTwo.\n", "One."),
    ("One.\n\n- a\n\n<!-- c -->\n\n- b\n", "b"),
    ("One.\n\n> <!-- c -->\n> Said.\n\nTwo.\n", "Said."),
    ("One.\n\n<!-- c -->\n", None),
    ("---\ntitle: A\n---\n<!-- c -->\n\nOne.\n", "One."),
    ("<aside>\n\n<!-- c -->\n\nNo.\n\n</aside>\n\nOne.\n", "One."),
    ("~~Gone <!-- c -->~~\n\nOne.\n", "One."),
    ("| One | <!-- c --> Two |\n|--|--|\n| a | b |\n", "Two"),
]
HTML = [
    ("<!-- c --><p>One.</p><p>Two.</p>", "One."),
    ("<p><!-- c -->One.</p><p>Two.</p>", "One."),
    ("<p>One.<!-- c --></p><p>Two.</p>", "One."),
    ("<p>One.</p><!-- c --><p>Two.</p>", "Two."),
    ("<p>One.\n<!-- c -->\n<p>Two.", "Two."),
    ("<p>One.\n<!-- c -->\nMore.\n<p>Two.", "One. More."),
    ("<ul><li>One.\n<!-- c -->\n<li>Two.</ul>", "Two."),
    ("One.<br><br><!-- c -->Two.", "Two."),
    ("One.<br><!-- c -->Two.", "One. Two."),
    ("<p>One.</p><aside><!-- c -->No.</aside><p>Two.</p>", "Two."),
    ("<p>One.</p><!-- c -->", None),
]


@pytest.mark.parametrize(("text", "words"), MARKDOWN)
def test_a_comment_in_markdown_belongs_to_its_block_or_the_next(
    text: str, words: str | None
) -> None:
    assert belongs_to(read(text, "markdown")) == [words]


@pytest.mark.parametrize(("text", "words"), HTML)
def test_a_comment_in_html_belongs_to_its_block_or_the_next(text: str, words: str | None) -> None:
    article = read(text, "html")
    assert belongs_to(article) == [words]
    (comment,) = article.comments
    assert article.source[comment.file.start : comment.file.end] == "<!-- c -->"


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_a_comment_that_never_ends_is_known_as_such(format: str) -> None:
    article = read("<p>One.</p>\n\n<!-- c -->\n\n<!-- audit: allow x -- y >\n<p>Two.</p>", format)
    assert [comment.closed for comment in article.comments] == [True, False]
    assert article.text == "One."


FRONT = """\
---
Title: A
Audit:
  allow:
    vague-collective: names withheld on
      legal advice
    "anon-no-basis": {reason: seen it, by: A. Ruiz}
    bare-source:
---
Words.
"""


def own(text: str) -> list[tuple[str, str, str]]:
    article = read(text, "markdown")
    return [
        (".".join(entry.keys), entry.value, article.source[entry.file.start : entry.file.end])
        for entry in article.metadata.own
    ]


def test_what_front_matter_tells_the_program_has_its_places() -> None:
    assert own(FRONT) == [
        ("allow.vague-collective", "names withheld on legal advice",
         "vague-collective: names withheld on\n      legal advice"),
        ("allow.anon-no-basis.reason", "seen it", "reason: seen it"),
        ("allow.anon-no-basis.by", "A. Ruiz", "by: A. Ruiz"),
        ("allow.bare-source", "", "bare-source:"),
    ]  # fmt: skip


def test_lists_and_empty_values_of_front_matter() -> None:
    assert own("---\naudit:\n  allow: [a -- b, c]\n---\nWords.\n") == [
        ("allow.0", "a -- b", "a -- b"), ("allow.1", "c", "c"),
    ]  # fmt: skip
    assert own("---\naudit:\n---\nWords.\n") == [("", "", "audit:")]
    assert own("---\naudit: {allow: []}\n---\nWords.\n") == [("allow", "", "allow: []")]
    assert own("---\ntitle: audit\n---\nWords.\n") == []


def test_toml_front_matter() -> None:
    text = '+++\ntitle = "A"\n[audit.allow]\nvague-collective = "b c"\n[audit.x]\n+++\nWords.\n'
    assert own(text) == [
        ("allow.vague-collective", "b c", 'vague-collective = "b c"'), ("x", "", "[audit.x]"),
    ]  # fmt: skip


PIECES = st.sampled_from(
    ["<p>", "</p>", "<!-- c -->", "words ", "<aside>", "</aside>", "<h1>", "</h1>", "<article>",
     "</article>", "<ul><li>", "</li></ul>", "<blockquote>", "<br><br>", "<q>", "</q>", "<nav>",
     "</nav>", "<sup><a href='#n'>1</a></sup>", "<figure><figcaption>", "</figure>", "<table><td>",
     "</table>", "<div hidden>", "</div>", "\n", "<!---->"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_comment_of_a_page_is_lost_or_kept_twice(text: str) -> None:
    text = f"<p>Words.</p>{text}"
    found = [comment.file for comment in read(text, "html").comments]
    written = [Span(*match.span()) for match in re.finditer("<!-- c -->|<!---->", text)]
    assert found == written


MARKS = st.sampled_from(
    ["words ", "<!-- c -->", "\n\n", "\n", "> ", "- ", "# ", "*", "~~x", " y~~ ", "<aside>\n\n",
     "</aside>\n\n", "| a | b |\n|--|--|\n| ", "[a](b) ", "![", "]("]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(MARKS, max_size=20).map("".join))
def test_every_comment_of_markdown_that_is_no_text_is_kept(text: str) -> None:
    assume("~~~" not in text)  # code
    article = read(f"Words.\n\n{text}", "markdown")
    shown = [article.in_file(Span(*one.span())).start for one in re.finditer("<!--", article.text)]
    kept = [comment.file.start for comment in article.comments]
    written = [one.start() for one in re.finditer("<!-- c -->", article.source)]
    assert sorted(kept + shown) == written
