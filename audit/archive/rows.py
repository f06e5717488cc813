"""From one article's audit to its rows of each table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from audit.article import Article
from audit.engine.record import Audit
from audit.facts import Attribution, Claim, Quotation, Source, Span
from audit.ledger.voices import QUOTED, Voice, voices
from audit.measures import counts_of
from audit.measures.counting import NAMED
from audit.report.entry import Entry, entries

Row = dict[str, Any]


def rows_of(audit: Audit, key: Row, origin: Row) -> dict[str, list[Row]]:
    """Give the rows of every table but ``errors``.

    ``key`` has what every row starts with, ``origin`` where the article comes from.
    """
    made = _Rows(audit, key)
    return {
        "articles": [made.article(origin)],
        "findings": [made.finding(*one) for one in enumerate(entries(audit))],
        "attributions": [made.attribution(one) for one in audit.facts.attributions],
        "quotations": [made.quotation(one) for one in audit.facts.quotations],
        "sources": [made.source(one) for one in audit.facts.sources],
        "claims": [made.claim(one) for one in audit.facts.claims],
    }


class _Rows:
    """One article's rows, with what they look up in each other."""

    def __init__(self, audit: Audit, key: Row) -> None:
        self._audit, self._key = audit, key
        self._article, self._facts = audit.article, audit.facts
        self._sources: Mapping[str, Source] = {one.id: one for one in self._facts.sources}
        self._voices = voices(self._facts)

    def article(self, origin: Row) -> Row:
        return {
            **self._key,
            **origin,
            "format": self._article.format,
            "standard": self._audit.standard,
            "characters": len(self._article.text),
            **_measures(self._audit),
        }

    def finding(self, number: int, entry: Entry) -> Row:
        one = entry.finding
        return {
            **self._key,
            "finding": number,
            "rule": one.rule,
            "severity": one.severity,
            "status": entry.status,
            "message": one.message,
            "remedy": one.remedy,
            "text": plain(one.text),
            **_place(one.span),
            "sentence": self._sentences(one.span) if one.subject or len(one.span) else "",
            "subject": one.subject,
            "evidence": [{"name": name, "value": value} for name, value in one.evidence],
            "fingerprint": one.fingerprint,
            "reason": entry.waived.reason if entry.waived else None,
        }

    def attribution(self, one: Attribution) -> Row:
        spans = (*one.source, *one.cue, *one.content)
        whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
        return {
            **self._key,
            "attribution": one.id,
            "source_id": one.source_id,
            "source_name": self._name(one.source_id),
            "source_kind": self._kind(one.source_id),
            "source": self._joined(one.source),
            "cue": self._joined(one.cue),
            "content": self._joined(one.content),
            "cue_lemma": one.cue_lemma,
            "cue_class": one.cue_class,
            "mode": one.mode,
            "passive": one.passive,
            "carried": one.carried,
            "channel": one.channel,
            "channel_words": self._words(one.channel_words),
            "audience": self._words(one.audience),
            "said_when": self._words(one.when),
            "said_where": self._words(one.where),
            "link": one.link,
            "sentence": one.sentence,
            **_place(whole or Span(0, 0)),
            "source_spans": _spans(one.source),
            "cue_spans": _spans(one.cue),
            "content_spans": _spans(one.content),
        }

    def quotation(self, one: Quotation) -> Row:
        return {
            **self._key,
            "quotation": one.id,
            "kind": one.kind,
            "quoted": one.kind in QUOTED,
            "text": self._text(one.inner),
            "words": one.words,
            "closed": one.closed,
            "parent": one.parent,
            "attribution": one.attribution,
            "source_id": one.speaker,
            "speaker": self._name(one.speaker),
            "speaker_kind": self._kind(one.speaker),
            **_place(one.span),
            "inner_start": one.inner.start,
            "inner_end": one.inner.end,
        }

    def source(self, one: Source) -> Row:
        return {
            **self._key,
            "source_id": one.id,
            "name": plain(one.name),
            "kind": one.kind,
            "unnamed": one.kind not in NAMED,
            "head": one.head,
            "role": one.role,
            "affiliation": one.affiliation,
            "plural": one.plural,
            "count": one.count,
            "protected": one.protected,
            "reason": self._words(one.reason),
            "basis": self._words(one.basis),
            "members": list(one.members),
            **_voice(self._voices[one.id]),
            "mentions": [self._text(span) for span in one.mentions],
            "mention_spans": _spans(one.mentions),
        }

    def claim(self, one: Claim) -> Row:
        return {
            **self._key,
            "claim": one.id,
            "type": one.type,
            "text": self._text(one.span),
            "trigger": self._text(one.trigger),
            "coverage": one.coverage,
            "covered_by": one.covered_by,
            "probability": one.probability,
            "unsupported": one.unsupported,
            "sentence": one.sentence,
            **_place(one.span),
            "trigger_start": one.trigger.start,
            "trigger_end": one.trigger.end,
        }

    def _sentences(self, span: Span) -> str:
        """Give the sentences that a span stands in, whole."""
        over = [one.span for one in self._facts.sentences if one.span.overlaps(span)]
        return self._text(Span(over[0].start, over[-1].end)) if over else ""

    def _kind(self, source: str | None) -> str | None:
        found = self._sources.get(source or "")
        return found.kind if found else None

    def _name(self, source: str | None) -> str | None:
        found = self._sources.get(source or "")
        return plain(found.name) if found else None

    def _text(self, span: Span) -> str:
        return plain(self._article.text[span.start : span.end])

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else self._text(span)

    def _joined(self, spans: Iterable[Span]) -> str:
        return " … ".join(self._text(span) for span in spans)


def origin_of(record: Mapping[str, Any]) -> Row:
    """Give where an incoming record's article comes from."""
    return {
        "file": record.get("file"),
        "row": record.get("row"),
        "part": record.get("part") or 0,
        "given_id": record.get("id"),
        "url": record.get("url"),
    }


def told_of(article: Article, record: Mapping[str, Any], day: str | None) -> Row:
    """Give what is known of an article beside its text."""
    said = article.metadata
    return {
        "title": said.title,
        "byline": said.byline,
        "date": day,
        "section": said.section,
        "outlet": said.publisher,
        "language": record.get("language"),
    }


def plain(text: str) -> str:
    """Give a text with single spaces for all its white space."""
    return " ".join(text.split())


def _measures(audit: Audit) -> Row:
    """Give the article's numbers as the workbook and the page have them."""
    counts = asdict(counts_of(audit))
    del counts["articles"]
    return counts


def _place(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _spans(spans: Sequence[Span]) -> list[Row]:
    return [_place(span) for span in spans]


def _voice(voice: Voice) -> Row:
    return {
        "attributions": voice.attributions,
        "attribution_share": voice.attribution_share,
        "quoted_words": voice.quoted_words,
        "quoted_share": voice.quoted_share,
    }


def columns(rows: Iterable[Row], names: Sequence[str]) -> Iterator[list[Any]]:
    """Give rows column by column; what a row lacks is null."""
    kept = list(rows)
    for name in names:
        yield [row.get(name) for row in kept]
