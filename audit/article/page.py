"""Finds the article in a web page: its body and headline, and what around and in it is not read.

Pages say it by elements (``<article>``, ``<nav>``), by roles and by the words of their classes.
Class words are whole words ("ad" is not in "header"), and they never remove what holds the
headline or most of the text; where leaving out leaves nothing, the largest part comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.article.tokens import Token
from audit.article.tree import HEADINGS, Element

NEVER_READ = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "label",
        "dialog",
        "audio",
        "video",
        "map",
        "menu",
        "nav",
        "aside",
        "del",
        "s",
        "strike",
        "rp",
        "rt",
        "head",
    ]
)
ROLES_LEFT_OUT = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
        "alert",
    ]
)
WORDS_LEFT_OUT = frozenset(
    [
        "ad",
        "ads",
        "advert",
        "adverts",
        "advertisement",
        "advertising",
        "adsense",
        "advertorial",
        "sponsored",
        "promo",
        "promos",
        "promotion",
        "nav",
        "navbar",
        "navigation",
        "menu",
        "submenu",
        "breadcrumb",
        "breadcrumbs",
        "sidebar",
        "share",
        "sharing",
        "sharebar",
        "sharedaddy",
        "addtoany",
        "social",
        "socials",
        "related",
        "recommended",
        "recommendations",
        "newsletter",
        "newsletters",
        "subscribe",
        "subscription",
        "signup",
        "paywall",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "cmp",
        "comments",
        "commentlist",
        "disqus",
        "respond",
        "popup",
        "modal",
        "lightbox",
        "overlay",
        "toolbar",
        "taglist",
        "pagination",
        "pager",
        "trending",
        "teaser",
        "teasers",
        "outbrain",
        "taboola",
        "skiplink",
        "jp-relatedposts",
        "pullquote",
        "footer",
        "noprint",
        "tooltip",
    ]
)
PHRASES_LEFT_OUT = (
    "most read", "read more", "more stories", "more news", "more from", "read next",
    "up next", "see also", "also read", "pull quote", "skip link", "skip to", "sr only",
    "screen reader", "visually hidden", "author bio", "about author", "author box",
    "tag list", "post tags", "entry tags", "tags links", "comment list", "comment form",
    "no print", "site header", "site footer", "page footer", "back to top",
)  # fmt: skip
NOT_A_SKIP = frozenset(
    [
        "no",
        "not",
        "has",
        "have",
        "with",
        "without",
        "is",
        "are",
        "can",
        "hide",
        "show",
        "open",
        "enabled",
        "category",
        "tag",
        "format",
    ]
)
"""A class that begins with one of these describes something else ("has-sidebar")."""
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "#document",
    ]
)
SHORTEST_PARAGRAPH = 25
"""Characters of own text from which a block counts towards the weight of what is around it."""
LITTLE = 200
"""Characters of article text under which something was surely left out by mistake."""


def find_article(document: Element, title: str | None) -> tuple[Element, Element | None]:
    """Give the element that holds the article, and that of its headline.

    ``title`` is what the page's data call the article. Marks what is left out on the way.
    """
    leave_out_hidden(document)
    weigh(document)
    headline = _headline(document, title)
    _leave_out_by_words(document, headline)
    total = weigh(document)
    _bring_back(document, total)
    root = _root(document)
    return root, headline


def weigh(element: Element) -> int:
    """Set and give the weight of an element: characters of paragraphs, links not counted."""
    if element.left_out:
        element.weight = 0
        return 0
    own = own_length(element) if element.name in BLOCKS else 0
    inside = sum(weigh(child) for child in element.children if isinstance(child, Element))
    element.weight = inside + (own if own >= SHORTEST_PARAGRAPH else 0)
    return element.weight


def own_length(element: Element) -> int:
    """Count the characters of an element outside blocks and links in it."""
    length = 0
    for child in element.children:
        if isinstance(child, Token):
            length += child.end - child.start if child.kind in ("text", "entity") else 0
        elif child.name not in BLOCKS and child.name != "a" and not child.left_out:
            length += own_length(child)
    return length if length > SHORTEST_PARAGRAPH or element.name not in BLOCKS else 0


def words_of(element: Element) -> list[list[str]]:
    """Give the lower-case words of each class, and of the id."""
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}".split()
    return [[word.lower() for word in WORD.findall(name)] for name in names]


def has_words(element: Element, words: frozenset[str]) -> bool:
    """Tell whether one of the words is among those of the element's classes and id."""
    return any(word in words for name in words_of(element) for word in name)


def leave_out_hidden(element: Element) -> None:
    """Mark what no reader of the page sees as text."""
    for child in element.children:
        if isinstance(child, Element):
            child.left_out = child.name in NEVER_READ or _is_hidden(child)
            if child.name == "head" or not child.left_out:
                leave_out_hidden(child)


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(NOT_DISPLAYED.search(attributes.get("style", "")))
    )


