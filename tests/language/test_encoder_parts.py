"""The encoder's parts that need no weights: pieces, marks, windows, tags, links."""

from __future__ import annotations

import itertools
import tracemalloc
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from audit.language.encoder import linking
from audit.language.encoder.layout import (
    CASES,
    LINK_SIZE,
    LINK_WIDTH,
    PLACES,
    QUOTES,
    ROLE_TAGS,
    WIDTH,
    WINDOW,
)
from audit.language.encoder.linking import Joined, Links, join
from audit.language.encoder.pairs import SIZES, Spans, buckets, spans
from audit.language.encoder.pieces import Pieces, case_of, cut
from audit.language.encoder.scoring import score
from audit.language.encoder.tagging import Transitions, best_tags, plain, runs
from audit.language.encoder.windows import AFTER, BEFORE, windows


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return made()


@cache
def made() -> Tokenizer:
    letters = "abcdefghijklmnopqrstuvwxyz0123456789.,!?\"'“”‘’«»()-"
    vocabulary = {"[UNK]": 0}
    for token in [*letters, *(f"##{ch}" for ch in letters), "said", "the", "mayor"]:
        vocabulary.setdefault(token, len(vocabulary))
    whole = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    whole.normalizer = BertNormalizer()
    whole.pre_tokenizer = BertPreTokenizer()
    return whole


def states(text: str, tokenizer: Tokenizer) -> list[tuple[str, str]]:
    pieces = cut(text, tokenizer)
    return [
        (text[s:e], QUOTES[q])
        for s, e, q in zip(pieces.starts, pieces.ends, pieces.features[:, 2], strict=True)
    ]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "«»", '""'])
def test_double_marks_of_every_style(tokenizer: Tokenizer, opening: str, closing: str) -> None:
    found = states(f"{opening}a b{closing} c", tokenizer)
    assert [state for _, state in found] == ["open", "inside", "inside", "close", "outside"]


def test_apostrophes_are_no_quotations(tokenizer: Tokenizer) -> None:
    found = states("the mayor's 'no' isn't", tokenizer)
    inside = [piece for piece, state in found if state == "inside-single"]
    assert inside == ["n", "o"]


def test_a_single_mark_that_nothing_closes_is_an_apostrophe(tokenizer: Tokenizer) -> None:
    assert {state for _, state in states("said 'twas the mayor", tokenizer)} == {"outside"}


def test_places_of_pieces(tokenizer: Tokenizer) -> None:
    places = cut("the mayors, a\nb", tokenizer).features[:, 1]
    expected = ["paragraph", "spaced", "continued", "glued", "spaced", "paragraph"]
    assert [PLACES[place] for place in places] == expected


def test_a_mark_left_open_reaches_the_paragraphs_end_only(tokenizer: Tokenizer) -> None:
    found = states("“a b\nc", tokenizer)
    assert [state for _, state in found] == ["open", "unclosed", "unclosed", "outside"]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("said", "lower"),
        ("Ana", "title"),
        ("BBC", "upper"),
        ("McKay", "mixed"),
        ("A", "initial"),
        ("2nd", "digits"),
        ("—", "mark"),
    ],
)
def test_casing(word: str, case: str) -> None:
    assert case_of(word) == case


@given(text=st.text(alphabet="abAB .,!?\"'“”’\n\t\r\u00a0é€", max_size=300))
def test_pieces_stand_where_they_say(text: str) -> None:
    pieces = cut(text, made())
    assert (pieces.starts[1:] >= pieces.ends[:-1]).all()
    for start, end in zip(pieces.starts, pieces.ends, strict=True):
        assert text[start:end].strip()
    assert (np.diff(pieces.paragraphs) >= 0).all()
    assert (np.diff(pieces.sentences) >= 0).all()
    assert (pieces.features < [len(CASES), len(PLACES), len(QUOTES)]).all()


def pieces_of(paragraphs: list[int], sentences: list[int] | None = None) -> Pieces:
    n = len(paragraphs)
    at = np.arange(n)
    numbers = np.array(paragraphs, dtype=np.int64)
    cuts = numbers if sentences is None else np.array(sentences, dtype=np.int64)
    return Pieces(at, at * 2, at * 2 + 1, np.zeros((n, 3), dtype=np.int64), numbers, cuts)


