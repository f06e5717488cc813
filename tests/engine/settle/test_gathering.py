"""The waivers of an article, what they reach, and where they stand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import Article, read_text
from audit.engine.settle.gathering import waivers_of
from audit.errors import ReadError


def reached(text: str, format: Any = "markdown") -> list[tuple[str, str]]:
    """Give what each waiver reaches, as (kind, the file's own words)."""
    article = read_text(text, format=format, path="story")
    return [
        (one.reach, article.source[one.where.start : one.where.end])
        for one in waivers_of(article)
        if not one.problem
    ]


def problems(text: str, format: Any = "markdown") -> list[tuple[str, str]]:
    """Give what is wrong with waivers, with the words of the file that are marked."""
    article = read_text(text, format=format, path="story")
    found = waivers_of(article)
    assert all(one.file is not None for one in found)
    return [(one.problem, marked(article, one)) for one in found if one.problem]


def marked(article: Article, waiver: Any) -> str:
    return article.source[waiver.file.start : waiver.file.end]


REACHED = {
    "<!-- audit: allow a-b -- x -->\n\nOne *and*\nmore.\n\nTwo.\n": ("block", "One *and*\nmore."),
    "One.\n\nTwo <!-- audit: allow a-b -- x --> more.\n\nThree.\n": (
        "block", "Two <!-- audit: allow a-b -- x --> more.",
    ),
    "One.\n\nTwo\nlines. <!-- audit: allow-line a-b -- x -->\nThree.\n": (
        "line", "lines. <!-- audit: allow-line a-b -- x -->",
    ),
    "One.\r\nTwo. <!-- audit: allow-line a-b\r\n-- x --> End.\r\nThree.\r\n": (
        "line", "Two. <!-- audit: allow-line a-b\r\n-- x --> End.",
    ),
    "One.\n\n<!-- audit: allow-begin a-b -- x -->Two.\n\nThree.\n\n<!--audit:allow-end-->\n": (
        "region", "Two.\n\nThree.\n\n",
    ),
    "One.\n\nTwo.\n\n<!-- audit: allow-file a-b -- x -->": (
        "file", "One.\n\nTwo.\n\n<!-- audit: allow-file a-b -- x -->",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", REACHED)
def test_what_a_waiver_reaches(text: str) -> None:
    assert reached(text) == [REACHED[text]]


def test_regions_nest_and_end_by_their_rules() -> None:
    text = (
        "<!-- audit: allow-begin a -- x --><p>One.</p><!-- audit: allow-begin b -- x --><p>Two.</p>"
        "<!-- audit: allow-end a --><p>Three.</p><!-- audit: allow-end --><p>Four.</p>"
    )
    words = [part.count("<p>") for _, part in reached(text, "html")]
    assert words == [2, 2]
    assert problems(text, "html") == []


FRONT = "---\naudit:\n  allow:\n    {}\n---\nOne.\n"


def test_front_matter_speaks_for_the_whole_file() -> None:
    text = FRONT.format("a-b: why not\n    c-d: {reason: so, by: Bo, until: 2026-05-12}")
    article = read_text(text, format="markdown", path="story")
    first, second = waivers_of(article)
    assert (first.rules, first.reach, first.reason, first.by) == (("a-b",), "file", "why not", "")
    assert (second.rules, second.reason) == (("c-d",), "so")
    assert (second.by, second.until) == ("Bo", "2026-05-12")
    assert reached(text) == [("file", text), ("file", text)]
    assert marked(article, second) == "reason: so, by: Bo, until: 2026-05-12"


@pytest.mark.parametrize(
    "under",
    [
        "audit: {allow: [a-b by Bo until 2026-05-12 -- why]}",
        "audit: {allow: a-b by Bo until 2026-05-12 -- why}",
        "audit: allow a-b by Bo until 2026-05-12 -- why",
        "audit: {allow: [{rule: a-b, by: Bo, until: 2026-05-12, reason: why}]}",
        "Audit: {Allow: {A-B: {By: Bo, Until: 12 May 2026, Reason: why}}}",
    ],
)
def test_ways_to_write_it_in_front_matter(under: str) -> None:
    article = read_text(f"---\n{under}\n---\nOne.\n", format="markdown", path="story")
    (waiver,) = waivers_of(article)
    assert (waiver.rules, waiver.reason, waiver.by, waiver.until, waiver.problem) == (
        ("a-b",), "why", "Bo", "2026-05-12", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    "under", ["audit: passed", "audit: true", "audit:", "audit: {year: 2024}", "audits: [a]"]
)
def test_a_sites_own_use_of_the_word_is_left_alone(under: str) -> None:
    assert problems(f"---\n{under}\n---\nOne.\n") == []


PROBLEMS = [
    (FRONT.format("a-b: {reson: x}"),
     "“reson” is nothing that can be said here; did you mean “reason”?", "reson: x"),
    (FRONT.format("- {reason: x}"), "It names no rule: add “rule:”.", "reason: x"),
    ("---\naudit:\n  alow: {a-b: x}\n---\nOne.\n",
     "“alow” is nothing that can be said here; did you mean “allow”?", "a-b: x"),
    ("One.\n\n<!-- audit: allow a-b -- x -->\n", "No paragraph follows that it could reach.",
     "<!-- audit: allow a-b -- x -->"),
    ("<!-- audit: allow-begin a-b -- x -->\n\nOne.\n",
     "It has no end: add <!-- audit: allow-end --> below.", "<!-- audit: allow-begin a-b -- x -->"),
    ("One.\n\n<!-- audit: allow-end -->\n",
     "It ends nothing: no “audit: allow-begin” is open here.", "<!-- audit: allow-end -->"),
    ("<!-- audit: allow-begin a-b -- x -->\n\nOne.\n\n<!-- audit: allow-end c-d -->\n",
     "It ends nothing: no “audit: allow-begin” for c-d is open here.",
     "<!-- audit: allow-end c-d -->"),
    ("One.\n\n<!-- audit: allow a-b -- x\n\nTwo.\n",
     "The comment is never closed, and nothing after it is read: end it with -->.",
     "<!-- audit: allow a-b -- x"),
    ("One <!-- audit: allow a-b -- x\n\nTwo.\n",
     "This is no comment here, and readers would see it: end it with -->.",
     "<!-- audit: allow a-b -- x"),
    ("One.\n\n<!-- audit: allow a-b -- x\n\nTwo.\n\n<!-- a note -->\n\nThree.\n",
     "Another comment begins in it: end it with --> before that.",
     "<!-- audit: allow a-b -- x\n\nTwo.\n\n<!-- a note -->"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problem", "words"), PROBLEMS)
def test_what_is_wrong_is_told_at_its_place(text: str, problem: str, words: str) -> None:
    assert (problem, words) in problems(text)


def test_plain_text_has_no_comments() -> None:
    text = "One.\n\n<!-- audit: allow a-b -- x --> Two.\n"
    ((problem, words),) = problems(text, "text")
    assert problem.startswith("Plain text has no comments")
    assert words == "<!-- audit: allow a-b -- x -->"


def test_what_is_shown_on_purpose_is_no_waiver() -> None:
    assert problems("Write `<!-- audit: allow a-b -- x -->` above it.\n") == []
    assert problems("<p>Write &lt;!-- audit: allow a-b -- x --&gt; above it.</p>", "html") == []
    assert problems("One.\n\n```\n<!-- audit: allow -->\n```\n") == []


PIECES = st.sampled_from(
    ["<!-- audit: allow a-b -- x -->", "<!-- audit: allow-begin a-b -- x -->", "One.", "\n\n",
     "<!-- audit: allow-end -->", "<!-- audit: allow-line a -->", "<!--", "-->", "> ", "- ", " ",
     "<p>", "</p>", "<aside>", "`", "~~", "é", "\r\n", "<!-- audit: allow-file a until x -- y -->"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["markdown", "html", "text"]))
def test_any_mixture_is_gathered_with_places_in_the_file(text: str, format: Any) -> None:
    try:
        article = read_text(text, format=format, path="story")
    except ReadError:
        return
    found = waivers_of(article)
    assert [one.file for one in found] == sorted(one.file for one in found if one.file)
    for waiver in found:
        assert 0 <= waiver.where.start <= waiver.where.end <= len(article.source)
        assert marked(article, waiver)
        assert waiver.problem or waiver.rules
