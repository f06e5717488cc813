"""Attributions found by cue words: component ``audit_attributions``.

This is the lexical finder. It gives source, cue and content of each attribution and nothing
about who the source is: :mod:`audit.language.sources` and :mod:`audit.language.channels` work
from these triples whoever found them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Attribution, Mode, Span
from audit.language.finder import Triple
from audit.language.triples import find_triples
from audit.language.words import Words, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

DIRECT_SHARE = 0.8
QUOTED = frozenset(("direct", "partial", "block", "scare"))


@Language.factory("audit_attributions")
def make_attributions(nlp: Language, name: str) -> AttributionFinder:
    """Give the component."""
    return AttributionFinder()


class AttributionFinder:
    """Sets ``doc._.attributions``, in text order, their sources not yet resolved."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions."""
        words = words_of(doc)
        found = sorted(
            (_spans(words, triple) for triple in find_triples(words)),
            key=lambda item: (min(item.content + item.cue), item.cue),
        )
        doc._.attributions = tuple(number(found))
        return doc


def number(attributions: list[Attribution]) -> list[Attribution]:
    """Give the attributions ids in their order."""
    from dataclasses import replace

    return [replace(item, id=f"a{at}") for at, item in enumerate(attributions, 1)]


def _spans(words: Words, triple: Triple) -> Attribution:
    content = tuple(words.span(*part) for part in triple.content)
    return Attribution(
        id="",
        source=(words.span(*triple.source),) if triple.source else (),
        cue=tuple(words.span(*part) for part in triple.cue),
        content=content,
        sentence=max(words.sentence[triple.at], 0),
        mode=mode_of(words, triple.content),
        cue_lemma=triple.lemma,
        cue_class=triple.kind,
        passive=triple.passive,
    )


def mode_of(words: Words, content: tuple[tuple[int, int], ...]) -> Mode:
    """Tell how much of the content is in quotation marks."""
    total = quoted = 0
    for first, last in content:
        for at in range(first, last):
            if words.low[at][0].isalnum():
                total += 1
                found = words.quote[at]
                quoted += found >= 0 and words.quotations[found].kind in QUOTED
    if not quoted:
        return "indirect"
    return "direct" if quoted / total >= DIRECT_SHARE else "mixed"


def covers(content: tuple[Span, ...], span: Span) -> bool:
    """Tell whether a content shares a character with a span."""
    return any(part.overlaps(span) for part in content)
