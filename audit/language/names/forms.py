"""The forms in which a body is named."""

from __future__ import annotations

from audit.facts import Name


def body_key(text: str) -> str:
    """Give a body's name without case, article, dots and possessive."""
    key = text.lower().replace("’s", "").replace("'s", "").replace(".", "")
    return key.removeprefix("the ").strip()


def name_text(text: str, name: Name) -> str:
    """Give a name as written, possessive left out."""
    return text[name.span.start : name.span.end].removesuffix("’s").removesuffix("'s")
