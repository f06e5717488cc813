"""Audits one article after another, in this process or in a worker."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli.bug import Note, noted
from audit.cli.evidence import EvidenceDesk
from audit.errors import AuditError, ReadError, RunawayError, StoppedError

if TYPE_CHECKING:
    from audit.article.record import Format
    from audit.engine import Audit
    from audit.running.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be audited: the name it goes by, its bytes, and its format.

    ``part`` is its name within a file of several.
    """

    path: str
    data: bytes
    format: Format
    part: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What holds for all articles: what the command line says of standard, evidence and day.

    ``whole`` asks for the whole audit of each article, as the workbook needs it.
    """

    standard: str | None
    config: Path | None
    evidence: tuple[str, ...]
    today: date
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task.

    ``audit`` is there where it was asked for or evidence was compared; ``kept`` tells whether
    the outcome may be kept for another time. ``errors`` and ``unknown`` are files of evidence.
    ``seconds`` is how long it took, nothing where it was known from before.
    """

    outcome: Outcome
    audit: Audit | None
    kept: bool
    errors: tuple[ReadError, ...] = ()
    unknown: tuple[str, ...] = ()
    seconds: float | None = None


class Auditor:
    """Audits articles under an order. Whatever goes wrong is given back, so that it can travel."""

    def __init__(self, order: Order) -> None:
        from audit.engine import rulebook_for

        self._order = order
        self._unknown: list[str] = []
        self._evidence = EvidenceDesk(order.evidence, self._unknown.extend)
        self._rulebook = partial(rulebook_for, standard=order.standard, config=order.config)

    def __call__(self, task: Task) -> Done | AuditError | Note:
        """Do one task; gives what went wrong where it cannot be done."""
        try:
            return self._audit(task)
        except RunawayError as error:
            return StoppedError(task.path, str(error))
        except AuditError as error:
            return error
        except Exception as error:  # a bug that one article meets must not cost the others
            return noted(error)

    def _audit(self, task: Task) -> Done:
        from audit.article import read_bytes
        from audit.run import audit_article
        from audit.running.outcome import outcome_of

        start = time.perf_counter()
        rulebook = self._rulebook(task.path)
        house = rulebook.front_matter
        article = read_bytes(task.data, task.path, task.format, house, task.part)
        article = replace(article, part=task.part) if task.part else article
        rulebook = rulebook.for_article(article)
        evidence = self._evidence.for_article(article, rulebook)
        audit = audit_article(article, rulebook, evidence, today=self._order.today)
        outcome = outcome_of(audit, rulebook, self._order.today.isoformat())
        errors, unknown = tuple(self._evidence.errors), tuple(self._unknown)
        self._evidence.errors.clear()
        self._unknown.clear()
        whole = self._order.whole or bool(audit.facts.comparisons)
        kept = evidence is None and not any("python" in one.rule.check for one in rulebook.rules)
        seconds = time.perf_counter() - start
        return Done(outcome, audit if whole else None, kept, errors, unknown, seconds)
