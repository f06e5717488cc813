"""People whom the running text speaks of without a name: "a nurse was dismissed"."""

from __future__ import annotations

from collections.abc import Iterator

from audit.language.grammar.classes import BE, DETERMINERS, POSSESSIVES
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.sources.body_nouns import BODY
from audit.language.sources.mentions import ALONE
from audit.language.sources.person_nouns import SINGULAR, singular

NOUNS = SINGULAR | BODY
BEFORE = 4
"""How many words before a noun its determiner is looked for."""


def noun_mentions(words: Words, index: NameIndex) -> Iterator[Range]:
    """Give the noun phrases, cut after the head, that speak of one person or body.

    What says of a named person what they are is left out, and what stands in quotation marks.
    """
    for at, low in enumerate(words.low):
        if low in ALONE and _opens(words, at):
            yield at, at + 1
        if low.endswith("s") and (group := _group_of(words, index, at)) is not None:
            yield group
        if low not in NOUNS or words.quote[at] >= 0 or at in index.covering:
            continue
        if words.sentence[at] < 0 or _goes_on(words, index, at):
            continue
        first = _determiner(words, index, at)
        if first is not None and not _is_said_of(words, index, first):
            yield first, at + 1


def _group_of(words: Words, index: NameIndex, at: int) -> Range | None:
    """Give a group of a named body that opens a sentence: "Researchers at the Dock Board"."""
    sentence = words.sentence[at]
    if sentence < 0 or words.bounds[sentence][0] != at or singular(words.low[at]) not in SINGULAR:
        return None
    if words.low[at + 1 : at + 2] not in (["at"], ["from"], ["with"]):
        return None
    name = index.covering.get(at + 2 + (words.low[at + 2 : at + 3] == ["the"]))
    if name is None or name.kind != "organisation":
        return None
    return at, index.tokens(name.span)[1]


def _opens(words: Words, at: int) -> bool:
    """Tell whether a word opens a sentence and a clause about it follows: "Another, who …"."""
    sentence, following = words.sentence[at], at + 1
    if sentence < 0 or words.quote[at] >= 0 or following >= len(words.low):
        return False
    return words.bounds[sentence][0] == at and words.low[following] in (",", "who")


def _goes_on(words: Words, index: NameIndex, at: int) -> bool:
    """Tell whether the noun leads to a name or another noun: "the chief inspector, Ruth"."""
    following = at + 1
    if following >= len(words.low):
        return False
    if following in index.covering or words.low[following] in SINGULAR:
        return True
    if words.low[following] in ("-", "'s", "'"):
        return words.low[following] == "-"
    name = index.covering.get(following + 1) if words.low[following] == "," else None
    return name is not None and name.kind == "person"


def _determiner(words: Words, index: NameIndex, at: int) -> int | None:
    for first in range(at - 1, max(at - BEFORE, 0) - 1, -1):
        low = words.low[first]
        if words.sentence[first] != words.sentence[at]:
            return None
        if low in DETERMINERS:
            return first
        if low in ("'s", "'"):
            name = index.covering.get(first - 1)
            if name is not None:
                return index.tokens(name.span)[0]
            continue
        if not (low[0].isalnum() or low == "-") or first in index.covering:
            return None
    return None


def _is_said_of(words: Words, index: NameIndex, first: int) -> bool:
    """Tell whether a phrase tells what somebody named is: after a comma, after "is"."""
    if first == 0:
        return False
    before = words.low[first - 1]
    if before == "," and first - 2 in index.covering:
        return True
    aged = first > 3 and words.low[first - 2].isdigit() and words.low[first - 3] == ","
    if before == "," and aged and first - 4 in index.covering:
        return True  # "Ana Ruiz, 41, a porter,"
    if before == "," and words.low[first] in ("a", "an") and words.low[first - 2] in SINGULAR:
        return True  # "the witness, a former cook,"
    return (before in BE or before == "as") and words.low[first] not in POSSESSIVES | {"the"}
