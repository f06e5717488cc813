"""Handing audits on to the report on the screen, while files are made of them on the way."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from audit.errors import WriteError

if TYPE_CHECKING:
    from audit.engine import Audit


@contextmanager
def handed_on(
    passing: Generator[Audit, None, None], failures: list[WriteError]
) -> Iterator[Iterator[Audit]]:
    """Give the audits on, one at a time, and see that the files are made of all of them.

    They are made even where nobody reads the report to its end (a closed pipe). A file that fails
    costs no report: the first of ``failures`` is raised at the very end.
    """
    with closing(passing):
        try:
            yield passing
        except OSError:
            for _ in passing:
                pass
            raise
    if failures:
        raise failures[0]
