"""The forms in which ``audit check`` reports, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.engine.rule import Rule
    from audit.report.writer import Writer

FORMS = ("text", "json", "sarif")


@dataclass(frozen=True, slots=True)
class Manner:
    """What a report is made with.

    ``rules`` are those in force by name, which grow while articles of other rulebooks come.
    ``colour`` and ``width`` in columns are for text.
    """

    rules: Mapping[str, Rule] = field(default_factory=dict)
    colour: bool = False
    width: int = 80


def writer_for(form: str, manner: Manner) -> Writer:
    """Give what writes a report in one of :data:`FORMS`."""
    match form:
        case "json":
            from audit.report.json import CheckJson

            return CheckJson()
        case "sarif":
            from audit.report.sarif import Sarif

            return Sarif(manner.rules)
        case _:
            from audit.report.text import Text

            return Text(colour=manner.colour, width=manner.width)
