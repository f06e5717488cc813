"""``audit signoff``: read a workbook back, waive what was accepted, and tell what is open."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.checkrun import FAIL_ON
from audit.cli.options import config_option, standard_option, today_option
from audit.errors import AuditError, ReadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit.cli.auditing import Task
    from audit.cli.inputs import Input
    from audit.engine import Audit, Rulebook

EPILOG = """\b
Examples:
  audit signoff audit.xlsx             waive what was accepted with a reason
  audit signoff audit.xlsx --dry-run   only tell what would be done

\b
Exit status: 0 no finding at or above --fail-on is open; 1 some are; 2 a wrong command line,
or a workbook, article or configuration that could not be read or written.
"""


@click.command(name="signoff", epilog=EPILOG)
@click.argument("path", metavar="FILE.xlsx", type=click.Path(path_type=Path))
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing; tell what would be done.")
@click.option(
    "--evidence",
    metavar="DIR",
    type=click.Path(),
    multiple=True,
    help="Compare quotations with transcripts and documents, as audit check does.",
)
@standard_option
@config_option
@today_option
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="error",
    show_default=True,
    help="The least severe open finding that makes the exit status 1.",
)
def command(
    path: Path,
    dry: bool,
    evidence: tuple[str, ...],
    standard: str | None,
    config: Path | None,
    today: datetime | None,
    fail_on: str,
) -> int:
    """Read a workbook back: who signed what, and what is waived from now on."""
    from audit.engine import rulebook_for
    from audit.signoff.reading import lines_of
    from audit.signoff.report import Report
    from audit.signoff.signing import Signing

    lines = lines_of(path)
    day = today.date() if today else date.today()
    rulebook_of = partial(rulebook_for, standard=standard, config=config)
    audited = partial(_audited, _auditor(standard, config, evidence, day), rulebook_of)
    report = Report(lines, dry=dry)
    for outcome in Signing(audited, rulebook_of, day, dry=dry).sign(lines):
        report.add(outcome)
    click.echo(report.text(), nl=False)
    if report.failed:
        return 2
    return 1 if report.fails(fail_on) else 0


def _auditor(
    standard: str | None, config: Path | None, evidence: tuple[str, ...], day: date
) -> Callable[[Task], object]:
    from audit.cli.auditing import Auditor, Order

    return Auditor(Order(standard, config, evidence, day, whole=True))


def _audited(
    auditor: Callable[[Task], object], rulebook_of: Callable[[str], Rulebook], path: str
) -> list[Audit]:
    """Audit the articles of a file as they stand now.

    Raises :class:`ReadError`, or what the auditor met.
    """
    from audit.article.reading import file_bytes
    from audit.cli.inputs import inputs_from

    found = inputs_from(path, partial(file_bytes, path), rulebook_of)
    return [_audit_of(auditor, one) for one in found]


def _audit_of(auditor: Callable[[Task], object], one: Input) -> Audit:
    from audit.article.reading import format_in
    from audit.cli.auditing import Done, Task
    from audit.running.placed import placed_audit

    data = one.data()
    part = one.piece.part.name if one.piece else one.part
    done = auditor(Task(one.path, data, one.format or format_in(data, one.path), part))
    if isinstance(done, Done) and done.audit:
        piece = one.piece
        return placed_audit(done.audit, piece.part, piece.whole.text()) if piece else done.audit
    raise done if isinstance(done, AuditError) else ReadError(one.path, "it could not be audited")
