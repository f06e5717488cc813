"""What the numbers of the claims' heads mean. Shared by training and reading."""

from __future__ import annotations

from typing import get_args

from audit.facts import ClaimType

TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
ANSWERS = ("needs", "carried", *TYPES)
"""Of each sentence, as log-odds: that it needs a source and has none, that a source before it
plainly carries on, and each type of claim."""
