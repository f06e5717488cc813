"""The turns of several words that make a statement contestable, as data.

Each is a feature like those of :mod:`audit.language.claims.words`; those that speak against a
claim are in :mod:`audit.language.claims.guards`.
"""

from __future__ import annotations

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d[\d.]* (?:million|billion|trillion)"
NEXT = (
    r" (?!(?:an?|and|as|at|but|by|for|from|he|her|his|in|it|its|of|on|or|she|that|the|their|they"
    r"|this|to|was|we|were|which|who|with|when|if|than|is|are)\b)[a-z-]+"
)
"""A word that goes on with a phrase: no function word."""
_ADVERB = r"(?:(?:not|never|also|soon|now|then|almost|all but|even|still|only|just|\w+ly) )"
_MANY = (
    r"(?:many|most|some|several|millions|thousands|hundreds|tens of thousands|dozens|families"
    r"|people|residents|households|families|workers|firms|businesses|them|him|her|it|us|others"
    r"|the (?:\w+ ){1,2})"
)
_PEAK = (
    r"(?:worst|best|greatest|biggest|most (?!given|votes|of|people|recent)\w+|least \w+|gravest"
    r"|finest|weakest|strongest|toughest"
    r"|harshest|deadliest|dirtiest|safest|clearest|boldest|hardest|easiest)"
)
_HARM = (
    r"(?:crippl|destroy|devastat|ruin|wreck|decimat|undermin|erod|shatter|gutt|squander|betray"
    r"|poison|paralys|paralyz|transform|reshap|revolutioni[sz]|derail|doom)"
)

