"""The libraries that read and compare evidence: an extra, imported only where it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from audit.errors import ReadError, UsageError

INSTALL = "pip install 'source-audit[evidence]'"


@contextmanager
def importing(package: str, path: str | None = None) -> Iterator[None]:
    """Turn a missing package into one sentence on how to install it.

    Raises :class:`ReadError` about the file at ``path``, or else :class:`UsageError`.
    """
    try:
        yield
    except ImportError:
        what = f"{package} is not installed; run: {INSTALL}"
        if path is None:
            raise UsageError(f"quotations cannot be compared with evidence: {what}") from None
        raise ReadError(path, what) from None
