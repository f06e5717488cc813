"""Who wrote an article, from its byline: “By Ana Ruiz and Tom Hale, political editor”."""

from __future__ import annotations

import re

BY = re.compile(
    r"^\s*(?:(?:words|story|text|report(?:ing|ed)?|written|special report)\s*(?:and pictures\s*)?"
    r"(?:by|:)|by|authors?\s*:|byline\s*:)\s*",
    re.IGNORECASE,
)
REST = re.compile(
    r"\s*(?:[;|•·]|\s[–—-]\s|\n|\(|<|\b(?:additional|further) reporting\b|\bwith reporting\b"
    r"|\bedit(?:ing|ed) by\b|\bphotograph(?:s|y|ed)? by\b|\bpictures? by\b|\s(?:in|for|at)\s).*$",
    re.IGNORECASE | re.DOTALL,
)
"""From here on a byline tells no writers, but where they were, for whom, and who helped."""
BETWEEN = re.compile(r"\s*(?:[,/&]|\b(?:and|AND|with|WITH)\b)\s*")
SUFFIX = re.compile(r"(?:Jr|Sr|I{2,3}|IV)\.?")
DEGREE = re.compile(r"(?:M\.?D|Ph\.?D|M\.?A|B\.?A|M\.?P|O\.?B\.?E|M\.?B\.?E|Esq|R\.?N)\.?", re.I)
ROLE = re.compile(
    r"\b(?:editors?|correspondents?|reporters?|writers?|staff|agenc(?:y|ies)|bureau|columnist|"
    r"critic|desk|contributor|producer|journalist|chief|team|@\S*|\S+@\S+)(?!\w)",
    re.IGNORECASE,
)


def authors_of(byline: str) -> tuple[str, ...]:
    """Give the names that a byline tells, each once and in order.

    Left out are what they are ("political editor"), where they were ("in Lima"), and who helped.
    Where nothing else remains ("Staff reporter"), the byline is taken as it stands.
    """
    whole = BY.sub("", byline.strip())
    if not whole:
        return ()
    told = " ".join(REST.sub("", whole).split())
    parts = _with_suffixes([part for part in BETWEEN.split(told) if part])
    names = [part for part in parts if _is_name(part)]
    if len(names) == len(parts) == 2 and "," in told and not any(" " in name for name in names):
        names = [" ".join(reversed(names))]  # Ruiz, Ana
    otherwise = " ".join(whole.split()).strip(".,; ")
    return tuple(dict.fromkeys(names)) or ((otherwise,) if otherwise else ())


def _with_suffixes(parts: list[str]) -> list[str]:
    """Join “Jr.” to the name that it stands after."""
    joined: list[str] = []
    for part in map(str.strip, parts):
        if joined and SUFFIX.fullmatch(part):
            joined[-1] += f" {part}"
        else:
            joined.append(part)
    return joined


def _is_name(part: str) -> bool:
    """Tell whether a part of a byline names somebody; roles are written small, or known."""
    if ROLE.search(part) or DEGREE.fullmatch(part):
        return False
    return part[:1].isupper() or not part[:1].isascii() or part.split()[0] in ("de", "van", "von")
