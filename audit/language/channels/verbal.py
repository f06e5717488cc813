"""What states a channel without a noun after a preposition: "told reporters", "by phone"."""

from __future__ import annotations

from audit.language.channels.nouns import SEVERAL, SOME, A
from audit.language.channels.words import (
    COURTS,
    LISTENERS,
    NETWORKS,
    OUTLETS,
    REPORTERS,
    SHOWS,
    SITES,
)

TOLD = r"(?:told|tells?|telling|briefed|briefing|informed|assured|assuring|reminded|reminding|warned|warning|addressing|addressed)"  # noqa: E501
TELL = r"(?:told|tells?|telling)"
TALKED = (
    r"(?:(?:speaking|spoke|speaks|talking|talked|said|saying|says|remarked|declared|shouted|"
    r"boasted|complained|joked|groused|remarks|comments|pledged|promised|repeated|briefing|read) "
    r"(?:\w+ )?(?:to|with|before|in front of))"
)
PHONE = r"(?:tele)?phone"

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
