"""Every field that a rule may ask about, by the name it has in rules (``source.kind``).

The rule schema is the authority for the names, types and meanings; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

from audit.engine.cases import Case
from audit.engine.fields_evidence import EVIDENCE
from audit.engine.fields_links import LINK
from audit.engine.fields_own import CLAIM, PHRASE
from audit.engine.fields_speech import ATTRIBUTION, QUOTATION, SOURCE
from audit.engine.fields_text import ARTICLE, BLOCK, SENTENCE
from audit.engine.fields_waivers import WAIVER
from audit.engine.rule import Value

Getter = Callable[[Case], Value]


def _of(part: str, get: Callable[..., Value]) -> Getter:
    """Ask about a part of the case; a case without it says nothing."""
    part_of: Callable[[Case], Any] = attrgetter(part)

    def getter(case: Case) -> Value:
        value = part_of(case)
        return None if value is None else get(case.scene, value)

    return getter


def _of_source(get: Callable[..., Value]) -> Getter:
    """Ask about the source, at the place of the attribution."""

    def getter(case: Case) -> Value:
        return get(case.scene, case.source, case.attribution) if case.source else None

    return getter


def _of_article(get: Callable[..., Value]) -> Getter:
    return lambda case: get(case.scene)


def _all() -> Iterator[tuple[str, Getter]]:
    for name, article_field in ARTICLE.items():
        yield f"article.{name}", _of_article(article_field)
    for name, source_field in SOURCE.items():
        yield f"source.{name}", _of_source(source_field)
    parts: dict[str, dict[str, Callable[..., Value]]] = {
        "block": {**BLOCK},
        "sentence": {**SENTENCE},
        "attribution": {**ATTRIBUTION},
        "quotation": {**QUOTATION, **EVIDENCE},
        "claim": {**CLAIM},
        "phrase": {**PHRASE},
        "link": {**LINK},
        "waiver": {**WAIVER},
    }
    for part, fields in parts.items():
        for name, get in fields.items():
            yield f"{part}.{name}", _of(part, get)


FIELDS: dict[str, Getter] = dict(_all())
