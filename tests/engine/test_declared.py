"""Sources of the text against those that the file lists."""

from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from tests.engine.desk import Desk


def aides(text: str, listed: list[str], **more) -> Desk:
    items = "\n".join(f"  - {entry}" for entry in listed)
    desk = Desk(f"---\nsources:\n{items}\n---\n{text} said no.\n", format="markdown")
    id = desk.source(text, "vague", **{"head": "aides", "plural": True, **more})
    desk.says(text, "said", "no", id)
    return desk


def asked(desk: Desk, field: str):
    return FIELDS[f"source.{field}"](desk.cases("source")[0])


@pytest.mark.parametrize(
    ("text", "listed", "count", "people", "fewer"),
    [
        ("Aides", ["an aide to the minister, by phone, 3 May"], None, 1, True),
        ("Aides", ["an aide to the minister", "another aide"], None, 2, False),
        ("Aides", ["two aides to the minister"], None, 2, False),
        ("Three aides", ["2 aides to the minister"], 3, 2, True),
        ("Aides", ["aides to the minister"], None, None, None),
        ("Aides", ["the mayor’s letter of 4 May"], None, None, None),
    ],
)
def test_people_of_a_group_that_the_list_gives(
    text: str, listed: list[str], count: int | None, people: int | None, fewer: bool | None
) -> None:
    desk = aides(text, listed, count=count)
    assert asked(desk, "declared") == people
    assert asked(desk, "fewer-declared") is fewer


@pytest.mark.parametrize(
    ("head", "entry"),
    [
        ("deputies", "a deputy"),
        ("spokesmen", "a spokesman"),
        ("bosses", "the boss"),
        ("men", "man"),
    ],
)
def test_plurals_of_the_nouns(head: str, entry: str) -> None:
    assert asked(aides(head.title(), [entry], head=head), "declared") == 1
