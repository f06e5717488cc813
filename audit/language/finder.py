"""What the finder of attributions keeps while it walks the cues."""

from __future__ import annotations

from dataclasses import dataclass, field

from audit.facts import CueClass
from audit.language.cues import Cue
from audit.language.phrase_ends import Range
from audit.language.words import Words


@dataclass(frozen=True, slots=True)
class Triple:
    """One attribution in tokens; ``at`` is the cue's main word."""

    source: Range | None
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    at: int
    lemma: str
    kind: CueClass
    passive: bool = False


@dataclass(slots=True)
class Finder:
    """The triples found so far and the quotations that they hold."""

    words: Words
    found: list[Triple] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def last_source(self, sentence: int) -> Range | None:
        """Give the source of the last attribution if it stands in this sentence."""
        if self.found:
            last = self.found[-1]
            if last.source and self.words.sentence[last.at] == sentence:
                return last.source
        return None

    def reach(self, sentence: int) -> int:
        """Give the token past the last attribution's parts if it is of this sentence, or 0."""
        if not self.found or self.words.sentence[self.found[-1].at] != sentence:
            return 0
        last = self.found[-1]
        parts: tuple[Range, ...] = (
            *last.content,
            *last.cue,
            *((last.source,) if last.source else ()),
        )
        return max(part[1] for part in parts)

    def _relative(self, first: int, last: int) -> Range:
        """Cut the content of a relative clause at the comma that closes the clause."""
        for at in range(first + 1, last):
            if self.words.low[at] == "," and self.words.quote[at] < 0:
                return first, at
        return first, last

    def add(
        self,
        source: Range | None,
        cue: Range | None,
        content: list[Range],
        at: int,
        verb: Cue,
        *,
        passive: bool = False,
    ) -> None:
        """Keep a triple and mark the quotations in it as taken."""
        content = [part for part in content if part[0] < part[1]]
        if source and self.words.low[source[0]] in ("who", "which") and cue and content:
            content = [self._relative(*part) if part[0] >= cue[1] else part for part in content]
        if not content or (source and self.words.low[source[0] : source[1]] == ["you"]):
            return
        for first, last in content:
            for token in (first, last - 1):
                if self.words.quote[token] >= 0:
                    self.taken.add(self.words.quote[token])
        cues = (cue,) if cue else ()
        self.found.append(Triple(source, cues, tuple(content), at, verb.lemma, verb.kind, passive))
