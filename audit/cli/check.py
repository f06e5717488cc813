"""``audit check``: audit articles, report the findings, and say by the exit status how it went."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from audit.cli.changed import changed_since_option, staged_option
from audit.cli.checkrun import FAIL_ON
from audit.cli.options import (
    baseline_option,
    config_option,
    evidence_option,
    format_option,
    no_baseline_option,
    paths_and_stdin,
    standard_option,
    today_option,
)
from audit.cli.outputs import OutputType
from audit.cli.results import jobs_option, no_cache_option
from audit.cli.telling import quiet_option, verbose_option
from audit.report.forms import FORMS

EPILOG = """\b
Examples:
  audit check story.md                              one article
  audit check news 'archive/2026-*/*.html'          folders and globs
  audit check drafts --workbook audit.xlsx          a workbook for the desk
  audit check drafts --format html -o report.html   a page to read and to print
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
    "-o",
    "--output-file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the report of --format to a file; the findings are then printed as text.",
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
@evidence_option
@baseline_option
@no_baseline_option
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
def command(**said: Any) -> int:
    """Audit articles: files, folders, globs, or - for standard input."""
    from audit.cli.checking import Asked, checked

    return checked(Asked(**said))
