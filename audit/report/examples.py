"""What ``audit rules test`` prints: where a rule does not do what its examples show."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from audit.engine.examples import Outcome
from audit.report.totals import counted

INDENT = "    "
WIDTH = 96


@dataclass(frozen=True)
class Tested:
    """A rule whose examples were run, or the ``error`` that kept them from being run."""

    name: str
    path: str
    outcomes: tuple[Outcome, ...] = ()
    error: str = ""

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Give the examples that did not come out as they should."""
        return tuple(one for one in self.outcomes if not one.passed)


def as_text(tested: Tested) -> Iterator[str]:
    """Give the lines about one rule."""
    if tested.error:
        yield f"{tested.name}: cannot be used"
        yield from _wrapped(tested.error)
        return
    flagged = sum(one.verdict == "flagged" for one in tested.outcomes)
    counts = f"{flagged} flagged, {len(tested.outcomes) - flagged} clean"
    failed = len(tested.failed)
    verdict = f"{failed} of {len(tested.outcomes)} examples fail" if failed else "ok"
    yield f"{tested.name}: {verdict} ({counts})"
    for outcome in tested.failed:
        yield from _difference(tested.path, outcome)


def summary(all_tested: Sequence[Tested]) -> str:
    """Say in one line how all of them fared."""
    outcomes = [one for tested in all_tested for one in tested.outcomes]
    failed = sum(not one.passed for one in outcomes)
    wrong = sum(bool(tested.error) for tested in all_tested)
    parts = [f"{counted(failed, 'example')} failed" if failed else ""]
    parts += [f"{counted(wrong, 'rule')} cannot be used" if wrong else ""]
    ending = ", ".join(filter(None, parts)) or "all as they should be"
    return f"{counted(len(all_tested), 'rule')}, {counted(len(outcomes), 'example')}: {ending}."


def as_json(all_tested: Sequence[Tested]) -> str:
    """Give all of it for a program."""
    return json.dumps({"rules": list(map(_entry, all_tested))}, ensure_ascii=False, indent=2)


def _difference(path: str, outcome: Outcome) -> Iterator[str]:
    """Give an example that failed: its place, its text, what was expected (-) and found (+)."""
    yield f"  {path}:{outcome.example.line}: {outcome.verdict} example {outcome.number}"
    yield from _wrapped(outcome.example.text)
    expected, found = _expected_and_found(outcome)
    yield from _wrapped(expected, "  - ")
    for line in found:
        yield from _wrapped(line, "  + ")


def _expected_and_found(outcome: Outcome) -> tuple[str, list[str]]:
    findings = [f"“{one.text}”: {one.message}" for one in outcome.findings]
    if outcome.unwritten:
        return "an example of your own", ["the text that “audit rules new” put there"]
    if outcome.verdict == "clean":
        return "no finding", findings
    if not findings:
        return "a finding", ["no finding", *outcome.why]
    return _marked(outcome.example.marks), [_marked(outcome.marks)]


def _marked(words: Sequence[str]) -> str:
    return f"marked: {', '.join(f'“{each}”' for each in words)}"


def _wrapped(text: str, lead: str = "") -> Iterator[str]:
    lead = INDENT + lead
    yield from textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _entry(tested: Tested) -> dict[str, Any]:
    return {
        "rule": tested.name,
        "path": tested.path,
        "error": tested.error or None,
        "examples": list(map(_outcome, tested.outcomes)),
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    findings = [{"text": one.text, "message": one.message} for one in outcome.findings]
    return {
        "verdict": outcome.verdict,
        "number": outcome.number,
        "line": outcome.example.line,
        "text": outcome.example.text,
        "passed": outcome.passed,
        "findings": findings,
        "why": list(outcome.why),
    }
