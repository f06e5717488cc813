"""Who is who among the people named: one entry for full name, last name and given name.

All names of the text are read before anybody is asked for, so that a last name in the headline
finds the full name below it. Two people are never one because they share a last name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from audit.facts import Name, SourceKind, Span
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.names.table import TITLES
from audit.language.sources.entry import Entry
from audit.language.sources.family_names import (
    ELDERS,
    GENERATION,
    YOUNGERS,
    deans,
    generations,
)
from audit.language.sources.genders import Genders
from audit.language.sources.kin import Kin
from audit.language.sources.occurrences import Occurrence, keys
from audit.language.sources.person_names import PersonName, fits, parse
from audit.language.sources.shared_names import shared

NewEntry = Callable[[str, SourceKind, str], Entry]


class People:
    """Gives the entry of each person's name by its span."""

    def __init__(self, words: Words, index: NameIndex, new: NewEntry) -> None:
        self.words, self.index, self._new = words, index, new
        self._by_part: dict[str, list[Entry]] = {}
        self._genders = Genders(words, index)
        self._kin = Kin(words)
        people = [name for name in index.names if name.kind == "person"]
        forms = (parse(words.text[name.span.start : name.span.end]) for name in people)
        self._last_names = {form.parts[-1] for form in forms if form.is_full}
        found = [self._read(name) for name in people]
        deans(found)
        generations(words, found)
        shared(words, found)
        self._votes(found)
        self._full(found)
        self._short(found)
        self._told_apart(found)
        self.entry_of: dict[Span, Entry] = {
            each.name.span: each.entry for each in found if each.entry is not None
        }

    def _told_apart(self, found: list[Occurrence]) -> None:
        """Call those of whom only one last name is known by their title: "Mr Harl", "Mrs Harl"."""
        names = Counter(entry.name for entry in {each.entry for each in found if each.entry})
        for each in found:
            entry = each.entry
            if entry is not None and names[entry.name] > 1 and self._title(each.first):
                entry.name = f"{self.words.word[each.first - 1]} {entry.name}"

    def named(self, text: str, gender: str = "") -> Entry | None:
        """Give the one person whom a form can name, if there is one."""
        person = parse(text)
        found = self._candidates(person, gender)
        return found[0] if len(found) == 1 else None

    def relative(self, owner: Entry, noun: str, gender: str) -> Entry | None:
        """Give the one person of the owner's last name who can be the owner's wife, brother …"""
        if owner.person is None:
            return None
        found = [
            entry
            for entry in self._by_part.get(owner.person.parts[-1], ())
            if entry is not owner
            and entry.person is not None
            and entry.person.parts[-1] == owner.person.parts[-1]
            and entry.gender in ("", gender)
            and self._kin.can_be(entry, noun)
        ]
        return found[0] if len(dict.fromkeys(found)) == 1 else None

    def add(self, entry: Entry) -> None:
        """Make an entry known by the parts of its name."""
        if entry.person is not None:
            for part in {*entry.person.parts, *entry.person.parts[-1].split("-")}:
                self._by_part.setdefault(part, []).append(entry)

    def _read(self, name: Name) -> Occurrence:
        first, last = self.index.tokens(name.span)
        person = parse(self.words.text[name.span.start : name.span.end])
        title = person.title or self._title(first)
        gender = self._genders.of_title(title) or self._genders.before(first)
        if not gender and person.parts[0] not in self._last_names:
            gender = self._genders.of_given(person)
        gender = gender or self._genders.after(last)
        relative = self._genders.is_relative(first) or self._genders.is_relative_after(last)
        return Occurrence(name, person, first, last, title, gender, relative)

    def _title(self, first: int) -> str:
        form = self.words.low[first - 1].rstrip(".") if first else ""
        return form if form in TITLES else ""

    def _votes(self, found: list[Occurrence]) -> None:
        """Let the pronouns after a name tell the gender where nothing else does."""
        votes: dict[tuple[str, ...], Counter[str]] = {}
        for each in found:
            gender = self._genders.by_pronoun(each.first, each.last)
            gender = gender or self._genders.of_spouse(each.last)
            if gender:
                votes.setdefault(each.person.parts, Counter())[gender] += 1
        for each in found:
            count = votes.get(each.person.parts)
            if not each.gender and count and count["m"] != count["f"]:
                each.weak = "m" if count["m"] > count["f"] else "f"

    def _full(self, found: list[Occurrence]) -> None:
        """Enter the names of several parts, the fullest first."""
        full = [each for each in found if each.person.is_full]
        for each in sorted(full, key=lambda each: (-len(each.person.parts), each.first)):
            each.entry = self._same_full(each) or self._enter(each)
            entry = each.entry
            entry.gender = entry.gender or each.gender or each.weak
            opens = each.first == min(other.first for other in full if other.entry is entry)
            self._kin.enter(entry, each, opens=opens)

    def _same_full(self, each: Occurrence) -> Entry | None:
        for entry in self._candidates(each.person, each.gender):
            known = entry.person
            if known is None or not known.is_full:
                continue
            if known.suffix == each.person.suffix or (known.suffix and not each.person.suffix):
                return entry
        return None

    def _short(self, found: list[Occurrence]) -> None:
        """Enter the names of one part, in text order."""
        seen: dict[int, int] = {}
        times: dict[int, int] = {}
        for each in found:
            if each.entry is None:
                each.entry = self._known(each, seen, times) or self._enter(each)
                each.entry.bare += 1
            entry = each.entry
            entry.gender = entry.gender or each.gender or each.weak
            seen[entry.order] = each.first
            times[entry.order] = times.get(entry.order, 0) + 1

    def _known(self, each: Occurrence, seen: dict[int, int], times: dict[int, int]) -> Entry | None:
        """Choose among those whom a short form can name.

        One whom it stood for before, else one seen in this paragraph or the last, else the one
        named most, else the first of those to come. Who is introduced as somebody's relative is
        not who was named before.
        """
        age = each.person.suffix
        elder = self._by_age(each)
        if elder is not None:
            return elder
        found = [
            entry
            for entry in self._candidates(each.person, each.gender)
            if self._kin.is_before(entry, each.first)
            and not (age and entry.person is not None and entry.person.suffix not in ("", age))
        ]
        found = [entry for entry in found if each.title in entry.nouns] or found
        found = self._kin.principals(found, seen, each.title)
        if len(found) > 1:
            usual = max(entry.bare for entry in found)
            found = [entry for entry in found if entry.bare == usual] if usual else found
        if each.gender and len(found) > 1:
            found = self._kin.of_gender(found, each.gender)
        if self._kin.is_either(found, each, seen):
            return None
        before = [entry for entry in found if entry.order in seen]
        if before:
            last = max(before, key=lambda entry: seen[entry.order])
            if self._block(each.first) - self._block(seen[last.order]) <= 1:
                return last
            return max(before, key=lambda entry: (times[entry.order], -entry.order))
        return found[0] if found else None

    def _by_age(self, each: Occurrence) -> Entry | None:
        """Give the father whom "the elder Mr. Han" means, or the son whom "the younger" does."""
        at = each.first - 1
        at -= self._title(each.first) != ""
        age = GENERATION.get(self.words.low[at], "") if at > 0 else ""
        if not age or self.words.low[at - 1] not in ("the", "their"):
            return None
        family = self._by_part.get(each.person.parts[-1], ())
        kin = {entry: self._kin.noun(entry) for entry in dict.fromkeys(family)}
        for told in (ELDERS, YOUNGERS):
            named = [entry for entry, noun in kin.items() if noun in told]
            rest = [entry for entry, noun in kin.items() if noun not in told]
            if len(named) == len(rest) == 1:
                wanted = (age == "sr") == (told is ELDERS)
                return named[0] if wanted else rest[0]
        if len(kin) != 2:
            return None
        usual, lesser = sorted(kin, key=lambda entry: (-entry.bare, entry.order))
        return lesser if age == "jr" else usual

    def _block(self, token: int) -> int:
        return self.words.block[max(self.words.sentence[token], 0)]

    def _candidates(self, person: PersonName, gender: str) -> list[Entry]:
        """Give the entries that a form fits best, in their order."""
        entries: dict[int, Entry] = {}
        for part in keys(person):
            for entry in self._by_part.get(part, ()):
                entries[entry.order] = entry
        scored = [
            (fits(person, entry.person), entry)
            for _, entry in sorted(entries.items())
            if entry.person is not None and not (gender and entry.gender not in ("", gender))
        ]
        best = max((score for score, _ in scored), default=0)
        return [entry for score, entry in scored if score == best] if best else []

    def _enter(self, each: Occurrence) -> Entry:
        entry = self._new(each.person.text, "named-person", each.person.family)
        entry.person, entry.gender = each.person, each.gender or each.weak
        if each.title and not self._genders.of_title(each.title):
            entry.nouns.add(each.title)
        self.add(entry)
        return entry
