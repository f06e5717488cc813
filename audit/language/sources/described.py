"""Sources that are described: whether "the minister" is somebody spoken of before."""

from __future__ import annotations

from collections.abc import Iterator

from audit.language.grammar.listed import listed
from audit.language.sources.body_nouns import (
    FIRM,
    ONE_OF_A_KIND,
    PRESS,
    is_body_noun,
    may_be_called,
)
from audit.language.sources.callings import (
    goes_by,
    group_kind,
    is_office,
    is_same_voice,
    key_of,
    says_all,
)
from audit.language.sources.discourse import Discourse
from audit.language.sources.entry import Entry
from audit.language.sources.genders import RELATIVES
from audit.language.sources.likeliest import (
    NEAR,
    WHOLE,
    may_be_new,
    only_one,
    somebody,
    spoken_of,
    voice,
)
from audit.language.sources.mentions import Mention
from audit.language.sources.people import NewEntry
from audit.language.sources.person_nouns import singular
from audit.language.sources.told_bodies import is_told_body
from audit.language.sources.words import DOCUMENT

GROUP = 8
STUDIES = listed("study research paper findings analysis survey work results report review")
TEAM = listed("researcher scientist academic economist engineer biologist physicist astronomer")
"""A group of them is "the team"."""
VOICES = frozenset(("source", "insider"))
MEMBERS = listed("one another two three some several both")
ALONE = listed("one another other")
PAIRS = listed("both all two three pair couple duo men women")


