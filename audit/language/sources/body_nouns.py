"""Nouns for bodies, and which bodies can be meant by them."""

from __future__ import annotations

from audit.language.grammar.listed import listed
from audit.language.names.table import NOT_NAMES, ORGANISATION, PLACES
from audit.language.sources.bodies import OUTLETS

FIRM = listed(
    """
company firm business corporation manufacturer airline operator retailer maker giant
startup start-up conglomerate chain brand lender insurer brewer housebuilder broker supplier utility
carmaker vanmaker truckmaker planemaker jetmaker shipbuilder drugmaker chipmaker phonemaker toymaker
tyremaker tiremaker steelmaker enginemaker aircraftmaker busmaker arms-maker chocolatier
    """
)
PRESS = listed("paper newspaper outlet broadcaster network channel magazine daily site")
PLAIN = listed(
    """
agency organisation organization body group charity institute institution think-tank nonprofit
association campaign team watchdog regulator foundation trust network union party bank club council
ministry department committee commission university hospital school court church government
guild society alliance coalition league consortium
authority board office bureau federation embassy force police parliament senate museum service
    """
)
STATE = listed(
    """
ministry police council court university party parliament senate church department government
agency commission committee school hospital army union office club association
    """
)
BODY = FIRM | PRESS | PLAIN
ONE_OF_A_KIND = listed("charity club union bank regulator watchdog")
"""What a body without a noun in its name may be called."""
OF_KINDS = listed(
    """
ministry department commission court council committee board office bureau police university school
hospital party service authority bank parliament senate government
    """
)
"""There are several at a place, told apart by the words before the noun."""
SEATS = listed("university institute college hospital school centre center academy museum")
"""Who works there is a team, and they are none."""
SAYS_LITTLE = listed("central local regional city town state national federal country own same")
ANY = listed("agency organisation organization body group institution team")


def _agrees(word: str, name: set[str]) -> bool:
    """Tell whether a word before a noun is one of a name's, or tells next to nothing."""
    little = word in SAYS_LITTLE or word in NOT_NAMES or not word[0].isalpha()
    return little or any(part.startswith(word[:5]) for part in name)


def is_body_noun(head: str) -> bool:
    """Tell whether a noun stands for a body that may have been named before."""
    return head in BODY


def may_be_called(name: str, noun: str, said: tuple[str, ...] = ()) -> bool:
    """Tell whether an organisation of this name can be called by a noun for bodies.

    By a word of its name; "the paper" by a newspaper's; "the company" unless it is a public body.
    ``said`` are the words before the noun: "the electoral commission" is no other commission.
    """
    words = set(name.lower().split())
    if noun in OF_KINDS | ONE_OF_A_KIND and not all(_agrees(word, words) for word in said):
        return False
    if noun in words:
        return True
    if noun == "team" and words & SEATS:
        return False
    if noun in PRESS:
        return bool(words & OUTLETS)
    if name.lower() in PLACES or (words & OUTLETS and noun not in FIRM):
        return False
    if noun in FIRM:
        return not words & STATE
    return noun in ANY or (
        noun in ONE_OF_A_KIND and len(words) < 3 and not words & (STATE | BODY | ORGANISATION)
    )
