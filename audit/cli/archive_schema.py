"""``audit archive schema``: the columns of an audited archive's tables."""

from __future__ import annotations

import click

from audit.cli import screen
from audit.cli.needs import require

EPILOG = """\b
Examples:
  audit archive schema                     the columns of each table, with types and meanings
  audit archive schema --json > tables.json

\b
The JSON is also the file rules/schemas/archive-tables.json of the source.
Exit status: 0.
"""


@click.command(name="schema", epilog=EPILOG)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with the columns that go in.")
def command(as_json: bool) -> int:
    """The columns of the tables that an archive is audited into."""
    require("archive", "pyarrow")
    from audit.archive.published import lines, published

    shown = [published()] if as_json else (f"{line}\n" for line in lines())
    screen.write(shown, lambda: None)
    return 0
