"""``audit archive run``: audit an archive into tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.options import config_option, standard_option, today_option
from audit.cli.telling import quiet_option
from audit.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from audit.archive.running import Request, Run

OURS = ("id", "text", "html", "title", "byline", "date", "section", "outlet", "url", "language")

EPILOG = """\b
Examples:
  audit archive news.parquet audited
  audit archive 'crawl/*.warc.gz' audited --jobs 8
  audit archive s3://desk/archive s3://desk/audited --engine ray
  audit archive stories.jsonl audited --column text=body --column date=published_on

\b
A run that was ended goes on where it stopped, by the same command. What cannot be audited is a
row of OUT/errors. Exit status: 0 all is done; 2 a wrong command line or configuration, or parts
of the input or output that could not be read or written: run it again.
"""


class ColumnType(click.ParamType[tuple[str, str]]):
    """``OURS=THEIRS``: their name for one of our columns."""

    name = "column"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Give the pair."""
        if isinstance(value, tuple):
            return value
        ours, equals, theirs = str(value).partition("=")
        if not equals or not theirs or ours not in OURS:
            self.fail(f"“{value}” is not NAME=COLUMN, with a name of {', '.join(OURS)}", param, ctx)
        return ours, theirs


@click.command(name="run", epilog=EPILOG)
@click.argument("places", metavar="IN... OUT", nargs=-1, type=click.Path())
@click.option(
    "--engine",
    type=click.Choice(["local", "ray", "spark"]),
    default="local",
    show_default=True,
    help="What carries the work: this machine's cores, or a cluster that you have.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Workers, with a model each.  [default: as many as there are cores]",
)
@click.option(
    "--column",
    "columns",
    metavar="NAME=COLUMN",
    type=ColumnType(),
    multiple=True,
    help=f"The input's name for one of: {', '.join(OURS)}; may be repeated.  [default: guessed]",
)
@click.option(
    "--partition",
    type=click.Choice(["shard", "month"]),
    default="shard",
    show_default=True,
    help="Divide the tables' folders by month too; a shard always has files of its own.",
)
@click.option(
    "--shard-size",
    metavar="N",
    type=click.IntRange(min=1),
    help="Articles in a shard, about: what is redone when a worker is lost.  [default: 2000]",
)
@click.option(
    "--root",
    metavar="FOLDER",
    type=click.Path(),
    help="The folder from which input files are named.  [default: the one that holds all of IN]",
)
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0.1),
    default=120.0,
    show_default=True,
    help="How long one article may take before it is left out.",
)
@click.option("--any-language", is_flag=True, help="Audit what is not in English too.")
@click.option("--anew", is_flag=True, help="Make again what OUT has already.")
@standard_option
@config_option
@today_option
@quiet_option
def command(
    places: tuple[str, ...],
    engine: str,
    jobs: int | None,
    quiet: bool,
    **asked: object,
) -> int:
    """Audit an archive into tables of Parquet.

    IN are Parquet, JSON Lines (.gz, .zst, .bz2 too) and WARC files, articles in any format that
    audit check reads, and folders and globs of them, here or in a store (s3://, gs://, https://).
    OUT is a folder for the tables articles, findings, attributions, quotations, sources, claims
    and errors.
    """
    from audit.cli.archive_progress import Line
    from audit.cli.needs import require

    require("archive", "pyarrow", "fsspec")
    if engine != "local":
        require(engine, {"ray": "ray", "spark": "pyspark"}[engine])
    from audit.archive.running import prepared
    from audit.cli.results import cores

    run = prepared(_request(places, **asked))  # type: ignore[arg-type]
    if any(shard.kind == "warc" for shard in run.todo):
        require("warc", "trafilatura", "warcio")
    with Line(run, shown=not quiet) as line:
        for heard in run.over(engine, jobs or (cores() if engine == "local" else 0)):
            line.hear(heard)
    if not quiet:
        _tell(run)
    return 2 if run.failed else 0


def _request(
    places: tuple[str, ...],
    columns: tuple[tuple[str, str], ...],
    partition: str,
    shard_size: int | None,
    root: str | None,
    timeout: float,
    any_language: bool,
    anew: bool,
    standard: str | None,
    config: Path | None,
    today: datetime | None,
) -> Request:
    from audit.archive.record import Order
    from audit.archive.running import Request

    if len(places) < 2:
        raise UsageError("audit archive needs two places: what to audit, and a folder to write to")
    *given, out = places
    order = Order(
        root="",
        out=out if "://" in out else str(Path(out).absolute()),
        standard=standard,
        config=str(found.absolute()) if (found := config or _config(given)) else None,
        today=today.date().isoformat() if today else "",
        columns=tuple(sorted(dict(columns).items())),
        partition=partition,  # type: ignore[arg-type]
        any_language=any_language,
        timeout=timeout,
    )
    return Request(tuple(given), order, root, shard_size, anew)


def _config(given: list[str]) -> Path | None:
    """Give the ``audit.yaml`` that holds for the first input, or where the command is given."""
    from audit.engine import find_config

    first = given[0] if "://" not in given[0] else "article"
    inside = Path(first) / "article" if Path(first).is_dir() else Path(first)
    return find_config(inside)


def _tell(run: Run) -> None:
    """Say on standard output what is in the archive now."""
    from audit.report.totals import counted

    counts = run.counts
    out = run.output.folder.full("")
    found = ", ".join(
        counted(getattr(counts, name), name.removesuffix("s"))
        for name in ("findings", "attributions", "quotations", "claims")
    )
    articles, words = counted(counts.articles, "article"), counted(counts.words, "word")
    click.echo(f"{out}: {articles}, {words}: {found}")
    if not run.todo:
        click.echo("Nothing was to do: all of it was audited before.")
    if counts.errors:
        click.echo(f"{counted(counts.errors, 'record')} could not be audited: see {out}/errors")
    if run.failed:
        screen.say(f"{counted(run.failed, 'shard')} could not be read now; run it again")
