"""Carries an occasion on to what the same speaker says next in the passage."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from audit.facts import Attribution, Channel, Span
from audit.language.grammar.words import Words

SPOKEN_CLASSES = frozenset(("neutral", "loaded", "legal"))
REACH = 2
"""How many blocks on an occasion still holds for the same speaker."""
HELD = frozenset(
    ("interview", "statement", "press-conference", "speech", "broadcast", "court-record",
     "published-work", "official-document", "outlet-report", "social-media", "unknown")
)  # fmt: skip
NEAR_ONLY: frozenset[Channel] = frozenset(
    ("social-media", "published-work", "official-document", "outlet-report")
)
"""Channels that hold within the block only, unless the words are said to be written too."""
WRITING = frozenset(("write", "tweet", "retweet", "post", "read"))
WRITTEN: frozenset[Channel] = frozenset(
    ("statement", "published-work", "official-document", "social-media", "court-record",
     "interview", "outlet-report")
)  # fmt: skip
OTHER_OCCASION = re.compile(
    r"\b(?:ha(?:s|ve|d)|[’']s|[’']d|[’']ve|once|often|frequently|repeatedly|previously|earlier|"
    r"routinely|long|always|usually|will|would|may|might|can|could|should|sometimes|regularly)\b",
    re.IGNORECASE,
)
"""In a cue: it was said, or will be, at another time than what stands before."""


class Carrier:
    """Keeps each speaker's last occasion while an article is gone through in order."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._last: dict[str, tuple[Attribution, int]] = {}

    def carry(self, found: Iterable[Attribution]) -> list[Attribution]:
        """Give the attributions, the occasion filled in where a reader would carry it on."""
        return [self._next(item) for item in found]

    def _next(self, item: Attribution) -> Attribution:
        block = self._block(item)
        before, before_block = self._last.get(item.source_id or "", (None, 0))
        if before is not None and self._holds(before, item, block - before_block):
            item = continued(before, item)
        spoken = item.source_id and item.cue_class in SPOKEN_CLASSES and not self._apart(item)
        if spoken and item.channel != "declined-to-comment":
            self._last[item.source_id or ""] = (item, block)
        return item

    def _block(self, item: Attribution) -> int:
        return self.words.block[item.sentence] if item.sentence < len(self.words.block) else 0

    def _holds(self, before: Attribution, item: Attribution, blocks: int) -> bool:
        """Tell whether the occasion before is this one's too."""
        if item.channel != "unknown" or item.cue_class not in SPOKEN_CLASSES or item.passive:
            return False
        near = 0 if before.channel in NEAR_ONLY and item.cue_lemma not in WRITING else REACH
        if blocks > near or self._apart(item):
            return False
        if item.cue_lemma in WRITING and before.channel not in WRITTEN:
            return False
        return not self._differs(before, item)

    def _apart(self, item: Attribution) -> bool:
        """Tell whether the cue itself says that this was another occasion: "had said"."""
        return any(
            OTHER_OCCASION.search(self.words.text, part.start, part.end) for part in item.cue
        )

    def _differs(self, before: Attribution, item: Attribution) -> bool:
        """Tell whether listener, time or place are others than before."""
        pairs = (
            (before.audience, item.audience),
            (before.when, item.when),
            (before.where, item.where),
        )
        if item.audience and before.channel != "unknown" and not before.audience:
            return True
        return any(old and new and self._key(old) != self._key(new) for old, new in pairs)

    def _key(self, span: Span) -> str:
        """Give the last word of an expression: "on Tuesday" is "Tuesday"."""
        return self.words.text[span.start : span.end].lower().split()[-1]


def continued(before: Attribution, item: Attribution) -> Attribution:
    """Give the attribution with the occasion of the one before."""
    return replace(
        item,
        channel=before.channel,
        channel_words=before.channel_words,
        audience=item.audience or before.audience,
        when=item.when or before.when,
        where=item.where or before.where,
        channel_carried=before.channel != "unknown",
    )
