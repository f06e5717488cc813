"""The source ledger: one entry for all the ways in which a text names the same source."""

from __future__ import annotations

import re
from collections.abc import Callable

from audit.facts import SourceKind, Span
from audit.language.grammar.classes import ROLE_NOUNS
from audit.language.grammar.listed import listed
from audit.language.names.forms import body_key, may_be, short_forms
from audit.language.sources.entry import Entry
from audit.language.sources.mentions import Mention

BODY_NOUNS = listed(
    """
company firm group agency organisation organization body paper newspaper club charity bank union
party business corporation manufacturer airline broadcaster network outlet publisher regulator
operator institute think-tank nonprofit association campaign team
    """
)
LEADING = re.compile(r"^(?:an?|the|one) ", re.IGNORECASE)
REACH = 4
"""How many sentences back a pronoun looks first."""


class Ledger:
    """Resolves mentions, read in text order, to entries."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._people: dict[str, list[Entry]] = {}
        self._given: dict[str, Entry] = {}
        self._bodies: dict[str, Entry] = {}
        self._described: dict[str, Entry] = {}
        self._recent: list[Entry] = []
        self.last_source: Entry | None = None
        self.topic: Entry | None = None

    def see(self, entry: Entry, span: Span, sentence: int, *, topic: bool = False) -> None:
        """Record a mention and move the entry to the front."""
        if not entry.mentions or entry.mentions[-1] != span:
            entry.mentions.append(span)
        entry.seen = sentence
        if self._recent and self._recent[-1] is entry:
            return
        if entry in self._recent[-12:]:
            self._recent.remove(entry)
        self._recent.append(entry)
        if len(self._recent) > 60:
            del self._recent[:20]
        if topic and entry.is_person:
            self.topic = entry

    def person(self, text: str, gender: str = "") -> Entry:
        """Give the entry of a person's name: full, surname or given name."""
        parts = [part for part in text.replace("’s", "").replace("'s", "").split() if part]
        surname, given = parts[-1].lower(), parts[0].lower() if len(parts) > 1 else ""
        same = [e for e in self._people.get(surname, []) if may_be(e, given, gender)]
        if same:
            entry = max(same, key=lambda e: e.seen)
            if given and not entry.given:
                entry.given, entry.name = given, text
                self._given.setdefault(given, entry)
            entry.gender = entry.gender or gender
            return entry
        if not given and surname in self._given:
            return self._given[surname]
        entry = self._new(text, "named-person", surname)
        entry.given, entry.surname, entry.gender = given, surname, gender
        self._people.setdefault(surname, []).append(entry)
        if given:
            self._given.setdefault(given, entry)
        return entry

    def knows(self, text: str) -> bool:
        """Tell whether a person of this last name has been seen."""
        return text.split()[-1].lower() in self._people

    def reveal(self, entry: Entry, text: str, gender: str) -> None:
        """Give a described source the name that the text holds back until now."""
        parts = text.split()
        entry.role = entry.role or LEADING.sub("", entry.name)
        entry.name, entry.kind, entry.head = text, "named-person", parts[-1].lower()
        entry.given, entry.surname = parts[0].lower(), entry.head
        entry.gender = entry.gender or gender
        self._people.setdefault(entry.surname, []).append(entry)
        self._given.setdefault(entry.given, entry)

    def body(self, text: str) -> Entry:
        """Give the entry of an organisation's name, its short forms and its acronym."""
        key = body_key(text)
        entry = self._bodies.get(key) or self.by_initials(text)
        if entry is None:
            entry = self._new(text, "named-organisation", key.rsplit(" ", 1)[-1])
            self._bodies[key] = entry
            for short in short_forms(text):
                self._bodies.setdefault(short, entry)
        return entry

    def by_initials(self, text: str) -> Entry | None:
        """Give the person whom an interview's label names by initials ("RP:")."""
        if not (2 <= len(text) <= 3 and text.isupper()):
            return None
        return next(
            (e for e in self.entries if e.kind == "named-person" and e.initials == text), None
        )

    def alias(self, entry: Entry, text: str) -> None:
        """Record an acronym that the text gives in brackets."""
        self._bodies.setdefault(body_key(text), entry)

    def described(self, mention: Mention, core: str) -> Entry:
        """Give the entry of a described source; "the minister" may be one already known."""
        if mention.definite:
            known = self._definite(mention)
            if known is not None:
                return known
        key = core.lower().removeprefix("the ").removeprefix("a ").removeprefix("an ")
        if mention.kind == "vague" or mention.definite or mention.plural:
            known = self._described.get(key)
            if known is not None:
                return known
        entry = self._new(core, mention.kind, mention.head)
        entry.plural, entry.count, entry.gender = mention.plural, mention.count, mention.gender
        self._described[key] = entry
        return entry

    def pronoun(self, gender: str, sentence: int) -> Entry | None:
        """Give the entry that a pronoun most likely stands for."""
        fits = {
            "m": lambda e: e.is_person and e.gender in ("", "m"),
            "f": lambda e: e.is_person and e.gender in ("", "f"),
            "n": lambda e: e.is_body or (not e.is_person and not e.plural),
            "p": lambda e: e.plural or e.is_body,
        }[gender]
        found = None
        if gender in "mf":
            found = self._nearest(lambda e: e.is_person and e.gender == gender, sentence, near=True)
        found = found or self._nearest(fits, sentence)
        if found is None and gender == "p":
            found = self._nearest(lambda e: True, sentence)
        if found is not None and gender in "mf":
            found.gender = gender
        return found

    def _nearest(
        self, fits: Callable[[Entry], bool], sentence: int, *, near: bool = False
    ) -> Entry | None:
        """Give the entry last seen that fits; ``near`` looks no further than a few sentences."""
        first = [e for e in (self.last_source, self.topic) if e is not None and fits(e)]
        first = [e for e in first if sentence - e.seen <= REACH]
        if first:
            return max(first, key=lambda e: e.seen)
        for entry in reversed(self._recent):
            if near and sentence - entry.seen > REACH:
                return None
            if fits(entry):
                return entry
        return None

    def _definite(self, mention: Mention) -> Entry | None:
        head = mention.head
        singular = head.removesuffix("s") if mention.plural else head
        for entry in reversed(self._recent):
            if entry.plural != mention.plural and entry.kind != "named-organisation":
                continue
            if entry.head == head and entry.kind != "named-person":
                return entry
            if entry.role and singular in entry.role.lower().split() and head in ROLE_NOUNS:
                return entry
            if entry.kind == "named-organisation" and head in entry.name.lower().split():
                return entry
        if head in BODY_NOUNS:
            return next(
                (e for e in reversed(self._recent) if e.kind == "named-organisation" and e.speaks),
                None,
            ) or next((e for e in reversed(self._recent) if e.kind == "named-organisation"), None)
        if head == "statement" and self.last_source is not None:
            return self.last_source
        return None

    def _new(self, name: str, kind: SourceKind, head: str) -> Entry:
        entry = Entry(name, kind, head, len(self.entries))
        self.entries.append(entry)
        return entry
