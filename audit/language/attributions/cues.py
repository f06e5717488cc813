"""Cue words: the verbs, nouns and phrases that say that somebody said or thought something.

Each has a class (neutral, loaded, legal, hedging, belief) and a syntax, given by letters:

    s  a that-clause or a bare clause is what was said     ("said the plan failed")
    t  only a clause with a conjunction is                 ("showed that it failed")
    q  stands beside a quotation, or after what was said   ("…, she joked")
    a  an object before the clause is the audience         ("told us that")
    n  an object noun phrase is the content                ("denied the claim")
    i  an infinitive is the content                        ("vowed to fight")
    o  an object with an infinitive is the content         ("urged them to go")
    w  a question clause is the content                    ("asked whether")
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from audit.facts import CueClass
from audit.language.attributions.cue_table import (
    BELIEF,
    DOUBLING,
    HEDGING,
    IRREGULAR,
    LEGAL,
    LOADED,
    NOUNS,
    PHRASAL,
    VERBS,
)

Form = Literal["base", "s", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One inflected form: ``lemma``, ``kind`` (its class), ``syntax`` letters, ``form``."""

    lemma: str
    kind: CueClass
    syntax: str
    form: Form


@lru_cache(maxsize=1)
def verb_cues() -> dict[str, Cue]:
    """Give every inflected cue verb by its form in lower case."""
    return {
        written: Cue(lemma, class_of(lemma), syntax, form)
        for lemma, syntax in _entries(VERBS).items()
        for form, written in reversed(inflections(lemma))
    }


@lru_cache(maxsize=1)
def noun_cues() -> dict[str, Cue]:
    """Give nouns that stand for something said ("claim"), singular and plural."""
    found: dict[str, Cue] = {}
    for lemma, syntax in _entries(NOUNS).items():
        found[plural(lemma)] = Cue(lemma, class_of(lemma), syntax, "s")
        found[lemma] = Cue(lemma, class_of(lemma), syntax, "base")
    return found


@lru_cache(maxsize=1)
def phrasal_cues() -> dict[tuple[str, str], Cue]:
    """Give verbs with a particle ("point", "out") by form and particle."""
    found: dict[tuple[str, str], Cue] = {}
    for lemma, syntax in _entries(PHRASAL).items():
        verb, particle = lemma.split("_")
        name = f"{verb} {particle}"
        for form, written in reversed(inflections(verb)):
            found[written, particle] = Cue(name, class_of(name), syntax, form)
    return found


def class_of(lemma: str) -> CueClass:
    """Give the class of a verb, a noun or a verb with its particle."""
    if lemma in LOADED:
        return "loaded"
    if lemma in LEGAL:
        return "legal"
    if lemma in BELIEF:
        return "belief"
    return "hedging" if lemma in HEDGING else "neutral"


def _entries(table: dict[str, str]) -> dict[str, str]:
    """Give each lemma's letters, joined over its rows."""
    letters: dict[str, str] = {}
    for syntax, lemmas in table.items():
        for lemma in lemmas.split():
            letters[lemma] = letters.get(lemma, "") + syntax
    return letters


def inflections(lemma: str) -> list[tuple[Form, str]]:
    """Give a verb's forms: base, third person, past, participle, -ing."""
    past, participle = IRREGULAR.get(lemma, (None, None))
    regular = _joined(lemma, "ed")
    return [
        ("base", lemma),
        ("s", plural(lemma)),
        ("past", past or regular),
        ("participle", participle or regular),
        ("ing", _joined(lemma, "ing")),
    ]


def plural(lemma: str) -> str:
    """Give the form in -s of a verb or a noun."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _joined(lemma: str, ending: str) -> str:
    if lemma in DOUBLING:
        return lemma + lemma[-1] + ending
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + ending
    if lemma.endswith("e") and ending == "ed":
        return lemma + "d"
    if lemma.endswith("y") and ending == "ed" and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ending
