"""Firms' names: by their last word, cut short, and where a person has the same name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audit.facts import Name
from audit.language.grammar.listed import listed
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.names.table import ORGANISATION, PLACES, TITLES
from audit.language.sources.given_names import FEMALE_NAMES, MALE_NAMES
from audit.language.sources.person_names import fold

TRADES = listed(
    """
packaging timber turbines aggregates foods beverages brewing breweries brewery ropeways ferries
lines shipping shipyard shipyards marine mining minerals metals chemicals chemical textiles
construction builders properties developments estates homes water power electric electricity
electronics software digital semiconductors robotics aerospace aviation automotive tyres tires
bakeries bakery dairy dairies farms seafood cement concrete plastics machinery instruments devices
healthcare biotech biosciences therapeutics genetics diagnostics dental optical stores supermarkets
retail fashion clothing footwear furniture interiors travel tours holidays hotels resorts leisure
gaming toys analytics advisory ventures investments equity wealth finance financial leasing savings
assurance mutual freight haulage transport buses telecom telecoms telecommunications mobile wireless
broadband networks cable satellite publishing printing films productions recruitment staffing
catering waste recycling renewables renewable solar nuclear drilling exploration refining pipelines
utilities associates bros trading imports exports enterprises technology biofuels batteries motor
appliances cosmetics products materials components engineering manufacturing development realty
asa oyj nv bv srl pty llp jsc pjsc bhd tbk sarl gmbh plc ltd inc corp llc
management interactive athletic wanderers rovers albion hotspur fc cf
    """
)
"""They end the names of firms and clubs, and hardly a person's."""
SURNAMES = listed(
    """
house church court guard fund works city press post mirror echo party force college school fire
hall bank gas star sun council rail center centre independent times argus herald
    """
)
"""They end people's names as well."""
PUBLIC = listed(
    """
ministry department agency university college institute institution school academy union council
committee commission congress parliament senate assembly court tribunal police party office bureau
service services board authority society club hospital clinic church diocese museum gallery theatre
theater centre center army navy force forces guard fire rescue independent government administration
exchange chamber embassy inquest inquiry city house association district water transport transit
rail railway development engineering management
    """
)
"""After a town's name they make a body that the town alone does not stand for."""
KNOWN = listed(
    """
ofsted ofcom ofgem ofwat oxfam unicef unesco unison unite aslef usdaw greenpeace mencap barnardo's
nspcc rspca rspb rnli nasa interpol europol frontex hezbollah hamas airbus boeing toyota volkswagen
siemens tesla ikea lego nokia ericsson samsung huawei nestle nestlé unilever renault fiat bayer
basf lufthansa ryanair easyjet tesco asda sainsbury's aldi lidl walmart ajax juventus arsenal
benfica celtic shell exxonmobil chevron totalenergies equinor gazprom rosneft
kpmg deloitte pwc mckinsey uber airbnb netflix spotify openai nvidia intel
    """
)
"""Bodies of one word that the world knows, none of them a given name."""
FIRM_HAS = listed(
    """
shares shareholders headquarters board sales profit profits revenue revenues earnings chief chairman
chairwoman ceo customers stock factories workers employees staff stores shops products plants
spokesman spokeswoman spokesperson executives managers users subsidiaries annual founder promises
offer bid fleet engineers investors creditors lawyers website
    """
)
OF = frozenset(("da", "do", "de", "del", "di"))
"""After the first word of a body's name: "União da Barra" is "União" for short."""


def ends_firm(word: str) -> bool:
    """Tell whether a word in lower case ends a body's name: "Timber", "Holdings", "Council"."""
    return word in TRADES or word in ORGANISATION


def is_trading(word: str) -> bool:
    """Tell whether a word in lower case ends a firm's name, and no public body's."""
    return ends_firm(word) and word not in PUBLIC


def by_trade(words: Words, index: NameIndex, name: Name) -> bool:
    """Tell whether a name ends in a trade and begins with no given name, or is a known body's."""
    first, last = index.tokens(name.span)
    opens = fold(words.word[first])
    given = opens in FEMALE_NAMES or opens in MALE_NAMES
    end = words.low[last - 1]
    if last - first == 1:
        return end in KNOWN
    return not given and (end in TRADES or end in ORGANISATION - SURNAMES)


def shortened(words: Words, index: NameIndex, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Give the names, with the first word of a firm's name as the firm wherever it is meant."""
    firms = _firms(words, index, names)
    if not firms:
        return names
    people = _people(words, index, names)
    return tuple(
        replace(name, kind="organisation") if _is_firm(words, index, name, firms, people) else name
        for name in names
    )


def _firms(words: Words, index: NameIndex, names: tuple[Name, ...]) -> dict[str, int]:
    """Give the first words of firms' names and where each name first stands."""
    found: dict[str, int] = {}
    for name in names:
        first, last = index.tokens(name.span)
        rest = words.low[first + 1 : last]
        known = words.low[first] in PLACES or ends_firm(words.low[first])
        ends = bool(rest) and (all(map(is_trading, rest)) or rest[0] in OF)
        if name.kind == "organisation" and ends and not known:
            found.setdefault(words.word[first], name.span.start)
    return found


def _people(words: Words, index: NameIndex, names: tuple[Name, ...]) -> dict[str, int]:
    """Give the words of people's full names and where each first stands."""
    found: dict[str, int] = {}
    for name in names:
        first, last = index.tokens(name.span)
        if name.kind == "person" and last - first > 1:
            for word in words.word[first:last]:
                found.setdefault(word, name.span.start)
    return found


def _is_firm(
    words: Words, index: NameIndex, name: Name, firms: dict[str, int], people: dict[str, int]
) -> bool:
    first, last = index.tokens(name.span)
    form = words.word[first]
    if last - first > 1 or form not in firms or _has_title(words, first):
        return False
    if form not in people:
        return True
    early = firms[form] < people[form] and name.span.start < people[form]
    owns = words.low[last : last + 1] == ["'s"] and words.low[last + 1] in FIRM_HAS
    return early or owns or any(_has_title(words, at) for at in _places(words, form))


def _places(words: Words, form: str) -> Iterator[int]:
    return (at for at, word in enumerate(words.word) if word == form)


def _has_title(words: Words, first: int) -> bool:
    """Tell whether a title stands right before a token: "Ms | Hoyer"."""
    return first > 0 and words.low[first - 1].rstrip(".") in TITLES
