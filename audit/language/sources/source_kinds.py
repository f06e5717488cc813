"""What kind of source a noun phrase stands for, by its head and the words around it."""

from __future__ import annotations

from audit.facts import Name, SourceKind
from audit.language.grammar.classes import DETERMINERS, PREPOSITIONS
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words
from audit.language.names.table import NOT_NAMES, ORGANISATION, PLACES
from audit.language.sources.mention_words import (
    COLLECTIVE,
    FIELD_PEOPLE,
    PEOPLE,
    POINTING,
    POSTS,
    WIDE_FIELDS,
)
from audit.language.sources.person_nouns import is_person_noun
from audit.language.sources.words import DOCUMENT, NUMBERS, VAGUE, WIDE

OWN = frozenset(("its", "his", "her"))
ISSUED = frozenset(("report", "audit", "study", "book", "memoir", "ruling", "paper", "review"))
PUBLIC = frozenset(("website", "register"))
SHARES = frozenset(("percent", "per", "%", "-", "in", "out", "pc"))
"""After a number: it tells a share, or an age, and counts no people."""
QUANTITIES = frozenset(
    (
        "number",
        "majority",
        "minority",
        "handful",
        "group",
        "host",
        "lot",
        "range",
        "series",
        "crowd",
    )
)
SMALL = frozenset(("of", "the", "and", "for", "on", "'s", "'", "&", "-"))
NARROWING = ("who", "at", "from", "inside", "with", "familiar", "close", "involved")


def kind_of(
    words: Words, core: Range, at: int, name: Name | None, linked: bool, last: int
) -> SourceKind:
    """Give the kind of the phrase whose core is given, with its head at a token.

    ``last`` is past the whole phrase, relative clause included; ``linked`` tells that the phrase
    is a link.
    """
    low = words.low
    head = low[at]
    named = _named_kind(words, core, at, name)
    if named is not None:
        return named
    if head == "one" and at + 2 < last and low[at + 1] == "of" and low[last - 1] not in VAGUE:
        return "unnamed-described"
    if head in VAGUE and head not in ("report", "reports"):
        one = low[core[0]] in POINTING and head in PEOPLE and not is_plural(words, core, at, name)
        wide = not one and _is_wide(words, core, at, last)
        return "vague" if wide else "unnamed-described"
    if head in POSTS and core[1] - core[0] == 1:
        return "vague"
    if head in DOCUMENT:
        found = _identified(words, core, at, linked, last)
        return "identified-document" if found else "unidentified-document"
    if _is_capital(words, core, at) or _is_title_case(words, core, head):
        return "named-organisation"
    if head in NOT_NAMES or (head in PLACES and name is None):
        return "vague"
    return "unnamed-described"


def _is_capital(words: Words, core: Range, at: int) -> bool:
    """Tell whether all words after "the" have capitals: "the Associated Press"."""
    first = core[0] + 1
    capital = all(words.word[i][0].isupper() for i in range(first, at + 1))
    return (
        words.low[core[0]] == "the" and at > first and capital and not is_person_noun(words.low[at])
    )


def _is_title_case(words: Words, core: Range, head: str) -> bool:
    """Tell whether a phrase is a body's name that was read as none: "Party of Working People"."""
    if core[1] - core[0] < 3 or is_person_noun(head):
        return False
    low = words.low[core[0] : core[1]]
    capital = (words.word[at][0].isupper() for at in range(core[0], core[1]))
    named = all(up or word in SMALL for up, word in zip(capital, low, strict=True))
    guild = low[0] == "the" and "of" in low[2:-1] and head not in DOCUMENT | PLACES
    return named and (guild or any(word in ORGANISATION for word in low))


def _is_long(words: Words, name: Name) -> bool:
    """Tell whether a name has three words or more: "Guild of Bell Historians"."""
    return words.text[name.span.start : name.span.end].count(" ") > 1


def _named_kind(words: Words, core: Range, at: int, name: Name | None) -> SourceKind | None:
    if name is None:
        return None
    head = words.low[at]
    if name.kind == "person":
        many = head in NOT_NAMES or any(low[0].isdigit() for low in words.low[core[0] : core[1]])
        return None if many and head.endswith("s") else "named-person"
    if head in VAGUE and not (_is_long(words, name) and words.word[at].istitle()):
        return None
    if name.kind in ("organisation", "place"):
        return "named-organisation"
    if head in NOT_NAMES:
        return None
    return "named-organisation" if words.low[core[0]] in DETERMINERS else "named-person"


def _is_wide(words: Words, core: Range, at: int, last: int) -> bool:
    """Tell whether nothing around a vague noun narrows it down."""
    for i in range(core[0], at):
        form = words.low[i]
        wide = form in WIDE or form in NOT_NAMES or form in PLACES or form in ("-", "'s")
        wide = wide or (words.low[at] in FIELD_PEOPLE and _gives_field(words, i))
        if not wide and not is_adverb(form):
            return False
    for i in range(at + 1, last):
        if (
            words.word[i][0].isupper()
            and words.low[i] not in PLACES
            and words.low[i] not in NOT_NAMES
        ):
            return False
        if words.low[i] in NARROWING:
            return i + 1 >= last
        if words.low[i] in PREPOSITIONS and words.low[at] not in ("some", "many", "most", "one"):
            near = i + 1 < last and words.low[i + 1] not in DETERMINERS
            return near or words.low[last - 1] in WIDE_FIELDS
    return True


def _gives_field(words: Words, at: int) -> bool:
    """Tell whether a word before "experts" names their field: no name, or only a capital's."""
    opens = words.bounds[words.sentence[at]][0] == at
    return words.word[at].islower() or (opens and words.low[at].endswith(("ing", "al", "ic")))


def _identified(words: Words, core: Range, at: int, linked: bool, last: int) -> bool:
    """Tell whether a document could be found: a name, a case number, a link."""
    if linked or (at > core[0] and words.low[core[0]] in OWN and words.low[at] in ISSUED):
        return True
    owned = "'s" in words.low[core[0] : at]
    if words.low[core[0]] == "the" and (
        words.low[at] in PUBLIC or (owned and words.low[at] in ISSUED)
    ):
        return True
    for i in range(core[0], last):
        low = words.low[i]
        if words.word[i][0].isupper() and low not in NOT_NAMES and i != at:
            opening = i == core[0] and (low in DETERMINERS or low in WIDE or is_adverb(low))
            if not opening and low not in ("new", "recent", "previous", "earlier", "later"):
                return True
    return False


def is_plural(words: Words, core: Range, at: int, name: Name | None) -> bool:
    """Tell whether a phrase stands for several."""
    low = words.low
    if any(low[i] == "and" for i in range(core[0], core[1])) and (
        name is None or name.kind == "person"
    ):
        return True
    head = low[at]
    if name is not None and not (name.kind in ("other", "place") and head in VAGUE):
        return False
    if head in COLLECTIVE or head in ("some", "many", "others", "most", "several", "both", "all"):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))


def count_in(words: Words, core: Range, at: int) -> int | None:
    """Give how many people a phrase says it stands for."""
    for i in range(core[0], at + 1):
        form = words.low[i]
        if form == "both" or (form == "pair" and i == at) or (form == "couple" and i == at):
            return 2
        if i < at and words.low[i + 1] in SHARES:
            return None
        if words.low[at] in QUANTITIES and i < at:
            continue
        if form in NUMBERS and (form not in ("a", "an") or not is_plural(words, core, at, None)):
            return NUMBERS[form]
        if form.isdigit() and len(form) < 5 and i < at and words.low[i + 1] != "-":
            return int(form)
    return None
