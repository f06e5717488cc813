"""The component that finds phrases that stand where a source should: sets ``doc._.source_phrases``.

The tagger on the encoder's states finds them; the ledger tells which of them are mentions of a
source that the article makes known elsewhere, and those are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from audit.facts import Source, SourcePhrase, SourcePhraseKind, Span
from audit.language.claims.features import Floats
from audit.language.claims.head import Judgement
from audit.language.encoder.layout import PHRASE_TAGS, PHRASES
from audit.language.encoder.reader import Seen
from audit.language.encoder.tagging import best_tags, plain, runs

STEPS = plain(PHRASE_TAGS)
LEAN = -0.5
"""Added to the scores of words in no phrase: chosen on articles that were not learned from."""
KINDS: dict[str, SourcePhraseKind] = {
    "vague": "vague",
    "unnamed": "unnamed",
    "passive": "hedge",
    "document": "document",
}
KNOWN = frozenset(["named-person", "named-organisation", "identified-document"])


@Language.factory("audit_source_phrases")
def make_source_phrases(nlp: Language, name: str) -> SourcePhraseFinder:
    """Give the component that sets ``doc._.source_phrases``."""
    return SourcePhraseFinder()


class SourcePhraseFinder:
    """Sets ``doc._.source_phrases``; the judgement and the sources must be there."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the phrases of one article."""
        if doc._.judgement is not None:
            found = _found(doc._.judgement, doc._.reading.seen, doc._.sources)
            doc._.source_phrases = tuple(
                replace(one, id=f"p{number}") for number, one in enumerate(found, 1)
            )
        return doc


def _found(judgement: Judgement, seen: Seen, sources: tuple[Source, ...]) -> Iterator[SourcePhrase]:
    scores = judgement.phrases.copy()
    scores[:, 0] += LEAN
    tags = best_tags(scores, STEPS, judgement.seen.sentence)
    for kind, first, last in runs(tags):
        span = Span(int(seen.starts[first]), int(seen.ends[last]))
        mentioned = next((s for s in sources if any(m.overlaps(span) for m in s.mentions)), None)
        if mentioned is None or mentioned.kind not in KNOWN:
            yield SourcePhrase(
                "",
                KINDS[PHRASES[kind]],
                span,
                int(judgement.seen.sentence[first]),
                _chance(scores[first : last + 1], kind),
                mentioned.id if mentioned else None,
            )


def _chance(scores: Floats, kind: int) -> float:
    """The mean chance of its words to be in a phrase of its kind."""
    grown = np.exp(scores - scores.max(1, keepdims=True))
    chances = grown / grown.sum(1, keepdims=True)
    return round(float(chances[:, 1 + 2 * kind : 3 + 2 * kind].sum(1).mean()), 3)
