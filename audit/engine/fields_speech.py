"""Fields of attributions, sources and quotations."""

from __future__ import annotations

from collections.abc import Callable

from audit.engine.answers import has_its_say, name_it_opens_with
from audit.engine.corroboration import borne_out
from audit.engine.declared import declared_people, fewer_declared
from audit.engine.lateness import words_before_source
from audit.engine.nearby import (
    body_declined,
    member_named_nearby,
    named_right_after,
    provenance_stated,
)
from audit.engine.rule import Value
from audit.engine.scene import Scene, count_words
from audit.engine.words import WORD
from audit.facts import Attribution, Quotation, Source, Span

NAMED = ("named-person", "named-organisation", "identified-document")


def _spoken_elsewhere(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether somebody is quoted with the same words in another place."""
    words = _plain(scene, quotation)
    return any(
        words in _plain(scene, other)
        for other in scene.spoken
        if other.id != quotation.id and other.speaker is not None
    )


def _plain(scene: Scene, quotation: Quotation) -> str:
    return " ".join(WORD.findall(scene.text_of(quotation.inner).casefold()))


def _words(scene: Scene, *spans: Span | None) -> str | None:
    return scene.text_of(*(span for span in spans if span is not None)) or None


def _in_quotation(scene: Scene, attribution: Attribution) -> bool:
    parts = attribution.cue or attribution.source
    return bool(parts) and scene.is_spoken(parts[0])


def _first_of_source(scene: Scene, attribution: Attribution) -> bool:
    group = scene.by_source.get(attribution.source_id or "")
    return bool(group) and group is not None and group[0].id == attribution.id


ATTRIBUTION: dict[str, Callable[[Scene, Attribution], Value]] = {
    "mode": lambda s, a: a.mode,
    "cue": lambda s, a: a.cue_lemma or None,
    "cue-text": lambda s, a: _words(s, *a.cue),
    "cue-class": lambda s, a: a.cue_class,
    "channel": lambda s, a: a.channel,
    "channel-words": lambda s, a: _words(s, a.channel_words),
    "source-text": lambda s, a: _words(s, *a.source),
    "content-text": lambda s, a: _words(s, *a.content),
    "words": lambda s, a: sum(count_words(s.text_of(span)) for span in a.content),
    "has-source": lambda s, a: a.source_id is not None or bool(a.source),
    "has-content": lambda s, a: bool(a.content),
    "passive": lambda s, a: a.passive,
    "carried": lambda s, a: a.carried,
    "in-headline": lambda s, a: s.in_headline(s.block_of(a)),
    "in-quotation": _in_quotation,
    "first-of-source": _first_of_source,
    "to-whom": lambda s, a: _words(s, a.audience),
    "when": lambda s, a: _words(s, a.when),
    "where": lambda s, a: _words(s, a.where),
    "linked": lambda s, a: a.link is not None,
    "provenance": provenance_stated,
    "opens-with-name": name_it_opens_with,
    "named-has-say": has_its_say,
}


def _speaks(scene: Scene, source: Source) -> list[Quotation]:
    return [q for q in scene.spoken if q.speaker == source.id and q.kind != "nested"]


SOURCE: dict[str, Callable[[Scene, Source, Attribution | None], Value]] = {
    "text": lambda s, x, a: (_words(s, *a.source) if a else None) or x.name,
    "name": lambda s, x, a: x.name,
    "head": lambda s, x, a: x.head or None,
    "kind": lambda s, x, a: x.kind,
    "role": lambda s, x, a: x.role,
    "affiliation": lambda s, x, a: x.affiliation,
    "plural": lambda s, x, a: x.plural,
    "count": lambda s, x, a: x.count,
    "named": lambda s, x, a: x.kind in NAMED,
    "has-reason": lambda s, x, a: x.reason is not None,
    "reason": lambda s, x, a: _words(s, x.reason),
    "has-basis": lambda s, x, a: x.basis is not None,
    "basis": lambda s, x, a: _words(s, x.basis),
    "protected": lambda s, x, a: x.protected,
    "member-named-nearby": member_named_nearby,
    "named-right-after": named_right_after,
    "body-declined": body_declined,
    "borne-out": borne_out,
    "declared": lambda s, x, a: declared_people(s, x),
    "fewer-declared": lambda s, x, a: fewer_declared(s, x),
    "mentions": lambda s, x, a: len(x.mentions),
    "attributions": lambda s, x, a: len(s.by_source.get(x.id, ())),
    "quotations": lambda s, x, a: len(_speaks(s, x)),
    "quoted-words": lambda s, x, a: sum(q.words for q in _speaks(s, x)),
}


QUOTATION: dict[str, Callable[[Scene, Quotation], Value]] = {
    "kind": lambda s, q: q.kind,
    "text": lambda s, q: s.text_of(q.inner),
    "words": lambda s, q: q.words,
    "before": lambda s, q: s.before(q.span),
    "after": lambda s, q: s.after(q.span),
    "closed": lambda s, q: q.closed,
    "has-speaker": lambda s, q: q.speaker is not None,
    "has-attribution": lambda s, q: q.attribution is not None,
    "in-headline": lambda s, q: s.in_headline(s.block_at(q.span.start)),
    "spoken-elsewhere": _spoken_elsewhere,
    "words-before-source": words_before_source,
}
