"""What kind of source a noun phrase stands for, by its head and the words around it."""

from __future__ import annotations

from audit.facts import Name, SourceKind
from audit.language.grammar.classes import DETERMINERS, PREPOSITIONS
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words
from audit.language.names.forms import name_text
from audit.language.names.table import NOT_NAMES, ORGANISATION, PLACES
from audit.language.sources.body_nouns import is_body_noun
from audit.language.sources.capital_bodies import is_capital_body
from audit.language.sources.documents import is_identified
from audit.language.sources.mention_words import (
    COLLECTIVE,
    FIELD_PEOPLE,
    PEOPLE,
    POINTING,
    POSTS,
    WIDE_FIELDS,
)
from audit.language.sources.person_nouns import is_person_noun, singular
from audit.language.sources.words import DOCUMENT, NUMBERS, VAGUE, WIDE

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
BEFORE_WORK = frozenset(("earlier", "previous", "recent", "new", "past", "other", "work"))
FIGURES = frozenset(("figure", "figures"))
PUBLIC_FIGURES = listed(
    """
senior leading opposition prominent public political religious establishment party key influential
community industry military union business cultural literary top several some other few many
"""
)
"""Before "figures" they make them people."""
ACTS = listed(
    """
treaty act constitution charter accord accords protocol directive bible quran koran torah talmud
agreement memorandum manifesto code report bill declaration
"""
)
"""They end, or open, the names of what is written."""
SMALL = frozenset(("of", "the", "and", "for", "on", "'s", "'", "&", "-"))
TOLD = frozenset(("the", "these", "those"))
RESEARCHERS = frozenset(("researchers", "scientists", "academics", "economists", "astronomers"))
JOURNALS = frozenset(("journal", "study", "paper", "preprint", "proceedings"))
BODIES = frozenset(("agency", "group", "charity", "firm", "company", "union", "organisation"))
NARROWING = ("who", "at", "from", "inside", "with", "familiar", "close", "involved")
ASKED = frozenset(("polled", "surveyed", "interviewed", "quoted", "cited", "contacted"))


def kind_of(
    words: Words,
    core: Range,
    at: int,
    name: Name | None,
    linked: bool,
    last: int,
    names: list[Name],
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
    if head in VAGUE and not _is_written(words, core, at):
        one = low[core[0]] in POINTING and head in PEOPLE and not is_plural(words, core, at, name)
        study = head in RESEARCHERS and (low[at - 1] in TOLD or _has_study(words, at))
        wide = not (one or study) and _is_wide(words, core, at, last)
        return "vague" if wide else "unnamed-described"
    if head in POSTS and core[1] - core[0] == 1:
        return "vague"
    if head in DOCUMENT or head in FIGURES or (head == "work" and low[core[0]] in BEFORE_WORK):
        found = linked or is_identified(words, core, at, last, names)
        return "identified-document" if found else "unidentified-document"
    if is_plural(words, core, at, name) and _is_crowd(words, core, at, last):
        return "vague"
    called = at > core[0] and is_body_noun(low[at - 1]) and words.word[at][0].isupper()
    if called or is_capital_body(words, core, at, names) or _is_title_case(words, core, head):
        return "named-organisation"
    if (head in NOT_NAMES and head not in ("mps", "mp", "ceo", "cfo")) or (
        head in PLACES and name is None
    ):
        return "vague"
    return "unnamed-described"


def _is_crowd(words: Words, core: Range, at: int, last: int) -> bool:
    """Tell whether a plural could be anybody: "some residents", "aid agencies"."""
    if last > core[1] or core[1] > at + 1:
        return False
    low = words.low
    if low[core[0]] in ("some", "many", "most"):
        return is_person_noun(singular(low[at]))
    bare = low[core[0]] not in DETERMINERS and low[core[0]] not in NUMBERS
    return bare and core[0] < at and singular(low[at]) in BODIES and words.word[at].islower()


def _has_study(words: Words, at: int) -> bool:
    """Tell whether a sentence names the journal or the study in which researchers report."""
    first, last = words.bounds[words.sentence[at]] if words.sentence[at] >= 0 else (at, at)
    own = set(words.low[first:last])
    return bool(own & JOURNALS) and not own & {"studies", "earlier", "previous"}


def _is_written(words: Words, core: Range, at: int) -> bool:
    """Tell whether reports, or figures, are something to read and nobody who speaks."""
    head = words.low[at]
    if head in FIGURES:
        return not PUBLIC_FIGURES.intersection(words.low[core[0] : at])
    return head in ("report", "reports")


def _is_title_case(words: Words, core: Range, head: str) -> bool:
    """Tell whether a phrase is a body's name that was read as none: "Party of Working People"."""
    if core[1] - core[0] < 3 or is_person_noun(head):
        return False
    low = words.low[core[0] : core[1]]
    capital = (words.word[at][0].isupper() for at in range(core[0], core[1]))
    named = all(up or word in SMALL for up, word in zip(capital, low, strict=True))
    guild = low[0] == "the" and "of" in low[2:-1] and head not in DOCUMENT | PLACES
    return named and (guild or any(word in ORGANISATION for word in low))


def _is_people(head: str) -> bool:
    """Tell whether a name is a people's or a faith's: "Greeks", "Muslims"."""
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))


def _is_act(words: Words, core: Range, name: Name) -> bool:
    """Tell whether a name is a treaty's or a book's: "the Treaty of Lisbon", "the Bible"."""
    own = [low for low in name_text(words.text, name).lower().split() if low != "the"]
    whole = words.word[core[1] - 1][0].isupper()
    return whole and bool(own) and (own[-1] in ACTS or (own[0] in ACTS and "of" in own))


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
    if _is_act(words, core, name):
        return "identified-document"
    if name.kind in ("organisation", "place"):
        return "named-organisation"
    if head in NOT_NAMES:
        return None
    if name.kind == "other" and not _is_long(words, name) and _is_people(head):
        return "vague"
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
        if words.low[i] in ASKED:
            return False
        if words.low[i] in NARROWING:
            return i + 1 >= last or words.low[i] == "close"
        if words.low[i] in PREPOSITIONS and words.low[at] not in ("some", "many", "most", "one"):
            near = i + 1 < last and words.low[i + 1] not in DETERMINERS
            return near or words.low[last - 1] in WIDE_FIELDS
    return True


def _gives_field(words: Words, at: int) -> bool:
    """Tell whether a word before "experts" names their field: no name, or only a capital's."""
    opens = words.bounds[words.sentence[at]][0] == at
    return words.word[at].islower() or (opens and words.low[at].endswith(("ing", "al", "ic")))


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
