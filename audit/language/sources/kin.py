"""What those of one last name are to each other, and which of them a short form can mean."""

from __future__ import annotations

from audit.language.grammar.words import Words
from audit.language.sources.entry import Entry
from audit.language.sources.occurrences import Occurrence, likelier
from audit.language.sources.shared_names import HONORIFICS

SIBLINGS = frozenset(("brother", "sister", "twin"))
NEAREST = SIBLINGS | {"husband", "wife"}
"""Relatives of the same last name of whom there mostly is one."""
ADULT = 18


class Kin:
    """Remembers of each entry how its full name was brought in."""

    def __init__(self, words: Words) -> None:
        self._low = words.low
        self._noun: dict[int, str] = {}
        self._relatives: dict[int, int] = {}
        self._paired: dict[int, int] = {}
        self._minors: set[int] = set()

    def enter(self, entry: Entry, each: Occurrence, *, opens: bool) -> None:
        """Take what stands beside a full name; ``opens`` where it is the person's first."""
        if each.paired:
            self._paired.setdefault(entry.order, each.first)
        if self._is_minor(each.last):
            self._minors.add(entry.order)
        if each.kin:
            self._noun.setdefault(entry.order, each.kin)
        elif each.relative and opens:
            self._relatives[entry.order] = each.first
            self._noun[entry.order] = each.relative

    def noun(self, entry: Entry) -> str:
        """Give the noun by which somebody was brought in as another's relative."""
        return self._noun.get(entry.order, "")

    def can_be(self, entry: Entry, noun: str) -> bool:
        """Tell whether somebody can be the brother, wife … of another of the last name."""
        kin = self._noun.get(entry.order, noun if noun in NEAREST else "")
        return kin == noun or (kin == "sibling" and noun in SIBLINGS)

    def is_before(self, entry: Entry, token: int) -> bool:
        """Tell whether somebody, if a relative of another, is brought in before a token."""
        return self._relatives.get(entry.order, -1) <= token

    def principals(self, found: list[Entry], seen: dict[int, int], title: str) -> list[Entry]:
        """Leave out whoever came in as a relative of another of them who was named before.

        In "Ada Holm" and "her husband, Jan Holm", "Holm" alone is who the story is about. Nobody
        of 16 is "Mrs Holm".
        """
        if title in HONORIFICS:
            found = [entry for entry in found if entry.order not in self._minors] or found
        first = [e for e in found if e.order not in self._relatives and e.order in seen]
        return first or found

    def of_gender(self, found: list[Entry], gender: str) -> list[Entry]:
        """Give those whom a title's gender fits; how names end tells no couple apart."""
        if self._is_pair(found):
            return [entry for entry in found if entry.gender == gender] or found
        return likelier(found, gender)

    def is_either(self, found: list[Entry], each: Occurrence, seen: dict[int, int]) -> bool:
        """Tell whether a form can be either of a pair: nothing but the pair has been said.

        A title tells nobody apart of whom neither's gender is known.
        """
        if len(found) < 2 or not self._is_pair(found):
            return False
        alone = (seen.get(entry.order, -1) > self._paired[entry.order] for entry in found)
        return bool(each.gender) or not any(alone)

    def _is_pair(self, found: list[Entry]) -> bool:
        return all(entry.order in self._paired for entry in found)

    def _is_minor(self, last: int) -> bool:
        low = self._low
        age = low[last + 1] if low[last : last + 1] in ([","], ["("]) else ""
        return age.isdecimal() and int(age) < ADULT
