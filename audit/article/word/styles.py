"""What the paragraph styles of a Word document make of their paragraphs.

The names that Word gives its own styles are the same in every language; only what it shows in its
menus is translated. A house's style is taken by its name, and else for the one it is based on.
"""

from __future__ import annotations

import re

from audit.article.record import BlockKind
from audit.article.word.markup import Node

Kind = tuple[BlockKind | None, int]
NAMED: dict[str, Kind] = {
    "title": ("headline", 1),
    "headline": ("headline", 1),
    "subtitle": ("heading", 2),
    "subhead": ("heading", 2),
    "subheading": ("heading", 2),
    "crosshead": ("heading", 3),
    "kicker": ("heading", 2),
    "eyebrow": ("heading", 2),
    "standfirst": ("heading", 2),
    "dek": ("heading", 2),
    "deck": ("heading", 2),
    "quote": ("quotation", 0),
    "quotation": ("quotation", 0),
    "quotations": ("quotation", 0),
    "blockquote": ("quotation", 0),
    "block text": ("quotation", 0),
    "byline": ("byline", 0),
    "author": ("byline", 0),
    "date": ("dateline", 0),
    "dateline": ("dateline", 0),
    "caption": ("caption", 0),
    "credit": ("caption", 0),
    "illustration": ("caption", 0),
    "pullquote": (None, 0),
    "pull quote": (None, 0),
    "toc heading": (None, 0),
    "contents heading": (None, 0),
    "table of figures": (None, 0),
}
"""By a style's whole name, or its last word: “Intense Quote”, “Story Headline”."""
NUMBERED = re.compile(r"(heading|toc|contents|index|list bullet|list number|list continue)\s?(\d*)")
BASIC = frozenset({"normal", "standard", "default paragraph style", "body text", "text body"})
WORDS = re.compile(r"[^\W_]+")
MOST_STEPS = 20


class Styles:
    """The styles of a document, by id."""

    def __init__(self, tree: Node | None) -> None:
        self._styles = {
            one.attributes.get("w:styleId", ""): one
            for one in (tree.nodes() if tree else ())
            if one.name == "w:style"
        }
        self._kinds: dict[str | None, Kind | None] = {}
        self._default = next(
            (
                id
                for id, one in self._styles.items()
                if one.attributes.get("w:type") == "paragraph"
                and one.attributes.get("w:default") in ("1", "true", "on")
            ),
            None,
        )

    def kind(self, properties: Node | None) -> Kind | None:
        """Tell the kind and level of a paragraph by its ``w:pPr``; nothing where it is plain."""
        style = (properties.value("w:pStyle") if properties else None) or self._default
        if style not in self._kinds:
            self._kinds[style] = self._by_style(style)
        named = self._kinds[style]
        if named and named[0] != "list-item":
            return named
        if (outline := _outline(properties)) is not None:
            return "heading", outline
        depth = _depth(properties)
        if depth is None:
            return named
        return ("list-item", depth) if depth else None

    def hides(self, properties: Node | None, switches: tuple[str, ...]) -> bool:
        """Tell whether a run's ``w:rPr``, or its character style, has one of the switches on."""
        for one in self._chain(properties):
            said = [on for name in switches if (on := one.switched_on(name)) is not None]
            if said:
                return any(said)
        return False

    def _chain(self, properties: Node | None) -> list[Node]:
        """Give a run's properties, and those of its character style and what that is based on."""
        if properties is None:
            return []
        found = [properties]
        for style in self._based(properties.value("w:rStyle")):
            if inside := style.first("w:rPr"):
                found.append(inside)
        return found

    def _based(self, id: str | None) -> list[Node]:
        """Give a style and those it is based on, the nearest first."""
        found: list[Node] = []
        while id in self._styles and len(found) < MOST_STEPS:
            found.append(self._styles[id])
            id = found[-1].value("w:basedOn")
        return found

    def _by_style(self, id: str | None) -> Kind | None:
        for style in self._based(id):
            name = (style.value("w:name") or "").strip().lower()
            if name in BASIC:
                return None
            if kind := by_name(name):
                return kind
            properties = style.first("w:pPr")
            if (outline := _outline(properties)) is not None:
                return "heading", outline
            if depth := _depth(properties):
                return "list-item", depth
        return None if id in self._styles else by_name(spaced(id or ""))


def by_name(name: str) -> Kind | None:
    """Tell what a style's name says of its paragraphs: by the whole of it, or its last word."""
    name = name.strip().lower()
    if numbered := NUMBERED.fullmatch(name):
        level = int(numbered[2] or 1)
        if numbered[1] == "heading":
            return "heading", level
        return ("list-item", level) if numbered[1].startswith("list") else (None, 0)
    if name in NAMED:
        return NAMED[name]
    words = WORDS.findall(name)
    if words[-2:] == ["pull", "quote"]:
        return None, 0
    last = words[-1] if words else ""
    return None if last in ("date", "title", "credit") else NAMED.get(last)


def spaced(id: str) -> str:
    """Give a style's id as a name, where the document does not describe the style: “Heading1”."""
    return re.sub(r"(?<=[a-z])(?=[A-Z\d])", " ", id)


def _outline(properties: Node | None) -> int | None:
    level = properties.value("w:outlineLvl") if properties else None
    return int(level) + 1 if level and level.isdigit() and int(level) < 9 else None


def _depth(properties: Node | None) -> int | None:
    """Give a list item's depth, 0 where the paragraph is taken out of a list, or nothing."""
    listed = properties.first("w:numPr") if properties else None
    if listed is None:
        return None
    if listed.value("w:numId") in (None, "", "0"):
        return 0 if listed.value("w:numId") == "0" else None
    level = listed.value("w:ilvl") or "0"
    return int(level) + 1 if level.isdigit() else 1
