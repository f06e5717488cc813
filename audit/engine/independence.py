"""How many sources of an article are independent of one another."""

from __future__ import annotations

import re

from audit.facts import Source

LEADING_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.IGNORECASE)


def count_independent(sources: list[Source]) -> int:
    """Count sources, those who belong to one organisation once; vague ones do not count.

    An organisation, everyone affiliated with it, and whoever is described by its name ("the
    chief executive of Corvex") are one voice.
    """
    voice = voices(sources)
    return len({voice[source.id] for source in sources if source.kind != "vague"})


def voices(sources: list[Source]) -> dict[str, str]:
    """Give whose voice each source is, by id: that of its organisation, or its own."""
    known = sorted({_organisation(source) for source in sources} - {""}, key=_longest_first)
    return {source.id: _voice(source, known) for source in sources}


def _voice(source: Source, organisations: list[str]) -> str:
    own = _organisation(source)
    if own:
        return next((name for name in organisations if _belongs_to(own, name)), own)
    described = _normal(f"{source.name} {source.role or ''}")
    return next((name for name in organisations if _names(described, name)), source.id)


def _belongs_to(described: str, organisation: str) -> bool:
    """Tell whether a voice is an office of an organisation: "the board of Corvex"."""
    return re.search(rf"\b(?:of|at) (?:the )?{re.escape(organisation)}$", described) is not None


def _organisation(source: Source) -> str:
    if source.affiliation:
        return _normal(source.affiliation)
    return _normal(source.name) if source.kind == "named-organisation" else ""


def _names(described: str, organisation: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(organisation)}(?!\w)", described) is not None


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _normal(name: str) -> str:
    plain = " ".join(name.split()).casefold().removesuffix("’s").removesuffix("'s")
    return LEADING_ARTICLE.sub("", plain)
