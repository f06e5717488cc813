"""Who is one and the same over many articles."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.ledger.compiling import compile_ledger
from audit.ledger.record import Appearance, Identity, Ledger
from audit.ledger.settled import Settled, SettledFile
from tests.ledger.entries import appearance, records

BODY = "named-organisation"


def ledger(*found: Appearance, settled: tuple[Settled, ...] = ()) -> Ledger:
    file = SettledFile(Path("sources.yaml"), settled)
    return compile_ledger(records(*found), lambda _: file)


def groups(given: Ledger) -> list[list[str]]:
    """The sources, each as the sorted places it appears at."""
    return sorted(sorted(f"{a.path} {a.name}" for a in one.appearances) for one in given.identities)


def kinds(given: Ledger) -> list[str]:
    return [doubt.kind for doubt in given.doubts]


def only(given: Ledger) -> Identity:
    (one,) = given.identities
    return one


def test_one_person_over_articles():
    one = only(
        ledger(
            appearance("Ruth Okafor", "a.txt", names=("Okafor",), role="chief inspector"),
            appearance("Chief Inspector Ruth Okafor", "b.txt"),
        )
    )
    assert one.articles == ("a.txt", "b.txt")
    assert one.names == ("Chief Inspector Ruth Okafor", "Ruth Okafor", "Okafor")


def test_two_people_of_one_name_are_kept_apart_and_it_is_said():
    found = ledger(
        appearance("John Smith", "a.txt", role="coach", affiliation="Northgate Rovers"),
        appearance("John Smith", "b.txt", role="owner", affiliation="Smith's Bakery"),
        appearance("John Smith", "c.txt"),
    )
    assert len(found.identities) == 3
    assert kinds(found) == ["same-name"]
    assert all("kept apart" in one.doubts[0] for one in found.identities)


def test_a_surname_alone_is_nobodys_but_its_articles():
    found = ledger(
        appearance("Okafor", "a.txt"), appearance("Okafor", "b.txt"), appearance("Ruth Okafor", "c")
    )
    assert len(found.identities) == 3


def test_the_unnamed_and_documents_are_never_one():
    found = ledger(
        *(appearance("officials", path, "vague") for path in "ab"),
        *(appearance("an aide", path, "unnamed-described", number=2) for path in "ab"),
        *(appearance("the indictment", path, "identified-document", number=3) for path in "ab"),
    )
    assert len(found.identities) == 6


def test_a_body_by_name_and_by_an_acronym_that_an_article_gives():
    found = ledger(
        appearance("Rail Safety Board", "a.txt", BODY, names=("RSB",)),
        appearance("the Rail Safety Board", "b.txt", BODY),
        appearance("RSB", "c.txt", BODY),
    )
    assert only(found).name == "Rail Safety Board"
    assert not found.doubts


def test_a_body_by_its_initials_is_said():
    found = ledger(appearance("Rail Safety Board", "a.txt", BODY), appearance("RSB", "c.txt", BODY))
    assert "initials" in only(found).doubts[0]
    assert kinds(found) == ["acronym"]


def test_a_body_without_a_name_is_nobodys_but_its_articles():
    found = ledger(
        *(appearance("The administration", path, BODY) for path in ("a.txt", "b.txt")),
        *(appearance("Mr. Harl", path, BODY, number=2) for path in ("a.txt", "b.txt")),
    )
    assert len(found.identities) == 4


def test_an_acronym_of_two_bodies_is_neithers():
    found = ledger(
        appearance("Rail Safety Board", "a.txt", BODY, names=("RSB",)),
        appearance("Royal Seed Bank", "b.txt", BODY, names=("RSB",)),
        appearance("RSB", "c.txt", BODY),
    )
    assert len(found.identities) == 3
    assert "“Rail Safety Board”, “Royal Seed Bank”" in found.doubts[0].message


def test_an_entry_joins_its_aliases_also_within_an_article():
    entry = Settled("Ruth Okafor", aliases=("Okafor", "the chief inspector"), affiliation="RSB")
    one = only(
        ledger(
            appearance("Ruth Okafor", "a.txt"),
            appearance("the chief inspector", "a.txt", "unnamed-described", number=2),
            appearance("Ms. Okafor", "b.txt"),
            settled=(entry,),
        )
    )
    assert one.settled
    assert (one.kind, one.affiliations, len(one.articles)) == ("named-person", ("RSB",), 2)


def test_entries_of_one_name_take_what_fits_them():
    coach = Settled("John Smith", roles=("coach",))
    baker = Settled("John Smith", affiliation="Smith's Bakery")
    third = Settled("John Smith", articles=("court/**",), roles=("judge",))
    found = ledger(
        appearance("John Smith", "a.txt", role="former coach"),
        appearance("John Smith", "b.txt", affiliation="Smith's Bakery"),
        appearance("John Smith", "court/c.txt"),
        appearance("John Smith", "d.txt"),
        settled=(coach, baker, third),
    )
    assert len(found.identities) == 4
    assert kinds(found) == ["ambiguous"]


def test_an_entry_that_nothing_needs_is_reported():
    found = ledger(appearance("Ruth Okafor"), settled=(Settled("Nobody", "sources.yaml", 7),))
    assert found.doubts[0].message == "sources.yaml:7: no article has “Nobody”"


def test_never_keeps_an_acronym_away():
    entry = Settled("Rail Safety Board", kind=BODY, never_merge_with=("RSB",))
    found = ledger(
        appearance("Rail Safety Board", "a.txt", BODY),
        appearance("RSB", "b.txt", BODY),
        settled=(entry,),
    )
    assert len(found.identities) == 2


def test_first_mention_is_in_the_earliest_article():
    late, early = records(appearance("Ruth Okafor", "a.txt"), appearance("Ruth Okafor", "b.txt"))
    object.__setattr__(late, "date", "2026-03-02")
    object.__setattr__(early, "date", "2026-03-01")
    first = only(compile_ledger([late, early])).first
    assert first is not None
    assert first.path == "b.txt"


NAMES = (
    "Ruth Okafor",
    "Dr. Ruth Okafor",
    "Okafor",
    "John Smith",
    "RSB",
    "Rail Safety Board",
    "aide",
)
SETTLED = (
    Settled("Ruth Okafor", aliases=("Okafor",), never_merge_with=("Dr Ruth Okafor-Lind",)),
    Settled("Rail Safety Board", kind=BODY, never_merge_with=("RSB",)),
    Settled("John Smith", roles=("coach",)),
    Settled("John Smith", roles=("surgeon",)),
)


@st.composite
def archives(draw: st.DrawFn) -> list[Appearance]:
    found = []
    for path in ("a.txt", "b.txt", "c.txt", "d.txt"):
        for number in range(1, draw(st.integers(0, 3)) + 1):
            name = draw(st.sampled_from(NAMES))
            kind = "unnamed-described" if name == "aide" else "named-person"
            found.append(
                appearance(
                    name,
                    path,
                    BODY if name in ("RSB", "Rail Safety Board") else kind,  # type: ignore[arg-type]
                    number=number,
                    role=draw(st.sampled_from([None, "coach", "surgeon"])),
                    gender=draw(st.sampled_from(["", "f", "m"])),
                )
            )
    return found


@settings(deadline=None)
@given(archives(), st.randoms(), st.booleans())
def test_the_order_of_files_makes_no_difference(
    found: list[Appearance], random: object, with_file: bool
):
    entries = SETTLED if with_file else ()
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert (
        ledger(*found, settled=entries).identities == ledger(*shuffled, settled=entries).identities
    )


@settings(deadline=None)
@given(archives(), st.booleans())
def test_every_appearance_is_one_sources(found: list[Appearance], with_file: bool):
    given = ledger(*found, settled=SETTLED if with_file else ())
    every = [each.key for one in given.identities for each in one.appearances]
    assert sorted(every) == sorted(each.key for each in found)


@settings(deadline=None)
@given(archives())
def test_never_always_holds(found: list[Appearance]):
    for one in ledger(*found, settled=SETTLED).identities:
        names = {each.name for each in one.appearances}
        assert not {"RSB", "Rail Safety Board"} <= names
        assert {each.role for each in one.appearances if each.name == "John Smith"} != {
            "coach",
            "surgeon",
        }
