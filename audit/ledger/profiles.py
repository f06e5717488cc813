"""Whether two bearers of one name can be the same: what role, affiliation and gender tell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from audit.language.grammar.listed import listed
from audit.ledger.names import initials, words_of
from audit.ledger.record import Appearance, Gender

FAMILIES = tuple(
    frozenset(family.split())
    for family in (
        "president senator sen representative rep congressman congresswoman lawmaker legislator "
        "governor gov mayor candidate nominee contender front-runner frontrunner minister premier "
        "chancellor secretary mp mep politician leader democrat republican lawmaker councillor "
        "councilman councilwoman councilmember alderman ambassador diplomat speaker chair "
        "chairman chairwoman majority minority whip hopeful rival opponent senatorial",
        "spokesman spokeswoman spokesperson press communications secretary aide adviser advisor "
        "strategist consultant manager campaign staffer operative",
        "lawyer attorney solicitor barrister counsel prosecutor judge justice magistrate",
        "police officer inspector sergeant detective constable superintendent sheriff commissioner",
        "doctor dr surgeon physician consultant oncologist paediatrician nurse professor",
        "professor researcher lecturer scientist economist historian fellow scholar academic "
        "psychologist sociologist biologist ecologist epidemiologist author director analyst",
        "executive ceo cfo coo founder co-founder owner chairman chairwoman chair president "
        "director boss manager partner head businessman businesswoman entrepreneur billionaire "
        "developer mogul",
        "coach manager captain player striker goalkeeper defender midfielder trainer",
        "general gen colonel col major captain commander admiral lieutenant soldier veteran",
        "writer author columnist journalist reporter editor commentator correspondent host critic",
        "son daughter father mother brother sister wife husband widow uncle aunt cousin",
    )
)
"""Roles that one person may well bear, in one article or another."""

EMPTY = listed(
    """
    a an the of for at in on to and with from by his her their its former ex- ex retired late
    then current new old acting interim deputy vice senior junior assistant associate co chief
    head longtime veteran top national international general group local who has been was
    department office committee board company university council association
    """
)
"""Words that make neither a role nor a body the same."""


@dataclass(frozen=True)
class Profile:
    """What an article tells of a bearer of a name."""

    gender: Gender
    role: str
    affiliation: str

    @cached_property
    def role_words(self) -> frozenset[str]:
        """The telling words of the role."""
        return _telling(self.role)

    @cached_property
    def body_words(self) -> frozenset[str]:
        """The telling words of the affiliation, and its initials."""
        return _telling(self.affiliation) | ({initials(self.affiliation)} - {""})

    @cached_property
    def families(self) -> frozenset[int]:
        """The families of roles that the role is in."""
        return frozenset(at for at, each in enumerate(FAMILIES) if self.role_words & each)


def profile_of(appearance: Appearance) -> Profile:
    """Give what one article tells of a source."""
    return Profile(appearance.gender, appearance.role or "", appearance.affiliation or "")


def contradict(one: Profile, other: Profile) -> bool:
    """Tell whether the two can't be taken for one person without asking anybody."""
    return bool(contradiction(one, other))


def contradiction(one: Profile, other: Profile) -> str:
    """Say in which respect two bearers of a name contradict each other, or nothing.

    Genders that differ; affiliations, both told, without a word in common; or, where no
    affiliation speaks for them, roles without a word or a family of roles in common.
    """
    if one.gender and other.gender and one.gender != other.gender:
        return "gender"
    if one.body_words and other.body_words:
        return "" if _related_bodies(one, other) else "affiliation"
    if one.role_words and other.role_words and not _related_roles(one, other):
        return "role"
    return ""


def related(one: Profile, other: Profile) -> bool:
    """Tell whether something speaks for the two being one: affiliation, or role."""
    return _related_bodies(one, other) or _related_roles(one, other)


def tells_nothing(profile: Profile) -> bool:
    """Tell whether neither role nor affiliation is known."""
    return not profile.role_words and not profile.body_words


def _related_bodies(one: Profile, other: Profile) -> bool:
    mine, theirs = one.body_words, other.body_words
    return bool(mine & (theirs | other.role_words) or theirs & one.role_words)


def _related_roles(one: Profile, other: Profile) -> bool:
    crossed = one.role_words & (other.role_words | other.body_words)
    return bool(crossed or other.role_words & one.body_words or one.families & other.families)


def _telling(text: str) -> frozenset[str]:
    return frozenset(words_of(text)) - EMPTY
