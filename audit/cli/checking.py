"""One run of ``audit check``, from what the command line says to the exit status."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli import screen
from audit.cli.auditing import Order
from audit.cli.baselines import BaselineDesk
from audit.cli.changed import changed_inputs, changes_of
from audit.cli.checkrun import CheckRun
from audit.cli.inputs import Input, StandardInput, inputs_of
from audit.cli.outputs import Output, divided, filed_along, opened, step_summary
from audit.cli.progress import Progress
from audit.cli.results import Results, cache_for
from audit.cli.telling import refuse_both
from audit.cli.workbook import Sheets, kept_along
from audit.errors import ReadError
from audit.report.forms import WHOLE, Manner, writer_for
from audit.report.writer import written

if TYPE_CHECKING:
    from audit.engine import Audit
    from audit.report.outfile import OutFile
    from audit.running.changes import Changes

FOUND, FAILED = 1, 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says; the names are those of its options."""

    paths: tuple[str, ...]
    stdin_format: str | None
    stdin_filename: str | None
    form: str | None
    outputs: tuple[Output, ...]
    output_file: Path | None
    open_only: bool
    workbook: Path | None
    evidence: tuple[str, ...]
    baseline: Path | None
    no_baseline: bool
    standard: str | None
    config: Path | None
    force_exclude: bool
    today: datetime | None
    changed_since: str | None
    staged: bool
    jobs: int | None
    no_cache: bool
    quiet: bool
    verbose: bool
    statistics: bool
    fail_on: str | None

    @property
    def order(self) -> Order:
        """Give what holds for all articles."""
        today = self.today.date() if self.today else date.today()
        forms = {self.form, *(one.form for one in self.outputs)}
        whole = self.workbook is not None or not forms.isdisjoint(WHOLE)
        return Order(self.standard, self.config, self.evidence, today, whole)


def checked(asked: Asked) -> int:
    """Audit what is asked for, report it, and give the exit status."""
    start = time.monotonic()
    _refuse_early(asked)
    form, to_files = divided(asked.form, asked.outputs, asked.output_file)
    run = _run_of(asked)
    summary = step_summary({form, *(one.form for one in to_files)})
    files = opened(to_files, Manner(run.rules, summary=bool(summary)), summary)
    inputs, errors, changes = _articles(asked, run)
    run.prepare(inputs)
    with _audits(asked, run, inputs, errors, changes, files) as (audits, progress):
        writer = writer_for(form, _manner(run, summary=bool(summary), quiet=asked.quiet))
        screen.write(written(writer, audits, errors), progress.clear)
        if writer.remark:
            screen.say(writer.remark)
        _say_failures(errors, form)
    if run.statistics:
        screen.tell(run.statistics.lines(time.monotonic() - start))
    return FAILED if errors else FOUND if run.found else 0


def _refuse_early(asked: Asked) -> None:
    """Say what cannot be done before the work, not after it."""
    refuse_both(asked.quiet, asked.verbose)
    if asked.workbook is not None:
        from audit.report.workbook import check_target

        check_target(asked.workbook)


def _run_of(asked: Asked) -> CheckRun:
    statistics = None
    if asked.statistics:
        from audit.report.statistics import Statistics

        statistics = Statistics()
    return CheckRun(
        asked.order,
        BaselineDesk(asked.baseline, off=asked.no_baseline),
        asked.fail_on,
        open_only=asked.open_only,
        verbose=asked.verbose,
        statistics=statistics,
    )


def _articles(asked: Asked, run: CheckRun) -> tuple[list[Input], list[ReadError], Changes | None]:
    """Give the articles to be audited, what cannot be, and which lines are asked about."""
    stdin = StandardInput(asked.stdin_format, asked.stdin_filename)
    inputs, errors = inputs_of(asked.paths, stdin, run.rulebook, force_exclude=asked.force_exclude)
    changes = changes_of(asked.paths, asked.changed_since, staged=asked.staged)
    if changes:
        inputs = changed_inputs(inputs, asked.paths, changes, run.rulebook)
    return inputs, errors, changes


@contextmanager
def _audits(
    asked: Asked,
    run: CheckRun,
    inputs: list[Input],
    errors: list[ReadError],
    changes: Changes | None,
    files: list[OutFile],
) -> Iterator[tuple[Iterator[Audit], Progress]]:
    """Give the audits for the report, of which workbook and files are made as they pass."""
    cache = None if asked.no_cache or run.order.whole or asked.evidence else cache_for(run)
    results = Results(run.order, len(inputs), asked.jobs, cache)
    progress = Progress(len(inputs), shown=not (asked.quiet or asked.verbose))
    with ExitStack() as stack:
        found = stack.enter_context(closing(results.over(progress.over(inputs), errors)))
        audits: Iterator[Audit] = stack.enter_context(
            closing(run.conclude(one, changes) for one in found)
        )
        if asked.workbook:
            partial = changes is not None or asked.open_only
            parts = any(one.piece or one.part for one in inputs)
            sheets = Sheets(run.order.today, run.expects_evidence, partial, parts)
            kept = kept_along(asked.workbook, audits, errors, sheets)
            audits = stack.enter_context(kept)
        if files:
            audits = stack.enter_context(filed_along(files, audits, errors))
        yield audits, progress


def _manner(run: CheckRun, *, summary: bool, quiet: bool) -> Manner:
    """Give what a report on standard output is made with."""
    width = shutil.get_terminal_size().columns
    colour = screen.in_colour(sys.stdout)
    return Manner(run.rules, colour=colour, width=width, summary=summary, quiet=quiet)


def _say_failures(errors: list[ReadError], form: str) -> None:
    """Say on standard error that files were not audited, where the report does not show it.

    A text report names them itself, so that a person needs telling only where it goes to a file.
    """
    if form != "text":
        for error in errors:
            screen.say(str(error))
    elif errors and not screen.is_terminal(sys.stdout):
        from audit.report.totals import failed

        screen.say(f"{failed(errors)}; the report names {'it' if len(errors) == 1 else 'them'}")
