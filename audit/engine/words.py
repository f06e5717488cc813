"""Word lists, and where their expressions occur in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from audit.facts import Span

WORD = re.compile(r"[^\W_]+(?:['’.\-‐‑][^\W_]+)*")


@dataclass(frozen=True)
class WordList:
    """Expressions of one or more words, found as whole words in upper or lower case."""

    name: str
    expressions: frozenset[str]

    def occurs_in(self, text: str) -> bool:
        """Tell whether one of the expressions occurs in a text."""
        return self._occurs_in(text)

    def find(self, text: str, within: Span) -> Iterator[Span]:
        """Give where the expressions occur, in order, the longest first and none overlapping."""
        words = list(WORD.finditer(text, within.start, within.end))
        forms = [_form(word.group()) for word in words]
        index = 0
        while index < len(words):
            size = self._size_at(forms, index)
            if size and _together(text, words[index : index + size]):
                yield Span(words[index].start(), words[index + size - 1].end())
                index += size
            else:
                index += 1

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is only kept: another process finds its own."""
        return {"name": self.name, "expressions": self.expressions}

    @cached_property
    def _occurs_in(self) -> Callable[[str], bool]:
        """Many findings of one paragraph ask for the same text: the last answers are kept."""

        @lru_cache(maxsize=64)
        def occurs(text: str) -> bool:
            return next(self.find(text, Span(0, len(text))), None) is not None

        return occurs

    def _size_at(self, forms: list[str], index: int) -> int:
        for expression in self._by_first_word.get(forms[index], ()):
            if tuple(forms[index : index + len(expression)]) == expression:
                return len(expression)
        return 0

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        result: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for expression in self.expressions:
            forms = tuple(_form(word) for word in WORD.findall(expression))
            if forms:
                result[forms[0]].append(forms)
        for group in result.values():
            group.sort(key=lambda forms: (-len(forms), forms))
        return dict(result)


def _form(word: str) -> str:
    return word.casefold().replace("’", "'").replace("‐", "-").replace("‑", "-")


def _together(text: str, words: list[re.Match[str]]) -> bool:
    """Tell whether only white space stands between words: "some say", not "some. Say"."""
    return all(text[a.end() : b.start()].isspace() for a, b in pairwise(words))
