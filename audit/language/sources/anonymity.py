"""Why an unnamed source is not named, and how it knows: the words that say so."""

from __future__ import annotations

import re

from audit.facts import Span

ASKED = (
    r"(?:not (?:to |wish(?:ing)? to |want(?:ing)? to )?be (?:named|identified|quoted)|"
    r"(?:declin|refus)\w+ to (?:be (?:named|identified)|give (?:his|her|their) (?:\w+ )?names?)|"
    r"to (?:be|remain|stay) anonymous|anonymity|anonymously|"
    r"(?:withh[eo]ld|conceal|chang)\w* (?:his|her|their|its) (?:\w+ )?(?:names?|identit(?:y|ies))|"
    r"(?:name|identity|names) (?:has |have |had )?(?:been )?(?:changed|withheld)|"
    r"gave only (?:his|her|their) (?:first|given) name|(?:on|for) background)"
)
REASON = re.compile(
    ASKED + r"[^.;:”\"]{0,40}?\b(?P<a>(?:because|citing|for fear|fearing|due to|owing to|out of|"
    r"given|since|as|to (?:discuss|speak|describe|protect|talk|avoid)|for "
    r"(?:safety|security|legal|fear|privacy|professional))\b[^,.;”\"]*)|"
    r"\b(?P<b>(?:fearing|for fear of|afraid of|who (?:fears?|feared)|"
    r"(?:fears?|feared) (?:losing|being|dismissal|reprisals?|retaliation|arrest)|"
    r"out of fear (?:of|that|for)|"
    r"(?:was|were|is|are) (?:not|n[’']t) (?:authori[sz]ed|allowed|permitted) to|"
    r"not (?:authori[sz]ed|allowed|permitted) to|lacked authori[sz]ation to|"
    r"(?:because|as) (?:he|she|they) (?:feared|fear|fears|could lose|would lose))\b[^.;,”\"]*)",
    re.IGNORECASE,
)
PROTECTED = re.compile(
    r"(?:can ?not|can[’']t|may not|must not) (?:legally )?be (?:named|identified)"
    r"|for legal reasons|legally protected|by (?:a )?court order",
    re.IGNORECASE,
)
BASIS = re.compile(
    r"\b(?:who (?:was|were|had been|has been|is|are) (?:in|at|on|present|there|briefed|shown|"
    r"involved|told|copied|with|inside|among|part)\b|"
    r"who (?:attended|saw|has seen|had seen|have seen|witnessed|reviewed|worked|works|voted|took|"
    r"heard|read|survived|participated|signed|watched|knows|knew|served|helped|handled|examined|"
    r"received|prepared|sat|overheard|joined|met|treated|lives?|lived)\b|"
    r"(?:briefed|copied|working|employed) (?:on|in|at)\b|in the room\b|present at\b|shown the\b|"
    r"with (?:direct |first-?hand |personal |detailed |close |intimate )?"
    r"(?:knowledge|access|insight|understanding)\b|familiar with\b|close to\b|"
    r"involved (?:in|with)\b|privy to\b|aware of\b|at the (?:scene|meeting|hearing)\b)[^.,;:”\"—]*",
    re.IGNORECASE,
)


def reason_in(text: str, span: Span) -> Span | None:
    """Find the words that give a reason for anonymity within a span."""
    match = REASON.search(text, span.start, span.end)
    if match is None:
        return None
    group = "a" if match["a"] else "b"
    return Span(match.start(group), match.end(group))


def _until(text: str, span: Span, stop: int) -> Span:
    end = stop if span.start < stop < span.end else span.end
    return Span(span.start, span.start + len(text[span.start : end].rstrip()))


def basis_in(text: str, span: Span, stop: int) -> Span | None:
    """Find the words that say how a source knows within a span.

    ``stop`` is where the cue stands, which ends the words if they come before it.
    """
    match = BASIS.search(text, span.start, span.end)
    return _until(text, Span(match.start(), match.end()), stop) if match else None


def is_protected(text: str, span: Span) -> bool:
    """Tell whether the law is said to keep somebody unnamed."""
    return PROTECTED.search(text, span.start, span.end) is not None
