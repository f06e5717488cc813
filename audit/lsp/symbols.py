"""The outline of an article: its sources, and its quotations with whose words they are."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import DocumentSymbol, SymbolKind

from audit.facts import Quotation, Source, SourceKind, Span
from audit.lsp.auditing import Audited
from audit.report.totals import counted

ICONS: dict[SourceKind, SymbolKind] = {
    "named-person": SymbolKind.Class,
    "named-organisation": SymbolKind.Module,
    "identified-document": SymbolKind.File,
    "unidentified-document": SymbolKind.File,
    "unnamed-described": SymbolKind.Variable,
    "vague": SymbolKind.Null,
}
"""Editors have no signs for people."""
NOBODYS = ("scare", "title", "term")
LONGEST = 60


def symbols(audited: Audited) -> list[DocumentSymbol]:
    """Give sources at their first mention and quotations, in the order of the text."""
    if audited.audit is None:
        return []
    facts = audited.audit.facts
    names = {source.id: source.name for source in facts.sources}
    found = [*_sources(audited, facts.sources), *_quotations(audited, facts.quotations, names)]
    return [symbol for _, symbol in sorted(found, key=lambda one: one[0])]


def _sources(
    audited: Audited, sources: tuple[Source, ...]
) -> Iterator[tuple[Span, DocumentSymbol]]:
    for source in sources:
        if source.mentions:
            mentions = counted(len(source.mentions), "mention")
            detail = f"{source.kind.replace('-', ' ')}, {mentions}"
            at = source.mentions[0]
            yield at, _symbol(audited, source.name, ICONS[source.kind], at, detail)


def _quotations(
    audited: Audited, quotations: tuple[Quotation, ...], names: dict[str, str]
) -> Iterator[tuple[Span, DocumentSymbol]]:
    for one in quotations:
        if one.kind not in NOBODYS:
            detail = names.get(one.speaker or "", "nobody is named")
            words = _shortened(_text(audited, one.span))
            yield one.span, _symbol(audited, words, SymbolKind.String, one.span, detail)


def _symbol(
    audited: Audited, name: str, kind: SymbolKind, span: Span, detail: str
) -> DocumentSymbol:
    assert audited.audit is not None, "there are no facts without an audit"
    file = audited.audit.article.in_file(span)
    place = audited.places.range(file.start, file.end)
    return DocumentSymbol(" ".join(name.split()) or "?", kind, place, place, detail)


def _text(audited: Audited, span: Span) -> str:
    assert audited.audit is not None, "there are no facts without an audit"
    return audited.audit.article.text[span.start : span.end]


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
