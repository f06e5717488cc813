"""Regular expressions that people write, each search with a time limit.

The library ``regex`` reads them as ``re`` does and can be stopped, which ``re`` cannot: in a
pattern like ``(?:a|aa)+$`` the work doubles with every letter or two of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from audit.errors import RunawayError
from audit.facts import Span

SECONDS = 1.0
"""Processor time that one search may take; an ordinary one takes some microseconds."""


MOST_REPEATED = 100_000
PARTS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<count>\{\d*,?\d*\})|(?P<open>\()|(?P<close>\))|.",
    re.DOTALL,
)
"""What a pattern is made of, as far as its counts are concerned."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression as written, compiled when it is first used.

    One that is ``exact`` tells upper from lower case.
    """

    text: str
    exact: bool = False

    def occurs_in(self, text: str) -> bool:
        """Tell whether it is found in a text.

        Raises :class:`RunawayError` where that takes longer than the limit.
        """
        try:
            return _compiled(self.text, self.exact).search(text, timeout=SECONDS) is not None
        except TimeoutError:
            raise RunawayError(self.text, SECONDS, len(text)) from None

    def find(self, text: str, within: Span) -> Iterator[Span]:
        """Give where it is found, empty matches left out; raises as ``occurs_in`` does."""
        search = _compiled(self.text, self.exact).finditer
        try:
            found = list(search(text, within.start, within.end, timeout=SECONDS))
        except TimeoutError:
            raise RunawayError(self.text, SECONDS, len(within)) from None
        return (Span(*match.span()) for match in found if match.end() > match.start())


def why_unusable(text: str) -> str:
    """Say why a pattern cannot be compiled, with the character, or nothing where it can."""
    if _multiplied(text) > MOST_REPEATED:
        return f"its repetitions multiply to more than {MOST_REPEATED:,}"
    try:
        _compiled(text)
    except regex.error as error:
        what, at, position = str(error).rpartition(" at position ")
        return f"{what} at character {int(position) + 1}" if at else str(error)
    except (OverflowError, RecursionError, MemoryError):
        return "it is too large"
    return ""


def _multiplied(text: str) -> int:
    """Give the largest product of counts that stand within one another: ``(a{10}){10}`` is 100.

    Writing such a pattern out takes time before any search, and no limit holds for that.
    """
    levels, last = [1], 1
    for part in PARTS.finditer(text):
        if part["open"]:
            last = 1
            levels.append(last)
        elif part["close"]:
            last = levels.pop() if len(levels) > 1 else 1
        elif part["count"]:
            last *= max(map(int, re.findall(r"\d+", part["count"])), default=1)
        else:
            last = 1
        levels[-1] = max(levels[-1], last)
    return max(levels)


@cache
def _compiled(text: str, exact: bool = False) -> regex.Pattern[str]:
    return regex.compile(text, 0 if exact else regex.IGNORECASE)
