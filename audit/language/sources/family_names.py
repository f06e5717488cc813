"""Names that several of a family bear: titles that are given names, father and son of one name."""

from __future__ import annotations

from dataclasses import replace

from audit.language.grammar.words import Words
from audit.language.names.table import TITLES
from audit.language.sources.occurrences import Occurrence

ROYAL_WOMEN = frozenset(("princess", "queen"))
ROYAL = frozenset(("prince", "king", "duke", "earl")) | ROYAL_WOMEN
"""Given names where others of the family name have one: "Emmanuel Boakye", "Prince Boakye"."""
ELDERS = frozenset(("father", "mother", "grandfather", "grandmother", "uncle", "aunt"))
YOUNGERS = frozenset(("son", "daughter", "grandson", "granddaughter", "nephew", "niece"))
GENERATION = {
    "old": "sr", "elder": "sr", "older": "sr", "senior": "sr",
    "young": "jr", "younger": "jr", "junior": "jr",
}  # fmt: skip


def deans(found: list[Occurrence]) -> None:
    """Tell a title from a given name: "Dean Amar" has another, "Prince Boakye" no other."""
    given: dict[str, set[str]] = {}
    for each in found:
        if each.person.is_full:
            given.setdefault(each.person.parts[-1], set()).add(each.person.parts[0])
    for each in found:
        shown = each.person.text.split()
        if each.person.title in ROYAL and len(shown) == 1 and given.get(each.person.parts[-1]):
            parts = (each.person.title, *each.person.parts)
            text = f"{each.person.title.title()} {each.person.text}"
            each.person, each.title = replace(each.person, parts=parts, text=text, title=""), ""
            each.gender = each.gender or ("f" if parts[0] in ROYAL_WOMEN else "m")
    for each in found:
        parts = each.person.parts
        if len(parts) == 2 and parts[0] in TITLES and len(given[parts[1]]) > 1:
            each.title = parts[0]
            each.person = replace(each.person, parts=parts[1:])


def generations(words: Words, found: list[Occurrence]) -> None:
    """Tell father and son of one name apart by "elder" and "younger", where both stand."""
    ages = [GENERATION.get(words.low[each.first - 1], "") for each in found]
    named: dict[str, set[str]] = {}
    for each, age in zip(found, ages, strict=True):
        named.setdefault(each.person.parts[-1], set()).add(age)
    for each, age in zip(found, ages, strict=True):
        if age and {"sr", "jr"} <= named[each.person.parts[-1]]:
            each.person = replace(each.person, suffix=age)
