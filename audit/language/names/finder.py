"""Proper names as the encoder reads them: component ``audit_names``.

The encoder reads each place by itself. Over the whole article a name is of one kind, and what is
a name in one place is one in the next; capitals beside it belong to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, cast

from spacy.language import Language

from audit.facts import Name, NameKind
from audit.language.grammar.classes import TIME_WORDS
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.words import Words, words_of
from audit.language.names.table import GIVEN, NOT_NAMES, ORGANISATION, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc

Found = dict[Range, NameKind]
"""Names by their tokens: the first, and past the last."""
ORDER: tuple[NameKind, ...] = ("person", "organisation", "place", "other")
"""Which kind wins where a name was read as two as often."""
LONGEST_REPEAT = 6


@Language.factory("audit_names")
def make_names(nlp: Language, name: str) -> NameFinder:
    """Give the component."""
    return NameFinder()


class NameFinder:
    """Sets ``doc._.names``, each name without its titles."""

    def __call__(self, doc: Doc) -> Doc:
        """Take the encoder's names, made whole and alike over the article."""
        words = words_of(doc)
        found = _whole(words, _read(words, doc))
        kinds = _kinds(words, found)
        found |= _repeats(words, found, kinds)
        doc._.names = tuple(
            Name(words.span(*tokens), kinds.get(_key(words, tokens), kind))
            for tokens, kind in sorted(found.items())
        )
        return doc


def _read(words: Words, doc: Doc) -> Found:
    """Give the encoder's names in tokens: those that begin with a token, possessives left out."""
    at = {start: token for token, start in enumerate(words.start)}
    past = {end: token + 1 for token, end in enumerate(words.end)}
    found: Found = {}
    for name in doc._.reading.names:
        first, last = at.get(name.start), past.get(name.end)
        if first is not None and last is not None and words.sentence[first] >= 0:
            while last > first + 1 and words.low[last - 1] in ("'s", "'"):
                last -= 1
            found[first, last] = cast(NameKind, name.kind)
    return found


def _whole(words: Words, found: Found) -> Found:
    """Take in the capitals that the encoder left outside: "Surrey" Police, "Hannah" Were."""
    taken = {token for first, last in found for token in range(first, last)}
    whole: Found = {}
    for (first, last), kind in found.items():
        if kind == "person" and last - first == 1 and _joins(words, first - 1, taken):
            first -= words.low[first - 1] in GIVEN
        while _joins(words, last, taken):
            if words.low[last] in ORGANISATION:
                kind = "organisation"
            elif kind != "person" or last - first > 1:
                break
            last += 1
        whole[first, last] = kind
    return whole


def _joins(words: Words, at: int, taken: set[int]) -> bool:
    """Tell whether a token is a capitalised word that may be part of the name beside it."""
    if not 0 <= at < len(words.word) or at in taken or words.sentence[at] < 0:
        return False
    low, opens = words.low[at], words.bounds[words.sentence[at]][0] == at
    common = low in TIME_WORDS or low in NOT_NAMES or low.rstrip(".") in TITLES
    return words.word[at].istitle() and not common and not (opens and low not in GIVEN)


def _key(words: Words, tokens: Range) -> str:
    return " ".join(words.word[tokens[0] : tokens[1]])


def _kinds(words: Words, found: Found) -> dict[str, NameKind]:
    """Give the kind of each name: a person's last name is a person, others by their majority."""
    counts: dict[str, Counter[NameKind]] = defaultdict(Counter)
    surnames = set()
    for (first, last), kind in found.items():
        counts[_key(words, (first, last))][kind] += 1
        if kind == "person" and last - first > 1:
            surnames.add(words.word[last - 1])
    return {
        key: "person"
        if key in surnames
        else max(ORDER, key=lambda kind: (counter[kind], -ORDER.index(kind)))
        for key, counter in counts.items()
    }


def _repeats(words: Words, found: Found, kinds: dict[str, NameKind]) -> Found:
    """Find the names again where the encoder passed them over."""
    taken = {token for first, last in found for token in range(first, last)}
    known = {tuple(words.word[first:last]) for first, last in found}
    known |= {(words.word[last - 1],) for (first, last), kind in found.items() if kind == "person"}
    common = set(words.word)
    heads = {name[0] for name in known}
    more: Found = {}
    for at, word in enumerate(words.word):
        if word not in heads or at in taken or words.sentence[at] < 0 or not word[0].isupper():
            continue
        for size in range(LONGEST_REPEAT, 0, -1):
            name = tuple(words.word[at : at + size])
            if len(name) == size and name in known and (size > 1 or word.lower() not in common):
                more[at, at + size] = kinds.get(" ".join(name), "person")
                break
    return more
