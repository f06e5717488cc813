"""The turns of several words that speak against a claim, as data.

A guard is a feature like those of :mod:`audit.language.claims.words`; ``IDLE`` lists turns whose
words weigh nothing, because they only name a thing.
"""

from __future__ import annotations

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SCHEDULED = (
    r"(?:held|displayed|shown|opened|exhibited|released|published|broadcast|aired|screened|played"
    r"|staged|unveiled|available|open|on display|on show|run|begin|start|meet|appear|visit|tour"
    r"|perform|host|attend|take place|take part|be sworn|be sentenced|be buried|hear|vote|air"
    r"|premiere|debut|compete|feature|include|travel|receive|joined|followed|attended|hosted"
    r"|celebrated|announced|completed|built|constructed|installed|delivered"
    r"|presented|awarded|sentenced|introduced|replaced|kick off"
    r"|travel|retire|succeed|speak|arrive|depart|officiate|conduct|determine|consider)"
)

GUARD_PATTERNS = {
    "saying": (
        r"\b(?:figures|data|records?|documents?|filings?|statistics|stud(?:y|ies)|research"
        r"|reports?"
        r"|polls?|surveys?|accounts|emails?|analysis|census|estimates|advisory|forecasts?|notice"
        r"|logs?|letters?|indictment|complaint|lawsuit|papers|results|tally|count|site|website)"
        r" (?:also |further |then )?(?:show|shows|showed|suggests?|suggested|finds?|found"
        r"|indicates?|indicated|puts?|adds?|added|lists?|listed|describes?|described|reads?"
        r"|said|says|states?|stated|notes?|noted|alleges?|alleged|claims?|claimed|warns?|warned)\b"
        r"|\ballegations? (?:that|they|he|she|it)\b"
        r"|\b(?:in|from) (?:his|her|their) (?:own )?(?:opinion|views?|eyes|words)\b"
    ),
    "public-act": (
        r"\b(?:praised|criticis?z?ed|blasted|slammed|accus(?:ed|es|ing)|urg(?:ed|es|ing)|denounced"
        r"|lament\w+|promised|promises|vow(?:ed|s|ing)|pledg(?:ed|es|ing)|propos(?:ed|es|ing)"
        r"|condemned|warn(?:ed|s|ing)|den(?:ied|ies|ying)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)"
        r"|call(?:ed|s|ing) (?:for|on|him|her|it|them)|echo(?:ed|ing)|attack(?:ed|ing)|defend(?:ed"
        r"|ing)|insist(?:ed|s|ing)|agreed|apologi[sz]ed|complain(?:ed|s|ing)|tak(?:es|en"
        r"|ing) issue"
        r"|took issue|brush(?:ed|ing) (?:off|aside)|made the (?:suggestion|case|claim|point)"
        r"|thanked|congratulated|endorsed|demand(?:ed|ing)|suggest(?:ed|s|ing)|tweet(?:ed|ing)"
        r"|debat(?:es?|ed) (?:whether|if|how)|respond(?:ed|ing)|repl(?:ied|ies)|assur(?:ed|es"
        r"|ing)|testified|recalled|conced(?:ed|es))\b"
    ),
    "court": (
        r"\b(?:charged with|charges of|counts? of|indict(?:ed|ment)|convict(?:ed|ion)|pleaded"
        r"|acquitted|found guilty|sentenced|on trial|trial for|lawsuits?|sued"
        r"|suspected of|suspicion of|(?:court|jury|inquest|tribunal|judge|jurors) (?:was|were|has"
        r"|had|also)? ?(?:told|heard|shown))\b"
    ),
    "could-not": (
        r"\b(?:could|would|might|may) (?:not|n[’']t)\b|\b(?:neither|where|so that"
        r"|if) (?:\w+ ){1,2}"
        r"(?:could|can)\b|\bcould (?:no longer|only|be (?:seen|heard|found)|see|hear|have their)\b"
    ),
    "schedule": (
        r"\b(?:will|would|is to|are to|was to|were to|due to|scheduled to|set to|expected to)"
        r" (?:also |then |next |be |not )*" + _SCHEDULED + r"\b"
        r"|\b(?:will|is to|are to|due|scheduled)\b[^.;]{0,90}\b(?:on|until|from|by|at|between|in"
        r"|through|this|next|later) (?:the )?(?:late |early |mid-)?(?:"
        + _DAY
        + r"|"
        + _MONTH
        + r"|\d|tomorrow|tonight|spring|summer|autumn|winter|week|month|year|noon|midnight)"
    ),
    "definition": (
        r"\b(?:is|are|was) (?:an? |one of )(?:\w+ ){0,2}(?:form|kind|type|sort|branch|term|disease"
        r"|infection|species|genus|unit|name|practice|holiday|festival|organi[sz]ation"
        r"|municipality"
        r"|province|sport|game|virus|bacteri\w+|compound|mineral|technique|method|process) "
        r"|\b(?:refers? to|known as|also called|is called|are called|consists? of|occurs? when"
        r"|(?:can|may|might) cause|causes? (?:\w+ ){0,3}(?:symptoms?|diseases?|illness\w*"
        r"|infections?"
        r"|covid\S*|conditions?|problems?)|strains? of|is defined as|is used to|are used to"
        r"|stands for|is named|was named|owned by|based in)\b"
    ),
    "rule": (
        r"\b(?:players?|competitors?|teams?|contestants?|participants?|visitors?|attendees?"
        r"|entrants?"
        r"|drivers?|pupils|applicants?|those who|anyone who) (?:\w+ ){0,3}(?:can|could|may|must"
        r"|will"
        r"|would|should|are (?:able|allowed|required)|were (?:able|allowed|required))\b"
        r"|\b(?:is|are|was|were) (?:allowed|permitted|entitled|eligible|required) to\b"
        r"|\bsubject to (?:a |an )?(?:fines?|penalt\w+)"
    ),
    "market": (
        r"\b(?:shares|stocks?|index|futures|bonds?|yields?|crude|dollar|euro|pound"
        r"|yen)\b[^.;]{0,30}"
        r"\b(?:fell|rose|gained|lost|closed|slipped|climbed|dropped|jumped|traded|up|down)\b"
    ),
    "result": (
        r"\b(?:received|took|won|polled|secured|got|with|by) (?:\w+ ){0,2}\d[\d.,]*(?:%| per ?cent"
        r"| votes?| seats?)|\b\d+ ?[-–] ?\d+\b|\b(?:turnout|quorum)\b|\b\d[\d,]* votes\b"
    ),
    "question": r"\?",
    "instruction": (
        r"\A\W*(?:wait|click|visit|go|take|bring|buy|see|watch|read|call|try|look|check|ask|keep"
        r"|avoid|remember|imagine|consider|send|sign|join|don[’']t|do not|please|let)\b"
    ),
    "time": (
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,2} " + _MONTH + r"\b|\b" + _MONTH + r"\.? \d"
    ),
}
"""Regular expressions for guards of more than one word."""

