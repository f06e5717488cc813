"""Front matter in YAML and TOML, and what only looks like it."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.article.record import Metadata
from audit.errors import ReadError
from tests.article.invariants import blocks, check, place


def metadata(front: str) -> Metadata:
    """Read the front matter of an article."""
    article = read_text(f"{front}\n\nWords.\n", format="markdown")
    check(article)
    return article.metadata


def test_yaml() -> None:
    found = metadata(
        '---\ntitle: "Bridge: closed"\nauthor:\n  - Ana Ruiz\n  - name: Bo Li\n'
        "date: 2024-05-12 08:00\ncategory: [Local, Transport]\ndateline: Quayton\n"
        "publisher: {name: Quay Courier}\nsources:\n  - Port notice\n  - {title: Minutes}\n"
        "draft: false\n---"
    )
    assert found.title == "Bridge: closed"
    assert found.byline == "Ana Ruiz, Bo Li"
    assert (found.date, found.section, found.dateline) == (
        "2024-05-12", "Local, Transport", "Quayton",
    )  # fmt: skip
    assert (found.publisher, found.sources) == ("Quay Courier", ("Port notice", "Minutes"))
    assert ("date", "2024-05-12 08:00") in found.fields
    assert ("draft", "false") in found.fields


def test_toml() -> None:
    found = metadata(
        "+++\ntitle = 'Bridge closed'\nbyline = \"Ana Ruiz\"\ndate = 2024-05-12T08:00:00Z\n"
        'sources = ["Port notice"]\n[author]\nname = "Bo"\n+++'
    )
    assert (found.title, found.byline, found.date) == ("Bridge closed", "Ana Ruiz", "2024-05-12")
    assert found.sources == ("Port notice",)


@pytest.mark.parametrize(
    ("front", "start"),
    [
        ("---\nlayout: x\ntitle: Bridge closed\n---", (3, 8)),
        ('---\ntitle: "Bridge closed"\n---', (2, 9)),
        ("---\r\ntitle: 'Bridge closed' # new\r\n---", (2, 9)),
        ("+++\ndraft = true\ntitle = 'Bridge closed'\n+++", (3, 10)),
        ("---\ntitle: >\n  Bridge\n  closed\n---", (2, 8)),
    ],
)
def test_the_title_is_the_headline(front: str, start: tuple[int, int]) -> None:
    article = read_text(f"{front}\n\nIt is closed.\n", format="markdown")
    check(article)
    assert blocks(article)[0] == ("headline", "Bridge closed")
    assert place(article, "Bridge closed")[:2] == start


def test_a_first_heading_is_the_headline_all_the_same() -> None:
    article = read_text("---\ntitle: Short\n---\n# Long one\n\nWords.\n", format="markdown")
    assert blocks(article)[0] == ("headline", "Long one")
    assert article.metadata.title == "Short"


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("---\ntitle: Bridge: closed\n---", "line 2, column 14"),
        ("---\ntitle: x\nauthor: [Ana\n---", "line 4, column"),
        ("---\ntitle: x\n\tdate: y\n---", "line 3, column 1"),
        ("---\ntitle: a\x01b\n---", "line 2, column 9"),
        ("+++\ntitle = x\n+++", "line 2, column 9"),
        (f"+++\nviews = {'1' * 5000}\n+++", "digits"),
    ],
)
def test_malformed(front: str, place: str) -> None:
    with pytest.raises(ReadError, match=rf"front matter is not valid .*{place}"):
        metadata(front)


def test_never_closed() -> None:
    with pytest.raises(ReadError, match="never closed"):
        metadata("---\ntitle: x\n")


@pytest.mark.parametrize(
    "text", ["---\n\nWords.\n\n---\n\nMore.\n", "---\nWords: here.\nNo more\n", "---\n"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert metadata(text.removesuffix("\n")).fields == ()


def test_names_in_names_end() -> None:
    """Aliases may refer to each other a billion times, or to themselves."""
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert metadata("\n".join(["---", *lines, "author: *a39", "---"])).byline is None
    with pytest.raises(ReadError, match="line 2, column 9"):
        metadata("---\nauthor: &a [*a, Ana]\n---")


HOUSE = {"byline": ["reporter"], "date": ["planning.goes-out"], "sources": ["people"]}


def test_a_house_has_its_own_names_of_fields() -> None:
    text = (
        "---\nreporter: Mia Oduya\nbyline: Desk\nplanning: {goes-out: 2026-05-04}\n"
        "people:\n  - name: Per Lind\n  - Ada Stern\nembargo: 2026-05-04T06:00\n---\nNews.\n"
    )
    found = read_text(text, format="markdown", house=HOUSE).metadata
    assert (found.byline, found.date, found.embargo) == (
        "Mia Oduya",
        "2026-05-04",
        "2026-05-04T06:00",
    )
    assert found.sources == ("Per Lind", "Ada Stern")
    assert read_text(text, format="markdown").metadata.byline == "Desk"


def test_lists_and_what_stands_in_mappings_are_kept_by_name() -> None:
    found = metadata("---\nparams: {desk: Sport}\ntags: [cup, final]\n---")
    assert ("params.desk", "Sport") in found.fields
    assert found.lists == (("tags", ("cup", "final")),)


@pytest.mark.parametrize(("fence", "is_"), [("---", ":"), ("+++", " =")])
def test_a_title_under_the_houses_name_is_the_headline_at_its_place(fence: str, is_: str) -> None:
    text = f'{fence}\ntitle{is_} "Slug"\nkop{is_} "Wall fails"\n{fence}\nNews.\n'
    article = read_text(text, format="markdown", house={"title": ["kop"]})
    assert article.blocks[0].kind == "headline"
    assert article.excerpt(article.blocks[0].span) == "Wall fails"
    assert article.locate(article.blocks[0].span).start.line == 3
