"""How long a quotation runs before readers learn whose words they are."""

from __future__ import annotations

from audit.engine.scene import Scene, count_words
from audit.facts import Quotation, Span


def words_before_source(scene: Scene, quotation: Quotation) -> int | None:
    """Count the quoted words that stand before the speaker; nothing where nobody is known to speak.

    0 where source or cue stand before the quotation, or the speaker is mentioned or quoted
    earlier in its paragraph or in the one before.
    """
    attribution = scene.attributions.get(quotation.attribution or "")
    speaker = quotation.speaker
    if attribution is None or speaker is None:
        return None
    told = [*attribution.source, *attribution.cue]
    told = [span for span in told if not quotation.inner.contains(span)]
    if not told or attribution.carried or _known_before(scene, quotation, speaker):
        return 0
    first = min(told)
    if first.start < quotation.span.start:
        return 0
    before = [
        span
        for q in scene.spoken
        if q.attribution == quotation.attribution and (span := q.inner).end <= first.start
    ]
    return sum(count_words(scene.text_of(span)) for span in before)


def _known_before(scene: Scene, quotation: Quotation, speaker: str) -> bool:
    """Tell whether readers have just heard of the speaker."""
    source, block = scene.sources.get(speaker), scene.block_at(quotation.span.start)
    if source is None or block is None:
        return False
    start = scene.article.blocks[max(0, block - 1)].span.start
    near = Span(start, quotation.span.start)
    mentioned = any(near.contains(mention) for mention in source.mentions)
    return mentioned or any(
        q.speaker == speaker and near.contains(q.span) for q in scene.spoken if q.id != quotation.id
    )
