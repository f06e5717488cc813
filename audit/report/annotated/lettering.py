"""The letters of a document by the places of its manuscript's characters."""

from __future__ import annotations

from bisect import bisect_right

from audit.article.word.manuscript import Letters, Manuscript, Paragraph


class Lettering:
    """All letters of a manuscript with their paragraphs, and the ``starts`` of their text."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.starts: list[int] = []
        self.letters: list[tuple[Letters, Paragraph]] = []
        for line, paragraph in zip(manuscript.line_starts, manuscript.paragraphs, strict=True):
            at = line
            for letters in paragraph.letters():
                self.starts.append(at)
                self.letters.append((letters, paragraph))
                at += len(letters.text)

    def at(self, offset: int) -> int:
        """Give the number of the letters that an offset stands in, or else of the nearest."""
        number = max(bisect_right(self.starts, offset) - 1, 0)
        past = offset >= self.starts[number] + len(self.letters[number][0].text)
        return min(number + past, len(self.letters) - 1)
