"""A person's name where it stands, and whom a short form may name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from audit.facts import Name
from audit.language.sources.entry import Entry
from audit.language.sources.person_names import PersonName


@dataclass(slots=True)
class Occurrence:
    """A person's name where it stands; ``first`` and ``last`` are its tokens.

    ``relative`` is the noun by which somebody is brought in as another's, ``kin`` what those
    who share a last name are to each other; ``paired`` are those brought in as several before it.
    """

    name: Name
    person: PersonName
    first: int
    last: int
    title: str
    gender: str
    relative: str
    weak: str = ""
    kin: str = ""
    paired: bool = False
    entry: Entry | None = None


def likelier(entries: list[Entry], gender: str) -> list[Entry]:
    """Give those whose given names end as most women's, or most men's, do; else all."""
    known = [entry for entry in entries if entry.gender == gender]
    women = gender == "f"
    fits = known or [
        entry
        for entry in entries
        if entry.person is not None and entry.person.parts[0].endswith("a") == women
    ]
    return fits or entries


def keys(person: PersonName) -> Iterable[str]:
    """Give the parts under which a form may be found, pet names by all of their group's."""
    yield from person.parts
    yield from (part.split("-", 1)[1] for part in person.parts if part.startswith(("al-", "el-")))
