"""Finds spaCy token patterns: ``[{LOWER: word}, {LOWER: on}, {OP: "?"}, {LOWER: quay}]``.

spaCy's matcher tells which tokens fit a step. Which steps follow one another is our own work:
the matcher tries every way to read a pattern, and with a few ``*`` there are more of them than
anybody can wait for. Regular expressions of a step have their time limit.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc, Token

from audit.errors import TokenPatternError
from audit.facts import Sentence, Span, TokenMatch
from audit.language.tokens.quantifier import Quantity, longest_ends, quantity
from audit.patterns import Pattern

ANNOTATED = {"LEMMA": "LEMMA", "POS": "POS", "TAG": "TAG", "MORPH": "MORPH", "DEP": "DEP"}
ANNOTATED |= {"ENT_TYPE": "ENT_IOB"}
"""What only some pipelines tell, by the name under which a Doc says whether it was told."""
READS = {"TEXT": "text", "ORTH": "text", "LOWER": "lower_", "NORM": "norm_", "SHAPE": "shape_"}
READS |= {"LEMMA": "lemma_", "POS": "pos_", "TAG": "tag_", "DEP": "dep_", "ENT_TYPE": "ent_type_"}
"""The texts of a token that a regular expression can be held against."""

Step = Mapping[str, Any]


def token_matches(doc: Doc, patterns: Sequence[str]) -> tuple[TokenMatch, ...]:
    """Give where patterns are found, each within a sentence, in text order.

    A pattern is its list of steps as JSON. Of matches that overlap the first is given, and the
    longest of those that begin together; white space is no token.

    Raises :class:`TokenPatternError` where a pattern asks for what the pipeline does not tell, and
    :class:`audit.errors.RunawayError` where a regular expression in it is stopped.
    """
    found = [
        TokenMatch(pattern, span)
        for pattern in patterns
        for span in _spans(doc, pattern, json.loads(pattern))
    ]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end, one.pattern)))


def _spans(doc: Doc, pattern: str, steps: Sequence[Step]) -> Iterator[Span]:
    _require_annotations(doc, pattern, steps)
    read = [(_fitting(doc, step), _quantity(step)) for step in steps]
    for sentence in doc._.sentences:
        tokens = _tokens(doc, sentence)
        here = [([fits[token.i] for token in tokens], often) for fits, often in read]
        yield from _in_sentence(tokens, here)


def _in_sentence(
    tokens: Sequence[Token], steps: Sequence[tuple[Sequence[bool], Quantity]]
) -> Iterator[Span]:
    ends, at = longest_ends(steps, len(tokens)), 0
    while at < len(tokens):
        end = ends[at]
        if end > at:
            yield Span(tokens[at].idx, tokens[end - 1].idx + len(tokens[end - 1]))
        at = max(end, at + 1)


def _tokens(doc: Doc, sentence: Sentence) -> list[Token]:
    span = sentence.span
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return [token for token in found or () if not token.is_space]


def _fitting(doc: Doc, step: Step) -> list[bool]:
    """Tell of each token whether it fits a step, standing once."""
    plain, patterns = _divided(step)
    fits = [True] * len(doc)
    if plain:
        matcher = Matcher(doc.vocab)
        matcher.add("step", [[plain]])
        fits = [False] * len(doc)
        for _, start, _ in matcher(doc):
            fits[start] = True
    for name, pattern in patterns.items():
        fits = [
            fit and pattern.occurs_in(getattr(token, READS[name]))
            for fit, token in zip(fits, doc, strict=True)
        ]
    return [not fit for fit in fits] if step.get("OP") == "!" else fits


def _divided(step: Step) -> tuple[dict[str, Any], dict[str, Pattern]]:
    """Give what spaCy judges of a step, and the regular expressions, which have a time limit."""
    plain: dict[str, Any] = {}
    patterns: dict[str, Pattern] = {}
    for name, value in step.items():
        if isinstance(value, dict) and "REGEX" in value:
            patterns[name] = Pattern(value["REGEX"], exact=True)
            value = {key: each for key, each in value.items() if key != "REGEX"}
        if name != "OP" and value != {}:
            plain[name] = value
    return plain, patterns


def _quantity(step: Step) -> Quantity:
    return quantity(step.get("OP", "1"))


def _require_annotations(doc: Doc, pattern: str, steps: Sequence[Step]) -> None:
    for name in (name for step in steps for name in step):
        if name in ANNOTATED and len(doc) and not doc.has_annotation(ANNOTATED[name]):
            what = f"the spaCy pipeline in use does not tell {name}"
            mend = "name one that does by AUDIT_SPACY, or ask for LOWER with all its forms"
            raise TokenPatternError(pattern, f"{what}; {mend}")
