"""Expressions that state a channel, time or listener in the words around a cue."""

from __future__ import annotations

import re
from typing import cast, get_args

from audit.facts import Channel
from audit.language.channels.nouns import (
    CALLS,
    GATHERED,
    HOLDING,
    OF,
    SOME,
    SPOKEN,
    WRITTEN,
    A,
)
from audit.language.channels.verbal import PHONE, TALKED, TOLD, VERBAL
from audit.language.channels.words import DAYS, ELSEWHERE, MANY, MONTHS, NETWORKS, OUTLETS


def _nouns(rows: tuple[tuple[str, str], ...], mark: str) -> str:
    return "|".join(
        rf"(?P<{mark}{at}_{name.replace('-', '_')}>{nouns})\b"
        for at, (name, nouns) in enumerate(rows)
    )


CHANNEL = re.compile(
    rf"(?<![\w-])(?<!name )(?:(?:(?:in|via|through) "
    rf"(?:{OF})?(?:{A} )?{SOME}(?:{_nouns(WRITTEN, 'w')}))|"
    rf"(?:(?:in|during|at) (?:{OF})?(?:{A} )?{SOME}(?:{_nouns(SPOKEN, 's')}))|"
    rf"(?:(?:at|during) (?:{A} )?{SOME}(?P<g0_speech>{GATHERED})\b)|"
    rf"(?:on (?:{A} )?{SOME}(?P<c0_speech>{CALLS})\b(?! (?:to|for|speech|with (?:reporters|"
    rf"journalists))\b))|"
    rf"(?:(?:in|during) (?:{A} )(?:\w+ ){{0,2}}?(?P<a0_speech>address)\b)|"
    + "|".join(
        rf"(?P<v{at}_{name.replace('-', '_')}>{words})" for at, (name, words) in enumerate(VERBAL)
    )
    + ")",
    re.IGNORECASE,
)
"""The first statement of a channel; the matching group's name says which."""
CHANNELS = frozenset(get_args(Channel))
HELD = re.compile(
    rf"\b(?:held|holds|holding|gave|gives|giving|called|hosted|convened|delivered|granted|issued|"
    rf"issuing|released|releasing|published|posted|posting|wrote|writes|recorded|sent|"
    rf"tweeted|read|reads|reading) "
    rf"(?:out |from )?(?:{A} )?{SOME}(?:{_nouns(HOLDING, 'h')})",
    re.IGNORECASE,
)
"""Somebody makes an occasion to speak: "held a news conference"."""
SPEAKING = re.compile(
    r"(?<!had )(?<!has )(?<!have )"
    r"\b(?:spoke|speaking|speaks|appeared|appearing|testif\w+|talked|talking|writing|wrote|took|"
    r"interviewed|reached|posting|posted|shared|commented|tweeted|opened up|confided|chatted|"
    r"guested|told|addressed|addressing|disputed|denied|rejected|dismissed|defended|apologi[sz]ed|"
    r"thanked|praised|criticised|criticized|answered|responded|reacted|complained|objected|"
    r"announced|repeated|confirmed|outlined|presented|unveiled|attacked|condemned)\b",
    re.IGNORECASE,
)


ASKED = re.compile(
    rf"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed|[Cc]hallenged)\b[^.?!]{{0,120}}? "
    rf"(?:in|during|at|on) (?:{A} )?{SOME}(?:{_nouns(SPOKEN, 's')}|(?P<g0_speech>{GATHERED})\b)"
)
"""Somebody is asked at an occasion: "Asked about Boak at the press conference"."""


