"""Front matter: the YAML or TOML at the head of a Markdown file.

The values become the article's metadata; a house may have its own names for them. The title's own
place in the file is kept, for where the file has no other headline the title is the headline.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from audit.article.ownentries import OWN, toml_entries, yaml_entries
from audit.article.record import FieldNames, Metadata
from audit.errors import ReadError
from audit.facts import Span

OPENED = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?P<first>[^\r\n]*)")
LOOKS_LIKE_A_KEY = re.compile(
    r"\s*(?:#.*|[\"']?(?:[a-z][\w-]*|Title|Author|Date|Byline|Headline)[\"']?\s*[:=](?:\s.*)?)"
)
"""A first line after a fence that is front matter for sure, and not prose below a rule."""

KINDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors", "by", "writer", "writers"),
    "dateline": ("dateline", "place", "location"),
    "date": ("date", "published", "pubdate", "published_at", "publishdate", "datepublished"),
    "section": ("section", "category", "categories", "sections"),
    "publisher": ("publisher", "publication", "outlet", "source_name"),
    "sources": ("sources", "source"),
    "embargo": ("embargo", "embargoed_until", "embargo_until"),
    "evidence": ("evidence",),
}
"""The kinds of metadata, and the names under which front matter has them everywhere."""
NAMES = ("name", "title", "fullname", "display_name", "url", "link")
"""Keys under which a mapping that stands for a person, document or outlet keeps its name."""


Parsed = tuple[dict[str, Any] | None, Span | None]
"""The values by name, and the range of the title in the front matter."""


NOTHING = ("", "~", "null", "Null", "NULL")
DEEPEST = 3
"""Levels of lists and mappings in which a name is looked for."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``end`` is where the article proper begins; ``title_at`` is the title's place, if known."""

    end: int
    metadata: Metadata
    title_at: Span | None = None


def read_front_matter(source: str, path: str, house: FieldNames | None = None) -> FrontMatter:
    """Read the front matter, if there is any; ``house`` are names looked for before the usual ones.

    Raises :class:`ReadError` with line and column where it is malformed.
    """
    opened = OPENED.match(source)
    if not opened:
        return FrontMatter(0, Metadata())
    certain = bool(LOOKS_LIKE_A_KEY.fullmatch(opened["first"])) or opened["fence"] == "+++"
    end = _closing(source, opened)
    if end is None:
        if certain and opened["first"].strip():
            raise ReadError(path, f"the front matter is never closed: {opened['fence']} is missing")
        return FrontMatter(0, Metadata())
    start = opened.start("first")
    body = source[start : end.start()]
    toml = opened["fence"] == "+++"
    names = _names_of(house or {})
    titles = names["title"]
    values, title_at = (
        _toml(body, path, titles) if toml else _yaml(body, path, titles, certain=certain)
    )
    if values is None:
        return FrontMatter(0, Metadata())
    place = Span(title_at.start + start, title_at.end + start) if title_at else None
    metadata = _metadata(values, names)
    if OWN in values:
        own = toml_entries(values[OWN], body, start) if toml else yaml_entries(body, start)
        metadata = replace(metadata, own=own)
    return FrontMatter(end.end(), metadata, place)


def _names_of(house: FieldNames) -> dict[str, tuple[str, ...]]:
    """Give the names of each kind of metadata, the house's own first."""
    return {
        kind: (*(name.lower() for name in house.get(kind, ())), *usual)
        for kind, usual in KINDS.items()
    }


def _closing(source: str, opened: re.Match[str]) -> re.Match[str] | None:
    pattern = r"\+\+\+" if opened["fence"] == "+++" else r"(?:---|\.\.\.)"
    closing = re.compile(rf"(?:(?<=\n)|(?<=\r)){pattern}[ \t]*(?:\r\n|\n|\r|\Z)")
    return closing.search(source, opened.start("first"))


