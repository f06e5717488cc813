"""One article's facts as JSON: quotations, attributions, sources, claims and the rest."""

from __future__ import annotations

from audit.article import Article
from audit.engine.grounds import reason
from audit.engine.record import Audit
from audit.engine.scene import Scene
from audit.facts import Attribution, Claim, Quotation, Source, SourcePhrase
from audit.ledger.voices import Voice, voices
from audit.report.places import Json, all_words, place, whose, words, words_or_none


def facts_entry(audit: Audit) -> Json:
    """Give an article's entry of ``audit facts``; the lists are in text order."""
    article, facts = audit.article, audit.facts
    spoken, scene = voices(facts), Scene(article, facts)
    return {
        **whose(article),
        "quotations": [_quotation(article, quotation) for quotation in facts.quotations],
        "attributions": [_attribution(article, one) for one in facts.attributions],
        "sources": [_source(article, one, spoken[one.id]) for one in facts.sources],
        "claims": [_claim(scene, claim) for claim in facts.claims],
        "source_phrases": [_source_phrase(article, one) for one in facts.source_phrases],
        "names": [{"kind": name.kind, **words(article, name.span)} for name in facts.names],
        "sentences": [words(article, sentence.span) for sentence in facts.sentences],
        "errors": [],
    }


def _quotation(article: Article, quotation: Quotation) -> Json:
    return {
        "id": quotation.id,
        "kind": quotation.kind,
        "text": article.excerpt(quotation.span),
        "span": place(article, quotation.span),
        "speaker": quotation.speaker,
        "attribution": quotation.attribution,
        "parent": quotation.parent,
        "words": quotation.words,
        "closed": quotation.closed,
    }


def _attribution(article: Article, attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "source": all_words(article, attribution.source),
        "cue": all_words(article, attribution.cue),
        "content": all_words(article, attribution.content),
        "source_id": attribution.source_id,
        "mode": attribution.mode,
        "cue_lemma": attribution.cue_lemma,
        "cue_class": attribution.cue_class,
        "passive": attribution.passive,
        "carried": attribution.carried,
        "channel": attribution.channel,
        "channel_words": words_or_none(article, attribution.channel_words),
        "channel_carried": attribution.channel_carried,
        "audience": words_or_none(article, attribution.audience),
        "when": words_or_none(article, attribution.when),
        "where": words_or_none(article, attribution.where),
        "link": attribution.link,
        "sentence": attribution.sentence,
    }


def _source(article: Article, source: Source, voice: Voice) -> Json:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role,
        "affiliation": source.affiliation,
        **voice_entry(voice),
        "mentions": all_words(article, source.mentions),
        "head": source.head,
        "plural": source.plural,
        "count": source.count,
        "reason": words_or_none(article, source.reason),
        "basis": words_or_none(article, source.basis),
        "protected": source.protected,
        "members": list(source.members),
    }


def voice_entry(voice: Voice) -> Json:
    """Give number and share of a source's attributions and quoted words."""
    return {
        "attributions": voice.attributions,
        "attribution_share": voice.attribution_share,
        "quoted_words": voice.quoted_words,
        "quoted_share": voice.quoted_share,
    }


def _source_phrase(article: Article, one: SourcePhrase) -> Json:
    return {
        "id": one.id,
        "kind": one.kind,
        **words(article, one.span),
        "probability": one.probability,
        "source_id": one.source_id,
        "sentence": one.sentence,
    }


def _claim(scene: Scene, claim: Claim) -> Json:
    article = scene.article
    return {
        "id": claim.id,
        "type": claim.type,
        "text": article.excerpt(claim.span),
        "span": place(article, claim.span),
        "attributed": claim.attributed,
        "coverage": claim.coverage,
        "covered_by": claim.covered_by,
        "probability": claim.probability,
        "reason": reason(scene, claim),
        "trigger": words(article, claim.trigger),
        "sentence": claim.sentence,
    }
