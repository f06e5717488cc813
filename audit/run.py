"""One article all the way through: read, analyse, compare, judge, settle."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.article import Article, FieldNames, read_file, read_text
from audit.engine import Audit, Example, Rulebook, judge, load_standard, settle
from audit.engine.naming import naming_token_rules

if TYPE_CHECKING:
    from audit.article.record import Format
    from audit.engine.settle.baselining import Baselining
    from audit.evidence import Evidence


def audit_article(
    article: Article,
    rulebook: Rulebook | None = None,
    evidence: Evidence | None = None,
    *,
    today: date | None = None,
    baselining: Baselining | None = None,
) -> Audit:
    """Find the facts in an article and judge them; the default standard is ``newsroom``.

    The rulebook may say otherwise for some articles, by path or front matter. With ``evidence``,
    its quotations are compared with that source material first. ``today`` decides which waivers
    have expired; by itself it is the day that it is. ``baselining`` sets known findings aside.
    """
    from audit.language import analyse  # spaCy: only when there is something to analyse

    rulebook = (rulebook or load_standard("newsroom")).for_article(article)
    with naming_token_rules(rulebook.rules):
        facts = analyse(article, token_patterns=rulebook.token_patterns)
    if evidence is not None and evidence.documents:
        facts = evidence.compared(article, facts)
    return settle(judge(article, facts, rulebook), rulebook, today or date.today(), baselining)


def audit_file(
    path: str | Path,
    rulebook: Rulebook | None = None,
    *,
    evidence: Evidence | None = None,
    today: date | None = None,
) -> Audit:
    """Audit one file; ``today`` is the day on which its waivers must hold.

    Raises :class:`audit.errors.ReadError` where it cannot be read.
    """
    return audit_article(read_file(path, _house(rulebook)), rulebook, evidence, today=today)


def audit_text(
    text: str,
    *,
    format: Format = "text",
    path: str = "-",
    rulebook: Rulebook | None = None,
    evidence: Evidence | None = None,
    today: date | None = None,
) -> Audit:
    """Audit a decoded text; ``path`` is only the name it goes by.

    Raises :class:`audit.errors.ReadError` where there is nothing in it to audit.
    """
    _require_text(text)
    article = read_text(text, format=format, path=path, house=_house(rulebook))
    return audit_article(article, rulebook, evidence, today=today)


def audit_example(example: Example, rulebook: Rulebook) -> Audit:
    """Audit a rule's example, against the source material that it carries."""
    evidence = _evidence_of(example.evidence) if example.evidence else None
    return audit_text(example.text, format=example.format, rulebook=rulebook, evidence=evidence)


def _evidence_of(text: str) -> Evidence:
    """Take lines for a transcript, "NAME: words" for who says them."""
    from audit.evidence import Evidence
    from audit.evidence.labels import Line, labelled
    from audit.evidence.record import Document

    lines = [Line(line, f"line {number}") for number, line in enumerate(text.splitlines(), 1)]
    return Evidence((Document("evidence.txt", labelled(lines)),))


def _house(rulebook: Rulebook | None) -> FieldNames:
    """Give the house's own names of front-matter fields."""
    return rulebook.front_matter if rulebook else {}


def _require_text(text: object) -> None:
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(f"audit_text takes decoded text (str), not {kind}; audit_file reads a file")
