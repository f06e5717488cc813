"""Any input gives either an article whose places hold, or an error that can be mended."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import read_bytes, read_text
from audit.errors import ReadError
from tests.article.invariants import check

NAMES = (
    "p", "div", "nav", "a", "q", "li", "ul", "table", "tr", "td", "b", "br", "blockquote", "cite",
    "article", "header", "main", "h1", "h2", "script", "title", "form", "aside", "figure",
    "figcaption", "del", "footer", "sup", "span", "time", "textarea", "template",
)  # fmt: skip
TAGS = [f"<{slash}{name}>" for name in NAMES for slash in ("", "/")]
HTML = [
    *TAGS, "<!-- c -->", "<!--", "-->", "<![CDATA[", "<?xml ?>", "<!doctype html>", "<a href='x'>",
    "<p class='byline'>", "<div class='related'>", "<div hidden>", "<sup><a href='#1'>1</a></sup>",
    "&amp;", "&eacute;", "&", "&#x1F600;", "&notit;", "&#0;", "&shy;", "&nbsp;",
]  # fmt: skip
MARKDOWN = [
    "# ", "## ", "> ", "- ", "1. ", "* ", "```", "`", "~~", "[", "]", "(", ")", "[^1]", "[^1]: ",
    "![", "|", "|---|---|", "---\n", "+++\n", "title: ", "title = 'x'\n", "\\", "**", "_",
    "{{< x >}}", "{% y %}", "http://a.b/c", "[r]: http://x\n", "[x] ", "===\n",
]  # fmt: skip
WORDS = [
    "word", "Two words.", "By Ana Ruiz", "12 May 2024", "PARIS (AP) — ", "Photo: X.", "é", "😀",
    "“", "”", '"', "'", "<", ">", "=", " ", "\t", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n",
    "\u00a0", "\u00ad", "\u200b", "\ufeff", "\u2028", "\x85", "\x0b", "\x0c", "\x1c",
    "A line that is long enough to count as one of a paragraph wrapped by hand at this width\n",
]  # fmt: skip
PIECES = st.sampled_from(HTML + MARKDOWN + WORDS + WORDS) | st.text(max_size=8)


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@settings(max_examples=150, deadline=None)
@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_any_text(format: str, text: str) -> None:
    with suppress(ReadError):
        check(read_text(text, format=format))  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=60) | st.text(max_size=40).map(lambda t: t.encode("utf-16")))
def test_any_bytes(path: str, data: bytes) -> None:
    with suppress(ReadError):
        check(read_bytes(data, path))


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("piece", ["<div>", "<q>", "<ul><li>", "> ", "- ", "<b><p>", "[", "*a"])
def test_deep_nesting(format: str, piece: str) -> None:
    check(read_text(piece * 3000 + "word", format=format))  # type: ignore[arg-type]
