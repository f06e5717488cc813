"""What the claims and the source phrases are worth: against labels of three kinds of articles.

Run from the checkout, with the paths of the data that is not kept here::

    python -m tests.benchmarks.claims --polnear-labels labels.jsonl --polnear-texts FOLDER \\
        --wikinews wikinews.jsonl.xz

PolNeAR and Wikinews: the fifth that the heads have not learned from (:mod:`audit.training.claims`);
our own: the 60 articles in ``tests/gold/claims``. A sentence counts as needing a source where a
reader says so, and as flagged where it makes a claim that rests on nothing and is likely enough
(``--threshold``, by default that of the newsroom standard). ``lexical`` is the form before: words
alone. Phrases count as found where they overlap. ``--errors`` lists what is wrong, of our own.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.article import Article, read_text
from audit.engine import judge, load_standard
from audit.facts import Facts
from audit.language import analyse
from audit.language.claims.scores import is_contestable, weigh
from audit.language.claims.voices import Voices
from audit.training.claims.articles import OUT, Labelled, own, polnear, wikinews
from tests.gold.claims.places import Place, in_file, shared

GOLD = Path(__file__).parents[1] / "gold" / "claims"
GROUPS = {
    "vague or unnamed": (("vague", "unnamed"), ("vague", "unnamed")),
    "hedges and documents": (("passive", "document"), ("hedge", "document")),
    "hedges": (("passive",), ("hedge",)),
    "documents": (("document",), ("document",)),
}
"""What is scored together: kinds in the labels, kinds in the facts."""
NOT_ABOUT_SAYING = frozenset(["quote-no-provenance", "quote-no-speaker", "single-source-story"])


@dataclass(frozen=True)
class Read:
    """An article with its labels, as the product reads it; places are the file's."""

    labelled: Labelled
    article: Article
    facts: Facts
    sentences: tuple[Place, ...]
    needing: frozenset[int]
    """Which of our sentences share most with one that needs a source."""


def read(labelled: Labelled) -> Read:
    """Read and analyse one article."""
    article = read_text(labelled.text, format="text")
    facts = analyse(article)
    places = tuple(in_file(article, sentence.span) for sentence in facts.sentences)
    needing = (
        max(range(len(places)), key=lambda i: shared(places[i], label.span))
        for label in labelled.labels
        if label.needs > 0
    )
    return Read(labelled, article, facts, places, frozenset(needing))


def flagged(one: Read, threshold: float) -> set[int]:
    """Give the sentences with a claim that nothing covers."""
    return {
        claim.sentence
        for claim in one.facts.claims
        if not claim.attributed and claim.probability >= threshold
    }


def lexical(one: Read) -> set[int]:
    """Give the sentences that their words alone would have flagged."""
    facts = one.facts
    voices = Voices(
        one.article, facts.sentences, facts.quotations, facts.attributions, facts.sources
    )
    found = set()
    for index in voices.eligible():
        pieces, _ = voices.pieces(index)
        score = weigh(voices.text, pieces, whole=voices.is_whole(index))
        if is_contestable(score, guarded=True) and not voices.has_link(index):
            found.add(index)
    return found


def figures(both: int, found: int, wanted: int) -> str:
    """Write precision, recall and F1."""
    p, r = both / max(1, found), both / max(1, wanted)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f} ({wanted} wanted)"


def sentences(articles: Iterable[Read], threshold: float) -> Iterator[str]:
    """Score which sentences need a source."""
    count: Counter[str] = Counter()
    for one in articles:
        for name, found in (("heads", flagged(one, threshold)), ("lexical", lexical(one))):
            count[f"{name} both"] += len(found & one.needing)
            count[f"{name} found"] += len(found)
        count["wanted"] += len(one.needing)
    for name in ("heads", "lexical"):
        yield f"{name}: " + figures(count[f"{name} both"], count[f"{name} found"], count["wanted"])


def phrases(articles: Iterable[Read]) -> Iterator[str]:
    """Score the source phrases, by overlap."""
    count: Counter[tuple[str, str]] = Counter()
    for one in articles:
        for name, (theirs, ours) in GROUPS.items():
            gold = [place for kind in theirs for place in one.labelled.phrases[kind]]
            found = [
                in_file(one.article, phrase.span)
                for phrase in one.facts.source_phrases
                if phrase.kind in ours
            ]
            count[name, "gold"] += len(gold)
            count[name, "found"] += len(found)
            count[name, "right"] += sum(any(shared(a, b) for b in gold) for a in found)
            count[name, "got"] += sum(any(shared(a, b) for b in found) for a in gold)
    for name in GROUPS:
        p = count[name, "right"] / max(1, count[name, "found"])
        r = count[name, "got"] / max(1, count[name, "gold"])
        f1 = 2 * p * r / max(1e-9, p + r)
        yield f"{name}: P {p:.3f} R {r:.3f} F1 {f1:.3f} ({count[name, 'gold']} wanted)"


def alarms(articles: Iterable[Read], *, show: bool) -> Iterator[str]:
    """Count the newsroom's findings in well-sourced articles that no label bears out."""
    rulebook = load_standard("newsroom")
    words, false = 0, []
    for one in articles:
        if not one.labelled.sourced:
            continue
        words += len(one.labelled.text.split())
        marked = [place for spans in one.labelled.phrases.values() for place in spans]
        marked += [one.sentences[index] for index in one.needing]
        for finding in judge(one.article, one.facts, rulebook).findings:
            place = in_file(one.article, finding.span)
            saying = finding.rule not in NOT_ABOUT_SAYING
            if saying and not any(shared(place, other) for other in marked):
                false.append(f"{finding.rule}: {one.labelled.doc}: {finding.message}")
    yield f"false alarms: {len(false)} in {words} words, 1 in {words / max(1, len(false)):.0f}"
    if show:
        yield from false


def wrong(articles: Iterable[Read], threshold: float) -> Iterator[str]:
    """List the sentences that are wrongly flagged or not."""
    for one in articles:
        found = flagged(one, threshold)
        for index in sorted(found ^ one.needing):
            start, end = one.sentences[index]
            said = " ".join(one.labelled.text[start:end].split())
            yield f"{'alarm' if index in found else 'missed'} {one.labelled.doc}: {said}"


def main() -> None:
    """Measure all and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear-labels", type=Path)
    parser.add_argument("--polnear-texts", type=Path)
    parser.add_argument("--wikinews", type=Path)
    parser.add_argument("--threshold", type=float, default=0.4)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    corpora: dict[str, Iterable[Labelled]] = {"own": own(GOLD)}
    if given.polnear_labels:
        corpora["polnear"] = polnear(given.polnear_labels, given.polnear_texts)
    if given.wikinews:
        corpora["wikinews"] = wikinews(GOLD / "wikinews.jsonl", given.wikinews)
    for name, labelled in corpora.items():
        articles = [read(one) for one in labelled if name == "own" or one.fifth == OUT]
        print(f"{name}: {len(articles)} articles")
        for line in (*sentences(articles, given.threshold), *phrases(articles)):
            print("  ", line)
        if name == "own":
            for line in alarms(articles, show=given.errors):
                print("  ", line)
            for line in wrong(articles, given.threshold) if given.errors else ():
                print("  ", line)


if __name__ == "__main__":
    main()
