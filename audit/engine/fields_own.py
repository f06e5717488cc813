"""Fields of claims and phrases: what the article says in its own voice."""

from __future__ import annotations

from collections.abc import Callable

from audit.engine.phrases import Phrase
from audit.engine.rule import Value
from audit.engine.scene import Scene, count_words
from audit.facts import Claim, Span

CLAIM: dict[str, Callable[[Scene, Claim], Value]] = {
    "type": lambda s, c: c.type,
    "coverage": lambda s, c: c.coverage,
    "attributed": lambda s, c: c.attributed,
    "text": lambda s, c: s.text_of(c.span),
    "trigger": lambda s, c: s.text_of(c.trigger) or None,
    "words": lambda s, c: count_words(s.text_of(c.span)),
}


def _sentence(scene: Scene, phrase: Phrase) -> Span:
    """Give the sentence around a phrase, or its block where no sentence was found."""
    index = scene.sentence_at(phrase.span.start)
    if index is not None and scene.facts.sentences[index].span.overlaps(phrase.span):
        return scene.facts.sentences[index].span
    block = scene.block_at(phrase.span.start)
    return scene.article.blocks[block].span if block is not None else phrase.span


PHRASE: dict[str, Callable[[Scene, Phrase], Value]] = {
    "text": lambda s, p: s.text_of(p.span),
    "list": lambda s, p: p.words,
    "quoted": lambda s, p: s.is_quoted(p.span),
    "in-content": lambda s, p: s.is_said_by_source(p.span),
    "attributed": lambda s, p: s.rests_on_source(p.span),
    "in-headline": lambda s, p: s.in_headline(s.block_at(p.span.start)),
    "before": lambda s, p: s.text_of(Span(_sentence(s, p).start, p.span.start)),
    "after": lambda s, p: s.text_of(Span(p.span.end, max(p.span.end, _sentence(s, p).end))),
}
