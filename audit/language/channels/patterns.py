"""Expressions that state a channel, time or listener in the words around a cue."""

from __future__ import annotations

import re
from typing import cast, get_args

from audit.facts import Channel
from audit.language.channels.words import (
    COURTS,
    DAYS,
    ELSEWHERE,
    LISTENERS,
    MANY,
    MONTHS,
    NETWORKS,
    OUTLETS,
    REPORTERS,
    SHOWS,
    SITES,
)

OF = r"(?:(?:an?|the|one|some|many) )?(?:\w+ )?(?:series|string|pair|flurry|slew|one|some|part) of "
A = r"(?:an?|the|his|her|its|their|my|our|this|that|these|one|another|two|several|\w+[’']s?)"
SOME = (
    r"(?:(?!(?:to|of|for|from|by|with|on|at|in|that|as|about|over|after|before|the|an?|his|her|"
    r"its|their|said|says|told|tells|who|which|was|were|is|are|has|had)\b)"
    r"[\w’'“”\"&.$%/-]+,? ){0,5}?"
)
SEVERAL = r"(?:[\w’'“”\".-]+,? ){0,3}?"
TOLD = r"(?:told|tells?|telling|briefed|briefing|informed|assured|assuring|reminded|reminding|warned|warning|addressing|addressed)"  # noqa: E501
TELL = r"(?:told|tells?|telling)"
TALKED = (
    r"(?:(?:speaking|spoke|speaks|talking|talked|said|saying|says|remarked|declared|shouted|"
    r"boasted|complained|joked|groused|remarks|comments|pledged|promised|repeated|briefing|read) "
    r"(?:\w+ )?(?:to|with|before|in front of))"
)
PHONE = r"(?:tele)?phone"

WRITTEN = (
    ("broadcast", r"video (?:message|address)|documentary"),
    (
        "court-record",
        r"court (?:papers|documents?|filings?|records?|submissions?|testimony|order)|lawsuit|"
        r"law suit|suit filed|indictment|affidavit|deposition|plea (?:agreement|deal)|"
        r"(?:legal|federal|civil|criminal) (?:complaint|filing|brief)|complaint filed|"
        r"sworn (?:statement|declaration|testimony)|(?:witness|impact) statement|ruling|"
        r"judge?ment|dissent(?:ing opinion)?|(?:majority|written|concurring) opinion|verdict|"
        r"charge sheet|charging documents?|(?:search|arrest) warrant|"
        r"(?:sentencing|closing) (?:remarks|arguments?|speech)",
    ),
    ("published-work", r"letter to the editor|open letter published|blog(?: post| entry)?s?"),
    ("hearing", r"(?:opening|closing|final) (?:statement|testimony)|testimony"),
    (
        "elsewhere",
        rf"(?:fund-?raising )?(?:e-?mail|message|text|memo)s? (?:\w+ )?to (?:\w+ )?"
        rf"(?:{A} )?{ELSEWHERE}|(?:leaked|internal|hacked|private|stolen) "
        r"(?:e-?mail|message|text)s?|e-?mails? "
        r"(?:obtained|seen|released|published|leaked|hacked|exchange)",
    ),
    (
        "social-media",
        rf"(?-i:{SITES})(?:[’']s)? (?:post|page|account|feed|video|message|thread|story|status|"
        rf"update|"
        r"comment|statement|exchange|livestream)\w*|tweets?|retweets?|social media|social network|"
        r"(?:message|video|photo|comment|clip)s? (?:\w+ )?posted|(?-i:posts?|thread)\b(?!-)|"
        rf"(?-i:{SITES})",
    ),
    (
        "statement",
        r"statements?|(?:press |news |media )?releases?|communiqu[eé]s?|announcement|letters?|"
        rf"(?:(?:text )?message|e-?mail|text)s? to (?:\w+ )?(?:{A} )?{MANY}|"
        r"note(?: to (?:clients|investors))?|notice|advisory|apology",
    ),
    (
        "email",
        r"e-?mails?|text messages?|texts|whatsapp messages?|direct messages?|"
        r"written (?:answer|response|reply|replie)s?|"
        r"fund-?raising e-?mails?",
    ),
    (
        "published-work",
        r"op-?eds?|essays?|books?|columns?|editorials?|memoirs?|autobiography|biography|"
        r"commentary|opinion (?:piece|article)|newsletter|article|magazine|journal|"
        r"(?:report|study|paper|research|findings) (?:published |printed )?in (?:the )?(?:journal|"
        r"lancet|nature|science)|stud(?:y|ies)|research paper|(?<!white )papers?|surveys?|"
        r"(?<!entry )polls?|manifesto|pamphlet|foreword|preface|novel|poem",
    ),
    (
        "outlet-report",
        rf"(?:news|media|press|newspaper) reports?|report in (?:the )?(?-i:{OUTLETS})",
    ),
    (
        "official-document",
        r"reports?|audit|memos?|memorandum|documents?|dossier|white paper|assessment|bulletin|"
        r"(?:regulatory|exchange|securities|sec)? ?filings?|resolution|minutes|register|"
        r"submission|evaluation|police log|log|records",
    ),
)
"""What stands after "in", "via": channel and nouns, in the order in which they are tried."""

