"""Finds the headline among headings: writers use “Heading 1” for it as often as “Title”."""

from __future__ import annotations

from audit.article.word.manuscript import Paragraph


def with_headline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Make the first heading the headline, where nothing else is one.

    It must be of the first level, or stand before any text.
    """
    written = [one for one in paragraphs if one.kind is not None and one.text.strip()]
    if any(one.kind == "headline" for one in written):
        return paragraphs
    for one in written:
        if one.kind == "heading":
            first = one.level == 1 or one is written[0]
            if first:
                one.kind, one.level = "headline", 1
            break
        if one.kind not in ("byline", "dateline", "paragraph", "caption"):
            break
    return paragraphs
