"""The forms in which ``audit check`` reports, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.engine.rule import Rule
    from audit.report.writer import Writer

FORMS = ("text", "json", "jsonl", "csv", "markdown", "sarif", "github", "gitlab", "junit", "html")

PLAIN = {
    "json": ("json", "CheckJson"),
    "jsonl": ("jsonl", "Jsonl"),
    "csv": ("csv", "Csv"),
    "markdown": ("markdown", "Markdown"),
    "gitlab": ("gitlab", "Gitlab"),
    "junit": ("junit", "Junit"),
}
"""Forms that need to know no more than the audits: where their writers are."""

WHOLE = ("html",)
"""Forms that need audits whole, with the article as read and all its facts."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What a report is made with.

    ``rules`` are those in force by name, which grow while articles of other rulebooks come.
    ``colour`` and ``width`` in columns are for text. ``summary`` tells whether a step's summary
    is written as well; ``quiet`` leaves the totals out of text.
    """

    rules: Mapping[str, Rule] = field(default_factory=dict)
    colour: bool = False
    width: int = 80
    summary: bool = False
    quiet: bool = False


def writer_for(form: str, manner: Manner) -> Writer:
    """Give what writes a report in one of :data:`FORMS`."""
    match form:
        case "text":
            from audit.report.text import Text

            return Text(colour=manner.colour, width=manner.width, quiet=manner.quiet)
        case "html":
            from audit.report.html import Html

            return Html(manner.rules)
        case "sarif":
            from audit.report.sarif import Sarif

            return Sarif(manner.rules)
        case "github":
            from audit.report.github import Github

            return Github(manner.rules, summary=manner.summary)
    module, name = PLAIN[form]
    writer: Writer = getattr(import_module(f"audit.report.{module}"), name)()
    return writer
