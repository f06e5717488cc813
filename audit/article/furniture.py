"""Page furniture: navigation, share buttons, related stories and the like, which is not read.

It is told by elements (``<nav>``), by roles, and by the words of classes and ids, always whole
words ("ad" is not in "header"). Words never leave out what holds the headline or the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from audit.article.tree import HEADINGS, Element, names

NEVER_TEXT = names(
    "script style noscript template svg math canvas iframe object embed select option button"
    " input label textarea audio video map rp rt head"
)
"""Elements whose content nobody reads as text."""
DELETED = names("del s strike")
ASIDE = names("nav aside menu dialog")
NOT_READ = NEVER_TEXT | DELETED | ASIDE

ROLES = names(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
    " tablist alert"
)
WORDS = names(
    "ad ads advert adverts advertisement advertising adsense advertorial sponsored promo promos"
    " promotion nav navbar navigation menu submenu breadcrumb breadcrumbs sidebar share sharing"
    " sharebar sharedaddy addtoany social socials related recommended recommendations newsletter"
    " newsletters subscribe subscription signup cookie cookies consent gdpr cmp comments"
    " commentlist disqus respond popup modal lightbox overlay toolbar taglist pagination pager"
    " trending teaser teasers outbrain taboola skiplink relatedposts pullquote footer noprint"
    " tooltip infobox video videos player playlist carousel rating ratings actions tools toolbox"
    " copyright"
)
PHRASES = (
    " most read ", " most popular ", " read more ", " more stories ", " more news ",
    " more from ", " read next ", " up next ", " see also ", " also read ", " pull quote ",
    " skip link ", " skip to ", " sr only ", " screen reader ", " visually hidden ",
    " author bio ", " about author ", " about the author ", " author box ", " author info ",
    " tag list ", " post tags ", " entry tags ", " tags links ", " comment list ",
    " comment form ", " no print ", " site header ", " site footer ", " page footer ",
    " back to top ", " follow us ", " sign up ", " sign in ", " log in ",
)  # fmt: skip
NOT_THE_THING = names(
    "no not has have with without is are can hide show open enabled category tag format type"
)
"""A class that begins with one of these describes what is around the thing ("has-sidebar")."""
NOT_THE_WHOLE = names("embed body content text wrap wrapper container page layout")
"""Nor is one the thing itself that ends, but does not begin so ("content-sidebar-wrap")."""

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
POINTER = re.compile(
    r"(?:read (?:more|also|next|on)|also read|related|related (?:stories|articles|story|article)"
    r"|see also|more on this|recommended|watch|listen|don[’']t miss|you may also like)\b\s*[:|>»]",
    re.IGNORECASE,
)
"""The start of a line within an article that only points to another article."""
BOXES = names("div section li ul ol article td")
LITTLE = 200
"""Characters; a form, or an unclosed navigation, with more than that holds more than fields."""


def words_of(element: Element) -> list[list[str]]:
    """Give the lower-case words of each class, of the id, and of an element of one's own."""
    attributes = element.attributes
    listed = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    if "-" in element.name:  # a custom element, such as <amp-sidebar>
        listed.append(element.name)
    return [[word.lower() for word in WORD.findall(name)] for name in listed]


def has_words(element: Element, words: frozenset[str]) -> bool:
    """Tell whether one of the words is among those of the element's classes and id."""
    return any(word in words for name in words_of(element) for word in name)


def leave_out_unread(element: Element) -> None:
    """Mark all below an element that is no text to read, or is hidden."""
    for child in element.children:
        if isinstance(child, Element):
            child.left_out = child.name in NOT_READ or _is_hidden(child) or _is_program(child)
            leave_out_unread(child)


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(NOT_DISPLAYED.search(attributes.get("style", "")))
    )


def _is_program(element: Element) -> bool:
    """Tell a block of code, <pre><code>, from other text that keeps its line breaks."""
    if element.name != "pre":
        return False
    shown = [
        child
        for child in element.children
        if isinstance(child, Element) or (child.kind != "comment" and child.value.strip())
    ]
    return len(shown) == 1 and isinstance(shown[0], Element) and shown[0].name == "code"


def is_furniture(element: Element) -> bool:
    """Tell page furniture by element, role and class."""
    name = element.name
    if name in ("html", "body"):
        return False
    if name == "form":
        return element.weight < LITTLE
    if name == "footer":
        return not any(above.name == "blockquote" for above in element.ancestors())
    if name == "header":
        return not any(above.name in ("article", "main") for above in element.ancestors())
    if ROLES.intersection(element.attributes.get("role", "").lower().split()):
        return True
    return _says_so(element)


def _says_so(element: Element) -> bool:
    for words in words_of(element):
        if not words or words[0] in NOT_THE_THING:
            continue
        if words[-1] in NOT_THE_WHOLE and words[0] not in WORDS:
            continue
        if WORDS.intersection(words) and "embed" not in words:
            return True
        joined = f" {' '.join(words)} "
        if any(phrase in joined for phrase in PHRASES):
            return True
    return False


def is_teaser(element: Element, link_text: Callable[[Element], tuple[int, int]]) -> bool:
    """Tell a box that points to other articles: all its headings are links, its text is short.

    ``link_text`` counts the characters of an element, and how many of them are links.
    """
    if element.name not in BOXES:
        return False
    headings = [inner for inner in element.elements() if inner.name in HEADINGS]
    if not headings or element.weight >= LITTLE * len(headings):
        return False
    counts = [link_text(heading) for heading in headings]
    return all(total and linked >= 0.9 * total for total, linked in counts)


def is_pointer(element: Element, words: str) -> bool:
    """Tell a line such as "Read more: …" whose rest is a link; ``words`` are a short one's."""
    return (
        element.name in ("p", "div", "li", *HEADINGS)
        and bool(POINTER.match(words))
        and any(inner.name == "a" for inner in element.elements())
    )
