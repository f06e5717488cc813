"""Finds the ``audit.yaml`` that holds for an article, and tells when one changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from audit.errors import ConfigError

if TYPE_CHECKING:
    from audit.engine.standards.configuration import Configuration

CONFIG_NAME, MISNAMED = "audit.yaml", "audit.yml"

Stamp: TypeAlias = "tuple[int, int] | None"


def find_config(article_path: str | Path) -> Path | None:
    """Find the nearest ``audit.yaml`` from an article's folder upward.

    The search ends at the folder that holds ``.git``, that one included, or at the root.
    Raises :class:`ConfigError` for one that is misnamed: nobody would notice that it is not read.
    """
    folder = Path(article_path).absolute().parent
    for each in (folder, *folder.parents):
        if (each / CONFIG_NAME).is_file():
            return each / CONFIG_NAME
        if (each / MISNAMED).is_file():
            raise ConfigError(f"{each / MISNAMED}: is not read; rename it to {CONFIG_NAME}")
        if (each / ".git").exists():
            return None
    return None


def stamp(configuration: Configuration) -> tuple[Stamp, ...]:
    """Give what changes when a file of a configuration does."""
    return tuple(stamp_of(path) for path in configuration.files())


def stamp_of(path: Path) -> Stamp:
    """Give what changes when a file does: its time and size, or nothing where it is not there."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size
