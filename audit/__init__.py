"""A linter for sourcing: who says what in an article, judged against a sourcing standard.

The public interface is small: :func:`audit_file`, :func:`audit_text`, :func:`load_standard`,
:func:`load_evidence` and the records they give, :class:`Article`, :class:`Audit`,
:class:`Evidence` and :class:`Finding`. They are loaded when first asked for, so that
``import audit`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from audit.article import Article
    from audit.engine import Audit, Finding, load_standard
    from audit.evidence import Evidence, load_evidence
    from audit.run import audit_file, audit_text

__all__ = [
    "Article",
    "Audit",
    "Evidence",
    "Finding",
    "audit_file",
    "audit_text",
    "load_evidence",
    "load_standard",
]

_ROOMS = {
    "Article": "audit.article",
    "Audit": "audit.engine",
    "Evidence": "audit.evidence",
    "Finding": "audit.engine",
    "load_evidence": "audit.evidence",
    "load_standard": "audit.engine",
    "audit_file": "audit.run",
    "audit_text": "audit.run",
}


def __getattr__(name: str) -> object:
    """Load a public name from its room the first time it is used."""
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module 'audit' has no attribute {name!r}")
