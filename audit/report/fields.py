"""What ``audit rules show --facts`` prints: every fact and field that a rule may use."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from audit.engine.vocabulary import Fact, Field, groups, operators

WIDTH = 96


def as_text(facts: Sequence[Fact]) -> Iterator[str]:
    """Give the facts for a person; all of them together with the tests there are."""
    for number, fact in enumerate(facts):
        if number:
            yield ""
        yield from _fact(fact)
    if len(facts) > 1:
        yield from _tests()


def as_json(facts: Sequence[Fact]) -> dict[str, Any]:
    """Give the facts for a program."""
    return {
        "facts": [
            {
                "fact": fact.name,
                "meaning": fact.meaning,
                "reach": list(fact.reach),
                "fields": list(map(_entry, fact.fields)),
            }
            for fact in facts
        ],
        "tests": operators(),
        "groups": groups(),
    }


def _entry(field: Field) -> dict[str, Any]:
    entry: dict[str, Any] = {"field": field.name, "type": field.type, "meaning": field.meaning}
    return {**entry, "choices": list(field.choices)} if field.choices else entry


def _fact(fact: Fact) -> Iterator[str]:
    yield from textwrap.wrap(f"{fact.name}: {fact.meaning}", WIDTH)
    yield from textwrap.wrap(f"about: {fact.name} may ask for {', '.join(fact.reach)}", WIDTH)
    for field in fact.fields:
        meaning = field.meaning
        if field.choices:
            meaning = f"{meaning} One of: {', '.join(field.choices)}."
        yield from _row(f"{field.name} ({field.type})", meaning)


def _tests() -> Iterator[str]:
    for title, tests in (*_titled(), ("Lines that hold other conditions", groups())):
        yield ""
        yield title
        for name, meaning in tests.items():
            yield from _row(name, meaning)


def _titled() -> Iterator[tuple[str, Mapping[str, str]]]:
    for type, tests in operators().items():
        yield f"Tests of a {type}, besides the plain value", tests


def _row(name: str, meaning: str) -> Iterator[str]:
    yield f"  {name}"
    yield from textwrap.wrap(
        meaning,
        WIDTH,
        initial_indent=" " * 6,
        subsequent_indent=" " * 6,
        break_long_words=False,
        break_on_hyphens=False,
    )
