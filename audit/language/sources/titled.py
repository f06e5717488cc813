"""The name that a role or a noun leads to: "director of the fund NAME", "The operator, NAME,"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from audit.facts import Name
from audit.language.grammar.classes import DETERMINERS, PREPOSITIONS, ROLE_NOUNS
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.words import Words
from audit.language.names.table import TITLES
from audit.language.sources.body_nouns import is_body_noun
from audit.language.sources.mention_words import ADDRESSES, OUTLET_NOUNS, UTTERANCES
from audit.language.sources.person_nouns import is_person_noun
from audit.language.sources.words import DOCUMENT

NOT_BEFORE = PREPOSITIONS | DETERMINERS | {"and", "or", "'s", "'"}
GIVES = frozenset(("name", "himself", "herself", "identified", "known"))
"""They stand before the name that somebody goes by."""
TITLED = ROLE_NOUNS | {"one", "head", "counterpart", "other", "another", "number"}
"""A number is somebody's opposite one."""


def titled(
    words: Words, core: Range, at: int, name: Name | None, names: list[Name]
) -> tuple[int, Name | None]:
    """Find the person that a role leads to: "director of the fund NAME", "the head, NAME,"."""
    low = words.low
    if low[at] in DOCUMENT and "by" in low[at + 1 : core[1]]:
        return at, name
    for person in names:
        outlet = low[at] in OUTLET_NOUNS and words.end[at - 1] == person.span.end and at > core[0]
        if outlet:
            return at - 1, replace(person, kind="organisation")
        if person.kind == "organisation" and _is_apposed(words, core, at, person):
            return bisect_left(words.start, person.span.end) - 1, person
        if person.kind != "person":
            continue
        last = bisect_left(words.start, person.span.end) - 1
        first = bisect_left(words.start, person.span.start)
        address = low[first - 1].rstrip(".") in ADDRESSES | TITLES
        governed = address and first > 1 and low[first - 2] in PREPOSITIONS
        closes = last == core[1] - 1 and low[first - 1] not in NOT_BEFORE and not governed
        past = _past_brackets(words, core[1])
        follows = low[past] in (",", "—", "–") if past < len(low) else False
        follows = follows and _leads_to(words, past + 1, first - address)
        closes = closes and (low[at + 1] != "of" or _titles(low[at]))
        if (closes and first > core[0]) or (follows and _titles(low[at])):
            return last, person
        if _is_given_as(words, core[1], first) and _titles(low[at]):
            return last, person
        possessed = last + 2 < len(low) and low[last + 1] in ("'s", "'")
        if possessed and last + 2 == at and low[at] in UTTERANCES:
            return last, person
    return at, name


def _is_given_as(words: Words, begin: int, name: int) -> bool:
    """Tell whether somebody goes by a name: "who gave her name as", "who asked to be called"."""
    if words.low[name - 1] in ("called", "named"):
        return "be" in words.low[begin:name] or "is" in words.low[begin:name]
    near = words.low[max(begin, name - 8) : name]
    return words.low[name - 1] in ("as", ",") and any(word in GIVES for word in near)


def _past_brackets(words: Words, at: int) -> int:
    """Give the token after an acronym in brackets: "of the Dock Board (DB) | ,"."""
    short = at + 2 < len(words.low) and words.low[at] == "(" and words.low[at + 2] == ")"
    return at + 3 if short else at


def _is_apposed(words: Words, core: Range, at: int, name: Name) -> bool:
    """Tell whether a body's name follows the noun for it: "The operator, NorthLine,"."""
    past = core[1]
    return (
        is_body_noun(words.low[at])
        and past + 1 < len(words.low)
        and words.low[past] == ","
        and words.start[past + 1] == name.span.start
    )


def _leads_to(words: Words, begin: int, name: int) -> bool:
    """Tell whether nothing but a post stands between a comma and a name: ", passenger Lena"."""
    begin += begin < name and words.low[begin] == "the"
    longest = 8 if "-" in words.low[begin:name] else 4
    return 0 <= name - begin <= longest and all(
        (words.low[at][0].isalnum() or words.low[at] == "-") and words.low[at] not in NOT_BEFORE
        for at in range(begin, name)
    )


def _titles(head: str) -> bool:
    """Tell whether a noun can be what the person named after a comma is."""
    return head in TITLED or head == "old" or is_person_noun(head)


def name_at(words: Words, at: int, names: list[Name]) -> Name | None:
    """Give the name that covers a token."""
    for name in names:
        if name.span.start <= words.start[at] < name.span.end:
            return name
    return None
