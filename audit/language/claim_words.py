"""The words that make a statement contestable, by feature, as data.

A feature is one way of asserting what a reader may doubt (a superlative, a modal prediction, a
state of somebody's mind) or what speaks against a claim (a date, a verb of saying). Their weights
are in :mod:`audit.language.claim_weights`.
"""

from __future__ import annotations

VERBS = {
    "evaluation-verb": (
        "struggle dominate underscore highlight underline reflect belie loom thrive falter "
        "stumble flounder languish resonate appeal embody symbolise symbolize epitomise epitomize "
        "overshadow dwarf outpace outshine lag trail bolster weaken strengthen erode deepen widen "
        "intensify escalate worsen improve outperform suffer enjoy lack deserve fail succeed "
        "prove rival backfire pale shine excel disappoint impress captivate alienate galvanise "
        "galvanize embarrass overestimate underestimate exceed surpass depend rely hinge contrast "
        "clash contradict belong solidify complicate overwhelm polarise polarize divide thwart "
        "distinguish exaggerate overstate"
    ),
    "seeming": "seem appear tend",
    "trend-verb": (
        "surge soar plummet plunge skyrocket swell shrink dwindle decline grow rise fall climb "
        "tumble slump spike multiply proliferate spread decrease increase double triple slow "
        "stagnate boom"
    ),
    "cause-verb": (
        "cause ruin destroy wreck cripple devastate bankrupt cost save rescue trigger spark fuel "
        "prompt spur provoke contribute boost hurt undermine harm damage enable inspire generate "
        "stoke ignite unleash incite energise energize hamper hinder derail doom stem result help "
        "force drive foster aggravate exacerbate alleviate jeopardise jeopardize endanger "
        "destabilise destabilize transform reshape influence shape affect render pave"
    ),
    "motive-verb": (
        "want hope fear seek aim intend try attempt worry feel know strive long yearn crave dread "
        "resent relish covet grapple wrestle bank brace woo target ponder regard consider view "
        "perceive"
    ),
    "allegation-verb": (
        "lie violate bribe steal embezzle mislead deceive abuse exploit cheat rig smuggle launder "
        "murder massacre torture collude betray neglect evade dodge conspire defraud swindle loot "
        "plunder molest rape assault harass extort blackmail fabricate falsify flout suppress "
        "intimidate terrorise terrorize sabotage conceal hide plagiarise plagiarize pollute dump "
        "poison"
    ),
    "opinion-verb": "must should ought",
}
"""Base forms; every inflection counts."""

