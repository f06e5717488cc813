"""The page's charts, as places in a picture whose width is whatever the page has.

Heights are in pixels, places from left to right in per cent: letters keep their size on a phone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from audit.archive.report.record import Part, Report
from audit.report.html.numbers import percent

HIGH, TOP, FOOT = 220, 14, 26
"""Of the picture, the room above its highest value, and that for the months below."""
LEFT, RIGHT = 11.0, 98.5
"""Where the first and the last month stand, in per cent."""
MONTHS = 120
"""The most months that a chart shows: the last."""
LABELS = 4
BARS, BAR, NAME = 12, 34, 34
"""The most bars, the height of one with its words, and the letters of a name that fit."""
STEPS = (0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100)

Value = Callable[[Part], float | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``dots`` are (x %, y px, what is told there), ``strokes`` join neighbours."""

    name: str
    number: int
    dots: tuple[tuple[float, float, str], ...]
    strokes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its upper edge in px, its length in per cent, and the words above it."""

    top: int
    width: float
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, its height, its title, and all that it shows in a sentence or two.

    ``grid`` are (y px, label), ``labels`` (x %, month, how it is aligned).
    """

    title: str
    note: str
    height: int
    described: str
    lines: tuple[Line, ...] = ()
    grid: tuple[tuple[float, str], ...] = ()
    labels: tuple[tuple[float, str, str], ...] = ()
    bars: tuple[Bar, ...] = ()


def shares_chart(report: Report) -> Chart | None:
    """Draw, month by month, how much is attributed, and to whom."""
    return _lines(
        report,
        "Sourcing by month",
        (
            ("sentences with attribution", lambda one: one.counts.attributed_share),
            ("attributions named", lambda one: one.counts.named_share),
            ("attributions unnamed", lambda one: one.counts.unnamed_share),
        ),
        percent,
    )


def rates_chart(report: Report) -> Chart | None:
    """Draw, month by month, the findings for each 1,000 words."""
    return _lines(
        report,
        "Findings per 1,000 words by month",
        (
            ("errors", lambda one: one.rate(one.counts.errors)),
            ("warnings", lambda one: one.rate(one.counts.warnings)),
            ("infos", lambda one: one.rate(one.counts.infos)),
        ),
        lambda value: f"{value:.1f}",
    )


def rules_chart(report: Report) -> Chart | None:
    """Draw in how many of the articles the most common rules found something."""
    return _bars(
        "Articles with a finding, by rule",
        "The most common findings, as a share of all articles.",
        [(one.rule, one.article_share) for one in report.fired],
    )


def unnamed_chart(report: Report) -> Chart | None:
    """Draw how many articles have an unnamed source, by desk, or else by outlet."""
    by, found = ("desk", report.desks) if report.desks.parts else ("outlet", report.publishers)
    return _bars(
        f"Articles with an unnamed source, by {by}",
        f"As a share of the {by}’s articles; the {by}s with the most articles.",
        [(one.name, one.unnamed_articles) for one in found.parts],
    )


def _bars(title: str, note: str, shares: Sequence[tuple[str, float | None]]) -> Chart | None:
    shown = [(name, share or 0.0) for name, share in shares[:BARS]]
    if not shown:
        return None
    most = max(share for _, share in shown) or 1.0
    bars = tuple(
        Bar(at * BAR, round(100 * share / most, 2), _short(name), f"{share:.1%}")
        for at, (name, share) in enumerate(shown)
    )
    described = "; ".join(f"{name}: {share:.1%}" for name, share in shown)
    return Chart(title, note, len(bars) * BAR, described, bars=bars)


def _short(name: str) -> str:
    return name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"


def _lines(
    report: Report,
    title: str,
    series: Sequence[tuple[str, Value]],
    told: Callable[[float], str],
) -> Chart | None:
    months = _months(report)
    if len(months) < 2:
        return None
    places = _places(months)
    values = [(name, [_value(get, one, report.least) for one in months]) for name, get in series]
    most = max((one for _, some in values for one in some if one is not None), default=0.0)
    step = next((one for one in STEPS if most / one <= 4), most or 1.0)
    top = step * max(-(-most // step), 1)

    def height(value: float) -> float:
        return round(HIGH - FOOT - (HIGH - FOOT - TOP) * value / top, 1)

    lines = tuple(
        _line(name, number, some, months, places, height, told)
        for number, (name, some) in enumerate(values, 1)
    )
    grid = tuple((height(at * step), told(at * step)) for at in range(round(top / step) + 1))
    note = f"Months with fewer than {report.least:,} articles are left out."
    described = "; ".join(filter(None, map(_described, lines)))
    return Chart(title, note, HIGH, described, lines, grid, _labels(months, places))


def _months(report: Report) -> list[Part]:
    """Give the months that a chart begins and ends with: those with articles enough."""
    enough = [one for one in report.months if one.counts.articles >= report.least]
    return enough[-MONTHS:]


def _value(get: Value, part: Part, least: int) -> float | None:
    return get(part) if part.counts.articles >= least else None


def _places(months: Sequence[Part]) -> list[float]:
    """Give where each month stands: months in between take room though none are there."""
    numbers = [int(one.name[:4]) * 12 + int(one.name[5:7]) for one in months]
    wide = (RIGHT - LEFT) / (numbers[-1] - numbers[0])
    return [round(LEFT + (number - numbers[0]) * wide, 2) for number in numbers]


def _line(
    name: str,
    number: int,
    values: Sequence[float | None],
    months: Sequence[Part],
    places: Sequence[float],
    height: Callable[[float], float],
    told: Callable[[float], str],
) -> Line:
    dots = [
        None if value is None else (x, height(value), f"{month.name}: {name} {told(value)}")
        for value, x, month in zip(values, places, months, strict=True)
    ]
    strokes = [(*one[:2], *other[:2]) for one, other in pairwise(dots) if one is not None and other]
    return Line(name, number, tuple(one for one in dots if one), tuple(strokes))


def _labels(months: Sequence[Part], places: Sequence[float]) -> tuple[tuple[float, str, str], ...]:
    """Give some of the months, the first and the last among them, none on another."""
    last = len(months) - 1
    picked = sorted({round(at * last / (LABELS - 1)) for at in range(LABELS)})
    kept: list[int] = []
    for at in picked:
        if not kept or places[at] - places[kept[-1]] > 24:
            kept.append(at)
    anchors = {0: "start", last: "end"}
    return tuple((places[at], months[at].name, anchors.get(at, "middle")) for at in kept)


def _described(line: Line) -> str:
    if not line.dots:
        return ""
    return f"{line.dots[0][2]}, {line.dots[-1][2]}"
