"""``audit cache``: the results of unchanged articles that are kept from run to run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from audit.errors import WriteError

if TYPE_CHECKING:
    from audit.running.store import Store

EPILOG = """\b
Examples:
  audit cache show        where it is, and how large
  audit cache clear       forget everything

\b
AUDIT_CACHE_DIR names another folder for it; audit check --no-cache does without.
"""


@click.group(name="cache", epilog=EPILOG)
def command() -> None:
    """Show or clear the results that audit check keeps of unchanged articles."""


@command.command(epilog="Example: audit cache show")
def show() -> None:
    """Tell where the results are kept, how many they are, and how large."""
    store = _store()
    sizes = [entry.stat().st_size for entry in store.files()]
    click.echo(f"{store.folder}: {_counted(len(sizes))}, {sum(sizes) / 1_000_000:.1f} MB")


@command.command(epilog="Example: audit cache clear")
def clear() -> None:
    """Forget all results; articles are audited anew then."""
    store = _store()
    number = sum(1 for _ in store.files())
    try:
        store.clear()
    except OSError as error:
        raise WriteError(f"{error.filename or store.folder}: {error.strerror}") from None
    click.echo(f"{store.folder}: {_counted(number)} forgotten")


def _store() -> Store:
    from audit.running.cache import cache_folder
    from audit.running.store import Store

    return Store(cache_folder())


def _counted(number: int) -> str:
    return f"{number:,} result{'s' * (number != 1)}"
