"""The page that an editor reads: one self-contained HTML file for one article or many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from audit.report.html.writer import Html
from audit.report.writer import written

if TYPE_CHECKING:
    from audit.engine.record import Audit
    from audit.engine.rule import Rule
    from audit.errors import ReadError

__all__ = ["Html", "page"]


def page(
    audits: Iterable[Audit], rules: Mapping[str, Rule], errors: Sequence[ReadError] = ()
) -> str:
    """Give the whole page. ``rules`` are those in force, by name; ``errors`` is read last.

    The audits must be whole, with article and facts. The same audits give the same text.
    """
    return "".join(written(Html(rules), audits, errors))
