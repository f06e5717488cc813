"""What the report says in sentences, the same in workbook and page."""

from __future__ import annotations

from audit.archive.report.record import Report
from audit.report.totals import counted

HOW_TO = (
    "Shares and rates are of all articles together, so long articles weigh more than short ones. "
    "“Likely range” is the 95% interval for the articles with an unnamed source: where two ranges "
    "overlap, the difference may be chance.",
    "An attribution is unnamed where its source is described only (“a nurse”) or vague "
    "(“officials”). One that names nobody at all (“it is believed”) is neither.",
    "All of it is found by a program and is no verdict on a desk or a person: read the articles "
    "before you speak of them.",
)


def in_short(report: Report) -> str:
    """Tell how much there is: articles, words, period, outlets, authors."""
    counts = report.whole.counts
    told = [counted(counts.articles, "article"), counted(counts.words, "word")]
    if report.first:
        told.append(f"from {report.first} to {report.last}")
    if report.outlets:
        told.append(counted(report.outlets, "outlet"))
    if report.authors:
        told.append(counted(report.authors, "author"))
    return ", ".join(told)


def remarks(report: Report) -> list[str]:
    """Tell what a reader must know of the whole: what is left out, and why."""
    told = [f"Judged by the standard {' and '.join(report.standards)}."] if report.standards else []
    if not report.complete:
        told.append("The run over the archive is not finished: this is about what is done.")
    if report.not_audited:
        told.append(f"{counted(report.not_audited, 'record')} not audited; see Not audited.")
    if report.repeated:
        told.append(f"{counted(report.repeated, 'article')} that the input has twice count once.")
    return told