PATTERNS = {
    "number": (
        r"[$£€]\s?\d(?:[\d,.]*\d)?(?:(?:m|bn|tn|k)\b| (?:million|billion|trillion))?"
        r"|\b\d[\d.,]*\s?(?:million|billion|trillion)\b"
        r"|\b(?:tens of thousands|hundreds|thousands|millions|billions|dozens|scores) of \w+"
        r"|(?<![\w-])(?:\d{1,3}(?:,\d{3})+|\d{5,}|\d{3}) (?!last|first|next|years|of\b"
        r"|metres|meters|miles|km|mph|kph|kilomet)[a-z]+"
        r"|(?<![.,\d])\b\d+ (?:people|voters|workers|jobs|deaths|victims|cases|homes|times)\b"
    ),
    "share": (
        r"\b\d+(?:\.\d+)?(?: ?%| ?per ?cent\b| percentage points?\b)(?: of (?!the\b)\w+)?"
        r"|\b(?:half|a third|a quarter|a fifth|two-thirds|three-quarters"
        r"|the (?:vast |overwhelming )?majority|the bulk) of (?!the\b)\w+"
        r"|\b(?:one|two|three) in (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
        r"|\b\d+ (?:in|out of) (?:every )?\d+\b"
    ),
    "estimate": (
        r"\b(?:more than|about|around|nearly|almost|roughly|at least|up to|an estimated|over"
        r"|fewer than|less than|some|as many as) (?:" + _NUMBER + r"|"
        r"(?:tens|hundreds|thousands|dozens) of)(?: [a-z]+)?"
    ),
    "change": (
        r"\b(?:(?<!make )(?<!made )(?<!makes )up|down|rose|risen|rises?|rising|fell|fallen"
        r"|falls?|falling|dropp?(?:ed|s|ing)?"
        r"|grew|grown|climb(?:ed|s)?|jump(?:ed|s)?|increas\w+|decreas\w+|declin\w+|soar(?:ed|ing)"
        r"|surg(?:ed|ing)|shrank|shrunk|slumped|plunged|cut)"
        r"(?: [a-z]+){0,4} \$?\d[\d.,]*(?:%| ?per ?cent| million| billion)"
        r"|\b(?:more than |nearly |almost |roughly |about )?(?:doubled|tripled|trebled|halved"
        r"|quadrupled)\b"
        r"|\b(?:two|three|four|five|six|ten|\d+) times (?:as|more|higher|greater|larger|the)\b"
        r"|\b\d[\d.]*(?:%| ?per ?cent) (?:better|worse|more|less|fewer|[a-z]{3,}er) than\b"
    ),
    "rank": (
        r"\b(?:largest|smallest|richest|poorest|tallest|busiest|highest|lowest|costliest|oldest"
        r"|number one|fastest-\w+|best-\w+|(?:second|third|fourth|fifth)-\w+est)"
        r"(?: (?!and\b|or\b|the\b|that\b|to\b|is\b|was\b|in\b|of\b)[a-z]+)?"
        r"(?: (?:in|of) (?:the )?[a-z]+)?"
    ),
    "outcome": (
        r"\b(?:will|would|is going to|are going to|is about to|are about to|may|might|could|[’']ll"
        r"|won[’']t) " + _ADVERB + r"{0,2}(?:be (?:forced|ruined|destroyed|lost|hurt|driven|wiped"
        r"|overwhelmed|worse|better|harder|easier|critical|crucial|key|vital|decisive|doomed) ?"
        r"|fail|collapse|ruin|topple|destroy|crumble|backfire|worsen|cripple|bankrupt|devastate"
        r"|hurt"
        r"|harm|damage|trigger|spark|cause|lead to|push|force|drive|plunge|cost|lose|rise|fall"
        r"|soar|double|triple|shrink|vanish|disappear|suffer|struggle|survive|succeed|prevail"
        r"|change|transform|reshape|end in|spell|mean|help|undermine|weaken|strengthen|boost|save"
        r"|empty|sink|die|starve|flee|leave|abandon|regret|erode|exacerbate|improve|win|dominate"
        r"|have (?:\w+ ){0,3}(?:consequences|implications|effects?|impacts?|repercussions))\b"
    ),
    "dismissal": (
        r"\bknew (?:what|that|about|of|full well|perfectly well|all along|exactly)\b"
        r"|\b(?:did|do|does)(?: not|n[’']t) (?:really )?care\b|\bnever cared\b|\bcared? nothing\b"
        r"|\b(?:turn(?:ed|s|ing)? a blind eye|look(?:ed|s|ing)? the other way)\b"
        r"|\b(?:cover(?:ed|s|ing) (?:it |this |them )?up|to blame|at fault)\b"
        r"|\bignor(?:ed|es|ing) (?:\w+ ){0,3}(?:warnings?|advice|evidence|pleas|law|rules)\b"
        r"|\b(?:deliberately|knowingly|wilfully|willfully|cynically|recklessly|brazenly"
        r"|intentionally) \w+"
        r"|\bfail(?:ed|s|ing)? to (?:act|protect|prevent|stop|warn|tell|disclose|deliver|listen)\b"
    ),
    "judgement": (
        r"\b(?:the|its|their|his|her|our)(?: \w+[’']s)? " + _PEAK + r"(?: [a-z-]+){1,3}"
        r" (?:ever\b|(?:of|in|since|for|on) (?:the |this |a |its |his |her |our |their |any )?\w+)"
        r"|(?:(?<=\bis )|(?<=\bwas )|(?<=\bare )|(?<=\bwere )|(?<=\bbe )|(?<=\bbeen )|(?<=mains )"
        r"|(?<=\bbecame ))(?:the|its|their|his|her|our|\w+[’']s) " + _PEAK + r"(?: [a-z-]+){0,3}"
        r"|\bthe (?:single )?" + _PEAK + r" \w+ (?:he|she|it|they|we|[a-z]+) (?:has|have|had)\b"
    ),
    "harm": (
        r"\b(?:has|have|had|is|are) (?:\w+ly |been |being |now |also )?"
        + _HARM
        + r"(?:s|es|e?d|t|ing)\b"
        r"|\b(?:push|plung|forc|leav|driv|throw|drag|tipp|send)ing "
        + _MANY
        + r" (?:into|out of|to|towards?|from|behind)\b(?: [a-z]+)?"
    ),
    "brink": (
        r"\b(?:close to|on the (?:brink|verge|edge|point) of|heading (?:for|towards?|into)"
        r"|headed (?:for|towards?)|on course for|on the road to|on a path to|doomed to"
        r"|spiral(?:l?ing)?"
        r" (?:into|towards?)|sliding (?:into|towards?)|slid(?:es)? (?:into|towards?)"
        r"|sleepwalking into)"
        r" (?:an? |the |its |their |full-blown |economic |financial |civil |political |total "
        r"|all-out )*"
        r"(?:collapse|ruin|bankruptcy|disaster|war|default|breakdown|chaos|recession|catastrophe"
        r"|crisis"
        r"|defeat|victory|extinction|insolvency|breaking point|boiling point|failure|shutdown"
        r"|abyss"
        r"|famine|starvation|death|breakthrough|depression|revolt|rebellion|anarchy"
        r"|dictatorship)\b"
    ),
    "vague-judgement": (
        r"\brais(?:es?|ed|ing) (?:\w+ ){0,2}(?:questions?|concerns?|doubts?|fears|eyebrows"
        r"|alarm)\b"
        r"|\breflect(?:s|ed|ing)? (?:an? |the )?(?:\w+ )?(?:mix|growing|broader|deeper|wider|shift"
        r"|trend|reality|need|desire|divide|mood|importance|complexity|tension)\b(?: of\b)?"
        r"|\b(?:highlight|underscor|underlin|illustrat)(?:s|es|ed|ing) (?:a|an|the|how"
        r"|growing) \w+"
        r"|\bremains to be seen\b|\bonly time will tell\b|\btime is running out\b"
        r"|\bat a crossroads\b|\bstakes (?:are|could|have)\b(?: \w+){0,2}"
        r"|\bsend(?:s|ing)? (?:a |an )(?:strong |clear |powerful |unmistakable )?(?:signal"
        r"|message)\b"
        r"|\b(?:comes?|came) at a (?:critical|crucial|pivotal|difficult|sensitive) (?:time"
        r"|moment)\b"
        r"|\bplays? an? (?:key|crucial|vital|important|pivotal|central|major) (?:role|part)\b"
        r"|\b(?:the|a|an) (?:urgent |pressing |clear |growing |dire )?need (?:for|to)\b"
        r"|\b(?:increasing|growing|mounting|rising|deepening|widening) (?:\w+ )?(?:concerns?"
        r"|pressure|tensions?|fears|anger|unease|frustration|divide|rift|number|list|threat|crisis"
        r"|influence|support|opposition|demand|evidence)\b"
        r"|\b(?:further|dramatically|significantly|greatly|seriously) (?:complicat|strain|escalat"
        r"|erod|undermin|worsen|alter|shift|impact|affect)\w*"
        r"|\b(?:far-reaching|long-term|lasting|profound|broader|wider|unintended|serious|dire"
        r"|devastating) (?:\w+ )?(?:consequences|implications|effects?|impacts?|repercussions)\b"
    ),
    "judged": (
        r"\b(?:is|are|was|were|be|been|being|seems?|seemed|remains?|remained|looks?|looked"
        r"|becomes?|became|become|proved?) (?:\w+ly |so |too |very |more |less |far |both |also "
        r"|still "
        r"|an? )*"
        r"(?:critical(?! of)|crucial|vital|important|significant|serious|huge|massive|enormous"
        r"|deep|weak"
        r"|strong|easy|difficult|tricky|complicated|clear|unclear|obvious|evident|wrong|right|good"
        r"|bad|true|false|effective|ineffective|successful|severe|uncertain|useless|valuable|key"
        r"|better|worse|necessary|worthless|pointless|inevitable|impossible|rare|popular|unpopular"
        r"|dangerous|vulnerable|powerful|fragile|vague|inadequate|unfair|fair|prudent|fitting"
        r"|justified|ideal|notable|telling|nothing (?:but|more|less))\b(?:" + NEXT + r")?"
    ),
    "because-mind": (
        r"\bbecause (?:he|she|they|(?-i:[A-Z])\w+) (?:\w+ )?(?:fear|want|hope|believ|thought"
        r"|felt|knew"
        r"|hate|love|wish|(?:was|were|is|are) (?:afraid|angry|worried|jealous|bored|tired"
        r"|ashamed))"
        r"\w*"
    ),
    "because-of": (
        r"\bas a result\b|\b(?:due to|thanks to|result(?:s|ed|ing)? (?:in|from)"
        r"|(?:led|leads?|leading) to|in the wake of|owing to|driven by|responsible for"
        r"|blamed for)\b"
        r"(?: (?:the|a|an|its|his|her|their))?(?:" + NEXT + r")?|\bprevented \w+|\bbecause of \w+"
    ),
    "in-order-to": (
        r"\bin (?:an?|another|what) (?:\w+ )?(?:effort|attempt|bid|move) to\b(?: \w+)?"
        r"|\bin (?:the )?hopes? (?:of|that)\b|\bin order to\b|\bso as to\b"
        r"|\b(?:trying|tried|looking|hoping|seeking|wanting|struggling|scrambling) to\b(?: \w+)?"
    ),
    "mind": (
        r"\b(?:he|she|they|who|(?-i:[A-Z])\w+) (?:clearly |still |really |only |never "
        r"|now )?(?:wants?|wanted"
        r"|fears?|feared|hates?|hated|resents?|resented|dreads?|longs?|longed|craves?|craved"
        r"|yearns?)\b"
        r"(?: to)?(?: \w+)?"
    ),
    "it-is": (
        r"\bit(?:[’']s| is| was| seems| remains) (?:(?:not|no|so|very|too|also|still|far|\w+ly) )?"
        r"(?:clear|unclear|obvious|hard|easy"
        r"|difficult|likely|unlikely|possible|impossible|ironic|important|worth|wrong|no wonder"
        r"|no secret|no surprise|no coincidence|no accident|doubtful|certain|fair)\b"
    ),
    "has-long": r"\b(?:has|have|had) (?:long|always|never|become|grown|failed|struggled|yet)\b",
    "likely-to": (
        r"\b(?:likely|unlikely|poised|bound|certain|sure|destined|doomed) to\b(?: \w+)?"
        r"|\bthreatens? to\b(?: \w+)?|\bpromises to\b(?: \w+)?|\bstands? to (?:gain|lose"
        r"|benefit)\b"
    ),
    "kept-secret": (
        r"\b(?:in secret|in private|(?:kept|remained?|keep(?:s|ing)?) (?:it |this |them )?(?:a )?"
        r"secret|secret(?:ly)? (?:plan|meeting|deal|talk|payment|fund|memo|list|agreement)\w*)\b"
    ),
    "nobody": (r"\b(?:no one|nobody|everyone|everybody|nothing|no other \w+|never before)\b"),
    "one-of": r"\bone of (?:the|its|his|her|their|our)\b",
    "more-than": r"\b(?:more|less|fewer|better|worse) (?:\w+ ){1,3}than\b|\bas \w+ as\b",
    "most-so": (
        r"\b(?:the|its|his|her|their|our|\w+[’']s) (?:most|least) (?!of\b|people\b|recent\b"
        r"|votes?\b|given\b)"
        r"[a-z-]+(?: [a-z]+)?\b"
    ),
}
"""Regular expressions for features of more than one word."""
