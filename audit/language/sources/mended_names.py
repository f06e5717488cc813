"""Names whose kind the words around them tell otherwise: a town or a firm read as a person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from audit.facts import Name, NameKind
from audit.language.attributions.cues import verb_cues
from audit.language.grammar.listed import listed
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.names.table import NOT_NAMES, ORGANISATION, PLACES, TITLES
from audit.language.sources.firm_names import FIRM_HAS, by_trade, shortened
from audit.language.sources.given_names import FEMALE_NAMES, MALE_NAMES
from audit.language.sources.person_names import fold
from audit.language.sources.person_nouns import is_person_noun
from audit.language.sources.shared_names import is_of_pair

PLACED = listed("in near outside around across throughout via towards toward")
PLACE_OF = listed(
    """
mayor town city village port people residents bishop archbishop island county district region
province coast streets outskirts suburb north south east west governor inhabitants
    """
)
OWNED_BY_FIRMS = FIRM_HAS - listed(
    "spokesman spokeswoman spokesperson chief chairman chairwoman staff founder promises offer bid"
    " engineers lawyers website"
)
FIRMS = listed(
    """
company firm maker makers retailer retailers bank banks airline airlines giant giants group
manufacturer manufacturers broadcaster publisher startup start-up supermarket chain operator
operators companies firms union charity newspaper club clubs daily weekly tabloid brokerage
    """
)
MAKERS = listed("producer developer publisher agency operator supplier provider daily network")
"""Before a single name they mostly are firms; before a full one, people."""
DOES = listed(
    """
not full no received asked taken begun started agreed decided sold bought hired cut paid filed
launched opened closed reached signed offered invested issued published reviewed informed contacted
appeal pay hire sell buy launch investigate review respond cooperate provide offer invest seek issue
publish close open cut continue ask fight contest comply recall refund suspend expand appoint
    """
)
CLOSING = frozenset((",", "that", "which", "of", "based", "with", "behind", "in"))
"""They end the noun of an apposition."""
PEOPLE_ONLY = TITLES - listed("chief deputy count king queen officer director editor principal")


def mended(words: Words, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Give the names with the kinds that the words around them tell, one for each form."""
    index = NameIndex(words, names)
    evidence: dict[str, Counter[NameKind]] = defaultdict(Counter)
    firm = {_key(words, name) for name in names if name.kind == "organisation"}
    surnames = {
        key.split()[-1]
        for name in names
        if name.kind == "person" and " " in (key := _key(words, name))
    }
    for name in names:
        evidence[_key(words, name)].update(_told(words, index, name))
    changed = {
        key: kind
        for key, counts in evidence.items()
        if key not in surnames and not _is_given(key) and (kind := _verdict(counts, key in firm))
    }
    known = {_key(words, name) for name in names}
    changed |= {key: "organisation" for key in firm & known if key not in surnames | set(changed)}
    changed |= {key: "other" for key in known if key.lower() in NOT_NAMES and " " not in key}
    kept = (
        replace(name, kind=changed[key]) if (key := _key(words, name)) in changed else name
        for name in names
    )
    return shortened(words, index, tuple(kept))


def _key(words: Words, name: Name) -> str:
    return words.text[name.span.start : name.span.end].removesuffix("’s").removesuffix("'s")


def _is_given(key: str) -> bool:
    """Tell whether a name of several parts begins with a given name."""
    first = fold(key.split()[0])
    return " " in key and (first in FEMALE_NAMES or first in MALE_NAMES)


def _verdict(counts: Counter[NameKind], firm: bool) -> NameKind | None:
    """Give the kind that is told and not gainsaid."""
    if counts["person"]:
        told = counts["place"] + counts["organisation"]
        return "person" if not told else None
    if counts["organisation"] >= max(counts["place"], 1):
        return "organisation"
    return "place" if counts["place"] and not firm else None


