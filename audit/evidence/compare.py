"""Compares an article's quotations with source material."""

from __future__ import annotations

from functools import partial

from audit.article import Article
from audit.evidence.comparing import Comparing
from audit.evidence.exact import ExactSearch
from audit.evidence.material import Material
from audit.evidence.outcome import comparison, together
from audit.evidence.quoted import paragraphs
from audit.evidence.speakers import Speakers
from audit.facts import Comparison, Facts, Quotation

COMPARED = ("direct", "partial", "block")
"""Kinds of quotation; nested ones are compared as part of those around them."""


class Comparer:
    """Source material, ready to compare the quotations of any number of articles."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._exact = ExactSearch(material)

    def compare(self, article: Article, facts: Facts) -> tuple[Comparison, ...]:
        """Compare every quotation that somebody is quoted with, in text order."""
        speakers = Speakers(self._material, article, facts)
        wanted = [one for one in facts.quotations if one.kind in COMPARED and one.parent is None]
        for quotation in wanted:
            self._note(_paragraphs(article, quotation), quotation, speakers)
        return tuple(self._compared(article, one, speakers) for one in wanted)

    def _note(self, texts: list[str], quotation: Quotation, speakers: Speakers) -> None:
        """Let the speakers know under which labels words stand that are there only once."""
        for text in texts:
            hits = list(self._exact.find(text, case=False))
            if len(hits) == 1:
                speakers.note(quotation, self._material.place_at(hits[0][0]))

    def _compared(self, article: Article, quotation: Quotation, speakers: Speakers) -> Comparison:
        one = Comparing(self._material, self._exact, partial(speakers.rank, quotation))
        texts = _paragraphs(article, quotation)
        outcome = together([one.paragraph(text) for text in texts])
        return comparison(self._material, quotation, "\n\n".join(texts), outcome)


def _paragraphs(article: Article, quotation: Quotation) -> list[str]:
    """Give a quotation's paragraphs; each is compared by itself."""
    text = article.text[quotation.inner.start : quotation.inner.end]
    return paragraphs(text, block=quotation.kind == "block") or [text]
