"""What a web page says of its article: JSON-LD, meta elements and marked-up words."""

from __future__ import annotations

import re
from collections.abc import Callable

from audit.article.dates import WRITTEN
from audit.article.furniture import has_words
from audit.article.newsarticle import read_news_article
from audit.article.page import plain_text
from audit.article.record import Metadata
from audit.article.tree import Element, names
from audit.article.wire.about import metadata_of

UP_TO_BY = re.compile(r"^(?:.*\b)?(?:by|By|BY|von|Von|par|Par|por|Por)\s*:?\s+")
BEFORE_DATE = re.compile(
    r"[\s,|:•·–—-]*\b(?:on|published|updated|posted)?[\s,|:•·–—-]*$", re.IGNORECASE
)
BYLINE_WORDS = names("byline")
TITLE_TAIL = re.compile(r"\s+[|–—·-]\s+")
SMALL = frozenset(("of", "the", "and", "&", "for", "on"))
LONGEST_BYLINE = 140


def read_page_data(document: Element, source: str) -> Metadata:
    """Collect the metadata of a page; what is malformed counts as absent."""
    metas = _metas(document)
    told = read_news_article(document, source)
    return metadata_of(told | {
        "title": told["title"] or _first(metas, ("og:title", "twitter:title")),
        "byline": told["byline"]
        or _not_an_address(metas.get("author"))
        or _first(metas, ("byl", "parsely-author"))
        or _marked_author(document),
        "date": told["date"]
        or _first(metas, ("article:published_time", "datepublished", "date", "pubdate",
                          "dc.date", "dc.date.issued", "parsely-pub-date"))
        or _marked_date(document),
        "section": told["section"] or metas.get("article:section"),
        "publisher": told["publisher"] or metas.get("og:site_name") or _title_tail(document),
        "summary": told["summary"] or _first(metas, ("description", "og:description")),
        "updated": told["updated"] or _first(metas, ("article:modified_time", "datemodified")),
        "keywords": told["keywords"] or _apart(_first(metas, ("news_keywords", "keywords"))),
        "language": told["language"] or _language(document),
    })  # fmt: skip


def _apart(listed: str | None) -> list[str]:
    return (listed or "").split(",")


def _language(document: Element) -> str | None:
    return next((e.attributes.get("lang") for e in document.elements() if e.name == "html"), None)


def _title_tail(document: Element) -> str | None:
    """Give the site's name at the end of the page's title: "Rents to rise - Ouseby Post"."""
    title = next((each for each in document.elements() if each.name == "title"), None)
    parts = TITLE_TAIL.split(" ".join(plain_text(title).split())) if title is not None else []
    words = parts[-1].split() if len(parts) > 1 else []
    named = 0 < len(words) <= 4 and all(word[0].isupper() or word in SMALL for word in words)
    return parts[-1] if named else None


def _metas(document: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in document.elements():
        if element.name == "meta":
            attributes = element.attributes
            name = attributes.get("property") or attributes.get("name") or ""
            name = name or attributes.get("itemprop", "")
            content = " ".join(attributes.get("content", "").split())
            if name and content:
                found.setdefault(name.lower(), content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _not_an_address(value: str | None) -> str | None:
    return None if value and value.startswith(("http://", "https://")) else value


def page_title(document: Element) -> str | None:
    """Give the content of <title>, which often names the site as well."""
    for element in document.elements():
        if element.name == "title":
            return " ".join(plain_text(element).split()) or None
    return None


def _marked_author(document: Element) -> str | None:
    """Give the author by ``rel`` or ``itemprop``, or else by class."""
    return _shown_author(document, _is_marked_author) or _shown_author(document, _is_byline)


def _is_marked_author(element: Element) -> bool:
    attributes = element.attributes
    marks = f"{attributes.get('rel', '')} {attributes.get('itemprop', '')}".split()
    return "author" in marks and element.name not in ("link", "meta")


def _is_byline(element: Element) -> bool:
    return has_words(element, BYLINE_WORDS)


def _shown_author(document: Element, is_author: Callable[[Element], bool]) -> str | None:
    for element in filter(is_author, document.elements()):
        words = " ".join(plain_text(element).split())
        dated = WRITTEN.search(words)
        names_only = BEFORE_DATE.sub("", words[: dated.start()]) if dated else words
        shown = UP_TO_BY.sub("", names_only)
        if shown and len(shown) <= LONGEST_BYLINE:
            return shown
    return None


def _marked_date(document: Element) -> str | None:
    for element in document.elements():
        if element.name == "time":
            stated = element.attributes.get("datetime") or plain_text(element)
            if stated.strip():
                return " ".join(stated.split())
    return None
