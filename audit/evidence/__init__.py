"""Source material (transcripts, documents), and the comparison of quotations with it."""

from __future__ import annotations

from audit.evidence.evidence import Evidence, load_evidence

__all__ = ["Evidence", "load_evidence"]
