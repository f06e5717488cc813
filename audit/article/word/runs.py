"""What stands within a paragraph of Word: runs, links, fields, notes, comments, text boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from audit.article.word.changes import Changes
from audit.article.word.fields import FieldMark, link_target
from audit.article.word.manuscript import (
    Break,
    CommentEdge,
    Letters,
    LinkEdge,
    NoteMark,
    Piece,
)
from audit.article.word.markup import Node
from audit.article.word.styles import Styles

SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad"}
BREAKS = ("w:br", "w:cr")
TRANSPARENT = ("w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent", "w:rubyBase", "w:rt")
HOLDERS = ("w:drawing", "w:pict", "w:object")
MARKS = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
RANGE_EDGES = ("w:commentRangeStart", "w:commentRangeEnd")
HIDDEN, STRUCK = "w:vanish", ("w:strike", "w:dstrike")
WHITE = " \t\r\n"
LINE_ENDS = re.compile(r"[\r\n]")
SYMBOLS = {
    "symbol": {0xB7: "•", 0xA2: "′", 0xB2: "″", 0xB0: "°", 0xB4: "×", 0xB1: "±", 0xBC: "…"},
    "wingdings": {0xE0: "→", 0xDF: "←", 0xF3: "↔", 0xA7: "▪", 0xFC: "✓", 0xFB: "✗"},
}
"""What Word itself inserts from its fonts of symbols; of the others nobody can tell a character."""
PRIVATE = range(0xF000, 0xF100)


@dataclass(frozen=True)
class Surroundings:
    """What the runs of a part need to know: styles, link targets by relation, which reading."""

    styles: Styles
    targets: Mapping[str, str]
    changes: Changes


Pieces = list[Piece | FieldMark]


class Runs:
    """Collects the pieces of paragraphs; ``box`` takes a text box and the run that holds it."""

    def __init__(self, around: Surroundings, box: Callable[[Node, Node], None]) -> None:
        self._around, self._box = around, box

    def pieces(self, paragraph: Node) -> Pieces:
        """Give the pieces of a paragraph, fields still to be resolved."""
        found: Pieces = []
        for child in paragraph.nodes():
            self._element(child, found)
        return found

    def _element(self, node: Node, found: Pieces) -> None:
        name, changes = node.name, self._around.changes
        if name == "w:r":
            self._run(node, found)
        elif name == "w:hyperlink":
            self._linked(node, self._target(node), found)
        elif name == "w:fldSimple":
            self._linked(node, link_target(node.attributes.get("w:instr", "")), found)
        elif name == "w:sdt":
            self._control(node, found)
        elif name in TRANSPARENT or name in changes.kept:
            self._inside(node, found)
        elif name in changes.dropped:
            found += _edges_in(node)
        elif name == "mc:AlternateContent":
            self._inside(chosen(node), found)
        elif name in ("m:oMath", "m:oMathPara"):
            found += [Letters(one.text, one, node) for one in node.every("m:t") if one.text]
        elif name in RANGE_EDGES:
            found.append(range_edge(node))

    def _inside(self, node: Node | None, found: Pieces) -> None:
        for child in node.nodes() if node else ():
            self._element(child, found)

    def _linked(self, node: Node, target: str | None, found: Pieces) -> None:
        if target is not None:
            found.append(LinkEdge(target))
        self._inside(node, found)
        if target is not None:
            found.append(LinkEdge(None))

    def _target(self, node: Node) -> str | None:
        target = self._around.targets.get(node.attributes.get("r:id", ""), "")
        anchor = node.attributes.get("w:anchor") or node.attributes.get("w:docLocation")
        return f"{target}#{anchor}" if anchor else target or None

    def _control(self, node: Node, found: Pieces) -> None:
        """Read a content control, unless it only asks for text."""
        if not is_prompt(node):
            self._inside(node.first("w:sdtContent"), found)

    def _run(self, run: Node, found: Pieces) -> None:
        properties, styles = run.first("w:rPr"), self._around.styles
        silent = styles.hides(properties, (HIDDEN,)) or styles.hides(properties, STRUCK)
        custom = False
        for child in run.nodes():
            if child.name in MARKS and not silent:
                key = f"{MARKS[child.name]} {child.attributes.get('w:id', '')}"
                found.append(NoteMark(key, run))
                custom = child.attributes.get("w:customMarkFollows") in ("1", "true", "on")
            elif child.name == "w:commentReference":
                found.append(CommentEdge(child.attributes.get("w:id", ""), "mark"))
            elif child.name in ("w:fldChar", "w:instrText", "w:delInstrText"):
                found += _field_mark(child)
            elif not silent and not custom:
                self._content(child, run, found)

    def _content(self, node: Node, run: Node, found: Pieces) -> None:
        """Read what stands in a run and is text, or holds some."""
        name = node.name
        if name == "w:t" or (name == "w:delText" and self._around.changes.reading == "rejected"):
            found += letters_of(node, run)
        elif name in SIGNS:
            found.append(Letters(SIGNS[name], node, run))
        elif name in BREAKS:
            found.append(Break(Letters(" ", node, run)))
        elif name == "w:sym":
            found.append(Letters(symbol(node), node, run))
        elif name == "mc:AlternateContent":
            for child in chosen(node).nodes():
                self._content(child, run, found)
        elif name == "w:ruby":
            for child in node.every("w:rubyBase"):
                found += [Letters(one.text, one, run) for one in child.every("w:t") if one.text]
        elif name in HOLDERS:
            for box in _boxes(node):
                self._box(box, run)


def range_edge(node: Node) -> CommentEdge:
    """Give the edge of a comment's range."""
    id = node.attributes.get("w:id", "")
    return CommentEdge(id, "start" if node.name.endswith("Start") else "end")


