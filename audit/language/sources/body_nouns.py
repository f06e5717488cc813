"""Nouns for bodies, and which bodies can be meant by them."""

from __future__ import annotations

from audit.language.grammar.listed import listed
from audit.language.names.table import ORGANISATION, PLACES
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
ANY = listed("agency organisation organization body group institution team")


def is_body_noun(head: str) -> bool:
    """Tell whether a noun stands for a body that may have been named before."""
    return head in BODY


def may_be_called(name: str, noun: str) -> bool:
    """Tell whether an organisation of this name can be called by a noun for bodies.

    By a word of its name; "the paper" by a newspaper's; "the company" unless it is a public body.
    """
    words = set(name.lower().split())
    if noun in words:
        return True
    if noun in PRESS:
        return bool(words & OUTLETS)
    if name.lower() in PLACES or (words & OUTLETS and noun not in FIRM):
        return False
    if noun in FIRM:
        return not words & STATE
    return noun in ANY or (
        noun in ONE_OF_A_KIND and len(words) < 3 and not words & (STATE | BODY | ORGANISATION)
    )
