"""How many sources of an article are independent of one another."""

from __future__ import annotations

import re

from audit.facts import Source

LEADING_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.IGNORECASE)


def count_independent(sources: list[Source]) -> int:
    """Count sources, those who belong to one organisation once; vague ones do not count.

    An organisation and everyone affiliated with it are one voice.
    """
    return len({_voice(source) for source in sources if source.kind != "vague"})


def _voice(source: Source) -> str:
    if source.affiliation:
        return _normal(source.affiliation)
    if source.kind == "named-organisation":
        return _normal(source.name)
    return source.id


def _normal(name: str) -> str:
    return LEADING_ARTICLE.sub("", " ".join(name.split())).removesuffix("’s").casefold()
