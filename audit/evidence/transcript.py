"""Reads transcripts with times: WebVTT and SubRip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from audit.article.decoding import decode
from audit.errors import ReadError
from audit.evidence.labels import Line, labelled
from audit.evidence.layout import tidied
from audit.evidence.record import Document

if TYPE_CHECKING:
    from webvtt import Caption

VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
TAG = re.compile(r"</?[a-zA-Z0-9:.][^>]*>|\{\\[^}]*\}")


def read_transcript(path: str) -> Document:
    """Read a ``.vtt`` or ``.srt``; places are the times at which cues begin.

    Raises :class:`ReadError` for what is no transcript of its kind.
    """
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    kind = Path(path).suffix.lower().removeprefix(".")
    text = decode(Path(path).read_bytes(), path)
    try:
        captions = webvtt.from_buffer(StringIO(text.strip() + "\n"), format=kind).captions
    except (MalformedFileError, MalformedCaptionError) as error:
        shown = {"vtt": "WebVTT", "srt": "SubRip"}[kind]
        raise ReadError(path, f"it is not valid {shown}: {error}") from None
    return Document(path, labelled(_lines(captions)))


def _lines(captions: list[Caption]) -> Iterator[Line]:
    last = ""
    for caption in captions:
        place = caption.start.partition(".")[0]
        flash = caption.end_in_seconds - caption.start_in_seconds < 1
        lines = caption.raw_text.split("\n")
        for at, (speaker, text) in enumerate(_voices(lines)):
            rolling = at == 0 and text == last and (len(lines) > 1 or flash)
            if text and not rolling:
                yield Line(text, place, speaker)
            last = text or last


def _voices(lines: list[str]) -> Iterator[tuple[str | None, str]]:
    """Give each line of a cue with its voice; a voice holds to the end of its cue."""
    speaker = None
    for line in lines:
        start = 0
        for match in VOICE.finditer(line):
            if before := _plain(line[start : match.start()]):
                yield speaker, before
            speaker, start = unescape(match[1]).strip(), match.end()
        yield speaker, _plain(line[start:])


def _plain(text: str) -> str:
    return tidied(unescape(TAG.sub("", text)))
