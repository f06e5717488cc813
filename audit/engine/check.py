"""Rules compiled: what a rule looks at, when it fires, what it then says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audit.engine.cases import Case, case_at, cases
from audit.engine.conditions import Terms, Test, compile_condition, fields_of
from audit.engine.fields import FIELDS
from audit.engine.messages import fill, placeholders, shown
from audit.engine.phrases import Finder
from audit.engine.record import SEVERITIES, Severity
from audit.engine.rule import ActiveRule
from audit.engine.scene import Scene
from audit.engine.tokens import token_patterns
from audit.engine.words import WordList
from audit.errors import ConfigError
from audit.facts import Span
from audit.patterns import Pattern

SURROUNDINGS = frozenset(
    name for name in FIELDS if name.split(".")[1] in ("before", "after", "previous", "next")
) | {"sentence.text", "block.text", "block.kind", "article.text"}
OFF = "off"
"""Fields that a rule searches, and that no reader wants to see again."""


@dataclass(frozen=True)
class Variant:
    """Cases in which a rule speaks or weighs otherwise; ``severity`` may be ``off``."""

    when: Test
    message: str | None
    remedy: str | None
    severity: str | None


@dataclass(frozen=True)
class Check:
    """One rule in force, ready to run."""

    active: ActiveRule
    finder: Finder | None
    when: Test
    unless: Test
    evidence: tuple[str, ...]
    variants: tuple[Variant, ...] = ()

    @property
    def id(self) -> str:
        """Give the rule's name."""
        return self.active.id

    @property
    def silenced_by(self) -> tuple[str, ...]:
        """Give the rules whose findings about the same words are enough."""
        return tuple(self.active.rule.check.get("unless-flagged-by", ()))

    @property
    def once_per(self) -> str | None:
        """Give in what only the first finding is kept."""
        found: str | None = self.active.rule.check.get("once-per")
        return found

    def fires(self, scene: Scene) -> Iterator[Case]:
        """Give the cases at which the rule fires, in text order."""
        rule = self.active.rule
        if rule.python is not None:
            for span in rule.python(scene.article, scene.facts, self.active.settings):
                yield case_at(scene, span)
            return
        for case in cases(rule.about, scene, self.finder):
            if self.when(case) and not self.unless(case) and self._weight(case) != OFF:
                yield case

    def severity(self, case: Case) -> Severity:
        """Say how grave it is."""
        weight = self._weight(case)
        return next((one for one in SEVERITIES if one == weight), self.active.severity)

    def message(self, case: Case) -> str:
        """Say what is wrong."""
        variant = self._variant(case)
        template = variant.message if variant and variant.message else self.active.rule.message
        return fill(template, case, self.active.settings)

    def remedy(self, case: Case) -> str:
        """Say what would mend it."""
        variant = self._variant(case)
        template = variant.remedy if variant and variant.remedy else self.active.rule.remedy
        return fill(template, case, self.active.settings)

    def _weight(self, case: Case) -> str | None:
        variant = self._variant(case)
        return variant.severity if variant else None

    def _variant(self, case: Case) -> Variant | None:
        return next((one for one in self.variants if one.when(case)), None)

    def facts(self, case: Case) -> tuple[tuple[str, str], ...]:
        """Give what the rule told or asked for, as people read it; yes and no are its own words."""
        values = ((name, FIELDS[name](case)) for name in self.evidence)
        return tuple(
            (name, shown(value))
            for name, value in values
            if value is not None and not isinstance(value, bool)
        )

    def place(self, case: Case) -> Span:
        """Give the words that a finding marks."""
        return _PLACES[self.active.rule.check.get("at", "")](case)


def compiled(rules: Iterable[ActiveRule], words: Mapping[str, WordList]) -> tuple[Check, ...]:
    """Compile rules, each after those that can silence it."""
    return tuple(_in_order([_compile(active, words) for active in rules]))


def _compile(active: ActiveRule, words: Mapping[str, WordList]) -> Check:
    rule, terms = active.rule, Terms(active.settings, words)
    parts = rule.check
    asked = [*fields_of(parts.get("when")), *fields_of(parts.get("unless"))]
    variants = parts.get("variants", ())
    said = [one[key] for one in (*variants,) for key in ("message", "remedy") if key in one]
    templates = " ".join([rule.message, rule.remedy, *said])
    told = [name for name in placeholders(templates) if name in FIELDS]
    return Check(
        active,
        _finder(parts["find"], terms) if "find" in parts else None,
        compile_condition(parts.get("when"), terms, empty=True),
        compile_condition(parts.get("unless"), terms, empty=False),
        tuple(dict.fromkeys(name for name in [*told, *asked] if name not in SURROUNDINGS)),
        tuple(_variant(given, terms) for given in variants),
    )


def _variant(given: Mapping[str, Any], terms: Terms) -> Variant:
    return Variant(
        compile_condition(given["when"], terms, empty=True),
        given.get("message"),
        given.get("remedy"),
        terms.value(given.get("severity")),
    )


def _finder(find: Mapping[str, Any], terms: Terms) -> Finder:
    given = find.get("matches", [])
    patterns = [given] if isinstance(given, str) else given
    tokens = token_patterns(find["tokens"]) if "tokens" in find else ()
    words = terms.word_list(find["words"]) if "words" in find else None
    return Finder(
        words, tuple(map(Pattern, patterns)), frozenset(find.get("source-phrases", ())), tokens
    )


def _in_order(checks: list[Check]) -> Iterator[Check]:
    """Give each check after those that can silence it, otherwise by name."""
    waiting, names = {check.id: check for check in checks}, {check.id for check in checks}
    done: set[str] = set()
    while waiting:
        ready = [
            check
            for check in waiting.values()
            if all(other in done or other not in names for other in check.silenced_by)
        ]
        if not ready:
            raise ConfigError(f"these rules silence one another: {', '.join(sorted(waiting))}")
        for check in ready:
            done.add(check.id)
            yield waiting.pop(check.id)


def _source(case: Case) -> Span:
    return case.attribution.source[0] if case.attribution and case.attribution.source else case.span


def _cue(case: Case) -> Span:
    return case.attribution.cue[0] if case.attribution and case.attribution.cue else case.span


def _content(case: Case) -> Span:
    return (
        case.attribution.content[0] if case.attribution and case.attribution.content else case.span
    )


def _sentence(case: Case) -> Span:
    sentences = case.scene.facts.sentences
    return case.span if case.sentence is None else sentences[case.sentence].span


_PLACES: dict[str, Callable[[Case], Span]] = {
    "": lambda case: case.span,
    "source": _source,
    "cue": _cue,
    "content": _content,
    "sentence": _sentence,
    "trigger": lambda case: case.claim.trigger if case.claim else case.span,
}
