"""Audits what was dropped or pasted, by the configuration of the folder that the server runs in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audit.article import Article, read_text
from audit.article.reading import PACKED, format_in, read_bytes
from audit.article.several import read_each
from audit.engine import Audit, Baselining, Rule, Rulebook, read_baseline, rulebook_for
from audit.errors import AuditError, ReadError, RunawayError, StoppedError
from audit.run import audit_article

if TYPE_CHECKING:
    from audit.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Upload:
    """An article as it came: its name, which tells the format, its bytes, and by what to judge.

    Without a ``standard`` the configuration says it.
    """

    name: str
    data: bytes
    standard: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an upload. ``data`` is there for a document that can be annotated."""

    name: str
    standard: str | None
    audits: tuple[Audit, ...]
    page: str
    evidence: bool
    data: bytes | None = None

    def workbook(self) -> bytes:
        """Make the workbook, in memory."""
        from audit.report.workbook import workbook_bytes

        return workbook_bytes(self.audits, f"{Path(self.name).stem}.xlsx", evidence=self.evidence)

    def annotated(self) -> bytes:
        """Make the document with its comments; raises :class:`ReadError` where it is signed."""
        from audit.article.word import reading_of
        from audit.report.annotated import annotated

        first = self.audits[0]
        return annotated(self.data or b"", first, reading_of(first.article.part))


class Auditor:
    """Audits uploads as if they stood in the folder that the server was started in.

    ``most`` is how many characters the text of an upload may have. Source material is compared
    where the configuration names some; what an article names itself is not opened, since nobody
    knows yet where the article is from.
    """

    def __init__(self, standard: str | None, config: Path | None, most: int) -> None:
        self._standard, self._config, self._most = standard, config, most

    def warm(self) -> None:
        """Load what takes a second, before the first article is there."""
        try:
            audit_article(read_text("A walk to the mill, said Ann Lee."))
        except AuditError:
            return  # said at the first article

    def audit(self, upload: Upload) -> Result:
        """Audit an upload and make its page.

        Raises :class:`AuditError`, most often a :class:`ReadError`, where that cannot be done.
        """
        from audit.report.html import page

        standard = upload.standard or self._standard
        rulebook = rulebook_for(upload.name, standard=standard, config=self._config)
        evidence = _material(rulebook)
        articles = self._bounded(upload, _articles(upload, rulebook))
        audit = partial(_audited, rulebook=rulebook, evidence=evidence)
        audits = tuple(map(audit, articles))
        rules: dict[str, Rule] = {}
        for one in articles:
            rules |= {active.id: active.rule for active in rulebook.for_article(one).rules}
        packed = articles[0].format in PACKED
        return Result(
            upload.name,
            upload.standard,
            audits,
            page(audits, rules, evidence.errors if evidence else ()),
            evidence is not None,
            upload.data if packed else None,
        )

    def _bounded(self, upload: Upload, articles: Iterator[Article]) -> list[Article]:
        """Take articles while they are not too long together."""
        found: list[Article] = []
        length = 0
        for article in articles:
            found.append(article)
            length += len(article.text)
            if length > self._most:
                what = f"it has more than {self._most:,} characters, too many for a browser"
                raise ReadError(upload.name, f"{what}; audit check in a terminal takes it")
        return found


def _articles(upload: Upload, rulebook: Rulebook) -> Iterator[Article]:
    """Read the articles of an upload: one, or several, or the readings of a Word document."""
    format = format_in(upload.data, upload.name)
    if format not in PACKED:
        yield from read_each(upload.data, upload.name, rulebook.front_matter)
        return
    from audit.article.word import parts_by

    configuration = rulebook.configuration
    setting = configuration.word_changes if configuration else "accepted"
    for part in parts_by(setting, upload.data, upload.name, format):
        yield read_bytes(upload.data, upload.name, format, rulebook.front_matter, part)


def _audited(article: Article, rulebook: Rulebook, evidence: Evidence | None) -> Audit:
    baselining = _baseline(rulebook)
    try:
        return audit_article(article, rulebook, evidence, today=date.today(), baselining=baselining)
    except RunawayError as error:
        raise StoppedError(article.path, str(error)) from None


def _baseline(rulebook: Rulebook) -> Baselining | None:
    path = rulebook.baseline
    return Baselining(read_baseline(path)) if path is not None and path.is_file() else None


def _material(rulebook: Rulebook) -> Evidence | None:
    if not rulebook.evidence:
        return None
    from audit.evidence import load_evidence

    return load_evidence(rulebook.evidence)