_WRONGS = (
    r"(?:fraud|corruption|racism|sexism|theft|bribery|illegal|fake|false|abuses?|terrorist"
    r"|criminals?"
    r"|crimes?|collusion|misconduct|wrongdoing|negligence|xenophobia|bigotry|genocide|atrocities"
    r"|cruelty|propaganda|discrimination|conspiracy|trafficking|rape|murder|assault|torture)"
)
IDLE = (
    r"\bcontributed (?:reporting|to th\w+ (?:report|story|article))\b"
    r"|\b(?:may|might) or (?:may|might) not\b"
    r"|\bbest (?:interests?|part of)\b|\b(?:can|to) enjoy\b"
    r"|\blying (?:beside|on|in|near|under|down|at|next|across)\b"
    r"|\b(?:thousands|hundreds|millions|dozens|scores) of (?:years|miles|kilomet\w+|met\w+|times"
    r"|feet)\b"
    r"|\bcauses? (?:of (?:\w+ ){1,4})?(?:of which )?(?:is|was|are|were|remains?|remained"
    r"|has) (?:\w+ )?"
    r"(?:not|un\w+|under|being|yet)\b|\bcause of which\b"
    r"|\b(?:relief|rescue|recovery|search|joint|takeover|training|peace) (?:efforts?|attempts?)\b"
    r"|\bcriminal (?:justice|court|code|cases?|charges?|law|record|investigations?|trial|division"
    r"|rehabilitation|proceedings|complaint|defen[cs]e|offen[cs]es?|inquiry|histor\w+)\b"
    r"|\b(?:terrorist|extremist) (?:groups?|attacks?|organi[sz]ations?|state|militia|cells?|plots?"
    r"|videos?|networks?|recruit\w+|acts?)\b"
    r"|\billegal (?:immigra\w+|aliens?|fishing|drugs?|logging|trade|arms|weapons|migrants?)\b"
    r"|\b(?:blood|food) poisoning\b|\bclimate (?:change|crisis)\b|\bpresidential debates?\b"
    r"|\btak(?:e|es|en|ing) advantage of\b|\btook advantage of\b|\bhome advantage\b"
    r"|\bminimum wage\b|\bwhite suprem\w+\b|\bfull advantage\b"
    r"|\blies? (?:in|on|at|between|beneath|under|near|ahead|within|just|north|south|east|west"
    r"|second|third|fourth|fifth|bottom|top|down|about \d|\d)\b"
    r"|\b(?:special|armed|air|task|police|security|labou?r|work|ground|rebel|government|defen[cs]e"
    r"|peacekeeping|coalition|allied|russian|ukrainian|israeli|syrian|american|u\.s\."
    r"|military)[ -]"
    r"forces?\b|\b(?:no|without|little) (?:a )?doubt\b|\bforces\b|\bat (?:least|most|best|worst"
    r"|risk)\b|\bin (?:most|part|force)\b"
    r"|\b(?:an?|the) (?:failed|attempted) (?:coup|bid|attempt)\b"
    r"|\b(?:re-?election|presidential|title|comeback|election|takeover|world record) (?:bid"
    r"|effort)s?\b"
    r"|\b(?:first|second|third|fourth|fifth|last|final|successful|unsuccessful|failed|previous) "
    r"attempts?\b"
    r"|\bsave (?:money|for)\b|\bpart of the (?:problem|reason)\b|\bso far\b|\bas well as\b"
    r"|\bas well\b"
    r"|\bmore (?:than )?\d|\bmeant for\b|\bhidden (?:in|under|behind|inside|away|beneath"
    r"|from view)\b"
    r"|\bhistoric (?:buildings?|sites?|districts?|cent(?:er|re)|houses?|monuments?|landmarks?)\b"
    r"|\bpopular (?:vote|culture|music|front|party)\b|\bdetermined (?:by|that|to (?:be|have))\b"
    r"|\bthe (?:wealthiest|poorest|richest) (?:\d|one)"
    r"|\b(?:of|about|against|into|over|on|for|as|from|with|any|alleged|suspected|combat\w*"
    r"|fight\w*"
    r"|curb\w*|prevent\w*|stop\w*|tackl\w*|investigat\w*|oppos\w*|denounc\w*|condemn\w*|end) "
    r"(?:\w+ ){0,1}" + _WRONGS + r"\b(?: (?:and|or|,) " + _WRONGS + r"\b)?"
    r"|\b(?:convicted|accused|guilty|suspected|cleared|acquitted) (?:\w+ )?(?:of|for) \w+"
    r"|\b(?:radical|extreme) islam\w*(?: terror\w*)?"
)
"""Turns whose words weigh nothing: they name a thing, or its place, and assert nothing of it."""
