"""Source phrases that name several: "Ruiz and Haq", "Mayor Lena Brandt and her deputy"."""

from __future__ import annotations

from audit.language.grammar.classes import DETERMINERS, PREPOSITIONS
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.names.table import TITLES

JOINTS = frozenset(("and", "&", ",", "as", "well", "both"))
CLAUSES = PREPOSITIONS | {"who", "whose", "which", "that", "(", "—", "–"}


def members_of(words: Words, index: NameIndex, tokens: Range) -> list[Range]:
    """Give the ranges of those that a phrase names one by one, or none where it is one."""
    first, last = tokens
    joints = [at for at in range(first, last) if _joins(words, index, at)]
    if not any(words.low[at] in ("and", "&") for at in joints):
        return []
    parts: list[Range] = []
    at = first
    for joint in [*joints, last]:
        begin = at
        while begin < joint and words.low[begin] in JOINTS:
            begin += 1
        if begin < joint:
            parts.append((begin, joint))
        at = joint + 1
    parts = [(begin, _trimmed(words, begin, end)) for begin, end in parts]
    fits = len(parts) > 1 and all(_is_member(words, index, part) for part in parts)
    named = any(_ends_name(index, part) or _is_capital(words, part) for part in parts[:-1])
    named = named or (words.low[first] in ("he", "she") and _ends_name(index, parts[-1]))
    return parts if fits and named else []


def _joins(words: Words, index: NameIndex, at: int) -> bool:
    """Tell whether an "and", or a comma before one, stands between names and no part of one."""
    low = words.low
    if low[at] not in ("and", "&", ","):
        return False
    name = index.covering.get(at)
    if name is not None:
        return False
    if low[at] == ",":
        return at - 1 in index.covering and at + 1 in index.covering
    return True


def _trimmed(words: Words, first: int, last: int) -> int:
    while last > first + 1 and words.low[last - 1] in JOINTS:
        last -= 1
    return last


def _is_member(words: Words, index: NameIndex, part: Range) -> bool:
    """Tell whether a part can stand alone: it begins with a name, a title or a determiner."""
    first, last = part
    if any(words.low[at] in CLAUSES for at in range(first + 1, last) if at not in index.covering):
        return False
    opens = words.low[first].rstrip(".")
    if first in index.covering or opens in DETERMINERS:
        return True
    if opens in ("he", "she") and last - first == 1:
        return True
    return _ends_name(index, part) and (opens in TITLES or last - first <= 5)


def _is_capital(words: Words, part: Range) -> bool:
    """Tell whether a part is "the" and words with capitals."""
    first, last = part
    capital = all(words.word[at][0].isupper() for at in range(first + 1, last))
    return words.low[first] == "the" and last > first + 2 and capital


def _ends_name(index: NameIndex, part: Range) -> bool:
    name = index.covering.get(part[1] - 1)
    return name is not None and name.kind in ("person", "organisation")
