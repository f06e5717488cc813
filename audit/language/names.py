"""Proper names, found by capitals and the words around them: component ``audit_names``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Name, NameKind
from audit.language.cues import verb_cues
from audit.language.grammar import FUNCTION_WORDS, ROLE_NOUNS
from audit.language.name_table import (
    GIVEN,
    NOT_NAMES,
    ORGANISATION,
    PARTICLES,
    PLACE_PHRASES,
    PLACE_WORD,
    PLACES,
    TITLES,
)
from audit.language.words import Words, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLACE_BEFORE = frozenset(("in", "near", "at", "from", "across", "around", "outside", "to"))
GLUE = frozenset(("of", "for", "&"))
MOSTLY = 0.6


@Language.factory("audit_names")
def make_names(nlp: Language, name: str) -> NameFinder:
    """Give the component."""
    return NameFinder()


class NameFinder:
    """Sets ``doc._.names``, each name without its titles."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the names."""
        doc._.names = find_names(words_of(doc))
        return doc


def find_names(words: Words) -> tuple[Name, ...]:
    """Find the names; a name seen with good evidence once decides the kind of its repeats."""
    shouting = _shouting_sentences(words)
    runs = [run for run in _runs(words) if words.sentence[run[0]] not in shouting]
    kinds = [_kind(words, first, last) for first, last in runs]
    known = _known(words, runs, kinds)
    names = []
    for (first, last), kind in zip(runs, kinds, strict=True):
        settled = kind or known.get(words.low[last - 1]) or _default(words, first, last)
        names.append(Name(words.span(first, last), settled))
    names += _in_headlines(words, shouting, known)
    return tuple(sorted(names, key=lambda name: name.span))


def _runs(words: Words) -> list[tuple[int, int]]:
    """Give the stretches of capitalised words that are names, as token ranges."""
    found, at, size = [], 0, len(words.word)
    common = {low for low, form in zip(words.low, words.word, strict=True) if form == low}
    while at < size:
        if not _capital(words.word[at]):
            at += 1
            continue
        last = _run_end(words, at)
        first = _trimmed(words, at, last, common)
        if first < last and any(len(words.word[i]) > 1 for i in range(first, last)):
            found.append((first, last))
        at = last
    return found


def _run_end(words: Words, first: int) -> int:
    word, low, sentence = words.word, words.low, words.sentence
    at, size = first + 1, len(word)
    organisation = low[first] in ORGANISATION
    while at < size and sentence[at] == sentence[first] and at - first < 10:
        following = at + 1 < size and _capital(word[at + 1]) and sentence[at + 1] == sentence[at]
        if _capital(word[at]) and low[at] not in FUNCTION_WORDS:
            organisation = organisation or low[at] in ORGANISATION
            at += 1
        elif (following and low[at] in PARTICLES and low[first] not in FUNCTION_WORDS) or (
            following and organisation and low[at] in GLUE
        ):
            at += 2
        elif (
            organisation
            and low[at] == "of"
            and at + 2 < size
            and low[at + 1] == "the"
            and _capital(word[at + 2])
        ):
            at += 3
        else:
            break
    return at


def _trimmed(words: Words, first: int, last: int, common: set[str]) -> int:
    """Drop what leads a run and is no part of the name."""
    low, sentence = words.low, words.sentence
    opening = (
        first == 0 or sentence[first - 1] != sentence[first] or words.word[first - 1] in "“\"'‘:"
    )
    if opening and low[first] in common and low[first] not in GIVEN:
        first += 1
    while first < last and (
        low[first] in FUNCTION_WORDS
        or low[first] in NOT_NAMES
        or low[first].rstrip(".") in TITLES
        or (low[first] in ROLE_NOUNS and last - first > 1 and low[last - 1] not in ORGANISATION)
    ):
        first += 1
    return first


def _kind(words: Words, first: int, last: int) -> NameKind | None:
    """Tell the kind where the words themselves or their neighbours show it."""
    low = words.low
    phrase = " ".join(low[first:last])
    if phrase in PLACE_PHRASES or (last - first == 1 and phrase in PLACES):
        return "place"
    before = low[first - 1].rstrip(".") if first else ""
    if before in TITLES and words.sentence[first - 1] == words.sentence[first]:
        return "person"
    if any(low[at] in ORGANISATION for at in range(first, last)):
        return "organisation"
    if low[first] in GIVEN and last - first > 1:
        return "person"
    if last - first == 1 and _acronym(words.word[first]):
        return "organisation"
    if low[last - 1] in PLACE_WORD and last - first > 1:
        return "place"
    return _kind_by_neighbours(words, first, last, before)


def _kind_by_neighbours(words: Words, first: int, last: int, before: str) -> NameKind | None:
    low, size = words.low, len(words.low)
    after = low[last] if last < size else ""
    if before in ROLE_NOUNS or after in ("who", "whose"):
        return "person"
    if after == "," and last + 2 < size and low[last + 1].isdigit() and low[last + 2] == ",":
        return "person"
    if before in PLACE_BEFORE and last - first <= 2 and after not in ("'s",):
        return "place"
    if last - first in (2, 3) and after in verb_cues():
        return "person"
    return None


def _known(
    words: Words, runs: list[tuple[int, int]], kinds: list[NameKind | None]
) -> dict[str, NameKind]:
    """Give the kind of last words of names whose kind is plain somewhere; persons first."""
    known: dict[str, NameKind] = {}
    for (first, last), kind in zip(runs, kinds, strict=True):
        key = words.low[last - 1]
        if kind == "person" or (kind and last - first == 1 and key not in known):
            known[key] = kind
    return known


def _default(words: Words, first: int, last: int) -> NameKind:
    plain = all(words.word[at].isalpha() or "-" in words.word[at] for at in range(first, last))
    return "person" if plain and (last - first in (2, 3)) and words.low[first] in GIVEN else "other"


def _shouting_sentences(words: Words) -> set[int]:
    """Give sentences in capitals or title case, where a capital says nothing."""
    found = set()
    for index, (first, last) in enumerate(words.bounds):
        long = [w for w in words.word[first:last] if w.isalpha() and len(w) > 3]
        if len(long) >= 4:
            high = sum(1 for w in long if w[0].isupper())
            if high / len(long) > MOSTLY and not words.word[last - 1].endswith("."):
                found.add(index)
    return found


def _in_headlines(words: Words, shouting: set[int], known: dict[str, NameKind]) -> list[Name]:
    """Find again in headlines the last words of names that the body has."""
    names = []
    for index in sorted(shouting):
        first, last = words.bounds[index]
        for at in range(first, last):
            kind = known.get(words.low[at])
            if kind and _capital(words.word[at]):
                start = at - 1 if at > first and words.low[at - 1] in GIVEN else at
                names.append(Name(words.span(start, at + 1), kind))
    return names


def _capital(form: str) -> bool:
    return form[0].isupper()


def _acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()
