"""``audit archive``: whole archives audited into tables, and what is made of the tables."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = ("run", "report", "quotes", "schema")
"""Each is the module ``archive_<name>``."""


class ArchiveCommands(click.Group):
    """Commands that are imported when they are needed; without a name it is ``run``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"audit.cli.archive_{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take ``audit archive IN OUT`` for ``audit archive run IN OUT``."""
        names = ctx.help_option_names
        if args and args[0] not in COMMANDS and args[0] not in names:
            args = ["run", *args]
        return super().parse_args(ctx, args)


EPILOG = """\b
Examples:
  audit archive news OUT                   audit a folder of Parquet, JSON Lines, WARC, articles
  audit archive report OUT                 a workbook and a page of what was found
  audit archive quotes OUT                 the same quotation across articles
  audit archive schema                     the columns of OUT's tables

\b
audit archive IN OUT is short for audit archive run IN OUT; audit archive run --help has its
options. Exit status of all: 0 all is done; 2 a wrong command line or configuration, or what could
not be read or written: mend it and run it again.
"""


@click.group(name="archive", cls=ArchiveCommands, epilog=EPILOG)
def command() -> None:
    """Audit whole archives into tables of Parquet, on one machine or many."""
