"""Words that reached the reporter inside a document's or another outlet's words."""

from __future__ import annotations

from dataclasses import replace

from audit.facts import Attribution, Channel

CARRIERS: frozenset[Channel] = frozenset(
    ("court-record", "official-document", "outlet-report", "published-work", "social-media",
     "statement")
)  # fmt: skip


def reported(items: list[Attribution]) -> list[Attribution]:
    """Give "Roy told police he fled" the channel of the indictment it stands in.

    That is the channel of another attribution of the sentence whose content holds this one's cue
    and whose source is what it was read in.
    """
    return [_within(item, items, at) for at, item in enumerate(items)]


def _within(item: Attribution, items: list[Attribution], at: int) -> Attribution:
    if item.channel != "unknown" or not item.cue or item.cue_class in ("attitude", "belief"):
        return item
    for other in _neighbours(items, at):
        channel_words = other.channel_words
        read = other.channel in CARRIERS and channel_words in other.source
        if read and any(part.contains(item.cue[0]) for part in other.content):
            return replace(item, channel=other.channel, channel_words=channel_words)
    return item


def _neighbours(items: list[Attribution], at: int) -> list[Attribution]:
    sentence = items[at].sentence
    return [each for each in items[max(at - 4, 0) : at + 5] if each.sentence == sentence]
