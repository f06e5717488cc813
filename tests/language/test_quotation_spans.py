"""Quotation marks: what they enclose, in every form they are written in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.article import Block
from audit.facts import Span
from audit.language.quotations.matcher import QuotedSpan
from audit.language.quotations.spans import find_quotations


def blocks_of(text: str, kind: str = "paragraph") -> list[Block]:
    """Give a block for every paragraph."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        if part:
            blocks.append(Block(kind, Span(at, at + len(part))))  # type: ignore[arg-type]
        at += len(part) + 2
    return blocks


def found_in(text: str, kind: str = "paragraph") -> tuple[QuotedSpan, ...]:
    return find_quotations(text, blocks_of(text, kind))


def shown(text: str) -> list[str]:
    return [
        text[one.span.start : one.span.end] + ("" if one.closed else " …") for one in found_in(text)
    ]


FORMS = [
    ("curly", "“It fell,” she said. “All of it.”", ["“It fell,”", "“All of it.”"]),
    ("straight", '"It fell," she said. "All of it."', ['"It fell,"', '"All of it."']),
    ("British", "‘It fell,’ she said. ‘All of it.’", ["‘It fell,’", "‘All of it.’"]),
    ("straight British", "'It fell,' she said. 'All of it.'", ["'It fell,'", "'All of it.'"]),
    ("low-high", "„Es fiel“, sagte sie. „Alles.“", ["„Es fiel“", "„Alles.“"]),
    ("low-high, Polish", "„Spadł”, powiedziała.", ["„Spadł”"]),
    ("single low", "Sie sagte ‚alles‘ dazu.", ["‚alles‘"]),
    ("guillemets", "«Il est tombé», dit-elle.", ["«Il est tombé»"]),
    ("guillemets with spaces", "Elle dit « tout » et partit.", ["« tout »"]),
    ("guillemets inwards", "Sie sagte »alles« dazu.", ["»alles«"]),
    ("LaTeX", "``It fell,'' she said.", ["``It fell,''"]),
    ("two apostrophes", "She called it ''all'' of it.", ["''all''"]),
    ("two curly singles", "‘‘It fell,’’ she said.", ["‘‘It fell,’’"]),
    ("backtick", "She called it `all' of it.", ["`all'"]),
    ("curly and straight", '“It fell," she said. "All of it.”', ['“It fell,"', '"All of it.”']),
    ("wrong way round", "She said ”all“ of it.", ["”all“"]),
    ("closing marks only", "She said ”all” of it.", ["”all”"]),
    ("two in a row", '"Yes" "No"', ['"Yes"', '"No"']),
    ("no spaces", 'She said:"All of it,"and left.', ['"All of it,"']),
    ("after a bracket", 'They left ("all of them").', ['"all of them"']),
    ("after a dash", "—“All of it.”—she said", ["“All of it.”"]),
    ("misplaced space", 'She said," all of it fell".', ['" all of it fell"']),
    ("after an invisible character", "\u202a”All of it,” she said.", ["”All of it,”"]),
    ("an attribute left in", '<p class="lead">All of it.</p>', []),
    ("only a mark", "\" \" and “” and ' '", []),
]

APOSTROPHES = [
    ("contractions", "They don't, can’t and won't.", []),
    ("inside British", "‘They don’t,’ he said.", ["‘They don’t,’"]),
    ("names", "O'Neill and D’Arcy met.", []),
    ("plurals", "The dogs' bowls and the cats’ beds.", []),
    ("plural inside British", "‘The dogs’ owner left,’ he said.", ["‘The dogs’ owner left,’"]),
    ("British plural words", "They sell ‘dogs’ and ‘cats’ here.", ["‘dogs’", "‘cats’"]),
    ("decades", "The ’90s and the '80s were loud.", []),
    ("decades inside", "‘The ’90s were loud,’ he said.", ["‘The ’90s were loud,’"]),
    ("mis-turned", "The ‘90s were loud.", []),
    ("and", "Rock ’n’ roll, fish 'n' chips, drum ‘n’ bass.", []),
    ("leading", "’Twas late. 'Tis over. Get 'em. 'Til then.", []),
    ("cause", "He left 'cause he was tired.", []),
    ("year", "The class of '98 met.", []),
    ("a title with a number", "They watched '60 Minutes' at home.", ["'60 Minutes'"]),
    ("possessive of a title", '“Hamlet”’s end and "Lear"\'s start.', ["“Hamlet”", '"Lear"']),
    ("feet and inches", "He is 6'2\" and she is 5’ 7” tall.", []),
    ("inches", 'A 27" screen and a 12" x 9" frame.', []),
    ("inches inside", '"A 27" screen," he said.', ['"A 27" screen,"']),
    ("a number at the end", 'They saw "Apollo 13" twice.', ['"Apollo 13"']),
    ("primes", "Turn 5′ east, 30″ north.", []),
    ("minutes", "It lasted 5' and then 6'.", []),
    ("alone", "On air ‘ all of it went.\n\nThe end.", []),
    ("an accent of speech", "He was goin' home.", []),
]

