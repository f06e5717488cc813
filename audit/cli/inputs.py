"""The articles that a command line names: files, folders, globs and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from audit.cli.several import Piece, Shelf, pieces
from audit.errors import (
    AuditError,
    BugError,
    ReadError,
    RunawayError,
    StoppedError,
    UsageError,
)

if TYPE_CHECKING:
    from audit.article import Article
    from audit.article.record import Format
    from audit.engine import Rulebook

Result = TypeVar("Result")

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One article to come: the name it goes by, how to read it, and how to get its bytes.

    Without a ``format`` the path tells it. ``piece`` is there for an article of a file of several:
    its bytes are those of a file of its own. ``part`` names the reading of a Word document with
    tracked changes.
    """

    path: str
    read: Callable[[], Article]
    data: Callable[[], bytes]
    format: Format | None = None
    piece: Piece | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class StandardInput:
    """What standard input is taken for, as far as the command line says."""

    format: str | None = None
    filename: str | None = None


def inputs_of(
    paths: Sequence[str],
    stdin: StandardInput,
    rulebook_of: Callable[[str], Rulebook],
    *,
    force_exclude: bool = False,
) -> tuple[list[Input], list[ReadError]]:
    """Give what the paths stand for, each once and in order, and which of them stand for nothing.

    Files that the configuration excludes or git ignores are left out unless they are named one by
    one; with ``force_exclude`` those that the configuration excludes even then.
    """
    _require_paths(paths, stdin)
    from audit.article import find_articles
    from audit.running.ignored import not_ignored

    named = [path for path in paths if path != STANDARD_INPUT]
    found, errors = find_articles(named)
    found = not_ignored(found, named)
    certain = set() if force_exclude else set(named)
    inputs = _Inputs(rulebook_of, errors, frozenset(named))
    if STANDARD_INPUT in paths:
        inputs.add_stdin(stdin)
    for path in _not_excluded(found, certain, rulebook_of):
        inputs.add_file(path)
    if not inputs.any and not errors and not force_exclude:
        raise UsageError(
            "audit.yaml or .gitignore excludes all of this; a file named by itself is audited"
        )
    return inputs.found, errors


def audited(
    inputs: Iterator[Input], errors: list[ReadError], use: Callable[[Article], Result]
) -> Iterator[Result]:
    """Read each input and give what ``use`` makes of it; what fails goes to ``errors``."""
    for one in inputs:
        try:
            yield use(one.read())
        except ReadError as error:
            errors.append(error)
        except RunawayError as error:
            errors.append(StoppedError(one.path, str(error)))
        except AuditError:
            raise
        except Exception as error:  # a bug that one article meets must not cost the others
            from audit.cli.bug import account

            errors.append(BugError(one.path, account(error)))


def _require_paths(paths: Sequence[str], stdin: StandardInput) -> None:
    if not paths:
        raise UsageError("which articles? Name files, folders or globs, or - for standard input")
    if not any(paths):
        raise UsageError("the path is empty; was it meant to come from a variable?")
    if STANDARD_INPUT not in paths and (stdin.format or stdin.filename):
        raise UsageError("--stdin-format and --stdin-filename need - among the paths")


class _Inputs:
    """What was found so far, and what is wrong with some of it."""

    def __init__(
        self, rulebook_of: Callable[[str], Rulebook], errors: list[ReadError], named: frozenset[str]
    ) -> None:
        self._rulebook_of, self._errors, self._named = rulebook_of, errors, named
        self._shelf = Shelf()
        self.found: list[Input] = []
        self.any = False

    def add_file(self, path: str) -> None:
        """Add the articles of a file; one found in a folder may hold none."""
        from audit.article.reading import file_bytes

        self.any = True
        self._add(path, partial(file_bytes, path), None)

    def add_stdin(self, stdin: StandardInput) -> None:
        """Add the articles that come on standard input."""
        from audit.article.reading import FORMATS, PACKED, WIRE
        from audit.article.wire.kinds import BY_CONTENT

        self.any = True
        path = stdin.filename or STANDARD_INPUT
        extension = Path(path).suffix.lower()
        format = stdin.format or FORMATS.get(extension, "text")
        several = stdin.format in WIRE or (not stdin.format and extension in BY_CONTENT)
        if several or format in PACKED:
            data = partial(bytes, _stdin_bytes(path))
            self._add(path, data, cast("Format | None", stdin.format), named=True)
        else:
            data = partial(_stdin_bytes, path)
            self.found.append(input_from(path, data, self._rulebook_of, cast("Format", format)))

    def _add(
        self, path: str, data: Callable[[], bytes], format: Format | None, *, named: bool = False
    ) -> None:
        try:
            found = inputs_from(path, data, self._rulebook_of, format, self._shelf)
        except ReadError as error:
            self._errors.append(error)
            return
        self.found += found
        if not found and (named or path in self._named):
            from audit.article.several import NO_ARTICLES

            self._errors.append(ReadError(path, NO_ARTICLES))


