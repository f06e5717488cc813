"""The digest of all that an archive's rows are made by: program, rules, weights, settings."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

import audit
from audit.archive.identity import digest
from audit.archive.record import Order
from audit.archive.schema import VERSION
from audit.engine import Configuration
from audit.engine.resources import rules_folder
from audit.errors import ConfigError
from audit.running.made import settings

SUFFIXES = (".py", ".yaml", ".json", ".txt")
LEFT_OUT = {"root": "", "out": "", "made_by": "", "config": None, "timeout": 0.0}
"""Parts of an order that make no difference to rows; of the configuration its content counts."""
UNRELATED = (
    "cli/", "lsp/", "report/", "serve/", "training/", "archive/quotes/", "archive/report/",
    "archive/beside", "archive/working",
)  # fmt: skip
"""Rooms that have no say in an archive's rows, but for what is :data:`RELATED`."""
RELATED = ("report/entry.py",)


def made_by(order: Order) -> str:
    """Give the digest for an order. Raises :class:`ConfigError` for a wrong configuration."""
    config = Path(order.config) if order.config else None
    configuration = Configuration(config, order.standard)
    parts = asdict(replace(order, **LEFT_OUT))  # type: ignore[arg-type]
    return digest(program(), settings(configuration), str(sorted(parts.items())))


def check_same(order: Order) -> None:
    """Raise :class:`ConfigError` where this process would make other rows than were ordered."""
    if order.made_by and made_by(order) != order.made_by:
        raise ConfigError(
            "this worker has another version of audit, other rules or another configuration than"
            " the process that started the run; install the same on all machines, and put the"
            " configuration where all of them see it"
        )


@cache
def program() -> str:
    """Give the digest of the program: its code, rules and weights (by their checksums)."""
    made = hashlib.sha256(f"{audit.__version__} {VERSION}".encode())
    package = Path(audit.__file__).parent
    for folder in (package, rules_folder()):
        for path in sorted(Path(str(folder)).rglob("*")):
            inside = path.relative_to(str(folder)).as_posix()
            told = inside in RELATED or not inside.startswith(UNRELATED)
            if path.suffix in SUFFIXES and told:
                made.update(f"\0{inside}\0".encode())
                made.update(path.read_bytes())
    return made.hexdigest()
