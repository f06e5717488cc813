"""Reads one source phrase: its head noun, its name, its kind, how many people it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from audit.facts import Name, SourceKind, Span
from audit.language.grammar.classes import (
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
)
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words
from audit.language.sources.given_names import FEMALE_TITLES, MALE_TITLES
from audit.language.sources.mention_words import (
    BREAKS,
)
from audit.language.sources.person_nouns import is_person_noun
from audit.language.sources.source_kinds import count_in, is_plural, kind_of
from audit.language.sources.titled import name_at, titled
from audit.language.sources.words import NUMBERS, PRONOUNS, WRITERS_OWN

NEW = frozenset(("a", "an", "another", "one", "some", "several", "other", "few", "many", "more"))
KNOWN = frozenset(("the", "this", "that", "these", "those", "both", "all")) | POSSESSIVES
ALONE = frozenset(("another", "one"))
ORDINALS = listed("second third fourth fifth other")
PARTICIPLES = listed("seen shown written sent given made drawn held kept read led taken run done")
BETWEEN = frozenset(
    (
        "by", "on", "in", "at", "to", "for", "from", "with", "last", "this", "earlier", "under",
        "via", "over", "after", "through", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "yesterday", "today",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A source phrase as read. ``core`` is the part before apposition or relative clause.

    ``gender`` is m, f, p (plural), n (neuter), r (relative pronoun) or empty. ``definite`` marks
    "the minister": it may stand for somebody introduced before; ``fresh`` "a second official",
    who does not. ``modifiers`` are the words between determiner and head; ``owner`` is the token
    that says whose ("her lawyer", "Okafor's deputy"); ``proper`` marks a name before the head
    ("Kelby district hospital").
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
    fresh: bool = False
    count: int | None = None
    at: int = 0
    modifiers: tuple[str, ...] = ()
    owner: int | None = None
    proper: bool = False


def read_mention(words: Words, tokens: Range, names: list[Name], *, linked: bool) -> Mention:
    """Read the source phrase in a range of tokens, given the names inside it."""
    first, last = tokens
    low = words.low
    span = words.span(first, last)
    if last - first == 1 and (low[first] in PRONOUNS or low[first] in WRITERS_OWN):
        gender = PRONOUNS.get(low[first], "")
        own = low[first] in WRITERS_OWN
        return Mention(
            span, tokens, low[first], "unnamed-described", None, not own, own, gender,
            gender == "p", at=first,
        )  # fmt: skip
    if low[first] in ("who", "whose", "which") and words.quote[first] < 0:
        return Mention(
            span, tokens, low[first], "unnamed-described", pronoun=True, gender="r", at=first
        )
    core = (first, _core_end(words, first, last))
    at = _head(words, core, names)
    name = name_at(words, at, names)
    if name is None or name.kind != "person":
        at, name = titled(words, core, at, name, names)
    kind = kind_of(words, core, at, name, linked, last, names)
    return Mention(
        span,
        core,
        low[at].strip("'’.,"),
        kind,
        name if kind in ("named-person", "named-organisation") else None,
        gender=_gender(words, first, at) if name is None else "",
        plural=is_plural(words, core, at, name),
        definite=low[first] in KNOWN,
        fresh=_is_fresh(words, first, at),
        count=count_in(words, core, at) if name is None else None,
        at=at,
        modifiers=_modifiers(words, first, at),
        owner=_owner(words, first, at, names),
        proper=first < at and name_at(words, first, names) is not None,
    )


def _core_end(words: Words, first: int, last: int) -> int:
    for at in range(first + 1, last):
        inside = words.low[at] == ")" and words.low[at - 2] == "("
        breaks = words.low[at] in BREAKS and not words.word[at].isupper()
        if breaks and not (inside or _is_acronym(words, at, last)):
            return at
    return last


def _is_acronym(words: Words, at: int, last: int) -> bool:
    """Tell whether a bracket only holds a body's acronym, and its officer follows."""
    if at + 3 >= last or words.low[at] != "(" or words.low[at + 2] != ")":
        return False
    return words.word[at + 1].isupper() and words.low[at + 3].isalpha()


