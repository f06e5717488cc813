"""What the styles of an OpenDocument text make of its paragraphs and characters."""

from __future__ import annotations

import re

from audit.article.word.markup import Node
from audit.article.word.styles import BASIC, MOST_STEPS, Kind, by_name

ENCODED = re.compile(r"_([0-9a-f]{1,4})_")


class OdtStyles:
    """The styles of a document, by family and name: automatic ones before the named."""

    def __init__(self, *trees: Node | None) -> None:
        self._styles: dict[tuple[str, str], Node] = {}
        for tree in trees:
            for group in tree.nodes() if tree else ():
                if group.name in ("office:automatic-styles", "office:styles"):
                    self._take_in(group)
        self._kinds: dict[str, Kind | None] = {}

    def kind(self, paragraph: Node) -> Kind | None:
        """Tell the kind and level of a ``text:p`` or ``text:h``; nothing where it is plain."""
        style = paragraph.attributes.get("text:style-name", "")
        if style not in self._kinds:
            self._kinds[style] = self._by_style(style)
        named = self._kinds[style]
        if paragraph.name == "text:h" and (named is None or named[0] == "heading"):
            level = paragraph.attributes.get("text:outline-level", "1")
            return "heading", int(level) if level.isdigit() else 1
        return named

    def hides(self, span: Node) -> bool:
        """Tell whether the characters of a ``text:span`` are hidden or struck through."""
        for style in self._based("text", span.attributes.get("text:style-name", "")):
            look = style.first("style:text-properties")
            attributes = look.attributes if look else {}
            if attributes.get("text:display") == "none":
                return True
            line = attributes.get("style:text-line-through-style") or attributes.get(
                "style:text-line-through-type"
            )
            if line is not None:
                return line != "none"
        return False

    def _take_in(self, group: Node) -> None:
        for one in group.nodes():
            if one.name == "style:style":
                family = one.attributes.get("style:family", "")
                self._styles.setdefault((family, one.attributes.get("style:name", "")), one)

    def _based(self, family: str, name: str) -> list[Node]:
        found: list[Node] = []
        while (family, name) in self._styles and len(found) < MOST_STEPS:
            found.append(self._styles[family, name])
            name = found[-1].attributes.get("style:parent-style-name", "")
        return found

    def _by_style(self, name: str) -> Kind | None:
        names = [name]
        for style in self._based("paragraph", name):
            attributes = style.attributes
            names.append(attributes.get("style:name", ""))
            names.append(attributes.get("style:parent-style-name", ""))
        for one in dict.fromkeys(map(decoded, names)):
            if one in BASIC:
                return None
            if kind := by_name(one):
                return kind
        return None


def decoded(name: str) -> str:
    """Give a style's name as it is shown: “Heading_20_1” is “heading 1”."""
    return ENCODED.sub(lambda found: chr(int(found[1], 16)), name).strip().lower()
