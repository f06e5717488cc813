"""Makes an article of a manuscript."""

from __future__ import annotations

from dataclasses import replace

from audit.article.assembly import Assembly
from audit.article.labels import label
from audit.article.record import Article, FieldNames, Format, Metadata
from audit.article.word.manuscript import (
    Break,
    CommentEdge,
    Letters,
    LinkEdge,
    Manuscript,
    NoteMark,
    Paragraph,
    Piece,
)
from audit.article.word.properties import NOBODY, in_house_terms


def article_of(
    manuscript: Manuscript, path: str, format: Format, house: FieldNames | None = None
) -> Article:
    """Give the article, its blocks told apart; it may have none.

    ``house`` are names of properties that a house fills in on purpose: they come before the text.
    """
    composer = _Composer(manuscript, Assembly(path, format, manuscript.source))
    for start, paragraph in zip(manuscript.line_starts, manuscript.paragraphs, strict=True):
        composer.paragraph(paragraph, start)
    article = composer.assembly.finish(_certain(manuscript.stated))
    article = _completed(label(article), manuscript.stated)
    meant = in_house_terms(manuscript.stated, house or {})
    return replace(article, metadata=replace(article.metadata, **meant))  # type: ignore[arg-type]


def _certain(stated: Metadata) -> Metadata:
    return replace(stated, title=None, byline=None, date=None)


def _completed(article: Article, stated: Metadata) -> Article:
    """Take title, author and date from the properties only where the text has none.

    Templates and old files leave theirs in the properties; what stands in the text is meant.
    """
    shown = article.metadata
    return replace(
        article,
        metadata=replace(
            shown,
            title=shown.title or stated.title,
            byline=shown.byline or stated.byline,
            date=shown.date or stated.date,
        ),
    )


class _Composer:
    """Feeds the assembly paragraph by paragraph."""

    def __init__(self, manuscript: Manuscript, assembly: Assembly) -> None:
        self.assembly = assembly
        self._remarks, self._places = manuscript.remarks, manuscript.places
        self._told: set[str] = set()
        self._links: list[tuple[int, str]] = []
        self._breaks = 0

    def paragraph(self, paragraph: Paragraph, start: int) -> None:
        """Add a paragraph that stands at ``start`` in the source."""
        self._breaks = 0
        if paragraph.kind is not None:
            self.assembly.open_block(paragraph.kind, paragraph.level)
        at = start
        for piece in paragraph.pieces:
            at = self._piece(piece, paragraph, at)
        self.assembly.close_block()
        self._links.clear()

    def _piece(self, piece: Piece, paragraph: Paragraph, at: int) -> int:
        """Add a piece and give where the next one stands."""
        letters = piece.letters if isinstance(piece, Break) else piece
        if isinstance(letters, Letters):
            if paragraph.kind is not None:
                self._letters(paragraph, at, letters, breaks=isinstance(piece, Break))
            return at + len(letters.text)
        if isinstance(piece, CommentEdge):
            self._remark(piece)
        elif paragraph.kind is not None and not isinstance(piece, Break | Letters):
            self._mark(piece)
        return at

    def _letters(self, paragraph: Paragraph, at: int, letters: Letters, *, breaks: bool) -> None:
        """Add letters; two line breaks in a row have ended the block before them."""
        end, blank = at + len(letters.text), letters.text.isspace()
        if breaks:
            self._breaks += 1
        elif not blank:
            if self._breaks > 1 and self.assembly.block_has_text:
                assert paragraph.kind is not None
                self.assembly.open_block(paragraph.kind, paragraph.level)
            self._breaks = 0
        self.assembly.add(at, end)

    def _mark(self, piece: LinkEdge | NoteMark) -> None:
        if isinstance(piece, NoteMark):
            self.assembly.add_reference(f"#note-{piece.key}")
        elif piece.target is not None:
            self._links.append((self.assembly.length, piece.target))
        elif self._links:
            start, target = self._links.pop()
            if target:
                self.assembly.add_link(start, target)

    def _remark(self, edge: CommentEdge) -> None:
        remark, place = self._remarks.get(edge.id), self._places.get(edge.id)
        if remark and place and edge.id not in self._told:
            self._told.add(edge.id)
            author = "" if NOBODY.fullmatch(remark.author) else remark.author
            self.assembly.add_comment(
                remark.text, place.start, place.end, closed=True, author=author
            )
