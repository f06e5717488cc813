"""Messages with fields filled in: “{source.text}” could be anyone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from audit.engine.cases import Case
from audit.engine.fields import FIELDS
from audit.engine.rule import Value

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
LONGEST = 80  # characters of a value in a message
IN_FULL = (
    "claim.not-covered",
    "quotation.evidence-passage",
    "quotation.evidence-difference",
    "waiver.hint",
)
LONGEST_IN_FULL = 400
"""Characters of what must be seen whole: words held against the source's, a sentence's end."""

NOT_SAID = "…"


def placeholders(template: str) -> Iterator[str]:
    """Give the names in braces, in order."""
    return (match.group(1) for match in PLACEHOLDER.finditer(template))


def fill(template: str, case: Case, settings: Mapping[str, Value]) -> str:
    """Fill in fields and settings; a value is shortened at a word's end."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        found = settings[name] if name in settings else FIELDS[name](case)
        longest = LONGEST_IN_FULL if name in IN_FULL else LONGEST
        return NOT_SAID if found is None else shown(found, longest)

    return PLACEHOLDER.sub(value, template).strip()


def shown(value: Value, longest: int = LONGEST) -> str:
    """Write a value for people: one line, at most 80 characters (or ``longest``), yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = " ".join(str(value).split())
    if len(text) <= longest:
        return text
    cut = text[:longest]  # one more than is kept, so that a word that just fits stays
    short = cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut[:-1]
    return short.rstrip(" ,;:—–-") + "…"
