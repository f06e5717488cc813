"""``audit watch``: audit articles whenever they are saved, until Ctrl-C."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.options import config_option, standard_option
from audit.errors import AuditError, UsageError

if TYPE_CHECKING:
    from audit.cli.checkrun import CheckRun
    from audit.cli.inputs import Input
    from audit.engine.standards.finding import Stamp
    from audit.errors import ReadError

EPILOG = """\b
Examples:
  audit watch                        every article here and below
  audit watch drafts/merger.md       one article

\b
It ends with Ctrl-C. In an editor, audit lsp shows findings while you type.
"""
PATIENCE = 500
"""Milliseconds after which the watcher says that nothing has changed."""
WINDOWS = 96
"""Windows of the encoder that are kept, so that an article is not read whole again."""


@click.command(name="watch", epilog=EPILOG)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@standard_option
@config_option
def command(paths: tuple[str, ...], standard: str | None, config: Path | None) -> None:
    """Audit articles again whenever they are saved (needs source-audit[watch]).

    All are audited at first, and again when an audit.yaml or a house's rules change.
    """
    from importlib.util import find_spec

    if find_spec("watchfiles") is None:
        raise UsageError("audit watch needs one package more: pip install 'source-audit[watch]'")
    watch = Watch(paths or (".",), standard, config)
    changes = watch.changes()
    next(changes)  # from now on nothing is missed
    watch.audit()
    screen.say("waiting for articles to be saved; Ctrl-C ends")
    for changed in changes:
        try:
            watch.audit(changed)
        except AuditError as error:  # a configuration that somebody is in the midst of writing
            screen.say(str(error))


class Watch:
    """The articles that are watched, and the files that say how they are judged."""

    def __init__(self, paths: Sequence[str], standard: str | None, config: Path | None) -> None:
        for path in paths:
            if not Path(path).exists():
                raise UsageError(f"{path}: there is no such file or folder to watch")
        self._paths = paths
        self._standard, self._config = standard, config
        self._judging: set[Path] = set()

    def audit(self, changed: frozenset[Path] | None = None) -> None:
        """Audit and report what changed, by default everything."""
        from audit.cli.auditing import Order
        from audit.cli.baselines import BaselineDesk
        from audit.cli.checkrun import CheckRun
        from audit.cli.inputs import StandardInput, inputs_of

        order = Order(self._standard, self._config, (), date.today())
        run = CheckRun(order, BaselineDesk(), "never")
        inputs, errors = inputs_of(self._paths, StandardInput(), run.rulebook)
        if changed is not None and not self._judges(changed):
            inputs = [one for one in inputs if Path(one.path).resolve() in changed]
            errors = []
        if inputs or errors:
            run.prepare(inputs)
            self._judging.update(judging(run, inputs))
            show(run, inputs, errors)

    def changes(self) -> Iterator[frozenset[Path]]:
        """Give the files that changed as often as some do; at first none, when it is watching.

        Folders are watched rather than files: many editors save a file by putting a new one in
        its place.
        """
        from watchfiles import watch

        named = [Path(path) for path in self._paths]
        folders = any(path.is_dir() for path in named)
        roots = {(one if one.is_dir() else one.parent).resolve() for one in named}
        begun, seen = False, self._stamps_outside(roots)
        for found in watch(
            *sorted(roots), recursive=folders, rust_timeout=PATIENCE, yield_on_timeout=True
        ):
            before, seen = seen, self._stamps_outside(roots)
            outside = {path for path in seen if seen[path] != before.get(path, seen[path])}
            if found or outside or not begun:
                yield frozenset(outside.union(Path(path).resolve() for _, path in found))
            begun = True

    def _stamps_outside(self, roots: Collection[Path]) -> dict[Path, Stamp]:
        """Give what judges articles, or would, and is not in a folder that is watched.

        The system tells nothing of these, so that they are looked at whenever nothing changes.
        """
        from audit.engine.standards.finding import stamp_of

        judging = (inner for path in self._judging for inner in (path, *path.glob("*.yaml")))
        above = (path for root in roots for path in configs_above(root))
        return {
            path: stamp_of(path)
            for path in {*judging, *above}
            if not any(root in path.parents for root in roots)
        }

    def _judges(self, changed: frozenset[Path]) -> bool:
        """Tell whether one of the files says how articles are judged."""
        from audit.engine.standards.finding import CONFIG_NAME

        return any(
            path in self._judging or path.parent in self._judging or path.name == CONFIG_NAME
            for path in changed
        )


def configs_above(folder: Path) -> Iterator[Path]:
    """Give where an ``audit.yaml`` above a folder holds in it, there or not."""
    from audit.engine.standards.finding import CONFIG_NAME

    for each, above in zip((folder, *folder.parents), folder.parents, strict=False):
        if (each / ".git").exists():
            return
        yield above / CONFIG_NAME


def judging(run: CheckRun, inputs: Sequence[Input]) -> Iterator[Path]:
    """Give the files and folders of the configurations that hold for articles."""
    for path in {Path(one.path).parent: one.path for one in inputs}.values():
        configuration = run.rulebook(path).configuration
        if configuration is not None:
            yield from (file.resolve() for file in configuration.files())


def show(run: CheckRun, inputs: Sequence[Input], errors: list[ReadError]) -> None:
    """Audit articles and print the report."""
    from audit.cli.progress import Progress
    from audit.cli.results import Results
    from audit.language.pipeline import remember
    from audit.report.text import report

    remember(WINDOWS)
    progress = Progress(len(inputs))
    results = Results(run.order, len(inputs), jobs=1, cache=None)  # here, where windows are kept
    audits = map(run.conclude, results.over(progress.over(inputs), errors))
    width = shutil.get_terminal_size().columns
    pieces = report(audits, errors, colour=screen.in_colour(sys.stdout), width=width)
    screen.write(pieces, progress.clear)
    screen.flush()
