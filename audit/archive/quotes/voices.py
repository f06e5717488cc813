"""Who says a quotation, in a form that can be compared over an archive."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from audit.ledger.names import body_key, initials, is_acronym, person_key, plain_name

Relation = Literal["same", "unknown", "other"]
"""How two speakers stand to one another; ``unknown`` where one is not named, or not of a kind."""

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: ``key`` is the name as compared, ``bucket`` what all its forms share.

    Both are empty for a speaker who is not named. ``bucket`` is a person's surname, a body's
    initials, a document's title.
    """

    key: str = ""
    bucket: str = ""


NOBODY = Voice()


@lru_cache(maxsize=100_000)
def voice_of(name: str | None, kind: str | None) -> Voice:
    """Give the voice of a source by its fullest form in the article, and its kind."""
    if not name:
        return NOBODY
    if kind == "named-person":
        return _person(name)
    if kind == "named-organisation":
        short = is_acronym(name)
        key = body_key(name).replace(" ", "") if short else body_key(name)
        return Voice(f"body:{key}", f"body:{initials(name) or key}") if key else NOBODY
    if kind == "identified-document":
        key = plain_name(name)
        return Voice(f"document:{key}", f"document:{key}") if key else NOBODY
    return NOBODY


@lru_cache(maxsize=500_000)
def relation(one: str, other: str) -> Relation:
    """Tell how two speakers, by their keys, stand to one another.

    A surname alone is the same as a full name with it, an acronym the same as the name it
    is of; different given names are different people.
    """
    if one == other:
        return "same" if one else "unknown"
    kind, _, name = one.partition(":")
    other_kind, _, other_name = other.partition(":")
    if kind != other_kind or not name or not other_name:
        return "unknown"
    if kind == "person":
        return "same" if _same_person(name.split(), other_name.split()) else "other"
    if kind == "body":
        return "same" if _same_body(name, other_name) else "other"
    return "other"


def _person(name: str) -> Voice:
    words = person_key(name).split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    if not words:
        return NOBODY
    return Voice(f"person:{' '.join(words)}", f"person:{words[-1]}")


def _same_person(one: list[str], other: list[str]) -> bool:
    if one[-1] != other[-1]:
        return False
    if len(one) < 2 or len(other) < 2:
        return True
    return one[0].startswith(other[0]) or other[0].startswith(one[0])


def _same_body(one: str, other: str) -> bool:
    return initials(one) == other or initials(other) == one
