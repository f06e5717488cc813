"""The configuration of each article of a run, looked for once for each folder."""

from __future__ import annotations

import os
from pathlib import Path

from audit.engine import Configuration, Rulebook, configuration_for, find_config
from audit.engine.rulebook import rulebook_of


class Configurations:
    """Gives configurations for one run: files that change meanwhile make no difference.

    ``standard`` and ``config`` are what the command line says.
    """

    def __init__(self, standard: str | None = None, config: Path | None = None) -> None:
        self._standard, self._config = standard, config
        self._by_folder: dict[str, Configuration] = {}

    def of(self, path: str) -> Configuration:
        """Give the configuration that holds for an article."""
        folder = os.path.dirname(path)  # noqa: PTH120 (thousands of times in a run)
        if folder not in self._by_folder:
            found = self._config or find_config(path)
            self._by_folder[folder] = configuration_for(found, self._standard)
        return self._by_folder[folder]

    def rulebook(self, path: str, applying: tuple[int, ...]) -> Rulebook:
        """Give the rulebook for an article for which these overrides hold."""
        return rulebook_of(self.of(path), applying)

    def excludes(self, path: str) -> bool:
        """Tell whether a file is not to be audited."""
        return any(glob.matches(path) for glob in self.of(path).exclude)
