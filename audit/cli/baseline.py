"""``audit baseline``: record the findings there are today, so that only new ones count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.auditing import Order
from audit.cli.baselines import BaselineDesk
from audit.cli.checkrun import CheckRun
from audit.cli.inputs import STANDARD_INPUT, Input, StandardInput, inputs_of
from audit.cli.options import config_option, paths_argument, standard_option, today_option
from audit.cli.progress import Progress
from audit.cli.results import Results, jobs_option
from audit.errors import UsageError
from audit.report.here import from_here

if TYPE_CHECKING:
    from audit.engine.settle.known import Baseline

EPILOG = """\b
Examples:
  audit baseline                         the articles in and below the folder of audit.yaml
  audit baseline archive                 those of one folder; what is known of others stays
  audit baseline --prune                 take out what no longer occurs, add nothing

\b
Exit status: 0; 2 a wrong command line or configuration, or a file that could not be read
or written.
"""


@click.command(name="baseline", epilog=EPILOG)
@paths_argument
@click.option(
    "--baseline",
    "named",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The file.  [default: the one audit.yaml names, or audit-baseline.json beside it]",
)
@click.option("--prune", is_flag=True, help="Only take out what no longer occurs.")
@click.option(
    "--evidence",
    metavar="DIR",
    multiple=True,
    help="Compare quotations with transcripts and documents, as audit check does.",
)
@standard_option
@config_option
@today_option
@jobs_option
def command(
    paths: tuple[str, ...],
    named: Path | None,
    prune: bool,
    evidence: tuple[str, ...],
    standard: str | None,
    config: Path | None,
    today: datetime | None,
    jobs: int | None,
) -> int:
    """Record the findings there are today; audit check then fails for new ones only."""
    from audit.engine.settle.recording import Recording
    from audit.report.baseline import baseline_report
    from audit.report.saving import check_place, save_text

    if STANDARD_INPUT in paths:
        raise UsageError("a baseline is of files; standard input has no name to know it by")
    day = today.date() if today else date.today()
    run = CheckRun(Order(standard, config, evidence, day, whole=True), BaselineDesk(off=True))
    paths = paths or (from_here(home(config)),)
    inputs, errors = inputs_of(paths, StandardInput(), run.rulebook)
    run.prepare(inputs)
    target = named or target_of(inputs, run, config)
    check_place(target)
    folders = [path for path in paths if Path(path).is_dir()]
    recording = Recording(known_in(target), prune=prune, folders=folders)
    results = Results(run.order, len(inputs), jobs, cache=None)  # a baseline needs all the facts
    for result in results.over(Progress(len(inputs)).over(inputs), errors):
        audit = run.conclude(result)
        recording.add(audit, run.rulebook(audit.article.path).for_article(audit.article))
    recording.finish()
    save_text(target, recording.text())
    click.echo(baseline_report(target, recording, in_use=is_in_use(target, inputs, run)), nl=False)
    for error in errors:
        screen.say(str(error))
    return 2 if errors else 0


def home(config: Path | None) -> Path:
    """Give the folder of the configuration in force here, or this one."""
    from audit.engine import find_config

    found = config or find_config("article")
    return found.parent if found else Path()


def target_of(inputs: Sequence[Input], run: CheckRun, config: Path | None) -> Path:
    """Give the one file that the articles' configurations name, or the usual one."""
    from audit.engine.settle.baselinefile import BASELINE_NAME

    files = {run.rulebook(one.path).baseline: None for one in inputs}
    named = [path for path in files if path is not None]
    if len(named) > 1:
        raise UsageError(
            f"these articles have several baselines ({', '.join(map(from_here, named))}); record "
            "one at a time, or name one with --baseline"
        )
    return Path(from_here(named[0] if named else home(config) / BASELINE_NAME))


def known_in(target: Path) -> Baseline:
    """Read what there is already, if there is anything."""
    from audit.engine.settle.baselinefile import read_baseline
    from audit.engine.settle.known import Baseline

    return read_baseline(target) if target.exists() else Baseline(target, {})


def is_in_use(target: Path, inputs: Sequence[Input], run: CheckRun) -> bool:
    """Tell whether the articles' configuration names this file."""
    named = {run.rulebook(one.path).baseline for one in inputs}
    return {path.resolve() for path in named if path} == {target.resolve()} and None not in named
