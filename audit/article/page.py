"""Finds the article in a web page: the element that holds it, and its headline.

Pages say it by elements (``<article>``, ``<main>``); where they do not, it is where the
paragraphs are. What surrounds and interrupts it is marked as left out on the way (see
:mod:`audit.article.furniture`); where that leaves nearly nothing, the largest part comes back.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.article.furniture import (
    ASIDE,
    NEVER_TEXT,
    has_words,
    is_furniture,
    is_pointer,
    is_teaser,
    leave_out_unread,
)
from audit.article.tokens import Token
from audit.article.tree import HEADINGS, Element, names

BLOCKS = names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
    " main menu nav ol p pre section summary table tbody td tfoot th thead tr ul #document"
)
HEADLINE_WORDS, SITE_WORDS = names("headline title"), names("site logo brand masthead")
LABEL_WORDS = names("byline author authors dateline date published kicker eyebrow cat category")
OFTEN_LONG = names("comment comments commentlist disqus respond cookie cookies consent gdpr cmp")
SHORTEST_PARAGRAPH = 25
"""Characters of own text from which a block counts towards the weight of what is around it."""
LITTLE = 200
"""Characters of text above the headline, or in a box of teasers, that are no article."""
MOST = 0.3
"""Share of the page's text from which an element marked as the article is believed."""
NEARLY_ALL = 0.7
FAR_MORE = 3


def find_article(document: Element, title: str | None) -> tuple[Element, Element | None]:
    """Give the element that holds the article, and that of its headline.

    ``title`` is what the page's data call the article. Marks what is left out on the way.
    """
    leave_out_unread(document)
    _open_unclosed(document)
    weigh(document)
    headline = _headline(document, title)
    _leave_out_furniture(document, headline)
    _bring_back(document, weigh(document))
    root = _root(document)
    if headline:
        _clear_above(root, headline)
    return root, headline


def leave_out_of_piece(document: Element) -> None:
    """Mark what is left out of a piece of HTML that is an article itself: its root is all of it."""
    leave_out_unread(document)
    weigh(document)
    _leave_out_furniture(document, None)
    _bring_back(document, weigh(document))


def weigh(element: Element) -> int:
    """Set and give the weight of an element: characters of paragraphs, links not counted."""
    if element.left_out:
        element.weight = 0
        return 0
    own = own_length(element) if element.name in BLOCKS else 0
    inside = sum([weigh(child) for child in element.children if isinstance(child, Element)])
    element.weight = inside + (own if own >= SHORTEST_PARAGRAPH else 0)
    return element.weight


def own_length(element: Element) -> int:
    """Count the characters of an element outside blocks and links in it."""
    length = 0
    for child in element.children:
        if isinstance(child, Token):
            length += len(child.value.strip()) if child.kind in ("text", "entity") else 0
        elif child.name not in BLOCKS and child.name != "a" and not child.left_out:
            length += own_length(child)
    return length


def plain_text(element: Element) -> str:
    """Give an element's words without their places, for comparisons."""
    parts = []
    for child in element.children:
        if isinstance(child, Element):
            parts.append(plain_text(child))
        elif child.kind in ("text", "entity"):
            parts.append(child.value)
    return "".join(parts)


def short_text(element: Element, longest: int) -> str | None:
    """Give an element's words on one line, or None where they are longer than that."""
    words: list[str] = []
    waiting: list[Element | Token] = [element]
    length = steps = 0
    while waiting:
        child = waiting.pop()
        steps += 1
        if isinstance(child, Element):
            waiting += reversed(child.children)
        elif child.kind in ("text", "entity"):
            words.append(child.value)
            length += len(child.value.strip())
        if length > longest or steps + len(waiting) > 4 * longest:
            return None
    return " ".join("".join(words).split())


def visible(element: Element) -> Iterator[Element]:
    """Give all elements below that are not left out, in file order."""
    return element.elements(visible=True)


def _open_unclosed(document: Element) -> None:
    """Where a navigation was never closed, leave out only what stands in it before text."""
    for element in document.elements():
        if element.name in ASIDE and not element.closed and element.left_out:
            element.left_out = False
            for child in element.children:
                if isinstance(child, Element):
                    if child.name in HEADINGS or _text_weight(child) >= SHORTEST_PARAGRAPH:
                        break
                    child.left_out = True


def _text_weight(element: Element) -> int:
    """Weigh what may itself be a list of links."""
    return 0 if element.name in ("ul", "ol", "a") else weigh(element)


def _headline(document: Element, title: str | None) -> Element | None:
    """Give the heading that is most surely the headline; the first of equals."""
    best: Element | None = None
    most = 0
    for element in visible(document):
        if element.name in ("h1", "h2") and (words := _words(element)):
            score = _headline_score(element, words, (title or "").casefold())
            if score > most:
                best, most = element, score
    return best or (_same_as_title(document, title.casefold()) if title else None)


