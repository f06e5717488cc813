"""What states a channel without a noun after a preposition: "told reporters", "by phone"."""

from __future__ import annotations

from audit.language.channels.nouns import AIRED, GATHERED, SEVERAL, SOME, A
from audit.language.channels.words import (
    COURTS,
    JOURNALS,
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
    r"(?:(?:testifying|testified|scrumming|scrummed|speaking|spoke|speaks|talking|talked|"
    r"chatting|chatted|opened up|opening up|"
    r"confided|confessed|vented|revealed|admitted|insisted|explained|appealed|exclaimed|said|"
    r"saying|says|remarked|declared|shouted|"
    r"boasted|complained|joked|groused|remarks|comments|pledged|promised|repeated|briefing|read) "
    r"(?:\w+ )?(?:to|with|before|in front of))"
)
PHONE = r"(?:tele)?phone"
PLACES = (
    r"(?:kitchen|living room|sitting room|front room|parlou?r|porch|veranda|garden|back ?yard|"
    r"yard|"
    r"home|house|flat|apartment|office|workshop|studio|shop|stall|tent|caf[eé]|farm|boat|cab|barn|"
    r"salon|clinic|surgery|classroom|garage|bakery|restaurant|hut|room|doorway|hospital bed)"
)
"""Where a reporter visits people: "she said in her kitchen"."""

