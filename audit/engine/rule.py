"""The records of the rulebook: rules as their files give them, and as a standard adjusts them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from audit.engine.record import Severity

Subject = Literal[
    "article",
    "block",
    "sentence",
    "attribution",
    "quotation",
    "source",
    "claim",
    "phrase",
    "link",
    "waiver",
]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
Value = str | int | float | bool | None
"""What a field of a fact can hold; ``None`` where the article does not say."""

SettingType = Literal["number", "text", "yes-no", "words", "severity"]


@dataclass(frozen=True, slots=True)
class Setting:
    """Something a standard or ``audit.yaml`` can change about a rule.

    ``minimum`` is the least that a number may be.
    """

    name: str
    type: SettingType
    default: Value
    description: str
    minimum: float = 0


@dataclass(frozen=True, slots=True)
class Backing:
    """A published standard behind a rule.

    ``found`` tells how its text was seen: ``yes``, ``copy``, ``second-hand`` or ``recalled``;
    ``note`` says more.
    """

    id: str
    title: str
    found: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must flag, or must leave alone; ``format`` is that of its text.

    ``evidence`` is source material that its quotations are compared with, as plain text.
    ``marks`` are the words that must be marked, in order, where that matters; ``line`` is where it
    stands in the rule's file.
    """

    text: str
    format: Literal["text", "markdown", "html"] = "text"
    settings: Mapping[str, Value] = field(default_factory=dict)
    evidence: str = ""
    marks: tuple[str, ...] = ()
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """One check, as its file gives it.

    ``check`` holds the parts that decide (``find``, ``when``, ``unless``, ``at`` …) as read, and
    the ``variants`` that speak or weigh otherwise in some cases.
    ``python`` is the function of a check that YAML cannot say. ``limits`` are known limits.
    """

    id: str
    title: str
    about: Subject
    severity: Severity
    message: str
    remedy: str
    check: Mapping[str, Any]
    about_text: str = ""
    why: str = ""
    mend: str = ""
    judged: str = ""
    limits: tuple[str, ...] = ()
    backed_by: tuple[Backing, ...] = ()
    settings: tuple[Setting, ...] = ()
    flagged: tuple[Example, ...] = ()
    clean: tuple[Example, ...] = ()
    path: Path | None = None
    python: Callable[..., Any] | None = None


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule that a standard switches on, with the severity and settings in force."""

    rule: Rule
    severity: Severity
    settings: Mapping[str, Value]

    @property
    def id(self) -> str:
        """Give the rule's name."""
        return self.rule.id
