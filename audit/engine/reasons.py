"""Says why a rule has nothing to say of an article: which line of it stood in the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from audit.engine.cases import Case, cases
from audit.engine.check import OFF, compiled
from audit.engine.conditions import QUANTIFIERS, Terms, compile_condition
from audit.engine.fields import FIELDS
from audit.engine.messages import shown
from audit.engine.record import Audit
from audit.engine.rule import ActiveRule
from audit.engine.scene import Scene
from audit.engine.tokens import PLACES
from audit.engine.validation import flow
from audit.engine.words import WordList

FEW = 4
"""Cases that are told; the others are counted."""


def why_silent(active: ActiveRule, words: Mapping[str, WordList], audit: Audit) -> Iterator[str]:
    """Give a line for each case that the rule looked at, or one that says there was none."""
    rule = active.rule
    if rule.python is not None:
        yield "its function gave no place"
        return
    if rule.about == "waiver":
        yield "no waiver fared so"
        return
    finder = compiled([active], words)[0].finder
    looked_at = list(cases(rule.about, Scene(audit.article, audit.facts), finder))
    if not looked_at:
        nothing = "nothing that “find” looks for" if rule.about == "phrase" else f"no {rule.about}"
        yield f"{nothing} was found in it"
    for case in looked_at[:FEW]:
        text = shown(audit.article.text[case.span.start : case.span.end])
        yield f"“{text}”: {_why(active, Terms(active.settings, words), case)}"
    if len(looked_at) > FEW:
        yield f"and {len(looked_at) - FEW} more like it"


def _why(active: ActiveRule, terms: Terms, case: Case) -> str:
    parts = active.rule.check
    false = _line(parts.get("when"), terms, case, holds=False)
    if false:
        return f"“when” is not true: {false}"
    true = _line(parts.get("unless"), terms, case, holds=True)
    if true and compile_condition(parts["unless"], terms, empty=False)(case):
        return f"“unless” is true: {true}"
    return f"a variant switches it {OFF}"


def _line(
    condition: Mapping[str, Any] | None, terms: Terms, case: Case, *, holds: bool
) -> str | None:
    """Give the first line of a condition that holds, or does not, with what the article says."""
    for key, value in (condition or {}).items():
        if compile_condition({key: value}, terms, empty=True)(case) == holds:
            return _told(key, value, terms, case, holds=holds)
    return None


def _told(key: str, value: Any, terms: Terms, case: Case, *, holds: bool) -> str:
    if key in QUANTIFIERS or key in PLACES:
        return f"{key}: {flow(value)}"
    if key in FIELDS:
        found = FIELDS[key](case)
        here = "the article does not say" if found is None else f"here it is “{shown(found)}”"
        return f"{key}: {flow(value)} ({here})"
    if (key == "any" and not holds) or (key == "none" and holds):
        told = [_line(part, terms, case, holds=False) for part in value]
        return f"{key} of these: {'; '.join(filter(None, told))}"
    wanted = holds or key == "none"
    parts = (part for part in value if compile_condition(part, terms, empty=True)(case) == wanted)
    return _line(next(parts), terms, case, holds=wanted) or key
