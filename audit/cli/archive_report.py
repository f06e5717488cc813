"""``audit archive report``: a workbook and a page of what was found in an audited archive."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.needs import require

if TYPE_CHECKING:
    from audit.archive.report.record import Report

EPILOG = """\b
Examples:
  audit archive news OUT        audit the archive first
  audit archive report OUT      then report on it, into OUT/report

\b
OUT/report/report.html is for reading, report.xlsx for sorting and filtering; what
each figure means stands in docs/archive-report.md.
Exit status: 0; 2 a folder that holds no audited archive, or that cannot be written.
"""


@click.command(name="report", epilog=EPILOG)
@click.argument("out", metavar="OUT")
@click.option(
    "--least",
    metavar="N",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="List desks, authors and outlets with fewer articles apart.",
)
@click.option(
    "--threads",
    metavar="N",
    type=click.IntRange(min=1),
    help="Use so many processor cores.  [default: all]",
)
def command(out: str, least: int, threads: int | None) -> int:
    """Trends by month, desk, author and outlet, sources, findings, and articles worth a look."""
    require("archive", "duckdb", "pyarrow", "fsspec")
    from audit.archive.report.archive import report_archive

    terminal = sys.stderr is not None and sys.stderr.isatty()
    say = screen.say if terminal else lambda _: None
    report = report_archive(out, say, least=least, threads=threads)
    screen.write((f"{line}\n" for line in summary(out, report)), lambda: None)
    return 0


def summary(out: str, report: Report) -> list[str]:
    """Say what the report is about, and where it is."""
    from audit.archive.report.telling import in_short, remarks

    return [in_short(report), *remarks(report), f"See {out.rstrip('/')}/report/report.html"]
