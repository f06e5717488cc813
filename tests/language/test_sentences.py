"""Sentences: where they end and, more often, where they don't. A bar marks each border."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.article import Block
from audit.facts import Span
from audit.language.grammar.sentences import find_sentences


def pieces(text: str, kind: str = "paragraph") -> list[str]:
    block = Block(kind, Span(0, len(text)))  # type: ignore[arg-type]
    return [text[one.span.start : one.span.end] for one in find_sentences(text, [block])]


ABBREVIATIONS = [
    "Mr. Hale met Mrs. Odum at St. Anne’s.|She left.",
    "Sen. Ruth Odum (D-Calif.) voted no.|Gov. Lane signed it.",
    "The U.S. Senate met.|It adjourned.",
    "He lived in the U.S. before the war.|He loved the U.S.|They moved on.",
    "Marsh Inc. Chief Executive Ada Poole resigned.|Marsh Inc. is gone.",
    "The meeting starts at 5 p.m. Tuesday.|Doors open at 4 p.m.|Tickets are free.",
    "The shop opens at 9 a.m. EST and closes at noon.",
    "J. K. Osgood wrote it.|George W. Pell read it.",
    "Martin Pell Jr. spoke first.|Martin Pell Jr. also spoke last.",
    "She is No. 5 on the list.|No. 6 is her brother.",
    "It rose to 3.5 million in Sept. 2014.|It fell in Oct.|The rest is known.",
    "See Fig. 3 and pp. 4-5 of the report, i.e. the annex.",
    "Dr. A. Kovac, Ph.D. of Ghent, disagreed.",
    "Pell v. Odum was heard in Feb. 2014.|The judges will rule in May.",
    "They sell apples, pears, etc. and cider.",
    "Vitamin C.|He took it daily.",
    "Lt. Col. Ana Ruiz and Sgt. Bo Lind testified.",
]

CONTINUATIONS = [
    "“Why?” she asked.|“I don’t know.”|He left.",
    "“Stop!” Pell shouted from the roof.|Nobody did.",
    "“Is it safe?” Mayor Lena Brandt asked.",
    "“It is over.”|The crowd went home.",
    "He said it (twice!) and then sat down.",
    "Yahoo! News broke the story.|Jeb! Signs were everywhere.",
    "She paused ... then went on.|Then she stopped ...|The room was quiet.",
    "The plan … was dropped.",
    "It was over. . . or so they thought.",
    "iPhone sales fell.|iPad sales rose.",
    "The law passed.[1]|It took effect in May.[2][3]",
    "He resigned.)|She did not.",
    "(He resigned.)|“She stayed,” Pell said.",
    "Who knew?|Who cares?|Nobody!",
    "Really?!|Yes.",
    "The tax was 4.5 percent.|30 towns paid it.",
    "“It works.” — Ada Poole",
]


@pytest.mark.parametrize("marked", ABBREVIATIONS + CONTINUATIONS)
def test_border(marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("|")]
    text = " ".join(expected)
    assert pieces(text) == expected


def test_a_lost_space_after_a_stop() -> None:
    assert pieces("The line ended.The train stopped.") == ["The line ended.", "The train stopped."]
    assert pieces("They use asp.net and U.S.The end.") == ["They use asp.net and U.S.The end."]


@pytest.mark.parametrize("listed", ["1. The first rule.", "a. The first rule.", "iv. The fourth."])
def test_an_enumerator_is_part_of_its_sentence(listed: str) -> None:
    assert pieces(listed) == [listed]


@pytest.mark.parametrize("kind", ["headline", "heading", "byline", "dateline"])
def test_blocks_that_are_one_sentence(kind: str) -> None:
    text = "Shares fall. Why? Nobody knows!"
    assert pieces(text, kind) == [text]


def test_captions_and_list_items_are_split() -> None:
    assert pieces("The bridge. It fell.", "caption") == ["The bridge.", "It fell."]
    assert pieces("The bridge. It fell.", "list-item") == ["The bridge.", "It fell."]


def test_no_sentence_crosses_a_block() -> None:
    text = "A heading without a stop\n\nand a paragraph that goes on"
    blocks = [Block("heading", Span(0, 24)), Block("paragraph", Span(26, len(text)))]
    found = find_sentences(text, blocks)
    assert [(one.span, one.block) for one in found] == [
        (Span(0, 24), 0),
        (Span(26, len(text)), 1),
    ]


def test_white_space_around_is_left_out() -> None:
    assert pieces("  One.   Two.  ") == ["One.", "Two."]
    assert pieces("   ") == []


PUNCTUATED = st.text(alphabet='aB .?!…"“”’()[1]\u00a0—', max_size=120)


@given(st.one_of(st.text(max_size=200), PUNCTUATED))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    found = find_sentences(text, [Block("paragraph", Span(0, len(text)))])
    at = 0
    for one in found:
        assert at <= one.span.start < one.span.end <= len(text)
        assert not text[at : one.span.start].strip()
        assert text[one.span.start : one.span.end].strip() == text[one.span.start : one.span.end]
        at = one.span.end
    assert not text[at:].strip()
