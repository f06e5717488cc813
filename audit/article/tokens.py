"""HTML as tokens, each with its exact range in the file.

It follows the tokenisation rules of the HTML standard in what an article can tell apart: tags,
comments, character references, and elements whose content is no markup. It is our own because
the parsers at hand lose the place of characters. ``html.parser`` differs between releases of
Python in scripts and comments, takes ``&T`` of "AT&T" for an entity and stops at ``<![``;
justhtml keeps where a text node starts but not where its characters are, once entities are
decoded, line endings folded and neighbouring texts merged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from typing import Literal

TokenKind = Literal["start", "end", "text", "entity", "raw", "comment"]

RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is neither markup nor text to read."""
WITH_REFERENCES = frozenset({"title", "textarea"})
"""Elements whose content is text without tags."""
SWALLOW_ALL = frozenset({"script", "style"})
"""Without an end tag these reach to the end of the file; the others are then read as usual."""

SPECIAL = re.compile(r"[<&]")
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)")
ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s/>][^\s/>=]*)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*)))?"
)
TAG_END = re.compile(r"[\s/]*>")
COMMENT = re.compile(r"<!--(?P<text>(?=-?>)|.*?)(?:--!?>|(?<=<!--)-?>|\Z)", re.DOTALL)
NO_COMMENT = re.compile(r"<(?:[!?]|/(?![a-zA-Z]))[^>]*(?:>|\Z)")
REFERENCE = re.compile(r"&(?:#(?P<number>[xX][0-9a-fA-F]+|[0-9]+);?|(?P<name>[a-zA-Z0-9]+);?)")
LONGEST_NUMBER = 9
LONGEST_NAME = max(map(len, html5))


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of HTML. ``value`` is a tag's name, or the text of the others as it reads."""

    kind: TokenKind
    start: int
    end: int
    value: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    self_closing: bool = False


class Tokenizer:
    """Cuts a part of a file into tokens."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source, self._at, self._end = source, start, end
        self._unclosed: set[str] = set()  # elements known to have no end tag further on
        self._last_tag_end = source.rfind(">", start, end)
        self._xml = is_xml(source)

    def tokens(self) -> Iterator[Token]:
        """Give all tokens in order; together they cover all text."""
        while self._at < self._end:
            special = SPECIAL.search(self._source, self._at, self._end)
            stop = special.start() if special else self._end
            if stop > self._at:
                yield self._text(self._at, stop)
            self._at = stop
            if special:
                yield from self._special(special.group())

    def _special(self, character: str) -> Iterator[Token]:
        start = self._at
        token = self._reference() if character == "&" else self._markup()
        if token is None:
            self._at = max(self._at, start + 1)
            yield self._text(start, self._at)
            return
        self._at = token.end
        if token.value or token.kind != "end":
            yield token
        if token.kind == "start" and token.value in RAW | WITH_REFERENCES:
            yield from self._content(token)

    def _reference(self) -> Token | None:
        match = REFERENCE.match(self._source, self._at, self._end)
        if not match:
            return None
        if number := match["number"]:
            known = len(number) <= LONGEST_NUMBER
            return Token("entity", *match.span(), unescape(match.group()) if known else "\ufffd")
        name = match["name"][:LONGEST_NAME]
        if f"{name};" in html5 and match.group().endswith(f"{name};"):
            return Token("entity", *match.span(), html5[f"{name};"])
        for length in range(len(name), 1, -1):
            if name[:length] in html5:
                end = self._at + 1 + length
                return Token("entity", self._at, end, html5[name[:length]])
        return None

    def _markup(self) -> Token | None:
        source, at, end = self._source, self._at, self._end
        if tag := TAG.match(source, at, end):
            return self._tag(tag)
        if comment := COMMENT.match(source, at, end):
            return Token("comment", at, comment.end(), comment["text"])
        if other := NO_COMMENT.match(source, at, end):  # a doctype, a processing instruction
            return Token("end", at, other.end())
        return None

    def _tag(self, tag: re.Match[str]) -> Token | None:
        """Read a tag with its attributes; None where it never ends."""
        source, end = self._source, self._end
        attributes: dict[str, str] = {}
        at = tag.end()
        if at > self._last_tag_end:
            return None
        while not (closing := TAG_END.match(source, at, end)):
            attribute = ATTRIBUTE.match(source, at, end)
            if not attribute:
                return None
            value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
            attributes.setdefault(attribute["name"].lower(), unescape_safely(value))
            at = attribute.end()
        return Token(
            "end" if tag["end"] else "start",
            tag.start(),
            closing.end(),
            tag["name"].lower(),
            attributes,
            self_closing=source[closing.end() - 2] == "/",
        )

    def _content(self, token: Token) -> Iterator[Token]:
        """Give the content of an element without markup, up to its end tag."""
        name = token.value
        if name in self._unclosed or (self._xml and token.self_closing):
            return
        closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
        match = closing.search(self._source, token.end, self._end)
        if not match and name not in SWALLOW_ALL:
            self._unclosed.add(name)
            return
        stop = match.start() if match else self._end
        if name in RAW:
            yield Token("raw", token.end, stop)
        else:
            yield from self._text_and_references(token.end, stop)
        self._at = stop

    def _text_and_references(self, start: int, end: int) -> Iterator[Token]:
        """Give the content of an element in which tags are text."""
        self._at = start
        while self._at < end:
            stop = self._source.find("&", self._at, end)
            stop = end if stop < 0 else stop
            if stop > self._at:
                yield self._text(self._at, stop)
            self._at = stop
            if stop < end:
                token = self._reference() or self._text(stop, stop + 1)
                yield token
                self._at = token.end

    def _text(self, start: int, end: int) -> Token:
        return Token("text", start, end, self._source[start:end])


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """Cut a part of a file into tokens."""
    return Tokenizer(source, start, end).tokens()


def is_xml(source: str) -> bool:
    """Tell whether a file declares itself as XML."""
    return source.startswith("<?xml")


def unescape_safely(text: str) -> str:
    """Decode character references; leave a text alone in which one is absurdly long."""
    try:
        return unescape(text)
    except ValueError:
        return text
