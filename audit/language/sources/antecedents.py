"""What grammar says of a pronoun: the noun before "who", the source in whose words it stands."""

from __future__ import annotations

from bisect import bisect_right

from audit.facts import Attribution, Span
from audit.language.grammar.classes import DETERMINERS
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.phrases import subject_before
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.sources.entry import Entry
from audit.language.sources.words import DOCUMENT

QUESTIONS = frozenset(("what", "who", "why", "how", "when", "where", "whether", "if", "which"))
PAPER = 8
"""How many words before "by" the document may stand that is somebody's."""
NEAR = 40
"""How many contents that begin before a place are looked at."""


class Antecedents:
    """Looks at the words before a pronoun, and at the contents around it."""

    def __init__(self, words: Words, index: NameIndex) -> None:
        self.words, self.index = words, index
        self._contents: list[tuple[Span, Span]] = []
        self._turns: list[tuple[Span, Span]] = []
        self._starts: list[int] = []
        self._asking: set[Span] = set()

    def contents(self, attributions: tuple[Attribution, ...]) -> None:
        """Take the contents of the attributions, each with its source's place."""
        self._contents = sorted(
            (part, Span(item.source[0].start, item.source[-1].end))
            for item in attributions
            if item.source
            for part in item.content
        )
        self._turns = [
            (item.content[0], Span(item.source[0].start, item.source[-1].end))
            for item in attributions
            if item.source and item.content and not item.cue and self._is_bare(item.content[0])
        ]
        self._asking = {
            Span(item.source[0].start, item.source[-1].end)
            for item in attributions
            if item.source and self._asks(item)
        }
        self._starts = [part.start for part, _ in self._contents]

    def before(self, at: int) -> Range | None:
        """Give the noun phrase that a relative pronoun follows."""
        words = self.words
        back = at - (at > 0 and words.low[at - 1] == ",")
        if back <= 0 or words.sentence[at] < 0:
            return None
        name = self.index.covering.get(back - 1)
        if name is not None:
            first, last = self.index.tokens(name.span)
            paper = self._paper(first) if words.low[at] == "which" else None
            return paper or (first, last)
        if words.low[back - 1].isdigit() and words.low[back - 2] == ",":
            back -= 2  # a date: "the minutes of March 4, 2020, which"
        found = subject_before(words, back, words.bounds[words.sentence[at]][0])
        if found is not None and words.low[found[0]] == "according" and found[1] - found[0] > 2:
            return found[0] + 2, found[1]
        return found

    def _paper(self, first: int) -> Range | None:
        """Give the document of "a report commissioned by | the paper, which found"."""
        low, word = self.words.low, first - 1
        word -= low[word] in DETERMINERS
        if low[word] not in ("by", "from", "for"):
            return None
        floor = max(self.words.bounds[self.words.sentence[first]][0], word - PAPER)
        noun = next((at for at in range(word - 1, floor - 1, -1) if low[at] in DOCUMENT), None)
        if noun is None or any(low[at] in (",", ";", "and") for at in range(noun, word)):
            return None
        start = next((at for at in range(noun, floor - 1, -1) if low[at] in DETERMINERS), noun)
        return start, noun + 1

    def speaker(self, span: Span, known: dict[Span, Entry]) -> Entry | None:
        """Give the source in whose unquoted words a pronoun stands, where it is known by then."""
        first = self.index.tokens(span)[0]
        if self.words.quote[first] >= 0 or self.asked(span, known):
            return None
        return self.around(span, known)

    def asked(self, span: Span, known: dict[Span, Entry]) -> list[Entry]:
        """Give who asks the question a place stands in: "she asked what he had seen" is of him."""
        entry = self.around(span, known) if self._asking else None
        asks = entry is not None and any(known.get(source) is entry for source in self._asking)
        return [entry] if asks and self._is_in_question(span) and entry is not None else []

    def _asks(self, item: Attribution) -> bool:
        """Tell whether somebody asks another a question: "asked what she had seen"."""
        words = self.words
        if item.cue_lemma != "ask" or item.mode != "indirect" or len(item.cue) != 1:
            return False
        cue = words.text[item.cue[0].start : item.cue[0].end].lower()
        opens = words.low[self.index.tokens(item.content[0])[0]]
        return cue in ("asked", "asks") and opens in QUESTIONS

    def asked_before(self, at: int, known: dict[Span, Entry]) -> list[Entry]:
        """Give who asks in the sentence before: who speaks next is somebody else."""
        words, sentence = self.words, self.words.sentence[at]
        if sentence < 1 or words.block[sentence - 1] != words.block[sentence]:
            return []
        first, last = words.bounds[sentence - 1]
        before = Span(words.start[first], words.end[last - 1])
        return [known[each] for each in self._asking if before.contains(each) and each in known]

    def _is_in_question(self, span: Span) -> bool:
        past = bisect_right(self._starts, span.start)
        return any(
            part.contains(span) and source in self._asking
            for part, source in self._contents[max(past - NEAR, 0) : past]
        )

    def talking(self, span: Span, known: dict[Span, Entry]) -> list[Entry]:
        """Give who takes turns where a place stands in a turn that a label opens.

        Who speaks in one is "I", and who is spoken to "you".
        """
        if self.words.quote[self.index.tokens(span)[0]] >= 0:
            return []
        if not any(part.contains(span) for part, _ in self._turns):
            return []
        turns = (known.get(source) for part, source in self._turns if part.start <= span.start)
        return [entry for entry in turns if entry is not None]

    def quoting(self, span: Span, known: dict[Span, Entry]) -> list[Entry]:
        """Give who says the quotation that a place stands in: "I" there, and never "he"."""
        if self.words.quote[self.index.tokens(span)[0]] < 0:
            return []
        entry = self.around(span, known) or self._going_on(span, known)
        return [] if entry is None else [entry]

    def _going_on(self, span: Span, known: dict[Span, Entry]) -> Entry | None:
        """Give who spoke last in the paragraph: a quotation without a cue goes on with it."""
        past = bisect_right(self._starts, span.start)
        if not past:
            return None
        part, source = self._contents[past - 1]
        words = self.words
        here = words.sentence[self.index.tokens(span)[0]]
        there = words.sentence[self.index.tokens(part)[0]]
        same = here >= 0 and there >= 0 and words.block[here] == words.block[there]
        return known.get(source) if same and part.end <= span.start else None

    def is_open(self, span: Span, known: dict[Span, Entry]) -> bool:
        """Tell whether the words around a place are a later source's, who is not known yet."""
        past = bisect_right(self._starts, span.start)
        return any(
            part.contains(span) and source.start > span.start and source not in known
            for part, source in self._contents[max(past - NEAR, 0) : past]
        )

    def _is_bare(self, content: Span) -> bool:
        """Tell whether words stand without quotation marks."""
        return self.words.text[content.start] not in "“\"‘'«„"

    def around(self, span: Span, known: dict[Span, Entry]) -> Entry | None:
        """Give the source whose words hold a place, where it is known."""
        past = bisect_right(self._starts, span.start)
        around = [
            (len(part), source)
            for part, source in self._contents[max(past - NEAR, 0) : past]
            if part.contains(span) and source in known
        ]
        return known[min(around)[1]] if around else None
