"""``audit annotate``: the findings as comments in the Word file itself."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.checkrun import FAIL_ON, CheckRun
from audit.cli.options import (
    baseline_option,
    config_option,
    evidence_option,
    no_baseline_option,
    standard_option,
    today_option,
)
from audit.errors import ReadError, UsageError

if TYPE_CHECKING:
    from audit.engine import Audit

FOUND, FAILED = 1, 2

EPILOG = """\b
Examples:
  audit annotate story.docx -o story.audited.docx   a copy with comments
  audit annotate story.docx --in-place              the file itself
  audit annotate story.docx -o out.docx --evidence transcripts

Comments that an earlier run wrote are replaced; everybody else's stay.
In reports, story.docx:3:17 is character 17 of paragraph 3.

\b
Exit status: 0 nothing at or above --fail-on; 1 findings; 2 a wrong command line or
configuration, or a file that could not be read or written.
"""


@click.command(name="annotate", epilog=EPILOG)
@click.argument("path", metavar="FILE", type=click.Path())
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to write the document with its comments.",
)
@click.option("--in-place", is_flag=True, help="Write the comments into the file itself.")
@evidence_option
@baseline_option
@no_baseline_option
@standard_option
@config_option
@today_option
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="The least severe finding that makes the exit status 1.  [default: error]",
)
def command(
    path: str,
    target: Path | None,
    in_place: bool,
    evidence: tuple[str, ...],
    baseline: Path | None,
    no_baseline: bool,
    standard: str | None,
    config: Path | None,
    today: datetime | None,
    fail_on: str | None,
) -> int:
    """Write every finding into a Word document (.docx or .odt), as a comment at its words."""
    from audit.article.reading import PACKED, file_bytes, format_of
    from audit.cli.auditing import Order
    from audit.cli.baselines import BaselineDesk

    if path == "-" or (Path(path).exists() and format_of(path) not in PACKED):
        raise UsageError(
            f"{path}: comments can be written into .docx and .odt; audit check reports on others"
        )
    target = _target(path, target, in_place=in_place)
    data = file_bytes(path)
    day = today.date() if today else date.today()
    order = Order(standard, config, evidence, day, whole=True)
    run = CheckRun(order, BaselineDesk(baseline, off=no_baseline), fail_on)
    errors: list[ReadError] = []
    audit = _audit(run, path, data, errors)
    if audit is not None:
        _write(audit, data, target)
    for error in errors:
        screen.say(str(error))
    return FAILED if errors else FOUND if run.found else 0


def _target(path: str, target: Path | None, *, in_place: bool) -> Path:
    """Give the file to write, once it is plain that it can be; the input only if it is asked for.

    Raises :class:`UsageError` or :class:`WriteError`.
    """
    from audit.report.annotated.saving import check_target

    source = Path(path)
    if in_place:
        if target is not None:
            raise UsageError("--in-place and -o exclude each other")
        target = source
    elif target is None:
        proposed = source.with_suffix(f".audited{source.suffix}").name
        raise UsageError(f"where to? Say -o {proposed}, or --in-place for the file itself")
    elif target.exists() and source.exists() and target.samefile(source):
        raise UsageError(f"-o {target}: this is the document itself; --in-place writes into it")
    if target.suffix.lower() != source.suffix.lower():
        raise UsageError(f"-o {target}: its name must end in {source.suffix}, as the document's")
    check_target(target)
    return target


def _audit(run: CheckRun, path: str, data: bytes, errors: list[ReadError]) -> Audit | None:
    """Audit the document as ``audit check`` does; what goes wrong goes to ``errors``."""
    from audit.cli.inputs import inputs_from
    from audit.cli.results import Results

    inputs = inputs_from(path, lambda: data, run.rulebook)[:1]  # of two readings, the accepted
    run.prepare(inputs)
    found = Results(run.order, 1, 1, None).over(inputs, errors)
    return next((run.conclude(one) for one in found), None)


def _write(audit: Audit, data: bytes, target: Path) -> None:
    from audit.article.word import reading_of
    from audit.engine import SEVERITIES
    from audit.report.annotated import annotated
    from audit.report.annotated.saving import save
    from audit.report.totals import counted

    save(annotated(data, audit, reading_of(audit.article.part)), target)
    numbers = [(sum(f.severity == one for f in audit.findings), one) for one in SEVERITIES]
    told = ", ".join(counted(number, one) for number, one in numbers if number)
    comments = f"{counted(len(audit.findings), 'comment')}: {told}" if told else "no comments"
    screen.write([f"{target}: {comments}.\n"], lambda: None)
