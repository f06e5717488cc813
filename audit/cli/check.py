"""``audit check``: audit articles, report the findings, and say by the exit status how it went."""

from __future__ import annotations

import shutil
import sys
import time
from contextlib import closing, nullcontext
from datetime import datetime
from pathlib import Path

import click

from audit.cli import screen
from audit.cli.auditing import Order
from audit.cli.baselines import BaselineDesk
from audit.cli.changed import changed_inputs, changed_since_option, changes_of, staged_option
from audit.cli.checkrun import FAIL_ON, CheckRun
from audit.cli.evidence import EvidenceDesk
from audit.cli.inputs import StandardInput, inputs_of
from audit.cli.options import (
    config_option,
    format_option,
    paths_and_stdin,
    standard_option,
    today_option,
)
from audit.cli.outputs import Output, OutputType, divided, filed_along, opened, step_summary
from audit.cli.progress import Progress
from audit.cli.results import Results, cache_for, jobs_option, no_cache_option
from audit.cli.telling import quiet_option, refuse_both, verbose_option
from audit.cli.workbook import kept_along
from audit.errors import ReadError
from audit.report.forms import FORMS, Manner, writer_for
from audit.report.writer import written

FOUND, FAILED = 1, 2

EPILOG = """\b
Examples:
  audit check story.md                              one article
  audit check news 'archive/2026-*/*.html'          folders and globs
  audit check drafts --workbook audit.xlsx          a workbook for the desk
  audit check story.md --evidence transcripts       quotations against what was said
  audit check . --output sarif=audit.sarif --output github
  audit check . --changed-since origin/main         what a pull request changes
  cat story.md | audit check - --stdin-format markdown

\b
Exit status: 0 nothing at or above --fail-on; 1 findings; 2 a wrong command line or
configuration, or a file that could not be read or written.
"""


@click.command(name="check", epilog=EPILOG)
@paths_and_stdin
@format_option("How to print the findings.", FORMS, default=None)
@click.option(
    "--output",
    "outputs",
    type=OutputType(),
    multiple=True,
    help="Another report: FORM=FILE into a file, FORM on standard output; may be repeated.",
)
@click.option(
    "--open-only",
    is_flag=True,
    help="Report only what stands: leave out what waivers and the baseline set aside.",
)
@click.option(
    "--workbook",
    metavar="FILE.xlsx",
    type=click.Path(path_type=Path),
    help="Also write a workbook: summary, findings, claims, quotations, sources.",
)
@click.option(
    "--evidence",
    metavar="DIR",
    type=click.Path(),
    multiple=True,
    help="Compare quotations with transcripts and documents: a folder or file; may be repeated.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Set aside what this file of audit baseline knows, instead of audit.yaml's.",
)
@click.option("--no-baseline", is_flag=True, help="Set nothing aside by a baseline.")
@standard_option
@config_option
@click.option(
    "--force-exclude",
    is_flag=True,
    help="Leave out what audit.yaml excludes even where it is named itself; for commit hooks.",
)
@today_option
@changed_since_option
@staged_option
@jobs_option
@no_cache_option
@quiet_option
@verbose_option
@click.option(
    "--statistics",
    is_flag=True,
    help="Also tell on standard error: findings by rule and by file, and where the time went.",
)
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="The least severe finding that makes the exit status 1.  [default: error]",
)
def command(
    paths: tuple[str, ...],
    stdin_format: str | None,
    stdin_filename: str | None,
    form: str | None,
    outputs: tuple[Output, ...],
    open_only: bool,
    workbook: Path | None,
    evidence: tuple[str, ...],
    baseline: Path | None,
    no_baseline: bool,
    standard: str | None,
    config: Path | None,
    force_exclude: bool,
    today: datetime | None,
    changed_since: str | None,
    staged: bool,
    jobs: int | None,
    no_cache: bool,
    quiet: bool,
    verbose: bool,
    statistics: bool,
    fail_on: str | None,
) -> int:
    """Audit articles: files, folders, globs, or - for standard input."""
    if workbook is not None:
        from audit.report.workbook import check_target

        check_target(workbook)  # before the work, not after it
    refuse_both(quiet, verbose)
    start = time.monotonic()
    form, to_files = divided(form, outputs)
    known = BaselineDesk(baseline, off=no_baseline)
    run = CheckRun(standard, config, fail_on, EvidenceDesk(evidence), known, today, open_only)
    run.verbose = verbose
    if statistics:
        from audit.report.statistics import Statistics

        run.statistics = Statistics()
    summary = step_summary({form, *(one.form for one in to_files)})
    files = opened(to_files, Manner(run.rules, summary=bool(summary)), summary)
    stdin = StandardInput(stdin_format, stdin_filename)
    inputs, errors = inputs_of(paths, stdin, run.rulebook, force_exclude=force_exclude)
    changes = changes_of(paths, changed_since, staged=staged)
    if changes:
        inputs = changed_inputs(inputs, paths, changes, run.rulebook)
    run.prepare(inputs, errors)
    order = Order(standard, config, evidence, run.today, whole=workbook is not None)
    cache = None if no_cache or order.whole or evidence else cache_for(run)
    results = Results(order, len(inputs), jobs, cache)
    progress = Progress(len(inputs), shown=not (quiet or verbose))
    with (
        closing(results.over(progress.over(inputs), errors)) as found,
        closing(run.conclude(one, changes) for one in found) as audits,
        (
            kept_along(workbook, audits, errors, evidence=run.expects_evidence)
            if workbook
            else nullcontext(audits)
        ) as kept,
        filed_along(files, kept, errors) if files else nullcontext(kept) as passing,
    ):
        writer = writer_for(form, manner_of(run, summary=bool(summary), quiet=quiet))
        screen.write(written(writer, passing, errors), progress.clear)
        if writer.remark:
            screen.say(writer.remark)
        say_failures(errors, form)
    if run.statistics:
        screen.tell(run.statistics.lines(time.monotonic() - start))
    return FAILED if errors else FOUND if run.found else 0


def manner_of(run: CheckRun, *, summary: bool, quiet: bool) -> Manner:
    """Give what a report on standard output is made with."""
    width = shutil.get_terminal_size().columns
    colour = screen.in_colour(sys.stdout)
    return Manner(run.rules, colour=colour, width=width, summary=summary, quiet=quiet)


def say_failures(errors: list[ReadError], form: str) -> None:
    """Say on standard error that files were not audited, where the report does not show it.

    A text report names them itself, so that a person needs telling only where it goes to a file.
    """
    if form != "text":
        for error in errors:
            screen.say(str(error))
    elif errors and not screen.is_terminal(sys.stdout):
        from audit.report.totals import failed

        screen.say(f"{failed(errors)}; the report names {'it' if len(errors) == 1 else 'them'}")