VERBAL = (
    ("broadcast", rf"interviewed (?:on|by|for) (?:{A} )?{AIRED}"),
    (
        "court-record",
        rf"cross-examined|re-examined|questioned by (?:\w+ )?(?:prosecut|defen|counsel)\w*|"
        rf"opening the case|(?:opening|closing|outlining|opened|"
        rf"closed) (?:the )?(?:case )?for the (?:prosecution|crown|state|"
        rf"defen[cs]e)|(?:^|(?<=, ))(?:prosecuting|defending|mitigating),|"
        rf"(?:^|(?<=, ))(?:(?:sentencing|jailing|fining|remanding|acquitting|convicting|"
        rf"clearing) (?:him|her|them|"
        rf"\x00|the))\b|"
        rf"for the (?:prosecution|defen[cs]e|crown)\b|passing sentence|on the (?:witness )?stand|"
        rf"(?:recording|recorded|returning|handing down|delivering) (?:an? |the |his |"
        rf"her )?(?:\w+ )?(?:conclusion|verdict|ruling|"
        rf"judge?ment|sentence)\b|from the (?:dock|bench|witness box|stand)\b|(?:to|"
        rf"before) the bench|"
        rf"under (?:cross-examination|questioning by (?:counsel|the (?:prosecut|defen))\w*)|"
        rf"on oath|"
        rf"asked (?:in court|by (?:the (?:judge|coroner|prosecut\w+|defen[cs]e)|counsel))|"
        rf"in evidence\b|by video ?link|summing up|in mitigation|testif\w+ (?:in (?:court|his|"
        rf"her)|"
        rf"at (?:the|his|her) trial|under)|under oath|"
        rf"pleaded (?:not )?(?:guilty|no contest)|(?:{TOLD}|{TALKED}) {SEVERAL}{COURTS}\b"
        rf"(?!-)|(?:giving|gave|in) evidence (?:at|in|to|before)|giving evidence\b",
    ),
    ("hearing", rf"{TOLD} {SEVERAL}hearing"),
    (
        "press-conference",
        rf"(?:before|in front of) (?:[\w’'-]+ ){{0,4}}?(?:microphones|cameras)\b|"
        rf"on (?:{A} )?{SOME}calls? with (?:reporters|journalists)|"
        rf"(?:{TOLD}|{TALKED}) (?:{SEVERAL}){REPORTERS}|"
        rf"(?:{TELL}|{TALKED}) (?:the|an?) (?:{SEVERAL})(?:briefing|presser|gaggle|scrum)\b|"
        rf"(?:asked|pressed|questioned|quizzed|challenged|surrounded|"
        rf"mobbed) by (?:\w+ )?{REPORTERS}|"
        rf"(?:in (?:response|reply|answer) to|answering|taking|fielding|took) (?:an? |"
        rf"the )?{SOME}questions? from (?:\w+ )?"
        rf"{REPORTERS}|"
        rf"{TOLD} {SEVERAL}(?:press|news|media) (?:conference|briefing)",
    ),
    (
        "interview",
        rf"(?:{TOLD}|(?:confirmed|said|explained|admitted|confided|complained|repeated|"
        rf"described|insisted) (?:it |this |that )?to) (?:me|us)\b(?! all)|{TOLD} (?:this|our) "
        rf"(?:\w+ )?(?:newspaper|paper|reporter|"
        rf"magazine|"
        rf"website|site|correspondent|agency)|{TOLD} (?:an?|one|\w+[’']s) reporter\b|"
        rf"(?:asked|contacted|approached|reached|visited|questioned|pressed|phoned|called|quizzed|"
        rf"interviewed|met) by (?:this (?:newspaper|paper|reporter|magazine|agency|site)|me\b|"
        rf"us\b|"
        rf"(?:the )?(?-i:{OUTLETS})|an? (?:\w+ )?reporter\b)|when (?:the (?-i:{OUTLETS})|we|I|"
        rf"an? reporter(?: from [\w ]{{1,30}})?) "
        rf"(?:called|phoned|rang|approached|confronted|visited|knocked|asked|met|caught up|spoke|"
        rf"reached|got through|"
        rf"tracked)|"
        rf"(?:contacted|approached|reached|interviewed|asked) for (?:this|comment|a (?:comment|"
        rf"response|"
        rf"reaction)|his|her|their|the) ?(?:story|article|report|piece|version|side|view|"
        rf"reaction)?|"
        rf"(?:when|if|once|after being) (?:reached|contacted|telephoned|phoned|approached) (?:by|"
        rf"at|on|"
        rf"over|via|through|for)|contacted (?:by|on|via|over) (?:{PHONE}|whatsapp|e-?mail)|"
        rf"(?:speaking|spoke|talking|talked|said|speaks|talks) (?:to \w+ )?(?:by|on|over|via|"
        rf"from|on the other end of) (?:the |a |an )?"
        rf"(?:crackling |bad |satellite |mobile |video )*(?:{PHONE}|line|zoom|skype|whatsapp|"
        rf"video call|"
        rf"voice note|signal)|(?:from|on|at) (?:his|her|their|the) (?:own )?(?:front )?doorstep|"
        rf"(?:at|from|answering|opening|came to) (?:his|her|their|the) (?:front |kitchen |"
        rf"garden )?(?:door|gate)\b|"
        rf"(?:in|at|from|outside|inside) (?:his|her|their) (?:own )?(?:[\w’'-]+ "
        rf"){{0,2}}?{PLACES}\b"
        rf"(?! (?:town|state|country|village|city|page|team|ground|affairs))|"
        rf"(?:laughed|smiled|sighed|shrugged|paused) (?:when|as) (?:I|we)\b|as we (?:walk|drive|"
        rf"sit|talk)|"
        rf"over (?:coffee|tea|lunch|breakfast|dinner|a (?:coffee|beer|pint|cup))\b|"
        rf"(?:in response|in reply|in answer|responding|replying) to (?:an? |the |our |my |"
        rf"written |follow-up |"
        rf"repeated |detailed |e-?mailed )*(?:questions?(?! from| by)|quer(?:y|ies)|inquir(?:y|"
        rf"ies)|"
        rf"enquir(?:y|ies)|requests? for (?:comment|information))|"
        rf"(?:by|over the|via|on the) {PHONE}|"
        rf"(?:by|over|via|on) (?:zoom|skype|video call|a video call|satellite {PHONE}|"
        rf"voice note)|reached (?:by|at|on|via|through|in)|"
        rf"(?:when|if) reached|interviewed (?!by (?:the )?(?:police|detectives|officers|"
        rf"investigators|"
        rf"fbi|agents))(?:by|for|on|at|in|last|outside|after|this|\w+day)|when interviewed",
    ),
    (
        "email",
        r"(?:by|via|over) e-?mail|(?:by|via) (?:text(?: message)?|whatsapp|signal|"
        r"messenger|direct message)\b",
    ),
    (
        "broadcast",
        rf"(?:(?:{TELL}|{TALKED}) (?:{A} )?{SOME}(?:[\w’']+ (?:of|from) (?:the "
        rf")?)?(?-i:{NETWORKS}|"
        rf"{SHOWS})\b)|on (?:{A} )?{SOME}(?-i:{NETWORKS}|{SHOWS})\b|"
        rf"on (?:the |his |her |its |a |an )?(?:[\w’'-]+ ){{0,2}}?(?:radio|television|tv|air|"
        rf"podcast|broadcast|livestream|webcast)\b|on (?:the |his |her |its )(?:[\w’'-]+ ){{0,2}}?"
        rf"(?:programme|program|show|channel|station)\b|"
        rf"{TOLD} (?:his |her |the |its )?(?:\w+ )?(?:listeners|viewers)\b|"
        rf"(?:{TELL}|{TALKED}|asked by|quizzed by|pressed by|interviewed by) (?:the |its |his |"
        rf"her )?(?:\w+ )?"
        rf"(?:host|presenter|interviewer|anchor)\b|(?:phoned|rang|called|phoning|calling|"
        rf"ringing) in(?:to)? "
        rf"(?:to )?(?:the|a) (?:\w+ )?(?:show|programme|program|station)|as a guest on|"
        rf"(?:an? )?guest (?:of|on) (?:the |an? )?(?:\w+ )?(?-i:{NETWORKS}|{SHOWS})|live on air|"
        rf"(?:appearing|appeared|appears|guesting) on (?:the )?(?-i:(?!{SITES})[A-Z])|"
        rf""
        rf"to camera\b|on screen\b|"
        rf"{TOLD} (?:the|an?) (?:[\w’'-]+ ){{0,2}}?(?:network|station|broadcaster|channel)\b|"
        rf"{TELL} (?:[\w’'-]+ ){{0,4}}?(?:radio|television|tv|broadcaster)\b|"
        rf"{TELL} (?:the )?state(?:-run|-owned|-controlled) (?!(?:\w+ )?(?:news|"
        rf"media))(?-i:[A-Z])|"
        rf"(?-i:on (?:the )?(?:[A-Z][\w.]*[’']s? )+[“\"'‘])",
    ),
    (
        "social-media",
        rf"(?:re)?tweet(?:s|ed|ing)\b|(?:on|via|to) (?:{A} )?(?:\w+ ){{0,2}}?(?:(?-i:{SITES})|"
        rf"social media)|posted (?:on(?!ly)|to|online|that|under|alongside|beneath|below|"
        rf"in)\b|(?:taking|took) to (?:{A} )?(?:\w+ )?(?:(?-i:{SITES})|social media)|"
        rf"(?:under|beneath|below) (?:the|his|her|their|a) (?:\w+ )?(?:post|picture|photo|"
        rf"photograph|selfie|clip|"
        rf"video|snap|tweet|article)\b|in the comments\b|(?:with|above) the (?:caption|words|"
        rf"hashtag)|"
        rf"(?:to|told|with) (?:his|her|their|its) (?:[\w.,]+ ){{0,3}}?followers\b|captioned|"
        rf"(?:shared|reposted|retweeted|quote-tweeted|live-?streamed)\b|(?:wrote|"
        rf"posted|commented|said) online\b",
    ),
    (
        "outlet-report",
        rf"(?:cited by|told to|in comments (?:published|carried|reported) (?:by|in)|"
        rf"in remarks (?:published|carried|reported) by|"
        rf"carried by|quoted (?:by|in)|quoted as (?:saying|telling) (?:by|in)?|according to|"
        rf"reported by) "
        rf"(?:(?:the |an? )?(?:\w+ )?(?:daily|weekly|newspaper|paper|magazine|tabloid|agency|"
        rf"news agency|website|"
        rf"news site|broadcaster)\b|(?:the |an? )?(?:[A-Z]\w+ )?(?-i:{NETWORKS}))|"
        rf"quoted by (?:local |state |several )*media|"
        rf"(?:quoted (?:by|in)|according to|reported by) (?:the |an? )?(?-i:{OUTLETS})(?![\w-])",
    ),
    (
        "told-outlet",
        rf"(?:{TOLD}|{TALKED}|interview by|described to) "
        rf"(?:the |an? )?(?-i:{OUTLETS})(?![\w-])",
    ),
    (
        "told-paper",
        rf"{TOLD} (?-i:(?:[A-Z][\w’'-]+ ){{1,3}})(?:news agency|newspaper|magazine|news site|"
        rf"weekly|"
        rf"daily|wire service)\b|"
        rf"(?:{TOLD}|{TALKED}) (?:the|an?|another) (?:[\w’'-]+ ){{0,2}}?(?:newspaper|paper|"
        rf"magazine|"
        rf"news (?:agency|site|website|outlet)|agency|tabloid|weekly|daily|wire service)\b",
    ),
    (
        "published-work",
        rf"(?:described|reported|published|outlined|detailed|announced) [^.“”\x00]{{1,60}}? in "
        rf"(?:the )?(?-i:{JOURNALS})(?![\w-])|"
        rf"(?:writing|writes|wrote|published|described|argues|argued|reports?|reported|appears?) "
        rf"(?:\w+day |today |online |(?:this|last) \w+ )?in (?:the |an? )?"
        rf"(?-i:{JOURNALS}|(?<!in an )(?:{OUTLETS}))(?![\w-])",
    ),
    (
        "in-outlet",
        rf"(?<!report )(?<!story )(?<!poll )(?<!article )(?<!ad )(?:in|for) (?:the |an? )?"
        rf"(?-i:{OUTLETS}|{JOURNALS})(?![\w-])(?! (?:Conference|County))",
    ),
    (
        "published-work",
        rf"(?:in|for) (?:this|last|next) (?:week|month|quarter|year)[’']s "
        rf"(?-i:{JOURNALS})(?![\w-])|"
        rf"in (?:the|an?) (?:latest|current|new|recent|\w+) (?:issue|edition|number) of (?:the )?"
        rf"(?-i:{JOURNALS})(?![\w-])",
    ),
    (
        "statement",
        r"(?:issued|released|read|gave|put out|emailed|written|prepared|joint) (?:an? |the )?"
        r"(?:\w+ )?statement|statement (?:said|read|added|from|by)|with an? (?:\w+ )?statement|"
        r"(?:through|via|by way of) (?:his|her|their|its|the|an?) (?:\w+ )?(?:lawyers?|"
        r"solicitors?|attorneys?|"
        r"agents?|spokes\w+|publicists?|legal team|representatives?|press office|union|club)\b|"
        r"(?:wrote|writes|written|writing) to (?:the |his |her |all |its |"
        r"local )*(?:\w+ )?(?:parents|councillors|council|minister|"
        r"prime minister|president|members|residents|customers|ministry|commission|governor|"
        r"mayor|secretary|"
        r"regulator|ombudsman|shareholders|pope|king|queen|mps?|bishops?|families)\b|"
        r"released (?:by|through|via) |in writing\b|(?:sent|issued) to (?:the )?(?:media|press|"
        r"reporters|journalists)",
    ),
    (
        "official-document",
        r"in the margins? of|scribbled (?:on|in)|(?:noted|recorded|entered|listed|"
        r"logged) in (?:the|an?|its|"
        r"his|her) (?:\w+ )?(?:log|file|register|ledger|minutes|record|notes|logbook|report)",
    ),
    (
        "speech",
        rf"(?:{TOLD}|{TALKED}) {SEVERAL}(?-i:House|Congress|Parliament|Knesset)\b|"
        rf"(?:{TOLD}|{TALKED}) {SEVERAL}{LISTENERS}\b(?![’'])|"
        rf"(?<!written )(?<!wrote )(?<!letter )to {SEVERAL}(?:crowds?|audience|supporters|"
        rf"delegates|"
        rf"congregation)\b|from the (?:stage|podium|pulpit|public gallery|floor|platform|lectern|"
        rf"despatch box|"
        rf"dispatch box|rostrum|back benches|backbenches|balcony|steps of|altar)|(?:through|into|"
        rf"over) an? (?:megaphone|loudhailer|bullhorn|loudspeaker|microphone)\b|at the "
        rf"(?:microphone|"
        rf"lectern|podium|despatch box|"
        rf"dispatch box|rostrum)|(?:to|drawing|drew|amid|over|above) (?:loud |laughter and |"
        rf"wild |some |warm |\w+ )?"
        rf"(?:applause|groans|gasps|cheers|jeers|boos|laughter|"
        rf"heckl\w+)(?! from (?:the )?(?:media|press))|"
        rf"(?:presenting|introducing|outlining|defending|explaining|submitting) (?:\x00|it|them|"
        rf"this|(?:the|an?|his|her|its|their) (?:\w+ ){{1,3}}?)(?: )?(?:to|before) "
        rf"{SEVERAL}{LISTENERS}\b|"
        rf"{TOLD} (?:the |an? |some |about |hundreds of |thousands of |\d+ )*(?:\w+ )?\w+s "
        rf"(?:gathered|assembled|packed|crowded)\b|"
        rf"(?:speaking|spoke|speaks) at (?:the )?(?-i:[A-Z][\w’'-]+)(?! (?:[Aa]irport|"
        rf"[Ss]tation))|"
        rf"(?:opening|closing|opened|closed|addressing|addressed|concluding|launching|introducing|"
        rf"welcoming) (?:the |an? |its |his |her |their )?(?:[\w’'-]+ ){{0,2}}?(?:{GATHERED})\b|"
        rf"(?:speaking|spoke) [^.,;:“”\x00]{{0,40}}? (?:to|before|in front of) "
        rf"{SEVERAL}{LISTENERS}\b|"
        rf"{TOLD} (?:an?|the|his|her|their) (?:[\w’'-]+ ){{0,3}}?(?:{GATHERED})\b|"
        rf"under parliamentary privilege|(?:seconding|moving|proposing|opposing|supporting|"
        rf"tabling|introducing|opening) (?:\x00|it|the|a|her|his) "
        rf"?(?:motion|amendment|debate|bill|meeting|application)\b|(?:addressed|addressing|"
        rf"told) (?:the |a |an )?"
        rf"(?:packed |crowded |hushed )?(?:hall|room|gym|auditorium|stadium|square|pews|benches|"
        rf"house|floor|class|pupils)\b|"
        rf"on a (?:\w+ )?picket line|on the picket line|at (?:his|her) swearing-in|"
        rf"in the (?:chamber|council chamber|senate|house)",
    ),
)
"""What needs no noun after a preposition, in the order in which it is tried."""
