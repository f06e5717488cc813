"""The wordings of a quotation in two articles, in one line."""

from __future__ import annotations

from collections.abc import Iterable

from audit.ledger.record import Pairing, Step

FEW = 12
"""How many words of a stretch that is the same in both are shown around a difference."""


def difference(pairing: Pairing) -> str:
    """Give both wordings: ``we will [-not-] {+never+} close``, the second in braces."""
    return marked(pairing.steps)


def marked(steps: Iterable[tuple[Step, str]]) -> str:
    """Give the steps of a comparison in one line, in the same marks."""
    parts = []
    for step, text in steps:
        words = text.split()
        if step == "same" and len(words) > FEW:
            half = FEW // 2
            text = " ".join([*words[:half], "…", *words[-half:]])
        parts.append({"same": text, "first": f"[-{text}-]", "second": f"{{+{text}+}}"}[step])
    return " ".join(parts)
