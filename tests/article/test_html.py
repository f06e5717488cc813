"""HTML: every construct to its block, every character to its place."""

from __future__ import annotations

import sys

import pytest

from audit.article import Article, read_text
from audit.article.html import read_html
from audit.facts import Span
from tests.article.invariants import blocks, check, place


def read(text: str) -> Article:
    """Read HTML whose places hold."""
    article = read_text(text, format="html")
    check(article)
    return article


def links(article: Article) -> list[tuple[str, str]]:
    """Give the words and the target of every link."""
    return [(article.text[k.span.start : k.span.end], k.target) for k in article.links]


def test_entities_and_line_endings_keep_their_places() -> None:
    article = read("<p>Zoë 😀 &amp; Bo&#8217;s\r\n  caf&eacute;&nbsp;is <B>closed</B>.</p>")
    assert article.text == "Zoë 😀 & Bo’s café is closed."
    assert place(article, "& Bo’s") == (1, 10, 1, 26)
    assert place(article, "café") == (2, 3, 2, 14)
    assert place(article, "closed") == (2, 26, 2, 32)
    assert article.excerpt(Span(6, 7)) == "&amp;"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("AT&T and R&D & co &copy2024 &notit;", "AT&T and R&D & co ©2024 ¬it;"),
        ("&bogus; &#x41;&#66", "&bogus; AB"),
        ("1 < 2 and 3 <4 <- so", "1 < 2 and 3 <4 <- so"),
        ("one<br>two<BR/>three<wbr>fold", "one two threefold"),
        ("co&shy;op co\u00adop a\u200bb", "coop coop ab"),
        ("<!doctype html><!-- a --><?php x ?></nothing></>words", "words"),
        ("<![CDATA[gone>kept", "kept"),
        ("He <del>said</del><s>did</s> no", "He no"),
        ("<a title='a>b' data-x=\"<p>\">in</a> tag", "in tag"),
        ("wo<i>r</i>d<span>s</span>", "words"),
        ("a <code>b  c</code> d<sup>2</sup>", "a b c d2"),
        ("words <a href='unclosed>more", "words more"), ("words <a href='x", "words <a href='x"),
        ("&#99999999999;&#0;", "��"),
    ],
)  # fmt: skip
def test_text_as_a_browser_shows_it(html: str, text: str) -> None:
    assert read(html).text == text


def test_blocks_of_code_are_no_text_but_other_preformatted_words_are() -> None:
    article = read(
        "<p>One.</p><pre>\n<!-- c --><code>print(officials)</code>\n</pre>"
        "<pre>Roses are <code>red</code>\nsaid Ana</pre><p>Use <code>ls</code>.</p>"
    )
    assert [words for _, words in blocks(article)] == ["One.", "Roses are red said Ana", "Use ls."]
    assert [comment.text for comment in article.comments] == ["c"]


def test_paragraphs_without_end_tags() -> None:
    article = read("<p>One <b>two<p>three</b> four<div>five</div>six<ul><li>a<li>b</ul>seven")
    assert blocks(article) == [
        ("paragraph", "One two"), ("paragraph", "three four"), ("paragraph", "five"),
        ("paragraph", "six"), ("list-item", "a"), ("list-item", "b"), ("paragraph", "seven"),
    ]  # fmt: skip


def test_two_line_breaks_part_paragraphs() -> None:
    assert [words for _, words in blocks(read("One<br>two<br><br>three<br> <br/> <br>four"))] == [
        "One two", "three", "four",
    ]  # fmt: skip


def test_headings_lists_and_depth() -> None:
    article = read("<h1>A</h1><h2>B</h2><ul><li>c<ol><li><p>d</p></ol></ul><dl><dt>e<dd>f</dl>")
    assert [(b.kind, b.level) for b in article.blocks] == [
        ("headline", 1), ("heading", 2), ("list-item", 1), ("list-item", 2),
        ("list-item", 1), ("list-item", 1),
    ]  # fmt: skip


def test_quotations() -> None:
    article = read(
        "<p>He said <q>no, <q>never</q></q>.</p><blockquote><p>One. <cite>A Title</cite> it is.</p>"
        "<p>Two.</p><ul><li>three</ul><footer>— <cite>Bo Li</cite></footer></blockquote>"
        "<blockquote>Four. <cite>Zoë</cite></blockquote><p>End.</p>"
    )
    assert blocks(article) == [
        ("paragraph", "He said “no, ‘never’”."), ("quotation", "One. A Title it is."),
        ("quotation", "Two."), ("quotation", "three"), ("paragraph", "— Bo Li"),
        ("quotation", "Four."), ("paragraph", "Zoë"), ("paragraph", "End."),
    ]  # fmt: skip
    opening = article.text.index("“")
    assert article.excerpt(Span(opening, opening + 1)) == "<q>"
    assert article.excerpt(Span(opening, article.text.index(".") - 0)) == (
        "<q>no, <q>never</q></q>"
    )


