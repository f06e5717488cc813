"""The component that lets the heads judge an article: sets ``doc._.judgement``."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from audit.language.claims.head import Heads
from audit.language.claims.sight import sight


@Language.factory("audit_judgement", default_config={"weights": None})
def make_judgement(nlp: Language, name: str, weights: str | None) -> Judge:
    """Give the component; ``weights`` is a folder, by default the package's own."""
    return Judge(Heads(Path(weights) if weights else None))


class Judge:
    """Sets ``doc._.judgement``: what the heads say of every sentence and word piece.

    A reader that does not give what they read leaves them blind: then there is no judgement, and
    neither claims nor phrases are found.
    """

    def __init__(self, heads: Heads) -> None:
        self.heads = heads

    def __call__(self, doc: Doc) -> Doc:
        """Judge one article."""
        if doc._.reading.seen is not None:
            doc._.judgement = self.heads.judge(sight(doc))
        return doc
