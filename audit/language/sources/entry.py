"""One line of the source ledger while it is being kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from audit.facts import SourceKind, Span
from audit.language.sources.mentions import is_person_noun


@dataclass(slots=True, eq=False)
class Entry:
    """A source, or somebody named who may turn out to be one."""

    name: str
    kind: SourceKind
    head: str
    order: int
    given: str = ""
    surname: str = ""
    gender: str = ""
    role: str | None = None
    affiliation: str | None = None
    plural: bool = False
    count: int | None = None
    mentions: list[Span] = field(default_factory=list)
    speaks: bool = False
    seen: int = -1
    members: list[Entry] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        """Tell whether it can be "he" or "she"."""
        if self.plural:
            return False
        return self.kind == "named-person" or (
            self.kind in ("unnamed-described", "vague") and is_person_noun(self.head)
        )

    @property
    def initials(self) -> str:
        """Give the capitals of the name's words."""
        return "".join(word[0] for word in self.name.split())

    @property
    def is_body(self) -> bool:
        """Tell whether it can be "it"."""
        return self.kind in ("named-organisation", "identified-document", "unidentified-document")
