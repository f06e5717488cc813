"""Packs: rules, word lists and standards that others publish as Python packages.

A pack names its package under the entry point group ``audit.packs``; the package's folder
``rules`` has the layout of a house's: rules in it, ``words/`` and ``standards/`` below it.
Nothing of the package is run.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from audit.errors import ConfigError

GROUP = "audit.packs"


@cache
def pack_folders() -> tuple[Path, ...]:
    """Give the rules folders of all installed packs, in the order of their names.

    Raises :class:`ConfigError` for one that cannot be found.
    """
    from importlib.metadata import entry_points  # slow to import, and seldom needed

    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(_folder(point.name, point.value) for point in points)


def _folder(name: str, package: str) -> Path:
    import importlib.util

    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        spec = None
    for place in (spec and spec.submodule_search_locations) or ():
        if (Path(place) / "rules").is_dir():
            return Path(place) / "rules"
    what = "has no folder “rules”" if spec else "is not there"
    raise ConfigError(
        f"the installed pack “{name}” cannot be used: its package {package} {what};"
        " reinstall or uninstall it"
    )
