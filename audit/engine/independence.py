"""How many sources of an article are independent of one another."""

from __future__ import annotations

import re

from audit.facts import Source

RELEASES = ("release", "releases", "statement", "statements", "announcement", "communiqué")
OFFICER = re.compile(
    r"\b(?:chief \w+ officer|chief executive|head of \w+|vice[- ]president|spokes\w+|"
    r"managing director|chair(?:man|woman|person)?)\b"
)
"""Roles that nobody holds but in an organisation."""
LEADING_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.IGNORECASE)


def count_independent(sources: list[Source]) -> int:
    """Count sources, those who belong to one organisation once; vague ones do not count.

    An organisation, everyone affiliated with it, and whoever is described by its name ("the
    chief executive of Corvex") are one voice; a press release is that of somebody who speaks
    elsewhere, where anybody does.
    """
    voice = voices(sources)
    counted = [source for source in sources if source.kind != "vague"]
    others = {voice[source.id] for source in counted if source.head not in RELEASES}
    return len(others) or min(1, len(counted))


def voices(sources: list[Source]) -> dict[str, str]:
    """Give whose voice each source is, by id: that of its organisation, or its own."""
    known = sorted({_organisation(source) for source in sources} - {""}, key=_longest_first)
    return {source.id: _voice(source, known) for source in sources}


def _voice(source: Source, organisations: list[str]) -> str:
    own = _organisation(source)
    if own:
        return next((name for name in organisations if _belongs_to(own, name)), own)
    described = _normal(f"{source.name} {source.role or ''}")
    named = next((name for name in organisations if _names(described, name)), None)
    if named is None and len(organisations) == 1 and OFFICER.search(described):
        return organisations[0]  # the only one there is to be an officer of
    return named or source.id


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
