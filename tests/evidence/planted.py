"""Articles with planted edits and clean quotations, made of cases.yaml and spoken.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from audit.article import read_text
from audit.evidence import load_evidence
from audit.facts import Comparison
from audit.language import analyse

HERE = Path(__file__).parent
MATERIAL = HERE / "material"
FINE = ("verbatim", "trimmed")
EXPECTED = {
    "word": ("altered",),
    "negation": ("altered",),
    "ellipsis": ("trimmed",),
    "splice": ("spliced",),
    "speaker": ("other-speaker",),
    "clean": FINE,
}
FRAMES = (
    "“{comma}” said {who}.",
    "“{comma}” {who} said on Monday.",
    "{who} said: “{full}”",
    "“{comma}” {who} told the committee.",
)
IN_AN_ARTICLE = 8


@dataclass(frozen=True)
class Case:
    """A quotation of the material: what was done to it, and who says it in the article."""

    kind: str
    quote: str
    speaker: str

    @property
    def expected(self) -> tuple[str, ...]:
        return EXPECTED[self.kind]


@cache
def data(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((HERE / name).read_text("utf-8"))
    return found


def utterance(words: str) -> tuple[str, str]:
    """Give (speaker, utterance) for words that only it has."""
    found = [(who or "", text) for part in data("spoken.yaml").values() for who, text in part]
    (one,) = [(who, text) for who, text in found if words in text]
    return data("cases.yaml")["names"][one[0]], one[1]


def cases() -> Iterator[Case]:
    """Give all cases: planted ones by kind, then clean ones."""
    listed = data("cases.yaml")
    for kind in ("word", "negation"):
        for words, old, new in listed[kind]:
            who, text = utterance(words)
            yield Case(kind, " ".join(text.replace(old, new, 1).split()), who)
    for words, gone in listed["ellipsis"]:
        who, text = utterance(words)
        yield Case("ellipsis", " ".join(text.replace(gone, " … ", 1).split()), who)
    for one, other in listed["splice"]:
        who, text = utterance(one)
        yield Case("splice", f"{text} {utterance(other)[1]}", who)
    for words, who in listed["speaker"]:
        yield Case("speaker", utterance(words)[1], who)
    for who, quote in listed["clean"]:
        yield Case("clean", quote, who)


def article(part: list[Case]) -> str:
    """Give an article that quotes the cases, one to a paragraph."""
    rows = ["What was said in Vik"]
    for number, case in enumerate(part):
        full = case.quote
        comma = full.removesuffix(".") + "," if full.endswith(".") else full
        shown = case.speaker
        if number % len(FRAMES) == 2:
            shown = shown[0].upper() + shown[1:]
        rows.append(FRAMES[number % len(FRAMES)].format(comma=comma, full=full, who=shown))
    return "\n\n".join(rows) + "\n"


def compared() -> Iterator[tuple[Case, Comparison | None]]:
    """Run every case through the pipeline, and give its comparison."""
    evidence = load_evidence([MATERIAL])
    assert not evidence.errors
    every = list(cases())
    for at in range(0, len(every), IN_AN_ARTICLE):
        part = every[at : at + IN_AN_ARTICLE]
        read = read_text(article(part))
        facts = evidence.compared(read, analyse(read))
        by_id = {one.quotation: one for one in facts.comparisons}
        for case, block in zip(part, read.blocks[1:], strict=True):
            inside = [
                q for q in facts.quotations if block.span.contains(q.span) and q.parent is None
            ]
            yield case, by_id.get(inside[0].id) if inside else None
