"""Takes findings out of an audit, and lets those stand that were kept back behind them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from audit.engine.judge import by_place
from audit.engine.record import Audit, Finding, FoldedFinding


def without(audit: Audit, aside: Container[Finding]) -> Audit:
    """Give the audit without the findings that are set aside.

    Where one goes, the first that its rule kept back behind it, and that is not set aside itself,
    takes its place; the others are then kept back behind that one.
    """
    heirs = {finding: finding for finding in audit.findings if finding not in aside}
    standing = list(heirs)
    folded: list[FoldedFinding] = []
    for one in audit.folded:
        if one.finding in aside:
            continue
        if one.behind in heirs:
            folded.append(replace(one, behind=heirs[one.behind]))
        else:
            heirs[one.behind] = one.finding
            standing.append(one.finding)
    standing.sort(key=by_place)
    return replace(audit, findings=tuple(standing), folded=tuple(folded))
