"""Fields of claims and phrases: what the article says in its own voice."""

from __future__ import annotations

from collections.abc import Callable

from audit.engine.grounds import NATURES, SETTLED, not_covered, reason
from audit.engine.nearby import named_in_full, person_heard_nearby
from audit.engine.phrases import Phrase
from audit.engine.rule import Value
from audit.engine.scene import Scene, count_words
from audit.facts import Claim

CLAIM: dict[str, Callable[[Scene, Claim], Value]] = {
    "type": lambda s, c: c.type,
    "nature": lambda s, c: NATURES[c.type],
    "coverage": lambda s, c: c.coverage,
    "attributed": lambda s, c: c.attributed,
    "probability": lambda s, c: c.probability,
    "text": lambda s, c: s.text_of(c.span),
    "trigger": lambda s, c: s.text_of(c.trigger) or None,
    "words": lambda s, c: count_words(s.text_of(c.span)),
    "not-covered": not_covered,
    "settled-by": lambda s, c: SETTLED[c.type],
    "reason": reason,
}


PHRASE: dict[str, Callable[[Scene, Phrase], Value]] = {
    "text": lambda s, p: s.text_of(p.span),
    "list": lambda s, p: p.words,
    "probability": lambda s, p: p.probability,
    "first-of-pattern": lambda s, p: p.first,
    "quoted": lambda s, p: s.is_quoted(p.span),
    "in-content": lambda s, p: s.is_said_by_source(p.span),
    "attributed": lambda s, p: s.rests_on_source(p.span),
    "is-source": lambda s, p: s.is_source(p.span),
    "in-headline": lambda s, p: s.in_headline(s.block_at(p.span.start)),
    "person-heard-nearby": lambda s, p: person_heard_nearby(s, s.block_at(p.span.start)),
    "named-in-full": lambda s, p: named_in_full(s, p.span),
    "before": lambda s, p: s.before(p.span),
    "after": lambda s, p: s.after(p.span),
}
