"""The fields that rules ask about are those of the schema, with its types."""

from __future__ import annotations

import pytest

from audit.engine.cases import Case, cases
from audit.engine.fields import FIELDS
from audit.engine.phrases import Finder
from audit.engine.rule import SUBJECTS, Subject
from audit.engine.rulecheck import field_definitions, reach
from audit.engine.scene import Scene
from audit.engine.settle.record import Waiver, WaiverUse
from audit.engine.words import WordList
from audit.facts import Span
from tests.engine.desk import Desk

TEXT = """# Bridge is safe

Officials say the bridge is safe. “We lost everything,” Eva Holm told the Herald on Tuesday.

He is reportedly ill. The policy caused the shortage in 2025.

The [report](https://www.argus.example/2026/report?page=2) is long.
"""
TYPES = {"yes-no": (bool,), "number": (int, float), "text": (str,)}
FINDER = Finder(WordList("hedges", frozenset({"reportedly"})), ())


def story() -> Desk:
    desk = Desk(TEXT, format="markdown")
    officials = desk.source("Officials", "vague", head="officials", plural=True)
    eva = desk.source("Eva Holm", "named-person", role="baker", affiliation="Holm Bakery")
    desk.says("Officials", "say", "the bridge is safe", officials)
    told = desk.says(
        "Eva Holm",
        "told",
        "“We lost everything,”",
        eva,
        mode="direct",
        channel="interview",
        audience=desk.span("the Herald"),
        when=desk.span("Tuesday"),
    )
    desk.quotation("“We lost everything,”", speaker=eva, attribution=told)
    desk.claim("The policy caused the shortage in 2025.", "caused", "cause")
    desk.name("Eva Holm", "person")
    return desk


def cases_of(subject: Subject) -> list[Case]:
    if subject == "waiver":
        desk, nowhere = story(), Span(0, 0)
        waiver = Waiver(("bare-source",), "block", nowhere, nowhere, 0, "why", "who", "2026-05-31")
        scene = Scene(desk.article, desk.facts, [WaiverUse(waiver, "bare-source", "used", "hint")])
        return list(cases("waiver", scene))
    return story().cases(subject, FINDER)


CASES = [case for subject in SUBJECTS for case in cases_of(subject)]


def test_schema_and_getters_name_the_same_fields() -> None:
    assert set(field_definitions()) == set(FIELDS)


def test_schema_and_engine_know_the_same_subjects() -> None:
    assert {name.split(".")[0] for name in FIELDS} == set(SUBJECTS)
    for subject in SUBJECTS:
        assert subject in reach(subject)


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_field_has_the_type_of_the_schema(name: str) -> None:
    definition = field_definitions()[name]
    values = [FIELDS[name](case) for case in CASES]
    for value in values:
        if value is None:
            continue
        if "anyOf" in definition:
            assert value in definition["anyOf"][0]["enum"]
        else:
            kind = definition["$ref"].removeprefix("#/$defs/").removesuffix("-test")
            assert type(value) in TYPES[kind]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subject_says_something_in_its_own_fields(subject: str) -> None:
    own = [name for name in FIELDS if name.startswith(f"{subject}.")]
    found = cases_of(subject)
    assert found
    assert any(FIELDS[name](found[0]) is not None for name in own)
