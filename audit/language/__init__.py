"""The language layer: finds who says what in an article."""

from __future__ import annotations

from audit.article import Article
from audit.facts import Facts
from audit.language.pipeline import FACTS, make_doc, pipeline

__all__ = ["analyse"]


def analyse(article: Article) -> Facts:
    """Find the sentences, names, quotations, attributions, sources and claims of an article."""
    doc = pipeline()(make_doc(article))
    return Facts(**{name: tuple(doc._.get(name)) for name in FACTS})
