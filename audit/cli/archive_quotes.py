"""``audit archive quotes``: the same quotation across the articles of an audited archive."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.needs import require

if TYPE_CHECKING:
    from audit.archive.quotes.linker import Counts

EPILOG = """\b
Examples:
  audit archive news OUT        audit the archive first
  audit archive quotes OUT      then link its quotations, into OUT/quotes

\b
OUT/quotes/quotations.xlsx is for editors, differing.csv has all that differs,
the two .parquet files have everything; docs/archive-quotes.md lists their columns.
Exit status: 0; 2 a folder that holds no audited archive, or that cannot be written.
"""


@click.command(name="quotes", epilog=EPILOG)
@click.argument("out", metavar="OUT")
@click.option(
    "--threads",
    metavar="N",
    type=click.IntRange(min=1),
    help="Use so many processor cores for the joins.  [default: all]",
)
def command(out: str, threads: int | None) -> int:
    """Find where each quotation stood first, and who prints other words or speakers."""
    require("archive", "duckdb", "pyarrow", "fsspec")
    from audit.archive.quotes.archive import link_archive

    terminal = sys.stderr is not None and sys.stderr.isatty()
    counts = link_archive(out, screen.say if terminal else lambda _: None, threads=threads)
    screen.write((f"{line}\n" for line in summary(out, counts)), lambda: None)
    return 0


def summary(out: str, counts: Counts) -> list[str]:
    """Say what was linked, and what was not looked at."""
    told = [
        f"{counts.quotations:,} quotations in {counts.articles:,} articles:"
        f" {counts.groups:,} stand in several; see {out.rstrip('/')}/quotes"
    ]
    if counts.common:
        told.append(f"{counts.common:,} phrases of many speakers: linked for one speaker only")
    if counts.unplaced:
        told.append(f"{counts.unplaced:,} short quotations without speaker or date: not linked")
    if counts.capped.texts:
        told.append(
            f"{counts.capped.texts:,} wordings with runs of words that very many have: held"
            " against the longest of those only"
        )
    return told
