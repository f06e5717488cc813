"""An article's comparisons with source material as JSON."""

from __future__ import annotations

from audit.engine.record import Audit
from audit.facts import Comparison, Quotation
from audit.report.places import Json, words


def comparison_entries(audit: Audit) -> list[Json]:
    """Give each comparison with the place of its quotation, in text order."""
    quotations = {quotation.id: quotation for quotation in audit.facts.quotations}
    compared = audit.facts.comparisons
    return [_entry(audit, quotations[one.quotation], one) for one in compared]


def _entry(audit: Audit, quotation: Quotation, comparison: Comparison) -> Json:
    return {
        "quotation": comparison.quotation,
        **words(audit.article, quotation.span),
        "verdict": comparison.verdict,
        "file": comparison.file or None,
        "place": comparison.place or None,
        "passage": comparison.passage or None,
        "said_by": comparison.said_by,
        "similarity": comparison.similarity,
        "difference": [
            {"said": change.said, "printed": change.printed} for change in comparison.difference
        ],
    }
