"""Files of several articles, each of which has a turn of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit.errors import ReadError

if TYPE_CHECKING:
    from audit.article.record import Article, FieldNames, Format
    from audit.article.wire.parts import Part


class Shelf:
    """Holds the text of one file at a time, for all of its articles."""

    def __init__(self) -> None:
        self._of: Whole | None = None
        self._text = ""

    def text(self, whole: Whole) -> str:
        """Give the text of a file, which must be what it was when its articles were listed."""
        if self._of is not whole:
            from audit.article.reading import decoded

            self._text = ""
            text = decoded(whole.data(), whole.path, whole.format)
            if hash(text) != whole.digest:
                raise ReadError(whole.path, "it changed while it was read; audit it again")
            self._of, self._text = whole, text
        return self._text


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """A file of several articles, whose text is read again when their turn comes."""

    path: str
    format: Format
    data: Callable[[], bytes]
    digest: int
    shelf: Shelf = field(repr=False)

    def text(self) -> str:
        """Give its text."""
        return self.shelf.text(self)


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a file of several."""

    whole: Whole
    part: Part

    def data(self) -> bytes:
        """Give it as a file of its own."""
        return self.part.text(self.whole.text()).encode()

    def read(self, house: FieldNames) -> Article:
        """Read it, with its places in the whole file."""
        from audit.article.reading import read_text
        from audit.article.several import placed

        text, whole = self.part.text(self.whole.text()), self.whole
        try:
            article = read_text(text, format=whole.format, path=whole.path, house=house)
        except ReadError as error:
            raise within(error, self.part.name) from None
        return placed(article, self.part, whole.text())


def within(error: ReadError, part: str) -> ReadError:
    """Give an error about one article of a file, so that it says which."""
    return type(error)(error.path, f"{part}: {error.reason}")


def pieces(
    path: str, data: Callable[[], bytes], format: Format | None, shelf: Shelf
) -> tuple[Format, tuple[Piece, ...] | None]:
    """Give a file's format and its articles, None where it is one itself.

    Raises :class:`ReadError` for what cannot be read.
    """
    from audit.article.reading import decoded, format_in
    from audit.article.several import parts_of
    from audit.article.wire.kinds import SEVERAL

    content = data()
    format = format or format_in(content, path)
    if format not in SEVERAL:
        return format, None
    text = decoded(content, path, format)
    whole = Whole(path, format, data, hash(text), shelf)
    parts = parts_of(text, path, format)
    return format, None if parts is None else tuple(Piece(whole, part) for part in parts)
