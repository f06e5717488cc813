"""Whom a phrase is said of that only ends what is said of a source."""

from __future__ import annotations

from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.words import Words
from audit.language.sources.words import DOCUMENT

BECAUSE = frozenset(("because", "since", "while"))
MADE = frozenset(("seen", "written", "taken", "led", "drawn", "made", "sent", "given", "held"))
FAR = 10
"""How many words lie between a document and who signed or saw it."""


def governing(words: Words, tokens: Range) -> Range:
    """Give whom a phrase is said of where it is only the end of what is said of a source.

    "A clerk, who asked not to be named because | the talks are private, said" is the clerk's;
    "The letter, signed by | two doctors, says" the letter's.
    """
    first = tokens[0]
    sentence = words.sentence[first]
    if sentence < 0 or first == 0 or words.quote[first] >= 0:
        return tokens
    opening = words.bounds[sentence][0]
    if words.low[first - 1] in BECAUSE:
        clauses = (at for at in range(first - 1, opening, -1) if words.low[at] == "who")
        who = next((at for at in clauses if words.low[at - 1] == ","), None)
        return tokens if who is None else (who, who + 1)
    if words.low[first - 1] != "by":
        return tokens
    nouns = [at for at in range(opening, min(opening + 6, first - 1)) if _is_paper(words, at)]
    near = bool(nouns) and first - nouns[-1] <= FAR
    return (opening, nouns[-1] + 1) if near else tokens


def _is_paper(words: Words, at: int) -> bool:
    """Tell whether a participle follows a document: "letter, signed", "memo seen"."""
    low = words.low
    after = at + 1 + (low[at + 1] == ",")
    made = low[after].endswith("ed") or low[after] in MADE
    return low[at] in DOCUMENT and made
