"""Bodies and the forms in which they are named: full, short, by an acronym in brackets."""

from __future__ import annotations

from audit.facts import Name
from audit.language.grammar.listed import listed
from audit.language.names.forms import body_key, name_text
from audit.language.names.index import NameIndex
from audit.language.names.table import ORGANISATION, PLACES
from audit.language.sources.entry import Entry
from audit.language.sources.firm_names import OF, ends_firm, is_trading
from audit.language.sources.people import NewEntry

SMALL = listed("of the and for in on de la du des & at")
FIRM_ENDINGS = listed(
    """
ltd ltd. inc inc. co co. corp corp. corporation company plc llc gmbh ag sa group holdings asa ab oyj
oy nv bv srl spa pty llp lp kg se sarl sas bhd tbk jsc pjsc kk a/s s.a. s.p.a. n.v. b.v. limited
"""
)
OUTLETS = listed(
    """
times post herald guardian journal gazette tribune chronicle telegraph mail mirror observer
independent argus echo voice bulletin news press reporter register star sun magazine review leader
courier today daily inquirer examiner sentinel standard
    """
)


class Bodies:
    """Gives the entry of an organisation's name."""

    def __init__(self, index: NameIndex, text: str, new: NewEntry) -> None:
        self._text, self._new = text, new
        self._known: dict[str, Entry] = {}
        names = [name for name in index.names if name.kind == "organisation"]
        self._spelled = self._by_initials(names)
        self._brackets = self._bracketed(index)

    def entry(self, text: str) -> Entry:
        """Give the entry of a body's name: its own, or that of a name it is short for."""
        key = body_key(text)
        full = self._brackets.get(key) or self._spelled.get(key) or key
        found = self._known.get(key) or self._known.get(full) or self._shortened(key)
        if found is None:
            shown = text[4:] if text.lower().startswith("the ") else text
            found = self._new(shown, "named-organisation", "")
            _call(found, shown)
        elif len(key.split()) > len(body_key(found.name).split()):
            _call(found, text[4:] if text.lower().startswith("the ") else text)
        self._known[key] = found
        self._known.setdefault(full, found)
        return found

    def side(self, word: str) -> Entry | None:
        """Give the one team named before whose name ends in a word: "Stars"."""
        return self._shortened(word) if _is_side(word) else None

    def _shortened(self, key: str) -> Entry | None:
        """Give the one body whose name a form is short for, or the other way round.

        "Corvex" for "Corvex Ltd", "the Register" for "the Lumeira Register". A place, or a word
        that many bodies share, is nobody's short form.
        """
        words = key.split()
        found = {
            entry.order: entry
            for known, entry in self._known.items()
            if _is_short(words, known.split()) or _is_short(known.split(), words)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _by_initials(self, names: list[Name]) -> dict[str, str]:
        """Give for each acronym of the text the one full name with these initials."""
        keys = [body_key(name_text(self._text, name)) for name in names]
        shown = {
            body_key(form): form.replace(".", "")
            for name in names
            if " " not in (form := name_text(self._text, name))
        }
        acronyms = {key for key, form in shown.items() if form.isupper() and 2 <= len(form) <= 6}
        found: dict[str, set[str]] = {}
        for key in dict.fromkeys(keys):
            for initials in _initials(key) & acronyms:
                found.setdefault(initials, set()).add(key)
        return {initials: min(full) for initials, full in found.items() if len(full) == 1}

    def _bracketed(self, index: NameIndex) -> dict[str, str]:
        """Give the full name for each acronym that stands in brackets beside it, either way."""
        pairs: dict[str, str] = {}
        for name, after in zip(index.names, index.names[1:], strict=False):
            between = self._text[name.span.end : after.span.start].strip().lower()
            if between not in ("(", "(the", "(or") or "organisation" not in (name.kind, after.kind):
                continue
            one, other = name_text(self._text, name), name_text(self._text, after)
            if one.isupper() or other.replace(".", "").isupper():
                short, full = (one, other) if len(one) < len(other) else (other, one)
                pairs[body_key(short)] = body_key(full)
        return pairs


def _call(entry: Entry, name: str) -> None:
    """Give a body its fullest name so far, with the head noun and the nouns in it."""
    words = body_key(name).split()
    small = next((at for at, word in enumerate(words) if at and word in SMALL), len(words))
    entry.name, entry.head = name, words[small - 1] if words else name.lower()
    entry.nouns.update(word for word in words if word not in SMALL)


def _initials(key: str) -> set[str]:
    words = key.replace("-", " ").split()
    if len(words) < 2:
        return set()
    large = [word[0] for word in words if word not in SMALL]
    return {"".join(large), "".join(word[0] for word in words)}


def _is_short(short: list[str], full: list[str]) -> bool:
    """Tell whether a name is the beginning, or the telling end, of a fuller one."""
    if not 0 < len(short) < len(full):
        return False
    if full[: len(short)] == short:
        rest = full[len(short) :]
        first = short[0] in ORGANISATION or short[0] in PLACES
        if len(short) == 1 and (first or len(short[0]) < 4):
            return all(word in FIRM_ENDINGS for word in rest) and not first
        fits = is_trading if len(short) == 1 else ends_firm
        if rest[0] in OF and len(short) == 1:
            return True
        return rest[0] not in SMALL and all(w in FIRM_ENDINGS or fits(w) for w in rest)
    ends = full[-1] == short[0] and len(short) == 1
    return ends and (short[0] in OUTLETS or _is_side(short[0]))


def _is_side(word: str) -> bool:
    """Tell whether a word can be what a team goes by: "the Lions", "Rangers"."""
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return plural and len(word) > 4 and not ends_firm(word) and word not in PLACES
