"""HTML tokens as a tree of elements, with the end tags that authors leave out.

The rules are those of the HTML standard for what may be left out (``</p>``, ``</li>``,
``</td>`` …), and a few of its repairs: an end tag without a start is passed over, one that
crosses blocks closes only itself. One more is ours: ``<main>`` and ``<article>`` end a
navigation, header or footer that was never closed, which would otherwise swallow the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from audit.article.tokens import Token, is_xml, tokens

DEEPEST = 100
"""Elements nested deeper than this become neighbours instead of children."""


def names(listed: str) -> frozenset[str]:
    """Give the names listed in a text, parted by white space."""
    return frozenset(listed.split())


VOID = names("area base br col embed hr img input link meta param source track wbr")
FORMATTING = names(
    "a abbr b big cite code del em font i ins kbd label mark nobr q s samp small span strike"
    " strong sub sup time tt u var"
)
CLOSES_P = names(
    "address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section"
    " summary table ul"
)
HEADINGS = names("h1 h2 h3 h4 h5 h6")
IN_HEAD = names("meta link title script style base noscript template")
SCOPE = names("table td th caption template object button #document")
TABLE_PARTS = names("table thead tbody tfoot tr td th caption")
CELLS, ROW_GROUPS = names("td th"), names("thead tbody tfoot")
PARAGRAPH, NOTHING = names("p"), names("")

ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (names("li"), names("ul ol menu blockquote section")),
    "dt": (names("dt dd"), names("dl")),
    "dd": (names("dt dd"), names("dl")),
    "td": (CELLS, names("tr table")),
    "th": (CELLS, names("tr table")),
    "tr": (names("tr"), names("table")),
    "thead": (ROW_GROUPS, names("table")),
    "tbody": (ROW_GROUPS, names("table")),
    "tfoot": (ROW_GROUPS, names("table")),
    "option": (names("option"), names("select")),
    "a": (names("a"), NOTHING),
    "article": (names("nav footer"), names("main article")),
    "main": (names("nav header footer aside"), names("main article")),
}
"""Per start tag: which open elements it ends, and where the search for them stops."""


@dataclass(eq=False, slots=True)
class Element:
    """An element, from ``start`` to ``end``; its start tag ends at ``opened``.

    Its end tag begins at ``ended``; where there is none, that is ``end``.
    ``closed`` tells whether the end tag was there. ``left_out`` and ``weight`` are for finding
    the article in a page.
    """

    name: str
    attributes: dict[str, str]
    start: int
    opened: int
    ended: int
    end: int
    parent: Element | None = None
    children: list[Element | Token] = field(default_factory=list)
    closed: bool = False
    left_out: bool = False
    weight: int = 0

    def elements(self, *, visible: bool = False) -> Iterator[Element]:
        """Give all elements below in file order; ``visible`` passes over what is left out."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            element = waiting.pop()
            if visible and element.left_out:
                continue
            yield element
            waiting += [c for c in reversed(element.children) if isinstance(c, Element)]

    def ancestors(self) -> Iterator[Element]:
        """Give the elements around this one, from the inside."""
        above = self.parent
        while above:
            yield above
            above = above.parent


class TreeBuilder:
    """Builds the tree from tokens; ``open`` are the elements not closed yet.

    In XML ``<p/>`` is a whole element; in HTML the slash means nothing.
    """

    def __init__(self, start: int, end: int, *, xml: bool = False) -> None:
        self._xml = xml
        self.document = Element("#document", {}, start, start, end, end)
        self.open = [self.document]
        self.unmatched: list[Token] = []
        self._too_deep: Counter[str] = Counter()

    def feed(self, token: Token) -> None:
        """Take in one token."""
        if token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token)
        else:
            self.open[-1].children.append(token)

    def finish(self) -> Element:
        """Close what is open and give the document."""
        while len(self.open) > 1:
            self._pop(self.document.end)
        return self.document

    def _start(self, token: Token) -> None:
        name = token.value
        self._imply_ends(name, token.start)
        if name == "body" and any(element.name == "body" for element in self.open):
            return
        above = self.open[-1]
        start, end = token.start, token.end
        element = Element(name, token.attributes, start, end, end, end, parent=above)
        above.children.append(element)
        if name in VOID or (self._xml and token.self_closing):
            return
        if len(self.open) < DEEPEST:
            self.open.append(element)
        else:
            self._too_deep[name] += 1

    def _imply_ends(self, name: str, at: int) -> None:
        if self.open[-1].name == "head" and name not in IN_HEAD:
            self._pop(at)
        if name in CLOSES_P:
            self._close_innermost(PARAGRAPH, NOTHING, at)
        if name in ENDED_BY:
            self._close_innermost(*ENDED_BY[name], at)
        if name in HEADINGS and self.open[-1].name in HEADINGS:
            self._pop(at)

    def _close_innermost(self, names: frozenset[str], stops: frozenset[str], at: int) -> None:
        """Close the innermost open element of these names, unless a stop is further in."""
        for depth in range(len(self.open) - 1, 0, -1):
            name = self.open[depth].name
            if name in names:
                self._close(depth, at)
                return
            if name in stops or (name in SCOPE and name not in names):
                return

    def _end(self, token: Token) -> None:
        name = token.value
        if name == "br":
            self._start(token)
        if name in ("br", "body", "html"):
            return
        if self._too_deep[name]:
            self._too_deep[name] -= 1
            return
        for depth in range(len(self.open) - 1, 0, -1):
            here = self.open[depth].name
            if here == name:
                self._close(depth, token.start, token.end)
                return
            if here in SCOPE and name not in TABLE_PARTS:
                break
            if here == "table" and name in TABLE_PARTS:
                break
        self.unmatched.append(token)

    def _close(self, depth: int, at: int, end: int | None = None) -> None:
        """Close the element at a depth, and with it those inside, save blocks in an inline."""
        element = self.open[depth]
        inside = self.open[depth + 1 :]
        if element.name in FORMATTING and any(e.name not in FORMATTING for e in inside):
            del self.open[depth]
        else:
            while len(self.open) > depth:
                self._pop(at)
        element.ended, element.end = at, at if end is None else end
        element.closed = end is not None

    def _pop(self, at: int) -> None:
        element = self.open.pop()
        element.ended = element.end = at


def parse(source: str) -> Element:
    """Parse a whole file."""
    builder = TreeBuilder(0, len(source), xml=is_xml(source))
    for token in tokens(source, 0, len(source)):
        builder.feed(token)
    return builder.finish()
