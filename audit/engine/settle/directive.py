"""What a comment says to this program: ``audit: allow RULE by WHO until DATE -- REASON``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audit.article.dates import iso_date
from audit.engine.spelling import nearest

VERBS = ("allow", "allow-line", "allow-begin", "allow-end", "allow-file")
ADDRESSED = re.compile(r"\s*audit\s*:(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
DASH = re.compile(r"\s*(?:--+|[—–―−]|&[mn]dash;|(?<=\s)-(?=\s))\s*")
"""What parts the reason from the rest; word processors make one sign of two hyphens."""
CLAUSE = re.compile(r"(?:^|\s)(by|until)(?=\s|$)", re.IGNORECASE)
BETWEEN_RULES = re.compile(r"(?:[\s,;]|\band\b)+", re.IGNORECASE)
DATE_FORM = "write it as year-month-day, like 2026-05-31"


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that speaks to this program; ``problem`` is a sentence where it is unclear."""

    verb: str
    rules: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: str = ""
    problem: str = ""


def directive(comment: str) -> Directive | None:
    """Read a comment; none where it does not speak to this program."""
    addressed = ADDRESSED.fullmatch(comment)
    if not addressed:
        return None
    head, reason = _parted(" ".join(addressed["rest"].split()))
    verb, _, rest = head.partition(" ")
    if verb.lower() not in VERBS:
        return Directive(verb, problem=_unknown_verb(verb))
    return request(verb.lower(), rest, reason)


def request(verb: str, asked: str, reason: str) -> Directive:
    """Read what follows the verb: names of rules, by whom and until when, and the reason."""
    first, *clauses = CLAUSE.split(asked)
    said = {key.lower(): value.strip(" ,;") for key, value in _pairs(clauses)}
    until, problem = read_date(said.get("until")) if "until" in said else ("", "")
    names = tuple(dict.fromkeys(name for name in BETWEEN_RULES.split(first.lower()) if name))
    if not problem and not names and verb != "allow-end":
        problem = f"It names no rule: write “audit: {verb} RULE -- REASON”."
    return Directive(verb, names, reason.strip(), said.get("by", ""), until, problem)


def read_date(written: str | None) -> tuple[str, str]:
    """Give a date as YYYY-MM-DD, or what is wrong with it."""
    found = iso_date(written or "")
    if found:
        return found, ""
    shown = f"“{written}” is no date that can be read for sure" if written else "It names no date"
    return "", f"{shown}: {DATE_FORM}."


def _parted(text: str) -> tuple[str, str]:
    """Part what is asked for from the reason, at the first dash."""
    head, *reason = DASH.split(f"{text} ", maxsplit=1)
    return head.strip(), " ".join(reason).strip()


def _pairs(clauses: list[str]) -> list[tuple[str, str]]:
    return list(zip(clauses[::2], clauses[1::2], strict=True))


def _unknown_verb(verb: str) -> str:
    if not verb:
        return "It asks for nothing: write “audit: allow RULE -- REASON”."
    return sentence(f"“{verb}” is nothing that can be asked for{nearest(verb, VERBS)}")


def sentence(text: str) -> str:
    """Give a text its full stop, unless it ends as a question."""
    return text if text.endswith("?") else f"{text}."
