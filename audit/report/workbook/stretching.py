"""Drop-downs, rules of colour and the like, carried over to as many rows as there are now."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from openpyxl.formatting.formatting import ConditionalFormatting
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.datavalidation import DataValidation

from audit.report.workbook.layout import Slot
from audit.report.workbook.past.record import OldSheet


def drop_downs(slots: Iterable[Slot], old: OldSheet | None, last: int) -> list[DataValidation]:
    """Give the sheet's drop-downs: people's and those they changed, and ours where there is none.

    ``last`` is the number of the last row.
    """
    given: list[DataValidation] = []
    places = _moved(slots)
    for one in old.validations if old else ():
        if ranges := _stretched(str(one.sqref), places, old, last):
            again = copy(one)
            again.sqref = type(one.sqref)(ranges)
            given.append(again)
    return [*given, *_ours(slots, given, last)]


def colours(slots: Iterable[Slot], old: OldSheet | None, last: int) -> list[tuple[Any, list[Any]]]:
    """Give the conditional formats: ranges and rules."""
    places = _moved(slots)
    return [
        (ConditionalFormatting(ranges), list(one.rules))
        for one in (old.formats if old else ())
        if (ranges := _stretched(str(one.sqref), places, old, last))
    ]


def _moved(slots: Iterable[Slot]) -> dict[int, int]:
    """Give the new number of each column that was there before, both from 1."""
    return {slot.was + 1: at for at, slot in enumerate(slots, 1) if slot.was is not None}


def _stretched(ranges: str, places: dict[int, int], old: OldSheet | None, last: int) -> str:
    assert old is not None, "ranges come from an earlier sheet"
    return " ".join(filter(None, (_one(one, places, old.last, last) for one in ranges.split())))


def _one(text: str, places: dict[int, int], was_last: int, last: int) -> str:
    """Give a range for the rows there are: one that went to the last goes to the last."""
    left, top, right, bottom = range_boundaries(text)
    columns = [places[at] for at in range(left or 1, (right or 1) + 1) if at in places]
    if not columns:
        return ""
    if bottom is not None and top is not None and top < bottom < was_last:
        end = bottom
    else:
        end = max(last, top or 1, 2) if bottom is None or bottom >= was_last else bottom
    return f"{get_column_letter(min(columns))}{top or 1}:{get_column_letter(max(columns))}{end}"


def _ours(
    slots: Iterable[Slot], given: Iterable[DataValidation], last: int
) -> Iterable[DataValidation]:
    for number, slot in enumerate(slots, 1):
        letter = get_column_letter(number)
        if slot.column is None or not slot.column.choices:
            continue
        if not any(f"{letter}2" in one.sqref for one in given):
            choice = _choice(slot.column.choices)
            choice.add(f"{letter}2:{letter}{max(last, 2)}")
            yield choice


def _choice(choices: tuple[str, ...]) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=f'"{",".join(choices)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Status",
        error=f"Choose one of: {', '.join(choices)}.",
    )
