"""Fields of waivers: what was asked for, and how it fared."""

from __future__ import annotations

from collections.abc import Callable

from audit.engine.rule import Value
from audit.engine.scene import Scene
from audit.engine.settle.record import Reach, WaiverUse

REACHED: dict[Reach, str] = {
    "block": "the paragraph that it reaches",
    "line": "its line",
    "region": "what stands between its begin and end",
    "file": "the whole article",
    "fingerprint": "the article",
}

WAIVER: dict[str, Callable[[Scene, WaiverUse], Value]] = {
    "state": lambda s, w: w.state,
    "rule": lambda s, w: w.rule or None,
    "hint": lambda s, w: w.hint,
    "reach": lambda s, w: w.waiver.reach,
    "reached": lambda s, w: REACHED[w.waiver.reach],
    "reason": lambda s, w: w.waiver.reason or None,
    "by": lambda s, w: w.waiver.by or None,
    "until": lambda s, w: w.waiver.until or None,
    "written-in": lambda s, w: w.waiver.origin or "the article",
}
