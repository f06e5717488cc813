"""Who is one and the same over many articles.

- An entry of ``sources.yaml`` decides first.
- People are one where they have the same full name and nothing contradicts it (``bearers``). A
  surname alone is nobody's but its article's.
- Bodies are one by name, legal form aside, and by an acronym that only one of them has.
- The unnamed and documents are never one across articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from audit.ledger.acronyms import join_acronyms
from audit.ledger.bearers import Bearers, bearers
from audit.ledger.matching import Match, match
from audit.ledger.names import body_key, is_full, is_proper, person_key, plain_name
from audit.ledger.profiles import Profile, profile_of
from audit.ledger.record import Appearance, Doubt
from audit.ledger.settled import Settled, SettledFile
from audit.ledger.surnames import surname_doubts

Key = tuple[Hashable, ...]


class Group:
    """Appearances taken for one source; ``settled`` is the entry that says so."""

    def __init__(self, settled: Settled | None = None) -> None:
        self.settled = settled
        self.appearances: list[Appearance] = []
        self.doubts: list[str] = []


class Grouping:
    """All appearances, divided into sources. Their order makes no difference."""

    def __init__(
        self,
        appearances: Iterable[Appearance],
        settled_for: Callable[[str], SettledFile | None],
    ) -> None:
        self._settled_for = settled_for
        self.doubts: list[Doubt] = []
        self.used: set[Settled] = set()
        self._groups: dict[Key, Group] = {}
        self._people: dict[str, list[Appearance]] = defaultdict(list)
        for one in sorted(appearances, key=lambda each: each.key):
            self._place(one)
        for name in sorted(self._people):
            self._tell_apart(name, self._people[name])
        self.doubts += join_acronyms(self._groups)
        self.doubts += surname_doubts(self.groups())

    def groups(self) -> list[Group]:
        """Give the groups, those of bodies with an acronym joined."""
        return [group for group in self._groups.values() if group.appearances]

    def _place(self, one: Appearance) -> None:
        found = self._match(one)
        if found.entry is not None:
            self.used.add(found.entry)
            self._add(settled_key(found.entry), one, found.entry)
        elif found.open:
            self._add(("alone", *one.key), one)
            self._ambiguous(one, found.open)
        elif one.kind == "named-person" and is_full(one.name):
            self._people[person_key(one.name)].append(one)
        elif one.kind == "named-organisation" and is_proper(one.name):
            self._add(("body", body_key(one.name)), one)
        else:
            self._add(("alone", *one.key), one)

    def _match(self, one: Appearance) -> Match:
        file = self._settled_for(one.path)
        return match(one, file.holding_for(one.path)) if file else Match()

    def _tell_apart(self, name: str, found: list[Appearance]) -> None:
        told = bearers(map(profile_of, found))
        bearer_of: dict[Profile, int] = {
            profile: at for at, bearer in enumerate(told.people) for profile in bearer
        }
        for one in found:
            self._add(("person", name, bearer_of[profile_of(one)]), one)
        if told.differ:
            self._same_name(name, found[0].name, told)

    def _add(self, key: Key, one: Appearance, settled: Settled | None = None) -> None:
        self._groups.setdefault(key, Group(settled)).appearances.append(one)

    def _same_name(self, name: str, shown: str, told: Bearers) -> None:
        people = len(told.people)
        differs = f"{' and '.join(told.differ)} {'differs' if len(told.differ) == 1 else 'differ'}"
        if people > 1:
            message = f"“{shown}” has {people} entries: {differs} from article to article"
            each = f"another “{shown}” is kept apart: {differs}"
        else:
            message = f"“{shown}” may be more than one person: {differs} from article to article"
            each = f"may be more than one person: {differs} from article to article"
        remedy = "settle in sources.yaml who is who"
        self.doubts.append(Doubt("same-name", f"{message}; {remedy}", (shown,)))
        for at in range(people):
            self._groups["person", name, at].doubts.append(each)

    def _ambiguous(self, one: Appearance, entries: tuple[Settled, ...]) -> None:
        lines = " or ".join(f"line {entry.line}" for entry in entries)
        message = (
            f"“{one.name}” in {one.path} may be the entry of {lines} of {entries[0].file}; "
            "a role, an affiliation or articles there would tell"
        )
        self.doubts.append(Doubt("ambiguous", message, (one.name,)))
        self._groups["alone", *one.key].doubts.append("more than one entry of sources.yaml fits")


def settled_key(entry: Settled) -> Key:
    """Give the key of an entry; the same entry in two files is one source."""
    return ("settled", plain_name(entry.name), entry.roles, entry.affiliation)