class Described:
    """Gives the entries of sources without a name."""

    def __init__(self, discourse: Discourse, new: NewEntry) -> None:
        self.discourse, self._new = discourse, new
        self._by_key: dict[str, Entry] = {}
        self._owned: dict[tuple[int, str], Entry] = {}

    def entry(self, mention: Mention, core: str, sentence: int, owner: Entry | None) -> Entry:
        """Give the entry of a described source: one known already, or a new one."""
        return self.known(mention, core, sentence, owner) or self._enter(mention, core, owner)

    def known(
        self, mention: Mention, core: str, sentence: int, owner: Entry | None
    ) -> Entry | None:
        """Give the entry spoken of before that a phrase means, if there is one."""
        if mention.owner is not None and owner is not None:
            return self._relation(mention, owner)
        if mention.owner is not None and mention.head in RELATIVES:
            return self._by_key.get(key_of(core))  # whose is not known: "my mother"
        if mention.fresh:
            again = mention.definite or is_same_voice(mention)
            return self._by_key.get(key_of(core)) if again else None
        found = None
        if mention.definite:
            found = self._group(mention, sentence) or self._definite(mention, sentence)
        if found is None and not mention.definite and is_office(mention):
            found = self._office(mention, sentence)
        return found or self._by_key.get(key_of(core))

    def _enter(self, mention: Mention, core: str, owner: Entry | None) -> Entry:
        shown = core
        entry = self._new(shown, mention.kind, mention.head)
        entry.plural, entry.count, entry.gender = mention.plural, mention.count, mention.gender
        entry.nouns.add(singular(mention.head) if mention.plural else mention.head)
        entry.modifiers.update(mention.modifiers)
        entry.owner = owner
        entry.definite = mention.definite and mention.owner is None
        group = self._group_of(core)
        if group is not None:
            entry.kind = group.kind if entry.kind == "vague" else entry.kind
            entry.nouns |= group.nouns
        if is_told_body(self.discourse.words, mention):
            entry.kind, entry.told = "named-organisation", True
        if owner is not None:
            self._owned[owner.order, mention.head] = entry
        once = mention.fresh and not (mention.plural or mention.definite)
        if not once or is_same_voice(mention):
            self._by_key.setdefault(key_of(core), entry)
        return entry

    def _group_of(self, core: str) -> Entry | None:
        """Give those of whom "one of the people", "one of them", "another" is one."""
        low = core.lower().removeprefix("the ")
        if low in ALONE:
            near = self.discourse.recent(self._last() + 1, NEAR)
            people = (e for e in near if e.plural or (e.is_person and not e.is_named))
            return next((e for e in people if e.kind in ("unnamed-described", "vague")), None)
        first, of, *rest = [*low.split(), "", ""]
        if first not in MEMBERS or of != "of" or not rest[0]:
            return None
        noun = singular([word for word in rest if word][-1])
        groups = (e for e in self.discourse.recent(self._last() + 1, NEAR) if e.plural)
        return next((e for e in groups if noun in e.nouns or noun in ("them", "those")), None)

    def _relation(self, mention: Mention, owner: Entry) -> Entry | None:
        """Give "her lawyer": an entry of the same owner, or of nobody's, by this noun."""
        found = self._owned.get((owner.order, mention.head))
        if found is not None:
            return found
        for entry in self.discourse.recent(self._last(), WHOLE):
            if entry.owner is owner and goes_by(entry, mention):
                self._owned[owner.order, mention.head] = entry
                return entry
        return None

    def _last(self) -> int:
        return self.discourse.seen[-1].sentence if self.discourse.seen else 0

    def _group(self, mention: Mention, sentence: int) -> Entry | None:
        """Give "both officials", "the two": a group spoken of, or the last people as one."""
        if mention.head == "team":
            groups = (e for e in self._all(sentence) if e.plural and e.nouns & TEAM)
            return None if mention.modifiers else next(groups, None)
        if not mention.plural and mention.head not in ("pair", "couple", "two", "three", "duo"):
            return None
        noun = singular(mention.head)
        free = mention.head in PAIRS
        for entry in self.discourse.recent(sentence, GROUP):
            same = entry.count == mention.count or mention.count is None
            if entry.plural and same and (noun in entry.nouns or (free and entry.members)):
                return entry
        if mention.count is None or mention.head in DOCUMENT:
            return None
        single = [
            entry
            for entry in self.discourse.recent(sentence, GROUP)
            if not entry.plural and (noun in entry.nouns or (free and entry.is_person))
        ]
        if len(single) < mention.count:
            return None
        return self.group(single[: mention.count][::-1])

    def group(self, members: list[Entry], name: str = "") -> Entry:
        """Give the entry of several as one."""
        key = "+".join(str(order) for order in sorted(entry.order for entry in members))
        found = self._by_key.get(key)
        if found is None:
            shown = name or " and ".join(entry.name for entry in members)
            found = self._new(shown, group_kind(members), members[0].head)
            found.plural, found.count, found.members = True, len(members), list(members)
            for entry in members:
                found.nouns |= entry.nouns
            self._by_key[key] = found
        return found

    def _definite(self, mention: Mention, sentence: int) -> Entry | None:
        """Give "the minister": who was called so, else a body, a document or somebody near."""
        best = next(iter(self._called(mention, sentence)), None)
        if best is not None:
            return best
        head = mention.head
        if mention.plural:
            return None
        if is_body_noun(head):
            return self._body(head, sentence, mention.modifiers)
        if head in STUDIES:
            return next(
                (e for e in self._all(sentence) if e.is_document and e.head in STUDIES), None
            )
        if not mention.modifiers and self.discourse.words.word[mention.at][0].isupper():
            return spoken_of(self.discourse, sentence)
        if head in VOICES and not mention.modifiers:
            return voice(self.discourse, sentence)
        if may_be_new(head):
            return somebody(self.discourse, mention, sentence)
        return None

    def _called(self, mention: Mention, sentence: int) -> Iterator[Entry]:
        """Give those whom the text has called by the noun, those by its very words first."""
        fits = [entry for entry in self._all(sentence) if goes_by(entry, mention)]
        exact = [entry for entry in fits if says_all(entry, mention)]
        people = [entry for entry in exact or fits if entry.kind == "named-person"]
        if len(people) > 1 and (exact or fits)[0] in people:
            near = [e for e in self.discourse.recent(sentence, NEAR) if e in people]
            one = only_one(self.discourse, near)
            yield from () if one is None else (one,)
            return
        yield from exact
        yield from (entry for entry in fits if entry not in exact)

    def _all(self, sentence: int) -> Iterator[Entry]:
        return self.discourse.recent(sentence, WHOLE)

    def body(self, noun: str, sentence: int) -> Entry | None:
        """Give the body that "the company" stands for."""
        called = (e for e in self._all(sentence) if noun in e.nouns and not e.is_person)
        return next((e for e in called if not e.is_document), None) or self._body(noun, sentence)

    def _body(self, head: str, sentence: int, said: tuple[str, ...] = ()) -> Entry | None:
        """Give the organisation that a noun for bodies most likely means."""
        named = [
            entry
            for entry in self._all(sentence)
            if entry.kind == "named-organisation"
            and may_be_called(entry.name, head, said)
            and not (entry.told and any(word not in entry.name.lower() for word in said))
            and not (head in ONE_OF_A_KIND and entry.nouns & (FIRM | PRESS))
        ]
        return next((entry for entry in named if entry.speaks), None) or next(iter(named), None)

    def _office(self, mention: Mention, sentence: int) -> Entry | None:
        """Give the one body named before whose name ends in "police", "council" …"""
        named = [
            entry
            for entry in self._all(sentence)
            if entry.kind == "named-organisation" and entry.head == mention.head
        ]
        return named[0] if len(named) == 1 else None
