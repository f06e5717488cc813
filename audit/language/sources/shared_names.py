"""Several people before one last name: "Dave and Mereana Tipene", "the Okafors, Ruth and Sam"."""

from __future__ import annotations

from collections.abc import Iterator

from audit.language.grammar.words import Words
from audit.language.names.table import GIVEN, TITLES
from audit.language.sources.given_names import FEMALE_NAMES, MALE_NAMES
from audit.language.sources.occurrences import Occurrence
from audit.language.sources.person_names import PersonName

HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "mx"))
"""A last name follows them, or a full one."""
FAMILIES = {
    "couple": "", "newlyweds": "", "spouses": "", "parents": "", "family": "", "wife": "",
    "partners": "", "husband": "", "brothers": "sibling", "sisters": "sibling", "twins": "sibling",
    "siblings": "sibling", "triplets": "sibling", "brother": "sibling", "sister": "sibling",
    "cousins": "cousin",
}  # fmt: skip
"""Nouns before those who share a last name, and what they then are to each other."""
TOGETHER = frozenset(("couple", "family"))
PARENTS = frozenset(("father", "mother", "grandfather", "grandmother"))
CHILDREN = frozenset(("son", "daughter", "grandson", "granddaughter"))


def shared(words: Words, found: list[Occurrence]) -> None:
    """Give each of several people before one last name that name."""
    for at, each in enumerate(found):
        if not each.person.is_full:
            continue
        before = list(_joined(words, found, at))
        noun = _family(words, before[-1].first if before else each.first)
        two = noun is not None or _are_two(words, found, each)
        before = [one for one in before if two or _is_given(found, one)]
        for one in before:
            one.person = _with_last(one.person, each.person)
        for one in [*before, each] if before else ():
            one.kin, one.paired = noun or "", True
        if noun in CHILDREN and len(before) == 1:
            before[0].kin = words.low[_opening(words, before[0].first) - 3]
    _families(words, found)


def is_of_pair(words: Words, first: int, last: int, full: str) -> bool:
    """Tell whether an unknown name in a range of tokens shares a full one's last name after "and".

    The text says so by a noun, "the couple Wiremu and Hine Parata", or by "Mr" and "Mrs Parata".
    """
    if last - first != 1 or " " not in full or words.low[last] not in ("and", "&"):
        return False
    if _family(words, first) is not None:
        return True
    family = full.split()[-1].lower()
    titles = {words.low[at].rstrip(".") for at, low in enumerate(words.low[1:]) if low == family}
    return _has_both(titles)


def _has_both(titles: set[str]) -> bool:
    return "mr" in titles and bool(titles & (HONORIFICS - {"mr", "mx"}))


def _joined(words: Words, found: list[Occurrence], at: int) -> Iterator[Occurrence]:
    """Give those of one part who are joined to a full name, the last first."""
    last_names = {one.person.parts[-1] for one in found if one.person.is_full}
    joints = frozenset(("and", "&"))
    for before in range(at - 1, -1, -1):
        one, following = found[before], found[before + 1]
        joint = _opening(words, following.first) - 1
        if words.low[joint] not in joints or one.last != joint:
            return
        if one.person.is_full or one.title in HONORIFICS or one.person.parts[0] in last_names:
            return
        yield one
        joints = frozenset((",",))


def _opening(words: Words, first: int) -> int:
    """Give the token with which the titles before a name begin, or the name's."""
    while first > 0 and words.low[first - 1].rstrip(".") in TITLES:
        if not words.word[first - 1][0].isupper():
            break
        first -= 1
    return first


def _family(words: Words, first: int) -> str | None:
    """Give what the noun before several people says they are to each other, None for no noun."""
    at = _opening(words, first) - 1
    if at < 0 or words.sentence[at] != words.sentence[first]:
        return None
    low, paired = words.low[at], at > 1 and words.low[at - 1] == "and"
    if low in CHILDREN:
        return low if paired and words.low[at - 2] in PARENTS else None
    return FAMILIES.get(low) if paired or low.endswith("s") or low in TOGETHER else None


def _is_given(found: list[Occurrence], one: Occurrence) -> bool:
    """Tell whether one part is a given name, and not that of somebody named in full before."""
    given = one.person.parts[0]
    if given not in GIVEN and given not in FEMALE_NAMES and given not in MALE_NAMES:
        return False
    others = (each for each in found if each.person.is_full and each.first < one.first)
    return all(each.person.parts[0] != given for each in others)


def _are_two(words: Words, found: list[Occurrence], full: Occurrence) -> bool:
    """Tell whether the text has a man and a woman of a last name: "Mr Parata", "Mrs Parata"."""
    last = full.person.parts[-1:]
    titles = {one.title for one in found if one.person.parts == last}
    return _has_both(titles)


def _with_last(short: PersonName, full: PersonName) -> PersonName:
    """Give a given name with another's last name, without the other's middle names."""
    begin = 1
    while begin < len(full.parts) - 1:
        if full.parts[begin] not in GIVEN and len(full.parts[begin]) > 1:
            break
        begin += 1
    shown = full.text.split()
    text = " ".join([short.text, *shown[len(shown) - (len(full.parts) - begin) :]])
    return PersonName(text, (*short.parts, *full.parts[begin:]), "", short.title)


def _families(words: Words, found: list[Occurrence]) -> None:
    """Give "the Okafors, Ruth and Sam," the last name where it stands elsewhere."""
    last_names = {each.person.parts[-1]: each for each in found}
    for at, each in enumerate(found[:-1]):
        other = found[at + 1]
        if each.person.is_full or other.person.is_full or other.first != each.last + 1:
            continue
        if words.low[each.last] not in ("and", "&") or each.first < 3:
            continue
        the, plural, comma = words.low[each.first - 3 : each.first]
        if the != "the" or comma not in (",", "-", "–", "—", "(", ":"):
            continue
        family = last_names.get(plural.removesuffix("s")) or last_names.get(
            plural.removesuffix("es")
        )
        if family is None:
            continue
        last = family.person.text.split()[-1]
        for one in (each, other):
            text = f"{one.person.text} {last}"
            parts = (*one.person.parts, family.person.parts[-1])
            one.person, one.paired = PersonName(text, parts, "", one.person.title), True
