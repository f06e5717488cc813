"""The baseline: findings that were there when it was recorded, by article."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from audit.engine.fingerprint import normal
from audit.engine.judge import sentence_text
from audit.engine.record import Audit, Finding
from audit.engine.rulebook import Rulebook
from audit.engine.scene import Scene
from audit.engine.settle.nearly import nearly_made

Key = tuple[str, str]
"""A rule, and the digest of the sentence that its finding begins in."""
LONGEST = 60
"""Characters of flagged words in the file, which are there for people only."""
SKETCHED = 16
"""Sentences by which an article is known again under another name."""
ALIKE = 0.4
"""Share of two articles' sentences, as their sketches tell it, from which they are one article."""


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """Findings of one rule in equal sentences of an article: so many of them are known.

    ``near`` counts those that were nearly made (see :mod:`audit.engine.settle.nearly`).
    """

    rule: str
    sentence: str
    count: int
    words: str = ""
    near: int = 0

    @property
    def key(self) -> Key:
        """Give what a finding must have in common with it."""
        return self.rule, self.sentence


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article's known findings; ``path`` is as seen from the baseline's folder.

    ``content`` is a sketch of its sentences, by which it is found again once it is renamed.
    ``part`` is its name within a file of several.
    """

    path: str
    content: tuple[str, ...]
    findings: tuple[KnownFinding, ...]
    part: str = ""

    @property
    def name(self) -> str:
        """Give what tells it from all other articles: its path, and its part of that."""
        return named(self.path, self.part)

    def likeness(self, content: tuple[str, ...]) -> float:
        """Tell from two sketches which share of their sentences two articles have in common."""
        smallest = sorted({*self.content, *content})[:SKETCHED]
        both = set(self.content) & set(content)
        return sum(one in both for one in smallest) / len(smallest) if smallest else 0.0


def named(path: str, part: str) -> str:
    """Give the name by which a baseline knows an article."""
    return f"{path} [{part}]" if part else path


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline file as read; ``articles`` by name, in order."""

    file: Path
    articles: dict[str, KnownArticle]

    @property
    def count(self) -> int:
        """Count the findings in it."""
        return sum(one.count for each in self.articles.values() for one in each.findings)


class Keys:
    """Gives the findings of one audit their keys, in text order."""

    def __init__(self, audit: Audit, rulebook: Rulebook) -> None:
        self._scene = Scene(audit.article, audit.facts)
        self._whole = {one.id for one in rulebook.rules if one.rule.about == "article"}
        self.findings = in_text_order(audit)

    def __iter__(self) -> Iterator[tuple[Finding, Key]]:
        """Give each finding, those kept back among them, and its key."""
        for finding in self.findings:
            yield finding, (finding.rule, digest(self._sentence(finding)))

    def _sentence(self, finding: Finding) -> str:
        """Give the sentence: none for the article as a whole, whose headline may change."""
        if finding.file is not None:
            return finding.text
        return "" if finding.rule in self._whole else sentence_text(self._scene, finding.span)


def in_text_order(audit: Audit) -> list[Finding]:
    """Give the findings of an audit, those kept back among them, as a baseline counts them."""
    every = (*audit.findings, *(one.finding for one in audit.folded))
    return sorted(every, key=lambda one: (one.span, one.rule, one.fingerprint))


def digest(text: str, length: int = 16) -> str:
    """Give hexadecimal digits for a text, the same whatever its typography."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:length]


WHOLE_ARTICLE = digest("")
"""The digest in the keys of findings about the article as a whole."""


def known_article(audit: Audit, rulebook: Rulebook, path: str) -> KnownArticle:
    """Give an article as a baseline records it, with all findings that are not waived."""
    counts: Counter[Key] = Counter()
    near: Counter[Key] = Counter()
    words: dict[Key, str] = {}
    for finding, key in Keys(audit, rulebook):
        counts[key] += 1
        words.setdefault(key, _shortened(finding.text))
    for finding, key in Keys(nearly_made(audit, rulebook), rulebook):
        near[key] += 1
        words.setdefault(key, _shortened(finding.text))
    known = (KnownFinding(*key, counts[key], words[key], near[key]) for key in words)
    return KnownArticle(path, sketch(audit), in_order(known), audit.article.part)


def in_order(findings: Iterable[KnownFinding]) -> tuple[KnownFinding, ...]:
    """Sort an article's findings as the file has them, without those that are used up."""
    left = (one for one in findings if one.count or one.near)
    return tuple(sorted(left, key=lambda one: one.key))


def sketch(audit: Audit) -> tuple[str, ...]:
    """Give the smallest digests of an article's sentences."""
    text = audit.article.text
    spans = (sentence.span for sentence in audit.facts.sentences)
    return tuple(sorted({digest(text[s.start : s.end], 8) for s in spans})[:SKETCHED])


def still_known(known: KnownArticle, now: KnownArticle) -> KnownArticle:
    """Give what is known of an article and still occurs, or is still nearly found."""
    there = {one.key: one for one in now.findings}
    if known.likeness(now.content) < ALIKE:  # what was known of another article is gone
        there = {key: one for key, one in there.items() if key[1] != WHOLE_ARTICLE}

    def kept(one: KnownFinding) -> KnownFinding:
        found = there.get(one.key, replace(one, count=0, near=0))
        every = min(one.count + one.near, found.count + found.near)
        count = min(one.count, found.count, every)
        return replace(one, count=count, near=every - count)

    return KnownArticle(now.path, now.content, in_order(map(kept, known.findings)), now.part)


def gone_from(known: KnownArticle, still: KnownArticle) -> tuple[KnownFinding, ...]:
    """Give what is known of an article and no longer occurs."""
    left = {one.key: one.count + one.near for one in still.findings}
    gone = (replace(one, count=one.count - left.get(one.key, 0), near=0) for one in known.findings)
    return in_order(one for one in gone if one.count > 0)


def merged(first: KnownArticle, second: KnownArticle) -> KnownArticle:
    """Give one of two records of an article, as a merge of two branches may leave them."""
    found = {one.key: one for one in first.findings}
    for one in second.findings:
        before = found.get(one.key, one)
        count, near = max(one.count, before.count), max(one.near, before.near)
        found[one.key] = replace(one, count=count, near=near)
    return replace(
        second, content=second.content or first.content, findings=in_order(found.values())
    )


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
