"""What stands in a ``sources.yaml`` and does nothing: entries, and names that are misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from audit.ledger.record import Doubt, Identity
from audit.ledger.settled import Settled, SettledFile, name_keys

NEAR, VERY_NEAR = 0.7, 0.85
"""How alike two names are for one to be meant by the other; the second where nothing is wrong
with a name that no article has."""


def idle_entries(
    files: Iterable[SettledFile], used: set[Settled], identities: Iterable[Identity]
) -> list[Doubt]:
    """Report the entries that no article needed, and other names that look like a slip."""
    known = {name: one.name for one in identities for name in (one.name, *one.names)}
    doubts: list[Doubt] = []
    for file in sorted(files, key=lambda each: str(each.path)):
        for entry in file.entries:
            if entry not in used:
                doubts.append(_unknown(entry, entry.name, known, NEAR))
            doubts += [_unknown(entry, name, known, VERY_NEAR) for name in _slips(entry, known)]
    return doubts


def _unknown(entry: Settled, name: str, known: dict[str, str], cutoff: float) -> Doubt:
    where = f"{entry.file}:{entry.line}"
    return Doubt("unused", f"{where}: no article has “{name}”{_hint(name, known, cutoff)}", (name,))


def _slips(entry: Settled, known: dict[str, str]) -> Iterator[str]:
    """Give the names beside an entry's own that nobody has, but somebody else's resembles."""
    keys = frozenset().union(*map(name_keys, known))
    own = entry.keys | entry.never
    others = {name: shown for name, shown in known.items() if not name_keys(name) & own}
    for name in (*entry.aliases, *entry.never_merge_with):
        if not name_keys(name) & keys and _hint(name, others, VERY_NEAR):
            yield name


def _hint(name: str, known: dict[str, str], cutoff: float) -> str:
    near = get_close_matches(name, known, n=1, cutoff=cutoff)
    return f"; did you mean “{near[0]}”?" if near else ""
