"""Fields of articles, blocks and sentences."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from audit.engine.independence import count_independent
from audit.engine.rule import Value
from audit.engine.scene import BODY, Scene, count_words
from audit.facts import NameKind, Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\b"
    rf"|\b{MONTH} \d{{1,2}}\b|\b{MONTH},? (?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b"
    r"|(?<![$£€\d,.])\b(?:1[89]|20)\d\d\b(?![,.]\d|%)"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
NUMBER = re.compile(r"\d")
NAMED = ("named-person", "named-organisation", "identified-document")
UNNAMED = ("unnamed-described", "vague")


def _headline(scene: Scene) -> str | None:
    for block in scene.article.blocks:
        if block.kind == "headline":
            return scene.text_of(block.span)
    return scene.article.metadata.title


def _opening(scene: Scene) -> str:
    """Give the headline and the lead."""
    blocks = scene.article.blocks
    lead = [block for block in blocks if block.kind in BODY][:1]
    heads = [block for block in blocks if block.kind == "headline"]
    return "\n".join(scene.text_of(block.span) for block in heads + lead)


def _kinds(scene: Scene, kinds: tuple[str, ...]) -> int:
    return sum(source.kind in kinds for source in scene.speaking_sources)


def _body_words(scene: Scene) -> int:
    article = scene.article
    return sum(count_words(scene.text_of(b.span)) for b in article.blocks if b.kind in BODY)


def _has_date(scene: Scene) -> bool:
    meta = scene.article.metadata
    datelines = [scene.text_of(b.span) for b in scene.article.blocks if b.kind == "dateline"]
    return bool(meta.date) or any(map(DATE.search, [meta.dateline or "", *datelines]))


def _has_dateline(scene: Scene) -> bool:
    dateline = any(block.kind == "dateline" for block in scene.article.blocks)
    return dateline or bool(scene.article.metadata.dateline)


def _stated(scene: Scene, name: str) -> str | None:
    """Give what the file states in a field that has no place of its own."""
    return dict(scene.article.metadata.fields).get(name)


def _sites(scene: Scene) -> int:
    hosts = {urlsplit(link.target).netloc.casefold() for link in scene.article.links}
    return len({host.removeprefix("www.") for host in hosts if host})


ARTICLE: dict[str, Callable[[Scene], Value]] = {
    "words": _body_words,
    "paragraphs": lambda s: sum(block.kind == "paragraph" for block in s.article.blocks),
    "headline": _headline,
    "text": lambda s: s.article.text,
    "opening": _opening,
    "has-date": _has_date,
    "has-dateline": _has_dateline,
    "has-byline": lambda s: (
        bool(s.article.metadata.byline) or any(b.kind == "byline" for b in s.article.blocks)
    ),
    "section": lambda s: s.article.metadata.section,
    "byline": lambda s: s.article.metadata.byline,
    "dateline": lambda s: s.article.metadata.dateline,
    "publisher": lambda s: s.article.metadata.publisher,
    "embargo": lambda s: s.article.metadata.embargo,
    "credit": lambda s: _stated(s, "credit"),
    "infosource": lambda s: _stated(s, "infosource"),
    "editors-note": lambda s: _stated(s, "ednote"),
    "status": lambda s: _stated(s, "status"),
    "format": lambda s: s.article.format,
    "sources": lambda s: len(s.speaking_sources),
    "named-sources": lambda s: _kinds(s, NAMED),
    "unnamed-sources": lambda s: _kinds(s, UNNAMED),
    "independent-sources": lambda s: count_independent(s.body_sources),
    "declared-sources": lambda s: len(s.article.metadata.sources),
    "attributions": lambda s: sum(len(group) for group in s.by_source.values()),
    "quotations": lambda s: len(s.spoken),
    "claims": lambda s: len(s.own_claims),
    "links": lambda s: len(s.article.links),
    "linked-sites": _sites,
}


def _first_paragraph(scene: Scene, block: int) -> bool:
    kinds = [each.kind for each in scene.article.blocks]
    return "paragraph" in kinds and kinds.index("paragraph") == block


def _previous_block(scene: Scene, block: int) -> str | None:
    blocks = scene.article.blocks
    before = [each.span for each in blocks[:block] if each.kind in BODY]
    return scene.text_of(before[-1]) if before else None


def _attributions_in(scene: Scene, block: int) -> int:
    found = scene.reported
    return sum(a.source_id is not None and scene.block_of(a) == block for a in found)


BLOCK: dict[str, Callable[[Scene, int], Value]] = {
    "kind": lambda s, i: s.article.blocks[i].kind,
    "text": lambda s, i: s.text_of(s.article.blocks[i].span),
    "previous": _previous_block,
    "words": lambda s, i: count_words(s.text_of(s.article.blocks[i].span)),
    "level": lambda s, i: s.article.blocks[i].level,
    "attributions": _attributions_in,
    "has-link": lambda s, i: s.is_linked(s.article.blocks[i].span),
    "first-paragraph": _first_paragraph,
}


def _span(scene: Scene, index: int) -> Span:
    return scene.facts.sentences[index].span


def _names(scene: Scene, index: int, kind: NameKind) -> bool:
    span = _span(scene, index)
    return any(name.kind == kind and span.contains(name.span) for name in scene.facts.names)


def _beside(scene: Scene, index: int, step: int) -> str | None:
    sentences, other = scene.facts.sentences, index + step
    if 0 <= other < len(sentences) and sentences[other].block == sentences[index].block:
        return scene.text_of(sentences[other].span)
    return None


SENTENCE: dict[str, Callable[[Scene, int], Value]] = {
    "text": lambda s, i: s.text_of(_span(s, i)),
    "words": lambda s, i: count_words(s.text_of(_span(s, i))),
    "attributed": lambda s, i: s.sentence_is_attributed(i),
    "after-attributed": lambda s, i: not s.opens_block(i) and s.sentence_is_attributed(i - 1),
    "quoted": lambda s, i: s.is_quoted(_span(s, i)),
    "has-link": lambda s, i: s.is_linked(_span(s, i)),
    "has-date": lambda s, i: bool(DATE.search(s.text_of(_span(s, i)))),
    "has-number": lambda s, i: bool(NUMBER.search(s.text_of(_span(s, i)))),
    "names-person": lambda s, i: _names(s, i, "person"),
    "names-organisation": lambda s, i: _names(s, i, "organisation"),
    "in-headline": lambda s, i: s.in_headline(s.facts.sentences[i].block),
    "first-in-block": lambda s, i: s.opens_block(i),
    "next": lambda s, i: _beside(s, i, 1),
    "previous": lambda s, i: _beside(s, i, -1),
}
