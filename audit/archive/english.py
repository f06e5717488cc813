"""Tells whether an article is in English, the only language that is audited."""

from __future__ import annotations

import re

from audit.language.grammar.listed import listed

COMMON = listed(
    "the of and to a in is it that was for on with as at by he she they be are this have from or"
    " had but not his her their we were which an has been will would said who you i there more"
    " one all can if after about when out up its no so what than into could two"
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ENOUGH = 40
"""Words from which on the share of common ones tells; shorter texts are taken for English."""
LOOKED_AT = 4000
"""Characters of the beginning that are looked at."""
SHARE = 0.2
"""English prose has 0.35 to 0.5 of such words; other languages under 0.12."""


def is_english_tag(language: str) -> bool:
    """Tell whether the name or tag of a language (``en``, ``en-GB``, ``English``) is English."""
    return re.split(r"[-_ ]", language.strip().lower())[0] in ("en", "eng", "english")


def reads_as_english(text: str) -> bool:
    """Tell by the commonest words whether a text is English."""
    words = [word.lower() for word in WORD.findall(text[:LOOKED_AT])]
    if len(words) < ENOUGH:
        return mostly_latin(text[:LOOKED_AT])
    return sum(word in COMMON for word in words) >= SHARE * len(words)


def mostly_latin(text: str) -> bool:
    """Tell whether at least half of a text's letters could stand in an English word."""
    letters = [one for one in text if one.isalpha()]
    return sum(one < "ɐ" for one in letters) * 2 >= len(letters)
