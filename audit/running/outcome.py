"""What is kept of an article's audit for reports: plain, small, and without the article.

Reports show places in the file and what stands there. An outcome has the places; the words are
taken from the file itself, which whoever makes the report has at hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from audit.article import Article, Metadata
from audit.article.record import Format
from audit.engine import Audit, Finding, FoldedFinding, Rulebook, WaivedFinding
from audit.engine.settle.known import Key, Keys, in_text_order, sketch
from audit.facts import Facts


@dataclass(frozen=True, slots=True)
class Outcome:
    """The findings of an audit, before any baseline.

    Each finding has its place in the file (``Finding.file``), and no ``text`` of its own.
    ``behind`` has, for each of ``folded``, the number of the finding it is kept back behind.
    ``keys`` go with the findings in text order, as :class:`Keys` gives them, and ``content`` is
    the sketch of the article: what a baseline asks for. ``whole`` are the rules, among those that
    found something, that are about the article as a whole. ``applying`` numbers the overrides of
    its configuration that hold for it. ``day`` is the only day it holds for, or empty.
    """

    format: Format
    title: str | None
    standard: str
    fail_on: str | None
    findings: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...]
    folded: tuple[Finding, ...]
    behind: tuple[int, ...]
    keys: tuple[Key, ...]
    content: tuple[str, ...]
    whole: tuple[str, ...]
    applying: tuple[int, ...]
    day: str = ""

    def audit(self, path: str, source: str) -> Audit:
        """Give an audit for reports; ``source`` is the decoded file."""
        article = Article(
            path, self.format, source, "", (), (), metadata=Metadata(title=self.title)
        )
        folded = zip(self.folded, self.behind, strict=True)
        every = (*self.findings, *self.folded)
        return Audit(
            article,
            Facts(),
            self.findings,
            self.waived,
            self.standard,
            folded=tuple(FoldedFinding(finding, every[number]) for finding, number in folded),
        )


def keyed(audit: Audit, outcome: Outcome) -> Iterator[tuple[Finding, Key]]:
    """Give each finding of an audit, those kept back among them, and its key."""
    return zip(in_text_order(audit), outcome.keys, strict=True)


def outcome_of(audit: Audit, rulebook: Rulebook, day: str) -> Outcome:
    """Give what reports need of an audit that no baseline has been held against.

    ``day`` is the day on which its waivers were judged.
    """
    about = {one.id for one in rulebook.rules if one.rule.about == "article"}
    every = [*audit.findings, *(one.finding for one in audit.folded)]
    number = {finding: index for index, finding in enumerate(every)}
    article, configuration = audit.article, rulebook.configuration
    return Outcome(
        format=article.format,
        title=article.metadata.title,
        standard=audit.standard,
        fail_on=rulebook.fail_on,
        findings=tuple(_placed(audit, one) for one in audit.findings),
        waived=tuple(replace(one, finding=_placed(audit, one.finding)) for one in audit.waived),
        folded=tuple(_placed(audit, one.finding) for one in audit.folded),
        behind=tuple(number[one.behind] for one in audit.folded),
        keys=tuple(key for _, key in Keys(audit, rulebook)),
        content=sketch(audit),
        whole=tuple(sorted(about & {one.rule for one in every})),
        applying=configuration.applying(article.path, article.metadata) if configuration else (),
        day=day if _depends_on_day(audit, rulebook) else "",
    )


def _placed(audit: Audit, finding: Finding) -> Finding:
    file = finding.file or audit.article.in_file(finding.span)
    return replace(finding, file=file, text="")


def _depends_on_day(audit: Audit, rulebook: Rulebook) -> bool:
    """Tell whether a waiver may hold on one day and not on another."""
    from audit.engine.settle.gathering import waivers_of

    house = rulebook.waivers.waivers_for(audit.article.path)
    return any(one.until for one in (*waivers_of(audit.article), *house))
