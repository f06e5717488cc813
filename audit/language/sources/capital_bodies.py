"""Bodies that only their capitals tell: "the Associated Press", "Citizens Advice", "Shelter"."""

from __future__ import annotations

from operator import or_

from audit.facts import Name
from audit.language.grammar.classes import DETERMINERS
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words
from audit.language.names.table import GIVEN, NOT_NAMES, PLACES, TITLES
from audit.language.sources.mention_words import COLLECTIVE
from audit.language.sources.person_nouns import is_person_noun, singular
from audit.language.sources.words import DOCUMENT, OFFICE, PRONOUNS, VAGUE, WIDE, WRITERS_OWN

NO_BODY = listed(
    """
management opposition defence defense prosecution science tradition legend history nature law
rumour rumor gossip word news opinion logic instinct custom scripture folklore experience common
conventional popular local business industry labour labor staff counsel nobody none neither nothing
everything something anything each either every same next last first here there now then what how
why when where whatever whoever
    """
)
"""Without an article too they name no body, with a capital because they open the sentence."""
GUILDS = listed("friends sons daughters knights brothers sisters")
JOINTS = frozenset(("'s", "'", "-"))
SMALL = frozenset(("of", "the", "and", "for", "&", "-", "'s", "'"))


def is_capital_body(words: Words, core: Range, at: int, names: list[Name]) -> bool:
    """Tell whether a phrase that was read as no name is one by its capitals."""
    first, last = core
    low = words.low
    if is_person_noun(low[at]) or low[at] in TITLES:
        return low[first] in GUILDS and _is_guild(words, core, names)
    if low[first] == "the":
        inner = range(first + 1, at + 1)
        joined = (words.low[i] in JOINTS or words.low[i - 1] == "-" for i in inner)
        capital = (words.word[i][0].isupper() for i in inner)
        return at > first + 1 and all(map(or_, capital, joined))
    if low[first] in GUILDS:
        return _is_guild(words, core, names)
    if _is_cause(words, core):
        return True
    if not all(words.word[i][0].isupper() for i in range(first, last)) or _is_common(words, first):
        return False
    return last - first > 1 or not _is_plural(low[first])


def _is_cause(words: Words, core: Range) -> bool:
    """Tell whether "for" joins the capitals of a body's name: "Transport for London"."""
    first, last = core
    inner = words.low[first + 1 : last]
    if "for" not in inner or is_person_noun(singular(words.low[first])):
        return False
    capital = all(words.word[i][0].isupper() or words.low[i] in SMALL for i in range(first, last))
    return capital and not _is_common(words, first) and words.low[first] not in DOCUMENT


def _is_common(words: Words, first: int) -> bool:
    """Tell whether a word may have its capital because it opens a sentence, or is no body's."""
    low = words.low[first]
    if low in DETERMINERS or low in PRONOUNS or low in WRITERS_OWN or low in NO_BODY:
        return True
    if low in NOT_NAMES or low in PLACES or low in OFFICE or low in COLLECTIVE or low in VAGUE:
        return True
    return low in WIDE or low in GIVEN or is_adverb(low) or not low.isalpha()


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))


def _is_guild(words: Words, core: Range, names: list[Name]) -> bool:
    """Tell whether "Friends of the Earth" is a body's name: no person's friends."""
    first, last = core
    rest = range(first + 1, last)
    named = all(words.word[i][0].isupper() or words.low[i] in SMALL for i in rest)
    people = any(name.kind == "person" for name in names)
    return named and not people and words.low[first + 1 : first + 2] == ["of"]
