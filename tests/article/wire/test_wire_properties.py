"""Whatever a real writer puts into a wire format is read back, every character at its place."""

from __future__ import annotations

import html
import json
import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from audit.article import Article, read_text
from audit.article.assembly import INVISIBLE
from audit.article.several import parts_of, placed
from audit.article.wire.jsontree import Value, parse_json
from audit.article.wire.wxr import SHORTCODE

CONTENT = "http://purl.org/rss/1.0/modules/content/"
ATOM = "http://www.w3.org/2005/Atom"
characters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))
texts = (
    st.text(st.one_of(characters, st.sampled_from("“”‘’&<>\"'é—🤿 ;[]/\\")), min_size=1)
    .map(lambda text: " ".join("".join(c for c in text if c not in INVISIBLE).split()))
    .filter(bool)
)


def check(article: Article, words: list[str], decode: Any) -> None:
    """Assert that the blocks are these words, each at its place in the file."""
    found = [article.text[b.span.start : b.span.end] for b in article.blocks]
    assert found == words
    for run in article.runs:
        here = article.source[run.file.start : run.file.end]
        there = article.text[run.text.start : run.text.end]
        if run.verbatim:
            assert here == there or (there == " " and here.isspace())
        else:
            assert " ".join(decode(here).split()) == there.strip()
    for block, text in zip(article.blocks, words, strict=True):
        assert " ".join(decode(article.excerpt(block.span)).split()) == text


def from_xml(piece: str) -> str:
    return "".join(etree.fromstring(f"<x>{piece}</x>").itertext())


def from_escaped_html(piece: str) -> str:
    return html.unescape(from_xml(piece))


@given(st.lists(texts, min_size=1, max_size=3))
def test_nitf(words: list[str]) -> None:
    root = etree.Element("nitf")
    content = etree.SubElement(etree.SubElement(root, "body"), "body.content")
    for text in words:
        etree.SubElement(content, "p").text = text
    source = etree.tostring(root, encoding="unicode")
    check(read_text(source, format="nitf"), words, from_xml)


@given(st.lists(texts, min_size=1, max_size=3), st.booleans())
def test_rss_with_escaped_html(words: list[str], in_cdata: bool) -> None:
    root = etree.Element("rss", nsmap={"content": CONTENT})
    item = etree.SubElement(etree.SubElement(root, "channel"), "item")
    body = etree.SubElement(item, f"{{{CONTENT}}}encoded")
    markup = "".join(f"<p>{html.escape(text)}</p>" for text in words)
    body.text = etree.CDATA(markup) if in_cdata else markup
    source = etree.tostring(root, encoding="unicode")
    decode = html.unescape if in_cdata else from_escaped_html
    check(read_text(source, format="feed"), words, decode)


@given(st.lists(st.lists(texts, min_size=1, max_size=2), min_size=2, max_size=3))
def test_entries_of_a_feed_stand_in_the_whole_file(entries: list[list[str]]) -> None:
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    for words in entries:
        content = etree.SubElement(etree.SubElement(root, f"{{{ATOM}}}entry"), f"{{{ATOM}}}content")
        content.set("type", "html")
        content.text = "".join(f"<p>{html.escape(text)}</p>" for text in words)
    source = etree.tostring(root, encoding="unicode")
    parts = parts_of(source, "a.atom", "feed")
    assert parts is not None
    assert len(parts) == len(entries)
    for part, words in zip(parts, entries, strict=True):
        article = placed(read_text(part.text(source), format="feed"), part, source)
        check(article, words, from_escaped_html)


@given(st.lists(texts.filter(lambda text: not SHORTCODE.search(text)), min_size=1, max_size=3))
def test_an_export(words: list[str]) -> None:
    wp = "http://wordpress.org/export/1.2/"
    root = etree.Element("rss", nsmap={"content": CONTENT, "wp": wp})
    item = etree.SubElement(etree.SubElement(root, "channel"), "item")
    markup = "\n\n".join(html.escape(text, quote=False) for text in words)
    etree.SubElement(item, f"{{{CONTENT}}}encoded").text = etree.CDATA(markup)
    source = etree.tostring(root, encoding="unicode")
    check(read_text(source, format="wxr"), words, html.unescape)


@given(st.lists(texts, min_size=1, max_size=3), texts, st.booleans())
def test_ninjs(words: list[str], headline: str, ascii: bool) -> None:
    markup = "".join(f"<p>{html.escape(text)}</p>" for text in words)
    item = {"uri": "x", "body_xhtml": markup, "headline": headline}
    source = json.dumps(item, ensure_ascii=ascii)
    article = read_text(source, format="ninjs")
    found = [article.text[b.span.start : b.span.end] for b in article.blocks]
    assert found == [headline, *words]
    for number, (block, text) in enumerate(zip(article.blocks, found, strict=True)):
        piece = json.loads(f'"{article.excerpt(block.span)}"')
        piece = html.unescape(piece) if number else piece
        assert " ".join(piece.split()) == text


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


def plain(value: Value) -> Any:
    if value.members is not None:
        return {name: plain(one) for name, one in value.members.items()}
    if value.items is not None:
        return [plain(one) for one in value.items]
    return json.loads(value.bare) if value.string is None else value.string.text


@given(anything, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_json_is_read_as_the_standard_library_reads_it(
    value: Any, ascii: bool, indent: int | str | None
) -> None:
    source = json.dumps(value, ensure_ascii=ascii, indent=indent)
    assert plain(parse_json(source, "a.json")) == json.loads(source)


@given(st.text(st.sampled_from('{}[]",:\\u01aetrunls-. \n')))
def test_what_is_no_json_is_refused_alike(source: str) -> None:
    from audit.errors import ReadError

    try:
        expected, right = json.loads(source), True
    except ValueError:
        expected, right = None, False
    try:
        found = plain(parse_json(source, "a.json"))
    except ReadError:
        assert not right
    else:
        assert right
        assert found == expected or (isinstance(found, float) and math.isnan(found))
