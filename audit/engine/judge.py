"""Judging: facts and a rulebook in, findings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from audit.article import Article
from audit.engine.cases import Case
from audit.engine.check import Check
from audit.engine.fingerprint import fingerprint, normal
from audit.engine.record import SEVERITIES, Audit, Finding
from audit.engine.rulebook import Rulebook
from audit.engine.scene import Scene
from audit.facts import Facts, Span


def judge(article: Article, facts: Facts, rulebook: Rulebook) -> Audit:
    """Judge the facts of one article; findings come by place, then severity, then rule."""
    scene = Scene(article, facts)
    findings: list[Finding] = []
    marked: dict[str, list[Span]] = {}
    for check in rulebook.checks:
        found = list(_findings(check, scene, marked))
        marked[check.id] = [finding.span for finding in found]
        findings += found
    findings.sort(key=_order)
    return Audit(article, facts, tuple(findings), standard=rulebook.standard)


def _order(finding: Finding) -> tuple[int, int, int, str]:
    severity = SEVERITIES.index(finding.severity)
    return finding.span.start, finding.span.end, severity, finding.rule


def _findings(check: Check, scene: Scene, marked: dict[str, list[Span]]) -> Iterator[Finding]:
    occurrences: Counter[tuple[str, str]] = Counter()
    for case, span in _kept(check, scene, marked):
        text, sentence = scene.text_of(span), _sentence_text(scene, span)
        key = normal(text), normal(sentence)
        occurrence = occurrences[key]
        occurrences[key] += 1
        yield Finding(
            rule=check.id,
            severity=check.severity(case),
            message=check.message(case),
            remedy=check.remedy(case),
            span=span,
            text=text,
            fingerprint=fingerprint(check.id, text, sentence, occurrence),
            subject=case.id,
            evidence=check.facts(case),
        )


def _kept(check: Check, scene: Scene, marked: dict[str, list[Span]]) -> Iterator[tuple[Case, Span]]:
    """Give the cases that become findings: one at a place, once per whatever the rule says."""
    enough = [span for rule in check.silenced_by for span in marked.get(rule, ())]
    seen: set[object] = set()
    fired = sorted(
        ((case, check.place(case)) for case in check.fires(scene)),
        key=lambda found: (found[1].start, found[1].end),
    )
    for case, span in fired:
        keys = _keys(check, case, span)
        if seen.isdisjoint(keys) and not _overlaps(span, enough):
            seen.update(keys)
            yield case, span


def _keys(check: Check, case: Case, span: Span) -> list[object]:
    keys: list[object] = [span]
    match check.once_per:
        case "article":
            keys.append("article")
        case "block":
            keys.append(("block", case.block))
        case "sentence":
            keys.append(("sentence", case.sentence))
        case "source" if case.source:
            keys.append(("source", case.source.id))
        case "source-in-block" if case.source:
            keys.append((case.source.id, case.block))
    return keys


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _sentence_text(scene: Scene, span: Span) -> str:
    index = scene.sentence_at(span.start)
    return "" if index is None else scene.text_of(scene.facts.sentences[index].span)
