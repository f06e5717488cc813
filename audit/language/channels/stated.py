"""The channel that the words of one attribution state."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from audit.facts import Attribution, Channel, NameKind, Source, Span
from audit.language.channels.antecedents import cited_after, in_antecedent
from audit.language.channels.frame import Frame, Zone
from audit.language.channels.introduced import in_clause, in_credit, in_source
from audit.language.channels.origin import HEADS, is_own, origin
from audit.language.channels.patterns import (
    CHANNEL,
    CHANNELS,
    HELD,
    INTERVIEWED,
    channel_named,
    mailed,
)
from audit.language.channels.publication import Publication
from audit.language.channels.refusals import DECLINED
from audit.language.channels.words import COURTS, NO_OUTLET, PARLIAMENTS
from audit.language.grammar.words import Words

Stated = tuple[Channel, Span | None]
Names = Mapping[int, NameKind]
"""Kinds of names by where they begin."""
UNKNOWN: Stated = ("unknown", None)
NEAR_CUE = 25
FAR_WORDS = 60
"""How far from a cue a refusal to comment begins and ends, in characters."""
DOCUMENTS = frozenset(("identified-document", "unidentified-document"))
SAYING = frozenset(("say", "tell", "add", "respond", "reply"))
NOTHING = re.compile(
    r"(?:that )?(?:it|he|she|they|the \w+) ((?:would|could|will|can)(?: not|n[’']t) comment\b|"
    r"had no (?:further )?comment\b|(?:was|were) unable to comment\b)"
)
NO_COMMENT = re.compile(r"[“\"'‘]?No comment[,.!]?[”\"'’]?[,.]?")
TAIL = re.compile(r"[\s,–—-]*(?:\w+ )?$")
AFTER_OUTLET = re.compile(r" (?:afterwards?|later|earlier|separately|exclusively)$")
TITLED = re.compile(r"the (?!\w+s$)[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*")
"""A listener that is a title: "the Lantern"."""
LAW = re.compile(
    r"\b(?:inquest|coroner|tribunal|trial|magistrates?|judge|jury|prosecut\w+|defendant|lawyer|"
    r"attorney|barrister|court|QC|KC)\b"
)
COUNSEL = re.compile(r"\b(?:lawyers?|attorneys?|solicitors?|prosecut\w+|counsel|plaintiffs?)\b")
POSTING = frozenset(("tweet", "retweet"))
LONG_AGO = re.compile(
    r"[,\s]*(?:in (?:19|20)\d\d|(?:early |late )?last (?:year|spring|summer|autumn|fall|winter)|"
    r"\w+ (?:years|decades) (?:ago|before|earlier))\b"
)
"""No reporter dates an interview of their own so."""
NAMED = re.compile(r"^(?: [A-ZÀ-Þ][\w’'-]*)+")
DIRECTLY = re.compile(r"\w+(?: back| later| simply)?(?::|,| that\b)")
"""Mail to nobody else than the reporter: "she texted: …"."""
RECORDED = re.compile(r"(?:is|was|are|were) (?:recorded|minuted|logged|noted) as \w+ing\b")
PUT_TO = re.compile(r"put it to (?:the (?:witness|defendant|accused)|him|her|them)\b")
PROFIT = re.compile(
    r"post\w* (?:an? )?(?:\w+ )?(?:loss|profit|record|gain|surplus|deficit|net|rise|fall|revenue|"
    r"results?|win|victory|score|time|bail|bond|earnings|sales)"
)
HEARD = re.compile(r"testif|evidence", re.IGNORECASE)
BEFORE_COURT = re.compile(rf" (?:to|before|at|in) (?:the |an? |his |her )?(?:\w+ )?{COURTS}\b")
TITLE = re.compile(r"\bin [“\"‘'][A-ZÀ-Þ][^”\"\x00]{1,60}[”\"’']")
"""A work by its title: "wrote in “Salt Road”"."""
BEFORE_PARLIAMENT = re.compile(rf"\b(?:before|to|told|in) (?:[\w’']+ ){{0,4}}?{PARLIAMENTS}", re.I)


class Statements:
    """Reads the channels of one article's attributions."""

    def __init__(self, words: Words, publication: Publication) -> None:
        self.words, self.text, self.publication = words, words.text, publication

    def read(self, item: Attribution, source: Source | None, frame: Frame) -> Stated:
        """Give the channel and the words that state it."""
        declined = self._declined(item, source)
        if declined is not None:
            return "declined-to-comment", declined
        for found in (
            self._in(frame.near, item, source),
            self._issued(frame.near),
            self._by_cue(item, frame),
            self._origin(item, source),
            in_antecedent(self.words, item) or UNKNOWN,
            self._in(frame.lead, item, source),
            self._after(frame.tail, item, source),
            cited_after(frame.tail) or UNKNOWN,
            in_clause(frame.lead.text, frame.lead.start) or UNKNOWN,
            in_source(self.text, item) or UNKNOWN,
        ):
            if found[0] != "unknown":
                return found
        return UNKNOWN

    def _issued(self, zone: Zone) -> Stated:
        """Read a cue that makes the occasion itself: "issued a clarification"."""
        held = HELD.match(zone.text) or HELD.match(zone.text, zone.text.find(" ") + 1)
        channel = channel_named(held.lastgroup) if held and held.lastgroup else None
        return (channel, zone.span(*held.span())) if held and channel else UNKNOWN

    def _origin(self, item: Attribution, source: Source | None) -> Stated:
        """Give the channel that the source itself is, if it says something."""
        if item.cue_class == "attitude" and (source is None or source.kind not in DOCUMENTS):
            return UNKNOWN
        return origin(item, self.text, source, self.publication.own)

    def without_cue(self, item: Attribution, source: Source | None) -> Stated:
        """Give the channel of what no cue of speech brings in: a credit, a paper that suggests."""
        declined = self._declined(item, source) if item.cue else None
        if declined is not None:
            return "declined-to-comment", declined
        if source is not None and source.kind in DOCUMENTS and item.cue:
            return origin(item, self.text, source, self.publication.own)
        led = self._before_colon(item)
        if led is not None:
            return led
        credited = in_credit(self.words, item)
        if credited is not None:
            return credited
        found = in_antecedent(self.words, item) or origin(
            item, self.text, None, self.publication.own
        )
        direct = item.mode == "direct" and found[0] != "outlet-report"
        return found if direct or found[1] not in (None, *item.source) else UNKNOWN

    def _before_colon(self, item: Attribution) -> Stated | None:
        """Read what stands between a source and a colon: "One fumed on X: …"."""
        if item.cue or not (item.source and item.content):
            return None
        start, end = item.source[-1].end, item.content[0].start
        between = self.text[start:end]
        if not 0 < end - start <= FAR_WORDS or not between.rstrip().endswith(":"):
            return None
        match = CHANNEL.search(between)
        channel = channel_named(match.lastgroup) if match and match.lastgroup else None
        return (
            (channel, Span(start + match.start(), start + match.end()))
            if match and channel
            else None
        )

    def told_name(self, item: Attribution, listener: Span | None, names: Names) -> Stated:
        """Take "told Kystbladet" for an interview: the listener is a name that is no body's."""
        if listener is None or item.cue_lemma != "tell":
            return UNKNOWN
        shown = AFTER_OUTLET.sub("", self.text[listener.start : listener.end])
        listener = Span(listener.start, listener.start + len(shown))
        if is_own(shown, self.publication.own):
            return "interview", listener
        kind = names.get(listener.start)
        titled = kind is None and TITLED.fullmatch(shown) is not None
        titled = titled and names.get(listener.start + len("the ")) not in ("person", "place")
        if not (titled or kind in ("organisation", "other")) or NO_OUTLET.search(shown):
            return UNKNOWN
        if self.publication.aired and is_own(shown, self.publication.own):
            return "broadcast", listener
        return ("outlet-report" if self.publication.is_elsewhere(shown) else "interview"), listener

    def _declined(self, item: Attribution, source: Source | None) -> Span | None:
        """Find a refusal to comment that the cue is part of; a paper refuses nothing."""
        if source is not None and source.kind in DOCUMENTS:
            return None
        cue = item.cue[0]
        low = max(cue.start - NEAR_CUE, 0)
        for match in DECLINED.finditer(self.text, low, cue.end + FAR_WORDS):
            span = Span(match.start(), match.end())
            if span.overlaps(cue):
                return span
        return self._said_nothing(item)

    def _said_nothing(self, item: Attribution) -> Span | None:
        """Find a refusal that is all that was said: "said it would not comment"."""
        if item.cue_lemma not in SAYING:
            return None
        for part in item.content:
            if item.mode != "indirect":
                if NO_COMMENT.fullmatch(self.text, part.start, part.end):
                    return part
                continue
            match = NOTHING.match(self.text, part.start, part.end)
            if match is not None:
                return Span(match.start(1), match.end(1))
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
            if BEFORE_COURT.match(rest):
                return "court-record"
            return "court-record" if self._at_law(item) else "speech"
        if name == "elsewhere":
            return "official-document"
        if name == "official-document" and "filing" in match[0] and self._is_counsel(item):
            return "court-record"
        if name == "email":
            return mailed(match.string[: match.start()])
        if name == "in-outlet":
            return self._in_outlet(match, item)
        if name in ("told-outlet", "told-paper"):
            return self._told(name, match[0], rest)
        if name == "court-record" and HEARD.search(match[0]):
            heard = BEFORE_PARLIAMENT.search(match[0] + rest) and not LAW.search(rest)
            return "speech" if heard else "court-record"
        if name == "statement" and "petition" in match[0] and self._at_law(item):
            return "court-record"
        if name == "speech" and BEFORE_COURT.match(rest):
            return "court-record"
        return cast(Channel, name) if name in CHANNELS else "unknown"

    def _told(self, name: str, words: str, rest: str) -> Channel:
        """Tell whether who was told is this outlet or another one, and that was an interview."""
        if INTERVIEWED.search(rest):
            return "interview"
        if name == "told-paper":
            elsewhere = self.publication.is_paper_elsewhere() or " another " in words
            elsewhere = elsewhere or "news agency" in words
            elsewhere = elsewhere or LONG_AGO.match(NAMED.sub("", rest)) is not None
        else:
            outlet = re.split(r"\b(?:to|with|by|told|telling|tells?) ", words, maxsplit=1)[-1]
            if self.publication.aired and is_own(outlet, self.publication.own):
                return "broadcast"
            ours = is_own(outlet, self.publication.own)
            elsewhere = self.publication.is_elsewhere(outlet) or (
                LONG_AGO.match(rest) is not None and not ours
            )
        return "outlet-report" if elsewhere else "interview"

    def _in_outlet(self, match: re.Match[str], item: Attribution) -> Channel:
        """Tell whether somebody wrote in an outlet, or was quoted in one.

        The outlet must follow the cue or open the sentence: elsewhere it is part of the story.
        """
        if item.cue_lemma == "write":
            return "published-work"
        follows = match.start() <= NEAR_CUE and match.string.startswith(self._cue(item))
        return "outlet-report" if follows or match.start() == 0 else "unknown"

    def _is_counsel(self, item: Attribution) -> bool:
        """Tell whether lawyers or prosecutors speak, who file in court."""
        return any(COUNSEL.search(self.text, part.start, part.end) for part in item.source)

    def _cue(self, item: Attribution) -> str:
        return self.text[item.cue[0].start : item.cue[0].end]

    def _at_law(self, item: Attribution) -> bool:
        """Tell whether the paragraph around a hearing is one about a court."""
        block = self.words.block[item.sentence]
        low = high = item.sentence
        while low > 0 and self.words.block[low - 1] >= block - 1:
            low -= 1
        while high + 1 < len(self.words.block) and self.words.block[high + 1] <= block + 1:
            high += 1
        start, end = self.words.bounds[low][0], self.words.bounds[high][1]
        return start < end and LAW.search(self.words.show(start, end)) is not None

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
        if item.cue_lemma in ("text", "email") and DIRECTLY.match(shown):
            return "interview", item.cue[0]
        if item.cue_lemma == "quote":
            return self._quoted_by(item, frame)
        if RECORDED.search(shown):
            return "official-document", item.cue[0]
        if item.cue_lemma == "put" and PUT_TO.match(shown):
            return "court-record", item.cue[0]
        if item.cue_lemma == "write":
            title = TITLE.search(shown) or TITLE.search(frame.tail.text)
            return ("published-work", item.cue[0]) if title else self._by_writing(item)
        return UNKNOWN

    def _quoted_by(self, item: Attribution, frame: Frame) -> Stated:
        """Tell the channel from who quotes somebody: "Local media quoted the governor"."""
        lead = frame.lead.text.rstrip()
        first = max(lead.rfind(mark) for mark in ",;:—") + 1
        quoter = frame.lead.span(first + len(lead[first:]) - len(lead[first:].lstrip()), len(lead))
        if quoter.end <= quoter.start or any(quoter.overlaps(part) for part in item.source):
            return UNKNOWN
        quoting = replace(item, source=(quoter,))
        return origin(quoting, self.text, None, self.publication.own)

    def _by_writing(self, item: Attribution) -> Stated:
        """Tell from the sentence before what somebody "wrote": "her memo to the council"."""
        words, before = self.words, item.sentence - 1
        if before < 0 or words.block[before] != words.block[item.sentence]:
            return UNKNOWN
        for at in range(*words.bounds[before]):
            if words.low[at] in HEADS and words.low[at - 1] in ("his", "her", "their"):
                return HEADS[words.low[at]], words.span(at - 1, at + 1)
        return UNKNOWN

    def _swallowed(self, item: Attribution) -> Stated | None:
        """Find an occasion that was read as content: "said it was “fiction” in a tweet"."""
        if item.mode != "mixed" or not item.content:
            return None
        part = item.content[-1]
        mark = max(self.text.rfind(each, part.start, part.end) for each in '”"’')
        match = CHANNEL.match(self.text, mark + 2, part.end) if mark > part.start else None
        channel = channel_named(match.lastgroup) if match and match.lastgroup else None
        return (channel, Span(*match.span())) if match and channel else None

    def _after(self, zone: Zone, item: Attribution, source: Source | None) -> Stated:
        """Read what follows the content: "… , in a statement on Tuesday"."""
        swallowed = self._swallowed(item)
        if swallowed is not None:
            return swallowed
        match = CHANNEL.search(zone.text)
        if match is None or not TAIL.match(zone.text[: match.start()]):
            return UNKNOWN
        return self._in(zone, item, source)
