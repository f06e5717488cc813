"""The picture of who speaks how much and through which channel: bars, each with its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from audit.facts import Channel
from audit.report.html.speaking import Speaker

SHOWN = 10
"""Bars of a picture; the list below it has everyone."""
ROW = 52
"""Height of a bar with its words, in pixels."""
SHADES = 6
"""Channels told apart by shade; the rest share the last."""
NAME = 28
"""Characters of a name that fit beside the number of words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: where it begins and how long it is, in per cent of the width."""

    x: float
    width: float
    shade: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One speaker: ``top`` in pixels, and the words above and below the bar."""

    top: int
    name: str
    words: str
    parts: tuple[Part, ...]
    channels: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The bars, the picture's height in pixels, and all that it shows in one sentence."""

    bars: tuple[Bar, ...]
    height: int
    described: str


def picture(speakers: Sequence[Speaker]) -> Picture:
    """Draw who speaks. The longest bar fills the width."""
    shown = [one for one in speakers if one.words][:SHOWN]
    most = max((one.words for one in shown), default=1)
    shades = _shades(speakers)
    bars = tuple(_bar(number, one, most, shades) for number, one in enumerate(shown))
    described = ". ".join(f"{one.name}: {one.words:,} words, {_channels(one)}" for one in shown)
    return Picture(bars, len(bars) * ROW, described)


def _shades(speakers: Sequence[Speaker]) -> dict[Channel, int]:
    """Give each channel a shade, the most used ones the clearest; what is not known has none."""
    words: Counter[Channel] = Counter()
    for one in speakers:
        for channel, number in one.channels:
            words[channel] += number
    known = [channel for channel, _ in sorted(words.items(), key=lambda item: (-item[1], item[0]))]
    known = [channel for channel in known if channel != "unknown"]
    shades = {channel: min(number, SHADES) for number, channel in enumerate(known, 1)}
    return {**shades, "unknown": 0}


def _bar(number: int, one: Speaker, most: int, shades: dict[Channel, int]) -> Bar:
    parts, x = [], 0.0
    for channel, part in one.channels:
        width = 100 * part / most
        parts.append(Part(round(x, 2), round(width, 2), shades[channel]))
        x += width
    name = one.name if len(one.name) <= NAME else f"{one.name[: NAME - 1].rstrip()}…"
    words = f"{one.words:,} word{'s' * (one.words != 1)}"
    return Bar(number * ROW, name, words, tuple(parts), _channels(one))


def _channels(one: Speaker) -> str:
    if len(one.channels) == 1:
        return channel_name(one.channels[0][0])
    return ", ".join(f"{channel_name(channel)} {words:,}" for channel, words in one.channels)


def channel_name(channel: Channel) -> str:
    """Give a channel in plain words."""
    return "channel not stated" if channel == "unknown" else channel.replace("-", " ")
