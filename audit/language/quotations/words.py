"""The words around a quotation, and in it, that tell its kind; as regular expressions."""

from __future__ import annotations

import re

CUE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)"
    r"|w(?:rite|rites|rote|ritten|riting)|stat(?:es|ed|ing)|according to|call(?:s|ed|ing)?"
    r"|describ(?:es|ed|ing)|argu(?:es|ed|ing)|warn(?:s|ed|ing)?|claim(?:s|ed|ing)|repl(?:ies|ied)"
    r"|respond(?:s|ed|ing)|tweet(?:s|ed|ing)|post(?:ed|ing)|explain(?:s|ed|ing)|declar(?:es|ed|ing)"
    r"|announc(?:es|ed|ing)|insist(?:s|ed|ing)|admit(?:s|ted|ting)|not(?:es|ed|ing)"
    r"|mention(?:s|ed|ing)|shout(?:s|ed|ing)?|chant(?:s|ed|ing)?|yell(?:s|ed|ing)?|testif(?:ies|ied)"
    r"|quot(?:e|es|ed|ing)|cit(?:es|ed|ing)|accus(?:es|ed|ing)|prais(?:es|ed|ing)"
    r"|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|condemn(?:s|ed|ing)|denounc(?:es|ed|ing)"
    r"|brand(?:s|ed|ing)|label(?:s|l?ed|l?ing)|dismiss(?:es|ed|ing)|rul(?:es|ed|ing) that"
    r"|mock(?:s|ed|ing)|joke[ds]?|conced(?:es|ed)|conclud(?:es|ed)|suggest(?:s|ed|ing)"
    r"|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|vow(?:s|ed|ing)?|urg(?:es|ed|ing)|read(?:s|ing)?\b"
    r"|recall(?:s|ed|ing)|remark(?:s|ed)|remember(?:s|ed)|report(?:s|ed)|predict(?:s|ed|ing)"
    r"|characteri[sz](?:es|ed|ing)|refer(?:s|red|ring) to|complain(?:s|ed|ing)|felt|feels?"
    r"|thinks?|thought|believ(?:es|ed)|boast(?:s|ed|ing)|lament(?:s|ed|ing)|apologi[sz](?:es|ed)"
    r"|den(?:ies|ied|ying)|stress(?:es|ed|ing)|in (?:a|his|her|its|their) (?:statement|words)"
    r"|words|speech|interview|statement|letter|email|message|memo|answer(?:s|ed)|spoke|speaks)\b",
    re.IGNORECASE,
)
"""Words near a fragment that say that it is somebody's."""

