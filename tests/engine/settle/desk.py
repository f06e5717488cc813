"""Articles about vague officials, judged by one rule, settled on a day of our choice."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from audit.engine import Audit, Rulebook, judge, load_standard, settle
from audit.engine.rule import ActiveRule
from audit.engine.settle.house import HouseWaivers
from audit.facts import Attribution, Span
from tests.engine.desk import Desk, rule, shipped

TODAY = date(2026, 5, 12)
VAGUE = "about: attribution\nwhen: {source.kind: vague}\nrule: vague-collective\n"
"""A plain rule under the name of one that ships."""

ABOUT_WAIVERS = ("no-reason", "unknown-rule", "unused", "expired", "unreadable")


def book(*more: ActiveRule, once: str = "", require: tuple[str, ...] = ()) -> Rulebook:
    """Give a rulebook of the plain rule and those about waivers."""
    plain = rule(VAGUE + (f"once-per: {once}\n" if once else ""))
    about = [shipped(f"waiver-{name}") for name in ABOUT_WAIVERS]
    words = load_standard().words
    return Rulebook("test", (plain, *more, *about), words, waivers=HouseWaivers(require))


def officials(text: str, format: Any = "markdown") -> Desk:
    """Give an article in which “Officials” say something wherever they are mentioned."""
    desk = Desk(text, format)
    source = desk.source("Officials", "vague", head="officials", plural=True)
    for number, match in enumerate(re.finditer("Officials say", desk.article.text), 1):
        who = Span(match.start(), match.start() + len("Officials"))
        cue, at = Span(match.end() - len("say"), match.end()), desk.sentence(who)
        desk.attributions.append(
            Attribution(f"a{number}", (who,), (cue,), (), at, "indirect", source, "say")
        )
    return desk


def settled(text: str, rules: Rulebook | None = None, format: Any = "markdown") -> Audit:
    """Judge and settle an article about officials."""
    desk, rules = officials(text, format), rules or book()
    return settle(judge(desk.article, desk.facts, rules), rules, TODAY)


def names(audit: Audit) -> list[str]:
    """Give the rules of the findings that stand, in order."""
    return [finding.rule for finding in audit.findings]


def lines(audit: Audit) -> list[tuple[str, int]]:
    """Give the findings that stand as (rule, line)."""
    return [(one.rule, audit.region(one).start.line) for one in audit.findings]