def _headline(document: Element, title: str | None) -> Element | None:
    """Give the heading that is most surely the headline."""
    best: tuple[int, Element] | None = None
    for element in visible(document):
        if element.name not in ("h1", "h2") or not plain_text(element).strip():
            continue
        score = _headline_score(element, title)
        if score > 0 and (best is None or score > best[0]):
            best = (score, element)
    return best[1] if best else None


def _headline_score(element: Element, title: str | None) -> int:
    score = 3 if element.name == "h1" else 0
    shown = " ".join(plain_text(element).split()).casefold()
    if title and (shown == title.casefold() or (len(shown) > 15 and shown in title.casefold())):
        score += 4
    if "headline" in element.attributes.get("itemprop", ""):
        score += 4
    if has_words(element, frozenset({"headline", "title"})):
        score += 1
    if any(above.name in ("article", "main") for above in element.ancestors()):
        score += 2
    if has_words(element, frozenset({"site", "logo", "brand"})):
        score -= 4
    return score


def visible(element: Element) -> Iterator[Element]:
    """Give all elements below that are not left out, in file order."""
    for child in element.children:
        if isinstance(child, Element) and not child.left_out:
            yield child
            yield from visible(child)


def plain_text(element: Element) -> str:
    """Give an element's words without their places, for comparisons."""
    parts = []
    for child in element.children:
        if isinstance(child, Element):
            parts.append(plain_text(child))
        elif child.kind in ("text", "entity"):
            parts.append(child.value)
    return "".join(parts)


def _leave_out_by_words(document: Element, headline: Element | None) -> None:
    """Leave out page furniture told by roles, classes and elements."""
    kept = _kept(document, headline)
    for element in list(visible(document)):
        if element not in kept and _is_furniture(element):
            element.left_out = True


def _kept(document: Element, headline: Element | None) -> set[Element]:
    """Give what is never left out by words: the article, the headline and all around them."""
    marked = [
        element
        for element in visible(document)
        if element.name in ("main", "article")
        or "articlebody" in element.attributes.get("itemprop", "").lower()
    ]
    heaviest = max((e for e in marked if e.name == "article"), key=lambda e: e.weight, default=None)
    roots = [e for e in marked if e.name != "article" or e is heaviest]
    return {
        kept
        for element in [*roots, *([headline] if headline else [])]
        for kept in (element, *element.ancestors())
    }


def _is_furniture(element: Element) -> bool:
    if element.name in ("html", "body", *HEADINGS):
        return element.name in HEADINGS and _has_left_out_words(element)
    if element.name == "form":
        return element.weight < LITTLE
    if element.name == "footer":
        return not any(above.name == "blockquote" for above in element.ancestors())
    if element.name == "header":
        return not any(above.name in ("article", "main") for above in element.ancestors())
    if set(element.attributes.get("role", "").lower().split()) & ROLES_LEFT_OUT:
        return True
    return _has_left_out_words(element)


def _has_left_out_words(element: Element) -> bool:
    for words in words_of(element):
        if not words or words[0] in NOT_A_SKIP:
            continue
        if WORDS_LEFT_OUT.intersection(words) and not {"embed", "body", "content"} & set(words):
            return True
        joined = f" {' '.join(words)} "
        if any(f" {phrase} " in joined for phrase in PHRASES_LEFT_OUT):
            return True
    return False


def _bring_back(document: Element, total: int) -> None:
    """Where hardly any text is left, take the heaviest left-out part back in."""
    for _ in range(3):
        if total >= LITTLE:
            return
        parts = [e for e in document.elements() if e.left_out and e.name not in NEVER_READ]
        heaviest = max(parts, key=_hidden_weight, default=None)
        if heaviest is None or _hidden_weight(heaviest) <= total:
            return
        heaviest.left_out = False
        total = weigh(document)


def _hidden_weight(element: Element) -> int:
    element.left_out = False
    weight = weigh(element)
    element.left_out = True
    return weight


def _root(document: Element) -> Element:
    """Give the element with the article: marked as such, or where the paragraphs are densest."""
    total = document.weight
    elements = [element for element in visible(document)]
    for marked in (_is_article, _is_main):
        best = max((e for e in elements if marked(e)), key=lambda e: e.weight, default=None)
        if best and best.weight and best.weight >= 0.3 * total:
            return best
    return _densest(document)


def _is_article(element: Element) -> bool:
    body = "articlebody" in element.attributes.get("itemprop", "").lower()
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
        if best.weight < 0.7 * here.weight or not best.weight:
            return here
        here = best
