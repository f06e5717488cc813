"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from audit.cli.names import complete_standard

STDIN_FORMATS = (
    "text", "markdown", "html", "docx", "odt", "newsml", "nitf", "ninjs", "wxr", "feed"
)  # fmt: skip
Function = TypeVar("Function", bound=Callable[..., Any])

standard_option = click.option(
    "--standard",
    metavar="NAME",
    shell_complete=complete_standard,
    help="The sourcing standard to judge by, instead of the one audit.yaml names.",
)
config_option = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Use this audit.yaml, instead of the nearest one above each article.",
)
today_option = click.option(
    "--today",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Judge by this day (like 2026-05-31) which waivers have expired.  [default: today]",
)
evidence_option = click.option(
    "--evidence",
    metavar="DIR",
    type=click.Path(),
    multiple=True,
    help="Compare quotations with transcripts and documents: a folder or file; may be repeated.",
)
baseline_option = click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Set aside what this file of audit baseline knows, instead of audit.yaml's.",
)
no_baseline_option = click.option(
    "--no-baseline", is_flag=True, help="Set nothing aside by a baseline."
)
paths_argument = click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())


def format_option(
    help: str, forms: Sequence[str] = ("text", "json"), default: str | None = "text"
) -> Callable[[Function], Function]:
    """Give the option ``--format``, passed on as ``form``; ``help`` says of what.

    Without a ``default`` the command can tell whether the option was given; text is its default.
    """
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=default,
        show_default=default is not None,
        help=help if default else f"{help}  [default: text]",
    )


def paths_and_stdin(function: Function) -> Function:
    """Add PATH… and what standard input is taken for."""
    function = click.option(
        "--stdin-filename",
        metavar="NAME",
        help="The name of what comes on standard input; its ending gives the format.",
    )(function)
    function = click.option(
        "--stdin-format",
        type=click.Choice(STDIN_FORMATS),
        help="The format of what comes on standard input.  [default: text]",
    )(function)
    return paths_argument(function)
