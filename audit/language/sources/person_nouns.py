"""Nouns that stand for human beings."""

from __future__ import annotations

from audit.language.grammar.classes import ROLE_NOUNS
from audit.language.grammar.listed import listed
from audit.language.sources.given_names import FEMALE_TITLES, MALE_TITLES
from audit.language.sources.words import OFFICE

PERSON_ENDINGS = ("man", "woman", "person", "er", "or", "ist", "ian", "ant", "ee", "mate", "men")
NO_PERSONS = listed(
    """
paper newspaper letter number order power matter computer server center centre theater theatre
chapter register filter river water weather winter summer quarter tower factor sector error mirror
corridor floor door terror humor behavior member-state plant restaurant list grant committee fee
coffee employee-owned tree degree war year bar car disaster chamber charter newsletter poster
answer offer paper poster ledger folder order border shelter monitor motor harbor harbour color
colour labor labour favor favour honor honour week list covenant movement amendment ministry
encounter manner dinner consumer-group carrier barrier ferry-operator container boxer-briefs
tender gender calendar transfer chapter laser fiber fibre meter metre liter litre september october
november december peer-review over under after other another either never ever rather together
however whether later earlier further longer older younger better greater larger smaller higher
lower more less-er fewer near far for nor or per her their our
    """
)
GENERIC = listed(
    """
man woman boy girl teenager pensioner youth person lady gentleman youngster adult toddler
    """
)
"""They tell no more than a pronoun does."""
LOOSE = GENERIC | listed(
    """
player striker midfielder goalkeeper defender winger forward quarterback pitcher batsman bowler
footballer cricketer golfer boxer athlete sprinter cyclist swimmer runner driver singer rapper
musician composer actor actress comedian author novelist poet writer star celebrity model presenter
broadcaster politician lawmaker legislator congressman congresswoman republican democrat tory
conservative veteran billionaire millionaire businessman businesswoman entrepreneur tycoon
journalist academic scientist researcher economist scholar
apprentice intern postmistress landlady eyewitness recruit conscript medic gp steward stewardess
waitress barmaid playwright umpire jockey bloke shepherd expat citizen correspondent bureaucrat
publican restaurateur grandparent sibling thief burglar heir heiress lifeguard
mother father mum dad grandmother gran granny nan grandad granddad pensioner cleaner pal
grandfather widow widower farmer teacher nurse doctor surgeon lawyer campaigner activist
native youngster deckhand farmhand stagehand
blacksmith locksmith goldsmith captain coach manager boss newcomer incumbent candidate nominee
challenger
    """
)
"""They may stand for somebody named shortly before whose trade the text has told otherwise."""
MORE = listed(
    """
defendant suspect accused deceased victim survivor witness complainant claimant plaintiff gunman
attacker boss head co-director ceo cfo coo mp mep judge magistrate coroner juror ranger paramedic
firefighter
policeman policewoman whistleblower insider guard soldier sailor refugee migrant passenger customer
client patient parent son-in-law guest host waiter chef cook baker butcher tailor plumber carpenter
mechanic electrician builder architect planner surveyor librarian chemist pharmacist dentist vet
veterinarian midwife therapist psychiatrist caretaker janitor secretary-general attorney-general
vice-chairman vice-president vice-chancellor chancellor premier taoiseach prime-minister king queen
prince princess pope cardinal archbishop monk nun chaplain councilman councilwoman alderman
spokesperson spokes press-secretary undersecretary aide-de-camp counterpart predecessor successor
relative nephew niece grandson granddaughter fiancé fiancée boyfriend girlfriend ex-wife ex-husband
classmate roommate teammate flatmate housemate schoolboy schoolgirl pupil undergraduate graduate
professor lecturer tutor dean provost headmaster headmistress sergeant corporal marine trooper
detainee prisoner inmate hostage rebel fighter militant protester demonstrator organiser voter
lad lass bloke fellow fella chap guy geezer
substitute bystander onlooker passer-by motorist commuter tourist visitor villager islander shopper
""") | LOOSE  # fmt: skip
SINGULAR = (ROLE_NOUNS | MORE | FEMALE_TITLES | MALE_TITLES) - listed(
    "mr mrs ms miss sir madam lady dame lord ma'am"
)
"""What is looked for in running text: "a nurse was dismissed. She said …"."""


def is_person_noun(head: str) -> bool:
    """Tell whether a noun stands for a human being."""
    if head in SINGULAR:
        return True
    if head in OFFICE or head in NO_PERSONS:
        return False
    return head.endswith(PERSON_ENDINGS) or head.endswith("-old")


def singular(noun: str) -> str:
    """Give the singular of a noun."""
    if noun.endswith("men") and noun != "specimen":
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return {"people": "person", "children": "child"}.get(noun, noun)
