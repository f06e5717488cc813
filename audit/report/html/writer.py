"""Writes the page: the articles as they come, then the index and the rules they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audit.engine.record import Audit
from audit.engine.rule import Rule
from audit.errors import ReadError
from audit.measures import counts_of
from audit.report.html.index import Index, Row
from audit.report.html.notes import notes_of
from audit.report.html.part import name_of, part
from audit.report.html.rules import explained
from audit.report.html.templates import template
from audit.report.writer import Writer


class Html(Writer):
    """Writes one file for all articles. Of each it keeps a line for the index, and no text.

    Whether there is an index is known when the second article comes: until then the first one's
    part is held back. ``rules`` are those in force by name, which may grow meanwhile.
    """

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._rows: list[Row] = []
        self._held = ""
        self._found: set[str] = set()

    def add(self, audit: Audit) -> str:
        """Take one article; gives its part, and before the second one's the first one's."""
        written = self._part(audit)
        if len(self._rows) == 1:
            self._held = written
            return ""
        held, self._held = self._held, ""
        return self._head(many=True) + held + written if held else written

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the index, what was not audited, and the rules."""
        many = len(self._rows) > 1
        if not many:
            yield self._head(many=False) + self._held
        yield template("foot").render(
            index=Index(tuple(self._rows)) if many else None,
            failures=failures,
            rules=list(explained(self._found, self._rules)),
        )

    def _part(self, audit: Audit) -> str:
        notes, counts = notes_of(audit, self._rules), counts_of(audit)
        id = f"article-{len(self._rows) + 1}"
        self._rows.append(Row(id, name_of(audit.article), audit.article.path, counts))
        self._found.update(note.finding.rule for note in notes)
        return part(audit, id, notes, counts)

    def _head(self, *, many: bool) -> str:
        title = "Source audit" if many or not self._rows else f"{self._rows[0].name} – source audit"
        return template("head").render(many=many, title=title)
