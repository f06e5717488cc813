"""Gives quotations without a cue of their own to the speaker who goes on speaking.

Works from attributions whoever found them: a quotation that opens a paragraph after a quotation
of a speaker continues that speaker's words; a quotation block belongs to who introduced it.
"""

from __future__ import annotations

from audit.facts import Attribution, Quotation, Span
from audit.language.attributions.cues import verb_cues
from audit.language.attributions.turns import Turns
from audit.language.grammar.words import Words
from audit.language.sources.words import DOCUMENT, VAGUE

SPOKEN = frozenset(("direct", "block"))


def carried(
    words: Words, attributions: tuple[Attribution, ...]
) -> list[tuple[Attribution, Attribution]]:
    """Give (continuation, the attribution before it) for quotations left without one.

    The continuation has no source span of its own, and shares the source's id later.
    """
    owner = owners(words.quotations, attributions)
    said = _by_sentence(words, attributions)
    found: list[tuple[Attribution, Attribution]] = []
    turns = Turns(words, attributions)
    last: Attribution | None = None
    last_block = -9
    for index, quotation in enumerate(words.quotations):
        if quotation.parent is not None:
            continue
        first, past = words.quote_tokens[index]
        if first >= past or words.sentence[first] < 0:
            continue
        block = words.block[words.sentence[first]]
        has = owner.get(quotation.id)
        if has is None and _goes_on(words, quotation, first, past):
            before = _goes_on_after(words, said, words.sentence[first])
            near = last is not None and block - last_block <= 1
            last = before or (last if near else None)
            last = turns.answer(first, past) or last
            if last is not None:
                found.append((_continue(last, quotation, words.sentence[first]), last))
                last_block = _last_block(words, past)
                turns.of[block] = last
                continue
        if has is not None and quotation.kind in (*SPOKEN, "partial"):
            last = has
            last_block = _last_block(words, past)
        elif has is None and quotation.kind in SPOKEN:
            last = None
    return found


def _by_sentence(words: Words, attributions: tuple[Attribution, ...]) -> dict[int, Attribution]:
    """Give the last attribution of each sentence.

    One inside what another says is left out: "Roy said that critics say …" leads on to Roy.
    A crowd that nobody could identify does not go on speaking.
    """
    found: dict[int, Attribution] = {}
    for item in attributions:
        before = found.get(item.sentence)
        inside = before is not None and any(
            part.contains(item.cue[0]) for part in before.content if item.cue
        )
        if item.source and not (inside or item.passive or is_crowd(words, item)):
            found[item.sentence] = item
    return found


def _goes_on_after(words: Words, said: dict[int, Attribution], sentence: int) -> Attribution | None:
    """Give the attribution of the sentence before if its source can go on speaking.

    In a new paragraph, or from a hint ("evidence suggests"), only after a cue of speech.
    """
    item = said.get(sentence - 1)
    if item is None:
        return None
    cue = verb_cues().get(item.cue_lemma)
    speech = item.cue_lemma.startswith("according") or (cue is not None and "q" in cue.syntax)
    same = words.block[sentence - 1] == words.block[sentence]
    if item.cue_class in ("hedging", "attitude") or not (
        same or (speech and item.cue_class != "belief")
    ):
        return None
    return item


def is_crowd(words: Words, item: Attribution) -> bool:
    """Tell whether a source has no name and a vague noun: "critics", "some analysts"."""
    shown = [words.text[part.start : part.end] for part in item.source]
    tokens = " ".join(shown).split()
    named = any(token[0].isupper() for token in tokens[1:])
    return not named and any(token.lower() in VAGUE - DOCUMENT for token in tokens)


def owners(
    quotations: tuple[Quotation, ...], attributions: tuple[Attribution, ...]
) -> dict[str, Attribution]:
    """Give the attribution whose content holds each quotation; the tightest one wins.

    What stands inside a nested quotation is of that one alone, however much it has of the outer.
    """
    inside: dict[str, list[Span]] = {}
    for quotation in quotations:
        if quotation.parent is not None:
            inside.setdefault(quotation.parent, []).append(quotation.span)
    parts = sorted(
        ((part, item) for item in attributions for part in item.content),
        key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id),
    )
    owner: dict[str, Attribution] = {}
    active: list[tuple[Span, Attribution]] = []
    at = 0
    for quotation in quotations:
        while at < len(parts) and parts[at][0].start < quotation.inner.end:
            active.append(parts[at])
            at += 1
        active = [pair for pair in active if pair[0].end > quotation.span.start]
        best = min(
            (
                pair
                for pair in active
                if holds(pair[0], quotation)
                and not any(span.contains(pair[0]) for span in inside.get(quotation.id, ()))
            ),
            key=lambda pair: (pair[0].end - pair[0].start, pair[1].id),
            default=None,
        )
        if best is not None:
            owner[quotation.id] = best[1]
    return owner


def holds(part: Span, quotation: Quotation) -> bool:
    """Tell whether a part of a content holds a quotation's words: their beginning, or half.

    Else it is what somebody inside the quotation is said to have said.
    """
    inner = quotation.inner
    shared = min(part.end, inner.end) - max(part.start, inner.start)
    begins = part.start <= inner.start + 1 and shared > 0
    return begins or 2 * shared > len(inner)


def _goes_on(words: Words, quotation: Quotation, first: int, past: int) -> bool:
    """Tell whether a quotation makes whole sentences of its own."""
    if quotation.kind not in SPOKEN:
        return False
    opening = words.bounds[words.sentence[first]][0]
    closing = words.bounds[words.sentence[past - 1]][1]
    return opening == first and closing <= past


def _last_block(words: Words, past: int) -> int:
    return words.block[max(words.sentence[past - 1], 0)]


def _continue(before: Attribution, quotation: Quotation, sentence: int) -> Attribution:
    return Attribution(
        id="",
        source=(),
        cue=(),
        content=(quotation.span,),
        sentence=sentence,
        mode="direct",
        source_id=before.source_id,
        cue_lemma="",
        carried=True,
    )