def _told(words: Words, index: NameIndex, name: Name) -> Iterator[NameKind]:
    """Give the kinds that the words beside one occurrence tell."""
    first, last = index.tokens(name.span)
    low = words.low
    before = low[first - 1].rstrip(".") if first else ""
    after = low[last] if last < len(low) else ""
    same = bool(first) and words.sentence[first - 1] == words.sentence[first]
    if same and before in PEOPLE_ONLY and words.word[first - 1][0].isupper():
        yield "person"
    if _has_age(words, last) or (same and _follows_trade(words, first, last)):
        yield "person"
    beside = index.covering.get(last + 1)
    joined = beside is not None and beside.kind == "person"
    if joined and beside is not None and is_of_pair(words, first, last, _key(words, beside)):
        yield "person"
    if same and before in PLACED and not (after == "'s" or after in FIRM_HAS):
        yield "place"
    if same and before == "of" and first > 1 and low[first - 2] in PLACE_OF:
        yield "place"
    if after in OWNED_BY_FIRMS or (after == "'s" and _owns(words, last + 1)):
        yield "organisation"
    appositive = before == "," and first > 1 and low[first - 2] in FIRMS and after == ","
    maker = before in MAKERS and last - first == 1 and not _is_somebody(low[first])
    if same and (appositive or before in FIRMS or maker):
        yield "organisation"
    if after == "," and last + 1 < len(low) and low[last + 1] == "which":
        yield "organisation"
    if _is_it(words, last) or (same and before == "at" and name.kind == "person"):
        yield "organisation"
    firm = by_trade(words, index, name) or _is_called_firm(words, last)
    if firm or _opens_for_firm(words, index, first):
        yield "organisation"


def _follows_trade(words: Words, first: int, last: int) -> bool:
    """Tell whether "the film-maker" leads to a full name: a person's, whatever it was read as."""
    low = words.low
    at = first - 1
    noun = low[at - 2] + "-" + low[at] if low[at - 1] == "-" else low[at]
    at -= 2 * (low[at - 1] == "-")
    told = at > 0 and words.word[first - 1].islower() and low[at - 1] in ("the", "a", "an", ",")
    body = any(low[i] in ORGANISATION or low[i] == "of" for i in range(first, last))
    return told and last - first > 1 and not body and is_person_noun(noun)


def _is_somebody(low: str) -> bool:
    return fold(low) in FEMALE_NAMES or fold(low) in MALE_NAMES


def _is_it(words: Words, last: int) -> bool:
    """Tell whether "said that it would appeal" follows a name: what nobody says of himself."""
    low = words.low
    if last + 1 >= len(low) or low[last] not in verb_cues():
        return False
    at = last + 1
    for near in range(at, min(at + 9, len(low))):
        if low[near] in (",", ".") or words.quote[near] >= 0:
            break
        if low[near] == "that":
            at = near + 1
    if at + 2 >= len(low) or words.quote[at] >= 0 or low[at] not in ("it", "its"):
        return False
    return low[at + 1] in ("had", "has", "would", "will") and low[at + 2] in DOES | {"“", '"'}


def _is_called_firm(words: Words, last: int) -> bool:
    """Tell whether an apposition calls a name a firm: "Norwind, the regional airline,"."""
    low = words.low
    if low[last : last + 1] != [","] or low[last + 1] not in ("the", "a", "an"):
        return False
    near = low[last + 2 : last + 7]
    ends = next((at for at, word in enumerate(near) if word in CLOSING), 0)
    return ends > 0 and near[ends - 1] in FIRMS


def _opens_for_firm(words: Words, index: NameIndex, first: int) -> bool:
    """Tell whether the sentence that one name opens ends in "the company said"."""
    low, opening = words.low, words.bounds[words.sentence[first]][0]
    if words.sentence[first] < 0 or first != opening or low[first] in PLACES:
        return False
    closing = words.bounds[words.sentence[first]][1]
    names = (index.covering.get(at) for at in range(first, closing))
    if any(name is not None and name.kind == "organisation" for name in names):
        return False
    said = (at for at in range(first, closing - 2) if low[at] == "the" and low[at + 1] in FIRMS)
    return any(low[at + 2] in verb_cues() and words.quote[at] < 0 for at in said)


def _owns(words: Words, at: int) -> bool:
    """Tell whether what only a firm has follows an owner."""
    low = words.low
    if at + 1 >= len(low):
        return False
    if low[at] == "chief":
        return low[at + 1] in ("executive", "operating", "financial")
    return low[at] in OWNED_BY_FIRMS


def _has_age(words: Words, last: int) -> bool:
    """Tell whether ", 43," follows a name."""
    low = words.low
    return (
        last + 2 < len(low)
        and low[last] == ","
        and low[last + 1].isdigit()
        and len(low[last + 1]) <= 2
        and low[last + 2] in (",", "who", "said", ".")
    )
