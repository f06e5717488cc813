"""What one speaks or writes in, by channel: nouns after "in", "at", "during", "on", "via"."""

from __future__ import annotations

from audit.language.channels.words import ELSEWHERE, MANY, NETWORKS, OUTLETS, SHOWS, SITES

OF = r"(?:(?:an?|the|one|some|many) )?(?:\w+ )?(?:series|string|pair|flurry|slew|one|some|part) of "
A = r"(?:an?|the|his|her|its|their|my|our|this|that|these|one|another|two|several|\w+[’']s?)"
SOME = (
    r"(?:(?!(?:to|of|for|from|by|with|on|at|in|that|as|about|over|after|before|the|an?|his|her|"
    r"its|their|said|says|told|tells|who|which|was|were|is|are|has|had)\b)"
    r"[\w’'“”\"&.$%/-]+,? ){0,5}?"
)
SEVERAL = r"(?:[\w’'“”\".-]+,? ){0,3}?"
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
