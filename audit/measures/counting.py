"""Measures one article, from its audit alone."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from audit.article.record import Metadata
from audit.engine.independence import count_independent
from audit.engine.record import Audit
from audit.engine.scene import BODY, Scene, count_words
from audit.facts import Attribution
from audit.measures.bylines import authors_of
from audit.measures.record import Counts, Measures

NAMED = ("named-person", "named-organisation", "identified-document")
"""The kinds of source that a reader could find."""
DESK_FIELDS = ("desk", "department")
MONTH = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d\d)?(?!\d)")


def measures_of(audit: Audit) -> Measures:
    """Measure an article: its counts, with desk, authors and month as far as it tells them."""
    article, meta = audit.article, audit.article.metadata
    month = MONTH.match(meta.date or "")
    return Measures(
        path=article.path,
        title=meta.title or "",
        desk=_desk(meta),
        authors=authors_of(meta.byline or ""),
        month=month[1] if month else "",
        counts=counts_of(audit),
        part=article.part,
    )


def counts_of(audit: Audit) -> Counts:
    """Count what the measures are made of."""
    scene = Scene(audit.article, audit.facts)
    found = Counter(finding.severity for finding in audit.findings)
    sources = scene.speaking_sources
    body = _body_sentences(scene)
    named, unnamed = _named_and_unnamed(scene)
    spoken = {quotation.id for quotation in scene.spoken}
    return Counts(
        articles=1,
        words=_words(scene),
        sentences=len(body),
        attributed=len(body & _attributed(scene)),
        attributions=len(scene.reported),
        named=named,
        unnamed=unnamed,
        sources=len(sources),
        named_sources=sum(source.kind in NAMED for source in sources),
        independent=count_independent(scene.body_sources),
        quotations=len(scene.spoken),
        quoted_words=sum(one.words for one in scene.spoken if one.parent not in spoken),
        claims=sum(one.attributed or one.unsupported for one in audit.facts.claims),
        unsupported=len(scene.own_claims),
        errors=found["error"],
        warnings=found["warning"],
        infos=found["info"],
        aside=len(audit.waived) + len(audit.baselined),
    )


def _desk(meta: Metadata) -> str:
    fields = dict(meta.fields)
    named = (fields.get(name, "") for name in DESK_FIELDS)
    return " ".join((meta.section or next(filter(None, named), "")).split())


def _words(scene: Scene) -> int:
    blocks = (block for block in scene.article.blocks if block.kind in BODY)
    return sum(count_words(scene.text_of(block.span)) for block in blocks)


def _body_sentences(scene: Scene) -> set[int]:
    """Give the indices of the sentences of paragraphs, quotation blocks and list items."""
    kinds = [block.kind for block in scene.article.blocks]
    sentences = enumerate(scene.facts.sentences)
    return {number for number, one in sentences if kinds[one.block] in BODY}


def _attributed(scene: Scene) -> set[int]:
    """Give the indices of the sentences that an attribution, or its content, stands in."""
    return set(chain.from_iterable(_reached(scene, one) for one in scene.reported))


def _reached(scene: Scene, attribution: Attribution) -> set[int]:
    reached = {attribution.sentence}
    for span in attribution.content:
        first, last = scene.sentence_at(span.start), scene.sentence_at(max(span.end - 1, 0))
        if first is not None and last is not None:
            reached.update(range(first, last + 1))
    return reached


def _named_and_unnamed(scene: Scene) -> tuple[int, int]:
    kinds = Counter(
        source.kind in NAMED for one in scene.reported if (source := scene.source_of(one))
    )
    return kinds[True], kinds[False]
