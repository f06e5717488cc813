"""One name, one person or several."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.ledger.bearers import bearers
from audit.ledger.profiles import Profile, contradiction

COACH = Profile("", "coach", "Northgate Rovers")
OWNER = Profile("", "owner", "Smith's Bakery")
NOTHING = Profile("", "", "")

profiles = st.lists(
    st.builds(
        Profile,
        st.sampled_from(["", "f", "m"]),
        st.sampled_from(["", "coach", "baker", "former coach", "spokesman", "press officer"]),
        st.sampled_from(["", "Northgate Rovers", "Rovers", "Harl Shipping", "HS", "Sund Bank"]),
    ),
    max_size=9,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COACH, Profile("m", "former coach", "Rovers")),
        (COACH, Profile("", "manager", "")),
        (COACH, NOTHING),
        (Profile("", "spokeswoman", ""), Profile("", "press officer", "")),
        (Profile("", "president", ""), Profile("", "presidential candidate", "")),
        (Profile("", "inspector", "RSB"), Profile("", "head", "Rail Safety Board")),
    ],
)
def test_one_person(one: Profile, other: Profile):
    assert len(bearers([one, other]).people) == 1


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (COACH, OWNER, "affiliation"),
        (Profile("", "director", "Harl"), Profile("", "director", "Sund Bank"), "affiliation"),
        (Profile("", "baker", ""), Profile("", "surgeon", ""), "role"),
        (Profile("f", "", ""), Profile("m", "", ""), "gender"),
    ],
)
def test_two_people(one: Profile, other: Profile, differs: str):
    found = bearers([one, other])
    assert len(found.people) == 2
    assert found.differ == (differs,)


def test_what_tells_nothing_goes_with_neither_of_two():
    assert len(bearers([COACH, OWNER, NOTHING]).people) == 3


def test_a_third_does_not_join_two_that_contradict_each_other():
    between = Profile("", "coach and owner", "")
    people = bearers([COACH, OWNER, between]).people
    assert not any({COACH, OWNER} <= person for person in people)


def test_the_roles_of_a_person_of_public_life_only_raise_a_doubt():
    senator = Profile("", "senator", "")
    found = bearers([senator, senator, senator, Profile("", "surgeon", ""), NOTHING])
    assert len(found.people) == 1
    assert found.differ == ("role",)


def test_one_article_of_another_gender_does_not_divide_a_known_person():
    senator = Profile("f", "senator", "")
    found = bearers([senator, senator, senator, NOTHING, Profile("m", "senator", "")])
    assert sorted(map(len, found.people)) == [1, 2]


@settings(deadline=None)
@given(profiles, st.randoms())
def test_the_order_makes_no_difference(found: list[Profile], random: object):
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bearers(found) == bearers(shuffled)


@settings(deadline=None)
@given(profiles)
def test_every_profile_is_one_persons(found: list[Profile]):
    told = bearers(found)
    assert sorted(map(hash, set(found))) == sorted(hash(p) for one in told.people for p in one)


@settings(deadline=None)
@given(profiles)
def test_genders_and_affiliations_are_never_mixed(found: list[Profile]):
    for person in bearers(found).people:
        for one, other in combinations(person, 2):
            assert contradiction(one, other) in ("", "role")