NESTED = [
    ("American", "“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”", "‘no’"]),
    ("British", "‘He said “no” twice,’ she said.", ["‘He said “no” twice,’", "“no”"]),
    ("straight", "\"He said 'no' twice,\" she said.", ["\"He said 'no' twice,\"", "'no'"]),
    ("closing together", "“He said, ‘No.’”", ["“He said, ‘No.’”", "‘No.’"]),
    ("same marks", "“He said “no” twice” she said.", ["“He said “no” twice”", "“no”"]),
    ("three deep", "“A ‘b “c” d’ e”", ["“A ‘b “c” d’ e”", "‘b “c” d’", "“c”"]),
]

UNBALANCED = [
    ("no close", "“It fell, she said.\n\nThe end.", ["“It fell, she said. …"]),
    ("no close, then another", "“It fell, she said. “All.”", ["“It fell, she said. …", "“All.”"]),
    ("no close, straight", 'She said "all of it.\n\nThe end.', ['"all of it. …']),
    ("no open", "It fell,” she said. “All.”", ["It fell,”", "“All.”"]),
    ("a stray close in mid-sentence", "It fell” she said.", []),
    ("no close, British", "She said ‘all of it.\n\nThe end.", ["‘all of it. …"]),
    ("an apostrophe is no open", "She was 'bout to go.\n\nThe end.", []),
    ("does not reach the next", "“It fell.\n\nHe said “no”.", ["“It fell. …", "“no”"]),
]

PARAGRAPHS = [
    ("re-opened", "“One.\n\n“Two,” he said.", ["“One.\n\n“Two,”"]),
    ("re-opened, straight", '"One.\n\n"Two," he said.', ['"One.\n\n"Two,"']),
    ("re-opened, British", "‘One.\n\n‘Two,’ he said.", ["‘One.\n\n‘Two,’"]),
    ("three", "“One.\n\n“Two.\n\n“Three.”\n\nEnd.", ["“One.\n\n“Two.\n\n“Three.”"]),
    ("not re-opened", "“One.\n\nTwo,” he said.", ["“One.\n\nTwo,”"]),
    ("closed each", "“One.”\n\n“Two.”", ["“One.”", "“Two.”"]),
    ("said between", "“One,” he said. “Two.\n\n“Three.”", ["“One,”", "“Two.\n\n“Three.”"]),
    ("nested in the second", "“One.\n\n“Two ‘x’ y.”", ["“One.\n\n“Two ‘x’ y.”", "‘x’"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case[1:], id=case[0]) for case in FORMS + APOSTROPHES],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case[1:], id=case[0]) for case in NESTED + UNBALANCED + PARAGRAPHS],
)
def test_structure(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_inner_leaves_out_the_outer_marks() -> None:
    text = "“One.\n\n“Two,” he said."
    (one,) = found_in(text)
    assert text[one.inner.start : one.inner.end] == "One.\n\n“Two,"
    assert one.paragraphs == 2


def test_quotation_blocks_are_one_span_each_run() -> None:
    text = "Before.\n\nOne ‘word’.\n\nTwo.\n\nAfter."
    blocks = blocks_of(text)
    blocks[1:3] = [Block("quotation", block.span) for block in blocks[1:3]]
    found = find_quotations(text, blocks)
    assert [text[one.span.start : one.span.end] for one in found] == [
        "One ‘word’.\n\nTwo.",
        "‘word’",
    ]
    assert found[0].block
    assert found[0].paragraphs == 2


def test_marks_around_a_quotation_block_are_part_of_it() -> None:
    text = "“All of it.”"
    (one,) = found_in(text, "quotation")
    assert one.block
    assert text[one.inner.start : one.inner.end] == "All of it."


def test_a_heading_is_not_run_into() -> None:
    text = "“One.\n\n“Two,” he said."
    blocks = [Block("paragraph", Span(0, 5)), Block("heading", Span(7, len(text)))]
    assert [one.closed for one in find_quotations(text, blocks)] == [False, True]


MARKS = st.text(alphabet="ab. ,\"“”„«»'‘’`s90\n", max_size=150)


@given(st.one_of(st.text(max_size=150), MARKS))
def test_spans_are_in_bounds_and_properly_nested(text: str) -> None:
    found = find_quotations(text, blocks_of(text))
    for one in found:
        assert 0 <= one.span.start <= one.inner.start < one.inner.end <= one.span.end <= len(text)
        assert any(char.isalnum() for char in text[one.inner.start : one.inner.end])
    for first, second in pairwise(found):
        assert (first.span.start, -first.span.end) <= (second.span.start, -second.span.end)
    around: list[QuotedSpan] = []
    for one in found:
        while around and around[-1].span.end <= one.span.start:
            around.pop()
        assert not around or around[-1].span.contains(one.span)
        around.append(one)


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "‘", "’", "«", "``", "“a ", "a” ", "'a "])
def test_many_marks_are_no_trouble(mark: str) -> None:
    text = mark * 20_000
    assert len(found_in(text)) <= 20_000


def test_a_caption_between_two_paragraphs_ends_no_quotation() -> None:
    first, caption, last = (
        "“It fell in the night.",
        "Photo: Ana Ruiz",
        "“All of it fell,” she said.",
    )
    text = f"{first}\n\n{caption}\n\n{last}"
    blocks = blocks_of(text)
    blocks[1] = Block("caption", blocks[1].span)
    (only,) = find_quotations(text, blocks)
    assert text[only.span.start : only.span.end] == text.removesuffix(" she said.")
    assert only.closed
    assert only.paragraphs == 2