WORDS = {
    "allegation-verb": "stole stolen hid hidden misled lied lying dealt beat beaten",
    "cause-verb": "drove driven hurt overcame brought",
    "trend-verb": "grew grown rose risen fell fallen shrank shrunk swelled swollen spread",
    "motive-verb": "felt knew known strove bore sought thought",
    "strong-adjective": (
        "stunning dramatic dramatically remarkable remarkably extraordinary unprecedented "
        "historic devastating disastrous catastrophic brutal fierce bitter harsh crushing "
        "decisive staggering shocking alarming disturbing dire grim bleak rosy impressive "
        "brilliant terrible awful horrible excellent superb perfect ridiculous absurd outrageous "
        "shameful disgraceful reckless dangerous toxic divisive controversial polarizing "
        "polarising inflammatory incendiary radical extreme notorious infamous legendary iconic "
        "celebrated beloved renowned popular unpopular unpredictable volatile chaotic messy "
        "bizarre strange odd rare ironic craven hypocritical cynical savvy clever shrewd smart "
        "foolish naive powerful influential robust fragile vulnerable formidable tough aggressive "
        "bold conciliatory surprising unexpected disappointing disastrously tumultuous turbulent "
        "heated contentious acrimonious fiery scathing blistering hard-line hardline "
        "uncompromising ruthless relentless overwhelming seismic sweeping monumental unstoppable "
        "inevitable undeniable unmistakable embarrassing humiliating awkward uneasy tense vicious "
        "nasty ugly bellicose insane crazy stupid pathetic dismal abysmal lacklustre lackluster "
        "mediocre tepid lukewarm feeble hollow empty honest dishonest craziest sensational "
        "spectacular magnificent gripping memorable unforgettable exciting thrilling inspiring "
        "charismatic gifted talented visionary innovative groundbreaking revolutionary elite "
        "prestigious exclusive lavish luxurious lucrative viable credible plausible doomed flawed "
        "costly disproportionate disproportionately unfair unjust immoral unethical irresponsible "
        "incompetent inept seasoned crowded hotly long-running deep-seated stark glaring blatant "
        "brazen egregious jaw-dropping eye-catching meteoric lopsided bruising chilling hateful "
        "bigoted pernicious perilous precarious thorny murky sinister lethal deadly crippling "
        "punishing glittering breathtaking world-class top-tier state-of-the-art cutting-edge "
        "game-changing much-needed long-awaited ill-fated ill-conceived half-baked botched "
        "misguided short-sighted hapless clumsy chaotic-looking shambolic scandalous dubious "
        "questionable suspicious unhealthy unsafe unsustainable sustainable affordable "
        "unaffordable overpriced overcrowded understaffed underfunded outdated obsolete boring "
        "dull tedious entertaining hilarious funny witty beautiful gorgeous stylish elegant "
        "delicious"
    ),
    "weak-adjective": (
        "key major critical crucial vital important significant serious big huge massive enormous "
        "vast substantial considerable notable prominent pivotal essential deep sharp strong weak "
        "rapid steady steep easy difficult tricky complicated complex clear unclear obvious "
        "evident real true wrong effective ineffective successful unsuccessful narrow intense "
        "severe tight uncertain certain sensitive necessary needed valuable useful useless worth "
        "worthy lasting permanent tenuous solid comfortable commanding ample meaningful profound "
        "dominant favorable favourable unfavorable healthy poor rich wealthy ambitious modest "
        "attractive appealing ideal better worse good bad well-known well-positioned high-profile "
        "so-called potential wide widespread common possible persistent stubborn sustained "
        "longstanding"
    ),
    "degree": (
        "increasingly largely deeply particularly especially effectively clearly essentially "
        "virtually widely overwhelmingly badly hardly barely highly extremely incredibly "
        "surprisingly notably undoubtedly certainly obviously merely really truly significantly "
        "substantially sharply heavily severely seriously strongly squarely openly wildly utterly "
        "entirely totally absolutely inherently fundamentally politically economically broadly "
        "primarily mainly chiefly steadily rapidly quickly easily"
    ),
    "emphasis": (
        "mostly fully somewhat generally usually typically traditionally completely rather quite "
        "far even still well too so just already"
    ),
    "comparison": (
        "bigger larger smaller stronger weaker tougher harder easier higher lower faster slower "
        "closer fewer younger older than unlike rivals compared more less"
    ),
    "superlative": (
        "most biggest greatest best worst toughest strongest weakest fastest slowest closest "
        "hardest easiest deadliest sharpest clearest boldest harshest fiercest loudest safest "
        "dirtiest cleanest smartest finest"
    ),
    "evaluation-noun": (
        "blow setback boost advantage edge threat crisis disaster catastrophe success failure "
        "controversy scandal challenge challenges momentum reputation strength strengths weakness "
        "danger struggle tension tensions rift divide battleground showdown clash uproar outrage "
        "backlash anger fury doubt doubts uncertainty confusion chaos turmoil mess disappointment "
        "frustration pressure obstacle obstacles hurdle problem problems trouble dilemma "
        "embarrassment humiliation triumph sign signs signal symbol reminder milestone chance "
        "chances appeal legacy hallmark factor impact influence contrast irony favorite "
        "frontrunner front-runner underdog heavyweight powerhouse stalwart rhetoric narrative "
        "credibility dominance supremacy divisions division polarization polarisation popularity "
        "prominence prowess stature clout allure charisma flair talent genius courage cowardice "
        "hypocrisy incompetence arrogance resolve consequences implications significance "
        "importance reality truth nightmare dream miracle tragedy farce circus bubble tsunami "
        "burden toll breakthrough stalemate deadlock gridlock standoff shift pathway dominant "
        "giant titan pioneer hero villain loser losers favourites craze fad flop hit-and-miss "
        "boon bane windfall bonanza lifeline stranglehold sway footing backwater hub mecca "
        "paradise hotspot magnet haven minefield quagmire sham charade spectacle disgrace shame "
        "scourge menace plague epidemic landscape climate appetite debate questions scrutiny "
        "criticism praise speculation concern concerns"
    ),
    "trend": (
        "growing rising mounting declining shrinking dwindling increasing soaring widening "
        "deepening trend trends surge rise decline upward downward spike slump boom growth "
        "resurgence erosion influx exodus waning fading ebbing narrowing tightening booming "
        "thriving flourishing accelerating slowing worsening improving spreading evolving "
        "stagnating spiralling spiraling ramping increase decrease drop fall jump"
    ),
    "modal": "may might could",
    "future": "will would won't wouldn't 'll",
    "likelihood": (
        "likely unlikely expected poised bound potentially possibly perhaps maybe probably "
        "inevitably prospects prospect risk risks looming eventually soon doubtful unthinkable "
        "forecast odds"
    ),
    "cause": (
        "because due thanks owing consequently therefore thus hence forcing leaving making "
        "causing driving effect effects deterrent cause reason reasons root roots blame"
    ),
    "state-of-mind": (
        "eager determined reluctant desperate anxious worried concerned angry furious frustrated "
        "upset wary nervous hopeful confident skeptical sceptical convinced keen unwilling "
        "willing bent intent afraid fearful fearing hoping shocked stunned surprised dismayed "
        "disappointed disillusioned alarmed outraged enraged jealous proud ashamed uncomfortable "
        "comfortable uneasy ready tired fed-up mindful aware unaware interested uninterested "
        "serious enthusiastic enthusiasm desire ambition ambitions fears worries hopes appetite "
        "suspicion distrust mistrust resentment impatience impatient startled rattled emboldened "
        "felt feels feeling astonishment anger relieved relief excited delighted thrilled annoyed "
        "irritated bitter grieving haunted obsessed fascinated preoccupied unhappy happy pleased "
        "displeased satisfied dissatisfied impressed unimpressed unmoved baffled puzzled confused "
        "bewildered tempted inclined intrigued mood morale sentiment consensus"
    ),
    "purpose": (
        "bid effort efforts attempt attempts strategy tactic tactics aimed designed meant "
        "intended calculated"
    ),
    "allegation": (
        "liar liars lying corrupt corruption fraud frauds fraudulent fraudulently illegal "
        "illegally unlawful unlawfully bribery racist racists racism sexist sexism misogynist "
        "misogyny bigot bigotry xenophobic xenophobia anti-semitic hypocrite mislead misleading "
        "false falsely fake phony bogus cover-up coverup abuses abusive complicit malpractice "
        "negligence negligent collusion scam scams theft criminal criminals atrocities genocide "
        "terrorist extremists extremist cruelty wrongdoing misconduct violation violations "
        "scandal-plagued discriminatory discrimination cronyism nepotism propaganda conspiracy"
    ),
    "quantifier": (
        "many some several few numerous countless majority minority thousands hundreds dozens "
        "millions billions scores plenty lots half quarter third twice average"
    ),
    "universal": (
        "always never ever nobody everybody everyone none nothing everything anyone no every all "
        "any only"
    ),
    "hidden": (
        "secret secretly privately quietly reportedly apparently allegedly purportedly supposedly "
        "actually behind-the-scenes covert clandestine undisclosed rumored rumoured unspoken"
    ),
    "opinion": (
        "unfortunately fortunately ironically sadly indeed moreover frankly thankfully alas "
        "hopefully course truth enough"
    ),
    "person": "we us our ours i my me you your yours",
    "saying": (
        "said says told asked added wrote tweeted according stated announced noted argued "
        "explained spokesman spokeswoman spokesperson interview statement"
    ),
    "date": (
        "monday tuesday wednesday thursday friday saturday sunday january february march april "
        "june july august september october november december yesterday today morning afternoon "
        "evening a.m p.m noon"
    ),
    "record": (
        "voted vote votes elected appointed hearing filed ruled judge indicted convicted "
        "sentenced signed passed charged arrested pleaded lawsuit district ballot seat seats "
        "committee chairman governor senator representative secretary sworn nominated resigned "
        "born died aged served serves graduated joined retired founded married"
    ),
    "event": (
        "spoke arrived met visited walked held attended hosted opened closed scored played won "
        "beat lost stood sat appeared gathered marched launched landed released published signed "
        "scheduled sang performed finished led came went took gave drove flew"
    ),
    "play": (
        "half-time halftime scored scoring scorer goalless goals goalkeeper volley midfielder "
        "striker referee innings wicket wickets crossbar equaliser equalizer offside touchdown "
        "quarterback inning homer podium kick-off debutant minute goalline rebound"
    ),
    "furniture": (
        "click read follow photo video copyright contributed report reporting email @ updated "
        "contributors editor editing"
    ),
    "existence": "is are has have been there remains remain",
    "contrast": "but yet despite however although though while instead",
}
"""Forms in lower case, as they stand in a text."""

