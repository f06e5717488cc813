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
from audit.facts import Attribution, Sentence, Source, SourcePhrase, SourcePhraseKind, Span
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
            surroundings = _Surroundings(
                doc._.article, doc._.sentences, doc._.attributions, doc._.sources
            )
            known = [kept for one in _formulas(doc) for kept in surroundings.placed(one)]
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
        if _is_announced(article, sentence):
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
    sentences: Sequence[Sentence]
    attributions: Sequence[Attribution]
    sources: Sequence[Source]

    def told(self, one: SourcePhrase) -> Iterator[SourcePhrase]:
        """Give the phrase with its source and the right kind, or nothing where it is none."""
        for placed in self.placed(one):
            kept = replace(placed, kind=self._kind(placed))
            if not self._says_nothing(kept):
                yield kept

    def _says_nothing(self, one: SourcePhrase) -> bool:
        words = self.article.text[one.span.start : one.span.end]
        if words.lower() in EMPTY or _is_announced(self.article, self.sentences[one.sentence]):
            return True
        silent = BODY_S_OWN.match(words) is not None or not self._speaks(one)
        return one.kind == "unnamed" and silent

    def placed(self, one: SourcePhrase) -> Iterator[SourcePhrase]:
        """Give the phrase with the source it is a mention of; nothing where the ledger names it."""
        source = next((s for s in self.sources if _mentions(s, one.span)), None)
        if source is None:
            yield one
        elif source.kind not in KNOWN:
            yield replace(one, source_id=source.id)

    def _kind(self, one: SourcePhrase) -> SourcePhraseKind:
        """Papers that the ledger knows as such are documents, but for what the press reports."""
        people = one.kind in ("vague", "unnamed")
        words = self.article.text[one.span.start : one.span.end]
        kinds = {source.id: source.kind for source in self.sources}
        paper = kinds.get(one.source_id or "") == "unidentified-document"
        return "document" if people and paper and not PRESS.search(words) else one.kind

    def _speaks(self, one: SourcePhrase) -> bool:
        return one.probability >= SURE or any(
            part.overlaps(one.span) for each in self.attributions for part in each.source
        )


def _is_announced(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence stands in a headline, whose words are not labelled."""
    return article.blocks[sentence.block].kind in ANNOUNCED


def _mentions(source: Source, span: Span) -> bool:
    return any(mention.overlaps(span) for mention in source.mentions)
