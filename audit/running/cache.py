"""Outcomes kept from one run to the next, each for exactly what it was made of."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path

from audit.engine import Configuration
from audit.running import made
from audit.running.configurations import Configurations
from audit.running.outcome import Outcome
from audit.running.packed import packed, unpacked
from audit.running.seal import Lock, lock_for, sealed, unsealed
from audit.running.store import Store

VARIABLE = "AUDIT_CACHE_DIR"
FOLDER = "results"


def cache_folder() -> Path:
    """Give the folder of the cache: where the system keeps such, or where the variable says."""
    named = os.environ.get(VARIABLE)
    root = Path(named) if named else user_cache_path("source-audit", appauthor=False)
    return root / FOLDER


class Cache:
    """What is known of articles from before.

    ``day`` is the day of the run: an outcome that depends on it is found on that day alone.
    """

    def __init__(self, store: Store, day: str, configurations: Configurations) -> None:
        self._store, self._day = store, day
        self._configurations = configurations
        self._settings: dict[Configuration, bytes] = {}

    def lock(self, path: str, format: str, data: bytes, part: str = "") -> Lock | None:
        """Give the lock for the outcome of an article; none where evidence has a say in it."""
        configuration = self._configurations.of(path)
        if configuration.evidence:
            return None
        if configuration not in self._settings:
            self._settings[configuration] = made.settings(configuration)
        return lock_for(
            made.program(),
            self._settings[configuration],
            made.place(configuration, path),
            format.encode(),
            part.encode(),
            data,
        )

    def get(self, lock: Lock) -> Outcome | None:
        """Give the outcome that is kept under a lock; what is damaged is forgotten."""
        data = self._store.get(lock.name)
        if data is None:
            return None
        plain = unsealed(data, lock.key)
        outcome = None if plain is None else unpacked(plain)
        if outcome is None:
            self._store.drop(lock.name)
            return None
        return outcome if outcome.day in ("", self._day) else None

    def put(self, lock: Lock, outcome: Outcome) -> None:
        """Keep an outcome."""
        self._store.put(lock.name, sealed(packed(outcome), lock.key))
