"""Numbers as the page shows them: rounded as a spreadsheet does, halves up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


def percent(share: float | None) -> str:
    """Give a share in per cent, or a dash where there is none."""
    return "–" if share is None else f"{_rounded(share, '0.01'):.0%}"


def decimal(number: float | None) -> str:
    """Give a number with one decimal, or a dash where there is none."""
    return "–" if number is None else f"{_rounded(number, '0.1'):,}"


def _rounded(number: float, unit: str) -> Decimal:
    return Decimal(repr(number)).quantize(Decimal(unit), ROUND_HALF_UP)
