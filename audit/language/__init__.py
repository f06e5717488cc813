"""The language layer: finds who says what in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.article import Article
from audit.facts import Facts
from audit.language.pipeline import FACTS, make_doc, pipeline

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["analyse"]


def analyse(article: Article, language: Language | None = None) -> Facts:
    """Find the sentences, names, quotations, attributions, sources and claims of an article.

    ``language`` is a spaCy pipeline with our components (see
    :func:`audit.language.pipeline.with_components`), by default our own. Raises
    :class:`audit.errors.WeightsError` where the encoder's weights cannot be used.
    """
    language = language or pipeline()
    doc = language(make_doc(article, language))
    return Facts(**{name: tuple(doc._.get(name)) for name in FACTS})
