"""Proper names, found by capitals and the words around them: component ``audit_names``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Name, NameKind
from audit.language.cues import verb_cues
from audit.language.grammar import ROLE_NOUNS
from audit.language.listed import listed
from audit.language.name_runs import is_acronym, is_capital, name_runs
from audit.language.name_table import (
    GIVEN,
    ORGANISATION,
    PLACE_PHRASES,
    PLACE_WORD,
    PLACES,
    TITLES,
)
from audit.language.phrase_ends import Range
from audit.language.source_words import OFFICE
from audit.language.words import Words, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLACE_BEFORE = frozenset(("in", "near", "at", "from", "across", "around", "outside", "to"))
MAKERS = listed("retailer maker giant group chain startup publisher manufacturer airline carmaker")
BELONGINGS = listed(
    """
shares share stock stocks business operation operations branch stores revenue profit profits sales
chief ceo spokesman spokeswoman spokesperson board headquarters customers employees website products
headquarters subsidiary lawyers
    """
)
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
    runs = [run for run in name_runs(words) if words.sentence[run[0]] not in shouting]
    kinds = [_kind(words, first, last) for first, last in runs]
    known = _known(words, runs, kinds)
    names = []
    for (first, last), kind in zip(runs, kinds, strict=True):
        before = known.get(words.low[last - 1])
        if last - first > 1 and before != "person":
            before = None
        if before == "person" and last - first == 1 and words.low[first] not in PLACES:
            kind = "person"
        settled = kind or before or _default(words, first, last)
        names.append(Name(words.span(first, last), settled))
    names += _in_headlines(words, shouting, known)
    return tuple(sorted(names, key=lambda name: name.span))


def _kind(words: Words, first: int, last: int) -> NameKind | None:
    """Tell the kind where the words themselves or their neighbours show it."""
    low = words.low
    phrase = " ".join(low[first:last])
    if phrase in PLACE_PHRASES or (last - first == 1 and phrase in PLACES):
        return "place"
    before = low[first - 1].rstrip(".") if first else ""
    if before in TITLES and words.sentence[first - 1] == words.sentence[first]:
        return "person"
    if before in OFFICE and last - first > 1:
        return "organisation"
    if any(low[at] in ORGANISATION for at in range(first, last)):
        return "organisation"
    if low[first] in GIVEN and last - first > 1:
        return "person"
    if last - first == 1 and is_acronym(words.word[first]):
        return "organisation"
    if low[last - 1] in PLACE_WORD and last - first > 1:
        return "place"
    return _kind_by_neighbours(words, first, last, before)


def _kind_by_neighbours(words: Words, first: int, last: int, before: str) -> NameKind | None:
    low, size = words.low, len(words.low)
    after = low[last] if last < size else ""
    if before in ROLE_NOUNS or after in ("who", "whose"):
        return "person"
    if before == "," and first > 1 and low[first - 2] in ROLE_NOUNS:
        return "person"
    if after == "," and _apposition_follows(words, last):
        return "person"
    if after == "," and last + 2 < size and low[last + 1].isdigit() and low[last + 2] == ",":
        return "person"
    if before == "to" and first > 1 and low[first - 2] == "according":
        return None
    if before in PLACE_BEFORE and last - first <= 2 and after not in ("'s",):
        return "place"
    cue = verb_cues().get(after)
    if cue is not None and (last - first in (2, 3) or "q" in cue.syntax):
        return "person"
    return None


def _apposition_follows(words: Words, last: int) -> bool:
    """Tell whether ", a role" follows a name."""
    following = words.low[last + 1 : last + 7]
    if not following or following[0] not in ("a", "an", "the", "his", "her", "their"):
        return len(following) > 1 and following[0] in ROLE_NOUNS
    return any(word in ROLE_NOUNS for word in following)


def _known(words: Words, runs: list[Range], kinds: list[NameKind | None]) -> dict[str, NameKind]:
    """Give the kind of last words of names whose kind is plain somewhere; persons first."""
    known: dict[str, NameKind] = {}
    for (first, last), kind in zip(runs, kinds, strict=True):
        key = words.low[last - 1]
        if last - first == 1 and kind != "person" and _has_body_sign(words, first, last):
            kind = "organisation"
        if kind == "person" or (kind and last - first == 1 and key not in known):
            known[key] = kind
    return known


def _has_body_sign(words: Words, first: int, last: int) -> bool:
    """Tell whether a word's neighbours show a body: "retailer Tesco", "Tesco's shares"."""
    low = words.low
    if first and (low[first - 1] in OFFICE or low[first - 1] in MAKERS):
        return True
    return last + 1 < len(low) and low[last] == "'s" and low[last + 1] in BELONGINGS


def _default(words: Words, first: int, last: int) -> NameKind:
    plain = all(words.word[at].isalpha() or "-" in words.word[at] for at in range(first, last))
    article = first > 0 and words.low[first - 1] in ("the", "a", "an")
    return "person" if plain and last - first in (2, 3) and not article else "other"


def _shouting_sentences(words: Words) -> set[int]:
    """Give sentences in capitals or title case, where a capital says nothing."""
    found = set()
    for index, (first, last) in enumerate(words.bounds):
        long = [w for w in words.word[first:last] if w.isalpha() and len(w) > 3]
        if len(long) >= 4:
            high = sum(1 for w in long if w[0].isupper())
            stopped = any(w.endswith(".") for w in words.word[last - 2 : last])
            if high / len(long) > MOSTLY and not stopped:
                found.add(index)
    return found


def _in_headlines(words: Words, shouting: set[int], known: dict[str, NameKind]) -> list[Name]:
    """Find again in headlines the last words of names that the body has."""
    names = []
    for index in sorted(shouting):
        first, last = words.bounds[index]
        for at in range(first, last):
            kind = known.get(words.low[at])
            if kind and is_capital(words.word[at]):
                start = at - 1 if at > first and words.low[at - 1] in GIVEN else at
                names.append(Name(words.span(start, at + 1), kind))
    return names
