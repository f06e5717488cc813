"""The component that finds quotations: spans by their marks, then kinds by their context."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from audit.article import Block
from audit.facts import Quotation, Sentence
from audit.language.quotations.kinds import count_words, kinds_of
from audit.language.quotations.matcher import QuotedSpan
from audit.language.quotations.spans import find_quotations


@Language.factory("audit_quotations")
def make_quotations(nlp: Language, name: str) -> QuotationFinder:
    """Give the component that sets ``doc._.quotations``."""
    return QuotationFinder()


class QuotationFinder:
    """Sets ``doc._.quotations``; who speaks is left to the attributions."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotations of the article."""
        article = doc._.article
        doc._.quotations = quotations_of(article.text, article.blocks, doc._.sentences)
        return doc


def quotations_of(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]
) -> tuple[Quotation, ...]:
    """Give the quotations of the blocks, outer ones before those inside them."""
    found = find_quotations(text, blocks)
    parents = _parents(found)
    depths = [0 if parent is None else 1 for parent in parents]
    kinds = kinds_of(text, sentences, found, depths)
    return tuple(
        Quotation(
            id=f"q{index + 1}",
            kind=kinds[index],
            span=quoted.span,
            inner=quoted.inner,
            words=count_words(text, quoted.inner),
            closed=quoted.closed,
            parent=None if parent is None else f"q{parent + 1}",
        )
        for index, (quoted, parent) in enumerate(zip(found, parents, strict=True))
    )


def _parents(found: Sequence[QuotedSpan]) -> list[int | None]:
    """Give for each span the index of the smallest one around it."""
    parents: list[int | None] = []
    around: list[int] = []
    for index, quoted in enumerate(found):
        while around and found[around[-1]].span.end <= quoted.span.start:
            around.pop()
        parents.append(around[-1] if around else None)
        around.append(index)
    return parents
