"""Baselines for a run: the one that the command line names, or those of ``audit.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import ConfigError, UsageError

if TYPE_CHECKING:
    from audit.engine import Rulebook
    from audit.engine.settle.baselining import Baselining


class BaselineDesk:
    """Gives each article the baseline that holds for it, every file read once in a run."""

    def __init__(self, named: Path | None = None, *, off: bool = False) -> None:
        if named is not None and off:
            raise UsageError("--baseline and --no-baseline exclude each other")
        if named is not None and not named.is_file():
            raise UsageError(
                f"--baseline {named}: there is no such file; audit baseline --baseline {named} "
                "records one"
            )
        self._named, self._off = named, off
        self._loaded: dict[Path, Baselining] = {}

    def for_rulebook(self, rulebook: Rulebook) -> Baselining | None:
        """Give the baseline, as it is used in this run, for articles under a rulebook.

        Raises :class:`ConfigError` where it cannot be read.
        """
        return self.for_house(rulebook.baseline, rulebook.config)

    def for_house(self, baseline: Path | None, config: Path | None) -> Baselining | None:
        """Give it for articles whose configuration names a baseline, or none."""
        path = None if self._off else self._named or baseline
        if path is None:
            return None
        if path not in self._loaded:
            from audit.engine.settle.baselinefile import read_baseline
            from audit.engine.settle.baselining import Baselining

            if not path.is_file():
                raise ConfigError(
                    f"{config}: there is no baseline {path} yet; audit baseline records "
                    "it, and --no-baseline does without"
                )
            self._loaded[path] = Baselining(read_baseline(path))
        return self._loaded[path]
