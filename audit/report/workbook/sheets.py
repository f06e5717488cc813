"""Which columns each sheet has, in the order in which a desk reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from audit.engine.fields_evidence import difference
from audit.facts import Comparison, Coverage
from audit.ledger.voices import Voice
from audit.report.workbook import columns as shared
from audit.report.workbook.columns import Column, FileLink, plain
from audit.report.workbook.entries import FindingEntry, QuotationEntry, SourceEntry

RESTS_ON: dict[Coverage, str] = {
    "attribution": "a source, in its sentence",
    "carried": "a source, named before",
    "link": "a link or note",
    "public-record": "the public record",
    "witnessed": "the reporter's own eyes",
    "none": "nothing",
}


def _finding_status(entry: FindingEntry) -> str:
    return "open" if entry.aside is None else "accepted"


def _finding_mark(entry: FindingEntry) -> str:
    """Say what is new: a waiver that holds no more opens its finding again."""
    old = entry.standing.old
    if old and entry.aside is None and old.text("Set aside"):
        return f"not set aside any more {entry.standing.day}"
    return entry.standing.mark


def _kept_status(entry: FindingEntry, old: Any) -> Any:
    """Keep a status but for what followed from a waiver: that comes and goes with it."""
    if old is None or old == "":
        return _finding_status(entry)
    if entry.aside is not None:
        return "accepted" if old == "open" else old
    was_aside = entry.standing.old is not None and entry.standing.old.text("Set aside")
    return "open" if was_aside and old == "accepted" else old


def _finding_line(entry: FindingEntry) -> FileLink:
    audit = entry.desk.audit
    return FileLink(audit.article.path, audit.region(entry.finding).start.line)


def _finding_sentence(entry: FindingEntry) -> str | None:
    """Give the sentence, but none for a comment, which stands in none."""
    return entry.desk.sentence(entry.span) if entry.finding.file is None else None


def _quotation_status(entry: QuotationEntry) -> str | None:
    """Leave open what somebody is quoted with: titles and terms are nobody's words to check."""
    return None if entry.quotation.kind in ("title", "term") else "open"


def _nothing(_row: object) -> None:
    """Give nothing: the line has it from its earlier row."""


def _channels(entry: SourceEntry) -> str | None:
    spoken = entry.desk.spoken_by(entry.source)
    known = dict.fromkeys(plain(one.channel) for one in spoken if one.channel != "unknown")
    return ", ".join(known) or None


def _voice(entry: SourceEntry) -> Voice:
    return entry.desk.voices[entry.source.id]


FINDINGS = (
    shared.ID,
    Column("Severity", 11, lambda entry: entry.finding.severity, "severity"),
    replace(shared.NEW, value=_finding_mark),
    shared.FILE,
    replace(shared.LINE, value=_finding_line),
    replace(shared.EXACT_TEXT, value=lambda entry: entry.finding.text),
    Column("What is wrong", 36, lambda entry: entry.finding.message),
    Column("What would mend it", 30, lambda entry: entry.finding.remedy),
    Column("Rule", 19, lambda entry: entry.finding.rule),
    replace(shared.SENTENCE, width=50, value=_finding_sentence),
    shared.SPEAKER,
    shared.ROLE,
    shared.NAMED_OR_NOT,
    shared.CHANNEL,
    shared.DATE,
    shared.PLACE,
    shared.LINK,
    shared.REASON,
    shared.BASIS,
    Column("Set aside", 18, lambda entry: entry.aside),
    *shared.PROOF,
    *shared.checker(_finding_status, _kept_status, shared.OF_FINDINGS),
    *shared.TRACES,
)

CLAIMS = (
    shared.ID,
    shared.FILE,
    shared.LINE,
    Column("Type", 11, lambda entry: plain(entry.claim.type)),
    shared.EXACT_TEXT,
    Column("Contestable words", 18, lambda entry: entry.desk.words(entry.claim.trigger), "words"),
    Column("Rests on", 13, lambda entry: RESTS_ON[entry.claim.coverage]),
    shared.SPEAKER,
    shared.NAMED_OR_NOT,
    Column("Findings", 11, lambda entry: entry.findings),
    *shared.PROOF,
    *shared.checker(),
    shared.NEW,
    *shared.TRACES,
)


QUOTATIONS = (
    shared.ID,
    shared.FILE,
    shared.LINE,
    shared.EXACT_TEXT,
    Column("Kind", 10, lambda entry: entry.quotation.kind),
    shared.SPEAKER,
    shared.ROLE,
    shared.NAMED_OR_NOT,
    shared.CHANNEL,
    shared.TO_WHOM,
    shared.DATE,
    shared.PLACE,
    shared.LINK,
    Column("Findings", 11, lambda entry: entry.findings),
    *shared.PROOF,
    *shared.checker(_quotation_status),
    shared.NEW,
    *shared.TRACES,
)


