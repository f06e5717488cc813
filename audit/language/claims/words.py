"""The words that make a statement contestable, by feature, as data.

A feature is one way of asserting what a reader may doubt (a superlative, a modal prediction, a
state of somebody's mind) or what speaks against a claim (a date, a verb of saying). Their weights
are in :mod:`audit.language.claims.weights`; features of several words are in
:mod:`audit.language.claims.patterns` and :mod:`audit.language.claims.guards`.
"""

from __future__ import annotations

VERBS = {
    "evaluation-verb": (
        "struggle dominate underscore highlight underline reflect belie loom thrive falter "
        "stumble flounder languish resonate appeal embody symbolise symbolize epitomise epitomize "
        "overshadow dwarf outpace outshine lag trail bolster weaken strengthen erode deepen widen "
        "intensify escalate worsen improve outperform suffer enjoy deserve fail succeed "
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
        "cause ruin destroy wreck cripple bankrupt cost save trigger spark fuel "
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

NOUNS = (
    "fuel rival trail cost trigger stem abuse assault murder massacre torture rape exploit cheat "
    "lie loot poison dump hide neglect rig target bank attempt spread double"
)
"""Base forms that are nouns or adjectives as often as verbs: they do not count."""

WORDS = {
    "evaluation-verb": "lacks lacked lacking",
    "allegation-verb": "stole stolen hid hidden misled lied lying",
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
        "critical crucial vital important significant serious huge massive enormous "
        "vast substantial considerable notable prominent pivotal essential deep sharp strong weak "
        "rapid steady steep easy difficult tricky complicated complex clear unclear obvious "
        "evident wrong effective ineffective successful unsuccessful narrow intense "
        "severe uncertain sensitive valuable useful useless "
        "worthy tenuous solid commanding ample meaningful profound "
        "dominant favorable favourable unfavorable healthy ambitious modest "
        "attractive appealing ideal well-positioned "
        "widespread persistent stubborn sustained "
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
        "eventually soon perhaps possibly potentially mostly fully somewhat generally "
        "usually typically traditionally completely rather quite "
        "far even still well too so just already"
    ),
    "comparison": (
        "bigger larger smaller stronger weaker tougher harder easier higher lower faster slower "
        "closer fewer younger older than unlike rivals compared more less"
    ),
    "superlative": (
        "biggest greatest best worst toughest strongest weakest fastest slowest closest "
        "hardest easiest deadliest sharpest clearest boldest harshest fiercest loudest safest "
        "dirtiest cleanest smartest finest"
    ),
    "evaluation-noun": (
        "blow setback advantage edge threat crisis disaster catastrophe success failure "
        "controversy scandal challenge challenges momentum reputation strength strengths weakness "
        "danger struggle tension tensions rift divide battleground showdown clash uproar outrage "
        "backlash anger fury doubt doubts uncertainty confusion chaos turmoil mess disappointment "
        "frustration pressure obstacle obstacles hurdle problem problems trouble dilemma "
        "embarrassment humiliation triumph symbol reminder milestone "
        "legacy hallmark impact influence contrast irony favorite "
        "frontrunner front-runner underdog heavyweight powerhouse stalwart rhetoric narrative "
        "credibility dominance supremacy divisions division polarization polarisation popularity "
        "prominence prowess stature clout allure charisma flair talent genius courage cowardice "
        "hypocrisy incompetence arrogance resolve consequences implications significance "
        "importance reality truth nightmare dream miracle tragedy farce circus bubble tsunami "
        "burden toll breakthrough stalemate deadlock gridlock standoff shift pathway "
        "giant titan pioneer hero villain loser losers favourites craze fad flop hit-and-miss "
        "boon bane windfall bonanza lifeline stranglehold sway footing backwater mecca "
        "paradise hotspot minefield quagmire sham charade spectacle disgrace shame "
        "scourge menace plague epidemic appetite questions scrutiny "
        "criticism speculation concerns"
    ),
    "trend": (
        "growing rising mounting declining shrinking dwindling soaring widening "
        "deepening trend surge rise decline upward downward spike slump boom growth "
        "resurgence erosion influx exodus waning fading ebbing narrowing tightening booming "
        "thriving flourishing accelerating slowing worsening improving spreading evolving "
        "stagnating spiralling spiraling ramping"
    ),
    "modal": "may might",
    "conditional": "would",
    "could": "could",
    "future": "will won't wouldn't 'll",
    "likelihood": (
        "likely unlikely poised maybe probably "
        "inevitably prospects prospect risk risks looming doubtful unthinkable "
        "forecast odds"
    ),
    "cause": (
        "because due thanks owing consequently therefore thus hence forcing leaving making "
        "causing driving effect effects deterrent cause reason reasons root roots blame"
    ),
    "state-of-mind": (
        "eager determined reluctant desperate anxious worried concerned angry furious frustrated "
        "upset wary nervous hopeful confident skeptical sceptical devastated "
        "heartbroken convinced keen unwilling "
        "willing afraid fearful fearing hoping shocked stunned surprised dismayed "
        "disappointed disillusioned alarmed outraged enraged jealous proud ashamed uncomfortable "
        "uneasy fed-up mindful aware unaware uninterested "
        "enthusiastic enthusiasm desire ambition ambitions fears worries hopes appetite "
        "suspicion distrust mistrust resentment impatience impatient startled rattled emboldened "
        "felt feels feeling astonishment anger relieved excited delighted thrilled annoyed "
        "irritated bitter grieving haunted obsessed fascinated preoccupied unhappy happy pleased "
        "displeased satisfied dissatisfied impressed unimpressed unmoved baffled puzzled confused "
        "bewildered tempted inclined intrigued mood morale sentiment"
    ),
    "purpose": ("bid effort efforts attempt attempts aimed designed intended calculated"),
    "allegation": (
        "liar liars lying corrupt corruption fraud frauds fraudulent fraudulently illegal "
        "illegally unlawful unlawfully bribery racist racists racism sexist sexism misogynist "
        "misogyny bigot bigotry xenophobic xenophobia anti-semitic hypocrite mislead misleading "
        "false falsely fake phony bogus cover-up coverup abusive complicit malpractice "
        "negligence negligent collusion scam scams theft criminal criminals genocide "
        "terrorist extremists extremist cruelty wrongdoing misconduct violation violations "
        "scandal-plagued discriminatory discrimination cronyism nepotism propaganda conspiracy"
    ),
    "quantifier": (
        "most many some several few numerous countless majority minority thousands hundreds dozens "
        "millions billions scores plenty lots half quarter third twice average"
    ),
    "universal": (
        "always never ever nobody everybody everyone none nothing everything anyone no every all "
        "any only"
    ),
    "hidden": (
        "secretly privately quietly reportedly apparently allegedly purportedly supposedly "
        "behind-the-scenes covert clandestine undisclosed rumored rumoured unspoken"
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
