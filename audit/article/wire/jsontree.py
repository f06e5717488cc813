"""JSON as values that know their places in the file.

The standard library's reader tells no places, and packages that do stop at whole strings; here
every character of a string has its own, escapes and surrogate pairs included. It takes what
``json.loads`` takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from audit.article.wire.mapped import Mapped, Piece
from audit.errors import ReadError
from audit.facts import Span

DEEPEST = 200
SPACE = re.compile(r"[ \t\n\r]*")
STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
PART = re.compile(
    r"(?P<plain>[^\\]+)|\\u(?P<high>[dD][89abAB]\w\w)\\u(?P<low>[dD][c-fC-F]\w\w)"
    r"|\\u(?P<code>\w{4})|\\(?P<short>.)"
)
BARE = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|NaN|-?Infinity")
SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
HALVES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Value:
    """A value: an object's ``members``, a list's ``items``, or neither; ``span`` is in the file.

    ``bare`` is a number, true, false or null as written.
    """

    span: Span
    members: dict[str, Value] | None = None
    items: tuple[Value, ...] | None = None
    string: Mapped | None = None
    bare: str = ""

    def get(self, *names: str) -> Value | None:
        """Give what is under the first of some names that the object has."""
        members = self.members or {}
        return next((members[name] for name in names if name in members), None)

    @property
    def text(self) -> str:
        """Give a string's words on one line, a number as written; nothing for all else."""
        if self.string is not None:
            return " ".join(self.string.text.split())
        return "" if self.bare == "null" else self.bare


def parse_json(source: str, path: str) -> Value:
    """Give the value that a file holds. Raises :class:`ReadError` for what is no JSON."""
    reader = _Reader(source, path)
    value = reader.value(0)
    reader.skip_space()
    if reader.at < len(source):
        reader.fail("more follows after its end")
    return value


class _Reader:
    def __init__(self, source: str, path: str) -> None:
        self._source, self._path, self.at = source, path, 0

    def value(self, depth: int) -> Value:
        self.skip_space()
        start = self.at
        if depth > DEEPEST:
            self.fail(f"it is nested deeper than {DEEPEST}")
        character = self._source[start : start + 1]
        if character == '"':
            string = self._string()
            return Value(Span(start, self.at), string=string)
        if character == "{":
            members = dict(self._members(depth))
            return Value(Span(start, self.at), members=members)
        if character == "[":
            items = tuple(self._items(depth))
            return Value(Span(start, self.at), items=items)
        bare = BARE.match(self._source, start)
        if not bare:
            self.fail("a value is expected here")
        self.at = bare.end()
        return Value(Span(start, self.at), bare=bare.group())

    def skip_space(self) -> None:
        space = SPACE.match(self._source, self.at)
        assert space is not None
        self.at = space.end()

    def _members(self, depth: int) -> Iterator[tuple[str, Value]]:
        for _ in self._listed("}"):
            if self._source[self.at : self.at + 1] != '"':
                self.fail("a name in double quotes is expected here")
            name = self._string().text
            self._expect(":")
            yield name, self.value(depth + 1)

    def _items(self, depth: int) -> Iterator[Value]:
        for _ in self._listed("]"):
            yield self.value(depth + 1)

    def _listed(self, end: str) -> Iterator[None]:
        """Stop at each item of what is listed, and at last behind its end."""
        self.at += 1
        self.skip_space()
        if self._source.startswith(end, self.at):
            self.at += 1
            return
        while True:
            yield
            self.skip_space()
            if self._source.startswith(end, self.at):
                self.at += 1
                return
            self._expect(",")
            self.skip_space()

    def _expect(self, character: str) -> None:
        self.skip_space()
        if not self._source.startswith(character, self.at):
            self.fail(f"“{character}” is expected here")
        self.at += 1

    def _string(self) -> Mapped:
        start = self.at
        match = STRING.match(self._source, start)
        if not match:
            self.fail("this string does not end, or holds a line break or a wrong escape")
        self.at = match.end()
        return Mapped(_pieces(self._source, start + 1, match.end() - 1))

    def fail(self, what: str) -> NoReturn:
        line = self._source.count("\n", 0, self.at) + 1
        column = self.at - self._source.rfind("\n", 0, self.at)
        where = f"line {line}, column {column}"
        raise ReadError(self._path, f"{where}: this is no JSON ({what}); export it again")


def _pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """Give the characters of a string; half a character becomes the sign for a damaged one."""
    for part in PART.finditer(source, start, end):
        file = Span(*part.span())
        if part["plain"] is not None:
            yield Piece(part["plain"], file, verbatim=True)
        elif part["high"]:
            high, low = int(part["high"], 16) - 0xD800, int(part["low"], 16) - 0xDC00
            yield Piece(chr(0x10000 + (high << 10) + low), file, verbatim=False)
        elif part["code"]:
            character = HALVES.sub("\ufffd", chr(int(part["code"], 16)))
            yield Piece(character, file, verbatim=False)
        else:
            yield Piece(SHORT.get(part["short"], part["short"]), file, verbatim=False)
