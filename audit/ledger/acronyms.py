"""Bodies that some articles call by an acronym alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import TYPE_CHECKING

from audit.ledger.matching import appearance_keys
from audit.ledger.names import body_key, initials, is_acronym
from audit.ledger.record import Doubt

if TYPE_CHECKING:
    from audit.ledger.identities import Group

Key = tuple[Hashable, ...]
LEAST_INITIALS = 3
"""Two letters stand for too many things."""


def join_acronyms(groups: dict[Key, Group]) -> list[Doubt]:
    """Join each body known by an acronym alone with the one body that has it, if it is one.

    An article that gives both name and acronym decides; else the initials of a name do, which
    is said. ``groups`` is changed; what could not be decided is given.
    """
    bodies = {key: one for key, one in groups.items() if _is_body(one)}
    alone = sorted((k for k, one in bodies.items() if _only_acronym(one)), key=repr)
    introduced, by_initials = _known(bodies, set(alone))
    doubts = []
    for key in alone:
        name = body_key(bodies[key].appearances[0].name)
        said = _allowed(introduced[name], bodies, key)
        spelt = _allowed(by_initials[name], bodies, key) if len(name) >= LEAST_INITIALS else []
        target = said if said else spelt
        if len(target) == 1:
            doubts += _join(groups, key, target[0], told=bool(said))
        elif target:
            doubts.append(_undecided(bodies, key, target))
    return doubts


def _known(
    bodies: dict[Key, Group], alone: set[Key]
) -> tuple[dict[str, list[Key]], dict[str, list[Key]]]:
    """Give the full-named bodies by the acronyms that articles give them, and by initials."""
    introduced: dict[str, list[Key]] = defaultdict(list)
    by_initials: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(bodies.keys() - alone, key=repr):
        names = {name for one in bodies[key].appearances for name in one.names}
        settled = bodies[key].settled
        names |= {settled.name, *settled.aliases} if settled else set()
        for acronym in {body_key(name) for name in names if is_acronym(name)}:
            introduced[acronym].append(key)
        for spelt in {initials(name) for name in names} - {""}:
            by_initials[spelt].append(key)
    return introduced, by_initials


def _is_body(group: Group) -> bool:
    kinds = Counter(one.kind for one in group.appearances)
    settled = group.settled.kind if group.settled else None
    return (settled or kinds.most_common(1)[0][0]) == "named-organisation"


def _only_acronym(group: Group) -> bool:
    return group.settled is None and is_acronym(group.appearances[0].name)


def _allowed(targets: list[Key], bodies: dict[Key, Group], key: Key) -> list[Key]:
    """Leave out the bodies that sources.yaml never merges with this one."""
    own = appearance_keys(bodies[key].appearances[0].name)
    return [each for each in targets if not own & _never(bodies[each])]


def _never(group: Group) -> frozenset[str]:
    return group.settled.never if group.settled else frozenset()


def _join(groups: dict[Key, Group], key: Key, target: Key, *, told: bool) -> list[Doubt]:
    moved, joined = groups.pop(key), groups[target]
    short, full = moved.appearances[0].name, joined.appearances[0].name
    joined.appearances += moved.appearances
    joined.doubts += moved.doubts
    if told:
        return []
    joined.doubts.append(f"“{short}” is taken for it by its initials")
    message = f"“{short}” is taken for “{full}” by its initials; sources.yaml can say otherwise"
    return [Doubt("acronym", message, (short, full))]


def _undecided(bodies: dict[Key, Group], key: Key, targets: list[Key]) -> Doubt:
    short = bodies[key].appearances[0].name
    names = sorted({bodies[each].appearances[0].name for each in targets})
    listed = ", ".join(f"“{name}”" for name in names)
    return Doubt(
        "acronym",
        f"“{short}” may stand for {listed}; settle in sources.yaml which it is",
        (short, *names),
    )
