"""Talk of two: whose turn it is where a paragraph is a quotation that nobody is said to say."""

from __future__ import annotations

from audit.facts import Attribution
from audit.language.grammar.words import Words

SHORT = 24
"""How many tokens a paragraph of such talk has at most."""
TAG = 8
"""How many of them may stand outside of quotation marks, the marks counted."""


class Turns:
    """Knows who spoke last in each paragraph; ``of`` is kept up as turns are found."""

    def __init__(self, words: Words, attributions: tuple[Attribution, ...]) -> None:
        self.words = words
        self.of: dict[int, Attribution] = {}
        self._sentences: dict[int, tuple[int, int]] = {}
        for item in attributions:
            if item.source and item.source_id and item.sentence >= 0:
                self.of[words.block[item.sentence]] = item
        for sentence, block in enumerate(words.block):
            self._sentences[block] = self._sentences.get(block, (sentence, 0))[0], sentence

    def answer(self, first: int, past: int) -> Attribution | None:
        """Give who answers in a quotation: of two who take turns, not the one just before.

        The quotation must make the whole of a short paragraph, after another in which little but
        a tag stands beside what is quoted, and after one of somebody else.
        """
        block = self.words.block[self.words.sentence[first]]
        one, other = self.of.get(block - 2), self.of.get(block - 1)
        if one is None or other is None or one.source_id == other.source_id:
            return None
        opening, closing = self._tokens(block)
        whole = first == opening and past >= closing - 1 and closing - opening <= SHORT
        return one if whole and self._is_turn(block - 1) else None

    def _is_turn(self, block: int) -> bool:
        opening, closing = self._tokens(block)
        outside = sum(self.words.quote[at] < 0 for at in range(opening, closing))
        return closing - opening <= SHORT and outside <= TAG and outside < closing - opening

    def _tokens(self, block: int) -> tuple[int, int]:
        first, last = self._sentences[block]
        return self.words.bounds[first][0], self.words.bounds[last][1]
