"""Occasions with many speakers: a hearing in court, a meeting, a talk between two.

What somebody says there without a channel of its own has the channel of the scene.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.carrying import OUTSIDE, SPOKEN_CLASSES, apart
from audit.language.channels.patterns import CHANNEL, channel_named
from audit.language.channels.words import CHAMBERS
from audit.language.grammar.words import Words

OPENING = 3
"""In how many blocks an article says that it is about a hearing or a meeting."""
COURT = re.compile(
    r"\b(?:courts?|jury|jurors|inquest|tribunal|judge|coroner|trial|inquiry)"
    r"(?: (?:in|into|at|of|on) [\w’' -]{1,50}?)?(?: was| were| has| has been| have)? "
    r"(?:heard|hears|told|tells)\b|\b(?:hearing|inquest|trial) (?:was told|heard)\b|\b(?:told|"
    r"tells|hears?) (?:an? |the )?(?:\w+ )?"
    r"(?:court|jury|inquest|tribunal|trial)\b|\bappear(?:ed|ing)? (?:in|at|"
    r"before) [\w’' ]*?court\b|"
    r"\bon trial\b|\basked (?:an?|the) (?:\w+ )?(?:court|judge) to\b|\bclosing arguments\b|"
    r"\bpleaded (?:not )?guilty\b|\bgave evidence\b|\b(?:trial|inquest|hearing) (?:began|"
    r"opened|resumed|continues)\b|\bin the dock\b|\bsentencing (?:him|her|them)\b|"
    r"\b(?:at|during) (?:his|her|their|the) (?:[\w-]+ )?(?:trial|inquest|sentencing|"
    r"court.martial)\b",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"\b(?:council|councillors|councilors|board|committee|commission|commissioners|parliament|"
    r"assembly|senators|lawmakers|MPs|trustees|shareholders|legislature|senate|house|chamber)\b"
    r"[^.]{0,60}?\b(?:voted?|votes|debated?|debates|approve[ds]|rejects?|rejected|heard|"
    r"pass(?:ed|es)|postponed|"
    r"adopted|backed|delayed|suspended|adjourned|convened|recalled|sat|erupted|walked out)\b",
    re.IGNORECASE,
)
TOLD_MEETING = re.compile(
    r"council\b|councill?ors|meeting|committee|chamber|board|assembly|parliament|session|"
    r"residents|"
    r"commission|trustees|legislature|senate|house|lawmakers|MPs|hearing|debate|floor|gallery|"
    rf"supervisors|public comment|packed|members|{CHAMBERS}",
    re.IGNORECASE,
)
PARTICIPANT = re.compile(
    r"\b(?:[KQS]C|barrister|counsel|lawyer|attorney|solicitor|prosecut\w+|defen[cs]e|defendant|"
    r"judge|justice|magistrate|coroner|witness|foreman|advocate|plaintiff|complainant|accused)\b",
    re.IGNORECASE,
)
GRILLED = re.compile(
    r"\b(?:committee|panel|subcommittee|senators|lawmakers|MPs|Speaker|members|councillors)"
    r"\b[^\n;]{0,50}? (?:pressed|grilled|quizzed|questioned|shouted|heckled|banged|jeered|ruled)\b"
)
"""What happens only where a committee or a parliament sits."""
DEBATED = re.compile(
    r"\b(?:Lawmakers|MPs|Senators|Legislators|Councillors|Members|Deputies|(?:parliament|council|"
    r"assembly|senate|house|chamber|legislature))\b[^.\n]{0,40}? (?:debated|argued|clashed|"
    r"sparred|"
    r"sat late|sat through|traded)\b"
)
OPEN_AIR = re.compile(
    r"\b(?:vigil|rall(?:y|ies)|protests?|march|demonstration|picket|festival|parade|celebrations?|"
    r"fund-?raiser|open day)\b",
    re.IGNORECASE,
)
"""Gatherings at which reporters go about and talk to people."""
MEMBER = re.compile(
    r"\b(?:Cllr|Coun|Councill?or|councill?or|alderman|trustee|MP|MSP|MEP|TD|Senator|senator|Rep|"
    r"Representative|[Ll]awmaker|Speaker|[Mm]ayor|[Cc]hair(?:man|woman|person)?|[Cc]ommissioner|"
    r"[Mm]inister|[Oo]pposition leader|[Ss]uperintendent)\b"
)
"""Who has a seat at a meeting."""
CONVENED = re.compile(
    r"\b(?:at|to|during|in|before) (?:an? |the |its )?"
    r"(?:[\w’'-]+ ){0,5}?(?:meeting|committee|session|assembly|forum|town hall|public hearing)\b|"
    r"\b(?:put|brought|taken|presented|went|came|goes|go|going) (?:before|to) (?:the |its |a )?"
    r"(?:[\w-]+ ){0,2}?(?:council\b|councill?ors|committee|board|trustees|supervisors)|"
    r"\b(?:packed|crowded|filled|crammed) (?:into )?(?:the|a|an|into)\b",
    re.IGNORECASE,
)
"""People have come together, told in the opening."""
STRANGERS = re.compile(
    r"\b(?:spokes\w+|office|charity|campaign\w*|union|detective|det|minister|mp|analyst|"
    r"professor)\b",
    re.IGNORECASE,
)
"""Who speaks about a trial rather than at it."""
PRESENTER = re.compile(r"\b(?:presenter|host|interviewer|moderator|anchor)\b", re.IGNORECASE)
ON_AIR = re.compile(r"\b(?:caller|guest|panell?ist|listener|viewer)\b", re.IGNORECASE)
"""Who speaks in a programme that is running."""
ANSWERS = frozenset(("answer", "reply", "retort", "counter", "interject", "interrupt", "shoot back",
                     "respond", "press", "challenge", "chime in", "remind", "ask"))  # fmt: skip
RETORTS = frozenset(("counter", "retort", "shoot back", "interject", "interrupt", "chime in"))
"""Even in reported speech they are said to whoever spoke before."""
ARGUED = frozenset(("suggest", "accept", "agree", "propose", "maintain", "put", "object", "submit"))
"""In court they are said aloud."""
ORDERING = frozenset(("order", "urge", "ask", "call on", "accuse", "invite", "beg", "implore"))
"""Acts of speech that a meeting hears."""
LIVE: frozenset[Channel] = frozenset(
    ("speech", "court-record", "broadcast", "press-conference", "interview")
)
PEOPLE = frozenset(("named-person", "unnamed-described"))
BEGINNING = 20
FURTHER = 2
"""How many blocks after its last plain sign a meeting may go on."""


class Scenes:
    """Fills in the channel of an article's scene while its attributions are gone through."""

    def __init__(self, words: Words, sources: Mapping[str, Source], items: list[Attribution]):
        self.words, self.sources = words, sources
        opening = self._opening()
        self._court = self._court_sign(items, opening)
        self._meeting, self._until = self._meeting_sign(items, opening)
        self._heard: set[str] = set()
        self._near = -FURTHER if self._court is None else 0
        self._out = False
        self._last: Attribution | None = None

    def fill(self, items: list[Attribution]) -> list[Attribution]:
        """Give the attributions with the channel of the scene where they have none."""
        return [self._next(item) for item in items]

    def _opening(self) -> str:
        """Give the headline and the first paragraphs."""
        block = self.words.block
        last = sum(1 for each in block if each < OPENING)
        past = self.words.bounds[last - 1][1] if last else 0
        return self.words.show(0, past) if past else ""

    def _court_sign(self, items: list[Attribution], opening: str) -> Span | None:
        match = COURT.search(opening)
        if match is None:
            return None
        base = self.words.start[0]
        stated = (i.channel_words for i in items if i.channel == "court-record" and i.channel_words)
        return next(stated, Span(base + match.start(), base + match.end()))

    def _meeting_sign(self, items: list[Attribution], opening: str) -> tuple[Span | None, int]:
        """Give the words that show that people speak at a meeting, and its last block."""
        convened = CONVENED.search(opening) or MEETING.search(opening)
        begun = self._told_early(items) or self._set_at_start() or GRILLED.search(opening)
        if not (convened or begun):
            return None, 0
        told = [*self._set_at_start()]
        grilled = GRILLED.search(self.words.text)
        grilled = grilled or DEBATED.search(opening)
        if grilled is not None and not told:
            told.append((Span(*grilled.span()), self._block_at(grilled.start())))
        told += [
            (item.channel_words, self._block(item))
            for item in items
            if item.channel == "speech"
            and item.channel_words
            and (self._at_meeting(item) or self._opens(item))
        ]
        return (told[0][0], told[-1][1] + FURTHER) if told else (None, 0)

    def _block_at(self, start: int) -> int:
        at = max(bisect_right(self.words.start, start) - 1, 0)
        return self.words.block[max(self.words.sentence[at], 0)]

    def _set_at_start(self) -> list[tuple[Span, int]]:
        """Find a first sentence that begins with a gathering: "At the funeral of …"."""
        if not self.words.block or not self.words.bounds:
            return []
        start = self.words.start[0]
        match = CHANNEL.match(self.words.text, start)
        group = match.lastgroup if match else None
        if match is None or group is None or channel_named(group) != "speech":
            return []
        if OPEN_AIR.search(match[0]):
            return []
        return [(Span(*match.span()), 0)]

    def _told_early(self, items: list[Attribution]) -> bool:
        """Tell whether somebody speaks to a meeting at the beginning of the article."""
        return any(
            item.channel == "speech"
            and self._block(item) < OPENING
            and (self._at_meeting(item) or self._opens(item))
            for item in items
        )

    def _opens(self, item: Attribution) -> bool:
        """Tell whether the occasion opens the article: "At the funeral of … on Saturday"."""
        span = item.channel_words
        if span is None or item.channel_carried or span.start - self.words.start[0] > BEGINNING:
            return False
        shown = self.words.text[span.start : span.end]
        return shown.lower().startswith(("at ", "during ")) and not OPEN_AIR.search(shown)

    def _at_meeting(self, item: Attribution) -> bool:
        span = item.channel_words
        return span is not None and bool(TOLD_MEETING.search(self.words.text, span.start, span.end))

    def _block(self, item: Attribution) -> int:
        return self.words.block[item.sentence] if item.sentence < len(self.words.block) else 0

    def _next(self, item: Attribution) -> Attribution:
        if item.channel == "unknown" and self._may_be_here(item):
            item = self._here(item)
        if item.channel == "court-record" and item.source_id:
            self._heard.add(item.source_id)
            self._near, self._out = self._block(item), False
        if item.channel in LIVE:
            self._last = item
        if item.channel == "speech" and not item.channel_carried:
            self._out = False
        if item.channel == "speech":
            self._until = max(self._until, self._block(item) + FURTHER)
        return item

    def _may_be_here(self, item: Attribution) -> bool:
        """Tell whether an attribution can be part of a scene at all."""
        argued = self._court is not None and item.cue_lemma in ARGUED
        ordered = self._meeting is not None and item.cue_lemma in ORDERING
        spoken = (item.cue_class in SPOKEN_CLASSES or argued or ordered) and not item.passive
        spoken = spoken and bool(item.source_id)
        if (
            not spoken
            or item.audience
            or apart(self.words, item)
            or self._shown(item.cue).endswith(("says", "say"))
        ):
            return False
        first, last = self.words.bounds[item.sentence]
        before = item.sentence - 1
        if before >= 0 and self.words.block[before] == self._block(item):
            first = self.words.bounds[before][0]
        left = first >= last or OUTSIDE.search(self.words.show(first, last)) is not None
        self._out = self._out or left
        return not left

    def _here(self, item: Attribution) -> Attribution:
        """Give the attribution the channel of the court, the talk or the meeting it is part of."""
        block, last = self._block(item), self._last
        if self._court is not None and self._takes_part(item):
            return _with(item, "court-record", self._court)
        if last is not None and block - self._block(last) <= 1 and self._answers(item, last):
            return _with(item, last.channel, last.channel_words)
        if self._meeting is not None and block <= self._until and item.cue:
            source = self.sources.get(item.source_id or "")
            present = source is not None and source.kind in PEOPLE and not self._out
            shown = self._shown(item.source)
            if present and (MEMBER.search(shown) or not STRANGERS.search(shown)):
                return _with(item, "speech", self._meeting)
        if self._on_the_floor(item, block):
            return _with(item, "speech", last.channel_words if last else None)
        return item

    def _on_the_floor(self, item: Attribution, block: int) -> bool:
        """Tell whether another member speaks right after one who spoke at a meeting."""
        last = self._last
        if last is None or last.channel != "speech" or not self._at_meeting(last):
            return False
        near = block - self._block(last) <= FURTHER and not self._out
        source = self.sources.get(item.source_id or "")
        who = f"{self._shown(item.source)} {(source.role or '') if source else ''}"
        return near and MEMBER.search(who) is not None

    def _takes_part(self, item: Attribution) -> bool:
        """Tell whether the speaker takes part in a trial: heard before, counsel, a witness."""
        if item.source_id in self._heard:
            return True
        source = self.sources.get(item.source_id or "")
        role = (source.role or "") if source else ""
        shown = f"{self._shown(item.source)} {role}"
        if PARTICIPANT.search(shown) is not None:
            return True
        near = self._block(item) == self._near and not self._out
        stranger = STRANGERS.search(shown) is not None and not near
        person = source is not None and source.kind in PEOPLE and not stranger
        return person and not self._out and self._block(item) - self._near <= FURTHER

    def _answers(self, item: Attribution, last: Attribution) -> bool:
        """Tell whether somebody talks to whoever spoke before, or leads the talk."""
        if item.source_id == last.source_id:
            return False
        source = self.sources.get(item.source_id or "")
        shown = f"{self._shown(item.source)} {(source.role or '') if source else ''}"
        leads = PRESENTER.search(shown) is not None or (not item.cue and item.mode == "direct")
        if leads or (last.channel == "broadcast" and ON_AIR.search(shown) is not None):
            return True
        if item.cue_lemma in RETORTS and last.channel != "interview":
            return True
        return item.cue_lemma in ANSWERS and item.mode != "indirect"

    def _shown(self, spans: tuple[Span, ...]) -> str:
        return " ".join(self.words.text[span.start : span.end] for span in spans)


def _with(item: Attribution, channel: Channel, words: Span | None) -> Attribution:
    return replace(item, channel=channel, channel_words=words, channel_carried=True)
