"""Standard output and standard error: encoding, colours, one-line messages."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TextIO

import click


def prepare() -> None:
    """Make both streams fit for any text.

    Files and pipes get UTF-8 whatever the locale says, a terminal its own encoding; a character
    that cannot be written is escaped rather than an error.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def say(message: str) -> None:
    """Write one line to standard error; control characters in it are shown, not obeyed."""
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):  # nobody can be told that nobody can be told
        sys.stderr.write(f"audit: {printable(message)}\n")
        sys.stderr.flush()


def tell(lines: Iterable[str]) -> None:
    """Write lines to standard error that are no message but more to read."""
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        sys.stderr.write("".join(f"{line}\n" for line in lines))
        sys.stderr.flush()


def printable(text: str) -> str:
    """Replace control characters by their escapes, so that a file name cannot drive a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def write(pieces: Iterable[str], clear: Callable[[], None]) -> None:
    """Write to standard output as the pieces come; ``clear`` takes a progress line away."""
    shared = is_terminal(sys.stdout)
    for piece in pieces:
        if shared and piece:
            clear()
        click.echo(piece, nl=False, color=True)  # whether to colour was decided before


def flush() -> None:
    """Write out what is still held back, where a closed pipe or a full disk can be caught."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon_output() -> None:
    """Give up on standard output, so that the interpreter's last flush cannot fail again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person sees the stream; there may be none."""
    return stream is not None and stream.isatty()


def in_colour(stream: TextIO | None) -> bool:
    """Tell whether to colour: on a terminal, unless ``NO_COLOR`` is set; ``FORCE_COLOR`` wins."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return (
        not os.environ.get("NO_COLOR") and is_terminal(stream) and os.environ.get("TERM") != "dumb"
    )