PATTERNS = {
    "number": (
        r"\d\s?%|\bper ?cent\b|\bpercentage points?\b|[$£€]\s?\d"
        r"|\b\d[\d.,]*\s?(?:million|billion|trillion)\b"
        r"|\b(?:hundreds|thousands|millions|billions|dozens|scores|tens of thousands) of\b"
        r"|(?<![\w-])(?:\d{1,3}(?:,\d{3})+|\d{5,}|\d{3}) (?!last|first|next|years"
        r"|metres|meters|miles|km|kilomet)[a-z]+"
        r"|\b\d+ (?:people|voters|workers|jobs|deaths|victims|cases|homes|times)\b"
        r"|\b(?:half|a third|a quarter|two-thirds|three-quarters"
        r"|the (?:vast )?majority|the bulk) of\b"
        r"|\bone in \w+\b|\b\d+ (?:in|out of) \d+\b"
    ),
    "saying": (
        r"\b(?:figures|data|records?|documents?|filings?|statistics|stud(?:y|ies)|research|reports?"
        r"|polls?|surveys?|accounts|emails?|analysis|census|estimates)"
        r" (?:show|shows|showed|suggests?|suggested|finds?|found|indicates?|indicated|puts?"
        r"|said|says)\b|\b(?:in|from) (?:his|her|their) (?:own )?(?:opinion|views?|eyes|words)\b"
    ),
    "court": (
        r"\b(?:charged with|charges of|counts? of|indict(?:ed|ment)|convict(?:ed|ion)|pleaded"
        r"|acquitted|found guilty|sentenced|on trial|trial for|lawsuits?|sued"
        r"|suspected of|suspicion of)\b"
    ),
    "could-not": (
        r"\b(?:could|would|might|may) (?:not|n[’']t)\b|\b(?:neither|where|so that) \w+ could\b"
    ),
    "market": (
        r"\b(?:shares|stocks?|index|futures|bonds?|yields?|crude|dollar|euro|pound|yen)\b[^.;]{0,30}"
        r"\b(?:fell|rose|gained|lost|closed|slipped|climbed|dropped|jumped|traded|up|down)\b"
    ),
    "estimate": (
        r"\b(?:more than|about|around|nearly|almost|roughly|at least|up to|an estimated|over"
        r"|fewer than|less than) (?:\d{1,3}(?:,\d{3})+|\d[\d.]* (?:million|billion)"
        r"|(?:tens|hundreds|thousands) of)"
    ),
    "because-mind": (
        r"\bbecause (?:he|she|they|[A-Z]\w+) (?:\w+ )?(?:fear|want|hope|believ|thought|felt|knew"
        r"|hate|love|wish|(?:was|were|is|are) (?:afraid|angry|worried|jealous|bored|tired|ashamed))"
    ),
    "question": r"\?",
    "change": (
        r"\b(?:up|down|rose|risen|rises?|fell|fallen|falls?|dropp?(?:ed|s)?|grew|grown|climb(?:ed|s)?"
        r"|jump(?:ed|s)?|increas\w+|decreas\w+|declin\w+|soared|surged|shrank|slumped|plunged)"
        r"(?: [a-z]+){0,4} \$?\d[\d.,]*(?:%| ?per ?cent| million| billion)"
        r"|\b(?:doubled|tripled|halved|quadrupled)\b"
    ),
    "rank": (
        r"\b(?:largest|smallest|richest|poorest|tallest|busiest|highest|lowest|costliest|number one"
        r"|fastest-\w+|best-\w+|(?:second|third|fourth|fifth)-\w+est)\b"
    ),
    "because-of": (
        r"\bdue to\b|\bthanks to\b|\bas a result\b|\bresult(?:s|ed|ing)? (?:in|from)\b"
        r"|\b(?:led|leads?|leading) to\b|\bin the wake of\b|\bowing to\b|\bdriven by\b"
        r"|\bresponsible for\b|\bblamed for\b|\bprevent(?:ed|s|ing)? \w+"
    ),
    "in-order-to": (
        r"\bin (?:an?|another|what) (?:\w+ )?(?:effort|attempt|bid|move) to\b"
        r"|\bin (?:the )?hopes? (?:of|that)\b|\bin order to\b|\bso as to\b"
        r"|\b(?:trying|tried|looking|hoping|seeking|wanting|struggling|scrambling) to\b"
    ),
    "it-is": (
        r"\bit(?:[’']s| is| was| seems| remains) (?:\w+ )?(?:clear|unclear|obvious|hard|easy"
        r"|difficult|likely|unlikely|possible|ironic|no|not|time|important|worth)\b"
    ),
    "has-long": r"\b(?:has|have|had) (?:long|always|never|become|grown|failed|struggled|yet)\b",
    "likely-to": (
        r"\b(?:likely|unlikely|expected|poised|set|bound|certain|sure|ready"
        r"|threatens?|figures?|stands?|promises) to\b"
    ),
    "one-of": r"\bone of (?:the|its|his|her|their|our)\b",
    "more-than": r"\b(?:more|less|fewer|better|worse) (?:\w+ ){1,3}than\b|\bas \w+ as\b",
    "most-so": r"\b(?:most|least) (?!of\b|people\b|recent\b|votes?\b)[a-z]+\b",
    "time": (
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?"
        r"|oct|nov|dec)(?:[a-z]{3,6})?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
        r"(?:[a-z]{3,6})?\.? \d"
    ),
}
"""Regular expressions for features of more than one word."""
