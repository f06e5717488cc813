"""Surnames alone: whom an article names by surname may be somebody that another names in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from audit.ledger.names import is_full, surname
from audit.ledger.record import Doubt

if TYPE_CHECKING:
    from audit.ledger.identities import Group


def surname_doubts(groups: Iterable[Group]) -> list[Doubt]:
    """Ask about each surname alone that only one full name has; nothing is merged by it."""
    full: dict[str, set[str]] = defaultdict(set)
    alone: list[Group] = []
    for group in groups:
        name = _person(group)
        if name and is_full(name):
            full[surname(name)].add(name)
        elif name and group.settled is None:
            alone.append(group)
    return [doubt for group in alone if (doubt := _doubt(group, full)) is not None]


def _person(group: Group) -> str | None:
    first = group.appearances[0]
    kind = (group.settled and group.settled.kind) or first.kind
    if kind != "named-person":
        return None
    return group.settled.name if group.settled else first.name


def _doubt(group: Group, full: dict[str, set[str]]) -> Doubt | None:
    one = group.appearances[0]
    names = full.get(surname(one.name), set())
    if len(names) != 1:
        return None
    (name,) = names
    group.doubts.append(f"may be “{name}”")
    message = (
        f"“{one.name}” in {one.path} may be “{name}”; if so, give “{name}” the alias "
        f"“{one.name}” in sources.yaml"
    )
    return Doubt("surname", message, (one.name, name))
