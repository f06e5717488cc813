"""Sources that are described: whether "the minister" is somebody spoken of before."""

from __future__ import annotations

from collections.abc import Iterator

from audit.facts import SourceKind
from audit.language.grammar.listed import listed
from audit.language.sources.body_nouns import is_body_noun, may_be_called
from audit.language.sources.discourse import Discourse
from audit.language.sources.entry import Entry
from audit.language.sources.mentions import Mention
from audit.language.sources.people import NewEntry
from audit.language.sources.person_nouns import GENERIC, LOOSE, is_person_noun, singular
from audit.language.sources.words import DOCUMENT, OFFICE

WHOLE = 10_000
"""A reach over the whole article."""
NEAR = 3
"""How many sentences back somebody may be called by a new noun."""
GROUP = 8
STUDIES = listed("study research paper findings analysis survey work results report review")
UNIQUE = listed(
    """
council ministry government parliament assembly league federation authority commission committee
inspectorate senate congress cabinet department board directorate administration regulator
    """
)
LESSER = listed("deputy vice assistant former ex junior shadow associate")
EMPTY_MODIFIERS = listed(
    """
same first senior top local old young elderly new late own lead chief then male female year - s
    """
)
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
        if mention.fresh:
            again = mention.definite or _is_same_voice(mention)
            return self._by_key.get(_key(core)) if again else None
        found = None
        if mention.definite:
            found = self._group(mention, sentence) or self._definite(mention, sentence)
        if found is None and not mention.definite and _is_office(mention):
            found = self._office(mention, sentence)
        return found or self._by_key.get(_key(core))

    def _enter(self, mention: Mention, core: str, owner: Entry | None) -> Entry:
        shown = core
        entry = self._new(shown, mention.kind, mention.head)
        entry.plural, entry.count, entry.gender = mention.plural, mention.count, mention.gender
        entry.nouns.add(singular(mention.head) if mention.plural else mention.head)
        entry.modifiers.update(mention.modifiers)
        entry.owner = owner
        entry.definite = mention.definite and mention.owner is None
        if _is_unique(mention):
            entry.kind = "named-organisation"
        if owner is not None:
            self._owned[owner.order, mention.head] = entry
        once = mention.fresh and not (mention.plural or mention.definite)
        if not once or _is_same_voice(mention):
            self._by_key.setdefault(_key(core), entry)
        return entry

    def _relation(self, mention: Mention, owner: Entry) -> Entry | None:
        """Give "her lawyer": an entry of the same owner, or of nobody's, by this noun."""
        found = self._owned.get((owner.order, mention.head))
        if found is not None:
            return found
        for entry in self.discourse.recent(self._last(), WHOLE):
            if entry.owner is owner and _goes_by(entry, mention):
                self._owned[owner.order, mention.head] = entry
                return entry
        return None

    def _last(self) -> int:
        return self.discourse.seen[-1].sentence if self.discourse.seen else 0

    def _group(self, mention: Mention, sentence: int) -> Entry | None:
        """Give "both officials", "the two": a group spoken of, or the last people as one."""
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
            found = self._new(shown, _kind(members), members[0].head)
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
            return self._body(head, sentence)
        if head in STUDIES:
            return next(
                (e for e in self._all(sentence) if e.is_document and e.head in STUDIES), None
            )
        if head in LOOSE or head.endswith(("-old", "man", "woman")) or head == "old":
            return self._somebody(mention, sentence)
        return None

    def _called(self, mention: Mention, sentence: int) -> Iterator[Entry]:
        """Give those whom the text has called by the noun, those by its very words first."""
        fits = [entry for entry in self._all(sentence) if _goes_by(entry, mention)]
        exact = [entry for entry in fits if _exact(entry, mention)]
        yield from exact
        yield from (entry for entry in fits if entry not in exact)

    def _all(self, sentence: int) -> Iterator[Entry]:
        return self.discourse.recent(sentence, WHOLE)

    def body(self, noun: str, sentence: int) -> Entry | None:
        """Give the body that "the company" stands for."""
        called = (e for e in self._all(sentence) if noun in e.nouns and not e.is_person)
        return next((e for e in called if not e.is_document), None) or self._body(noun, sentence)

    def _body(self, head: str, sentence: int) -> Entry | None:
        """Give the organisation that a noun for bodies most likely means."""
        named = [
            entry
            for entry in self._all(sentence)
            if entry.kind == "named-organisation" and may_be_called(entry.name, head)
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

    def _somebody(self, mention: Mention, sentence: int) -> Entry | None:
        """Give the one person near whom "the 43-year-old" or "the singer" can mean."""
        age = next((word for word in mention.modifiers if word.isdigit()), "") or (
            mention.head.split("-")[0] if mention.head.endswith("-old") else ""
        )
        people = [entry for entry in self._all(sentence) if entry.is_person]
        if age:
            aged = [entry for entry in people if entry.age == age]
            if aged:
                return aged[0]
        near = [
            entry
            for entry in self.discourse.recent(sentence, NEAR)
            if entry.is_person and _can_be(entry, mention, age)
        ]
        if not near:
            return None
        return near[0] if len(near) == 1 or age or mention.head in GENERIC else None


def _is_unique(mention: Mention) -> bool:
    """Tell whether a body can be no other than the one meant: "the parish council"."""
    told = mention.definite and mention.owner is None and not mention.plural
    return told and mention.kind == "unnamed-described" and mention.head in UNIQUE


def _kind(members: list[Entry]) -> SourceKind:
    kinds = [entry.kind for entry in members]
    order: tuple[SourceKind, ...] = (
        "named-person",
        "named-organisation",
        "identified-document",
        "unnamed-described",
        "vague",
        "unidentified-document",
    )
    return next(kind for kind in order if kind in kinds)


def _key(core: str) -> str:
    low = core.lower()
    for article in ("the ", "a ", "an "):
        low = low.removeprefix(article)
    return low


def _is_same_voice(mention: Mention) -> bool:
    """Tell whether the same words with "a" mean the same voice: "a spokesman for the port"."""
    if mention.plural or mention.head in DOCUMENT:
        return mention.count is None
    return mention.head.startswith("spokes") and mention.span.end > mention.span.start + 20


def _is_office(mention: Mention) -> bool:
    return mention.head in OFFICE and not mention.modifiers


def _goes_by(entry: Entry, mention: Mention) -> bool:
    """Tell whether an entry goes by the noun of a phrase, and the words before it fit."""
    noun = singular(mention.head) if mention.plural else mention.head
    if entry.plural != mention.plural and not (
        entry.kind == "named-organisation" and not mention.plural
    ):
        return False
    if noun not in entry.nouns and noun != entry.head:
        return False
    if entry.kind == "named-organisation":
        return all(word in entry.name.lower() for word in mention.modifiers)
    said = set(mention.modifiers) - EMPTY_MODIFIERS
    lesser = (entry.modifiers | entry.nouns) & LESSER - said - {"former", "ex"}
    if lesser and not said & LESSER:
        return False
    return said <= entry.modifiers | entry.nouns or not (entry.modifiers - EMPTY_MODIFIERS)


def _exact(entry: Entry, mention: Mention) -> bool:
    return set(mention.modifiers) <= entry.modifiers | entry.nouns and not (
        entry.modifiers & LESSER - set(mention.modifiers)
    )


def _can_be(entry: Entry, mention: Mention, age: str) -> bool:
    """Tell whether a person may be called by a noun that the text has not used for them."""
    if mention.gender and entry.gender and mention.gender != entry.gender:
        return False
    if age:
        return entry.is_named and not entry.age
    if mention.head in GENERIC:
        return True
    trades = {noun for noun in entry.nouns if is_person_noun(noun)} - GENERIC
    return entry.is_named and not trades
