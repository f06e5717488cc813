"""Which entry of ``sources.yaml`` an appearance belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from audit.ledger.names import body_key, is_acronym, person_key, plain_name
from audit.ledger.profiles import contradict, profile_of, related
from audit.ledger.record import Appearance
from audit.ledger.settled import Settled


@dataclass(frozen=True, slots=True)
class Match:
    """The entry that settles an appearance; or, with none, those it could be (``open``)."""

    entry: Settled | None = None
    open: tuple[Settled, ...] = ()


def match(appearance: Appearance, entries: Iterable[Settled]) -> Match:
    """Find the entry by the appearance's name, or else by another full form of it.

    Where several entries have the name, role and affiliation decide; where they do not, none
    is taken: two people are never merged on a guess.
    """
    entries = tuple(entries)
    by_name = _having({appearance.name}, appearance, entries)
    if not by_name:
        others = {form for form in appearance.names if is_telling(form)}
        by_form = _having(others, appearance, entries)
        return Match(by_form[0]) if len(by_form) == 1 else Match(open=by_form)
    if len(by_name) == 1 and not _same_name_elsewhere(by_name[0], entries):
        return Match(by_name[0])
    return _decided(appearance, by_name)


def appearance_keys(name: str) -> frozenset[str]:
    """Give the forms in which a name in an article is compared with those in the file."""
    return frozenset((plain_name(name), person_key(name), body_key(name)))


def is_telling(form: str) -> bool:
    """Tell whether a form of a name means one source wherever it stands: no bare surname does."""
    return " " in person_key(form) or is_acronym(form)


def _having(
    names: Iterable[str], appearance: Appearance, entries: tuple[Settled, ...]
) -> tuple[Settled, ...]:
    keys = frozenset().union(*map(appearance_keys, names))
    own = appearance_keys(appearance.name)
    return tuple(one for one in entries if keys & one.keys and not own & one.never)


def _same_name_elsewhere(entry: Settled, entries: tuple[Settled, ...]) -> bool:
    return any(other is not entry and other.keys & entry.keys for other in entries)


def _decided(appearance: Appearance, entries: tuple[Settled, ...]) -> Match:
    told = profile_of(appearance)
    possible = [one for one in entries if not contradict(told, one.profile)]
    likely = [one for one in possible if related(told, one.profile)]
    placed = [one for one in possible if one.articles]
    for chosen in (likely, placed):
        if len(chosen) == 1:
            return Match(chosen[0])
    return Match(open=tuple(possible or entries))
