"""The language layer: finds who says what in an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.article import Article
from audit.facts import Facts
from audit.language.pipeline import FACTS, make_doc, pipeline
from audit.language.tokens.matching import token_matches

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["analyse"]


def analyse(
    article: Article, language: Language | None = None, *, token_patterns: Sequence[str] = ()
) -> Facts:
    """Find the sentences, names, quotations, attributions, sources and claims of an article.

    ``language`` is a spaCy pipeline with our components (see
    :func:`audit.language.pipeline.with_components`), by default our own. ``token_patterns`` are
    looked for as well, each a list of spaCy's token steps as JSON. Raises
    :class:`audit.errors.WeightsError` where the encoder's weights cannot be used, and what
    :func:`audit.language.tokens.matching.token_matches` raises.
    """
    language = language or pipeline()
    doc = language(make_doc(article, language))
    found = token_matches(doc, token_patterns) if token_patterns else ()
    return Facts(**{name: tuple(doc._.get(name)) for name in FACTS}, token_matches=found)
