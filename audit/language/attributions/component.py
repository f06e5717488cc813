"""Attributions as the encoder reads them: component ``audit_attributions``.

It gives source, cue and content of each attribution and nothing about who the source is:
:mod:`audit.language.sources` and :mod:`audit.language.channels` work from these whoever found
them. What stands in no sentence, a speaker's label or a credit, is added by structure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Attribution, Span
from audit.language.attributions.agents import with_agent
from audit.language.attributions.cue_words import cue_word
from audit.language.attributions.extents import Extents
from audit.language.attributions.finder import Finder
from audit.language.attributions.idioms import is_deceit, is_idiom, is_reduced, is_request, runs_on
from audit.language.attributions.introductions import introduced
from audit.language.attributions.labels import labelled
from audit.language.attributions.nested import nested
from audit.language.attributions.source_extents import source_and_cue
from audit.language.attributions.speakers import is_crowd
from audit.language.encoder.relations import Relation
from audit.language.grammar.phrases import main_subject, may_speak
from audit.language.grammar.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


SETTING_OFF = frozenset((":", "-", "–", "—", "--"))


@Language.factory("audit_attributions")
def make_attributions(nlp: Language, name: str) -> AttributionFinder:
    """Give the component."""
    return AttributionFinder()


class AttributionFinder:
    """Sets ``doc._.attributions``, in text order, their sources not yet resolved."""

    def __call__(self, doc: Doc) -> Doc:
        """Take the encoder's attributions, and add those that structure tells."""
        words = words_of(doc)
        extents = Extents(words)
        read = (attribution(extents, relation) for relation in doc._.reading.relations)
        finder = Finder(extents, _once([item for item in read if item is not None]))
        labelled(finder)
        introduced(finder)
        nested(finder)
        found = finder.found
        found.sort(key=lambda item: (min(item.content + item.cue), item.cue))
        doc._.attributions = tuple(number(found))
        return doc


def attribution(extents: Extents, relation: Relation) -> Attribution | None:
    """Give one attribution of the encoder, or None where nobody is said to have said anything.

    That is so without source and cue, where a cue has an object that gives it another sense, where
    a source asks only not to be named, and where the source stands in another sentence and no cue
    leads to it: whether a quotation goes on is for :mod:`.speakers` to say.
    """
    content = extents.contents(relation.contents)
    source, cue = source_and_cue(
        extents,
        extents.phrase(*relation.source) if relation.source else None,
        extents.phrase(*relation.cue) if relation.cue else None,
    )
    source = _before_platform(extents, source) if source and not cue else source
    if not content or not (cue or source):
        return None
    words = extents.words
    at = extents.first_token(cue or content[0])
    content = extents.near(content, cue, words.sentence[at])
    if source and not cue and words.sentence[extents.first_token(source)] != words.sentence[at]:
        return None
    item = Attribution(
        id="",
        source=(source,) if source else (),
        cue=(cue,) if cue else (),
        content=content,
        sentence=max(words.sentence[at], 0),
        mode=extents.mode(content),
    )
    if source and not cue:
        return item if item.mode != "indirect" or _is_set_off(extents, source) else None
    item = with_agent(extents, _with_cue(extents, item))
    return item if _reports(extents, item) else None


def _once(found: list[Attribution]) -> list[Attribution]:
    """Leave out "The paper quoted | a clerk", where the clerk's words are an attribution too."""
    sources = [item.source[0] for item in found if item.source]
    return [
        item
        for item in found
        if item.cue_lemma not in ("quote", "cite")
        or not any(source.contains(part) for source in sources for part in item.content)
    ]


def _before_platform(extents: Extents, source: Span) -> Span:
    """Give whoever "raged on X: “…”" rather than what a preposition led to before a colon."""
    words = extents.words
    first, last = extents.tokens(source)
    colon = words.low[last : last + 1] == [":"]
    if not colon or words.sentence[first] < 0 or words.low[first - 1] not in ("on", "to", "in"):
        return source
    subject = main_subject(words, words.bounds[words.sentence[first]][0], first)
    return words.span(*subject) if subject and may_speak(words, subject) else source


def _is_set_off(extents: Extents, source: Span) -> bool:
    """Tell whether a source without a cue stands beside a colon or a dash: "Bridge safe: mayor"."""
    words = extents.words
    first, last = extents.tokens(source)
    beside = (words.low[at] for at in (first - 1, last) if 0 <= at < len(words.low))
    return any(mark in SETTING_OFF for mark in beside)


def _reports(extents: Extents, item: Attribution) -> bool:
    """Tell whether an attribution with a cue gives what somebody said or thought.

    Where all of it stands in other sentences than the cue, a crowd is no speaker.
    """
    words = extents.words
    apart = all(words.sentence[extents.first_token(part)] != item.sentence for part in item.content)
    crowd = apart and is_crowd(words, item)
    silent = (is_deceit, is_idiom, is_reduced, is_request, runs_on)
    return not crowd and not any(test(extents, item) for test in silent)


def _with_cue(extents: Extents, item: Attribution) -> Attribution:
    """Read the words of the cue."""
    tokens = extents.tokens(item.cue[0])
    lemma, kind = cue_word(extents.words, *tokens)
    if kind == "attitude" and item.mode != "indirect":
        kind = "neutral"  # whose words stand in quotation marks has said them
    return replace(item, cue_lemma=lemma, cue_class=kind)


def number(attributions: list[Attribution]) -> list[Attribution]:
    """Give the attributions ids in their order."""
    return [replace(item, id=f"a{at}") for at, item in enumerate(attributions, 1)]
