"""Where proper names begin and end, by capitals and what may stand between them."""

from __future__ import annotations

from audit.language.cues import verb_cues
from audit.language.grammar import FUNCTION_WORDS, ROLE_NOUNS
from audit.language.name_table import (
    GIVEN,
    NOT_NAMES,
    ORGANISATION,
    PARTICLES,
    PLACE_PHRASES,
    PLACES,
    TITLES,
)
from audit.language.phrase_ends import Range
from audit.language.source_words import DOCUMENT, OFFICE, VAGUE
from audit.language.tagging import opens_name
from audit.language.words import Words

GLUE = frozenset(("of", "for", "&"))
OPENERS = frozenset(("“", '"', "'", "‘", ":", "—", "``", "''"))


def name_runs(words: Words) -> list[Range]:
    """Give the stretches of capitalised words that are names, as token ranges."""
    found: list[Range] = []
    at, size = 0, len(words.word)
    common = {low for low, form in zip(words.low, words.word, strict=True) if form == low}
    inner = _inner_capitals(words)
    while at < size:
        if not is_capital(words.word[at]):
            at += 1
            continue
        last = _run_end(words, at)
        first = _trimmed(words, at, last, common, inner)
        found += _pieces(words, first, last)
        at = last
    return found


def _inner_capitals(words: Words) -> set[str]:
    """Give the words that stand with a capital where no sentence begins."""
    openings = {first for first, _ in words.bounds}
    return {
        words.low[at]
        for at, form in enumerate(words.word)
        if is_capital(form) and at not in openings and words.quote[at] < 0
    }


def _run_end(words: Words, first: int) -> int:
    """Walk right over a name: capitals, and what may stand between them."""
    word, low, sentence = words.word, words.low, words.sentence
    at, size = first + 1, len(word)
    organisation = low[first] in ORGANISATION
    while at < size and sentence[at] == sentence[first] and at - first < 12:
        step = (
            1
            if is_capital(word[at]) and low[at] not in FUNCTION_WORDS
            else _bridge(words, at, organisation)
        )
        if not step:
            break
        organisation = organisation or low[at] in ORGANISATION
        at += step
    return at


def _bridge(words: Words, at: int, organisation: bool) -> int:
    """Give how many tokens a lower-case link within a name and its capital take, or 0."""
    word, low, sentence = words.word, words.low, words.sentence
    if at + 1 >= len(word) or sentence[at + 1] != sentence[at]:
        return 0
    if (
        word[at] == "-"
        and words.end[at] == words.start[at + 1]
        and words.start[at] == words.end[at - 1]
    ):
        return 2
    if is_capital(word[at + 1]) and low[at + 1] not in FUNCTION_WORDS:
        hyphen = word[at] in ("-", "‑") and words.end[at] == words.start[at + 1]
        if hyphen or (organisation and low[at] in GLUE):
            return 2
        if low[at] in PARTICLES:
            return 2
    link = organisation and low[at] == "of" and low[at + 1] == "the" and at + 2 < len(word)
    return 3 if link and is_capital(word[at + 2]) else 0


def _trimmed(words: Words, first: int, last: int, common: set[str], inner: set[str]) -> int:
    """Drop what leads a run and is no part of the name."""
    low, sentence = words.low, words.sentence
    opening = (
        first == 0 or sentence[first - 1] != sentence[first] or words.word[first - 1] in OPENERS
    )
    if opening and _is_no_name(words, first, last, common, inner):
        first += 1
    while first < last and (
        (low[first] in FUNCTION_WORDS and not opens_name(words, first))
        or low[first] in NOT_NAMES
        or low[first].rstrip(".") in TITLES
        or not low[first][0].isalnum()
    ):
        first += 1
    return first


def is_profession(low: str) -> bool:
    """Tell whether a word says what somebody is by trade or office."""
    return low in ROLE_NOUNS or low.endswith(("ologist", "ecologist"))


def is_common_noun(low: str) -> bool:
    """Tell whether a word is one of our nouns for people, bodies or documents, or a plural."""
    single = low.removesuffix("s")
    return any(
        single in nouns or low in nouns for nouns in (ROLE_NOUNS, VAGUE, DOCUMENT, OFFICE)
    ) or (low.endswith("s") and low not in GIVEN and low not in PLACES and low not in ORGANISATION)


def _is_no_name(words: Words, first: int, last: int, common: set[str], inner: set[str]) -> bool:
    """Tell whether a capital is only that of the sentence's first word."""
    low = words.low[first]
    cue = verb_cues().get(low)
    if cue is not None and cue.form == "past" and last - first > 1:  # "Said Ada Berg:"
        return True
    if low in GIVEN:
        return False
    if low in common or (last - first == 1 and not _known_word(words, first, inner)):
        return True
    return last - first > 2 and words.low[first + 1] in GIVEN and not _is_name_word(low)


def _is_name_word(low: str) -> bool:
    """Tell whether our lists have a word as part of names."""
    return low in GIVEN or low in ORGANISATION or low in PLACES


def _known_word(words: Words, at: int, inner: set[str]) -> bool:
    """Tell whether a capitalised word that opens a sentence is a name all the same."""
    low = words.low[at]
    if low in inner:
        return True
    if is_common_noun(low):
        return False
    if low in PLACES or low in ORGANISATION or is_acronym(words.word[at]):
        return True
    following = words.low[at + 1] if at + 1 < len(words.low) else ""
    return following in ("'s",) or following in verb_cues()


def _pieces(words: Words, first: int, last: int) -> list[Range]:
    """Divide a run at a title or role within it ("Ministry Secretary NAME"), and after a place."""
    if first >= last:
        return []
    low = words.low
    cut = first
    for at in range(first, last - 1):
        role = low[at].rstrip(".") in TITLES or is_profession(low[at])
        place = low[at] in PLACES or (at > first and f"{low[at - 1]} {low[at]}" in PLACE_PHRASES)
        place = place and low[at + 1] in GIVEN and at + 2 < last
        if (role and low[at + 1] not in GLUE and low[last - 1] not in ORGANISATION) or place:
            cut = at + 1
            head = at if role else at + 1
    pieces = [(cut, last)]
    if cut > first and head > first:
        pieces.insert(0, (first, head))
    return [piece for piece in pieces if any(len(words.word[i]) > 1 for i in range(*piece))]


def is_capital(form: str) -> bool:
    """Tell whether a word begins with a capital."""
    return form[0].isupper()


def is_acronym(form: str) -> bool:
    """Tell whether a word is an acronym: two to six capitals."""
    letters = form.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()
