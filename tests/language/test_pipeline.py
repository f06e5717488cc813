"""The frame: text and offsets survive it, whatever the text."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import Article, Block
from audit.article.record import Run
from audit.facts import Span
from audit.language import analyse
from audit.language.pipeline import COMPONENTS, make_doc, pipeline


def article_of(text: str) -> Article:
    """Give an article whose blocks are the parts between blank lines, as they stand."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block("paragraph", Span(at, at + len(part))))
        at += len(part) + 2
    runs = (Run(Span(0, len(text)), Span(0, len(text)), True),)
    return Article("test", "text", text, text, tuple(blocks), runs)


def test_components_run_in_order() -> None:
    assert pipeline().pipe_names == [f"audit_{name}" for name in COMPONENTS]


def test_it_is_made_once() -> None:
    assert pipeline() is pipeline()


@pytest.mark.parametrize(
    "text", ["", "  a  b ", "one\n\ntwo", '"' * 1000, "é" * 1000 + ' "x" ', "a\u2028b \u00a0 c"]
)
def test_tokens_keep_the_text(text: str) -> None:
    article = article_of(text)
    doc = make_doc(article)
    assert doc.text == article.text
    assert doc._.article is article


def test_a_long_chunk_without_spaces_is_split_plainly() -> None:
    doc = make_doc(article_of('"' * 20_000))
    assert len(doc) == 20_000


def test_the_same_text_gives_the_same_facts() -> None:
    text = "“It fell,” Mayor Lena Brandt said. The policy caused the shortage.\n\nShe left."
    article = article_of(text)
    assert analyse(article) == analyse(article)


def test_facts_can_be_pickled() -> None:
    facts = analyse(article_of("“It fell,” Lena Brandt said."))
    assert pickle.loads(pickle.dumps(facts)) == facts


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_analysed(text: str) -> None:
    article = article_of(text)
    facts = analyse(article)
    for sentence in facts.sentences:
        assert article.blocks[sentence.block].span.contains(sentence.span)
    for quotation in facts.quotations:
        assert quotation.span.contains(quotation.inner)
        assert quotation.span.end <= len(article.text)
