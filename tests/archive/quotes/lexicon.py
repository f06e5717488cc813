"""Words for made-up quotations: common ones many times, and ever new ones, as in any language.

How fast the vocabulary grows and how many runs of three words two quotations share was set to
come near 7,700 quotations of printed news (of which nothing but these counts is kept).
"""

from __future__ import annotations

import random
from bisect import bisect
from functools import cache
from itertools import accumulate

SUBJECTS = """
we|I|they|people here|the council|our members|the company|everybody|the government|nobody|
the families|our staff|the school|the board|drivers|residents|the union|the hospital|farmers|
the police|our customers|taxpayers|the regulator|small firms|the committee|pensioners|nurses|
the owners|the team|our engineers|parents|the court|the minister|the inspectors|the tenants
""".replace("\n", "").split("|")

MODALS = """
will|should|must|can|may|could|would|cannot|might|shall|did|want to|have to|hope to|tried to|
need to|refuse to|promised to|decided to|are going to|had planned to|were asked to|are ready to
""".replace("\n", "").split("|")

VERBS = """
close|rebuild|sell|inspect|defend|publish|delay|fund|abandon|repair|withdraw|investigate|expand|
replace|cancel|oppose|review|demolish|reopen|protect|audit|postpone|question|finance|clean|move|
merge|modernise|insure|relocate|measure|tax|license|ration|survey|renovate|privatise|restore|
dismantle|subsidise|redesign|evacuate|suspend|strengthen|monitor|auction|automate|flood|dredge
""".replace("\n", "").split("|")

ADJECTIVES = """
old|new|local|public|empty|broken|expensive|northern|temporary|rural|crowded|derelict|promised|
second|main|contaminated|municipal|coastal|historic|leaking|unfinished|private|outdated|seasonal|
electric|regional|listed|abandoned|wooden|underground|mobile|narrow|disputed|flooded|subsidised
""".replace("\n", "").split("|")

NOUNS = """
bridge|school|clinic|pipeline|library|railway|factory|reservoir|stadium|harbour|budget|contract|
market|ferry|prison|airport|tunnel|museum|pool|quarry|orchard|tower|depot|archive|playground|
greenhouse|turbine|substation|dam|sewer|footpath|workshop|laboratory|bakery|brewery|mill|pier|
lighthouse|runway|warehouse|nursery|theatre|cemetery|shelter|allotment|refinery|kiln|windmill|
terminal|viaduct|canal|boiler|archive|registry|canteen|dormitory|hangar|cellar|chapel|fountain
""".replace("\n", "").split("|")

ENDINGS = """
before the end of the year|as soon as possible|at the end of the day|by the spring|this summer|
in the next few months|for the first time|without any warning|because nobody asked us|
whatever it costs|until the money runs out|as we said last week|if the weather holds|
for as long as it takes|with or without their help|after everything that happened|
to make sure that this never happens again|in the middle of the night|for the sake of the children|
before anybody gets hurt|while the lawyers argue|once the report is out|under any circumstances
""".replace("\n", "").split("|")

OPENERS = """
I think that|to be honest|at the end of the day|let me be clear|what matters is that|I am told that|
we have always said that|the truth is that|make no mistake|as far as I know|from what I have seen|
nobody should doubt that|I have to say|it is quite clear that|we all know that
""".replace("\n", "").split("|")

SYNONYMS = {
    "close": "shut", "rebuild": "reconstruct", "sell": "dispose of", "old": "ageing",
    "new": "modern", "local": "nearby", "money": "cash", "people": "folks", "children": "kids",
    "repair": "mend", "delay": "hold up", "cancel": "scrap", "review": "look at", "will": "shall",
    "everybody": "everyone", "nobody": "no one", "must": "have to", "should": "ought to",
    "families": "relatives", "staff": "employees", "expensive": "costly", "empty": "vacant",
}  # fmt: skip

DETERMINERS = """
the|the|the|the|a|a|our|our|this|that|their|every|some|no|these|those|any|another|each|my
""".replace("\n", "").split("|")

PREPOSITIONS = """
in|in|of|of|for|for|to|with|on|at|from|near|under|behind|across|against|through|between|without|
around|over|after|before|during|beyond|within
""".replace("\n", "").split("|")

