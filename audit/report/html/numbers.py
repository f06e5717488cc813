"""Numbers as the page shows them."""

from __future__ import annotations


def percent(share: float | None) -> str:
    """Give a share in per cent, or a dash where there is none."""
    return "–" if share is None else f"{share:.0%}"
