"""Conditions over facts, compiled once to functions of a case.

A condition is a mapping; every line of it must be true. A line holds a list of conditions
(``all``, ``any``, ``none``), looks through the facts below the headlines (``some-source``,
``every-source`` … with a condition on each of them), looks for token patterns in a place
(``sentence.tokens`` …), or asks about a field: a plain value must be
equal, a mapping of tests must all be true. What the article does not say passes no test but
``exists: false`` and ``null``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audit.engine.cases import Case, below_headlines
from audit.engine.fields import FIELDS
from audit.engine.rule import Subject, Value
from audit.engine.tokens import PLACES, looks_for
from audit.engine.words import WordList
from audit.patterns import Pattern

Test = Callable[[Case], bool]
ValueTest = Callable[[Any], bool]
SEARCHED = 5_000  # characters that a pattern looks at: no sentence or paragraph is longer
GROUPS = ("all", "any", "none")
COUNTED: tuple[Subject, ...] = ("source", "attribution", "quotation", "claim", "link")
QUANTIFIERS: dict[str, tuple[Subject, Callable[[Iterable[object]], bool]]] = {
    f"{word}-{subject}": (subject, test)
    for subject in COUNTED
    for word, test in (("some", any), ("every", all))
}
"""Lines that ask about all facts of a subject, with what must hold of how many of them."""


@dataclass(frozen=True)
class Terms:
    """What a condition may refer to: the rule's settings in force, and the word lists."""

    settings: Mapping[str, Value]
    words: Mapping[str, WordList]

    def value(self, given: Any) -> Any:
        """Give a value, or that of the setting it stands for."""
        if isinstance(given, Mapping) and "setting" in given:
            return self.settings[given["setting"]]
        return given

    def word_list(self, given: Any) -> WordList:
        """Give the word list named, or named by a setting."""
        return self.words[str(self.value(given))]


def compile_condition(condition: Mapping[str, Any] | None, terms: Terms, *, empty: bool) -> Test:
    """Compile a condition; ``empty`` is the verdict where there is none."""
    if not condition:
        return lambda case: empty
    lines = [_line(key, value, terms) for key, value in condition.items()]
    if len(lines) == 1:
        return lines[0]
    return lambda case: all(line(case) for line in lines)


def fields_of(condition: Mapping[str, Any] | None) -> Iterator[str]:
    """Give the fields of its own case that a condition asks about, in their order."""
    for key, value in (condition or {}).items():
        if key in GROUPS:
            for part in value:
                yield from fields_of(part)
        elif key not in QUANTIFIERS and key not in PLACES:
            yield key


def _line(key: str, value: Any, terms: Terms) -> Test:
    if key in GROUPS:
        tests = [compile_condition(part, terms, empty=True) for part in value]
        if key == "all":
            return lambda case: all(test(case) for test in tests)
        if key == "any":
            return lambda case: any(test(case) for test in tests)
        return lambda case: not any(test(case) for test in tests)
    if key in QUANTIFIERS:
        return _quantified(*QUANTIFIERS[key], compile_condition(value, terms, empty=True))
    if key in PLACES:
        return looks_for(key, value)
    get, test = FIELDS[key], _value_test(value, terms)
    return lambda case: test(get(case))


def _quantified(subject: Subject, enough: Callable[[Iterable[object]], bool], test: Test) -> Test:
    return lambda case: enough(test(each) for each in below_headlines(subject, case.scene))


def _value_test(given: Any, terms: Terms) -> ValueTest:
    if isinstance(given, Mapping) and "setting" not in given:
        tests = [TESTS[name](operand, terms) for name, operand in given.items()]
        return lambda value: all(test(value) for test in tests)
    wanted = terms.value(given)
    return lambda value: bool(value == wanted)


def _one_of(operand: Any, terms: Terms) -> ValueTest:
    wanted = list(operand)
    return lambda value: value in wanted


def _exists(operand: Any, terms: Terms) -> ValueTest:
    return lambda value: (value is not None) == operand


def _matches(operand: Any, terms: Terms) -> ValueTest:
    occurs_in = Pattern(operand).occurs_in
    return lambda value: value is not None and occurs_in(str(value)[:SEARCHED])


def _words(operand: Any, terms: Terms) -> ValueTest:
    occurs_in = terms.word_list(operand).occurs_in
    return lambda value: value is not None and occurs_in(str(value))


def _at_least(operand: Any, terms: Terms) -> ValueTest:
    limit = terms.value(operand)
    return lambda value: value is not None and value >= limit


def _at_most(operand: Any, terms: Terms) -> ValueTest:
    limit = terms.value(operand)
    return lambda value: value is not None and value <= limit


def _more_than(operand: Any, terms: Terms) -> ValueTest:
    limit = terms.value(operand)
    return lambda value: value is not None and value > limit


def _less_than(operand: Any, terms: Terms) -> ValueTest:
    limit = terms.value(operand)
    return lambda value: value is not None and value < limit


TESTS: dict[str, Callable[[Any, Terms], ValueTest]] = {
    "one-of": _one_of,
    "exists": _exists,
    "matches": _matches,
    "words": _words,
    "at-least": _at_least,
    "at-most": _at_most,
    "more-than": _more_than,
    "less-than": _less_than,
}
