"""One source's whole record on a terminal: every article, and all it said there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audit.errors import ReadError
from audit.ledger.record import Identity, Ledger, Statement
from audit.report.display import wrap
from audit.report.ledger.grid import INDENT, Screen, percent, plain, told
from audit.report.ledger.text import pairings_text
from audit.report.text import failure_text
from audit.report.totals import counted


def record_text(
    ledger: Ledger, errors: Iterable[ReadError] = (), *, colour: bool = False, width: int = 80
) -> Iterator[str]:
    """Give the whole record of each source of the ledger."""
    screen = Screen(width, colour)
    articles = {one.path: one for one in ledger.articles}
    for identity in ledger.identities:
        yield _record_head(identity, screen)
        for path in identity.articles:
            article = articles[path]
            yield _in_article(identity, path, article.date, article.byline, screen)
    if ledger.pairings:
        yield pairings_text(ledger.pairings, screen)
    for error in errors:
        yield failure_text(error, colour=colour, width=width)


def _record_head(one: Identity, screen: Screen) -> str:
    voice = one.voice
    facts = [
        plain(one.kind),
        f"roles: {'; '.join(one.roles)}" if one.roles else "",
        f"affiliation: {'; '.join(one.affiliations)}" if one.affiliations else "",
        f"named as: {', '.join(one.names)}",
        f"{counted(len(one.articles), 'article')}, "
        f"{counted(voice.attributions, 'attribution')} "
        f"({percent(voice.attribution_share)} of all), "
        f"{counted(voice.quoted_words, 'quoted word')} ({percent(voice.quoted_share)})",
        f"quoted by: {', '.join(f'{name} ({count})' for name, count in one.bylines)}"
        if one.bylines
        else "",
        f"channels: {', '.join(f'{told(name)} ({count})' for name, count in one.channels)}"
        if one.channels
        else "",
        f"note: {one.notes}" if one.notes else "",
        *(f"to settle: {doubt}" for doubt in one.doubts),
    ]
    lines = [screen.paint(wrap(one.name, screen.room), bold=True)]
    lines += [wrap(fact, screen.room, INDENT * 2, first=INDENT) for fact in facts if fact]
    return "\n".join(lines) + "\n\n"


def _in_article(
    identity: Identity, path: str, date: str | None, byline: str | None, screen: Screen
) -> str:
    lines = []
    for one in identity.appearances:
        if one.path != path:
            continue
        told = [date, f"by {byline}" if byline else None, _as(one.role, one.affiliation)]
        head = " · ".join([path, *(each for each in told if each)])
        lines.append(screen.paint(wrap(head, screen.room, INDENT, first=""), bold=True))
        if one.reason:
            lines.append(wrap(f"reason for anonymity: {one.reason}", screen.room, INDENT))
        if one.basis:
            lines.append(wrap(f"basis of knowledge: {one.basis}", screen.room, INDENT))
        for said in one.statements:
            lines += _statement(said, screen)
    return "\n".join(lines) + "\n\n"


def _as(role: str | None, affiliation: str | None) -> str:
    told = ", ".join(each for each in (role, affiliation) if each)
    return f"as {told}" if told else ""


def _statement(said: Statement, screen: Screen) -> list[str]:
    circumstances = [
        said.cue,
        "" if said.channel == "unknown" else plain(said.channel),
        f"to {said.audience}" if said.audience else "",
        said.when or "",
        said.where or "",
        said.link or "",
    ]
    place = f"{said.place.line}:{said.place.column}"
    head = " · ".join([place, *(each for each in circumstances if each)])
    return [
        screen.paint(wrap(head, screen.room, INDENT * 2, first=INDENT), dim=True),
        wrap(said.text, screen.room, INDENT * 2),
    ]
