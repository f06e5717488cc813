"""Names of people made whole: parts read as two names, particles, nationalities that are none."""

from __future__ import annotations

from audit.facts import Name, Span
from audit.language.grammar.classes import DETERMINERS
from audit.language.grammar.listed import listed
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.names.table import GIVEN, ORGANISATION, TITLES
from audit.language.sources.person_names import GENERATIONS, PARTICLES, fold
from audit.language.sources.person_nouns import SINGULAR, singular

JOINING = listed("van der von bin ibn ten ter de di da del della dos la den")
"""Particles that belong to the name after them."""


def whole(words: Words, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Give the names with the parts of people's names joined."""
    index = NameIndex(words, names)
    found: list[Name] = []
    for name in names:
        if _is_no_name(words, index, name):
            continue
        name = _with_acronym(words, index, _with_hyphen(words, index, name))
        name = _with_office(words, index, name)
        name = _with_place(words, index, _with_particles(words, index, name))
        name = _with_suffix(words, index, _with_last(words, index, name))
        if found and name.span.start < found[-1].span.end:
            continue
        if found and _is_body(words, index, found[-1], name):
            name = Name(Span(found.pop().span.start, name.span.end), "organisation")
        elif found and _is_one(words, found[-1], name):
            name = Name(Span(found.pop().span.start, name.span.end), "person")
        found.append(name)
    return tuple(found)


def _is_no_name(words: Words, index: NameIndex, name: Name) -> bool:
    """Tell whether a name is only "the Irishman", or a title: "the Pope"."""
    first, last = index.tokens(name.span)
    single = last - first == 1 and name.kind in ("person", "other")
    post = words.low[last : last + 1] == ["of"] or words.low[first] not in GIVEN  # "Dean of Law"
    if single and words.low[first] in TITLES and post:
        return words.word[first].istitle()
    if _is_title(words, first) or (single and _is_plural_noun(words, first)):
        return True
    the = first > 0 and words.low[first - 1] == "the"
    return single and the and words.low[first].endswith(("man", "woman"))


def _is_plural_noun(words: Words, first: int) -> bool:
    """Tell whether a capital only opens a sentence: "Villagers", "Pilots"."""
    low, opens = words.low[first], words.bounds[words.sentence[first]][0] == first
    return opens and low.endswith("s") and singular(low) in SINGULAR and low not in GIVEN


def _is_title(words: Words, first: int) -> bool:
    """Tell whether a name is in a title: "the author of Bronze and Breath"."""
    at = first - 1
    while at > 0 and (
        words.low[at] in ("and", "the", "&") or (words.word[at][0].isupper() and first - at < 5)
    ):
        at -= 1
    return at > 0 and words.low[at] == "of" and words.low[at - 1] in ("author", "authors")


def _with_hyphen(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in what a hyphen joins to a person's name: "Seo Mi- | ran"."""
    last = index.tokens(name.span)[1]
    last += words.low[last : last + 1] == ["-"]
    if name.kind != "person" or last >= len(words.low) or words.low[last - 1] != "-":
        return name
    joined = (
        words.start[last] == words.end[last - 1] and words.end[last - 2] == words.start[last - 1]
    )
    joined = joined and words.low[last].isalpha() and last not in index.covering
    return Name(Span(name.span.start, words.end[last]), "person") if joined else name


def _with_office(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in the office before "of": "Bureau of | Meteorology"."""
    first = index.tokens(name.span)[0]
    if name.kind == "person" or first < 2 or words.low[first - 1] not in ("of", "for"):
        return name
    at = first - 2
    office = words.word[at][0].isupper() and words.low[at] in ORGANISATION
    if not office or at in index.covering or words.sentence[at] < 0:
        return name
    while at > 0 and words.word[at - 1][0].isupper() and words.low[at - 1] not in DETERMINERS:
        if at - 1 in index.covering or words.sentence[at - 1] != words.sentence[at]:
            break
        at -= 1
    return Name(Span(words.start[at], name.span.end), "organisation")


def _with_acronym(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in a body's acronym that was read as no name: "NHS | Lothian"."""
    first, last = index.tokens(name.span)
    if first == 0 or last - first > 1 or first - 1 in index.covering or words.word[first].isupper():
        return name
    short, same = words.word[first - 1], words.sentence[first - 1] == words.sentence[first] >= 0
    body = same and short.isupper() and len(short) > 1 and words.low[first - 1] in ORGANISATION
    return Name(Span(words.start[first - 1], name.span.end), "organisation") if body else name


def _with_particles(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in the particles before a person's last name: "van der | Meulen"."""
    if name.kind != "person":
        return name
    first = index.tokens(name.span)[0]
    begin = first
    while (
        begin > 0
        and words.low[begin - 1] in JOINING
        and words.sentence[begin - 1] >= 0
        and begin - 1 not in index.covering
    ):
        begin -= 1
    return Name(Span(words.start[begin], name.span.end), "person") if begin < first else name


def _with_place(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in where a body is, which its name ends with: "University | of Tromso"."""
    first, last = index.tokens(name.span)
    single = name.kind == "organisation" and last - first == 1 and words.low[first] in ORGANISATION
    if not single or words.low[last : last + 1] != ["of"] or words.sentence[first] < 0:
        return name
    end = last + 1
    closing = words.bounds[words.sentence[first]][1]
    while end < closing and words.word[end][0].isupper():
        inner = index.covering.get(end)
        if inner is not None and inner.kind in ("person", "organisation"):
            break
        end += 1
    return Name(Span(name.span.start, words.end[end - 1]), name.kind) if end > last + 1 else name


def _with_last(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in the capital after a name that ends in a particle: "Haitham bin | Tariq"."""
    last = index.tokens(name.span)[1]
    ends = words.low[last - 1] in JOINING | {"al"} and last < len(words.low)
    if name.kind != "person" or not ends or words.sentence[last] != words.sentence[last - 1]:
        return name
    if not words.word[last][0].isupper() or last in index.covering:
        return name
    return Name(Span(name.span.start, words.end[last]), "person")


def _with_suffix(words: Words, index: NameIndex, name: Name) -> Name:
    """Take in "Jr." after a person's name."""
    last = index.tokens(name.span)[1]
    if name.kind != "person" or last >= len(words.low) or last in index.covering:
        return name
    if words.low[last].rstrip(".") not in GENERATIONS - {"v"} or words.sentence[last] < 0:
        return name
    return Name(Span(name.span.start, words.end[last]), "person")


def _is_body(words: Words, index: NameIndex, before: Name, name: Name) -> bool:
    """Tell whether two names beside each other are one body's."""
    return _is_partnership(words, before, name) or _has_acronym(words, index, before, name)


def _is_partnership(words: Words, before: Name, name: Name) -> bool:
    """Tell whether two names make a firm's: "Kronberg & Falk"."""
    return words.text[before.span.end : name.span.start] == " & " and name.kind != "place"


def _has_acronym(words: Words, index: NameIndex, before: Name, name: Name) -> bool:
    """Tell whether a body's acronym opens its name: "NHS | Lothian", "IG | Holz"."""
    first, last = index.tokens(name.span)
    short = words.text[before.span.start : before.span.end]
    single = last - first == 1 and name.kind in ("person", "place")
    beside = words.text[before.span.end : name.span.start] == " "
    upper = short.isupper() and not words.word[first].isupper()
    return single and beside and before.kind == "organisation" and upper


def _is_one(words: Words, before: Name, name: Name) -> bool:
    """Tell whether two names side by side are one person's."""
    if before.kind != "person" or name.kind == "organisation":
        return False
    between = words.text[before.span.end : name.span.start]
    if between != " " and not (between.strip() and set(between.lower().split()) <= PARTICLES):
        return False
    first = words.text[before.span.start : before.span.end].split()
    second = words.text[name.span.start : name.span.end].split()
    if name.kind == "person":
        return len(first) == 1 or len(second) == 1
    common = any(fold(word) in ORGANISATION or fold(word) in TITLES for word in second)
    return len(first) == 1 and len(second) == 1 and not common and name.kind == "other"
