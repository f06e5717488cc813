"""A rule's own examples: how each of them fares when the rule is run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from audit.engine.reasons import why_silent
from audit.engine.record import Audit, Finding
from audit.engine.rule import ActiveRule, Example, Rule
from audit.engine.rulebook import Rulebook, load_standard
from audit.engine.words import WordList

Verdict = Literal["flagged", "clean"]
Audited = Callable[[Example, Rulebook], Audit]
"""Audits an example's text by a rulebook: the engine itself cannot read one."""

TO_WRITE = "To be written:"
"""What the examples of a rule begin with that nobody has filled in yet."""


@dataclass(frozen=True)
class Outcome:
    """How one example fared; ``number`` counts those of its kind from 1.

    ``findings`` are those of its rule; ``why`` says why there are none.
    """

    rule: Rule
    verdict: Verdict
    number: int
    example: Example
    findings: tuple[Finding, ...]
    why: tuple[str, ...] = ()

    @property
    def unwritten(self) -> bool:
        """Tell whether the example is still to be written."""
        return self.example.text.startswith(TO_WRITE)

    @property
    def marks(self) -> tuple[str, ...]:
        """Give the words that the findings mark."""
        return tuple(" ".join(finding.text.split()) for finding in self.findings)

    @property
    def passed(self) -> bool:
        """Tell whether the rule does what the example shows."""
        wanted = self.example.marks
        right = bool(self.findings) == (self.verdict == "flagged")
        return right and not self.unwritten and (not wanted or self.marks == wanted)


def outcomes(rule: Rule, words: Mapping[str, WordList], audited: Audited) -> Iterator[Outcome]:
    """Run all examples of a rule, with the settings each is meant for, by the rule alone."""
    examples: tuple[tuple[Verdict, tuple[Example, ...]], ...] = (
        ("flagged", rule.flagged),
        ("clean", rule.clean),
    )
    for verdict, texts in examples:
        for number, example in enumerate(texts, 1):
            book = rulebook_of(rule, example, words)
            audit = audited(example, book)
            found = tuple(one for one in audit.findings if one.rule == rule.id)
            silent = verdict == "flagged" and not found
            active = next(one for one in book.rules if one.id == rule.id)
            why = tuple(why_silent(active, words, audit)) if silent else ()
            yield Outcome(rule, verdict, number, example, found, why)


def rulebook_of(rule: Rule, example: Example, words: Mapping[str, WordList]) -> Rulebook:
    """Give a rulebook of one rule; one about waivers looks at what the other rules find."""
    settings = {setting.name: setting.default for setting in rule.settings}
    active = ActiveRule(rule, rule.severity, {**settings, **example.settings})
    others: tuple[ActiveRule, ...] = ()
    if rule.about == "waiver":
        others = tuple(one for one in load_standard().rules if one.rule.about != "waiver")
    return Rulebook("examples", (*others, active), words)
