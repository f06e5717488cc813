"""What must be found in the samples, word for word, and what must not: see expected.yaml."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from audit.article import Article, find_articles
from audit.article.several import read_each
from audit.engine import SEVERITIES, Audit, rulebook_for
from audit.evidence import Evidence, load_evidence
from audit.run import audit_article

SAMPLES = Path(__file__).parents[2] / "samples"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "expected.yaml").read_text("utf-8")
)


@pytest.fixture(scope="module")
def audits() -> dict[str, Audit]:
    paths = dict.fromkeys(SAMPLES / name.partition(" [")[0] for name in EXPECTED)
    return {
        Path(article.name).relative_to(SAMPLES).as_posix(): audit_article(
            article, rulebook, evidence=material(article, path.parent)
        )
        for path in paths
        for rulebook in [rulebook_for(path)]
        for article in read_each(path.read_bytes(), str(path), rulebook.front_matter)
    }


def material(article: Article, folder: Path) -> Evidence | None:
    """The source material that an article names."""
    named = article.metadata.evidence
    return load_evidence([folder / name for name in named]) if named else None


def found(audit: Audit) -> Counter[tuple[str, str]]:
    """Each finding as (rule, the words flagged)."""
    return Counter((finding.rule, finding.text) for finding in audit.findings)


def wanted(name: str, part: str = "found") -> Counter[tuple[str, str]]:
    """The findings that must be there, or are known to be missed, in the same form."""
    listed = EXPECTED[name].get(part) or {}
    return Counter((rule, words) for rule, flagged in listed.items() for words in flagged)


def test_every_sample_has_its_expectations() -> None:
    paths, _ = find_articles([SAMPLES], exclude=["README.md"])
    files = {name.partition(" [")[0] for name in EXPECTED}
    assert {Path(path).relative_to(SAMPLES).as_posix() for path in paths} == files


def test_every_article_of_a_file_has_its_expectations(audits: dict[str, Audit]) -> None:
    assert list(audits) == list(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_what_must_be_found_is_found(name: str, audits: dict[str, Audit]) -> None:
    missing = wanted(name) - found(audits[name])
    assert not missing, f"{name}: not found {sorted(missing)}"


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_known_to_be_missed_still_is(name: str, audits: dict[str, Audit]) -> None:
    made = wanted(name, "missed") & found(audits[name])
    assert not made, f"{name}: now found, move it up: {sorted(made)}"


@pytest.mark.parametrize("name", EXPECTED)
def test_what_must_not_be_found_is_not(name: str, audits: dict[str, Audit]) -> None:
    worst = EXPECTED[name].get("besides", "none")
    allowed = () if worst == "none" else SEVERITIES[SEVERITIES.index(worst) :]
    left = wanted(name)
    wrong = []
    for finding in audits[name].findings:
        key = (finding.rule, finding.text)
        if left[key]:
            left[key] -= 1
        elif finding.severity not in allowed:
            line = audits[name].article.locate(finding.span).start.line
            wrong.append(f"line {line}: {finding.rule} ({finding.severity}) at “{finding.text}”")
    assert not wrong, f"{name}: must not be found:\n" + "\n".join(wrong)


@pytest.mark.parametrize("name", EXPECTED)
def test_findings_stand_at_their_words(name: str, audits: dict[str, Audit]) -> None:
    article = audits[name].article
    for finding in audits[name].findings:
        assert article.text[finding.span.start : finding.span.end] == finding.text
        region = article.locate(finding.span)
        assert article.source[region.start.offset : region.end.offset] == article.excerpt(
            finding.span
        )


def test_what_is_no_article_is_not_judged(audits: dict[str, Audit]) -> None:
    for audit in audits.values():
        for words in ("newsletter", "mattress", "celebrities", "prices are too low", "comet"):
            assert words not in audit.article.text
