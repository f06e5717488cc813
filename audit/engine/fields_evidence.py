"""Fields of quotations that were compared with source material."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from audit.engine.rule import Value
from audit.engine.scene import Scene
from audit.facts import Change, Comparison, Quotation


def _compared(get: Callable[[Comparison], Value]) -> Callable[[Scene, Quotation], Value]:
    def field(scene: Scene, quotation: Quotation) -> Value:
        comparison = scene.comparisons.get(quotation.id)
        return None if comparison is None else get(comparison)

    return field


def _place(comparison: Comparison) -> str | None:
    if not comparison.file:
        return None
    return f"{PurePath(comparison.file).name}, {comparison.place}"


def difference(changes: tuple[Change, ...]) -> str:
    """Write a difference for people: “will” for “may”; “not” left out."""
    return "; ".join(map(_change, changes))


def _change(change: Change) -> str:
    if change.printed == "…":
        return f"“{change.said}” left out at the ellipsis"
    if not change.printed:
        return f"“{change.said}” left out"
    if not change.said:
        return f"“{change.printed}” added"
    return f"“{change.printed}” for “{change.said}”"


EVIDENCE: dict[str, Callable[[Scene, Quotation], Value]] = {
    "evidence": _compared(lambda c: c.verdict),
    "evidence-file": _compared(lambda c: c.file or None),
    "evidence-place": _compared(_place),
    "evidence-passage": _compared(lambda c: c.passage or None),
    "evidence-speaker": _compared(lambda c: c.said_by),
    "evidence-difference": _compared(lambda c: difference(c.difference) or None),
    "evidence-similarity": _compared(lambda c: round(100 * c.similarity)),
}
