"""Pieces that are an interview as a whole: questions and answers under speakers' labels."""

from __future__ import annotations

import re
from dataclasses import replace

from audit.article import Article
from audit.facts import Attribution, Channel
from audit.language.grammar.words import Words

LETTER = re.compile(r"[*_ ]*([QA])[.:)]")
"""The label of a question or an answer."""
FEWEST_TURNS = 3
INTERVIEW = re.compile(
    r"\binterview|\bQ ?& ?A\b|\b(?:spoke|talked|sat down|speaks|talks) (?:to|with)\b"
)
AIR = re.compile(
    r"(?:HOST|PRESENTER|ANCHOR|NEWSREADER|REPORTER|CORRESPONDENT|ANNOUNCER|VOICE ?-?OVER|CALLER)"
    r"(?: \d+)?",
    re.I,
)
"""Labels of people who speak on the air."""
OTHER: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    ("broadcast", re.compile(r"\b(?:podcast|radio|television|broadcast|episode)\b", re.I)),
    ("court-record", re.compile(r"\b(?:court|trial|inquest|cross-examin\w+)\b", re.I)),
    ("speech", re.compile(r"\b(?:debate|council meeting|committee|parliament)\b", re.I)),
)
"""What else is printed turn by turn, told by the headline or the words before the first turn."""


def interviews(words: Words, article: Article, items: list[Attribution]) -> list[Attribution]:
    """Give every turn of a piece in questions and answers its channel."""
    items = _answers(items)
    turns = [item for item in items if _is_turn(words, article, item)]
    asked = any("?" in words.text[part.start : part.end] for item in turns for part in item.content)
    voices = {item.source_id for item in turns}
    if len(turns) < FEWEST_TURNS or len(voices) < 2 or not asked:
        return items
    channel = _channel(words.text[: min(item.source[0].start for item in turns)])
    if any(AIR.fullmatch(words.text, i.source[0].start, i.source[0].end) for i in turns):
        channel = "broadcast" if channel == "interview" else channel
    chosen = {item.id for item in turns}
    return [
        replace(item, channel=channel) if item.id in chosen and item.channel == "unknown" else item
        for item in items
    ]


def _answers(items: list[Attribution]) -> list[Attribution]:
    """Give answers that have no label the channel of an interview."""
    return [
        replace(item, channel="interview")
        if item.carried and item.mode == "indirect" and not (item.source or item.cue)
        else item
        for item in items
    ]


def labelled(words: Words, article: Article, items: list[Attribution]) -> list[Attribution]:
    """Give what stands in an answer marked "A." the channel of an interview, up to a "Q."."""
    answers: set[int] = set()
    asked, within, past = False, False, 0
    for at, block in enumerate(article.blocks):
        within = within and "--" not in words.text[past : block.span.start]
        past = block.span.end
        label = LETTER.match(words.text, block.span.start, block.span.end)
        asked = asked or (label is not None and label[1] == "Q")
        within = asked and block.kind != "heading" and (label[1] == "A" if label else within)
        if within:
            answers.add(at)
    if not asked:
        return items
    return [
        replace(item, channel="interview")
        if item.channel == "unknown"
        and item.sentence < len(words.block)
        and words.block[item.sentence] in answers
        else item
        for item in items
    ]


def _is_turn(words: Words, article: Article, item: Attribution) -> bool:
    """Tell whether an attribution is a label at the start of a block, a colon after it."""
    if item.cue or not item.source or item.sentence >= len(words.block):
        return False
    block = article.blocks[words.block[item.sentence]]
    label = item.source[0]
    after = words.text[label.end : label.end + 2].lstrip("*_ ")
    opens = not words.text[block.span.start : label.start].strip(" *_")
    return opens and (after[:1] in (":", ".", "—", "") or block.kind == "heading")


def _channel(opening: str) -> Channel:
    """Read from what stands before the first turn what the whole is."""
    for channel, pattern in OTHER:
        if pattern.search(opening) and not (channel != "broadcast" and INTERVIEW.search(opening)):
            return channel
    return "interview"
