"""Every rule's own examples, through the whole pipeline with that rule alone switched on."""

from __future__ import annotations

import pytest

from audit.engine import Audit, Example, Rule, load_rules, load_standard
from audit.engine.examples import rulebook_of
from audit.run import audit_example

RULES = load_rules()
CASES = [
    pytest.param(rule, example, verdict, id=f"{rule.id}-{verdict}-{number}")
    for rule in RULES
    for verdict, examples in (("flagged", rule.flagged), ("clean", rule.clean))
    for number, example in enumerate(examples, start=1)
]


def audited(rule: Rule, example: Example) -> Audit:
    """Audit an example by its rule alone, as ``audit rules test`` does."""
    return audit_example(example, rulebook_of(rule, example, load_standard().words))


@pytest.mark.parametrize(("rule", "example", "verdict"), CASES)
def test_example_gets_its_verdict(rule: Rule, example: Example, verdict: str) -> None:
    audit = audited(rule, example)
    found = [one.rule for one in audit.findings if rule.about != "waiver" or one.rule == rule.id]
    assert found in (([rule.id] * len(found),) if verdict == "flagged" else ([],))
    assert bool(found) == (verdict == "flagged"), example.text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_findings_of_examples_can_be_read(rule: Rule) -> None:
    for example in rule.flagged:
        audit = audited(rule, example)
        for finding in audit.findings:
            assert finding.text
            shown = audit.article.text[finding.span.start : finding.span.end]
            assert finding.text == (shown if finding.file is None else audit.excerpt(finding))
            for sentence in (finding.message, finding.remedy):
                assert sentence == " ".join(sentence.split())
                assert "{" not in sentence
                assert "None" not in sentence
