"""What somebody is, and of which body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is. ``owner`` is the possessive pronoun's token ("its president"),
    ``other`` a second role."""

    role: str | None = None
    affiliation: str | None = None
    owner: int | None = None
    other: str | None = None

    def __or__(self, other: Role) -> Role:
        """Give this with what only the other tells."""
        return Role(
            self.role or other.role,
            self.affiliation or other.affiliation,
            self.owner if self.owner is not None else other.owner,
        )
