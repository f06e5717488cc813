"""The program ``audit`` and its commands, each imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from audit import __version__

COMMANDS = (
    "check",
    "signoff",
    "annotate",
    "baseline",
    "facts",
    "sources",
    "archive",
    "config",
    "rules",
    "explain",
    "cache",
    "watch",
    "serve",
    "lsp",
    "completion",
)
"""In the order the help lists them; each is the module of its name."""


class Commands(click.Group):
    """A group that imports a command's module only when the command is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"audit.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when there is none of that name."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            ctx.fail(f"There is no command “{name}”{suggestion(name, COMMANDS)}")
        return super().resolve_command(ctx, args)


def suggestion(name: str, known: tuple[str, ...]) -> str:
    """Give “; did you mean …?” for the known name nearest to ``name``, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"; did you mean “{near[0]}”?" if near else ""


EPILOG = """\b
Examples:
  audit check story.md                    audit one article
  audit check drafts --workbook a.xlsx    audit a folder into a workbook
  audit explain vague-collective          what a rule wants, and why
  audit watch                             audit articles whenever they are saved
"""


@click.group(
    cls=Commands,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="audit %(version)s")
def program() -> None:
    """Audit news articles for sourcing: who says what, and how do we know?"""