def _yaml(body: str, path: str, titles: tuple[str, ...], *, certain: bool) -> Parsed:
    """Parse YAML with every scalar as it is written; None where it is no mapping."""
    import yaml

    try:
        node = yaml.compose(body, Loader=yaml.BaseLoader)
        values = yaml.load(body, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        if not certain:
            return None, None
        raise ReadError(path, f"the front matter is not valid YAML {_place(error, body)}") from None
    if node is None:
        return {}, None
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        return None, None
    by_name = {str(key).lower(): value for key, value in values.items()}
    return by_name, _yaml_title(node, body, titles)


def _place(error: Exception, body: str) -> str:
    """Say where and why YAML is malformed, counting lines in the file: the fence is the first."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        at = getattr(error, "position", None) or 0
        line, column = body.count("\n", 0, at), at - body.rfind("\n", 0, at) - 1
        reason = "a character that YAML does not allow" if at else "it is nested too deeply"
        return f"at line {line + 2}, column {column + 1}: {reason}"
    problem = getattr(error, "problem", None) or "it cannot be read"
    return f"at line {mark.line + 2}, column {mark.column + 1}: {problem}"


def _yaml_title(node: Any, body: str, titles: tuple[str, ...]) -> Span | None:
    """Give the range of the title's value, inside its quotation marks."""
    nodes = {str(key.value).lower(): value for key, value in node.value}
    found = (nodes[title] for title in titles if title in nodes)
    value = next((value for value in found if isinstance(value.value, str)), None)
    if value is None:
        return None
    span = Span(value.start_mark.index, value.end_mark.index)
    quoted = value.style in ("'", '"')
    inner = Span(span.start + quoted, span.end - quoted)
    return inner if inner.start < inner.end <= len(body) else None


def _toml_title(body: str, titles: tuple[str, ...]) -> Span | None:
    """Give the range of the title's value, inside its quotation marks."""
    for title in titles:
        pattern = (
            rf"(?:\A|(?<=[\r\n]))[ \t]*[\"']?{re.escape(title)}[\"']?[ \t]*=[ \t]*"
            r"(?:\"(?P<basic>(?:[^\"\\\r\n]|\\.)*)\"|'(?P<literal>[^'\r\n]*)')"
        )
        if found := re.search(pattern, body, re.IGNORECASE):
            group = "basic" if found["basic"] is not None else "literal"
            return Span(*found.span(group)) if found[group] else None
    return None


def _toml(body: str, path: str, titles: tuple[str, ...]) -> Parsed:
    try:
        values = tomllib.loads(body.replace("\r\n", "\n").replace("\r", "\n"))
    except (ValueError, RecursionError) as error:  # also of numbers with thousands of digits
        reason = re.sub(
            r"\(at line (\d+), ", lambda m: f"(at line {int(m.group(1)) + 1}, ", str(error)
        )
        raise ReadError(path, f"the front matter is not valid TOML: {reason}") from None
    by_name = {key.lower(): value for key, value in values.items()}
    return by_name, _toml_title(body, titles)


def _metadata(values: dict[str, Any], names: Mapping[str, tuple[str, ...]]) -> Metadata:
    flat = dict(_flat(values))
    fields = {key: shown for key, value in flat.items() if (shown := _scalar(value)) is not None}
    lists = {key: tuple(_names(value)) for key, value in flat.items() if isinstance(value, list)}

    def first(kind: str) -> str | None:
        found = (_names(flat.get(name)) for name in names[kind])
        return next((", ".join(each) for each in found if each), None)

    def every(kind: str) -> tuple[str, ...]:
        return tuple(each for name in names[kind] for each in _names(flat.get(name)))

    return Metadata(
        title=first("title"),
        byline=first("byline"),
        dateline=first("dateline"),
        date=first("date"),
        section=first("section"),
        publisher=first("publisher"),
        sources=every("sources"),
        fields=tuple(fields.items()),
        evidence=every("evidence"),
        embargo=first("embargo"),
        lists=tuple(lists.items()),
    )


def _flat(values: Mapping[str, Any], above: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Give every value by its name; what stands in a mapping also by a dotted name."""
    for key, value in values.items():
        name = f"{above}{key}".lower()
        yield name, value
        if isinstance(value, Mapping) and depth < DEEPEST:
            yield from _flat(value, f"{name}.", depth + 1)


def _names(value: Any, depth: int = 0) -> list[str]:
    """Give the names in a value: a scalar, a list of scalars or mappings, or a mapping."""
    if depth > DEEPEST:
        return []
    if isinstance(value, list):
        return [name for item in value for name in _names(item, depth + 1)]
    if isinstance(value, dict):
        known = {str(key).lower(): item for key, item in value.items()}
        return next((found for key in NAMES if (found := _names(known.get(key), depth + 1))), [])
    shown = _scalar(value)
    return [shown] if shown else []


def _scalar(value: Any) -> str | None:
    """Give a scalar as text, or None for a list, a mapping or nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, str | int | float):
        shown = " ".join(str(value).split())
        return None if shown in NOTHING else shown
    return None