LINKS = """
and|and|but|because|so|while|if|when|or|unless|although|which is why|and then|since|until|where
""".replace("\n", "").split("|")

ADVERBS = """
never|still|already|soon|only|always|again|almost|quickly|finally|hardly|often|quietly|together|
probably|certainly|merely|once|badly|openly|twice|simply|carefully|honestly|perhaps|rarely
""".replace("\n", "").split("|")

PLAIN = (
    SUBJECTS,
    MODALS,
    DETERMINERS,
    PREPOSITIONS,
    LINKS,
    ADVERBS,
    OPENERS,
    ENDINGS,
    ["really not"],
)
"""Words that another one may stand for without another thing being meant."""

PHRASES = """
No comment.|We are very pleased.|It is what it is.|We are aware of the report.|
We do not comment on individual cases.|We are doing everything we can.|Our thoughts are with them.|
We will study the ruling.|It was a good day for us.|We take this very seriously.|I am not worried.|
We welcome the decision.|This is a great honour.|We cannot discuss this at the moment.
""".replace("\n", "").split("|")

BOILERPLATE = """
The safety of our customers and our employees is and always has been our highest priority|
We do not comment on pending litigation as a matter of long standing company policy|
We are cooperating fully with the authorities and cannot comment while the investigation continues|
We regret any inconvenience that this disruption may have caused to our passengers this morning
""".replace("\n", "").split("|")

GIVEN = """
Ada|Boris|Clara|Dmitri|Edith|Farid|Greta|Hamid|Ines|Jonas|Kofi|Leila|Marek|Nadia|Oskar|Paula|
Quentin|Rosa|Stefan|Tamar|Ursula|Viktor|Wanda|Xavier|Yusuf|Zelda|Amara|Bruno|Chidi|Dora|Emil
""".replace("\n", "").split("|")

STARTS = "bar cor den el far gal hol ing jar kel lor mar nor ost pel quin ros sel tor ul var wen"
MIDDLES = "a an ber den el ford gar i in ler lo mer o ra ston ta ven win"
TAILS = "ton ham by field ley well er sen ova ski ard man ez ini ford wick stead more dale"


RARE, SPREAD, GROWTH, MOST = 0.6, 150, 0.65, 40_000_000
"""How often a word is none of the common ones; of those others, how many are not so seldom, how
fast their number grows, and how many there can be."""

ENDS = {"noun": ("ment", "age", "ion", "ery"), "verb": ("ate", "ise", "en", "ify"),
        "adjective": ("al", "ish", "ous", "ive"), "name": ("ton", "ova", "ski", "ley")}  # fmt: skip


def word(chance: random.Random, common: list[str] | tuple[str, ...], kind: str) -> str:
    """Choose a common word, or one of the many that are each seldom (Heaps' law)."""
    if chance.random() > RARE:
        return zipf(chance, common)
    return seldom(min(int(SPREAD * (chance.paretovariate(GROWTH) - 1)), MOST), kind)


def seldom(rank: int, kind: str) -> str:
    """Give the made-up word of a rank: always the same, another for every rank."""
    starts, middles = STARTS.split(), MIDDLES.split()
    rank, last = divmod(rank, len(ENDS[kind]))
    rank, first = divmod(rank, len(starts))
    made = [starts[first]]
    while rank:
        rank, part = divmod(rank, len(middles))
        made.append(middles[part])
    text = "".join(made) + ENDS[kind][last]
    return text.capitalize() if kind == "name" else text


@cache
def names(count: int = 6_000) -> tuple[str, ...]:
    """Give made-up names, always the same."""
    made = random.Random("names")
    found: dict[str, None] = {}
    while len(found) < count:
        parts = [made.choice(part.split()) for part in (STARTS, MIDDLES, TAILS)]
        found["".join(parts).capitalize()] = None
        if len(found) > 3_000:
            parts.insert(1, made.choice(MIDDLES.split()))
            found["".join(parts).capitalize()] = None
    return tuple(found)


@cache
def _weights(count: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + 3) for rank in range(count)))


def zipf(chance: random.Random, words: list[str] | tuple[str, ...]) -> str:
    """Choose a word, the first ones more often, as words are in any language."""
    sums = _weights(len(words))
    return words[bisect(sums, chance.random() * sums[-1])]