TERM_BEFORE = re.compile(
    r"(?:\bso-called|\bknown (?:\w+ ){0,2}as|\b(?:nicknamed|dubbed|termed|codenamed|code-named"
    r"|a\.?k\.?a\.?|meaning|means|spelled|spelt|abbreviated(?: as| to)?|translate[sd]? (?:as|to)"
    r"|referred to as|defined as|short for|stands for|also)"
    r"|\b(?:word|words|term|terms|phrase|phrases|expression|prefix|suffix|acronym|adjective|noun"
    r"|verb|label|slogan|motto|hashtag|nickname|password|slur|name|code name|buzzword|euphemism)"
    r"(?: (?:of|like|as|is|was|for \w+ is))?"
    r"|\b(?:is|are|was|were|be|been|being|often|commonly|sometimes|something|procedure|process"
    r"|technique|practice|method|concept|phenomenon|condition|group|chemical|substance|movement"
    r"|drug|plan|project|programme|program|system|policy|tool|device|app|strategy) called"
    r"|\bwhat (?:is|are|was|were|\w+s) (?:\w+ )?call(?:ed)?)[\s,:]*(?:the |an? )?$",
    re.IGNORECASE,
)
TERM_AFTER = re.compile(
    r"[\s,]*(?:means\b|meant\b|stands for|is (?:a|an|the) (?:word|term|phrase|name|acronym|slang)"
    r"|refers? to\b|is (?:short|slang|jargon|code) for|in (?:Latin|Greek|French|German|Spanish"
    r"|Arabic)\b)"
)
INSCRIPTION = re.compile(
    r"\b(?:hats?|caps?|signs?|banners?|placards?|shirts?|T-shirts?|posters?|stickers?|buttons?|badges?"
    r"|plaques?|graffiti|billboards?|tattoos?)\b[^.;]{0,40}"
    r"(?:read|reads|reading|said|says|saying|with|proclaiming|bearing the words?)[\s,:]*$"
)
WORK = re.compile(
    r"\b(?:films?|movies?|books?|novels?|novellas?|songs?|singles?|tracks?|albums?|EP|play|musicals?"
    r"|operas?|ballets?|series|shows?|sitcoms?|soaps?|dramas?|comed(?:y|ies)|thrillers?"
    r"|documentar(?:y|ies)|podcasts?|poems?|essays?|articles?|editorials?|columns?|op-eds?|papers?"
    r"|exhibitions?|exhibits?|installations?|paintings?|portraits?|sculptures?|murals?|episodes?"
    r"|video ?games?|games?|magazines?|newspapers?|websites?|sites?|blogs?|memoirs?"
    r"|(?:auto)?biograph(?:y|ies)|anthems?|hits?|ballads?|videos?|programmes?|programs?|trilogy|franchise"
    r"|blockbusters?|reports?|studies|study|pamphlets?|chapters?|hymns?|symphon(?:y|ies)"
    r"|titled|entitled|headlined|subtitled|named|called|sang|sings|singing|performed|performs"
    r"|starred in|stars in|starring in|directed|directs|co-wrote|authored|released|recorded"
    r"|screening of|production of|adaptation of|version of|cover of|remake of|author of"
    r"|director of|star of|host of|hosts|hosted|copy of|played|reprised|watched|watching)"
    r"(?:[\s,:]+(?:[\w’'.\-]+[\s,:]+){0,2}|[\s,:]*)$"
)
OUTLET = re.compile(
    r"\b(?:CNN|NBC|ABC|CBS|PBS|MSNBC|CNBC|HBO|BBC|ITV|Netflix|Fox News|Fox|Showtime|Hulu|Sky|NPR"
    r"|on|of)(?:['’]s)? (?:the )?$"
)
YEAR_AFTER = re.compile(
    r"[\s,]*\(?(?:19|20)\d\d\b|,? by [A-Z]|,? (?:starring|directed by|based on)\b"
)
TITLE_SMALL = re.compile(
    r"a|an|the|and|or|but|of|in|on|at|to|for|from|with|by|as|nor|vs|v|de|la|le|el|du"
)
LISTED = re.compile(r"[\s,]*(?:and|or|&|,)?[\s,]*(?:the )?$")
NAME_BEFORE = re.compile(r"\b[A-Z][\w’'.\-]+ $")
NAME_AFTER = re.compile(r" [A-Z][\w’'\-]+")
CLAUSE_START = re.compile(
    r"(?:I|we|he|she|it|they|you|there|that|this|these|those|I['’]m|it['’]s|we['’]re|they['’]re"
    r"|you['’]re|he['’]s|she['’]s|there['’]s|that['’]s|I['’]ve|we['’]ve|we['’]ll|I['’]ll"
    r"|don['’]t|let['’]s|if|when)\b"
)
SAID_AFTER = re.compile(
    r"\s*(?:[\w’'.,\-]+\s+){0,6}?(?:said|says|say|asked|asks|added|adds|wrote|writes|told|tweeted"
    r"|replied|explained|recalled|continued|argued|joked|shouted|declared|testified|concluded"
    r"|insisted|noted|warned)\b"
)
INTRODUCED = re.compile(r"(?:[:,]|\b(?:said|says|asked|wrote|that|read|reads))\s*$")
SENTENCE_INSIDE = re.compile(r"\w[.?!…]+[”\"’]?\s+[“\"‘]?[A-Z]")
