"""Finds a source in a ledger by any of its names."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches

from audit.errors import UsageError
from audit.ledger.matching import appearance_keys
from audit.ledger.names import words_of
from audit.ledger.record import Identity, Ledger
from audit.ledger.settled import name_keys


def find(ledger: Ledger, name: str) -> tuple[Identity, ...]:
    """Give the sources of that name, or else all that have its words in one of theirs.

    Raises :class:`UsageError` with the nearest name where there is none.
    """
    wanted = name_keys(name)
    exact = [one for one in ledger.identities if wanted & _keys(one)]
    if exact:
        return tuple(exact)
    words = set(words_of(name))
    having = [
        one
        for one in ledger.identities
        if words and any(words <= set(words_of(each)) for each in (one.name, *one.names))
    ]
    if having:
        return tuple(having)
    known = [one.name for one in ledger.identities]
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    hint = f"; did you mean “{near[0]}”?" if near else ""
    raise UsageError(f"no article has a source “{name}”{hint}")


def narrowed(ledger: Ledger, chosen: tuple[Identity, ...]) -> Ledger:
    """Give the ledger with these sources alone, and the articles they are in.

    Counts and shares of the whole stay those of all articles.
    """
    ids = {one.id for one in chosen}
    paths = {path for one in chosen for path in one.articles}
    return replace(
        ledger,
        articles=tuple(one for one in ledger.articles if one.path in paths),
        identities=chosen,
        pairings=tuple(
            one for one in ledger.pairings if ids & {one.first.identity, one.second.identity}
        ),
        doubts=(),
    )


def _keys(one: Identity) -> frozenset[str]:
    return frozenset().union(*map(appearance_keys, (one.name, *one.names)))
