"""The library that reads PDF: an extra, imported only where it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from audit.errors import ReadError

INSTALL = "pip install 'source-audit[evidence]'"


@contextmanager
def importing(package: str, path: str) -> Iterator[None]:
    """Turn a missing package into one sentence on how to install it.

    Raises :class:`ReadError` about the file at ``path``.
    """
    try:
        yield
    except ImportError:
        raise ReadError(path, f"{package} is not installed; run: {INSTALL}") from None
