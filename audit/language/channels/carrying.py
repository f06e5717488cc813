"""Carries an occasion on to what the same speaker says next in the passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from audit.facts import Attribution, Channel, Source, Span
from audit.language.grammar.words import Words

SPOKEN_CLASSES = frozenset(("neutral", "loaded", "legal"))
JOINED = frozenset(("hedging", "attitude", "belief"))
"""Cues that share an occasion only within the sentence: "said in a statement … and suggested"."""
REACH = 2
TOGETHER: frozenset[Channel] = frozenset(("press-conference", "speech"))
"""Where several speak for one group."""
"""How many blocks on an occasion still holds for the same speaker."""
NEAR_ONLY: frozenset[Channel] = frozenset(
    ("social-media", "published-work", "official-document", "outlet-report")
)
"""Channels that hold within the block only, unless the words are said to be written too."""
GOING_ON = frozenset(("go on", "add", "continue", "conclude", "finish", "sign off"))
IN_A_ROOM: frozenset[Channel] = frozenset(("speech", "court-record"))
OUTSIDE = re.compile(
    r"\b(?:outside|after(?:wards?)?|later|before|following|ahead of|since) (?:the )?(?:\w+ )?"
    r"(?:court|hearing|verdict|ruling|meeting|vote|debate|session|trial|sentencing|that)\b|"
    r"\bafterwards?\b|(?:^|[.!?”\"’] )(?:later|outside)\b|\b(?:said|added|wrote) later\b|\blater "
    r"(?:said|told|"
    r"added|"
    r"wrote)\b|\boutside the\b|\bspeaking (?:outside|later|afterwards)\b",
    re.IGNORECASE,
)
"""Words that leave a court or a meeting."""
WRITING = frozenset(("write", "tweet", "retweet", "post", "read"))
COMMENTING = frozenset(("write", "comment", "reply", "post", "ask", "quip", "joke", "rage", "fume"))
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

HEARD = re.compile(r"(?:could|can) be heard\b")
THE_POST = re.compile(
    r"(?:In|On) (?:the|this|that|his|her|their) (?:\w+ )?(?:recording|video|clip|message|footage|"
    r"audio|post|thread|film|photo|caption|stream)\b",
)
"""Back to a post spoken of before."""
NAMELESS = frozenset(("vague", "unnamed-described"))
POLICE = re.compile(r"\b(?:police|detectives?|officers?|investigators?|paramedics)\b")
MEMBER = re.compile(
    r"(?:one|another|both|(?:the|a) (?:first|second|third|other|latter|former))\b", re.IGNORECASE
)
"""How a source begins that is one of those spoken of before."""


class Carrier:
    """Keeps each speaker's last occasion while an article is gone through in order."""

    def __init__(self, words: Words, sources: Mapping[str, Source]) -> None:
        self.words, self.sources = words, sources
        self._last: dict[str, tuple[Attribution, int]] = {}
        self._group: tuple[Attribution | None, int] = (None, 0)
        self._recent: tuple[Attribution | None, int] = (None, 0)
        self._posted: tuple[Attribution | None, int] = (None, 0)

    def carry(self, found: Iterable[Attribution]) -> list[Attribution]:
        """Give the attributions, the occasion filled in where a reader would carry it on."""
        return [self._next(item) for item in found]

    def _next(self, item: Attribution) -> Attribution:
        block = self._block(item)
        before, before_block = self._before(item, block)
        if before is not None and self._holds(before, item, block - before_block):
            item = continued(before, item)
        item = self._under_a_post(self._of_the_group(item, block), block)
        spoken = item.source_id and item.cue_class in SPOKEN_CLASSES and not apart(self.words, item)
        if item.cue_class in SPOKEN_CLASSES and not apart(self.words, item):
            self._recent = (item, block)
        if spoken and item.channel != "declined-to-comment":
            self._last[item.source_id or ""] = (item, block)
            if self._is_group(item):
                self._group = (item, block)
        return item

    def _of_the_group(self, item: Attribution, block: int) -> Attribution:
        """Give one who speaks right after a group its occasion: "officials said at a briefing"."""
        before, where = self._group
        if before is None or where != block or before.channel not in TOGETHER:
            return item
        source = self.sources.get(item.source_id or "")
        close = item.sentence - before.sentence <= 1 and item.mode != "indirect"
        person = source is not None and source.kind == "named-person"
        if item.channel == "unknown" and close and person and not apart(self.words, item):
            return continued(before, item)
        return item

    def _before(self, item: Attribution, block: int) -> tuple[Attribution | None, int]:
        """Give what the speaker said before, or whoever "he" may be in this paragraph."""
        if item.source_id is None and item.source:
            shown = self.words.text[item.source[0].start : item.source[0].end].lower()
            recent, where = self._recent
            near = recent is not None and item.sentence - recent.sentence <= 1 and where == block
            return self._recent if shown in ("he", "she", "they") and near else (None, 0)
        return self._last.get(item.source_id or "", self._of_group(item))

    def _under_a_post(self, item: Attribution, block: int) -> Attribution:
        """Give what "one wrote" right after a post the post's channel."""
        before, where = self._posted
        if item.channel == "social-media":
            self._posted = (item, block)
        elif before is not None and item.channel == "unknown" and block - where <= 1:
            first, last = self.words.bounds[item.sentence]
            if first < last and THE_POST.match(self.words.show(first, last)):
                return continued(before, item)
            if block != where:
                return item
            source = self.sources.get(item.source_id or "")
            nameless = source is None or source.kind in NAMELESS
            if nameless and item.cue_lemma in COMMENTING and item.mode != "indirect":
                return continued(before, item)
        return item

    def _of_group(self, item: Attribution) -> tuple[Attribution | None, int]:
        """Give the occasion of the group that "one of them", "the second official" belongs to."""
        member = item.source and MEMBER.match(self.words.text, item.source[0].start)
        return self._group if member else (None, 0)

    def _is_group(self, item: Attribution) -> bool:
        source = self.sources.get(item.source_id or "")
        return source is not None and source.plural and item.channel != "unknown"

    def _block(self, item: Attribution) -> int:
        return self.words.block[item.sentence] if item.sentence < len(self.words.block) else 0

    def _holds(self, before: Attribution, item: Attribution, blocks: int) -> bool:
        """Tell whether the occasion before is this one's too."""
        if item.channel != "unknown" or item.passive:
            return False
        joined = before.sentence == item.sentence and item.cue_class in JOINED
        if item.cue_class not in SPOKEN_CLASSES and not joined:
            return False
        again = item.cue_lemma in WRITING or item.cue_lemma in GOING_ON
        near = 0 if before.channel in NEAR_ONLY and not again else REACH
        if blocks > near or apart(self.words, item):
            return False
        if item.cue_lemma in WRITING and before.channel not in WRITTEN:
            return False
        if before.channel in IN_A_ROOM and self._left(item):
            return False
        return not self._differs(before, item)

    def _left(self, item: Attribution) -> bool:
        """Tell whether the sentence says that the speaker has left the room."""
        first, last = self.words.bounds[item.sentence]
        return first < last and OUTSIDE.search(self.words.show(first, last)) is not None

    def _differs(self, before: Attribution, item: Attribution) -> bool:
        """Tell whether listener, time or place are others than before."""
        pairs = (
            (before.audience, item.audience),
            (before.when, item.when),
            (before.where, item.where),
        )
        if item.audience and before.channel == "court-record":
            listener = self.words.text[item.audience.start : item.audience.end]
            if POLICE.search(listener) and item.sentence - before.sentence <= 1:
                return False  # what was said to them is what the court hears
        if item.audience and before.channel != "unknown" and not before.audience:
            return True
        return any(old and new and self._key(old) != self._key(new) for old, new in pairs)

    def _key(self, span: Span) -> str:
        """Give the last word of an expression: "on Tuesday" is "Tuesday"."""
        return self.words.text[span.start : span.end].lower().split()[-1]


def apart(words: Words, item: Attribution) -> bool:
    """Tell whether the cue itself says that this was another occasion: "had said"."""
    cues = [words.text[part.start : part.end] for part in item.cue]
    return any(OTHER_OCCASION.search(cue) for cue in cues if not HEARD.match(cue))


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
