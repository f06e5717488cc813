"""The ledger in a sentence."""

from __future__ import annotations

from audit.ledger.record import Ledger
from audit.report.totals import counted


def in_short(ledger: Ledger) -> str:
    """Give the counts in a sentence."""
    named = sum(one.named for one in ledger.identities)
    return (
        f"{counted(len(ledger.articles), 'article')}, "
        f"{counted(len(ledger.identities), 'source')} "
        f"({named:,} named, {len(ledger.identities) - named:,} unnamed), "
        f"{counted(ledger.attributions, 'attribution')}, "
        f"{counted(ledger.quoted_words, 'quoted word')}."
    )