def _edges_in(node: Node) -> Iterator[CommentEdge]:
    """Give the edges of comments among words that are not there in this reading."""
    for child in node.nodes():
        if child.name in RANGE_EDGES:
            yield range_edge(child)
        elif child.name == "w:commentReference":
            yield CommentEdge(child.attributes.get("w:id", ""), "mark")
        else:
            yield from _edges_in(child)


def letters_of(node: Node, run: Node) -> Iterator[Letters]:
    """Give the letters of a ``w:t``; without ``xml:space`` white space at its ends is none."""
    text = LINE_ENDS.sub(" ", node.text)
    skip = 0
    if node.attributes.get("xml:space") != "preserve":
        skip = len(text) - len(text.lstrip(WHITE))
        text = text.strip(WHITE)
    if text:
        yield Letters(text, node, run, skip)


def symbol(node: Node) -> str:
    """Give the character that a ``w:sym`` stands for, or a space where nobody can tell."""
    try:
        code = int(node.attributes.get("w:char", ""), 16)
    except ValueError:
        return " "
    if code in PRIVATE or code < 0x100:
        font = node.attributes.get("w:font", "").lower()
        return SYMBOLS.get(font, {}).get(code & 0xFF, " ")
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def chosen(node: Node) -> Node:
    """Give the one alternative of several that is read: the same words stand in all."""
    choice = node.first("mc:Choice")
    return choice or node.first("mc:Fallback") or node


def is_prompt(control: Node) -> bool:
    """Tell a content control that shows only what to fill in, or lists the document's contents."""
    properties = control.first("w:sdtPr")
    if properties is None:
        return False
    gallery = properties.value("w:docPartObj", "w:docPartGallery") or ""
    return bool(properties.switched_on("w:showingPlcHdr")) or gallery == "Table of Contents"


def _field_mark(node: Node) -> Iterator[FieldMark]:
    if node.name != "w:fldChar":
        yield FieldMark("code", node.text)
        return
    match node.attributes.get("w:fldCharType"):
        case "begin":
            yield FieldMark("begin")
        case "separate":
            yield FieldMark("separate")
        case "end":
            yield FieldMark("end")


def _boxes(node: Node) -> Iterator[Node]:
    """Give the text boxes in a drawing, outermost only, each once."""
    for child in node.nodes():
        if child.name == "w:txbxContent":
            yield child
        elif child.name == "mc:AlternateContent":
            yield from _boxes(chosen(child))
        else:
            yield from _boxes(child)
