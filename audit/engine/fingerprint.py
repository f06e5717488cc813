"""Fingerprints of findings, the same after edits elsewhere in the article."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

QUOTES = str.maketrans("“”„‟«»‘’‚‛‹›`´", '""""""' + "''''''''")
DASHES = str.maketrans("‐‑‒–—―−", "-------")


def fingerprint(rule: str, flagged: str, sentence: str, occurrence: int, part: str = "") -> str:
    """Give sixteen hexadecimal digits for a rule's finding.

    ``occurrence`` counts findings of the same rule, words and sentence from 0. Kinds of quotation
    marks and dashes, white space and case make no difference. ``part`` is the article's name in a
    file of several, whose findings so never have a fingerprint in common.
    """
    parts = (rule, normal(flagged), normal(sentence), str(occurrence), *filter(None, [part]))
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=64)
def normal(text: str) -> str:
    """Give a text without typographic differences."""
    plain = unicodedata.normalize("NFKC", text).translate(QUOTES).translate(DASHES)
    return " ".join(plain.replace('"', "'").casefold().split())
