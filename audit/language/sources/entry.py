"""One line of the source ledger while it is being kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from audit.facts import SourceKind, Span
from audit.language.grammar.listed import listed
from audit.language.sources.person_names import PersonName
from audit.language.sources.person_nouns import is_person_noun

SOMEBODY = listed("one another other someone somebody source insider user figure old")
NAMED = ("named-person", "named-organisation")
DOCUMENTS = ("identified-document", "unidentified-document")


@dataclass(slots=True, eq=False)
class Entry:
    """A source, or somebody spoken of who may turn out to be one.

    ``gender`` is m, f or empty; ``nouns`` are the nouns by which the text may speak of it again
    ("minister", "company"), ``modifiers`` the words before them; ``owner`` is whose it is ("her
    lawyer"); ``definite`` marks "the mayor", ``told`` a body that only a description tells ("the
    district hospital"); ``topic`` one whom the headline names;
    ``bare`` counts how often a last name alone stood for it.
    """

    name: str
    kind: SourceKind
    head: str
    order: int
    person: PersonName | None = None
    gender: str = ""
    role: str | None = None
    affiliation: str | None = None
    plural: bool = False
    definite: bool = False
    told: bool = False
    count: int | None = None
    age: str = ""
    nouns: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    owner: Entry | None = None
    mentions: list[Span] = field(default_factory=list)
    speaks: bool = False
    topic: bool = False
    seen: int = -1
    bare: int = 0
    members: list[Entry] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        """Tell whether it can be "he" or "she"."""
        if self.plural:
            return False
        if self.kind == "named-person":
            return True
        described = self.kind in ("unnamed-described", "vague")
        return described and (self.head in SOMEBODY or is_person_noun(self.head))

    @property
    def is_named(self) -> bool:
        """Tell whether it has a name."""
        return self.kind in NAMED

    @property
    def is_document(self) -> bool:
        """Tell whether it is something written."""
        return self.kind in DOCUMENTS

    @property
    def initials(self) -> str:
        """Give the capitals of the name's words."""
        return "".join(word[0] for word in self.name.split())
