"""The nearest right spelling of a wrong name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

FEW = 14
"""Names that are listed when none is near."""


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Give "; did you mean “…”?", or the list where it is short, or nothing."""
    names = sorted(set(known))
    folded = wrong.lower().replace("_", "-").replace(" ", "-")
    by_folded = {name.lower(): name for name in names}
    close = get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    if close:
        return f"; did you mean “{by_folded[close[0]]}”?"
    if 0 < len(names) <= FEW:
        return f"; it can be {', '.join(names)}"
    return ""
