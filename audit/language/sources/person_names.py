"""People's names taken apart, and which of them can name the same person."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from audit.language.grammar.listed import listed
from audit.language.names.table import GIVEN, TITLES

SUFFIXES = listed("jr sr ii iii iv v phd md qc kc mp mep msp obe mbe cbe esq sc jnr snr")
GENERATIONS = listed("jr sr ii iii iv v jnr snr")
PARTICLES = listed(
    """
van der de den von bin ibn ben bint al el del della di da dos das do du la le las los ter ten af
av zu zum y e st mac
    """
)
ARTICLED = ("al-", "el-", "ul-", "ad-", "as-", "an-", "ash-", "d'", "l'")
PET_NAMES = (
    "william bill billy will liam", "robert bob bobby rob robbie bert", "richard rick dick richie",
    "james jim jimmy jamie", "michael mike mick mickey", "thomas tom tommy", "joseph joe joey",
    "edward ed eddie ted teddy ned", "david dave davey", "daniel dan danny", "benjamin ben benny",
    "stephen steven steve", "christopher chris kit", "elizabeth liz lizzie beth betty eliza libby",
    "katherine catherine kathryn kate katie cathy kathy", "anthony tony antony", "john jack johnny",
    "kenneth ken kenny", "nicholas nick nicky", "matthew matt", "samuel sam", "samantha sam",
    "gregory greg", "timothy tim", "patrick pat paddy", "patricia pat patty tricia",
    "alexander alex sandy", "alexandra alex", "andrew andy drew", "bernard bernie",
    "charles charlie chuck", "frederick fred freddie", "lawrence larry", "ronald ron ronnie",
    "susan sue", "rebecca becky", "jennifer jen jenny", "victoria vicky", "deborah debbie deb",
    "margaret maggie peggy meg", "jeffrey geoffrey jeff geoff", "philip phillip phil",
    "raymond ray", "peter pete", "donald don donny", "douglas doug", "gerald gerry jerry",
    "vladimir volodya", "theodore ted theo", "joshua josh", "jonathan jon", "zachary zach zac",
    "barbara barb babs", "judith judy", "pamela pam", "cynthia cindy", "sandra sandy",
    "ernest ernie", "eugene gene", "francis frank", "henry harry hank", "harold harry hal",
)  # fmt: skip
GROUPS: dict[str, set[int]] = {}
for _at, _group in enumerate(PET_NAMES):
    for _name in _group.split():
        GROUPS.setdefault(_name, set()).add(_at)

SURNAME, PART, GIVEN_NAME = 3, 2, 1
"""How well a short form tells a person: by the last name, a part of it, the given name."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in comparable parts: lower case, no dots, accents, titles or suffix."""

    text: str
    parts: tuple[str, ...]
    suffix: str = ""
    title: str = ""

    @property
    def family(self) -> str:
        """Give the last part as written, in lower case."""
        words = [word for word in self.text.split() if fold(word) not in GENERATIONS]
        return (words or [self.text])[-1].lower()

    @property
    def is_full(self) -> bool:
        """Tell whether there is more than one part."""
        return len(self.parts) > 1


def fold(word: str) -> str:
    """Give a word in lower case without accents, dots and possessive."""
    low = word.lower().replace("’", "'").removesuffix("'s").strip(".,'")
    plain = unicodedata.normalize("NFKD", low) if not low.isascii() else low
    return "".join(c for c in plain if c != "." and not unicodedata.combining(c))


def parse(text: str) -> PersonName:
    """Take a person's name apart; titles that stand in it are taken off."""
    shown = text.removesuffix("’s").removesuffix("'s").split()
    title = suffix = ""
    while len(shown) > 1 and fold(shown[0]) in TITLES and fold(shown[0]) not in GIVEN:
        title = fold(shown.pop(0))
    while len(shown) > 1 and fold(shown[-1]) in SUFFIXES:
        last = fold(shown.pop())
        suffix = last if last in GENERATIONS else suffix
    parts = tuple(form for word in shown if (form := fold(word)))
    name = " ".join(shown).rstrip(",") + (
        f" {suffix.capitalize()}" if suffix in ("jr", "sr") else ""
    )
    return PersonName(name, parts or (fold(text),), suffix, title)


def fits(short: PersonName, full: PersonName) -> int:
    """Tell how well a form can name the person of a full name: 0 for not at all."""
    if len(short.parts) == 1:
        return _fits_one(short.parts[0], full.parts)
    return SURNAME if _same(short, full) else 0


def _fits_one(word: str, full: tuple[str, ...]) -> int:
    if len(full) == 1:
        return SURNAME if word == full[0] or _bare(word) == _bare(full[0]) else 0
    if word == full[-1] or _bare(word) == _bare(full[-1]):
        return SURNAME
    if len(full) > 2 and word == full[-2] and len(word) > 2 and word not in PARTICLES:
        return PART
    if "-" in full[-1] and word in full[-1].split("-"):
        return PART
    if len(full[0]) > 1 and _same_given(word, full[0]):
        return GIVEN_NAME
    return 0


def _bare(word: str) -> str:
    """Give a family name without an article grown to it: "al-Assad", "Assad"."""
    for article in ARTICLED:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word


def _same(one: PersonName, other: PersonName) -> bool:
    """Tell whether two forms of several parts can be one person's."""
    a, b = sorted((one.parts, other.parts), key=len)
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if a == b or (len(a) == 2 and a == b[::-1]):
        return True
    if len(b) > len(a) and (b[-len(a) :] == a or b[: len(a)] == a):
        return a[-1] not in PARTICLES
    family = _fits_one(a[-1], b) >= PART and a[-1] not in PARTICLES
    return family and _same_given(a[0], b[0]) and _middles_agree(a, b)


def _same_given(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == 1 or (len(short) == 2 and short not in GIVEN and len(long) <= 2):
        return long.startswith(short[0])
    return bool(GROUPS.get(a, set()) & GROUPS.get(b, set()))


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether middle names, where both have one, begin alike."""
    one, other = a[1:-1], b[1:-1]
    return not one or not other or one[0][0] == other[0][0]