def test_a_post_in_a_page() -> None:
    article = read(
        "<blockquote class='twitter-tweet'><p>We are closed.</p>&mdash; Port (@port)"
        " <a href='http://x.example/1'>May 12, 2024</a></blockquote>"
    )
    assert blocks(article) == [
        ("quotation", "We are closed."), ("paragraph", "— Port (@port) May 12, 2024"),
    ]  # fmt: skip


def test_captions_and_labels() -> None:
    article = read(
        "<h1>A</h1><div class='byline author'>By <a href='/a'>Ana Ruiz</a></div>"
        "<div><time datetime='2024-05-12'>Sunday</time></div>"
        "<figure><img><figcaption>The bridge.</figcaption></figure>"
        "<p class='wp-caption-text'>A boat</p><p>On <time>Sunday</time> it closed.</p>"
    )
    assert blocks(article)[1:] == [
        ("byline", "By Ana Ruiz"), ("dateline", "Sunday"), ("caption", "The bridge."),
        ("caption", "A boat"), ("paragraph", "On Sunday it closed."),
    ]  # fmt: skip
    assert article.metadata.byline == "Ana Ruiz"
    assert article.metadata.date == "2024-05-12"


def test_tables_of_data_and_of_layout() -> None:
    article = read("<table><caption>Leaks</caption><tr><th>Year<td>3 &lt; 4</table>")
    assert blocks(article) == [
        ("caption", "Leaks"), ("table-cell", "Year"), ("table-cell", "3 < 4"),
    ]  # fmt: skip
    assert blocks(read("<table><tr><td><p>Words.</p></td></tr></table>")) == [
        ("paragraph", "Words.")
    ]


def test_links_and_notes() -> None:
    article = read(
        "<p>The <a href=' /n?a=1&amp;b=2 '> port <b>notice</b> </a> says"
        "<sup>[<a href='#n1'>1</a>]</sup> so. <a name=x>No</a>"
        " http://y.example/z, m<sup>2</sup></p>"
    )
    assert article.text == "The port notice says so. No http://y.example/z, m2"
    assert links(article) == [
        ("port notice", "/n?a=1&b=2"), ("says", "#n1"), ("http://y.example/z", "http://y.example/z"),
    ]  # fmt: skip


def test_comments_wherever_they_stand() -> None:
    article = read(
        "<!-- one --><html><body><nav><!-- two --></nav><h1>A</h1><article>"
        "<p>Wo<!--three-->rds.</p><aside><!-- four --></aside></article><!-- five --></body></html>"
    )
    assert [comment.text for comment in article.comments] == ["one", "two", "three", "four", "five"]
    assert article.text == "A\n\nWords."
    assert [comment.at for comment in article.comments] == [0, 0, 5, 9, 9]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) '<p>no</p>'</script>", "<style>p{}</style>", "<nav>No</nav>",
        "<noscript><p>No</p></noscript>", "<template><p>No</p></template>", "<aside>No</aside>",
        "<svg><text>No</text></svg>", "<iframe><p>No</p></iframe>", "<button>No</button>",
        "<select><option>No<option>No</select>", "<div hidden>No</div>", "<textarea>No</textarea>",
        "<p aria-hidden=true>No</p>", "<p style='display : none'>No</p>", "<footer>No</footer>",
        "<form><label>No</label></form>", "<div role='navigation'>No</div>",
        "<div class='social-share'>No</div>", "<div id='relatedStories'>No</div>",
        "<ul class='nav'><li>No</ul>", "<p class='newsletter-signup'>No</p>",
        "<p>Read more: <a href='/x'>No</a></p>", "<amp-ad>No</amp-ad>",
        "<span class='sr-only'>No</span>", "<div class='AD'>No</div>",
    ],
)  # fmt: skip
def test_what_is_not_read(hidden: str) -> None:
    article = read(f"<article><h1>A</h1><p>Words of it.</p>{hidden}<p>The end.</p></article>")
    assert article.text == "A\n\nWords of it.\n\nThe end."


@pytest.mark.parametrize(
    "name",
    ["loading", "shareholders", "header-image", "no-ads", "has-sidebar", "commentary", "additive",
     "navy", "content-menu-wrap", "tag-cookies", "unrelated", "twitter-embed"],
)  # fmt: skip
def test_words_of_classes_are_whole_words(name: str) -> None:
    assert read(f"<p>One.</p><div class='{name}'>Two.</div>").text == "One.\n\nTwo."


def test_nothing_is_left_out_where_nothing_else_is_left() -> None:
    words = "The bridge is closed, the port authority said on Saturday, and will be for weeks."
    article = read(f"<body><div class='sidebar related'><p>{words}</p><p>{words}</p></div></body>")
    assert article.text == f"{words}\n\n{words}"


def test_a_list_of_documents_stays() -> None:
    article = read(
        "<article><h1>A</h1><p>Words of it.</p><h2>Documents</h2><ul>"
        "<li><a href='/n.pdf'>Notice</a></li><li><a href='/m.pdf'>Minutes</a></li></ul></article>"
    )
    assert links(article) == [("Notice", "/n.pdf"), ("Minutes", "/m.pdf")]


