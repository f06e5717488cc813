"""What the list of sources that a file gives says of a source that the text tells of."""

from __future__ import annotations

import re

from audit.engine.scene import Scene
from audit.facts import Source

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNT = re.compile(rf"\b(\d+|{'|'.join(NUMBERS)})\b", re.IGNORECASE)


def declared_people(scene: Scene, source: Source) -> int | None:
    """Count the people of a source that the file's list gives; nothing where it gives none.

    Entries are told by the noun for the source ("aide to the minister" for "aides"); one in the
    plural without a number ("aides") may be any number of people, and nothing is said then.
    """
    head = source.head.casefold()
    one = _singular(head)
    total = 0
    for entry in scene.article.metadata.sources:
        if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", entry, re.IGNORECASE):
            total += _number(entry) or 1
        elif head != one and re.search(rf"(?<!\w){re.escape(head)}(?!\w)", entry, re.IGNORECASE):
            number = _number(entry)
            if number is None:
                return None
            total += number
    return total or None


def fewer_declared(scene: Scene, source: Source) -> bool | None:
    """Tell whether the file's list gives fewer people than the text tells of."""
    listed = declared_people(scene, source)
    if listed is None:
        return None
    return listed < (source.count or (2 if source.plural else 1))


def _number(entry: str) -> int | None:
    """Give the number an entry begins with; those further on are dates and the like."""
    found = COUNT.match(entry.strip())
    if found is None:
        return None
    word = found.group(1).casefold()
    return NUMBERS.index(word) + 1 if word in NUMBERS else int(word)


def _singular(noun: str) -> str:
    for plural, singular in (("ies", "y"), ("men", "man"), ("sses", "ss"), ("s", "")):
        if noun.endswith(plural) and len(noun) >= len(plural):
            return noun.removesuffix(plural) + singular
    return noun
