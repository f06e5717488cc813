"""Words by which an article itself says that another source bears out what one says."""

from __future__ import annotations

import re

THING = r"(?:account|version|story|claim|description|figures?|details)s?"
WITNESS = (
    r"(?:source|official|person|employee|worker|manager|clerk|officer|aide|colleague|engineer|"
    r"insider|adviser|nurse|teacher|buyer|driver|member|man|woman)"
)
PAPER = (
    r"(?:documents?|records?|e-?mails?|messages?|letters?|invoices?|contracts?|footage|"
    r"recordings?|photographs?|photos|minutes|files?|ledgers?|statements|memos?|transcripts?)"
)
SAYS = r"(?:said|says|told|described|gave|recalled|confirmed|showed)"
APART = re.compile(
    rf"\b(?:separately|independently|(?:a\s+second|another|a\s+third)\s+(?:[\w-]+\s+)"
    rf"{{0,3}}{WITNESS}\b[^.;]{{0,80}}?\b{SAYS})\b",
    re.IGNORECASE,
)
"""Words that set a source apart from the one before it: "a second clerk said"."""
SHOWN = re.compile(
    rf"\b(?:showed|shown|shared|gave)\s+(?:us|me|reporters|(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*)\s+"
    rf"(?:[a-z-]+\s+){{0,3}}{PAPER}\b"
)
"""Words that tell of papers that a source showed the reporter."""
BEARING = re.compile(
    rf"\bconfirm(?:s|ed)\s+(?:by|it|this|that|the|her|his|their|what|as\s+much|seeing|hearing)\b"
    rf"|\balso\s+(?:said|says|told|confirmed|recalled|described)\b"
    rf"|\b(?:said|told\s+\w+(?:\s+\w+)?|say|says|described|recalled)\s+(?:much\s+)?the\s+same\b"
    rf"|\bboth\s+(?:[\w-]+\s+){{0,3}}{SAYS}\b|\bcorroborat(?:ed?|es|ing)\b"
    rf"|\b{THING}\b[^.;]{{0,40}}\b(?:backed|supported|borne\s+out|match(?:es|ed)?|was\s+shared)\b"
    rf"|\bmatch(?:es|ed)?\s+(?:what|(?:the|her|his|their|that)\s+{THING})\b"
    rf"|\b(?:bears?|bore)\s+(?:it|this|that|him|her|them)\s+out\b"
    rf"|\b{PAPER}\b[^.;]{{0,80}}\b(?:shows?|showed|confirm(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Words that only tell of a second source where somebody else speaks."""
NEGATIVE = re.compile(
    r"\b(?:not|never|neither|nor|nobody|none|without|cannot|declined|refused|unable|yet\s+to|"
    r"no\s+(?:one|other|second))\b|n[’']t\b",
    re.IGNORECASE,
)


def sets_apart(sentence: str) -> bool:
    """Tell whether a sentence sets its speaker apart as one more source of the same."""
    return _holds(APART, sentence)


def shows_papers(sentence: str) -> bool:
    """Tell whether a sentence tells of papers that its speaker showed the reporter."""
    return _holds(SHOWN, sentence)


def bears_out(sentence: str) -> bool:
    """Tell whether a sentence says that something before it is borne out."""
    return _holds(BEARING, sentence)


def _holds(words: re.Pattern[str], sentence: str) -> bool:
    """Tell whether words stand in a sentence with nothing before or in them that takes them back.

    What a second person says may well be that something is not so: "said separately that nobody".
    """
    found = words.search(sentence)
    return found is not None and not is_negative(sentence[: found.end()])


def is_negative(text: str) -> bool:
    """Tell whether words say that something is not so, or was not done."""
    return NEGATIVE.search(text) is not None
