"""The forms in which a body is named."""

from __future__ import annotations

from audit.facts import Name
from audit.language.names.table import ORGANISATION


def body_key(text: str) -> str:
    """Give a body's name without case, article, dots and possessive."""
    key = text.lower().replace("’s", "").replace("'s", "").replace(".", "")
    return key.removeprefix("the ").strip()


def short_forms(text: str) -> list[str]:
    """Give the initials of a body's name, and its first word where that is no common one."""
    capitals = [word for word in text.split() if word[0].isupper() and word.lower() != "the"]
    forms = []
    if len(capitals) > 1:
        forms.append("".join(word[0] for word in capitals).lower())
        if capitals[0].lower() not in ORGANISATION and len(capitals[0]) > 3:
            forms.append(capitals[0].lower())
    return forms


def name_text(text: str, name: Name) -> str:
    """Give a name as written, possessive left out."""
    return text[name.span.start : name.span.end].removesuffix("’s").removesuffix("'s")
