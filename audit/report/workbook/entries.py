"""The lines of the four sheets, from one article's audit at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from audit.engine.fingerprint import fingerprint
from audit.engine.record import Audit, Finding, WaivedFinding
from audit.facts import Claim, Quotation, Source, Span
from audit.report.workbook.columns import Entry
from audit.report.workbook.desk import Backing, Desk
from audit.report.workbook.registers import Register, Standing

Place = tuple[Standing, str, Desk, Span, Backing]

KNOWN = "In the baseline: it was there when that was recorded."


@dataclass(frozen=True, slots=True)
class FindingEntry(Entry):
    """A finding; ``aside`` says why it does not count, where that is so."""

    finding: Finding
    aside: str | None


@dataclass(frozen=True, slots=True)
class ClaimEntry(Entry):
    """A claim, and the ids of the findings about it."""

    claim: Claim
    findings: str


@dataclass(frozen=True, slots=True)
class QuotationEntry(Entry):
    """A quotation, and the ids of the findings about it."""

    quotation: Quotation
    findings: str


@dataclass(frozen=True, slots=True)
class SourceEntry(Entry):
    """A source of the ledger, and the ids of the findings about it or its words."""

    source: Source
    findings: str


class Lines:
    """The lines that one article adds to each sheet."""

    def __init__(self, audit: Audit, registers: Mapping[str, Register]) -> None:
        self._desk = Desk(audit)
        self._registers = registers
        self._about: dict[str, list[str]] = defaultdict(list)
        self._occurrences: Counter[tuple[str, str, str]] = Counter()

    def findings(self) -> Iterator[FindingEntry]:
        """Give the findings by place, those set aside among them; must come first."""
        audit = self._desk.audit
        standing = [(finding, None) for finding in audit.findings]
        aside = [(one.finding, _waived(one)) for one in audit.waived]
        known = [(finding, KNOWN) for finding in audit.baselined]
        every = [*standing, *aside, *known]
        for finding, reason in sorted(every, key=lambda pair: _by_place(pair[0])):
            backing = self._desk.backing(finding.subject, finding.span)
            place = self._entered("Findings", finding.fingerprint, finding.span, backing)
            entry = FindingEntry(*place, finding, reason)
            for fact in _facts_of(finding, backing):
                self._about[fact].append(entry.id)
            yield entry

    def claims(self) -> Iterator[ClaimEntry]:
        """Give the claims in text order; unlikely ones only where there are findings."""
        for claim in self._desk.facts.claims:
            found = self._findings(claim.id)
            if claim.attributed or claim.unsupported or found:
                yield ClaimEntry(*self._line("Claims", claim), claim, found)

    def quotations(self) -> Iterator[QuotationEntry]:
        """Give the quotations in text order."""
        for quotation in self._desk.facts.quotations:
            found = self._findings(quotation.id, quotation.attribution)
            yield QuotationEntry(*self._line("Quotations", quotation), quotation, found)

    def sources(self) -> Iterator[SourceEntry]:
        """Give the ledger in the order of first mention."""
        for source in self._desk.facts.sources:
            yield SourceEntry(*self._line("Sources", source), source, self._findings(source.id))

    def _line(self, sheet: str, fact: Claim | Quotation | Source) -> Place:
        if isinstance(fact, Source):
            span, words, sentence = _first_mention(fact), fact.name, ""
        else:
            span = fact.span
            words, sentence = self._desk.words(span) or "", self._desk.sentence(span) or ""
        key = sheet, words, sentence
        mark = fingerprint(sheet, words, sentence, self._occurrences[key])
        self._occurrences[key] += 1
        return self._entered(sheet, mark, span, self._desk.backing(fact.id, span))

    def _entered(self, sheet: str, mark: str, span: Span, backing: Backing) -> Place:
        standing = self._registers[sheet].enter(self._desk.article.path, mark)
        return standing, mark, self._desk, span, backing

    def _findings(self, *facts: str | None) -> str:
        return ", ".join(dict.fromkeys(id for fact in facts for id in self._about[fact or ""]))


def _waived(waived: WaivedFinding) -> str:
    who, until = waived.by and f"by {waived.by}", waived.until and f"until {waived.until}"
    more = ", ".join(filter(None, (who, until, waived.origin)))
    return f"Waived: {waived.reason}" + (f" ({more})" if more else "")


def _by_place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.span.start, finding.span.end, finding.rule, finding.fingerprint


def _facts_of(finding: Finding, backing: Backing) -> Iterator[str]:
    """Give the ids of the facts whose lines should name the finding."""
    if finding.subject:
        yield finding.subject
    if backing.source and backing.source.id != finding.subject:
        yield backing.source.id


def _first_mention(source: Source) -> Span:
    return source.mentions[0] if source.mentions else Span(0, 0)
