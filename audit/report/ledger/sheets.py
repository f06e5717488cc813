"""Which columns each sheet of the sources' workbook has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from audit.ledger.record import (
    Appearance,
    ArticleRecord,
    Identity,
    Ledger,
    Pairing,
    Said,
    Statement,
)
from audit.report.ledger.difference import difference
from audit.report.workbook.columns import Column, FileLink, plain

BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Line:
    """A source in one article, or one statement of it there (``said``)."""

    identity: Identity
    one: Appearance
    article: ArticleRecord
    said: Statement | None = None


def appearances(ledger: Ledger) -> Iterator[Line]:
    """Give a line for each source and article."""
    articles = {one.path: one for one in ledger.articles}
    for identity in ledger.identities:
        for one in identity.appearances:
            yield Line(identity, one, articles[one.path])


def statements(ledger: Ledger) -> Iterator[Line]:
    """Give a line for each thing said."""
    for line in appearances(ledger):
        for said in line.one.statements:
            yield Line(line.identity, line.one, line.article, said)


def _first(one: Identity) -> Appearance:
    return one.first or one.appearances[0]


def _first_line(one: Identity) -> FileLink:
    return FileLink(_first(one).path, _first(one).place.line)


def _unnamed(one: Identity) -> Appearance | None:
    return None if one.named else one.appearances[0]


def _people(one: Identity) -> int | None:
    unnamed = _unnamed(one)
    return unnamed.count if unnamed else None


def _reason(one: Identity) -> str | None:
    unnamed = _unnamed(one)
    return unnamed.reason if unnamed else None


def _basis(one: Identity) -> str | None:
    unnamed = _unnamed(one)
    return unnamed.basis if unnamed else None


def _counted(pairs: tuple[tuple[str, int], ...]) -> str:
    return BETWEEN.join(f"{plain(name)} ({count})" for name, count in pairs if name != "unknown")


def _bylines(one: Identity) -> str:
    return BETWEEN.join(f"{name} ({count})" for name, count in one.bylines)


def _channels(line: Line) -> str:
    counts = Counter(said.channel for said in line.one.statements)
    return _counted(tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))))


def _place(line: Line) -> FileLink:
    place = line.said.place if line.said else line.one.place
    return FileLink(line.one.path, place.line)


def _said(line: Line) -> Statement:
    assert line.said is not None, "a line of Statements without one"
    return line.said


def _channel(line: Line) -> str | None:
    channel = _said(line).channel
    return None if channel == "unknown" else plain(channel)


def _at(said: Said) -> FileLink:
    return FileLink(said.path, said.quoted.place.line)


def _what(one: Pairing) -> str:
    words = ("words" if one.words_differ else "", "speaker" if one.speakers_differ else "")
    return " and ".join(filter(None, words))


SOURCES = (
    Column("Id", 7, lambda one: one.id, "mark"),
    Column("Source", 26, lambda one: one.name, "words"),
    Column("Kind", 14, lambda one: plain(one.kind)),
    Column("Named or not", 11, lambda one: "named" if one.named else "not named"),
    Column("Role", 20, lambda one: BETWEEN.join(one.roles)),
    Column("Affiliation", 18, lambda one: BETWEEN.join(one.affiliations)),
    Column("Articles", 11, lambda one: len(one.articles), "number"),
    Column("Attributions", 14, lambda one: one.voice.attributions, "number"),
    Column("of all", 8, lambda one: one.voice.attribution_share, "share"),
    Column("Words quoted", 10, lambda one: one.voice.quoted_words, "number"),
    Column("of all quoted", 9, lambda one: one.voice.quoted_share, "share"),
    Column("Channels", 17, lambda one: _counted(one.channels)),
    Column("Quoted by", 18, _bylines),
    Column("Names", 22, lambda one: BETWEEN.join(one.names), "words"),
    Column("First mention", 20, lambda one: _first(one).path),
    Column("Line", 8, _first_line, "link"),
    Column("How many people", 10, _people, "number"),
    Column("Reason for anonymity", 17, _reason),
    Column("Basis of knowledge", 17, _basis),
    Column("To settle", 24, lambda one: BETWEEN.join(one.doubts)),
    Column("Notes", 18, lambda one: one.notes),
)

APPEARANCES = (
    Column("Id", 7, lambda line: line.identity.id, "mark"),
    Column("Source", 24, lambda line: line.identity.name, "words"),
    Column("File", 20, lambda line: line.one.path),
    Column("First line", 8, _place, "link"),
    Column("Title", 24, lambda line: line.article.title, "words"),
    Column("Date", 11, lambda line: line.article.date),
    Column("Byline", 16, lambda line: line.article.byline),
    Column("Name there", 20, lambda line: line.one.name, "words"),
    Column("Role there", 18, lambda line: line.one.role),
    Column("Affiliation there", 17, lambda line: line.one.affiliation),
    Column("Attributions", 14, lambda line: line.one.voice.attributions, "number"),
    Column("of the article's", 10, lambda line: line.one.voice.attribution_share, "share"),
    Column("Words quoted", 10, lambda line: line.one.voice.quoted_words, "number"),
    Column("of the article's", 10, lambda line: line.one.voice.quoted_share, "share"),
    Column("Channels", 16, _channels),
    Column("How many people", 10, lambda line: line.one.count, "number"),
    Column("Reason for anonymity", 16, lambda line: line.one.reason),
    Column("Basis of knowledge", 16, lambda line: line.one.basis),
)

STATEMENTS = (
    Column("Id", 7, lambda line: line.identity.id, "mark"),
    Column("Source", 24, lambda line: line.identity.name, "words"),
    Column("File", 20, lambda line: line.one.path),
    Column("Line", 8, _place, "link"),
    Column("What was said", 60, lambda line: _said(line).text, "words"),
    Column("By which words", 16, lambda line: _said(line).cue, "words"),
    Column("Quoted or not", 11, lambda line: _said(line).mode),
    Column("Channel", 14, _channel),
    Column("To whom", 14, lambda line: _said(line).audience),
    Column("When", 12, lambda line: _said(line).when),
    Column("Where", 12, lambda line: _said(line).where),
    Column("Link", 18, lambda line: _said(line).link),
)

DIFFERING = (
    Column("What differs", 12, _what),
    Column("File", 18, lambda one: one.first.path),
    Column("Line", 8, lambda one: _at(one.first), "link"),
    Column("Speaker", 17, lambda one: one.first.speaker),
    Column("Quotation", 36, lambda one: one.first.quoted.text, "words"),
    Column("Other file", 18, lambda one: one.second.path),
    Column("Line", 8, lambda one: _at(one.second), "link"),
    Column("Speaker", 17, lambda one: one.second.speaker),
    Column("Quotation", 36, lambda one: one.second.quoted.text, "words"),
    Column("Difference", 36, lambda one: difference(one) if one.words_differ else None),
    Column("Alike", 8, lambda one: one.likeness, "share"),
)
