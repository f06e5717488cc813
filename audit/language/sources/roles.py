"""What a name is said to be: role and affiliation, from the words around it."""

from __future__ import annotations

from audit.facts import Name
from audit.language.attributions.cues import verb_cues
from audit.language.grammar.classes import AUXILIARIES, DETERMINERS, PREPOSITIONS, ROLE_NOUNS
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.words import Words
from audit.language.names.table import TITLES

HONORIFICS = listed("mr mrs ms miss mx dr sir dame lord lady st hon")
ROLE_WORDS = (ROLE_NOUNS | TITLES | listed("head co-director vice ceo cfo coo mp mep")) - HONORIFICS
SPLIT = frozenset(("at", "for", "from", "with", "in", "who", "which", "whose", "on", "to"))
LONGEST_ROLE = 14


def role_of(words: Words, tokens: Range, names: dict[int, Name]) -> tuple[str | None, str | None]:
    """Give role and affiliation stated right before or after a name.

    ``names`` gives the name that starts at or covers a token.
    """
    role, affiliation = _before(words, tokens[0], names)
    affiliation = affiliation or _of_body(words, tokens[1], names)
    after = _after(words, tokens[1])
    if after is None:
        return role, affiliation
    later_role, later_affiliation = _split(words, after, names)
    return role or later_role, affiliation or later_affiliation


def role_in(words: Words, tokens: Range, names: dict[int, Name]) -> tuple[str | None, str | None]:
    """Give role and affiliation of "the chief executive of the bank" before ", NAME,"."""
    first, last = tokens
    while last > first and words.low[last - 1].rstrip(".") in HONORIFICS | {","}:
        last -= 1
    roles = [at for at in range(first, last) if words.low[at] in ROLE_WORDS]
    if not roles:
        return None, None
    while first < last and words.low[first] in DETERMINERS:
        first += 1
    return _split(words, (first, last), names)


def _is_role(low: str) -> bool:
    return low in ROLE_WORDS or low.endswith(("ist", "eur", "ologist", "officer"))


def _is_title(low: str) -> bool:
    """Tell whether a word can stand right before a name as what the person is."""
    return low in ROLE_WORDS or low.endswith(("ologist", "ecologist", "officer"))


def _before(words: Words, first: int, names: dict[int, Name]) -> tuple[str | None, str | None]:
    """Read "State Department spokesman NAME", "Chief Inspector NAME"."""
    low = words.low
    sentence = words.sentence[first]
    at = first
    while at > 0 and first - at < 6 and words.sentence[at - 1] == sentence:
        form = low[at - 1].rstrip(".")
        if (
            not form
            or (not form[0].isalpha() and form != "-")
            or form in DETERMINERS
            or form in AUXILIARIES
        ):
            break
        if (
            form.endswith("ing")
            or form in PREPOSITIONS - {"of"}
            or form in ("and", "or", "that")
            or form in verb_cues()
        ):
            break
        at -= 1
    roles = [i for i in range(at, first) if _is_title(low[i].rstrip("."))]
    if not roles or roles[-1] != first - 1:
        return None, None
    begin = roles[-1]
    while begin > at and (
        _is_title(low[begin - 1].rstrip("."))
        or words.word[begin - 1].islower()
        or low[begin - 1] == "-"
    ):
        if low[begin - 1] in ("of",) or begin - 1 in names:
            break
        begin -= 1
    before = names.get(begin - 1) if begin > at else None
    affiliation = None
    if before is not None and before.kind == "organisation":
        affiliation = words.text[before.span.start : before.span.end]
    elif before is not None and before.kind in ("other", "place"):
        return words.text[before.span.start : words.end[first - 1]], None
    return words.show(begin, first), affiliation


def _of_body(words: Words, at: int, names: dict[int, Name]) -> str | None:
    """Read "of the University of Leeds" right after a name."""
    if at >= len(words.low) or words.low[at] not in ("of", "from", "at", "with"):
        return None
    first = at + 1 + (at + 1 < len(words.low) and words.low[at + 1] == "the")
    body = names.get(first)
    if body is None or body.kind != "organisation" or body.span.start != words.start[first]:
        return None
    return words.text[body.span.start : body.span.end]


def _after(words: Words, last: int) -> Range | None:
    """Give the apposition ", a role at a body" after a name."""
    low, size = words.low, len(words.low)
    if last + 1 >= size or low[last] != "," or words.sentence[last + 1] != words.sentence[last]:
        return None
    first = last + 1
    if low[first].isdigit() and first + 1 < size and low[first + 1] == ",":
        first += 2
    at = first
    while at < size and at - first < LONGEST_ROLE and words.sentence[at] == words.sentence[last]:
        if low[at] in (",", ";", ".", "—", "–", "(", ")", "!", "?") or words.quote[at] >= 0:
            break
        at += 1
    if (
        words.low[first] in verb_cues()
        or at <= first
        or not any(_is_role(low[i]) for i in range(first, min(first + 6, at)))
    ):
        return None
    return first, at


def _split(words: Words, tokens: Range, names: dict[int, Name]) -> tuple[str | None, str | None]:
    """Divide an apposition into role and affiliation."""
    first, last = tokens
    low = words.low
    if low[first] in ("and", "or", "but"):
        return None, None
    while first < last and (low[first] in ("a", "an", "the", "who", "is", "was", "then", "now")):
        first += 1
    for at in range(first + 1, last - 1):
        if low[at] in ("'s", "'") and low[at - 1] not in SPLIT:
            owner = words.show(first, at) if words.word[first][0].isupper() else None
            role, affiliation = _split(words, (at + 1, last), names)
            return role, owner or affiliation
    divide = next((i for i in range(first, last) if low[i] in SPLIT), last)
    of = next((i for i in range(first, divide) if low[i] == "of"), None)
    if of is not None and any(
        i in names and names[i].kind == "organisation" for i in range(of, min(of + 3, divide))
    ):
        divide = of
    for i in range(first + 1, last):
        if low[i] in AUXILIARIES or (low[i].endswith("ing") and words.word[i].islower()):
            divide = min(divide, i)
    if divide <= first:
        return None, None
    body = next(
        (names[i] for i in range(first, last) if i in names and names[i].kind == "organisation"),
        None,
    )
    if body is not None:
        return words.show(first, divide), words.text[body.span.start : body.span.end]
    if divide < last and low[divide] in ("at", "for", "from", "with"):
        return words.show(first, divide), words.show(divide + 1, last)
    return words.show(first, divide), None
