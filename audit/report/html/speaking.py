"""Who speaks in an article, how much, through which channel, and in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit.engine.record import Audit
from audit.engine.scene import count_words
from audit.facts import Attribution, Channel, Source, Span
from audit.ledger.voices import quoted_words

KINDS = {
    "named-person": "named person",
    "named-organisation": "named organisation",
    "identified-document": "identified document",
    "unidentified-document": "document not identified",
    "unnamed-described": "not named, described",
    "vague": "vague",
}
NOBODY = "Nobody named"
"""Who is said to have said what no source is given for."""
LONGEST = 160
"""Characters of what was said that a line of the panel shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One attribution: its parts in words, empty where it has none."""

    id: str
    source: str
    cue: str
    content: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source and what it says.

    ``kind`` is in plain words, ``about`` its role and affiliation. ``words`` counts the words that
    are reported of it, quoted or not, ``quoted`` those in quotation marks; ``channels`` divides
    ``words``, the largest part first.
    """

    name: str
    kind: str
    about: str
    words: int
    quoted: int
    channels: tuple[tuple[Channel, int], ...]
    lines: tuple[Line, ...]


def speakers(audit: Audit) -> list[Speaker]:
    """Give everyone who speaks, who speaks most first, and last what nobody is named for."""
    facts = audit.facts
    quoted = quoted_words(facts)
    by_source: dict[str, list[Attribution]] = {}
    for one in facts.attributions:
        by_source.setdefault(one.source_id or "", []).append(one)
    known = [
        _speaker(audit, source, by_source[source.id], quoted[source.id])
        for source in facts.sources
        if source.id in by_source
    ]
    known.sort(key=lambda one: -one.words)
    unknown = by_source.get("", [])
    return [*known, *([_speaker(audit, None, unknown, 0)] if unknown else [])]


def _speaker(
    audit: Audit, source: Source | None, said: Sequence[Attribution], quoted: int
) -> Speaker:
    channels: Counter[Channel] = Counter()
    for span, channel in _told_once(said):
        channels[channel] += count_words(_text(audit, span))
    about = ", ".join(filter(None, (source.role, source.affiliation))) if source else ""
    return Speaker(
        source.name if source else NOBODY,
        KINDS[source.kind] if source else "",
        about,
        channels.total(),
        quoted,
        tuple(sorted(channels.items(), key=lambda item: (-item[1], item[0]))),
        tuple(_line(audit, one) for one in said),
    )


def _told_once(said: Sequence[Attribution]) -> Iterator[tuple[Span, Channel]]:
    """Give what was said part by part, none of it twice where one attribution is in another."""
    end = 0
    spans = ((span, one.channel) for one in said for span in one.content)
    for span, channel in sorted(spans):
        if span.end > end:
            yield Span(max(span.start, end), span.end), channel
            end = span.end


def _line(audit: Audit, one: Attribution) -> Line:
    source, cue, content = (
        _shortened(" … ".join(_text(audit, span) for span in spans))
        for spans in (one.source, one.cue, one.content)
    )
    return Line(one.id, source, cue, content, one.channel)


def _text(audit: Audit, span: Span) -> str:
    return " ".join(audit.article.text[span.start : span.end].split())


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
