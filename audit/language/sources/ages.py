"""How old whoever a noun calls can be, and which callings are one: what an entry must fit."""

from __future__ import annotations

from audit.language.grammar.listed import listed
from audit.language.sources.entry import Entry
from audit.language.sources.mentions import Mention

AGES = {
    "baby": (0, 3), "toddler": (0, 5), "child": (0, 17), "schoolboy": (4, 18),
    "schoolgirl": (4, 18), "boy": (0, 18), "girl": (0, 19), "teenager": (13, 19),
    "teen": (13, 19), "youngster": (0, 24), "youth": (10, 25), "pupil": (4, 19),
    "pensioner": (58, 130), "oap": (58, 130), "retiree": (45, 130), "centenarian": (100, 130),
    "octogenarian": (80, 89), "nonagenarian": (90, 99), "septuagenarian": (70, 79),
    "grandmother": (32, 130), "grandfather": (32, 130), "granny": (32, 130), "gran": (32, 130),
    "nan": (32, 130), "grandad": (32, 130), "granddad": (32, 130), "grandparent": (32, 130),
    "mother": (15, 130), "father": (15, 130), "mum": (15, 130), "mom": (15, 130),
    "dad": (15, 130), "man": (17, 130), "woman": (16, 130), "widow": (18, 130),
    "widower": (18, 130), "gentleman": (17, 130), "lady": (16, 130),
}  # fmt: skip
"""The ages in years, first and last, of those whom a noun may call; journalists are generous."""
TELLING = 40
"""Nouns whose years are fewer, or begin so late, tell of whom they are said."""
LATE = 32
CALLINGS = (
    listed("writer author novelist poet playwright essayist biographer memoirist"),
    listed("teacher headteacher headmaster headmistress lecturer tutor schoolteacher"),
    listed("academic scholar professor lecturer scientist researcher"),
    listed("doctor gp surgeon physician medic consultant paediatrician cardiologist"),
    listed("lawyer attorney solicitor barrister counsel"),
    listed("singer rapper musician performer vocalist songwriter pianist guitarist star artist"),
    listed("actor actress star comedian performer"),
    listed("presenter host broadcaster star celebrity"),
    listed("politician lawmaker legislator congressman congresswoman senator councillor mp"),
    listed("journalist reporter correspondent columnist"),
    listed("driver motorist cabbie trucker"),
    listed("businessman businesswoman entrepreneur tycoon founder owner boss ceo"),
    listed("farmer grower dairyman rancher smallholder shepherd"),
    listed("grandmother gran granny nan grandma nana"),
    listed("grandfather grandad granddad grandpa"),
    listed("mother mum mom"),
    listed("father dad"),
    listed("cleaner janitor caretaker"),
)
"""Nouns of which one may stand for another."""


def age_fits(age: str, noun: str) -> bool:
    """Tell whether somebody of an age, in years or unknown, may be called by a noun."""
    if noun not in AGES or not age:
        return True
    low, high = AGES[noun]
    return low <= int(age) <= high


def suits(entry: Entry, mention: Mention) -> int:
    """Tell how far what is known of a person speaks for a noun: 2 by calling, 1 by age, 0."""
    noun = mention.head
    if any(noun in family and family & entry.nouns for family in CALLINGS):
        return 2
    if noun not in AGES or not entry.age:
        return 0
    low, high = AGES[noun]
    return int((high - low < TELLING or low >= LATE) and age_fits(entry.age, noun))
