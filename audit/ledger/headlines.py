"""Leaves out sources that only headlines have: “Tannery owner says sorry” is no further source."""

from __future__ import annotations

from dataclasses import replace

from audit.article import Article
from audit.facts import Facts, Source, Span


def without_headlines_own(article: Article, facts: Facts) -> Facts:
    """Give the facts without unnamed sources that nothing but a headline mentions.

    The article below it tells who they are. Those who are quoted stay, whoever they are.
    """
    heads = [block.span for block in article.blocks if block.kind == "headline"]
    spoken = {one.speaker for one in facts.quotations}
    gone = {
        one.id for one in facts.sources if one.id not in spoken and _is_headlines_own(one, heads)
    }
    if not gone:
        return facts
    return replace(
        facts,
        sources=tuple(one for one in facts.sources if one.id not in gone),
        attributions=tuple(one for one in facts.attributions if one.source_id not in gone),
    )


def _is_headlines_own(source: Source, heads: list[Span]) -> bool:
    if source.kind not in ("unnamed-described", "vague") or not source.mentions:
        return False
    return all(any(head.contains(mention) for head in heads) for mention in source.mentions)
