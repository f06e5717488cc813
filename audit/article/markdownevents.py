"""The events of the Markdown parser, with ranges that count characters of the file.

The parser is pulldown-cmark (through pyromark). Its ranges are exact but count UTF-8 bytes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import Any, NamedTuple

NOT_ASCII = re.compile(r"[^\x00-\x7f]")
LONE_RETURN = re.compile(r"\r(?!\n)")
"""A line ending to CommonMark, but not to the parser."""
ENDS_OF_WORDS = ("Paragraph", "Item", "TableCell", "Heading")
LOOK_AHEAD = 200
"""Events after an image within which its paragraph's words begin, if there are any."""
TEMPLATE = re.compile(r"\{\{[^\r\n]{0,500}?\}\}|\{%[^\r\n]{0,500}?%\}|\{:[^}\r\n]{0,500}\}")
"""What a site generator fills in: Hugo's shortcodes, Liquid's tags, Kramdown's attributes."""


class Event(NamedTuple):
    """An event: its name ("Start", "Text" …), its value and its range in the file.

    For starts and ends ``tag`` names the element ("Paragraph", "Link" …).
    """

    name: str
    value: Any
    start: int
    end: int
    tag: str = ""


class ByteOffsets:
    """Turns offsets into the UTF-8 bytes of a text into offsets into its characters."""

    def __init__(self, text: str) -> None:
        self._bytes: list[int] = []  # byte offset just after each character outside ASCII
        self._surplus: list[int] = []  # bytes minus characters up to there
        surplus = 0
        for match in NOT_ASCII.finditer(text):
            before = match.start() + surplus
            width = len(match.group().encode())
            surplus += width - 1
            self._bytes.append(before + width)
            self._surplus.append(surplus)

    def character(self, byte: int) -> int:
        """Give the character offset of a byte offset that stands between characters."""
        at = bisect_right(self._bytes, byte)
        return byte - self._surplus[at - 1] if at else byte


def read_events(source: str, start: int) -> list[Event]:
    """Parse the source from ``start`` on."""
    import pyromark
    from pyromark import Options

    body = LONE_RETURN.sub("\n", source[start:])
    offsets = ByteOffsets(body)
    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
    )
    return [
        _event(
            event,
            offsets.character(place["start"]) + start,
            offsets.character(place["end"]) + start,
        )
        for event, place in pyromark.events_with_range(body, options=options)
    ]


def _event(event: Any, start: int, end: int) -> Event:
    if isinstance(event, str):
        return Event(event, None, start, end)
    name, value = next(iter(event.items()))
    if name not in ("Start", "End"):
        return Event(name, value, start, end)
    if isinstance(value, str):
        return Event(name, None, start, end, value)
    tag, data = next(iter(value.items()))
    return Event(name, data, start, end, tag)


def heading_level(event: Event) -> int:
    """Give the level of the heading that an event starts, or 0."""
    starts = event.name == "Start" and event.tag == "Heading"
    return int(event.value["level"][1]) if starts else 0


def alternative(events: list[Event], index: int) -> str:
    """Give the words that describe the image that starts at ``index``."""
    words = []
    for event in islice(events, index, index + LOOK_AHEAD):
        if event.name in ("Text", "Code"):
            words.append(event.value)
        elif event.name == "End" and event.tag == "Image":
            break
    return " ".join("".join(words).split())


def words_follow(events: list[Event], index: int) -> bool:
    """Tell whether words stand after the image that starts at ``index``, in its paragraph."""
    depth = 0
    for event in islice(events, index, index + LOOK_AHEAD):
        if event.tag == "Image":
            depth += 1 if event.name == "Start" else -1
        elif event.name == "End" and event.tag in ENDS_OF_WORDS:
            return False
        elif not depth and event.name in ("Text", "Code") and event.value.strip():
            return True
    return False


class Templates:
    """The places of template tags, which are no words of the article."""

    def __init__(self, source: str, start: int) -> None:
        found = TEMPLATE.finditer(source, start) if "{" in source else ()
        self._spans = [match.span() for match in found]
        self._starts = [start for start, _ in self._spans]

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the parts of a range that are outside template tags."""
        parts = []
        at = max(bisect_right(self._starts, start) - 1, 0)
        for begin, stop in self._spans[at:]:
            if begin >= end:
                break
            if start < begin:
                parts.append((start, begin))
            start = max(start, min(stop, end))
        return [*parts, (start, end)] if start < end else parts
