"""``--quiet`` and ``--verbose``: how much is told beside the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from audit.errors import UsageError

if TYPE_CHECKING:
    from audit.cli.results import Result
    from audit.engine import Audit, Configuration

quiet_option = click.option(
    "--quiet", "-q", is_flag=True, help="Print findings and errors only: no totals, no progress."
)
verbose_option = click.option(
    "--verbose",
    "-v",
    is_flag=True,
    help="Also tell on standard error, for each article: its standard and configuration, and "
    "whether its result was known.",
)


def refuse_both(quiet: bool, verbose: bool) -> None:
    """Raise :class:`UsageError` where little and much is asked for at once."""
    if quiet and verbose:
        raise UsageError("--quiet and --verbose exclude each other")


def account_of(result: Result, audit: Audit, configuration: Configuration) -> str:
    """Give the line on an article: how much was found, judged by what, and how long it took."""
    from audit.report.totals import counted

    where = f"by {configuration.path}" if configuration.path else "without an audit.yaml"
    seconds = result.done.seconds
    how = "known from an earlier run" if seconds is None else f"audited in {seconds:.2f} s"
    found = counted(len(audit.findings), "finding")
    return f"{audit.article.name}: {found}; {audit.standard}, {where}; {how}"
