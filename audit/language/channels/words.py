"""Expressions that say through which channel words reached the reporter."""

from __future__ import annotations

import re

from audit.facts import Channel

DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTHS = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|"
    r"Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
A = r"(?:an?|the|his|her|its|their|this|that|one|another|last|\w+[’']s|\w+)"
SOME = (
    r"(?:(?!(?:to|of|for|from|by|with|on|at|in|that|and|as|about|over) )"
    r"[\w’'“”\"&.-]+ ){0,4}?"
)
NETWORKS = (
    r"(?:CNN|MSNBC|NBC|CBS|ABC|BBC|ITV|NPR|PBS|C-SPAN|Fox News|Sky News|Al Jazeera|NRK|ARD|ZDF|"
    r"RTÉ|CBC|Channel 4|TVNZ|NHK|CNBC|Euronews|France 24|\w+ (?:Radio|TV|Television|FM))"
)
SITES = (
    r"(?:Twitter|Facebook|Instagram|TikTok|Telegram|Weibo|Truth Social|LinkedIn|Mastodon|Bluesky|"
    r"Threads|YouTube|Reddit|Snapchat|WhatsApp|X(?= ?[,.]| \(|$| on| that))"
)
OUTLETS = (
    r"(?:[A-Z][\w’'.-]*,? ){0,3}(?:Times|Post|Herald|Guardian|Journal|Gazette|Tribune|Chronicle|"
    r"Telegraph|Mail|Mirror|Observer|Independent|Argus|Echo|Bulletin|News|Press|Reuters|AFP|"
    r"Associated Press|AP|Bloomberg|Politico|POLITICO|Courier|Star|Sun|Globe|Examiner|Register|"
    r"Standard|Citizen|Dispatch|Monitor|Wikinews|Breitbart|HuffPost|BuzzFeed|Vox|Slate|Axios|"
    r"Magazine|Weekly|Daily|Review|Ledger|Leader|Advertiser|Messenger|Sentinel|Inquirer|"
    r"Politiken|Le Monde|Spiegel|Zeitung|El País)"
)

