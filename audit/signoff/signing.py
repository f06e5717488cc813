"""Turns what was accepted with a reason into waivers, article by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from audit.article import Article
from audit.engine import Audit, Finding, Rulebook
from audit.engine.settle.directive import read_date
from audit.engine.settle.housewriting import asked, home_of
from audit.errors import AuditError, ReadError, WriteError
from audit.signoff.article import Manuscript
from audit.signoff.house import Houses
from audit.signoff.record import Line, Outcome
from audit.signoff.replacing import replace_file


class Signing:
    """Waives findings as a workbook says; with ``dry`` nothing is written.

    ``audited`` audits the articles of a file as they stand now, and raises :class:`ReadError` where
    it cannot.
    """

    def __init__(
        self,
        audited: Callable[[str], Sequence[Audit]],
        rulebook_of: Callable[[str], Rulebook],
        today: date,
        *,
        dry: bool = False,
    ) -> None:
        self._audited, self._rulebook_of = audited, rulebook_of
        self._today, self._dry = today, dry
        self._houses = Houses(dry=dry)

    def sign(self, lines: Iterable[Line]) -> Iterator[Outcome]:
        """Give what comes of each line that somebody accepted."""
        by_file: dict[str, list[Line]] = defaultdict(list)
        for line in dict.fromkeys(lines):  # a line copied whole is told once
            if not line.settles:
                continue
            if line.reason:
                by_file[line.file].append(line)
            else:
                yield Outcome(line, "no reason", f"{line.status} needs a reason in Notes")
        done = [one for file, wanted in by_file.items() for one in self._of_article(file, wanted)]
        refused = self._houses.write()
        yield from (refused.get(one.line, one) for one in done)

    def _of_article(self, file: str, lines: list[Line]) -> Iterator[Outcome]:
        try:
            papers = self._papers(file)
        except (OSError, ReadError):
            reason = f"{file} cannot be read from here; run this where audit check was run"
            yield from (Outcome(line, "not written", reason) for line in lines)
            return
        except AuditError as error:
            yield from (Outcome(line, "not written", str(error)) for line in lines)
            return
        yield from self._written(file, [self._of_line(line, papers) for line in lines])

    def _papers(self, file: str) -> list[Manuscript]:
        """Give the articles of a file; raises :class:`ReadError` where there is none."""
        data = Path(file).read_bytes()
        rulebook, audits = self._rulebook_of(file), self._audited(file)
        if not audits:
            raise ReadError(file, "it holds no article")
        return [
            Manuscript(audit, data, rulebook.for_article(audit.article), self._today)
            for audit in audits
        ]

    def _written(self, file: str, made: Sequence[tuple[Outcome, Manuscript]]) -> Iterator[Outcome]:
        """Write the article, and give what came of its lines."""
        refused = ""
        for paper in dict.fromkeys(paper for _, paper in made):
            if paper.changed and not self._dry:
                try:
                    replace_file(Path(file), paper.data, paper.bytes())
                except WriteError as error:
                    refused = str(error)
        for outcome, _ in made:
            here = outcome.verdict == "waived" and outcome.where == file
            yield Outcome(outcome.line, "not written", refused) if refused and here else outcome

    def _of_line(self, line: Line, papers: Sequence[Manuscript]) -> tuple[Outcome, Manuscript]:
        """Waive in the article that the line is about, or in ``audit.yaml``."""
        paper = next((one for one in papers if one.knows(line.fingerprint)), papers[0])
        outcome = self._in_article(line, paper) or self._in_house(line, paper.rulebook)
        return outcome, paper

    def _in_article(self, line: Line, paper: Manuscript) -> Outcome | None:
        """Waive in the article; gives nothing where that has to be done in ``audit.yaml``."""
        if any(one.finding.fingerprint == line.fingerprint for one in paper.audit.waived):
            return Outcome(line, "waived already")
        found = [one for one in paper.audit.findings if one.fingerprint == line.fingerprint]
        if not found:
            return Outcome(line, "gone", "the article has changed there; run audit check again")
        require = paper.rulebook.waivers.require
        if "by" in require and not line.who:
            return Outcome(line, "not written", "audit.yaml asks who decided: fill in Checked by")
        if "until" in require and not line.until:
            what = "audit.yaml asks for a last day: add a column “Until”"
            return Outcome(line, "not written", what)
        if line.until and (problem := read_date(line.until)[1]):
            return Outcome(line, "not written", f"Until: {problem.rstrip('.')}")
        alone = sum(one.rule == line.rule for one in _beside(paper.audit, found[0])) == 1
        if alone and not line.until and paper.waive(found[0], line.who, line.reason):
            return Outcome(line, "waived", line.file)
        return None

    def _in_house(self, line: Line, rulebook: Rulebook) -> Outcome:
        place = home_of(Path(line.file), rulebook.config)
        article, who = Path(line.file), {"by": line.who, "until": line.until}
        waiver = asked(line.rule, line.fingerprint, article, place, line.reason, **who)
        return self._houses.add(place, line, waiver)


def _beside(audit: Audit, finding: Finding) -> Iterator[Finding]:
    """Give the findings that a comment at this one would reach, those kept back included."""
    article = audit.article
    every = (*audit.findings, *(one.finding for one in audit.folded))
    block = _block(article, finding)
    return (one for one in every if _block(article, one) == block)


def _block(article: Article, finding: Finding) -> int:
    return sum(block.span.start <= finding.span.start for block in article.blocks)
