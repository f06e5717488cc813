"""A content repository in a scratch folder."""

from __future__ import annotations

from pathlib import Path

from audit.article import read_text
from audit.engine import Rulebook, rulebook_for

RULE = """rule: {name}
title: Capitals
about: phrase
severity: info
find:
  matches: '\\bLOUD\\b'
message: “{{phrase.text}}” is loud.
remedy: Lower your voice.
examples:
  flagged: [It was LOUD.]
  clean: [It was quiet.]
"""


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def house_rule(folder: Path, name: str = "shouting", **changes: str) -> Path:
    """Write a rule of a house's own; ``changes`` replace lines by their key."""
    lines = RULE.format(name=name).splitlines()
    for key, value in changes.items():
        lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in lines]
    return write(folder / f"{name}.yaml", "\n".join(lines) + "\n")


def severities(book: Rulebook) -> dict[str, str]:
    return {active.id: active.severity for active in book.rules}


def severity(book: Rulebook, rule: str) -> str:
    return severities(book).get(rule, "off")


def book_for(path: Path, front: str = "") -> Rulebook:
    """Give the rulebook for an article with some front matter."""
    text = f"---\n{front}\n---\nWords.\n" if front else "Words.\n"
    book = rulebook_for(path)
    article = read_text(text, format="markdown", path=str(path), house=book.front_matter)
    return book.for_article(article)