PATTERNS: tuple[tuple[Channel, re.Pattern[str]], ...] = tuple(
    (channel, re.compile(rf"\b(?:{pattern})", re.IGNORECASE if fold else 0))  # type: ignore[misc]
    for channel, fold, pattern in (
        (
            "declined-to-comment",
            True,
            r"(?:declin|refus)\w* (?:to )?(?:comment|be interviewed|answer|discuss|elaborate|"
            r"speculate|say (?:whether|if|more))\b|(?:did|do|does|had|has|have)(?: not|n[’']t) "
            r"(?:immediately |yet |directly )?"
            r"(?:respon\w+|repl\w+|return\w*|answer\w*|comment\w*)\b|"
            r"no comment\b|(?:could not|couldn[’']t) (?:immediately )?be reached\b|"
            r"(?:was|were) (?:not|un)(?: immediately)? ?available for comment\b",
        ),
        (
            "court-record",
            True,
            r"testif\w+|testimony\b|under oath\b|pleaded\b|"
            rf"told (?:{A} )?{SOME}(?:court|jury|jurors|judge|inquest|tribunal|inquiry|hearing)\b|"
            rf"in (?:{A} )?{SOME}(?:court (?:papers|documents?|filings?|records?)|"
            r"lawsuit|indictment|affidavit|complaint|deposition|plea agreement|ruling)\b|"
            r"in court\b|(?:giving|gave|in) evidence\b|"
            rf"at (?:{A} )?{SOME}(?:trial|inquest|hearing)\b",
        ),
        (
            "press-conference",
            True,
            r"(?:press|news|media) (?:conference|briefing|call|gaggle)s?\b|"
            r"(?:told|to) (?:\w+ )?(?:reporters|journalists)\b|"
            r"briefing (?:reporters|journalists)\b",
        ),
        (
            "social-media",
            True,
            rf"(?:re)?tweet\w*\b|(?:in|on|via) (?:{A} )?(?:\w+ ){{0,2}}?(?:{SITES}|social media|"
            r"social network)|in (?:an?|the|his|her|another) (?:\w+ )?(?:post|thread|"
            r"blog post|Instagram story|video posted)\b|posted (?:on|to|a|that|online)\b|posted\b",
        ),
        (
            "broadcast",
            False,
            rf"(?:on|to|told|with) (?:{A} )?(?:[\w’'“”\"-]+ ){{0,2}}?{NETWORKS}\b|"
            r"on (?:the |his |her |its |a )?(?:[\w’'-]+ ){0,2}?"
            r"(?:radio|television|TV|air|programme|podcast|show|broadcast)\b|"
            r"in an? (?:\w+ )?(?:television|TV|radio|televised|live) "
            r"(?:interview|appearance|address|debate)\b|"
            r"on (?:[A-Z][\w.]*[’']s? )+[“\"'‘]",
        ),
        (
            "interview",
            False,
            rf"in (?:{A} )?{SOME}interviews?\b|interview(?:ed)? (?:by|with)\b|"
            r"by (?:tele)?phone\b|over the phone\b|by e-?mail\b|in an? e-?mail\b|"
            rf"told (?:the |an? |\w+[’']s )?{OUTLETS}\b|[Tt]old (?:me|us)\b|"
            rf"(?:speaking|spoke|talking) (?:to|with) (?:the |an? )?{OUTLETS}\b",
        ),
        (
            "published-work",
            True,
            rf"in (?:{A} )?{SOME}(?:op-?ed|essay|book|column|editorial|memoirs?|autobiography|"
            r"paper published|commentary|opinion piece|blog|newsletter|"
            r"article|magazine|journal)\b|wr(?:ote|ites|itten|iting) in\b",
        ),
        (
            "statement",
            True,
            rf"(?:in|via|through|with) (?:{A} )?{SOME}(?:statement|(?:press |news )?release|"
            r"letter|message|note|announcement|communiqué)s?\b|(?:emailed|written|prepared|joint|"
            r"issued a|released a|a) statement\b|statement (?:said|read|added|from|by)\b",
        ),
        (
            "official-document",
            True,
            rf"in (?:{A} )?{SOME}(?:report|filing|memo|memorandum|audit|document|dossier|"
            r"white paper|assessment|bulletin|notice|motion|resolution)s?\b",
        ),
        (
            "speech",
            True,
            rf"(?:in|during|at) (?:{A} )?{SOME}(?:speech|address|remarks|sermon|keynote|lecture|"
            r"homily)\b|"
            rf"(?:at|during) (?:{A} )?{SOME}(?:rally|conference|debate|convention|event|meeting|"
            r"fund-?raiser|ceremony|vigil|summit|forum|town hall|protest|session|assembly|"
            r"gathering|march|demonstration|congress|dinner|luncheon)\b|"
            r"in (?:the|a|their|his|her) (?:\w+ ){0,3}debates?\b|from the public gallery\b|"
            r"(?:told|to|addressing|before) (?:the |an? |his |her )?(?:[\w’'-]+ ){0,2}?(?:crowd|"
            r"audience|supporters|delegates|parliament|lawmakers|MPs|Congress|conference|"
            r"assembly|council|committee|congregation|rally|members)\b|"
            r"chant\w*\b|from the (?:stage|podium|pulpit)\b",
        ),
    )
)
"""In the order in which they are tried; the first that fits wins."""

WHEN = re.compile(
    rf"\b(?:(?:on |late |early |last |this |next )*{DAYS}(?: (?:morning|afternoon|evening|night))?"
    rf"(?:,? {MONTHS} \d{{1,2}}(?:, \d{{4}})?)?|"
    rf"(?:on |in |late |early |last )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTHS}"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? \d{{4}}\b)?|"
    r"yesterday|today|tonight|(?:on )?(?:the (?:same|next|following)|that) (?:day|evening|night)|"
    r"(?:last|earlier this|this|earlier that) (?:week|month|year|night|"
    r"morning|afternoon|evening|spring|summer|autumn|fall|winter)|in (?:early |late |mid-)?"
    r"(?:19|20)\d\d|(?:\w+|\d+) (?:days|weeks|months|years|hours) ago)\b"
)
"""``May`` at the start of a phrase without a day is left to the caller to doubt."""

OUTLET = re.compile(rf"(?:^|\b)(?:{OUTLETS}|{NETWORKS})$")
"""A body whose name is a newspaper's, an agency's or a magazine's."""

AUDIENCE = re.compile(
    r"\b(?:interview(?:ed)? (?:with|by)|speaking (?:to|with)|(?:said|spoke|talking|talked) to|"
    r"an e-?mail to|addressing|a letter to) "
)
WHERE = re.compile(r"\b(?:in|at|outside|from|near) (?:the )?")
