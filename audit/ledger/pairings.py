"""The same quotation in two articles, with other words or another speaker.

Quotations are indexed by runs of words first, so that only those that share some are compared,
and an archive's thousands are not compared each with each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from audit.language.grammar.listed import listed
from audit.ledger.comparison import Overlap, compare, spoken_words
from audit.ledger.names import person_key, surname
from audit.ledger.record import Identity, Pairing, Said

LEAST_WORDS, LEAST_TELLING = 6, 2
"""What both must have, words and telling words, to be one speaker's same quotation."""

LEAST_OF_OTHERS, LEAST_TELLING_OF_OTHERS = 8, 4
"""The same for two speakers, who may well use the same phrase."""

COMMON = listed(
    """
    about after again all also and any are because been being but can could did does doing done
    for from get going got had has have her here him his how into its just know like make many
    more most much not now off one only our out over people really said say see she should some
    such than that the their them then there these they thing things think this those time too
    united states president very want was way well were what when where which while who why will
    with would you your end day
    """
)
"""Words in every second quotation; those of one or two letters are not listed."""

RUN = 3
"""Words in a row that the index holds."""

ARTICLES_EACH, MOST_WITH_A_TEXT = 2, 60
"""The articles of each speaker, and of all, in which the same words are looked at."""

MOST_WITH_A_RUN = 60
"""A run that more texts have tells nothing: “to make sure”."""

LEAST_COMMON = 2
"""Runs that two texts must share to be compared."""


@dataclass(frozen=True, slots=True)
class _Speech:
    """A quotation and whose it is."""

    said: Said
    identity: Identity | None
    words: tuple[str, ...]

    @property
    def order(self) -> tuple[object, ...]:
        return self.said.path, self.said.quoted.place, self.said.quoted.id


def pairings(identities: Iterable[Identity]) -> tuple[Pairing, ...]:
    """Give the pairs, by the place of their first quotation.

    A quotation that is only shorter in one of the articles, or marks with an ellipsis what it
    leaves out, has no other words. Unnamed speakers and those known by surname alone are no
    other speakers than a person of that surname.
    """
    by_text: dict[tuple[str, ...], list[_Speech]] = defaultdict(list)
    for speech in _speeches(identities):
        by_text[speech.words].append(speech)
    found = [
        pairing for words, same in by_text.items() for pairing in _pairs(same, same, Overlap(words))
    ]
    for one, other in _candidates(by_text):
        compared = compare(one, other)
        if compared is not None:
            found += _pairs(by_text[one], by_text[other], compared)
    return tuple(sorted(found, key=_place))


def _speeches(identities: Iterable[Identity]) -> Iterator[_Speech]:
    for identity in identities:
        for one in identity.appearances:
            for quoted in one.quotations:
                if quoted.words >= LEAST_WORDS:
                    said = Said(one.path, quoted, identity.name, identity.id)
                    yield _Speech(said, identity, spoken_words(quoted.text))


def _candidates(
    texts: Iterable[tuple[str, ...]],
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the pairs of different texts that share runs of words, in a fixed order."""
    having: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for text in sorted(texts):
        for run in {text[at : at + RUN] for at in range(len(text) - RUN + 1)}:
            having[run].append(text)
    shared: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
    for found in having.values():
        if 1 < len(found) <= MOST_WITH_A_RUN:
            shared.update(combinations(found, 2))
    return sorted(pair for pair, runs in shared.items() if runs >= LEAST_COMMON)


def _pairs(some: list[_Speech], others: list[_Speech], compared: Overlap) -> Iterator[Pairing]:
    """Give a pairing for the first of each speaker on either side, where there is a difference."""
    seen = set()
    for one, other in product(_firsts(some), _firsts(others)):
        first, second = (one, other) if one.order <= other.order else (other, one)
        speakers = _are_others(one.identity, other.identity)
        key = frozenset((one.said.identity, other.said.identity))
        if first.said.path == second.said.path or key in seen:
            continue
        if (speakers or compared.differs) and _is_telling(compared.same, speakers):
            seen.add(key)
            steps = compared.steps if first is one else compared.turned().steps
            yield Pairing(
                first.said, second.said, compared.differs, speakers, compared.likeness, steps
            )


def _firsts(speeches: list[_Speech]) -> list[_Speech]:
    """Give for each speaker the first articles that have the words, in their order."""
    kept: dict[str | None, list[_Speech]] = defaultdict(list)
    for one in sorted(speeches, key=lambda each: each.order):
        earlier = kept[one.said.identity]
        if len(earlier) < ARTICLES_EACH and all(e.said.path != one.said.path for e in earlier):
            earlier.append(one)
    firsts = sorted((one for each in kept.values() for one in each), key=lambda each: each.order)
    return firsts[:MOST_WITH_A_TEXT]


def _is_telling(same: tuple[str, ...], speakers_differ: bool) -> bool:
    """Tell whether nobody would hit on these words by chance."""
    telling = sum(len(word) > 2 and word not in COMMON for word in same)
    if speakers_differ:
        return len(same) >= LEAST_OF_OTHERS and telling >= LEAST_TELLING_OF_OTHERS
    return len(same) >= LEAST_WORDS and telling >= LEAST_TELLING


def _are_others(one: Identity | None, other: Identity | None) -> bool:
    """Tell whether two speakers are surely not the same: people, or bodies, of other names."""
    if one is None or other is None or one.id == other.id or one.kind != other.kind:
        return False
    if one.kind == "named-person":
        return surname(one.name) != surname(other.name) or _have_other_given_names(one, other)
    return one.kind == "named-organisation"


def _have_other_given_names(one: Identity, other: Identity) -> bool:
    """Tell so of two full names: "Ruth" and "Per", not "Donald", "D." and "Donald J."."""
    first, second = (person_key(each.name).split() for each in (one, other))
    if len(first) < 2 or len(second) < 2:
        return False
    return not (first[0].startswith(second[0]) or second[0].startswith(first[0]))


def _place(pairing: Pairing) -> tuple[object, ...]:
    return tuple(
        (said.path, said.quoted.place, said.quoted.id) for said in (pairing.first, pairing.second)
    )
