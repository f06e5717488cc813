"""Reads one source phrase: its head noun, its name, its kind, how many people it stands for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TypeGuard

from audit.facts import Name, SourceKind, Span
from audit.language.grammar.classes import DETERMINERS, PREPOSITIONS, ROLE_NOUNS
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words
from audit.language.names.table import NOT_NAMES, PLACES
from audit.language.sources.mention_words import (
    ADDRESSES,
    BREAKS,
    COLLECTIVE,
    FIELD_PEOPLE,
    OUTLET_NOUNS,
    PEOPLE,
    POINTING,
    POSTS,
    UTTERANCES,
    WIDE_FIELDS,
)
from audit.language.sources.words import (
    DOCUMENT,
    FEMALE,
    MALE,
    NUMBERS,
    OFFICE,
    PRONOUNS,
    VAGUE,
    WIDE,
    WRITERS_OWN,
)

PERSON_ENDINGS = ("man", "woman", "person", "er", "or", "ist", "ian", "ant", "ee", "mate", "men")


@dataclass(frozen=True, slots=True)
class Mention:
    """A source phrase as read. ``core`` is the part before apposition or relative clause.

    ``gender`` is m, f, p (plural), n (neuter), r (relative pronoun) or empty. ``definite`` marks
    "the minister": it may stand for somebody introduced before.
    """

    span: Span
    core: Range
    head: str
    kind: SourceKind
    name: Name | None = None
    pronoun: bool = False
    own: bool = False
    gender: str = ""
    plural: bool = False
    definite: bool = False
    count: int | None = None


def read_mention(words: Words, tokens: Range, names: list[Name], *, linked: bool) -> Mention:
    """Read the source phrase in a range of tokens, given the names inside it."""
    first, last = tokens
    low = words.low
    span = words.span(first, last)
    if last - first == 1 and (low[first] in PRONOUNS or low[first] in WRITERS_OWN):
        gender = PRONOUNS.get(low[first], "")
        own = low[first] in WRITERS_OWN
        return Mention(
            span, tokens, low[first], "unnamed-described", None, not own, own, gender, gender == "p"
        )
    core = (first, _core_end(words, first, last))
    at = _head(words, core, names)
    name = _name_at(words, at, names)
    if name is None or name.kind != "person":
        at, name = _titled(words, core, at, name, names)
    head = low[at].strip("'’.,")
    kind = _kind(words, core, at, name, linked, last)
    return Mention(
        span,
        core,
        head,
        kind,
        name if kind in ("named-person", "named-organisation") else None,
        gender=_gender(words, first, last, head, name),
        plural=_plural(words, core, at, name),
        definite=low[first] in ("the", "this", "that", "his", "her", "its", "their", "these"),
        count=_count(words, core, at) if name is None else None,
    )


def _core_end(words: Words, first: int, last: int) -> int:
    for at in range(first + 1, last):
        if words.low[at] in BREAKS and not words.word[at].isupper():
            return at
    return last


def _head(words: Words, core: Range, names: list[Name]) -> int:
    """Give the head noun: the last word before the first preposition or "and"."""
    first, last = core
    for at in range(first + 1, last):
        if words.low[at] in PREPOSITIONS or words.low[at] in ("and", "or", "&"):
            if at + 1 < last and _same_name(words, at - 1, at + 1, names):
                continue
            return _not_possessive(words, first, at - 1)
    return _not_possessive(words, first, last - 1)


def _same_name(words: Words, left: int, right: int, names: list[Name]) -> bool:
    """Tell whether a name spans two tokens, as in "Ministry of Health"."""
    name = _name_at(words, left, names)
    return name is not None and words.start[right] < name.span.end


def _not_possessive(words: Words, first: int, at: int) -> int:
    while at > first and (words.low[at] in ("'s", "'", "’") or is_adverb(words.low[at])):
        at -= 1
    return at


def _titled(
    words: Words, core: Range, at: int, name: Name | None, names: list[Name]
) -> tuple[int, Name | None]:
    """Find the person that a role leads to: "director of the fund NAME", "the head, NAME,"."""
    for person in names:
        outlet = (
            words.low[at] in OUTLET_NOUNS and words.end[at - 1] == person.span.end and at > core[0]
        )
        if outlet:
            return at - 1, replace(person, kind="organisation")
        if person.kind != "person":
            continue
        last = bisect_left(words.start, person.span.end) - 1
        first = bisect_left(words.start, person.span.start)
        closes = last == core[1] - 1 and words.low[first - 1] not in NOT_BEFORE
        address = words.low[first - 1].rstrip(".") in ADDRESSES
        follows = first == core[1] + 1 + address and words.low[core[1]] == ","
        if (closes and first > core[0]) or (follows and _titles(words.low[at])):
            return last, person
        possessed = last + 2 < len(words.low) and words.low[last + 1] in ("'s", "'")
        if possessed and last + 2 == at and words.low[at] in UTTERANCES:
            return last, person
    return at, name


def _titles(head: str) -> bool:
    """Tell whether a noun can be what the person named after a comma is."""
    return head in TITLED or is_person_noun(head)


NOT_BEFORE = PREPOSITIONS | DETERMINERS | {"and", "or", "'s", "'"}
TITLED = ROLE_NOUNS | {"one", "head", "counterpart", "other", "another"}


def _name_at(words: Words, at: int, names: list[Name]) -> Name | None:
    for name in names:
        if name.span.start <= words.start[at] < name.span.end:
            return name
    return None


def _kind(
    words: Words, core: Range, at: int, name: Name | None, linked: bool, last: int
) -> SourceKind:
    low = words.low
    head = low[at]
    if name is not None:
        if name.kind == "person":
            return "named-person"
        if name.kind == "organisation" and head not in VAGUE:
            return "named-organisation"
        if name.kind == "other" and head not in VAGUE and head not in NOT_NAMES:
            return "named-organisation" if low[core[0]] in DETERMINERS else "named-person"
        if name.kind == "place" and head not in VAGUE:
            return "named-organisation"
    if head in VAGUE and head not in ("report", "reports"):
        one = low[core[0]] in POINTING and head in PEOPLE and not _plural(words, core, at, name)
        wide = not one and _is_wide(words, core, at, last)
        return "vague" if wide else "unnamed-described"
    if head in POSTS and core[1] - core[0] == 1:
        return "vague"
    if head in DOCUMENT:
        return (
            "identified-document"
            if _identified(words, core, at, linked, last)
            else ("unidentified-document")
        )
    if head in NOT_NAMES or (head in PLACES and name is None):
        return "vague"
    return "unnamed-described"


def _is_wide(words: Words, core: Range, at: int, last: int) -> bool:
    """Tell whether nothing around a vague noun narrows it down."""
    for i in range(core[0], at):
        form = words.low[i]
        wide = form in WIDE or form in NOT_NAMES or form in PLACES or form in ("-", "'s")
        wide = wide or (words.low[at] in FIELD_PEOPLE and _gives_field(words, i))
        if not wide and not is_adverb(form):
            return False
    for i in range(at + 1, last):
        if (
            words.word[i][0].isupper()
            and words.low[i] not in PLACES
            and words.low[i] not in NOT_NAMES
        ):
            return False
        if words.low[i] in ("who", "at", "from", "inside", "with", "familiar", "close", "involved"):
            return i + 1 >= last
        if words.low[i] in PREPOSITIONS and words.low[at] not in ("some", "many", "most", "one"):
            near = i + 1 < last and words.low[i + 1] not in DETERMINERS
            return near or words.low[last - 1] in WIDE_FIELDS
    return True


def _gives_field(words: Words, at: int) -> bool:
    """Tell whether a word before "experts" names their field: no name, or only a capital's."""
    opens = words.bounds[words.sentence[at]][0] == at
    return words.word[at].islower() or (opens and words.low[at].endswith(("ing", "al", "ic")))


