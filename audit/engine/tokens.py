"""Token patterns of rules: which there are, and where in a case they may be found.

The engine knows no tokens. Whoever finds the facts is handed the patterns, as JSON, and says
with the facts where each of them stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from audit.engine.cases import Case
from audit.facts import Facts, Span

KEY = "tokens"
"""The key under ``find``, and the last part of the lines of a condition that look for them."""


def token_patterns(given: Any) -> tuple[str, ...]:
    """Give one pattern, or several, as JSON."""
    patterns = [given] if isinstance(given[0], Mapping) else given
    return tuple(json.dumps(one, ensure_ascii=False, sort_keys=True) for one in patterns)


def patterns_in(part: Any) -> Iterator[str]:
    """Give the patterns anywhere in the deciding parts of a rule."""
    if isinstance(part, Mapping):
        for key, value in part.items():
            if key.split(".")[-1] == KEY:
                yield from token_patterns(value)
            else:
                yield from patterns_in(value)
    elif isinstance(part, (list, tuple)):
        for each in part:
            yield from patterns_in(each)


def found_in(facts: Facts, patterns: Iterable[str]) -> list[Span]:
    """Give where patterns were found, in text order."""
    wanted = frozenset(patterns)
    return [match.span for match in facts.token_matches if match.pattern in wanted]


def looks_for(line: str, given: Any) -> Callable[[Case], bool]:
    """Give the test of a condition's line: whether a pattern stands in a place of the case."""
    patterns, places = token_patterns(given), PLACES[line]

    def test(case: Case) -> bool:
        found = found_in(case.scene.facts, patterns)
        return any(place.contains(span) for place in places(case) for span in found)

    return test


def _article(case: Case) -> Iterator[Span]:
    yield from (block.span for block in case.scene.article.blocks)


def _block(case: Case) -> Iterator[Span]:
    if case.block is not None:
        yield case.scene.article.blocks[case.block].span


def _sentence(case: Case) -> Iterator[Span]:
    if case.sentence is not None:
        yield case.scene.facts.sentences[case.sentence].span


def _attribution(case: Case) -> Iterator[Span]:
    if case.attribution is not None:
        yield from case.attribution.content


def _quotation(case: Case) -> Iterator[Span]:
    if case.quotation is not None:
        yield case.quotation.inner


def _claim(case: Case) -> Iterator[Span]:
    if case.claim is not None:
        yield case.claim.span


PLACES: dict[str, Callable[[Case], Iterator[Span]]] = {
    f"article.{KEY}": _article,
    f"block.{KEY}": _block,
    f"sentence.{KEY}": _sentence,
    f"attribution.{KEY}": _attribution,
    f"quotation.{KEY}": _quotation,
    f"claim.{KEY}": _claim,
}
"""The lines of a condition that look for token patterns, with the places they look in."""
