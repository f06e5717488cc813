"""Names over many articles: which forms are the same name, and which names are full."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from audit.language.grammar.listed import listed

HONORIFICS = listed(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon the president
    vice-president sen senator rep representative gov governor gen general col colonel capt
    captain lt sgt sergeant maj major cmdr judge justice minister mayor chief inspector
    superintendent detective constable officer sheriff king queen prince princess pope
    cardinal archbishop bishop father sister brother imam rabbi chancellor councillor cllr
    secretary attorney speaker congressman congresswoman ambassador nurse coach
    """
)
"""Words before a name that are not part of it."""

PERSONAL = listed("mr mrs ms miss mx dr")
COMPANY = listed("inc incorporated ltd limited plc corp corporation co llc llp gmbh ag sa nv")
"""Words after a body's name that only tell its legal form."""

ARTICLES = ("the", "a", "an")
MARKS = re.compile(r"[^\w&-]+")
POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
JOINING = listed("of and for the in on to at de la du des & et")


@lru_cache(maxsize=100_000)
def words_of(name: str) -> tuple[str, ...]:
    """Give a name's words without case, accents, dots, commas and possessive."""
    plain = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    plain = POSSESSIVE.sub("", plain).replace(".", "").replace("’", "").replace("'", "")
    return tuple(MARKS.sub(" ", plain.replace("‐", "-").replace("‑", "-")).split())


def plain_name(name: str) -> str:
    """Give any name or description in the form in which two are compared."""
    words = words_of(name)
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words)


def has_article(name: str) -> bool:
    """Tell whether a name begins with “the” or another article."""
    words = words_of(name)
    return len(words) > 1 and words[0] in ARTICLES


def person_key(name: str) -> str:
    """Give a person's name without titles: ``ruth okafor`` for “Chief Inspector Ruth Okafor”."""
    words = words_of(name)
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return " ".join(words)


def is_full(name: str) -> bool:
    """Tell whether a person's name has a given name and a surname."""
    return len(person_key(name).split()) > 1


def surname(name: str) -> str:
    """Give the last word of a person's name."""
    return person_key(name).rpartition(" ")[2]


def body_key(name: str) -> str:
    """Give a body's name without article and legal form: ``harl`` for “The Harl Co. Ltd”."""
    words = ["and" if word == "&" else word for word in words_of(name)]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in COMPANY:
        words = words[:-1]
    return " ".join(words)


def is_proper(name: str) -> bool:
    """Tell whether a body's name is one: “the administration” is anybody's, “Mr. Harl” a man's."""
    words = name.split()
    if len(words) > 1 and words[0].lower().rstrip(".") in PERSONAL:
        return False
    if len(words) > 1 and words[0].lower() in ARTICLES:
        words = words[1:]
    return any(word[0].isupper() or word[0].isdigit() for word in words)


def is_acronym(name: str) -> bool:
    """Tell whether a body's name is written as an acronym: “RSB”, “the F.B.I.”."""
    bare = name.removeprefix("the ").removeprefix("The ").replace(".", "")
    return 2 <= len(bare) <= 6 and bare.isalpha() and bare.isupper()


def initials(name: str) -> str:
    """Give the initials of a body's name, its small words left out; nothing for a single word."""
    words = [word for word in body_key(name).split() if word not in JOINING]
    return "".join(word[0] for word in words) if len(words) > 1 else ""
