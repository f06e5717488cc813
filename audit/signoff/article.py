"""Writes a waiver into an article, as a comment where it reaches one finding and no other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from audit.article import Article, read_text
from audit.engine import Audit, Finding, Rulebook, judge, settle
from audit.engine.settle.commenting import insertion
from audit.errors import ReadError

CODECS = ("utf-8", "utf-8-sig", "utf-16")


@dataclass(eq=False)
class Manuscript:
    """An article's file in the making, with its audit; ``codec`` is none where it is not known."""

    audit: Audit
    data: bytes
    rulebook: Rulebook
    today: date

    def __post_init__(self) -> None:
        source = self.audit.article.source
        self.codec = next((c for c in CODECS if source.encode(c, "replace") == self.data), None)
        self.changed = False

    def knows(self, fingerprint: str) -> bool:
        """Tell whether a finding is one of this article's, waived or not."""
        every = (*self.audit.findings, *(one.finding for one in self.audit.waived))
        return any(one.fingerprint == fingerprint for one in every)

    def waive(self, finding: Finding, who: str, reason: str) -> bool:
        """Add the comment for a finding; not where none can say exactly that."""
        article = self.audit.article
        if self.codec is None:
            return False
        made = insertion(article, finding, "allow", who, reason)
        if made is None:
            return False
        source = article.source[: made.at] + made.text + article.source[made.at :]
        again = self._audited(source)
        if again is None or not self._is_as_meant(again, finding, who, reason):
            return False
        self.audit, self.changed = again, True
        return True

    def bytes(self) -> bytes:
        """Give the file as it is to be."""
        assert self.codec, "what cannot be spelled is not changed"
        return self.audit.article.source.encode(self.codec)

    def _audited(self, source: str) -> Audit | None:
        """Judge the article with a comment more: its words, and so its facts, are the same."""
        article: Article = self.audit.article
        try:
            again = read_text(
                source,
                format=article.format,
                path=article.path,
                house=self.rulebook.front_matter,
            )
        except ReadError:
            return None
        if (again.text, again.blocks) != (article.text, article.blocks):
            return None
        facts = replace(self.audit.facts)
        return settle(judge(again, facts, self.rulebook), self.rulebook, self.today)

    def _is_as_meant(self, again: Audit, finding: Finding, who: str, reason: str) -> bool:
        """Tell whether this finding is waived by these words, and nothing else has changed."""
        before = {one.fingerprint for one in self.audit.findings} - {finding.fingerprint}
        waived = {one.finding.fingerprint: (one.by, one.reason) for one in again.waived}
        wanted = {one.finding.fingerprint for one in self.audit.waived} | {finding.fingerprint}
        return (
            {one.fingerprint for one in again.findings} == before
            and set(waived) == wanted
            and waived[finding.fingerprint] == (who, reason)
        )