AIRED = rf"(?:{SEVERAL}(?-i:{NETWORKS}|{SHOWS})|(?:[\w’']+ )?{SEVERAL}(?:radio|television|tv|podcast|show)\b)"  # noqa: E501
SPOKEN = (
    (
        "broadcast",
        rf"televised \w+|(?:television|tv|radio|on-air|cable|podcast|prime-?time|video)"
        r"(?: news| talk)? "
        rf"(?:interview|appearance|address|debate|broadcast|message)s?|"
        rf"(?:interview|appearance|conversation|exchange|panel)s?(?: \w+day)?(?: \w+){{0,2}}? "
        rf"(?:on|with|for|to|by) {AIRED}|live (?:interview|broadcast)",
    ),
    (
        "court-record",
        r"(?:bail|plea|sentencing|pre-?trial|preliminary|committal|court|remand|custody|appeal|"
        r"appeals|extradition|disciplinary|tribunal) hearing|inquest|arraignment|sentencing|"
        r"cross-examination|(?:first |brief |\w+ )?court appearance|witness (?:box|stand)|the dock|"
        r"(?<!clinical )(?<!drug )(?<!vaccine )(?<!controlled )(?<!randomi[sz]ed )"
        r"(?:(?:murder|fraud|corruption|criminal|civil|[\w]+ )?trial)(?! run| period|"
        r" of (?:an?|the) "
        r"(?:new|drug|vaccine))|public inquiry|(?-i:(?:[A-Z][\w’']+ )+Court)|"
        r"court(?! (?:of public|case|shoes))",
    ),
    (
        "press-conference",
        r"(?:press|news|media) (?:conference|briefing|call|gaggle|availability|scrum|event)s?|"
        r"pressers?|(?:conference )?calls? with (?:reporters|journalists)|"
        r"briefings?(?: (?:for|with) (?:reporters|journalists))?|exchange with reporters",
    ),
    ("hearing", r"hearings?"),
    (
        "interview",
        r"(?<!job )(?<!police )(?<!visa )(?<!asylum )(?<!exit )(?<!admissions )"
        r"interviews?(?! (?:room|panel|process|transcript)| with (?:the )?(?:police|detectives|"
        r"investigators|officers|agents|fbi)| for (?:an?|the) (?:job|post))|"
        r"q ?& ?a|question-and-answer session",
    ),
    (
        "speech",
        r"speech(?:es)?(?! therap)|remarks|sermon|keynote(?: \w+)?|lecture|homily|eulogy|oration|"
        r"debates?|talk|parliament|the (?:house of )?(?:commons|lords)",
    ),
)
"""What stands after "in", "during", "at"."""

GATHERED = (
    r"rall(?:y|ies)|conference|convention|(?<!private )(?:campaign )?(?:event|stop)s?|"
    r"(?<!private )(?<!closed )(?<!-door )meetings?(?! with)|fund-?raiser|ceremony|vigil|"
    r"summit|forum|town halls?|protests?|session|assembly|gathering|(?-i:march)|demonstration|"
    r"congress|(?<!private )dinner|luncheon|funeral|memorial|(?:church|prayer|memorial) service|"
    r"graduation|commencement|inauguration|seminar|symposium|panel(?: discussion)?|hustings|agm|"
    r"webinar|reception|(?:book |album |campaign )?launch"
)
CALLS = r"(?:earnings |conference |investor |analyst )+calls?|call|stage|podium|pulpit|campaign trail|stump|(?:(?:senate|house|commons|convention|conference) )?floor"  # noqa: E501

