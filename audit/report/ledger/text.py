"""``audit sources`` on a terminal: who is quoted how often, shares, and what to look at.

Text from articles, file names included, is shown with control characters made visible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.errors import ReadError
from audit.ledger.record import Appearance, Identity, Ledger, Pairing, Said, Share
from audit.ledger.voices import Voice
from audit.report.display import wrap
from audit.report.ledger.counts import in_short
from audit.report.ledger.difference import difference
from audit.report.ledger.grid import INDENT, Grid, Screen, percent, told
from audit.report.text import failure_text

PEOPLE = ("unnamed-described", "vague")
"""The kinds of unnamed source that people are behind."""

USUAL = 5
"""A role or affiliation is told where at least one article in so many tells any."""

SMALL_PARTS = 10
"""The most affiliations that are listed."""


def ledger_text(
    ledger: Ledger,
    errors: Iterable[ReadError] = (),
    *,
    colour: bool = False,
    width: int = 80,
    top: int = 0,
) -> Iterator[str]:
    """Give the summary piece by piece; ``top`` limits the two lists of sources, 0 does not."""
    screen = Screen(width, colour)
    named = [one for one in ledger.identities if one.named]
    unnamed = [one for one in ledger.identities if not one.named]
    yield wrap(in_short(ledger), screen.room) + "\n\n"
    if named:
        yield _named(named, top, screen)
    if unnamed:
        yield _unnamed(unnamed, top, screen)
    if ledger.identities:
        yield _shares(ledger, screen)
    if ledger.pairings:
        yield pairings_text(ledger.pairings, screen)
    if ledger.doubts:
        yield _doubts(ledger, screen)
    for error in errors:
        yield failure_text(error, colour=colour, width=width)


def _named(identities: Sequence[Identity], top: int, screen: Screen) -> str:
    grid = Grid(screen, (8, 7, 4, 7, 4))
    lines = [grid.head("Named sources", "articles", "attrib.", "", "words", "")]
    for one in _first(identities, top):
        lines.append(grid.row(described(one), f"{len(one.articles):,}", *_numbers(one.voice)))
    return "".join(lines) + _rest(identities, top, screen) + "\n"


def _unnamed(identities: Sequence[Identity], top: int, screen: Screen) -> str:
    grid = Grid(screen, (8, 7, 4, 7, 4))
    lines = [grid.head("Unnamed sources", "people", "attrib.", "", "words", "")]
    for one in _first(identities, top):
        first = one.appearances[0]
        people = _people(first) if first.kind in PEOPLE else ""
        lines.append(grid.row(one.name, people, *_numbers(one.voice)))
        told = [f"{first.path}:{first.place.line}"]
        if first.reason:
            told.append(f"reason: {first.reason}")
        if first.basis:
            told.append(f"basis: {first.basis}")
        where = wrap(" · ".join(told), screen.room, INDENT * 2)
        lines.append(screen.paint(where, dim=True) + "\n")
    return "".join(lines) + _rest(identities, top, screen) + "\n"


def _people(one: Appearance) -> str:
    return f"{one.count:,}" if one.count else "several" if one.plural else ""


def _first(identities: Sequence[Identity], top: int) -> Sequence[Identity]:
    return identities[:top] if top else identities


def _rest(identities: Sequence[Identity], top: int, screen: Screen) -> str:
    left = len(identities) - top
    if not top or left <= 0:
        return ""
    return screen.paint(f"… and {left:,} more (--top 0 lists them all)", dim=True) + "\n"


def described(one: Identity) -> str:
    """Give a source's name, and the role and affiliation that it usually has, in one line.

    Where hardly an article tells any, the one that does is no guide.
    """
    roles = [each.role for each in one.appearances]
    bodies = [each.affiliation for each in one.appearances]
    role = one.roles[:1] if one.settled or _is_usual(one.roles, roles) else ()
    body = one.affiliations[:1] if one.settled or _is_usual(one.affiliations, bodies) else ()
    return ", ".join((one.name, *role, *body)) + (" (?)" if one.doubts else "")


def _is_usual(values: Sequence[str], told: Sequence[str | None]) -> bool:
    return bool(values) and USUAL * sum(each is not None for each in told) > len(told)


def _numbers(voice: Voice) -> tuple[str, ...]:
    return (
        f"{voice.attributions:,}",
        percent(voice.attribution_share),
        f"{voice.quoted_words:,}",
        percent(voice.quoted_share),
    )


def _shares(ledger: Ledger, screen: Screen) -> str:
    grid = Grid(screen, (7, 4, 7, 4))
    lines = [grid.head("Shares", "attrib.", "", "words", "")]
    for title, parts in (
        ("", ledger.shares.named),
        ("by kind", ledger.shares.kinds),
        ("by channel", ledger.shares.channels),
        ("by affiliation", ledger.shares.affiliations[:SMALL_PARTS]),
    ):
        if title:
            lines.append(screen.paint(f"{INDENT}{title}", dim=True) + "\n")
        lines += [_share(grid, part) for part in parts]
    return "".join(lines) + "\n"


def _share(grid: Grid, part: Share) -> str:
    return grid.row(told(part.name), *_numbers(part.voice), indent=INDENT * 2)


def pairings_text(pairings: Sequence[Pairing], screen: Screen) -> str:
    """Give each pair of quotations that differ: where, whose, and in which words."""
    lines = [screen.paint("Quotations that differ from article to article", bold=True) + "\n"]
    for one in pairings:
        what = [
            "other words" if one.words_differ else "",
            "another speaker" if one.speakers_differ else "",
        ]
        lines.append(f"{INDENT}{' and '.join(filter(None, what))}:\n")
        lines += [
            wrap(_said(said), screen.room, INDENT * 3, first=INDENT * 2) + "\n"
            for said in (one.first, one.second)
        ]
        words = difference(one) if one.words_differ else f"“{one.first.quoted.text}”"
        lines.append(wrap(words, screen.room, INDENT * 3) + "\n")
    return "".join(lines) + "\n"


def _said(said: Said) -> str:
    return f"{said.path}:{said.quoted.place.line} {said.speaker or 'speaker unknown'}"


def _doubts(ledger: Ledger, screen: Screen) -> str:
    lines = [screen.paint("To settle", bold=True) + "\n"]
    lines += [
        wrap(one.message, screen.room, INDENT * 2, first=INDENT) + "\n" for one in ledger.doubts
    ]
    return "".join(lines) + "\n"
