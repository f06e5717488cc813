"""Whom a noun means that the text has not used before: "the pensioner", "the 43-year-old"."""

from __future__ import annotations

from audit.language.sources.ages import AGES, suits
from audit.language.sources.callings import can_be
from audit.language.sources.discourse import Discourse
from audit.language.sources.entry import Entry
from audit.language.sources.mentions import Mention
from audit.language.sources.person_nouns import GENERIC, LOOSE

WHOLE = 10_000
"""A reach over the whole article."""
NEAR = 3
"""How many sentences back somebody may be called by a new noun."""


def may_be_new(head: str) -> bool:
    """Tell whether a noun may call somebody whom the text has called otherwise."""
    loose = head in LOOSE or head in AGES or head == "old"
    return loose or head.endswith(("-old", "man", "woman"))


def somebody(discourse: Discourse, mention: Mention, sentence: int) -> Entry | None:
    """Give the one person whom "the 43-year-old" or "the singer" can mean.

    Whose known age or calling fits comes before those of whom none is known, who must be near.
    """
    age = next((word for word in mention.modifiers if word.isdigit()), "") or (
        mention.head.split("-")[0] if mention.head.endswith("-old") else ""
    )
    people = [entry for entry in discourse.recent(sentence, WHOLE) if entry.is_person]
    aged = [entry for entry in people if age and entry.age == age]
    if aged:
        return only_one(discourse, aged)
    fit = [entry for entry in people if can_be(entry, mention, age)]
    best = max((suits(entry, mention) for entry in fit), default=0)
    if best:
        return only_one(discourse, [e for e in fit if suits(e, mention) == best])
    near = [entry for entry in discourse.recent(sentence, NEAR) if entry in fit]
    full = [entry for entry in near if entry.person is not None and entry.person.is_full]
    near = full if len(full) == 1 else near
    generic = age or mention.head in GENERIC
    return only_one(discourse, near) if generic or len(near) == 1 else None


def only_one(discourse: Discourse, people: list[Entry]) -> Entry | None:
    """Give the only one, or whom the story is about if among several, never just the last."""
    if len(people) <= 1:
        return next(iter(people), None)
    subject = discourse.subject()
    return subject if subject in people else None


def voice(discourse: Discourse, sentence: int) -> Entry | None:
    """Give whom "the source" means: the one unnamed person who spoke just before."""
    near = (entry for entry in discourse.recent(sentence, NEAR) if entry.speaks)
    return next((e for e in near if e.is_person and not e.is_named), None)


def spoken_of(discourse: Discourse, sentence: int) -> Entry | None:
    """Give whom "the German" means: the person named who spoke or acted just before."""
    for seen in reversed(discourse.seen):
        if sentence - seen.sentence > 1:
            return None
        if seen.subject and seen.entry.kind == "named-person" and not seen.entry.plural:
            return seen.entry
    return None
