"""Small parts of ledgers, made by hand."""

from __future__ import annotations

from typing import Any

from audit.facts import SourceKind
from audit.ledger.record import Appearance, ArticleRecord, Place, Quoted, Statement
from audit.ledger.voices import Voice


def appearance(
    name: str,
    path: str = "a.txt",
    kind: SourceKind = "named-person",
    *,
    number: int = 1,
    names: tuple[str, ...] = (),
    said: tuple[str, ...] = (),
    **more: Any,
) -> Appearance:
    """A source in one article; ``said`` are the quotations it is quoted with."""
    quotations = tuple(
        Quoted(f"q{number}{at}", "direct", text, len(text.split()), Place(number * 10 + at, 1))
        for at, text in enumerate(said, 1)
    )
    words = sum(each.words for each in quotations)
    return Appearance(
        path=path,
        source=f"s{number}",
        name=name,
        kind=kind,
        place=Place(number, 1),
        names=(name, *names),
        voice=Voice(attributions=max(len(said), 1), quoted_words=words),
        statements=tuple(
            Statement(f"a{number}{at}", each.place, each.text, "direct", quotations=(each.id,))
            for at, each in enumerate(quotations, 1)
        ),
        quotations=quotations,
        **more,
    )


def record(path: str, *appearances: Appearance, **more: Any) -> ArticleRecord:
    """An article's part, its counts those of its sources."""
    return ArticleRecord(
        path=path,
        attributions=sum(one.voice.attributions for one in appearances),
        quoted_words=sum(one.voice.quoted_words for one in appearances),
        appearances=appearances,
        **more,
    )


def records(*appearances: Appearance) -> list[ArticleRecord]:
    """A part for each article that the sources are in."""
    paths = dict.fromkeys(one.path for one in appearances)
    return [record(path, *(one for one in appearances if one.path == path)) for path in paths]
