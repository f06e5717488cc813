"""Bodies that can be no other than the one meant: "the parish council", "Fife's fire service"."""

from __future__ import annotations

from audit.language.grammar.listed import listed
from audit.language.grammar.words import Words
from audit.language.sources.body_nouns import BODY
from audit.language.sources.mentions import Mention

PUBLIC = listed(
    """
assembly league cabinet congress inspectorate directorate administration mission diocese
archdiocese synod presidency palace chancellery treasury exchequer tribunal registry secretariat
ombudsman prosecutor's conference chamber consulate corps academy institute cooperative co-operative
syndicate confederation clinic surgery college faculty observatory gallery library theatre theater
orchestra airport railway port prison brigade garrison junta regime municipality prefecture
coastguard household zoo army navy military hotel brewery supermarket
    """
)
PLACES = listed("district city town county state village borough parish municipality")
"""Where one of them speaks, its administration does."""
GUARDS = listed("coast border national home civil revolutionary republican presidential")
"""Before "guard" they make it a body."""
LOOSE = listed("group team campaign body broker brewer giant brand police magazine daily site")
"""They may be anybody, with "the" too."""
TOLD = (BODY | PUBLIC | PLACES) - LOOSE
OTHERS = listed("other rival unnamed unidentified same second third certain similar")
INDEFINITE = frozenset(("a", "an", "another"))
NEAR = 5
"""How many words before its noun "a" may stand."""


def is_told_body(words: Words, mention: Mention) -> bool:
    """Tell whether a phrase without a name means one body that a reader can find.

    "The", a possessive, or a name before the noun tells which, unless the text has brought it in
    with "a" before.
    """
    if mention.kind != "unnamed-described" or mention.plural:
        return False
    told = mention.definite or mention.owner is not None or mention.proper
    head = mention.head
    guard = head == "guard" and bool(GUARDS.intersection(mention.modifiers))
    known = head in TOLD or guard or (mention.proper and head == "police")
    if not (told and known) or OTHERS.intersection(mention.modifiers):
        return False
    return not _is_brought_in(words, head, mention.core[0])


def _is_brought_in(words: Words, head: str, before: int) -> bool:
    """Tell whether a noun stands with "a" before a token: "a hospital in the capital"."""
    low, at = words.low, -1
    for _ in range(low[:before].count(head)):
        at = low.index(head, at + 1)
        if INDEFINITE.intersection(low[max(at - NEAR, 0) : at]) and words.quote[at] < 0:
            nearest = next(i for i in range(at - 1, -1, -1) if low[i] in INDEFINITE)
            if words.sentence[nearest] == words.sentence[at] and _is_one_phrase(words, nearest, at):
                return True
    return False


def _is_one_phrase(words: Words, first: int, last: int) -> bool:
    """Tell whether only words stand between an article and a noun, none that ends the phrase."""
    inner = words.low[first + 1 : last]
    return all(word[0].isalpha() and word not in ENDS for word in inner)


ENDS = listed("of for at in on by to from with that who which the and or")
