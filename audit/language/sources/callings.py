"""Which nouns can call whom: "the minister", "the deputy mayor", "a spokesman for the port"."""

from __future__ import annotations

from audit.facts import SourceKind
from audit.language.grammar.listed import listed
from audit.language.sources.ages import age_fits, suits
from audit.language.sources.entry import Entry
from audit.language.sources.mentions import Mention
from audit.language.sources.person_nouns import GENERIC, is_person_noun, singular
from audit.language.sources.words import DOCUMENT, OFFICE

PLAYERS = listed(
    """
player striker midfielder goalkeeper defender winger forward substitute captain scorer footballer
quarterback pitcher batsman bowler cricketer
    """
)
LESSER = listed("deputy vice assistant former ex junior shadow associate")
OLD = frozenset(("old", "elderly", "older"))
YOUNG = listed("son daughter boy girl child teenager grandson granddaughter toddler baby")
"""None of them is "the old man"."""
EMPTY_MODIFIERS = listed(
    """
same first senior top local old young elderly new late own lead chief then male female year - s
    """
)


def group_kind(members: list[Entry]) -> SourceKind:
    """Give the kind of several as one: that of whoever can be identified best."""
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


def key_of(core: str) -> str:
    """Give a description without its article, in lower case."""
    low = core.lower()
    for article in ("the ", "a ", "an "):
        low = low.removeprefix(article)
    return low


def is_same_voice(mention: Mention) -> bool:
    """Tell whether the same words with "a" mean the same voice: "a spokesman for the port"."""
    if mention.plural or mention.head in DOCUMENT:
        return mention.count is None
    return mention.head.startswith("spokes") and mention.span.end > mention.span.start + 20


def is_office(mention: Mention) -> bool:
    """Tell whether a phrase is a bare "police" or "council"."""
    return mention.head in OFFICE and not mention.modifiers


def goes_by(entry: Entry, mention: Mention) -> bool:
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
    if said & LESSER - {"former", "ex", "young", "junior"} and entry.is_named and entry.role:
        return bool(said & LESSER & (entry.modifiers | entry.nouns))
    lesser = (entry.modifiers | entry.nouns) & LESSER - said - {"former", "ex"}
    if lesser and not said & LESSER:
        return False
    return said <= entry.modifiers | entry.nouns or not (entry.modifiers - EMPTY_MODIFIERS)


def says_all(entry: Entry, mention: Mention) -> bool:
    """Tell whether an entry is described by all the words before the noun."""
    return set(mention.modifiers) <= entry.modifiers | entry.nouns and not (
        (entry.modifiers | entry.nouns) & LESSER - set(mention.modifiers)
    )


def can_be(entry: Entry, mention: Mention, age: str) -> bool:
    """Tell whether a person may be called by a noun that the text has not used for them."""
    if mention.gender and entry.gender and mention.gender != entry.gender:
        return False
    if age:
        return entry.is_named and not entry.age
    if not age_fits(entry.age, mention.head):
        return False
    if entry.head in YOUNG and OLD.intersection(mention.modifiers):
        return False
    if mention.head in GENERIC:
        return True
    trades = {noun for noun in entry.nouns if is_person_noun(noun)} - GENERIC
    if mention.head in PLAYERS:
        trades -= PLAYERS
    return entry.is_named and (not trades or suits(entry, mention) > 1)