def test_boxes_of_linked_headings_are_teasers() -> None:
    article = read(
        "<article><h1>A</h1><p>Words of it, twenty-five at least.</p>"
        "<h2 id=x><a href='#x'>Section</a></h2><p>More.</p>"
        "<div><h3><a href='/b'>Other</a></h3><p>A summary of the other article.</p></div></article>"
    )
    assert article.text == "A\n\nWords of it, twenty-five at least.\n\nSection\n\nMore."


def test_what_stands_above_the_headline() -> None:
    article = read(
        "<article><ul><li>Tweet<li>Print</ul><div class='kicker'>Local</div><div>3 views</div>"
        "<div><time>12 May 2024</time></div><h1>A</h1><p>Words.</p></article>"
    )
    assert blocks(article) == [
        ("heading", "Local"), ("dateline", "12 May 2024"), ("headline", "A"),
        ("paragraph", "Words."),
    ]  # fmt: skip


def test_a_dateline_set_apart() -> None:
    article = read("<h1>A</h1><div><cite>Quayton Courier —</cite></div><p>The port is shut.</p>")
    assert blocks(article)[1] == ("dateline", "Quayton Courier —")
    assert article.metadata.dateline == "Quayton Courier"


@pytest.mark.parametrize(
    "byline",
    [
        "<span class=byline>By Ana Ruiz</span>", "<a rel=author href='/a'>Ana Ruiz</a>",
        "<div class='c-byline'>Staff By Ana Ruiz on May 12, 2024 at 9 AM</div>",
        "<p class=byline>Print</p><p><span itemprop='author'>Ana Ruiz</span></p>",
    ],
)  # fmt: skip
def test_marked_authors(byline: str) -> None:
    assert read(f"<h1>A</h1>{byline}<p>Words of it.</p>").metadata.byline == "Ana Ruiz"


def test_the_article_among_teasers() -> None:
    long = "The bridge is closed, the port authority said on Saturday, and will be for weeks. " * 3
    teaser = (
        "<article><h2>Other</h2><p>A teaser that is long enough to be a paragraph.</p></article>"
    )
    article = read(f"{teaser}<article><h1>Closed</h1><p>{long}</p></article>{teaser}")
    assert article.text == f"Closed\n\n{long.strip()}"


def test_metadata_without_json() -> None:
    article = read(
        "<title>A bridge - Courier</title><meta name=author content='Ana Ruiz'>"
        "<meta property='article:published_time' content='2024-05-12T10:00:00Z'>"
        "<meta property='article:section' content='Local'>"
        "<meta property='og:site_name' content='Courier'><h1>A bridge</h1><p>Words.</p>"
    )
    found = article.metadata
    assert (found.title, found.byline, found.date) == ("A bridge", "Ana Ruiz", "2024-05-12")
    assert (found.section, found.publisher) == ("Local", "Courier")


@pytest.mark.parametrize(
    "json",
    [
        '{"@type":"NewsArticle","headline":"A &amp; B","author":{"name":"Ana"}}',
        '[{"@type":"WebPage"},{"@type":["Article","X"],"headline":"A & B","author":["Ana"]}]',
        '{"@graph":[{"@id":"#p","name":"Ana"},{"@type":"ReportageNewsArticle","headline":"A & B",'
        '"author":[{"@id":"#p"}]}]};',
        '<!-- {"@type":"NewsArticle","headline":"A & B","author":[{"name":"Ana"}]} -->',
        '{"mainEntity":{"@type":"NewsArticle","headline":"A & B","author":"Ana"}}',
    ],
)
def test_json_ld(json: str) -> None:
    article = read(f"<script type='application/ld+json'>{json}</script><p>Words.</p>")
    assert (article.metadata.title, article.metadata.byline) == ("A & B", "Ana")


@pytest.mark.parametrize(
    "json",
    ["", "{", "[1, null]", '{"@type": 5}', '{"@type":"NewsArticle","author":7,"headline":[]}',
     "[" * 5000, '{"@type":"NewsArticle","author":{"@id":[1]},"datePublished":{}}'],
)  # fmt: skip
def test_broken_json_ld_is_passed_over(json: str) -> None:
    article = read(f"<script type=application/ld+json>{json}</script><h1>A</h1><p>Words.</p>")
    assert (article.metadata.title, article.metadata.byline) == ("A", None)


def test_elements_without_content_close_themselves_in_xml_only() -> None:
    page = "<html><body><p>One.</p><script/><p/><a/><p>Two.</p></body></html>"
    article = read(f'<?xml version="1.0"?>\n{page}')
    assert blocks(article) == [("paragraph", "One."), ("paragraph", "Two.")]
    assert place(article, "Two.") == (2, 44, 2, 48)
    assert blocks(read(page)) == [("paragraph", "One.")]


def test_unclosed_elements_are_not_gone_through_once_for_each_that_they_stand_in() -> None:
    few, many = (_steps("<p>" + "<b>" * number + "Said.") for number in (1000, 3000))
    assert (many - few) / 2000 < 300


def _steps(source: str) -> int:
    """Count the calls that reading makes."""
    counted = 0

    def count(frame: object, event: str, _: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_html(source, "a.html")
    finally:
        sys.setprofile(None)
    return counted
