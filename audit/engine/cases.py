"""The cases a rule looks at: each fact of its subject, with the facts around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from audit.article import Link
from audit.engine.phrases import Finder, Phrase
from audit.engine.rule import Subject
from audit.engine.scene import Scene, place_of
from audit.engine.settle.record import WaiverUse
from audit.facts import Attribution, Claim, Quotation, Source, Span


@dataclass(frozen=True, slots=True)
class Case:
    """One fact under a rule's eyes: its place, and what else can be asked about.

    ``sentence`` and ``block`` are indexes; ``id`` is that of the fact, or empty.
    """

    scene: Scene
    span: Span
    id: str = ""
    block: int | None = None
    sentence: int | None = None
    attribution: Attribution | None = None
    source: Source | None = None
    quotation: Quotation | None = None
    claim: Claim | None = None
    phrase: Phrase | None = None
    link: Link | None = None
    waiver: WaiverUse | None = None


def cases(subject: Subject, scene: Scene, finder: Finder | None = None) -> Iterator[Case]:
    """Give the cases of a subject in text order; ``finder`` finds the phrases."""
    if subject == "phrase":
        return _phrases(scene, finder) if finder else iter(())
    return _CASES[subject](scene)


def below_headlines(subject: Subject, scene: Scene) -> Iterator[Case]:
    """Give the cases of a subject that stand below headline and headings, which only repeat."""
    if subject == "source":
        for source in scene.body_sources:
            said = (
                a for a in scene.by_source[source.id] if not scene.in_headline(scene.block_of(a))
            )
            yield _attribution(scene, next(said), source.id)
        return
    yield from (case for case in _CASES[subject](scene) if not scene.in_headline(case.block))


def case_at(scene: Scene, span: Span) -> Case:
    """Give the case of words that an installed check marks."""
    at = span.start
    return Case(scene, span, block=scene.block_at(at), sentence=scene.sentence_at(at))


def _article(scene: Scene) -> Iterator[Case]:
    blocks = scene.article.blocks
    if not blocks:
        return
    headlines = [i for i, block in enumerate(blocks) if block.kind == "headline"]
    if headlines:
        yield Case(scene, blocks[headlines[0]].span)
        return
    sentences = scene.facts.sentences
    yield Case(scene, sentences[0].span if sentences else blocks[0].span)


def _blocks(scene: Scene) -> Iterator[Case]:
    for index, block in enumerate(scene.article.blocks):
        yield Case(scene, block.span, block=index)


def _sentences(scene: Scene) -> Iterator[Case]:
    for index, sentence in enumerate(scene.facts.sentences):
        yield Case(scene, sentence.span, block=sentence.block, sentence=index)


def _attributions(scene: Scene) -> Iterator[Case]:
    for attribution in scene.reported:
        yield _attribution(scene, attribution, attribution.id)


def _attribution(scene: Scene, attribution: Attribution, id: str) -> Case:
    return Case(
        scene,
        place_of(attribution),
        id=id,
        block=scene.block_of(attribution),
        sentence=attribution.sentence,
        attribution=attribution,
        source=scene.source_of(attribution),
    )


def _quotations(scene: Scene) -> Iterator[Case]:
    for quotation in scene.facts.quotations:
        attribution = scene.attributions.get(quotation.attribution or "")
        yield Case(
            scene,
            quotation.span,
            id=quotation.id,
            block=scene.block_at(quotation.span.start),
            sentence=scene.sentence_at(quotation.inner.start),
            quotation=quotation,
            attribution=attribution,
            source=scene.sources.get(quotation.speaker or "") or scene.source_of(attribution),
        )


def _sources(scene: Scene) -> Iterator[Case]:
    for source in scene.speaking_sources:
        yield _attribution(scene, scene.by_source[source.id][0], source.id)


def _claims(scene: Scene) -> Iterator[Case]:
    for claim in scene.facts.claims:
        yield Case(
            scene,
            claim.span,
            id=claim.id,
            block=scene.block_at(claim.span.start),
            sentence=claim.sentence,
            claim=claim,
            source=scene.sources.get(claim.covered_by or ""),
        )


def _phrases(scene: Scene, finder: Finder) -> Iterator[Case]:
    for phrase in finder.find(scene.article, scene.facts):
        yield Case(
            scene,
            phrase.span,
            block=scene.block_at(phrase.span.start),
            sentence=scene.sentence_at(phrase.span.start),
            phrase=phrase,
        )


def _links(scene: Scene) -> Iterator[Case]:
    for link in scene.article.links:
        yield Case(
            scene,
            link.span,
            block=scene.block_at(link.span.start),
            sentence=scene.sentence_at(link.span.start),
            link=link,
        )


def _waivers(scene: Scene) -> Iterator[Case]:
    for use in scene.waivers:
        at = use.waiver.at
        if use.waiver.file is None:
            yield from (replace(case, waiver=use) for case in _article(scene))
        else:
            yield Case(scene, Span(at, at), block=scene.block_at(at), waiver=use)


_CASES: dict[Subject, Callable[[Scene], Iterator[Case]]] = {
    "article": _article,
    "block": _blocks,
    "sentence": _sentences,
    "attribution": _attributions,
    "quotation": _quotations,
    "source": _sources,
    "claim": _claims,
    "link": _links,
    "waiver": _waivers,
}
