"""The bearers of one full name, told apart where what articles say of them contradicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from audit.ledger.profiles import Profile, contradiction, related, tells_nothing

Bearer = frozenset[Profile]
"""Profiles taken for one person's."""

KNOWN = 3
"""In how many articles a role must be told for its bearer to be a person of public life."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """The people of one name; ``differ`` says in which respects they, or one's articles, do."""

    people: tuple[Bearer, ...]
    differ: tuple[str, ...] = ()


def bearers(profiles: Iterable[Profile]) -> Bearers:
    """Divide the profiles found under one name, one for each article, into people.

    As long as no two contradict each other, they are one person's. Otherwise only those are
    joined for which something speaks, and never two that contradict each other, also by way of
    a third; those that tell nothing stay by themselves. But people of public life bear many
    roles: where most articles that tell a role agree on it, others only raise a doubt. The
    order given makes no difference.
    """
    counts = Counter(profiles)
    known = sorted(counts, key=_order)
    found = {contradiction(*pair) for pair in combinations(known, 2)} - {""}
    if not found:
        return Bearers((frozenset(known),) if known else ())
    people = _divided(known, lambda one, other: bool(contradiction(one, other)))
    main = _known_person(people, counts)
    if main is not None:
        people = _around(main, known)
    return Bearers(tuple(people), tuple(sorted(found)))


def _known_person(people: list[Bearer], counts: Counter[Profile]) -> Bearer | None:
    """Give the one who has most of the articles that tell anything, if one has."""
    telling = {
        bearer: sum(counts[one] for one in bearer if not tells_nothing(one)) for bearer in people
    }
    main = max(people, key=lambda bearer: telling[bearer])
    enough = telling[main] >= KNOWN and 2 * telling[main] > sum(telling.values())
    return main if enough else None


def _around(main: Bearer, known: list[Profile]) -> list[Bearer]:
    """Give a known person all that neither gender nor affiliation keeps apart, and the rest."""
    mine: list[Profile] = list(main)
    others: list[Profile] = []
    for one in known:
        if one in main:
            continue
        joins = not any(_is_apart(one, each) for each in mine)
        (mine if joins else others).append(one)
    return [frozenset(mine), *_divided(others, _is_apart)]


def _is_apart(one: Profile, other: Profile) -> bool:
    return contradiction(one, other) in ("gender", "affiliation")


def _divided(known: list[Profile], apart: Callable[[Profile, Profile], bool]) -> list[Bearer]:
    groups: dict[Profile, list[Profile]] = {one: [one] for one in known}
    for one, other in sorted(combinations(known, 2), key=_strength):
        mine, theirs = groups[one], groups[other]
        if mine is theirs or not _joined_by_something(one, other):
            continue
        if not any(apart(a, b) for a in mine for b in theirs):
            mine.extend(theirs)
            for each in theirs:
                groups[each] = mine
    kept = {id(group): frozenset(group) for group in groups.values()}
    return sorted(kept.values(), key=lambda group: _order(min(group, key=_order)))


def _joined_by_something(one: Profile, other: Profile) -> bool:
    return related(one, other) or (tells_nothing(one) and tells_nothing(other))


def _order(profile: Profile) -> tuple[str, str, str]:
    return profile.affiliation, profile.role, profile.gender


def _strength(pair: tuple[Profile, Profile]) -> tuple[int, object]:
    """Order pairs: those with the most words in common first."""
    one, other = pair
    common = (one.role_words | one.body_words) & (other.role_words | other.body_words)
    return -len(common), (_order(one), _order(other))
