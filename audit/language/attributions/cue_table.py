"""The cue words as data: see :mod:`audit.language.attributions.cues` for the letters."""

from __future__ import annotations

from audit.language.grammar.listed import listed

VERBS = {
    "sq": "say add note explain write state comment remark observe reply respond answer continue "
    "chorus conclude recall report announce declare mention repeat reiterate relate recount tweet "
    "post blog email text quip joke exclaim muse opine elaborate clarify caution predict suggest "
    "argue stress emphasise emphasize confirm counter retort interject reason figure shout yell "
    "whisper mutter chant scream cry sigh laugh intone summarise summarize retweet proclaim "
    "tease sing rail rant snap fume gush agree disagree warn counsel reckon forecast estimate "
    "calculate specify volunteer chime reassure claim admit insist concede assert contend boast "
    "brag complain lament protest maintain acknowledge confess lie allege crow gripe grumble "
    "bemoan fret scoff sneer moan whine rave profess imply insinuate hint bluster carp deadpan "
    "lecture thunder bellow vent speculate surmise purport pretend deny testify attest rule plead "
    "swear certify stipulate affirm signal think believe reveal",
    "saq": "tell remind assure inform advise notify",
    "t": "show find indicate demonstrate reveal discover determine learn hear read document "
    "establish illustrate underline underscore highlight disclose detail imagine caution "
    "notice sense decide remember forget understand agree propose recommend promise vow pledge "
    "demand request threaten project",
    "s": "hope fear worry feel know expect suspect assume doubt guess presume suppose "
    "realise realize anticipate foresee regret bet wish",
    "x": "read start begin press question finish demand vow promise urge insist correct interrupt "
    "offer counter admonish smile nod grin shrug wail sob plead proclaim chide scold muse taunt "
    "vent bark roar howl implore pray hope demand advise",
    "wq": "ask wonder inquire enquire query",
    "n": "describe discuss cite quote announce outline address reference endorse label portray "
    "characterise characterize dub brand depict call mention reject dismiss condemn criticise "
    "criticize praise defend denounce decry blame thank welcome applaud mock ridicule attack slam "
    "blast assail lambast lambaste chastise rebuke disparage deride hail laud tout commend "
    "congratulate champion question challenge deny propose recommend explain express voice echo "
    "acknowledge support oppose back reiterate bemoan lament deplore berate scold castigate "
    "insult denigrate bash skewer belittle malign salute extol trumpet demand favour favor "
    "advocate embrace disavow repudiate refute rebut rebuff downplay invoke liken confirm "
    "accuse claim admit allege insinuate imply expose charge indict sue consider prefer like "
    "dislike hate love want doubt fear respect admire regard view perceive deem expect resent "
    "despise loathe distrust detest envision recognise recognize appreciate dread anticipate "
    "mull contemplate predict understand oppose suggest urge report link",
    "i": "vow promise pledge offer threaten agree decline refuse propose swear want hope expect "
    "wish claim",
    "o": "urge ask encourage exhort implore beg instruct advise challenge request recommend "
    "beseech warn want expect tell",
}
"""By syntax; a verb may stand in several rows, its letters are joined."""

PHRASAL = {
    "sq": "point_out go_on chime_in call_out spell_out sum_up shoot_back fire_back cry_out",
    "n": "call_for point_to refer_to talk_about speak_about lay_out speak_of push_back "
    "respond_to warn_of warn_about complain_about allude_to go_after hit_back vouch_for object_to "
    "apologise_for apologize_for call_out comment_on argue_for argue_against campaign_against "
    "lash_out rail_against hint_at laugh_off touch_on dwell_on focus_on elaborate_on agree_with "
    "disagree_with ask_for ask_about apologise_to write_about push_for vote_for vote_against "
    "joke_about boast_about brag_about worry_about think_about think_of believe_in insist_on "
    "hope_for care_about know_about hear_about dream_of disapprove_of approve_of testify_about "
    "tweet_about plead_for react_to",
    "o": "call_on appeal_to call_upon plead_with",
}

NOUNS = {
    "t": "statement report announcement remark comment suggestion argument assertion conclusion "
    "finding explanation declaration message testimony prediction forecast estimate observation "
    "confirmation recommendation proposal notion idea view opinion reminder signal evidence sign "
    "indication rumor rumour speculation news word decision claim allegation accusation "
    "contention admission insistence complaint boast charge insinuation implication lie belief "
    "hope fear concern worry suspicion doubt expectation theory thought feeling sense assumption "
    "confidence conviction impression perception understanding realization realisation wish",
    "n": "criticism praise endorsement response description condemnation call demand plan vow "
    "promise pledge threat request denial offer support opposition appeal proposal apology claim "
    "allegation accusation complaint warning",
}

LOADED = listed(
    """
claim admit insist concede assert contend boast brag maintain acknowledge confess lie crow gripe
grumble bemoan fret scoff sneer moan whine rave profess imply insinuate hint bluster carp
lecture thunder bellow vent purport pretend reveal refute rant rail gush fume snap allegation
accusation contention admission insistence insinuation implication slam blast rip bash skewer
lash trumpet tout
    """
) | {"point out", "lash out", "fire back", "hit back", "shoot back"}

LEGAL = listed(
    """
testify attest rule plead swear certify stipulate affirm allege accuse charge indict sue
testimony
    """
)

BELIEF = listed(
    """
think believe hope fear worry feel know expect suspect assume doubt guess presume suppose
realise realize anticipate foresee regret bet wish consider prefer like dislike hate love want
respect admire regard view perceive deem resent despise loathe distrust detest envision
recognise recognize appreciate dread mull contemplate understand see notice sense decide
remember forget imagine learn discover intend plan mean hold seek support oppose favour favor
belief concern suspicion expectation theory thought feeling assumption confidence conviction
impression perception understanding realization realisation notion idea
    """
) | {"think about", "think of", "worry about", "believe in", "hope for", "care about", "know about"}

HEDGING = listed(
    """
suggest appear seem rumor rumour speculation speculate surmise
    """
)

IRREGULAR = {
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "know": ("knew", "known"),
    "feel": ("felt", "felt"),
    "hold": ("held", "held"),
    "see": ("saw", "seen"),
    "understand": ("understood", "understood"),
    "hear": ("heard", "heard"),
    "read": ("read", "read"),
    "swear": ("swore", "sworn"),
    "forecast": ("forecast", "forecast"),
    "bet": ("bet", "bet"),
    "sing": ("sang", "sung"),
    "cast": ("cast", "cast"),
    "seek": ("sought", "sought"),
    "beg": ("begged", "begged"),
    "go": ("went", "gone"),
    "speak": ("spoke", "spoken"),
    "put": ("put", "put"),
    "spell": ("spelled", "spelled"),
    "shoot": ("shot", "shot"),
    "hit": ("hit", "hit"),
    "lay": ("laid", "laid"),
    "take": ("took", "taken"),
    "stand": ("stood", "stood"),
    "foresee": ("foresaw", "foreseen"),
    "forget": ("forgot", "forgotten"),
    "undertake": ("undertook", "undertaken"),
    "beseech": ("besought", "besought"),
    "lie": ("lied", "lied"),
}

DOUBLING = listed(
    """
admit quip beg blog plan slam rip brag commit rebut pan tag bet put hit chat rap refer
    """
)
