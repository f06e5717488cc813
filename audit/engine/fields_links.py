"""Fields of links."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit

from audit.article import Link
from audit.engine.rule import Value
from audit.engine.scene import Scene


def site_of(target: str) -> str | None:
    """Give the host that a link goes to, without “www.”; nothing for places in the article."""
    return (_parts(target).hostname or "").removeprefix("www.") or None


def _path(target: str) -> str | None:
    parts = _parts(target)
    if not parts.hostname:
        return None
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.path or '/'}{query}"


def _parts(target: str) -> SplitResult:
    try:
        return urlsplit(target.strip())
    except ValueError:  # an address that nobody could open, like "http://["
        return urlsplit("")


def _supports(scene: Scene, link: Link) -> bool:
    sentence = scene.sentence_at(link.span.start)
    if sentence is None:
        return False
    said = any(a.content for a in scene.by_sentence.get(sentence, ()))
    return said or any(claim.sentence == sentence for claim in scene.facts.claims)


LINK: dict[str, Callable[[Scene, Link], Value]] = {
    "text": lambda s, x: s.text_of(x.span),
    "target": lambda s, x: x.target,
    "site": lambda s, x: site_of(x.target),
    "path": lambda s, x: _path(x.target),
    "supports": _supports,
}