def _same_as_title(document: Element, title: str) -> Element | None:
    """Give the innermost element whose words are the page's title: old pages have no headings."""
    found: Element | None = None
    for element in visible(document):
        if found and element.start >= found.end:
            break
        if found is None or element.end <= found.end:
            words = _words(element)
            if words == title or (len(words) > 15 and title.startswith(words)):
                found = element
    return found


def _words(element: Element) -> str:
    return " ".join(plain_text(element).split()).casefold()


def _headline_score(element: Element, words: str, title: str) -> int:
    score = 3 if element.name == "h1" else 0
    if words == title or (len(words) > 15 and words in title):
        score += 4
    if "headline" in element.attributes.get("itemprop", ""):
        score += 4
    if has_words(element, HEADLINE_WORDS):
        score += 1
    if any(above.name in ("article", "main") for above in element.ancestors()):
        score += 2
    if has_words(element, SITE_WORDS):
        score -= 4
    return score


def _leave_out_furniture(document: Element, headline: Element | None) -> None:
    kept = _kept(document, headline)
    for element in list(visible(document)):
        if element not in kept and (
            is_furniture(element) or _is_pointer(element) or is_teaser(element, link_text)
        ):
            element.left_out = True


def _is_pointer(element: Element) -> bool:
    words = short_text(element, LITTLE) if element.weight < LITTLE else None
    return words is not None and is_pointer(element, words)


def link_text(element: Element, *, linked: bool = False) -> tuple[int, int]:
    """Count the characters of an element, and those in links to elsewhere."""
    total = links = 0
    for child in element.children:
        if isinstance(child, Element):
            target = child.attributes.get("href", "#")
            inside = linked or (child.name == "a" and not target.startswith("#"))
            counted = link_text(child, linked=inside)
            total, links = total + counted[0], links + counted[1]
        elif child.kind in ("text", "entity"):
            length = len(child.value.strip())
            total, links = total + length, links + (length if linked else 0)
    return total, links


def _clear_above(root: Element, headline: Element) -> None:
    """Leave out what stands above the headline in the article, save bylines, dates, pictures."""
    above: list[Element] = []
    inner = headline
    while inner is not root and inner.parent:
        before = inner.parent.children[: inner.parent.children.index(inner)]
        above += [child for child in before if isinstance(child, Element)]
        inner = inner.parent
    if inner is root and sum(element.weight for element in above) < LITTLE:
        for element in above:
            element.left_out = element.left_out or not any(map(_is_kept_above, _all(element)))


def _all(element: Element) -> Iterator[Element]:
    yield element
    yield from element.elements()


def _is_kept_above(element: Element) -> bool:
    return element.name in ("time", "figure", "p") or has_words(element, LABEL_WORDS)


def _kept(document: Element, headline: Element | None) -> set[Element]:
    """Give what is never left out by words: the article, the headline and all around them."""
    marked = [e for e in visible(document) if _is_main(e) or _is_article(e)]
    articles = [e for e in marked if e.name == "article"]
    heaviest = max(articles, key=lambda e: e.weight, default=None)
    roots = [e for e in marked if e.name != "article" or e is heaviest]
    if headline:
        roots.append(headline)
    return {kept for element in roots for kept in (element, *element.ancestors())}


def _bring_back(document: Element, total: int) -> None:
    """Where a left-out part weighs far more than all that is left, take it back in."""
    for _ in range(3):
        parts = [e for e in document.elements() if e.left_out and _may_be_article(e)]
        heaviest = max(parts, key=_weight_if_read, default=None)
        enough = max(FAR_MORE * total, LITTLE) if total else 0
        if heaviest is None or _weight_if_read(heaviest) <= enough:
            return
        heaviest.left_out = False
        total = weigh(document)


def _may_be_article(element: Element) -> bool:
    """Tell parts that words may have left out by mistake from those that are often long."""
    return element.name not in NEVER_TEXT and not has_words(element, OFTEN_LONG)


def _weight_if_read(element: Element) -> int:
    element.left_out = False
    weight = weigh(element)
    element.left_out = True
    return weight


def _root(document: Element) -> Element:
    """Give the element with the article: marked as such, or where the paragraphs are densest."""
    elements = list(visible(document))
    for marked in (_is_article, _is_main):
        best = max((e for e in elements if marked(e)), key=lambda e: e.weight, default=None)
        if best and best.weight and best.weight >= MOST * document.weight:
            return best
    return _densest(document)


def _is_article(element: Element) -> bool:
    marks = f"{element.attributes.get('itemprop', '')} {element.attributes.get('property', '')}"
    body = "articlebody" in marks.lower()
    return element.name == "article" or body or element.attributes.get("role") == "article"


def _is_main(element: Element) -> bool:
    return element.name == "main" or element.attributes.get("role") == "main"


def _densest(document: Element) -> Element:
    """Go down while one child holds nearly all the text of its parent."""
    here = document
    while True:
        children = [child for child in here.children if isinstance(child, Element)]
        best = max(children, key=lambda child: child.weight, default=None)
        if best is None or best.name in ("p", "blockquote", "ul", "ol"):
            return here
        if best.weight < NEARLY_ALL * here.weight or not best.weight:
            return here
        here = best