VERBAL = (
    (
        "court-record",
        rf"cross-examined|re-examined|questioned by (?:\w+ )?(?:prosecut|defen|counsel)\w*|"
        rf"opening the case|summing up|in mitigation|testif\w+ (?:in (?:court|his|her)|"
        rf"at (?:the|his|her) trial|under)|under oath|"
        rf"pleaded (?:not )?(?:guilty|no contest)|(?:{TOLD}|{TALKED}) {SEVERAL}{COURTS}\b"
        rf"(?!-)|(?:giving|gave|in) evidence (?:at|in|to|before)|giving evidence\b",
    ),
    ("hearing", rf"{TOLD} {SEVERAL}hearing"),
    (
        "press-conference",
        rf"on (?:{A} )?{SOME}calls? with (?:reporters|journalists)|"
        rf"(?:{TOLD}|{TALKED}) (?:{SEVERAL}){REPORTERS}|"
        rf"{TOLD} {SEVERAL}(?:press|news|media) (?:conference|briefing)",
    ),
    (
        "interview",
        rf"{TOLD} (?:me|us)\b(?! all)|{TOLD} (?:this|our) (?:\w+ )?(?:newspaper|paper|reporter|"
        rf"magazine|"
        rf"website|site|correspondent)|{TOLD} an? reporter\b|(?:by|over the|via|on the) {PHONE}|"
        rf"by (?:zoom|skype|video call)|reached (?:by|at|on|via|through|in)|"
        rf"(?:when|if) reached|interviewed (?!by (?:the )?(?:police|detectives|officers|"
        rf"investigators|"
        rf"fbi|agents))(?:by|for|on|at|in|last|outside|after|this|\w+day)|when interviewed",
    ),
    ("email", r"(?:by|via|over) e-?mail|by text(?: message)?"),
    (
        "broadcast",
        rf"(?:(?:{TELL}|{TALKED}) (?:{A} )?{SOME}(?:[\w’']+ (?:of|from) (?:the )?)?(?-i:{NETWORKS}|"
        rf"{SHOWS})\b)|on (?:{A} )?{SOME}(?-i:{NETWORKS}|{SHOWS})\b|"
        rf"on (?:the |his |her |its |a |an )?(?:[\w’'-]+ ){{0,2}}?(?:radio|television|tv|air|"
        rf"podcast|broadcast|livestream|webcast)\b|on (?:the |his |her |its )(?:[\w’'-]+ ){{0,2}}?"
        rf"(?:programme|program|show)\b|"
        rf"{TOLD} (?:the|an?) (?:[\w’'-]+ ){{0,2}}?(?:network|station|broadcaster|channel)\b|"
        rf"{TELL} (?:[\w’'-]+ ){{0,2}}?(?:radio|television|tv)\b|"
        rf"(?-i:on (?:the )?(?:[A-Z][\w.]*[’']s? )+[“\"'‘])",
    ),
    (
        "social-media",
        rf"(?:re)?tweet(?:s|ed|ing)\b|(?:on|via|to) (?:{A} )?(?:\w+ ){{0,2}}?(?:(?-i:{SITES})|"
        rf"social media)|posted (?:on(?!ly)|to|online|that|under)\b",
    ),
    (
        "outlet-report",
        rf"(?:quoted (?:by|in)|quoted as (?:saying|telling) (?:by|in)?|according to|reported by) "
        rf"(?:the |an? )?(?-i:{OUTLETS})(?![\w-])",
    ),
    (
        "told-outlet",
        rf"(?:{TOLD}|{TALKED}|interview by|described to) "
        rf"(?:the |an? )?(?-i:{OUTLETS})(?![\w-])",
    ),
    (
        "told-paper",
        rf"(?:{TOLD}|{TALKED}) (?:the|an?) (?:[\w’'-]+ ){{0,2}}?(?:newspaper|paper|magazine|"
        rf"news (?:agency|site|website|outlet)|agency|tabloid|weekly|daily|wire service)\b",
    ),
    (
        "in-outlet",
        rf"(?<!report )(?<!story )(?<!poll )(?<!article )(?<!ad )(?:in|for) (?:the |an? )?"
        rf"(?-i:{OUTLETS})(?![\w-])(?! (?:Conference|County))",
    ),
    (
        "statement",
        r"(?:issued|released|read|gave|put out|emailed|written|prepared|joint) (?:an? |the )?"
        r"(?:\w+ )?statement|statement (?:said|read|added|from|by)|with an? (?:\w+ )?statement",
    ),
    (
        "speech",
        rf"(?:{TOLD}|{TALKED}) {SEVERAL}(?-i:House|Congress|Parliament|Knesset)\b|"
        rf"(?:{TOLD}|{TALKED}) {SEVERAL}{LISTENERS}\b(?![’'])|"
        rf"(?<!written )(?<!wrote )(?<!letter )to {SEVERAL}(?:crowds?|audience|supporters|"
        rf"delegates|"
        rf"congregation)\b|from the (?:stage|podium|pulpit|public gallery)",
    ),
)
"""What needs no noun after a preposition, in the order in which it is tried."""


