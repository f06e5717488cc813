"""``--changed-since`` and ``--staged``: only the articles that changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import compress, groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.inputs import STANDARD_INPUT, Input, input_from, inputs_from
from audit.cli.several import Shelf
from audit.errors import ReadError, UsageError

if TYPE_CHECKING:
    from audit.engine import Rulebook
    from audit.running.changes import Changes

changed_since_option = click.option(
    "--changed-since",
    metavar="REF",
    help="Audit what changed since this commit, branch or tag; report what is on changed lines.",
)
staged_option = click.option(
    "--staged",
    is_flag=True,
    help="Audit what the next commit changes, as it is staged; for a commit hook.",
)


def changes_of(paths: Sequence[str], since: str | None, *, staged: bool) -> Changes | None:
    """Give what changed, where the command line asks for no more than that."""
    if since is None and not staged:
        return None
    if since is not None and staged:
        raise UsageError("--changed-since and --staged exclude each other")
    if STANDARD_INPUT in paths:
        raise UsageError("git knows nothing of standard input; name files or folders")
    from audit.running import changes

    return changes.staged(paths) if since is None else changes.changed_since(since, paths)


def changed_inputs(
    inputs: Sequence[Input],
    paths: Sequence[str],
    changes: Changes,
    rulebook_of: Callable[[str], Rulebook],
) -> list[Input]:
    """Give the articles that changed; staged ones as they are staged, even where that is all.

    Repositories within the repository are told: what changed there it does not know.
    """
    changed = [one for one in inputs if changes.of(one.path) is not None]
    if not changes.staged:
        for folder in changes.nested(one.path for one in inputs):
            screen.say(f"{folder}: is a repository of its own; see from there what changed in it")
        return list(_touched(changed, changes))
    gone = [path for path in changes.gone(paths) if _is_article(path, changes)]
    names = [
        *dict.fromkeys(one.path for one in changed),
        *(path for path in gone if not rulebook_of(path).excludes(path)),
    ]
    shelf = Shelf()
    staged = [one for path in names for one in _as_staged(path, changes, rulebook_of, shelf)]
    return list(_touched(staged, changes))


def _touched(inputs: Sequence[Input], changes: Changes) -> Iterator[Input]:
    """Give the articles without those of a file of several in which no line changed."""
    from audit.running.hunks import touched

    for whole, group in groupby(inputs, lambda one: one.piece.whole if one.piece else None):
        found = list(group)
        if whole is None:
            yield from found
            continue
        spans = [(one.piece.part.start, one.piece.part.end) for one in found if one.piece]
        lines = changes.of(whole.path) or ()
        yield from compress(found, touched(whole.text(), spans, lines))


def _is_article(path: str, changes: Changes) -> bool:
    """Tell whether a file that is in the index alone holds an article."""
    from audit.article.reading import FORMATS
    from audit.article.wire.kinds import BY_CONTENT, ENOUGH, beginning, kind_of

    extension = Path(path).suffix.lower()
    if extension not in BY_CONTENT:
        return extension in FORMATS
    return kind_of(beginning(changes.staged_bytes(path)[:ENOUGH])) is not None


def _as_staged(
    path: str, changes: Changes, rulebook_of: Callable[[str], Rulebook], shelf: Shelf
) -> list[Input]:
    """Give the articles of a file; one that cannot be read says why when its turn comes."""
    data = partial(_staged_bytes, path, changes)
    try:
        return inputs_from(path, data, rulebook_of, shelf=shelf)
    except ReadError:
        return [input_from(path, data, rulebook_of)]


def _staged_bytes(path: str, changes: Changes) -> bytes:
    from audit.article.reading import format_of
    from audit.article.wire.kinds import BY_CONTENT

    if Path(path).suffix.lower() not in BY_CONTENT:
        format_of(path)
    try:
        return changes.staged_bytes(path)
    except UsageError as error:
        raise ReadError(path, f"it cannot be read as it is staged: {error}") from None
