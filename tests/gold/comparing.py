"""Compares what the system found in one article with its gold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.article import Article, read_file
from audit.facts import Attribution, Facts, Span
from audit.language import analyse
from tests.gold.identities import Identities
from tests.gold.labels import Gold, GoldAttribution, GoldQuotation, read_gold

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Error:
    """One disagreement: which figure it is counted in, probably whose fault, and where."""

    figure: str
    cause: str
    span: Span
    gold: str
    system: str


class Comparison:
    """Counts what is right in one article, and lists what is not."""

    def __init__(self, article: Article, gold: Gold, facts: Facts) -> None:
        self.gold = gold
        self.text = article.text
        self.count: Counter[str] = Counter(documents=1)
        self.errors: list[Error] = []
        self._facts = facts
        self._entries = {source.id: source for source in facts.sources}
        self._identities = Identities(article.text, gold, facts)
        self._words = [Span(*match.span()) for match in WORD.finditer(article.text)]
        self._compare()

    def _compare(self) -> None:
        for quotation in self.gold.quotations:
            self._quotation(quotation)
        found = self._partners()
        for index, attribution in enumerate(self.gold.attributions):
            if attribution.source is not None:
                self._attribution(attribution, found.get(index))
        for id, keys in self._identities.merged():
            self.count["merges"] += 1
            self._error("merge", "resolver", self._entries[id].mentions[0], " + ".join(keys), id)
        for key, ids in self._identities.split():
            self.count["splits"] += 1
            self._error(
                "split", "resolver", self.gold.sources[key].mentions[0], key, " + ".join(ids)
            )

    def _quotation(self, gold: GoldQuotation) -> None:
        self.count["quotations"] += 1
        found = max(self._facts.quotations, key=lambda q: iou(q.span, gold.span), default=None)
        share = iou(found.span, gold.span) if found else 0.0
        if found and share and self._identities.of(found.speaker) == gold.speaker:
            self.count["speakers right"] += 1
        elif not found or not share or self._better_elsewhere(found.span, share):
            self._error("speaker", "quotation finder", gold.span, gold.speaker, "no quotation")
        else:
            by_id = {attribution.id: attribution for attribution in self._facts.attributions}
            cause = self._cause(by_id.get(found.attribution or ""), gold.speaker)
            shown = self._shown(found.speaker)
            self._error("speaker", cause, gold.span, gold.speaker, shown)

    def _better_elsewhere(self, found: Span, share: float) -> bool:
        """Tell whether a quotation of the system's is rather another one of the gold."""
        return any(iou(found, quotation.span) > share for quotation in self.gold.quotations)

    def _cause(self, found: Attribution | None, key: str | None) -> str:
        """Tell whether the wrong source words were found or the right ones misread."""
        if found is None or key is None:
            return "encoder attribution"
        kind = self.gold.sources[key].kind
        said = [self._identities.named_by(span, kind) for span in found.source]
        wrong = any(other and other != key for other in said)
        return "encoder attribution" if wrong else "resolver"

    def _attribution(self, gold: GoldAttribution, found: Attribution | None) -> None:
        self.count["attributions"] += 1
        self.count["stated"] += gold.stated
        if found is None:
            self._error(
                "found", "encoder attribution", gold.content[0], str(gold.source), "nothing"
            )
            return
        self.count["found"] += 1
        entry = self._entries.get(found.source_id or "")
        kind = entry.kind if entry else "none"
        shown = self._shown(found.source_id)
        right = self._identities.of(found.source_id) == gold.source
        cause = self._cause(found, gold.source)
        self._judge("source", right, cause, gold, str(gold.source), shown)
        cause = "kind" if right else cause
        self._judge("kind", kind == gold.kind, cause, gold, str(gold.kind), f"{kind} ({shown})")
        if gold.stated:
            self.count["stated found"] += 1
            right = found.channel == gold.channel
            self._judge("channel", right, "channel", gold, gold.channel, found.channel)

    def _judge(
        self, figure: str, right: bool, cause: str, gold: GoldAttribution, want: str, got: str
    ) -> None:
        self.count[f"{figure} right"] += right
        if not right:
            self._error(figure, cause, gold.content[0], want, got)

    def _partners(self) -> dict[int, Attribution]:
        """Give each gold attribution the system's that shares most words with it.

        A system's attribution is partner of one gold attribution at most, and only where the
        two share half of the words of the shorter one.
        """
        wanted = [self._words_of(item.content) for item in self.gold.attributions]
        best: dict[int, tuple[float, Attribution]] = {}
        for item in self._facts.attributions:
            words = self._words_of(item.content)
            near = [
                (_iou(words, other), -i) for i, other in enumerate(wanted) if _half(words, other)
            ]
            if near:
                share, index = max(near)
                if share > best.get(-index, (0.0, item))[0]:
                    best[-index] = (share, item)
        return {index: item for index, (_, item) in best.items()}

    def _words_of(self, spans: tuple[Span, ...]) -> frozenset[int]:
        return frozenset(
            index
            for index, word in enumerate(self._words)
            if any(span.overlaps(word) for span in spans)
        )

    def _shown(self, id: str | None) -> str:
        entry = self._entries.get(id or "")
        if entry is None:
            return "nobody"
        return f"{self._identities.of(entry.id) or 'none of the gold'} as {entry.id}"

    def _error(self, figure: str, cause: str, span: Span, gold: str, system: str) -> None:
        self.errors.append(Error(figure, cause, span, gold, system))


def iou(one: Span, other: Span) -> float:
    """Give the characters that two spans share as a share of those of either."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (len(one) + len(other) - shared)


def _iou(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _half(one: frozenset[int], other: frozenset[int]) -> bool:
    return 2 * len(one & other) >= min(len(one), len(other)) > 0


def compare(labels: Path, texts: Path) -> Iterator[Comparison]:
    """Compare all articles of a folder of labels."""
    for path in sorted(labels.glob("*.jsonl")):
        gold = read_gold(path)
        article = read_file(texts / gold.article)
        yield Comparison(article, gold, analyse(article))