def inputs_from(
    path: str,
    data: Callable[[], bytes],
    rulebook_of: Callable[[str], Rulebook],
    format: Format | None = None,
    shelf: Shelf | None = None,
) -> list[Input]:
    """Give the articles to come of a file: one, or several, or none where it holds no text.

    Raises :class:`ReadError` where that cannot be told.
    """
    from audit.article.reading import FORMATS, PACKED
    from audit.article.wire.kinds import BY_CONTENT, SEVERAL

    known = format or FORMATS.get(Path(path).suffix.lower())
    if known in PACKED:
        return _readings(path, data, rulebook_of, known)
    if format not in SEVERAL and Path(path).suffix.lower() not in BY_CONTENT:
        return [input_from(path, data, rulebook_of, format)]
    format, found = pieces(path, data, format, shelf or Shelf())
    if found is None:
        return [input_from(path, data, rulebook_of, format)]
    return [
        Input(path, partial(_read_piece, one, rulebook_of), one.data, format, one) for one in found
    ]


def _readings(
    path: str,
    data: Callable[[], bytes],
    rulebook_of: Callable[[str], Rulebook],
    format: Format,
) -> list[Input]:
    """Give the readings of a document with tracked changes that the configuration asks for."""
    configuration = rulebook_of(path).configuration
    setting = configuration.word_changes if configuration else "accepted"
    if setting == "accepted":
        return [input_from(path, data, rulebook_of, format)]
    from audit.article.word import parts_by

    return [
        Input(path, partial(_read, path, data, rulebook_of, format, part), data, format, part=part)
        for part in parts_by(setting, data(), path, format)
    ]


def input_from(
    path: str,
    data: Callable[[], bytes],
    rulebook_of: Callable[[str], Rulebook],
    format: Format | None = None,
) -> Input:
    """Give an article to come, whose bytes are got from somewhere."""
    return Input(path, partial(_read, path, data, rulebook_of, format), data, format)


def _read(
    path: str,
    data: Callable[[], bytes],
    rulebook_of: Callable[[str], Rulebook],
    format: Format | None,
    part: str = "",
) -> Article:
    from audit.article import read_bytes

    return read_bytes(data(), path, format, rulebook_of(path).front_matter, part)


def _read_piece(piece: Piece, rulebook_of: Callable[[str], Rulebook]) -> Article:
    return piece.read(rulebook_of(piece.whole.path).front_matter)


def _stdin_bytes(path: str) -> bytes:
    from audit.article.reading import LARGEST_OF_SEVERAL

    if sys.stdin is None:
        raise ReadError(path, "standard input is closed")
    return sys.stdin.buffer.read(LARGEST_OF_SEVERAL + 1)


def _not_excluded(
    paths: Sequence[str], named: set[str], rulebook_of: Callable[[str], Rulebook]
) -> Iterator[str]:
    by_folder: dict[str, Rulebook] = {}  # what is excluded is the same for a whole folder
    for path in paths:
        folder = os.path.dirname(path)  # noqa: PTH120 (thousands of times in a run)
        if folder not in by_folder:
            by_folder[folder] = rulebook_of(path)
        if path in named or not by_folder[folder].excludes(path):
            yield path
