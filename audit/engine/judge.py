"""Judging: facts and a rulebook in, findings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from audit.article import Article
from audit.engine.cases import Case
from audit.engine.check import Check
from audit.engine.fingerprint import fingerprint, normal
from audit.engine.naming import naming
from audit.engine.record import SEVERITIES, Audit, Finding, FoldedFinding
from audit.engine.rulebook import Rulebook
from audit.engine.scene import Scene
from audit.facts import Facts, Span


def judge(article: Article, facts: Facts, rulebook: Rulebook) -> Audit:
    """Judge the facts of one article; findings come by place, then severity, then rule.

    Raises :class:`audit.errors.RunawayError` where a rule's pattern ran past its time limit.
    """
    scene = Scene(article, facts)
    findings: list[Finding] = []
    folded: list[FoldedFinding] = []
    marked: dict[str, list[Span]] = {}
    for check in rulebook.checks:
        with naming(check.active.rule):
            found = list(_findings(check, scene, marked))
        kept = [finding for finding, behind in found if behind is None]
        marked[check.id] = [finding.span for finding in kept]
        findings += kept
        folded += [FoldedFinding(one, behind) for one, behind in found if behind is not None]
    findings.sort(key=by_place)
    return Audit(article, facts, tuple(findings), standard=rulebook.standard, folded=tuple(folded))


def by_place(finding: Finding) -> tuple[int, int, int, str]:
    """Order findings by place, then severity, then rule."""
    severity = SEVERITIES.index(finding.severity)
    return finding.span.start, finding.span.end, severity, finding.rule


def _findings(
    check: Check, scene: Scene, marked: dict[str, list[Span]]
) -> Iterator[tuple[Finding, Finding | None]]:
    """Give each finding, and the one behind which its rule keeps it back.

    Those kept back are counted by themselves, below zero, so that they change nobody's fingerprint.
    """
    occurrences: Counter[tuple[str, str, bool]] = Counter()
    first: dict[object, Finding] = {}
    for case, span, keys in _fired(check, scene, marked):
        behind = next((first[key] for key in keys if key in first), None)
        if behind is not None and behind.span == span:
            continue  # the same words once more
        text, sentence = scene.text_of(span), sentence_text(scene, span)
        key = normal(text), normal(sentence), behind is None
        number = occurrences[key] if behind is None else -1 - occurrences[key]
        found = finding_of(check, case, span, text, sentence, number)
        occurrences[key] += 1
        first.update(dict.fromkeys(keys if behind is None else [span], found))
        yield found, behind


def finding_of(
    check: Check, case: Case, span: Span, text: str, sentence: str, occurrence: int
) -> Finding:
    """Write out a check's verdict on a case."""
    return Finding(
        rule=check.id,
        severity=check.severity(case),
        message=check.message(case),
        remedy=check.remedy(case),
        span=span,
        text=text,
        fingerprint=fingerprint(check.id, text, sentence, occurrence, case.scene.article.part),
        subject=case.id,
        evidence=check.facts(case),
    )


def _fired(
    check: Check, scene: Scene, marked: dict[str, list[Span]]
) -> Iterator[tuple[Case, Span, list[object]]]:
    """Give the cases that are no silenced ones, with what the rule speaks only once per."""
    enough = [span for rule in check.silenced_by for span in marked.get(rule, ())]
    fired = sorted(
        ((case, check.place(case)) for case in check.fires(scene)),
        key=lambda found: (found[1].start, found[1].end),
    )
    for case, span in fired:
        if not _overlaps(span, enough):
            yield case, span, _keys(check, case, span)


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


def sentence_text(scene: Scene, span: Span) -> str:
    """Give the sentence in which a finding begins, or nothing."""
    index = scene.sentence_at(span.start)
    return "" if index is None else scene.text_of(scene.facts.sentences[index].span)
