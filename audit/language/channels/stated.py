"""The channel that the words of one attribution state."""

from __future__ import annotations

import re
from typing import cast, get_args

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.frame import Frame, Zone
from audit.language.channels.origin import HEADS, is_own, origin
from audit.language.channels.patterns import CHANNEL, DECLINED, INTERVIEWED
from audit.language.channels.words import PARLIAMENTS
from audit.language.grammar.words import Words

Stated = tuple[Channel, Span | None]
UNKNOWN: Stated = ("unknown", None)
CHANNELS = frozenset(get_args(Channel))
NEAR_CUE = 25
FAR_WORDS = 60
"""How far from a cue a refusal to comment begins and ends, in characters."""
TAIL = re.compile(r"[\s,–—-]*(?:\w+ )?$")
SPOKESPERSON = re.compile(r"spokes(?:man|woman|person|people)|press (?:secretary|officer)", re.I)
LAW = re.compile(r"\b(?:judge|jury|prosecut\w+|defendant|lawyer|attorney|barrister|court|QC|KC)\b")
POSTING = frozenset(("tweet", "retweet"))
PROFIT = re.compile(
    r"post\w* (?:an? )?(?:\w+ )?(?:loss|profit|record|gain|surplus|deficit|net|rise|fall|revenue|"
    r"results?|win|victory|score|time|bail|bond|earnings|sales)"
)
BEFORE_PARLIAMENT = re.compile(rf"\b(?:before|to|told|in) (?:[\w’']+ ){{0,4}}?{PARLIAMENTS}", re.I)
REFLEXIVE = frozenset(("unknown", "declined-to-comment"))


class Statements:
    """Reads the channels of one article's attributions.

    ``own`` are the names of this publication in lower case.
    """

    def __init__(self, words: Words, own: frozenset[str]) -> None:
        self.words, self.text, self.own = words, words.text, own

    def read(self, item: Attribution, source: Source | None, frame: Frame) -> Stated:
        """Give the channel and the words that state it."""
        declined = self._declined(item)
        if declined is not None:
            return "declined-to-comment", declined
        for found in (
            self._in(frame.near, item, source),
            self._by_cue(item, frame),
            origin(item, self.text, source, self.own),
            self._in(frame.lead, item, source),
            self._after(frame.tail, item, source),
        ):
            if found[0] != "unknown":
                return found
        return UNKNOWN

    def _declined(self, item: Attribution) -> Span | None:
        """Find a refusal to comment that the cue is part of."""
        cue = item.cue[0]
        low = max(cue.start - NEAR_CUE, 0)
        for match in DECLINED.finditer(self.text, low, cue.end + FAR_WORDS):
            span = Span(match.start(), match.end())
            if span.overlaps(cue):
                return span
        return None

    def _in(self, zone: Zone, item: Attribution, source: Source | None) -> Stated:
        """Give the first channel that a zone states."""
        match = CHANNEL.search(zone.text)
        if match is None or match.lastgroup is None:
            return UNKNOWN
        name = match.lastgroup.split("_", 1)[1].replace("_", "-")
        channel = self._settled(name, match, item, source)
        return (channel, zone.span(*match.span())) if channel != "unknown" else UNKNOWN

    def _settled(
        self, name: str, match: re.Match[str], item: Attribution, source: Source | None
    ) -> Channel:
        """Decide where the expression alone doesn't."""
        rest = match.string[match.end() :]
        if name == "hearing":
            return "court-record" if self._at_law(item) else "speech"
        if name == "elsewhere":
            return "official-document"
        if name == "email":
            return "statement" if _speaks_for_a_body(self.text, item, source) else "interview"
        if name == "in-outlet":
            return "published-work" if item.cue_lemma == "write" else "outlet-report"
        if name == "outlet-report" and self._told_here(match[0], rest):
            return "interview"
        if name == "court-record" and "testif" in match[0] and BEFORE_PARLIAMENT.search(rest):
            return "speech"
        return cast(Channel, name) if name in CHANNELS else "unknown"

    def _told_here(self, words: str, rest: str) -> bool:
        """Tell whether an outlet was this one, or was told in an interview."""
        name = re.split(r"\b(?:to|with|by|in|told|telling|tells?) ", words)[-1]
        return is_own(name, self.own) or INTERVIEWED.search(rest) is not None

    def _at_law(self, item: Attribution) -> bool:
        """Tell whether the paragraph around a hearing is one about a court."""
        block = self.words.block[item.sentence]
        low = high = item.sentence
        while low > 0 and self.words.block[low - 1] >= block - 1:
            low -= 1
        while high + 1 < len(self.words.block) and self.words.block[high + 1] <= block + 1:
            high += 1
        start, end = self.words.bounds[low][0], self.words.bounds[high][1]
        return LAW.search(self.words.show(start, end)) is not None

    def _by_cue(self, item: Attribution, frame: Frame) -> Stated:
        """Tell the channel from the cue alone."""
        shown = frame.near.text
        if item.cue_lemma in POSTING:
            return "social-media", item.cue[0]
        if item.cue_lemma == "post":
            return UNKNOWN if PROFIT.match(shown) else ("social-media", item.cue[0])
        if item.cue_lemma == "testify":
            before = BEFORE_PARLIAMENT.search(shown) or BEFORE_PARLIAMENT.search(frame.tail.text)
            return "speech" if before else "court-record", item.cue[0]
        if item.cue_lemma == "write":
            return self._by_writing(item)
        return UNKNOWN

    def _by_writing(self, item: Attribution) -> Stated:
        """Tell from the sentence before what somebody "wrote": "her memo to the council"."""
        words, before = self.words, item.sentence - 1
        if before < 0 or words.block[before] != words.block[item.sentence]:
            return UNKNOWN
        for at in range(*words.bounds[before]):
            if words.low[at] in HEADS and words.low[at - 1] in ("his", "her", "their"):
                return HEADS[words.low[at]], words.span(at - 1, at + 1)
        return UNKNOWN

    def _after(self, zone: Zone, item: Attribution, source: Source | None) -> Stated:
        """Read what follows the content: "… , in a statement on Tuesday"."""
        match = CHANNEL.search(zone.text)
        if match is None or not TAIL.match(zone.text[: match.start()]):
            return UNKNOWN
        return self._in(zone, item, source)


def _speaks_for_a_body(text: str, item: Attribution, source: Source | None) -> bool:
    """Tell whether the speaker is a body or speaks for one."""
    shown = " ".join(text[part.start : part.end] for part in item.source)
    role = (source.role or "") if source else ""
    body = source is not None and source.kind == "named-organisation"
    return body or SPOKESPERSON.search(f"{shown} {role}") is not None
