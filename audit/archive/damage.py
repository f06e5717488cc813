"""Tells damage, which reading again would not mend, from bad luck, which it might."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class DamagedError(Exception):
    """A file whose content is not what its name says; reading it again would not help."""


@contextmanager
def damage_told() -> Iterator[None]:
    """Turn the errors of parsers into :class:`DamagedError`; the system's stay as they are."""
    try:
        yield
    except OSError as error:
        if error.errno is not None:
            raise
        raise DamagedError(_short(error)) from error
    except (ValueError, EOFError, ArithmeticError, LookupError, TypeError) as error:
        raise DamagedError(_short(error)) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] in ("pyarrow", "zlib", "warcio"):
            raise DamagedError(_short(error)) from error
        raise


def _short(error: Exception) -> str:
    """Give the first sentence of a parser's complaint; none of them quotes an article."""
    return " ".join(str(error).split()).partition(". ")[0][:200] or type(error).__name__