def _head(words: Words, core: Range, names: list[Name]) -> int:
    """Give the head noun: the last word before the first preposition, "and" or participle."""
    first, last = core
    for at in range(first + 1, last):
        low = words.low[at]
        if low in ("of", "to") and words.low[at - 1] == "-" and at - 2 >= first:
            return at - 2  # "the mother | -of-three"
        ends = low in PREPOSITIONS or low in ("and", "or", "&") or low in PERSONAL
        if ends or _is_participle(words, at, last):
            if at + 1 < last and _same_name(words, at - 1, at + 1, names):
                continue
            return _not_possessive(words, first, at - 1)
    return _not_possessive(words, first, last - 1)


def _is_participle(words: Words, at: int, last: int) -> bool:
    """Tell whether "published on" opens what is said of the noun before it."""
    low = words.low[at]
    verbal = (low.endswith("ed") and len(low) > 4) or low in PARTICIPLES
    verbal = verbal and words.word[at].islower()
    if verbal and at + 1 >= last:
        return is_person_noun(words.low[at - 1])  # "a contractor charged | over the collapse"
    return (
        verbal
        and at + 1 < last
        and words.low[at + 1] in BETWEEN
        and words.low[at - 1] not in DETERMINERS
    )


def _same_name(words: Words, left: int, right: int, names: list[Name]) -> bool:
    """Tell whether a name spans two tokens, as in "Ministry of Health"."""
    name = name_at(words, left, names)
    return name is not None and words.start[right] < name.span.end


def _not_possessive(words: Words, first: int, at: int) -> int:
    if words.low[at].lstrip("'’").isdigit() and words.low[at][0] in "'’" and at > first:
        at -= 1  # the year of a class: "Ana Holm ’27"
    elif at > first + 1 and words.low[at].isdigit() and words.low[at - 1] in ("'", "’", "‘"):
        at -= 2
    while at > first and (words.low[at] in ("'s", "'", "’") or is_adverb(words.low[at])):
        if at == first + 1 and words.low[first] in DETERMINERS:
            break  # "the first"
        at -= 1
    return at


def _gender(words: Words, first: int, head: int) -> str:
    """Give the gender of the noun, or of a title before it."""
    for at in (head, first):
        form = words.low[at].rstrip(".")
        if form in FEMALE_TITLES:
            return "f"
        if form in MALE_TITLES:
            return "m"
    return ""


def _is_fresh(words: Words, first: int, head: int) -> bool:
    """Tell whether a phrase brings in somebody new: "an official", "two aides"."""
    low = words.low[first]
    ordinal = low in KNOWN and words.low[first + 1] in ORDINALS if head > first else False
    return low in ALONE or (head > first and (low in NEW or low in NUMBERS or ordinal))


def _modifiers(words: Words, first: int, head: int) -> tuple[str, ...]:
    owned = [
        at
        for at in range(first, head)
        if words.low[at] == "'s" or (words.low[at] == "'" and not _is_trade_of(words, at))
    ]
    found = [
        words.low[at]
        for at in range(owned[-1] + 1 if owned else first, head)
        if words.low[at] not in DETERMINERS
        and words.low[at] not in NUMBERS
        and words.low[at][0].isalnum()
    ]
    return tuple(found)


def _is_trade_of(words: Words, at: int) -> bool:
    """Tell whether a possessive tells which body it is: "the teachers' | union"."""
    return words.word[at - 1].islower() and words.low[at - 1].endswith("s")


def _owner(words: Words, first: int, head: int, names: list[Name]) -> int | None:
    """Give the token of the possessive pronoun or of the name before 's that says whose."""
    if words.low[first] in POSSESSIVES and head > first:
        return first
    for at in range(first + 1, head):
        if words.low[at] in ("'s", "'") and name_at(words, at - 1, names) is not None:
            return at - 1
    return None
