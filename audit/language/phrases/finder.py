"""The component that finds phrases that stand where a source should: sets ``doc._.source_phrases``.

The tagger on the encoder's states finds them, and a few formulas beside it; the blocks, the
attributions and the ledger tell which of them are none: words of a headline, people who tell
nothing, sources made known elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from audit.article import Article
from audit.facts import Attribution, Source, SourcePhrase, SourcePhraseKind, Span
from audit.language.claims.features import Floats
from audit.language.claims.head import Judgement
from audit.language.encoder.layout import PHRASE_TAGS, PHRASES
from audit.language.encoder.reader import Seen
from audit.language.encoder.tagging import best_tags, plain, runs
from audit.language.phrases.formulas import formulas

STEPS = plain(PHRASE_TAGS)
LEAN = -0.5
"""Added to the scores of words in no phrase: chosen on articles that were not learned from."""
SURE = 0.9
"""How likely people must be a source that no attribution has for one."""
KINDS: dict[str, SourcePhraseKind] = {
    "vague": "vague",
    "unnamed": "unnamed",
    "passive": "hedge",
    "document": "document",
}
ANNOUNCED = frozenset(["headline", "heading"])
KNOWN = frozenset(["named-person", "named-organisation", "identified-document"])
EMPTY = frozenset(["a", "an", "the", "one", "other", "others", "some of", "most of", "many of"])
"""Words that are left of a phrase where the tagger saw only its beginning."""
BODY_S_OWN = re.compile(
    r"(?:\w+ )?(?:inspectors|investigators|researchers|scientists|auditors|engineers|detectives"
    r"|prosecutors|officers|analysts|statisticians|surveyors) (?:from|at|of|for|with) (?:the )?\w",
    re.IGNORECASE,
)
"""People by whom a body speaks for itself: "inspectors from the transport ministry"."""
PRESS = re.compile(r"\b(?:reports?|media|press|newspapers?)\b", re.IGNORECASE)


@Language.factory("audit_source_phrases")
def make_source_phrases(nlp: Language, name: str) -> SourcePhraseFinder:
    """Give the component that sets ``doc._.source_phrases``."""
    return SourcePhraseFinder()


class SourcePhraseFinder:
    """Sets ``doc._.source_phrases``; judgement, attributions and sources must be there."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the phrases of one article."""
        if doc._.judgement is not None:
            surroundings = _Surroundings(doc._.article, doc._.attributions, doc._.sources)
            known = [
                surroundings.placed(one) for one in _formulas(doc) if not surroundings.is_known(one)
            ]
            tagged = _tagged(doc._.judgement, doc._.reading.seen)
            found = [
                kept
                for one in tagged
                if not any(one.span.overlaps(other.span) for other in known)
                for kept in surroundings.told(one)
            ]
            found = sorted([*known, *found], key=lambda one: one.span)
            doc._.source_phrases = tuple(
                replace(one, id=f"p{number}") for number, one in enumerate(found, 1)
            )
        return doc


def _tagged(judgement: Judgement, seen: Seen) -> Iterator[SourcePhrase]:
    """Give the phrases that the tagger found."""
    scores = judgement.phrases.copy()
    scores[:, 0] += LEAN
    for kind, first, last in runs(best_tags(scores, STEPS, judgement.seen.sentence)):
        yield SourcePhrase(
            "",
            KINDS[PHRASES[kind]],
            _whole_words(judgement.seen.voices.text, seen, first, last),
            int(judgement.seen.sentence[first]),
            _chance(scores[first : last + 1], kind),
        )


def _formulas(doc: Doc) -> Iterator[SourcePhrase]:
    """Give the formulas of talk that nobody is quoted with."""
    article: Article = doc._.article
    for index, sentence in enumerate(doc._.sentences):
        if article.blocks[sentence.block].kind in ANNOUNCED:
            continue
        end = 0
        for kind, span in sorted(formulas(article.text, sentence.span), key=lambda one: one[1]):
            quoted = any(one.span.contains(span) for one in doc._.quotations)
            if not quoted and span.start >= end:
                yield SourcePhrase("", kind, span, index)
                end = span.end


def _whole_words(text: str, seen: Seen, first: int, last: int) -> Span:
    start, end = int(seen.starts[first]), int(seen.ends[last])
    while start > 0 and text[start - 1 : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    return Span(start, end)


def _chance(scores: Floats, kind: int) -> float:
    """The mean chance of its words to be in a phrase of its kind."""
    grown = np.exp(scores - scores.max(1, keepdims=True))
    chances = grown / grown.sum(1, keepdims=True)
    return round(float(chances[:, 1 + 2 * kind : 3 + 2 * kind].sum(1).mean()), 3)


@dataclass(frozen=True)
class _Surroundings:
    """What the article tells of a phrase."""

    article: Article
    attributions: Sequence[Attribution]
    sources: Sequence[Source]

    def told(self, one: SourcePhrase) -> Iterator[SourcePhrase]:
        """Give the phrase with its source and the right kind, or nothing where it is none."""
        source = self._source(one)
        if source is not None:
            one = replace(self.placed(one), kind=self._kind(one, source))
            if self.is_known(one):
                return
        words = self.article.text[one.span.start : one.span.end]
        if words.lower() in EMPTY or self._is_announced(one.span):
            return
        if one.kind == "unnamed" and (BODY_S_OWN.match(words) or not self._speaks(one)):
            return
        yield one

    def is_known(self, one: SourcePhrase) -> bool:
        """Tell whether the phrase is a mention of a source that the ledger knows by name."""
        source = self._source(one)
        return source is not None and source.kind in KNOWN

    def placed(self, one: SourcePhrase) -> SourcePhrase:
        """Give the phrase with the source that it is a mention of."""
        source = self._source(one)
        return replace(one, source_id=source.id) if source else one

    def _source(self, one: SourcePhrase) -> Source | None:
        return next((s for s in self.sources if _mentions(s, one.span)), None)

    def _kind(self, one: SourcePhrase, source: Source) -> SourcePhraseKind:
        """Papers that the ledger knows as such are documents, but for what the press reports."""
        people = one.kind in ("vague", "unnamed")
        words = self.article.text[one.span.start : one.span.end]
        if people and source.kind == "unidentified-document" and not PRESS.search(words):
            return "document"
        return one.kind

    def _is_announced(self, span: Span) -> bool:
        return any(
            block.kind in ANNOUNCED and block.span.overlaps(span) for block in self.article.blocks
        )

    def _speaks(self, one: SourcePhrase) -> bool:
        return one.probability >= SURE or any(
            part.overlaps(one.span) for each in self.attributions for part in each.source
        )


def _mentions(source: Source, span: Span) -> bool:
    return any(mention.overlaps(span) for mention in source.mentions)
