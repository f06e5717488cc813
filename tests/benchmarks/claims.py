"""What the claims are worth: sentences that need a source and have none, against labels.

Run from the checkout: ``python -m tests.benchmarks.claims LABELS.jsonl TEXTS``. LABELS holds, per
line, ``doc``, ``sentences`` (character ranges of the raw text ``TEXTS/doc.txt``) and ``readers``
with their ``labels`` (``sent``, ``needs``). A sentence counts as needing a source where any
reader says so, and as flagged where the trigger of a claim that rests on nothing stands in it.
Documents are divided in two halves by a hash of their name; word lists and weights are chosen on
the first alone.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from audit.article import read_text
from audit.language import analyse


def flagged(text: str, sentences: list[list[int]]) -> tuple[set[int], int]:
    """Give the sentences with an unsupported claim, and how many such claims there are."""
    article = read_text(text, format="text")
    triggers = [
        article.in_file(claim.trigger).start
        for claim in analyse(article).claims
        if not claim.attributed
    ]
    found = {
        index
        for at in triggers
        for index, (start, end) in enumerate(sentences)
        if start <= at < end
    }
    return found, len(triggers)


def needing(document: dict[str, Any]) -> set[int]:
    """Give the sentences that a reader says need a source."""
    return {
        label["sent"]
        for reader in document["readers"]
        for label in reader["labels"]
        if label.get("needs")
    }


def show(half: str, count: Counter[str]) -> None:
    """Print the figures of one half."""
    precision = count["both"] / max(1, count["flagged"])
    recall = count["both"] / max(1, count["needing"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{half}: {count['documents']} documents, {count['sentences']} sentences, "
        f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}, "
        f"{count['words'] / max(1, count['claims']):.0f} words per claim"
    )


def main(labels: str, texts: str) -> None:
    """Measure both halves and print."""
    halves: dict[str, Counter[str]] = {"first half": Counter(), "second half": Counter()}
    for line in Path(labels).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        path = Path(texts) / f"{document['doc']}.txt"
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        found, claims = flagged(text, document["sentences"])
        gold = needing(document)
        even = int(hashlib.md5(document["doc"].encode()).hexdigest(), 16) % 2 == 0
        halves["first half" if even else "second half"].update(
            documents=1,
            sentences=len(document["sentences"]),
            words=len(text.split()),
            claims=claims,
            both=len(found & gold),
            flagged=len(found),
            needing=len(gold),
        )
    for half, count in halves.items():
        show(half, count)


if __name__ == "__main__":
    main(*sys.argv[1:])
