"""``audit sources`` as CSV: a row for each source and article."""

from __future__ import annotations

from collections.abc import Iterator

from audit.ledger.record import Appearance, ArticleRecord, Identity, Ledger
from audit.report.rows import row

COLUMNS = (
    "source_id", "source", "kind", "named", "settled", "article", "title", "date", "byline",
    "line", "name_in_article", "names_in_article", "role", "affiliation", "attributions",
    "attribution_share", "quoted_words", "quoted_share", "channels", "people", "reason", "basis",
    "source_articles", "source_attributions", "source_quoted_words", "to_settle",
)  # fmt: skip
"""Shares are those of the article, from 0 to 1."""

BETWEEN = "; "


def ledger_csv(ledger: Ledger) -> Iterator[str]:
    """Give the lines, each with its line break; fields that hold several are joined by ``; ``."""
    articles = {one.path: one for one in ledger.articles}
    yield row(COLUMNS)
    for identity in ledger.identities:
        for one in identity.appearances:
            yield row(_row(identity, one, articles[one.path]))


def _row(identity: Identity, one: Appearance, article: ArticleRecord) -> tuple[object, ...]:
    voice = one.voice
    channels = dict.fromkeys(said.channel for said in one.statements)
    return (
        identity.id, identity.name, identity.kind, _yes(identity.named), _yes(identity.settled),
        one.path, article.title, article.date, article.byline,
        one.place.line, one.name, BETWEEN.join(one.names), one.role, one.affiliation,
        voice.attributions, voice.attribution_share, voice.quoted_words, voice.quoted_share,
        BETWEEN.join(each for each in channels if each != "unknown"),
        one.count, one.reason, one.basis,
        len(identity.articles), identity.voice.attributions, identity.voice.quoted_words,
        BETWEEN.join(identity.doubts),
    )  # fmt: skip


def _yes(value: bool) -> str:
    return "yes" if value else "no"
