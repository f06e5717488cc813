"""How many names are found: span F1 of persons, organisations and places."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from audit.language.encoder.relations import Name
from audit.training.corpus import Sample
from audit.training.named import NamedText

ReadNames = Callable[[str], list[Name]]


def f1(gold: Iterable[object], found: Iterable[object]) -> tuple[float, float, float]:
    """Precision, recall and F1 of one set against another."""
    a, b = set(gold), set(found)
    right = len(a & b)
    p, r = right / max(1, len(b)), right / max(1, len(a))
    return p, r, 2 * p * r / max(1e-9, p + r)


def universal_names(texts: list[NamedText], read: ReadNames) -> dict[str, float]:
    """Span F1 of person, organisation and place; spans are compared as the words they touch."""
    gold, found = [], []
    for i, text in enumerate(texts):
        gold += [(i, *_words(text, s, e), kind) for s, e, kind in text.names]
        found += [(i, *_words(text, n.start, n.end), n.kind) for n in read(text.text)]
    kept = [x for x in gold if x[3] != "other"], [x for x in found if x[3] != "other"]
    out = dict(zip(("P", "R", "F1"), f1(*kept), strict=True))
    for kind in ("person", "organisation", "place"):
        out[kind] = f1([x for x in gold if x[3] == kind], [x for x in found if x[3] == kind])[2]
    return out


def _words(text: NamedText, start: int, end: int) -> tuple[int, int]:
    touched = [i for i, (s, e) in enumerate(text.words) if s < end and start < e]
    return (touched[0], touched[-1]) if touched else (-1, -1)


def article_names(samples: list[Sample], read: ReadNames) -> dict[str, float]:
    """Span F1 of person, organisation and place, by offsets."""
    gold = [(s.key, *n) for s in samples for n in s.names or () if n[2] != "other"]
    found = [
        (s.key, n.start, n.end, n.kind) for s in samples for n in read(s.text) if n.kind != "other"
    ]
    return dict(zip(("P", "R", "F1"), f1(gold, found), strict=True))
