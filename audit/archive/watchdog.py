"""Ends the process in which an article takes for ever; whoever feeds it goes on without that one.

A hanging C library holds Python's lock, so that no signal and no thread of ours would be heard.
The timer of ``faulthandler`` is a thread of the interpreter's own and needs no lock.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

STATUS = 1
"""The exit status of a process that was ended so."""
_armed: list[TextIO] = []


def arm() -> None:
    """Let articles of this process be watched; a process that must not end by itself does not."""
    if not _armed:
        _armed.append(open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123


@contextmanager
def watched(seconds: float) -> Iterator[None]:
    """End this process if what is done takes longer, where that was asked for."""
    if not _armed:
        yield
        return
    faulthandler.dump_traceback_later(seconds, exit=True, file=_armed[0])
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