def _compared(get: Callable[[Comparison], str | None]) -> Callable[[QuotationEntry], str | None]:
    def value(entry: QuotationEntry) -> str | None:
        comparison = entry.desk.comparison(entry.quotation.id)
        return None if comparison is None else get(comparison)

    return value


AGAINST_EVIDENCE = (
    Column("Against evidence", 13, _compared(lambda one: plain(one.verdict))),
    Column("Difference", 22, _compared(lambda one: difference(one.difference))),
    Column("What the source says", 37, _compared(lambda one: one.passage), "words"),
    Column("Said there by", 14, _compared(lambda one: one.said_by)),
)
_file, _place = _compared(lambda one: one.file), _compared(lambda one: one.place)


def _renewed(
    value: Callable[[QuotationEntry], str | None], line: int
) -> Callable[[QuotationEntry, Any], Any]:
    """Give a new value for what the program wrote here before, and leave what people wrote."""

    def kept(entry: QuotationEntry, was: Any) -> Any:
        old = entry.standing.old
        ours = old.text(FOUND_IN).split("\n") if old else []
        mine = was is None or (line < len(ours) and str(was).strip() == ours[line])
        return value(entry) if mine else was

    return kept


FOUND_IN = "Found in"
FOUND_PROOF = (
    replace(shared.PROOF[0], width=19, value=_file, kept=_renewed(_file, 0)),
    replace(shared.PROOF[1], width=12, value=_place, kept=_renewed(_place, 1)),
)
"""The file and place in the evidence stand where a checker would note them."""
FOUND = Column(
    FOUND_IN, 16, _compared(lambda one: f"{one.file}\n{one.place}"), "faint", printed=False
)
"""What the program wrote in these two, so that it knows its own words again."""


def quotations(*, evidence: bool) -> tuple[Column, ...]:
    """Give the columns for quotations; with ``evidence``, how they compare with it as well."""
    if not evidence:
        return QUOTATIONS
    at = QUOTATIONS.index(shared.PROOF[0])
    signed_off = QUOTATIONS[at + len(shared.PROOF) :]
    return (*QUOTATIONS[:at], *AGAINST_EVIDENCE, *FOUND_PROOF, *signed_off, FOUND)


SOURCES = (
    shared.ID,
    shared.FILE,
    Column("First line", 8, shared.LINE.value, "link"),
    Column("Source", 26, lambda entry: entry.source.name, "words"),
    Column("Kind", 14, lambda entry: plain(entry.source.kind)),
    shared.NAMED_OR_NOT,
    shared.ROLE,
    shared.AFFILIATION,
    Column("How many people", 10, lambda entry: entry.source.count, "number"),
    Column("Attributions", 14, lambda entry: _voice(entry).attributions, "number"),
    Column("of the article's", 10, lambda entry: _voice(entry).attribution_share, "share"),
    Column("Words quoted", 10, lambda entry: _voice(entry).quoted_words, "number"),
    Column("of all quoted", 10, lambda entry: _voice(entry).quoted_share, "share"),
    Column("Channels", 13, _channels),
    shared.REASON,
    shared.BASIS,
    Column("Findings", 11, lambda entry: entry.findings),
    *shared.PROOF,
    *shared.checker(),
    shared.NEW,
    *shared.TRACES,
)

RESOLVED = (
    Column("Id", 6, _nothing, "mark"),
    Column("Sheet", 11, _nothing, "mark"),
    Column("Severity", 11, _nothing, "severity"),
    Column("File", 19, _nothing),
    Column("Exact text", 37, _nothing, "words"),
    Column("What is wrong", 36, _nothing),
    Column("Rule", 19, _nothing),
    *shared.PROOF,
    *shared.checker(_nothing, choices=()),
    Column("Resolved on", 12, _nothing, "day"),
    Column("Why", 20, _nothing),
    *(replace(one, value=_nothing) for one in shared.TRACES),
)
"""Lines that are gone: their values are those that their sheets had last."""


def with_parts(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give the columns with one that tells the articles of a file apart, after the file."""
    at = next(n for n, column in enumerate(columns, 1) if column.title == shared.FILE.title)
    part = replace(shared.PART, value=_nothing) if columns is RESOLVED else shared.PART
    return (*columns[:at], part, *columns[at:])


def own_titles(columns: tuple[Column, ...]) -> dict[str, bool]:
    """Give the headings of columns, and whether people write in them."""
    return {column.title: column.desk for column in columns}
