"""Word lists as they are written in our tables: one string, split at white space."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Give the set of the words of a string."""
    return frozenset(words.split())