def _identified(words: Words, core: Range, at: int, linked: bool, last: int) -> bool:
    """Tell whether a document could be found: a name, a case number, a link."""
    if linked:
        return True
    for i in range(core[0], last):
        low = words.low[i]
        if words.word[i][0].isupper() and low not in NOT_NAMES and i != at:
            opening = i == core[0] and (low in DETERMINERS or low in WIDE or is_adverb(low))
            if not opening and low not in ("new", "recent"):
                return True
    return False


def _gender(words: Words, first: int, last: int, head: str, name: Name | None) -> str:
    surname = bisect_left(words.start, name.span.end) - 1 if _is_full(name, words.text) else -1
    for at in range(max(0, first - 1), last):
        form = words.low[at].rstrip(".") if at != surname else ""
        if form in FEMALE:
            return "f"
        if form in MALE:
            return "m"
    return ""


def _is_full(name: Name | None, text: str) -> TypeGuard[Name]:
    """Tell whether a person's name has a surname, which says nothing of the gender."""
    return (
        name is not None and name.kind == "person" and " " in text[name.span.start : name.span.end]
    )


def _plural(words: Words, core: Range, at: int, name: Name | None) -> bool:
    low = words.low
    if any(low[i] == "and" for i in range(core[0], core[1])) and (
        name is None or name.kind == "person"
    ):
        return True
    if name is not None:
        return False
    head = low[at]
    if head in COLLECTIVE or head in ("some", "many", "others", "most", "several", "both", "all"):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))


def _count(words: Words, core: Range, at: int) -> int | None:
    for i in range(core[0], at + 1):
        form = words.low[i]
        if form in NUMBERS and (form not in ("a", "an") or not _plural(words, core, at, None)):
            return NUMBERS[form]
        if form.isdigit() and len(form) < 5 and i < at:
            return int(form)
    return None


def is_person_noun(head: str) -> bool:
    """Tell whether a noun stands for a human being."""
    return head in ROLE_NOUNS or (head.endswith(PERSON_ENDINGS) and head not in OFFICE)
