"""The records of settling: waivers as they stand in an article, and how each of them fared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audit.facts import Span

Reach = Literal["block", "line", "region", "file", "fingerprint"]
"""What a waiver reaches: a block, a line of the file, what stands between two comments, the
whole file, or one finding by its fingerprint."""

State = Literal[
    "used",
    "unused",
    "not-in-force",
    "expired",
    "no-reason",
    "no-name",
    "no-date",
    "unknown-rule",
    "unreadable",
]
"""``not-in-force``: the rule is off here, or had nothing to go by, so that nobody can say whether
the waiver is still needed."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A waiver as somebody wrote it.

    ``where`` is the part of the file that it reaches, ``file`` its own place in the file: none for
    one of ``audit.yaml``, which ``origin`` then tells. ``until`` is YYYY-MM-DD, the last day on
    which it holds. ``problem`` says what cannot be understood, as a sentence; then it waives
    nothing.
    """

    rules: tuple[str, ...]
    reach: Reach
    where: Span
    file: Span | None
    at: int = 0
    reason: str = ""
    by: str = ""
    until: str = ""
    problem: str = ""
    fingerprint: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """One rule of a waiver, and how it fared; ``hint`` says what was probably meant."""

    waiver: Waiver
    rule: str
    state: State
    hint: str = ""