MET = re.compile(
    r"\b(?:a|our|this|the|one) reporter (?:put|asked|read|showed|told|met|visited|reached|called|"
    r"approached|pointed|noted)\b|"
    r"\b(?:I|we) (?:meet|met|speak|spoke|talk|talked|sit|sat|ask|asked|visit|visited|arrive|"
    r"arrived|wonder|suggest|catch up|caught up|find|found|reach|reached|join|joined|follow|"
    r"followed|contact|contacted|interview|interviewed|call|called|phoned|rang|read|walk|walked|"
    r"drive|"
    r"drove|stayed|stay|watch|watched)\b|\b(?:tells|told|shows|showed|greets|greeted|walks|"
    r"walked|sent|wrote to|e-?mailed|texted|messaged|phoned|rang|called|"
    r"drives|drove|takes|took|guides|guided|beckons|beckoned|gives|gave|asks|asked|"
    r"leads|led|offers|offered|joins|joined|invites|invited|welcomes|welcomed|pours|poured|"
    r"hands|handed|warns|assures) (?:me|us)\b"
)
"""The reporter was there: "I meet her in a tea room"."""
THEIRS = re.compile(
    r"(?<!of )(?<!from )(?<!since )(?<!after )(?<!before )(?<!like )(?<!about )"
    r"(?:\b(?:his|her|their|whose)|[’']s) (?:[\w-]+ ){0,2}?(?:(?P<s0_speech>sermon|speech|address|"
    r"lecture|homily|eulogy|keynote|toast|talk)|(?P<s1_press_conference>(?:news|press) conference|"
    r"briefing)|(?P<s2_court_record>testimony|cross-examination)|(?P<s3_broadcast>broadcast|"
    r"podcast))\b(?=,| (?:to|\w+ed|was|is|ran|drew|came|went|began|took|left|had|on|in)\b)",
    re.IGNORECASE,
)
"""An occasion that is somebody's own, and that the sentence is about."""
PRESSED = re.compile(
    r"(?:Reporters|Journalists) (?:asked|pressed|shouted|wanted|quizzed|peppered|surrounded|"
    r"waited|"
    r"gathered)\b"
)
"""The press as a group has somebody before it."""
MAILED = re.compile(
    rf"\b(?:to|told|tells|telling) (?:\w+ )?(?:(?:the|its|his|her|their|all) )?"
    rf"(?:(?P<many>{MANY})|(?P<elsewhere>{ELSEWHERE}))\b"
)
"""Who got mail, told before the mail is."""


def mailed(before: str) -> Channel:
    """Give the channel of mail from what stands before it: "apologised to students in an email"."""
    to = MAILED.search(before)
    if to is None:
        return "interview"
    return "statement" if to.lastgroup == "many" else "official-document"


def channel_named(group: str) -> Channel | None:
    """Give the channel that a group is named for, or None where more is asked to tell."""
    name = group.split("_", 1)[1].replace("_", "-")
    return cast(Channel, name) if name in CHANNELS else None


INTERVIEWED = re.compile(
    rf"\b(?:interview(?:ed)?|(?:by|over the|via) {PHONE}|by e-?mail|in an e-?mail)\b"
)

TOLD_OUTLET = re.compile(
    rf"(?:\w+ )?(?:{TOLD}|{TALKED}|interview with) (the (?:{OUTLETS})|(?:{OUTLETS}))(?![\w-])"
)
"""From a cue on: who was told, as the first group."""

WHEN = re.compile(
    rf"\b(?:(?:on |late |early |last |this |next )*{DAYS}(?: (?:morning|afternoon|evening|night))?"
    rf"(?:,? {MONTHS} \d{{1,2}}(?:, \d{{4}})?)?|"
    rf"(?:on |in |late |early |last )*(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTHS}"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? \d{{4}}\b)?|"
    r"yesterday|today|tonight|(?:on )?(?:the (?:same|next|following)|that) (?:day|evening|night)|"
    r"(?:last|earlier this|this|earlier that|later that) (?:week|month|year|night|weekend|"
    r"morning|afternoon|evening|day|spring|summer|autumn|fall|winter)|in (?:early |late |mid-)?"
    r"(?:19|20)\d\d|(?:\w+|\d+) (?:days|weeks|months|years|hours) (?:ago|earlier|later))\b"
    r"(?![’']s|-\w)(?! (?:vote|meeting|election|elections|debate|session|edition|deadline))"
)
NOT_WHEN = re.compile(
    r"(?:since|until|till|before|after|by|for|from|of|between|through|to|and|than|the) $"
)
"""What makes a time one of another event."""

OUTLET = re.compile(rf"(?:^|\b)(?:{OUTLETS}|{NETWORKS})$")
"""A body whose name is a newspaper's, an agency's or a station's."""

AUDIENCE = re.compile(
    r"\b(?:(?:interview|conversation|call)s? (?:\w+day )?with|interviewed by|"
    r"(?:speaking|spoke|talking|talked|said|saying|remarks|comments|testified|testifying) "
    r"(?:to|with|before)|(?:e-?mail|letter|message|memo|note|speech|address|statement|"
    r"testimony)s? "
    r"(?:to|before)|addressing|addressed) ",
    re.IGNORECASE,
)
WHERE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]utside|[Nn]ear|[Ii]nside|(?<=speaking )from) (?:the )?")