def _nouns(rows: tuple[tuple[str, str], ...], mark: str) -> str:
    return "|".join(
        rf"(?P<{mark}{at}_{name.replace('-', '_')}>{nouns})\b"
        for at, (name, nouns) in enumerate(rows)
    )


CHANNEL = re.compile(
    rf"(?<![\w-])(?:(?:(?:in|via|through) (?:{OF})?(?:{A} )?{SOME}(?:{_nouns(WRITTEN, 'w')}))|"
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
HOLDING = (
    ("press-conference", r"(?:press|news|media) (?:conference|briefing)s?|briefings?"),
    ("broadcast", rf"(?:televised|television|tv|radio) (?:interview|address)s?|"
     rf"interviews? (?:on|to|with) {AIRED}"),
    ("interview", r"interviews?"),
    ("speech", r"speech|address|sermon|lecture|eulogy|talk|rally"),
    ("statement", r"statements?|press release|open letter|letter"),
    ("social-media", r"tweets?|(?-i:posts?)|thread|video on"),
    ("published-work", r"op-?ed|essay|column|memoir|book|blog post"),
    ("official-document", r"report|audit|memo"),
)  # fmt: skip
HELD = re.compile(
    rf"\b(?:held|holds|holding|gave|gives|giving|called|hosted|convened|delivered|granted|issued|"
    rf"issuing|released|releasing|published|posted|posting|wrote|writes|recorded|sent|"
    rf"tweeted|read|reads|reading) "
    rf"(?:out |from )?(?:{A} )?{SOME}(?:{_nouns(HOLDING, 'h')})",
    re.IGNORECASE,
)
"""Somebody makes an occasion to speak: "held a news conference"."""
SPEAKING = re.compile(
    r"\b(?:spoke|speaking|speaks|appeared|appearing|testif\w+|talked|talking|writing|wrote|took|"
    r"interviewed|reached|posting|told|addressed|addressing)\b",
    re.IGNORECASE,
)


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

DECLINED = re.compile(
    r"\b(?:(?:declin|refus)\w* (?:through \w+ (?:\w+ )?)?(?:any |further |all |an? |the |our |"
    r"to )*(?:comments?|interviews?|"
    r"requests?|be (?:interviewed|drawn)|answer|discuss|elaborate|speculate|say|give|provide|"
    r"speak|talk|confirm|identify the|name the|specify|take questions|respond|reply|disclose|"
    r"go into|address)\b|"
    r"(?:did|do|does|has|have|had|would)(?: not|n[’']t) (?:immediately |yet |directly |be )*"
    r"(?:respond\w*|repl\w+|return\w*|answer\w*|comment\w*|say (?:whether|if|more|when|who|"
    r"what|why|how)|"
    r"drawn|elaborate|discuss)\b|(?:has|had|offered|made|gave) no comment\b|no comment\b|"
    r"(?:could not|couldn[’']t|cannot) (?:immediately )?be (?:immediately )?reached\b|"
    r"(?:was|were|is|are) (?:not |un)(?:immediately )?available (?:for comment|to comment)\b)"
)

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
    r"(?:to|with|before)|(?:e-?mail|letter|message|memo|note|speech|address|statement|testimony)s? "
    r"(?:to|before)|addressing|addressed) ",
    re.IGNORECASE,
)
WHERE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]utside|[Nn]ear|[Ii]nside|(?<=speaking )from) (?:the )?")
