"""Speakers' labels at the heads of lines: "NAME:", "Ruth Okafor (chair):", "Q.", ">> NAME:"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.evidence.record import Passage
from audit.evidence.wordlists import listed

TIME = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
STAMP = re.compile(rf"\s*[\[(<]?\s*(?P<time>{TIME})\s*[\])>]?\s*(?:[-–—|]\s*)?")
"""A time at the head of a line, in brackets or bare."""

_NAME_WORD = (
    r"(?:[^\W\d_a-z][\w.'’-]*|\#?\d{1,3}|of|de|da|di|van|von|der|den|bin|al|el|la|le|for|and|the)"
)
LABEL = re.compile(
    rf"\s*(?:>>+\s*|[-–—]\s*)?(?P<label>{_NAME_WORD}(?:,?[ \t]{_NAME_WORD}){{0,6}}"
    rf"(?:\s*[(\[][^()\[\]]{{1,60}}[)\]])?)\s*(?:[(\[<]?{TIME}[)\]>]?)?\s*:(?!//)(?:\s+|$)"
)
QUESTION = re.compile(r"\s*(?P<label>[QA])(?:[.:]\s+|\s{2,}|\t)(?=\S)")
"""A question or answer of testimony and interviews."""

HEAD = re.compile(
    rf"\s*(?P<label>{_NAME_WORD}(?:[ \t]{_NAME_WORD}){{0,4}})\s+[(\[]?(?P<time>{TIME})[)\]]?\s*"
)
"""A line of its own with name and time, as transcription services write it."""

CHANGE = re.compile(r"\s*>>+\s*|\s*[-–—]\s+(?=\S)")
"""A mark that somebody else now speaks."""

NO_LABELS = listed(
    """
note notes date time location place subject from to cc bcc re present source contact photo image
picture video update correction email e-mail phone tel title duration attendees agenda minutes
transcript recording file page section part chapter item example warning summary background
published updated posted by copyright embargo headline caption table figure appendix references
sources answer key http https when where what who why how also and but so because however first
second third finally english translation language participants speakers interviewee topic venue
channel programme program event circuit case docket website web address fax twitter instagram
facebook x download
    """
)
"""Words that end in a colon at the head of lines, and name nobody."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read: its text, its place, and what the format says of its speaker."""

    text: str
    place: str
    speaker: str | None = None
    edge: bool = False
    new_paragraph: bool = True


def labelled(lines: Iterable[Line]) -> tuple[Passage, ...]:
    """Give the passages of lines, each under the speaker that the labels give it.

    A label counts where the document is a transcript: two or more labels in it, or one twice.
    It holds until the next one.
    """
    given = list(lines)
    known = _labels(given)
    passages: list[Passage] = []
    speaker: str | None = None
    for line in given:
        for text, label, place in _parts(line, speaker, known):
            speaker = label
            if text:
                passages.append(Passage(text, place, speaker, line.edge))
    return tuple(passages)


def _labels(lines: list[Line]) -> frozenset[str]:
    counts = Counter(label for line in lines if (label := _label(line.text)))
    return (
        frozenset(counts) if len(counts) > 1 or max(counts.values(), default=0) > 1 else frozenset()
    )


def _label(text: str) -> str | None:
    rest = text[_stamp(text)[1] :]
    match = QUESTION.match(rest) or LABEL.match(rest) or HEAD.fullmatch(rest)
    return _clean(match["label"]) if match and _names_somebody(match["label"]) else None


def _clean(label: str) -> str:
    return " ".join(label.split()).strip(" -–—>")


def _names_somebody(label: str) -> bool:
    words = re.findall(r"[^\W\d_]+", label.lower())
    return bool(words) and words[0] not in NO_LABELS and words[-1] not in NO_LABELS


def _stamp(text: str) -> tuple[str | None, int]:
    match = STAMP.match(text)
    return (match["time"], match.end()) if match else (None, 0)


def _parts(
    line: Line, speaker: str | None, known: frozenset[str]
) -> Iterator[tuple[str, str | None, str]]:
    """Give a line's pieces with speaker and place; a label may stand within the line, too."""
    time, at = _stamp(line.text)
    place = line.place if time is None else time
    text = line.text[at:] if time is not None else line.text
    head = HEAD.fullmatch(text)
    if head and _clean(head["label"]) in known:
        yield "", _clean(head["label"]), place
        return
    match = QUESTION.match(text) or LABEL.match(text)
    if match and _clean(match["label"]) in known:
        speaker, text = _clean(match["label"]), text[match.end() :]
    elif change := CHANGE.match(text):
        speaker, text = None, text[change.end() :]
    speaker = line.speaker or speaker
    yield from _inner(text, speaker, place, known)


def _inner(
    text: str, speaker: str | None, place: str, known: frozenset[str]
) -> Iterator[tuple[str, str | None, str]]:
    """Part a line at labels within it, where a reader lost the line breaks."""
    if not known or ":" not in text:
        yield text, speaker, place
        return
    start = 0
    for match in re.finditer(r"(?<=[.?!…”\"’)\]—–-])\s+(?=\S)", text):
        inner = LABEL.match(text, match.end())
        if inner and _clean(inner["label"]) in known:
            yield text[start : match.start()], speaker, place
            speaker, start = _clean(inner["label"]), inner.end()
    yield text[start:], speaker, place
