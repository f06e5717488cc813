"""``audit sources`` as JSON; the schema is ``rules/schemas/sources-output.schema.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from audit.errors import ReadError
from audit.ledger.record import (
    Appearance,
    ArticleRecord,
    Identity,
    Ledger,
    Pairing,
    Place,
    Quoted,
    Said,
    Share,
    Statement,
)
from audit.report.facts_entry import voice_entry
from audit.report.places import Json

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, as in file names that are not UTF-8: no UTF-8 output can hold it."""


def ledger_json(ledger: Ledger, errors: Iterable[ReadError] = ()) -> str:
    """Give the whole ledger as one JSON document that ends with a line break."""
    text = json.dumps(ledger_document(ledger, errors), ensure_ascii=False, indent=2)
    return LONE_SURROGATE.sub("\ufffd", text) + "\n"


def ledger_document(ledger: Ledger, errors: Iterable[ReadError] = ()) -> Json:
    """Give the same as a dictionary."""
    shares = ledger.shares
    return {
        "articles": [_article(one) for one in ledger.articles],
        "sources": [_source(one) for one in ledger.identities],
        "differing_quotations": [_pairing(one) for one in ledger.pairings],
        "shares": {
            "named": [_share(one) for one in shares.named],
            "kinds": [_share(one) for one in shares.kinds],
            "channels": [_share(one) for one in shares.channels],
            "affiliations": [_share(one) for one in shares.affiliations],
        },
        "to_settle": [
            {"kind": one.kind, "message": one.message, "names": list(one.names)}
            for one in ledger.doubts
        ],
        "summary": {
            "articles": len(ledger.articles),
            "sources": len(ledger.identities),
            "attributions": ledger.attributions,
            "quoted_words": ledger.quoted_words,
        },
        "errors": [{"path": error.path, "message": error.reason} for error in errors],
    }


def _article(one: ArticleRecord) -> Json:
    return {
        "path": one.path,
        "title": one.title,
        "byline": one.byline,
        "date": one.date,
        "attributions": one.attributions,
        "without_source": one.unsourced,
        "quoted_words": one.quoted_words,
        "without_speaker": one.unspoken_words,
        "sources": len(one.appearances),
    }


def _source(one: Identity) -> Json:
    first = one.first or one.appearances[0]
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "named": one.named,
        "names": list(one.names),
        "roles": list(one.roles),
        "affiliations": list(one.affiliations),
        "settled": one.settled,
        "notes": one.notes,
        **voice_entry(one.voice),
        "articles": len(one.articles),
        "bylines": [{"byline": name, "articles": count} for name, count in one.bylines],
        "channels": [{"channel": name, "statements": count} for name, count in one.channels],
        "first": {"path": first.path, **_place(first.place)},
        "to_settle": list(one.doubts),
        "appearances": [_appearance(each) for each in one.appearances],
    }


def _appearance(one: Appearance) -> Json:
    return {
        "path": one.path,
        "source": one.source,
        "name": one.name,
        "names": list(one.names),
        "kind": one.kind,
        "role": one.role,
        "affiliation": one.affiliation,
        **_place(one.place),
        **voice_entry(one.voice),
        "count": one.count,
        "plural": one.plural,
        "reason": one.reason,
        "basis": one.basis,
        "protected": one.protected,
        "statements": [_statement(said) for said in one.statements],
        "quotations": [_quoted(each) for each in one.quotations],
    }


def _statement(one: Statement) -> Json:
    return {
        "id": one.id,
        **_place(one.place),
        "text": one.text,
        "mode": one.mode,
        "cue": one.cue,
        "channel": one.channel,
        "audience": one.audience,
        "when": one.when,
        "where": one.where,
        "link": one.link,
        "quotations": list(one.quotations),
    }


def _quoted(one: Quoted) -> Json:
    return {
        "id": one.id,
        "kind": one.kind,
        "text": one.text,
        "words": one.words,
        **_place(one.place),
    }


def _pairing(one: Pairing) -> Json:
    return {
        "first": _said(one.first),
        "second": _said(one.second),
        "words_differ": one.words_differ,
        "speakers_differ": one.speakers_differ,
        "likeness": one.likeness,
        "difference": [{"in": step, "words": text} for step, text in one.steps],
    }


def _said(one: Said) -> Json:
    return {
        "path": one.path,
        "speaker": one.speaker,
        "source": one.identity,
        "quotation": _quoted(one.quoted),
    }


def _share(one: Share) -> Json:
    return {
        "name": one.name,
        **voice_entry(one.voice),
    }


def _place(place: Place) -> Json:
    return {"line": place.line, "column": place.column}
