"""Packages that a command needs and the plain installation does not have."""

from __future__ import annotations

from importlib.util import find_spec

from audit.errors import UsageError


def require(extra: str, *packages: str) -> None:
    """Raise :class:`UsageError`, with the command that mends it, where a package is missing."""
    missing = [package for package in packages if find_spec(package) is None]
    if missing:
        raise UsageError(f"this needs {' and '.join(missing)}: pip install 'source-audit[{extra}]'")
