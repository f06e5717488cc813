"""WordPress exports (WXR): one post or page, with the author's name as readers see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.article.record import Article, Metadata
from audit.article.tree import Element, names
from audit.article.wire.about import metadata_of
from audit.article.wire.feed import day_of, plain_words
from audit.article.wire.mapped import Mapped, Piece
from audit.article.wire.story import BLANK_LINE, Field, Story, write
from audit.article.wire.xmltree import comments, every, first, mapped, parse_xml, words
from audit.errors import ReadError
from audit.facts import Span

NO_ARTICLES = names(
    "attachment nav_menu_item revision custom_css customize_changeset wp_block wp_template"
    " wp_template_part wp_navigation wp_global_styles wp_font_family wp_font_face oembed_cache"
    " user_request acf-field acf-field-group"
)
"""Types of posts that hold no articles."""
THROWN_AWAY = names("trash auto-draft inherit")
BY_BLOCKS = re.compile(r"<!-- wp:|<p[\s>]")
SHORTCODE = re.compile(
    r"(?<!\[)\[/?(?P<name>[a-z][a-z0-9_-]*)(?=[\s\]/])(?:[^\[\]\"']|\"[^\"]*\"|'[^']*')*\](?!\])"
)
CLOSING = re.compile(r"(?<!\[)\[/(?P<name>[a-z][a-z0-9_-]*)\]")
KNOWN = names("caption wp_caption gallery playlist audio video embed more nextpage")
WITHOUT_CONTENT = names("audio video embed")
IMAGE = re.compile(r"\s*(?:<a\s[^>]*>\s*)?<img\b[^>]*>\s*(?:</a>)?\s*", re.IGNORECASE)


def read_wxr(source: str, path: str) -> Article:
    """Read an export with one post."""
    document = parse_xml(source, path)
    channel = first(document, "rss", "channel")
    item = first(channel, "item") if channel is not None else None
    if channel is None or item is None:
        raise ReadError(path, "this export has no posts")
    content = first(item, "content:encoded")
    if content is None or not words(content):
        raise ReadError(path, "this post has no text")
    around = list(comments(item, but=content))
    fields = [Field("html", _as_shown(mapped(content)))]
    title = first(item, "title")
    if title is not None and words(title):
        fields.insert(0, Field("html", mapped(title), "headline"))
    return write(Story(_metadata(item, channel), fields, around), source, path, "wxr")


def _metadata(item: Element, channel: Element) -> Metadata:
    def says(*path: str) -> list[str]:
        return [words(one) for one in every(item, *path)]

    def labels(domain: str) -> list[str]:
        return [
            plain_words(mapped(one))
            for one in every(item, "category")
            if one.attributes.get("domain", "category") == domain
        ]

    status = "".join(says("wp:status")[:1])
    dates = [one for one in says("wp:post_date") if not one.startswith("0000")]
    custom = dict(_custom_fields(item))
    authors = [_display_name(login, channel) for login in says("dc:creator")]
    return metadata_of(
        {
            **custom,
            "title": [plain_words(mapped(one)) for one in every(item, "title")][:1],
            "byline": custom.get("byline") or authors,
            "dateline": custom.get("dateline"),
            "date": dates[:1] or [day_of("".join(says("pubDate")[:1]))],
            "section": labels("category")[:1],
            "publisher": [words(one) for one in every(channel, "title")][:1],
            "embargo": dates[:1] if status == "future" else custom.get("embargo"),
            "guid": says("guid")[:1],
            "status": status,
            "type": says("wp:post_type")[:1],
            "slugline": says("wp:post_name")[:1],
            "link": says("link")[:1],
            "language": [words(one) for one in every(channel, "language")][:1],
            "updated": says("wp:post_modified")[:1],
            "authors": authors,
            "categories": labels("category"),
            "tags": labels("post_tag"),
        }
    )


def _display_name(login: str, channel: Element) -> str:
    """Give the name that readers see of an author, whom a post knows by login."""
    for author in every(channel, "wp:author"):
        if words(first(author, "wp:author_login")) == login:
            return words(first(author, "wp:author_display_name")) or login
    return login


def _custom_fields(item: Element) -> Iterator[tuple[str, str]]:
    """Give a post's custom fields, but for those that plug-ins keep for themselves."""
    for meta in every(item, "wp:postmeta"):
        name = words(first(meta, "wp:meta_key"))
        value = words(first(meta, "wp:meta_value"))
        if name and not name.startswith("_") and value and len(value) <= LONGEST_FIELD:
            yield name.lower(), value


LONGEST_FIELD = 300


def _as_shown(content: Mapped) -> Mapped:
    """Give a post's HTML as WordPress shows it: paragraphs at blank lines, shortcodes gone."""
    text = content.text
    changes = list(_shortcodes(text))
    if not BY_BLOCKS.search(text):
        taken = [span for span, _ in changes]
        changes += [
            (Span(*gap.span()), "<br><br>")
            for gap in BLANK_LINE.finditer(text)
            if not any(span.overlaps(Span(*gap.span())) for span in taken)
        ]
    return Mapped(_changed(content, sorted(changes, key=lambda one: one[0].start)))


def _changed(content: Mapped, changes: list[tuple[Span, str]]) -> Iterator[Piece]:
    at = 0
    for span, new in changes:
        if span.start < at:
            continue
        yield from content.cut(at, span.start)
        yield Piece(new, content.place(span.start, span.end), verbatim=False)
        at = span.end
    yield from content.cut(at, len(content.text))


def _shortcodes(text: str) -> Iterator[tuple[Span, str]]:
    """Give what becomes of the shortcodes: captions are marked, the others leave no trace."""
    closed = {match["name"] for match in CLOSING.finditer(text)}
    for match in SHORTCODE.finditer(text):
        name, whole = match["name"], Span(*match.span())
        ends = match.group().startswith("[/")
        if name in ("caption", "wp_caption"):
            if ends:
                yield whole, "</figcaption></figure>"
            else:
                image = IMAGE.match(text, whole.end)
                after = image.end() if image else whole.end
                yield Span(whole.start, after), "<figure><figcaption>"
        elif name in WITHOUT_CONTENT and not ends:
            end = text.find(f"[/{name}]", whole.end)
            yield Span(whole.start, end + len(name) + 3 if end >= 0 else whole.end), ""
        elif name in KNOWN or name in closed or "=" in match.group():
            yield whole, ""
