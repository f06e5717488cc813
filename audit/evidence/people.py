"""Tells whether a transcript's label and an article's source are the same person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from audit.article import Article
from audit.evidence.personwords import NICKNAMES, ROLES
from audit.evidence.spelling import canonical
from audit.facts import Source

Relation = Literal["same", "other", "unknown"]

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
MISHEARD = 85
"""The likeness, of 100, from which two spellings of a long surname are one name."""

INITIALS = 3
"""Capitals of the longest label that may be initials."""


@dataclass(frozen=True, slots=True)
class Person:
    """A source as the article knows it: its names, and the words for its role and body."""

    named: bool
    names: tuple[tuple[str, ...], ...]
    about: frozenset[str]


def person(article: Article, source: Source) -> Person:
    """Give what the article says of a source that a label might say too."""
    mentions = [article.text[span.start : span.end] for span in source.mentions]
    names = dict.fromkeys(_name(text) for text in (source.name, *mentions) if _looks_named(text))
    about = " ".join(filter(None, (source.role, source.affiliation, source.head, *mentions)))
    kept = tuple(name for name in names if name)
    return Person(source.kind == "named-person" and bool(kept), kept, frozenset(_words(about)))


def _looks_named(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split()) and len(text) < 80


def _words(text: str) -> Iterable[str]:
    for match in WORD.finditer(text):
        yield from canonical(match.group().rstrip(".").removesuffix("’s").removesuffix("'s"))


def _name(text: str) -> tuple[str, ...]:
    """Give the names in a mention, without titles and small words: ("ruth", "okafor")."""
    capital = [match.group() for match in WORD.finditer(text) if match.group()[:1].isupper()]
    words = [word for word in _words(" ".join(capital)) if word not in ROLES or len(word) < 2]
    return tuple(words)


def names_of(label: str) -> tuple[str, ...]:
    """Give the names in a label: empty for a role, a letter or a number."""
    plain = re.sub(r"[(\[<].*", "", label).strip()
    if "," in plain:
        last, _, first = plain.partition(",")
        alone = len(_name(_capital(last))) == 1 and len(_name(_capital(first))) in (1, 2)
        plain = f"{first} {last}" if alone and first.strip().lower() not in ROLES else last
    words = tuple(word for word in _words(plain) if word not in ROLES)
    return words if any(len(word) > 1 for word in words) else ()


def _capital(text: str) -> str:
    return text.strip().title()


def relation(someone: Person, label: str) -> Relation:
    """Tell whether a label is that of a source, somebody else's, or cannot be told."""
    names = names_of(label)
    if not names:
        words = set(_words(label)) - {"the", "of", "for", "and", "a", "q", "speaker"}
        return "same" if words and words <= someone.about else "unknown"
    if not someone.named:
        known = someone.about | {word for name in someone.names for word in name}
        return "same" if known.intersection(names) else "unknown"
    if len(names) == 1 and len(label) <= INITIALS and label.isupper():
        return _by_initials(someone, names[0])
    return "same" if any(_same(name, names) for name in someone.names) else "other"


def _by_initials(someone: Person, label: str) -> Relation:
    """Judge "RO": the initials of Ruth Okafor, or a short surname."""
    letters = {"".join(word[0] for word in name) for name in someone.names if len(name) > 1}
    surnames = {word for name in someone.names for word in name}
    return "same" if label in letters | surnames else "unknown"


def _same(name: tuple[str, ...], label: tuple[str, ...]) -> bool:
    if len(label) == 1 or len(name) == 1:
        one, many = (label[0], name) if len(label) == 1 else (name[0], label)
        return any(_alike(one, each) for each in many)
    if not _alike(name[-1], label[-1]):
        turned = _alike(name[-1], label[0]) and _alike(name[0], label[-1])
        return turned or _hyphenated(name[-1], label[-1])
    return _given_alike(name[0], label[0]) or name[0] in label or label[0] in name


def _hyphenated(one: str, other: str) -> bool:
    return bool(set(one.split("-")) & set(other.split("-")))


def _given_alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if _alike(one, other) or one.startswith(other) or other.startswith(one):
        return True
    return any(one in group and other in group for group in NICKNAMES)


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    if one == other or _hyphenated(one, other):
        return True
    return min(len(one), len(other)) >= 5 and ratio(one, other) >= MISHEARD
