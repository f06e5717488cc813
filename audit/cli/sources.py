"""``audit sources``: the source ledger over many articles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.inputs import StandardInput, audited, inputs_of
from audit.cli.options import config_option, paths_and_stdin
from audit.cli.progress import Progress
from audit.errors import ReadError, UsageError

if TYPE_CHECKING:
    from audit.article import Article
    from audit.ledger.record import ArticleRecord, Ledger
    from audit.ledger.settled import Settlements

FORMS = {".txt": "table", ".json": "json", ".csv": "csv", ".xlsx": "xlsx"}
TOP = 25
FILE_WIDTH = 100

EPILOG = """\b
Examples:
  audit sources news                                who is quoted how often
  audit sources news --who "Ruth Okafor"            one source's whole record
  audit sources news --output sources.xlsx          a workbook for the desk
  audit sources news --format csv > sources.csv     a row for each source and article

\b
A sources.yaml beside audit.yaml settles who is who; docs/sources.md shows how.
Exit status: 0; 2 a wrong command line or configuration, or a file that could not be read
or written.
"""


@click.command(name="sources", epilog=EPILOG)
@paths_and_stdin
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS.values())),
    help="How to give the ledger.  [default: by the ending of --output, else table]",
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to this file instead of standard output.",
)
@click.option("--who", metavar="NAME", help="Give one source's whole record, by any of its names.")
@click.option(
    "--top",
    metavar="N",
    type=click.IntRange(min=0),
    default=TOP,
    show_default=True,
    help="List so many named and unnamed sources in the table; 0 lists them all.",
)
@click.option(
    "--sources",
    "settled",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Use this sources.yaml, instead of the nearest one above each article.",
)
@config_option
def command(
    paths: tuple[str, ...],
    stdin_format: str | None,
    stdin_filename: str | None,
    form: str | None,
    output: Path | None,
    who: str | None,
    top: int,
    settled: Path | None,
    config: Path | None,
) -> int:
    """Tell who is quoted how often, where, by whom and under which names."""
    from audit.engine import rulebook_for
    from audit.ledger.compiling import compile_ledger
    from audit.ledger.settled import Settlements

    form = form_of(form, output)
    settlements = Settlements(settled)
    rulebook_of = partial(rulebook_for, config=config)
    inputs, errors = inputs_of(paths, StandardInput(stdin_format, stdin_filename), rulebook_of)
    for one in inputs:
        settlements(one.path)  # what is wrong with a sources.yaml is said before the work
    progress = Progress(len(inputs))
    records = list(audited(progress.over(inputs), errors, partial(record, settlements)))
    view = View(compile_ledger(records, settlements), errors, who, top)
    if output is not None:
        view.save(form, output)
    else:
        screen.write(view.pieces(form), progress.clear)
    if output is not None or form != "table":
        for error in errors:
            screen.say(str(error))
    return 2 if errors else 0


def form_of(form: str | None, output: Path | None) -> str:
    """Give the form asked for, or the one that the file's ending tells."""
    if output is None:
        if form == "xlsx":
            raise UsageError("a workbook needs a file: add --output FILE.xlsx")
        return form or "table"
    from audit.report.saving import check_place

    check_place(output)  # before the work, not after it
    known = FORMS.get(output.suffix.lower())
    if form is None and known is None:
        raise UsageError(
            f"{output}: the ending tells no format; use {', '.join(FORMS)}, or give --format"
        )
    if "xlsx" in (form, known) and form not in (None, known):
        raise UsageError(f"{output}: its ending and --format {form} do not go together")
    return form or known or "table"


def record(settlements: Settlements, article: Article) -> ArticleRecord:
    """Read one article's part of the ledger."""
    from audit.language import analyse
    from audit.ledger.apart import kept_apart
    from audit.ledger.reading import article_record

    facts = analyse(article)
    file = settlements(article.path)
    if file is not None:
        facts = kept_apart(article, facts, file.holding_for(article.path))
    return article_record(article, facts)


class View:
    """A ledger as it was asked for: all of it, or some of its sources."""

    def __init__(self, ledger: Ledger, errors: list[ReadError], who: str | None, top: int) -> None:
        from audit.ledger.lookup import find, narrowed

        self._errors, self._top = errors, top
        self._chosen = None if who is None else find(ledger, who)
        self._ledger = ledger if self._chosen is None else narrowed(ledger, self._chosen)

    def pieces(self, form: str, width: int | None = None) -> Iterable[str]:
        """Give the text of a form, piece by piece."""
        if form == "json":
            from audit.report.ledger.json import ledger_json

            return [ledger_json(self._ledger, self._errors)]
        if form == "csv":
            from audit.report.ledger.csv import ledger_csv

            return ledger_csv(self._ledger)
        return self._table(width)

    def save(self, form: str, path: Path) -> None:
        """Write a form to a file: whole, or not at all."""
        if form == "xlsx":
            from audit.report.ledger.book import write_book

            write_book(path, self._ledger, self._errors)
            return
        from audit.report.saving import save_text

        save_text(path, self.pieces(form, width=FILE_WIDTH))

    def _table(self, width: int | None) -> Iterable[str]:
        from audit.report.ledger.record_text import record_text
        from audit.report.ledger.text import ledger_text

        colour = width is None and screen.in_colour(sys.stdout)
        width = width or shutil.get_terminal_size().columns
        if self._chosen is not None:
            return record_text(self._ledger, self._errors, colour=colour, width=width)
        return ledger_text(self._ledger, self._errors, colour=colour, width=width, top=self._top)
