"""What the samples set aside: by waivers, and by the baseline of their archive."""

from __future__ import annotations

from pathlib import Path

from audit.engine import Audit, rulebook_for
from audit.engine.settle.baselinefile import read_baseline
from audit.engine.settle.baselining import Baselining
from audit.run import audit_file

SAMPLES = Path(__file__).parents[2] / "samples"


def audited(name: str) -> Audit:
    return audit_file(SAMPLES / name, rulebook_for(SAMPLES / name))


def test_waivers_in_the_article_and_in_audit_yaml() -> None:
    waived = [
        (one.finding.rule, one.by)
        for name in ("courts/adoption-records.md", "news/tide-gauge.txt")
        for one in audited(name).waived
    ]
    assert waived == [
        ("anon-no-reason", "W. Aldous"), ("bare-source", "W. Aldous"), ("bare-source", "W. Aldous"),
    ]  # fmt: skip


def test_the_archive_has_nothing_new() -> None:
    name = "archive/2011/tram-line.txt"
    rulebook = rulebook_for(SAMPLES / name)
    assert rulebook.baseline is not None
    audit = Baselining(read_baseline(rulebook.baseline)).settle(audited(name), rulebook)
    assert [one.rule for one in audit.findings] == []
    assert [one.rule for one in audit.baselined] == ["bare-source", "vague-collective"]
    assert audit.outdated == 0