@given(sizes=st.lists(st.integers(1, 700), max_size=12))
def test_every_piece_is_one_windows_own(sizes: list[int]) -> None:
    numbers = [i for i, size in enumerate(sizes) for _ in range(size)]
    pieces = pieces_of(numbers)
    found = windows(pieces)
    own = [i for w in found for i in range(w.own_begin, w.own_end)]
    assert own == list(range(len(numbers)))
    for w in found:
        assert 0 <= w.begin <= w.own_begin < w.own_end <= w.end <= len(numbers)
        assert w.end - w.begin <= WINDOW


def test_windows_are_cut_between_paragraphs() -> None:
    pieces = pieces_of([i // 50 for i in range(1000)])
    assert all(w.own_begin % 50 == 0 for w in windows(pieces))


def test_windows_see_beyond_their_own_pieces() -> None:
    first, *inner, last = windows(pieces_of([i // 50 for i in range(1000)]))
    assert all((w.own_begin - w.begin, w.end - w.own_end) == (BEFORE, AFTER) for w in inner)
    assert (first.begin, last.end) == (0, 1000)


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    pieces = pieces_of([0] * 1000, [i // 45 for i in range(1000)])
    assert all(w.own_begin % 45 == 0 for w in windows(pieces))


def test_scores_come_from_the_window_that_owns_the_piece() -> None:
    pieces = pieces_of([i // 50 for i in range(1000)])

    def echo(ids: np.ndarray, features: np.ndarray) -> tuple[np.ndarray, ...]:
        column = ids[:, None].astype(np.float32)
        return tuple(np.repeat(column, width, axis=1) for width in (7, 9, LINK_WIDTH, WIDTH))

    scores = score(pieces, echo)
    assert (scores.roles[:, 0] == pieces.ids).all()
    assert (scores.vectors[:, -1] == pieces.ids).all()
    assert (scores.states[:, -1] == pieces.ids).all()


def brute_force(scores: np.ndarray, steps: Transitions) -> float:
    best = -np.inf
    for tags in itertools.product(range(scores.shape[1]), repeat=len(scores)):
        value = steps.outer[tags[0]] + sum(scores[i, t] for i, t in enumerate(tags))
        value += sum(steps.inner[a, b] for a, b in itertools.pairwise(tags))
        best = max(best, value)
    return float(best)


@given(seed=st.integers(0, 10_000), n=st.integers(1, 4))
def test_the_best_chain_is_found(seed: int, n: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(n, 7)).astype(np.float32)
    steps = Transitions(
        chance.normal(size=(7, 7)).astype(np.float32) + plain(ROLE_TAGS).inner,
        chance.normal(size=7).astype(np.float32) + plain(ROLE_TAGS).outer,
    )
    tags = best_tags(scores, steps, np.zeros(n, dtype=np.int64))
    value = steps.outer[tags[0]] + sum(scores[i, t] for i, t in enumerate(tags))
    value += sum(steps.inner[a, b] for a, b in itertools.pairwise(tags))
    assert value == pytest.approx(brute_force(scores, steps), abs=1e-3)


@given(seed=st.integers(0, 10_000), sizes=st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_no_span_crosses_a_paragraphs_border(seed: int, sizes: list[int]) -> None:
    numbers = np.array([i for i, size in enumerate(sizes) for _ in range(size)])
    scores = np.random.default_rng(seed).normal(size=(len(numbers), 7)).astype(np.float32)
    steps = plain(ROLE_TAGS)
    tags = best_tags(scores, steps, numbers)
    for _, first, last in runs(tags):
        assert numbers[first] == numbers[last]
    alone = [
        t
        for i in range(len(sizes))
        for t in best_tags(scores[numbers == i], steps, numbers[numbers == i])
    ]
    assert tags == alone


def test_runs_are_spans_with_their_kinds() -> None:
    assert runs([0, 1, 2, 2, 1, 0, 5, 6]) == [(0, 1, 3), (0, 4, 4), (2, 6, 7)]


def test_buckets_know_direction_and_distance() -> None:
    pieces = pieces_of([0] * 10 + [1] * 10)
    found = buckets(pieces, spans([(5, 6)]), spans([(0, 1), (7, 7), (15, 16)]))
    assert found.shape == (4, 1, 3)
    half = [size // 2 for size in SIZES]
    assert [bool(found[0, 0, j] >= half[0]) for j in range(3)] == [False, True, True]
    assert found[1, 0].tolist() == [0, half[1] + 0, half[1] + 1]
    assert found[3, 0].tolist() == [0, half[3], half[3] + 1]


def test_contents_that_share_a_cue_are_one_attribution() -> None:
    pieces = pieces_of([0] * 20)
    found = {
        "content": spans([(0, 3), (8, 12), (16, 18)]),
        "cue": spans([(6, 6)]),
        "source": spans([(5, 5)]),
    }
    places = [np.zeros(sum(SIZES), dtype=np.float32) for _ in range(3)]
    vectors = np.zeros((20, LINK_WIDTH), dtype=np.float32)
    nobody = [np.zeros(LINK_SIZE, dtype=np.float32) for _ in range(3)]
    vectors[:, 0] = 1.0  # what contents seek
    nobody[0][0] = -100.0  # never nobody…
    vectors[16:19, 0] = -1.0  # …except for the last content
    for i in (1, 2):
        nobody[i][0] = 0.0
        vectors[:, 2 * i * LINK_SIZE] = 1.0
        nobody[i][0] = -100.0
    joined = join(pieces, vectors, found, Links(tuple(places), tuple(nobody)))
    assert joined == [Joined((0, 1), 0, 0), Joined((2,), None, 0)]


def some_links(chance: np.random.Generator) -> Links:
    places = tuple(chance.normal(size=sum(SIZES)).astype(np.float32) for _ in range(3))
    nobody = tuple(chance.normal(size=LINK_SIZE).astype(np.float32) for _ in range(3))
    return Links(places, nobody)


def long_text(chance: np.random.Generator, triples: int) -> tuple[Pieces, dict[str, Spans]]:
    """A source, a cue and a content by turns, now and then with a long way between."""
    found: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
    at = 0
    for i in range(3 * triples):
        size = int(chance.integers(1, 20))
        at += int(chance.integers(0, 8)) if chance.random() < 0.9 else int(chance.integers(0, 600))
        found[("source", "cue", "content")[i % 3]].append((at, at + size - 1))
        at += size
    return pieces_of([i // 60 for i in range(at)]), {r: spans(f) for r, f in found.items()}


@given(seed=st.integers(0, 10_000), rows=st.integers(1, 9))
def test_links_are_the_same_however_many_spans_choose_together(seed: int, rows: int) -> None:
    chance = np.random.default_rng(seed)
    pieces, found = long_text(chance, 30)
    vectors = chance.normal(size=(len(pieces), LINK_WIDTH)).astype(np.float32) * 3
    links = some_links(chance)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linking, "ROWS", 1000)
        together = join(pieces, vectors, found, links)
        patch.setattr(linking, "ROWS", rows)
        assert join(pieces, vectors, found, links) == together
    for joined in together:
        content = found["content"].last[joined.contents[0]]
        for role, number in (("cue", joined.cue), ("source", joined.source)):
            if number is not None:
                assert found[role].first[number] - content <= WINDOW


def test_the_links_of_a_book_fit_into_memory() -> None:
    chance = np.random.default_rng(1)
    pieces, found = long_text(chance, 4000)
    vectors = np.ones((len(pieces), LINK_WIDTH), dtype=np.float32)
    tracemalloc.start()
    join(pieces, vectors, found, some_links(chance))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50e6  # all pairs of one relation at once, with a number each, take 128e6


def test_nothing_to_join() -> None:
    empty = {role: spans([]) for role in ("content", "cue", "source")}
    vectors = np.zeros((0, LINK_WIDTH), dtype=np.float32)
    assert join(pieces_of([]), vectors, empty, some_links(np.random.default_rng(1))) == []
