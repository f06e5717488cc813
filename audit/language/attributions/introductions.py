"""Speakers whom the sentence before a quotation introduces without a cue word of its own.

"Berg issued a statement on the closure. “We are sorry.”", "Why did she come? “It was a dare.”"
"""

from __future__ import annotations

from audit.language.attributions.finder import Finder
from audit.language.grammar.classes import PERSONAL
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.phrases import main_subject, may_speak
from audit.language.grammar.words import Words
from audit.language.sources.words import WRITERS_OWN

UTTERANCES = listed(
    """
statement statements tweet tweets tweeted twitter facebook instagram post posts posted letter
email speech interview message note memo spoke speaking wired testimony address
    """
)
"""Words that tell readers that somebody's words are about to follow."""


def introduced(finder: Finder) -> None:
    """Add the attributions of quotations that the words before them introduce."""
    words = finder.words
    spoken = {item.sentence for item in finder.found}
    for index, (first, past) in enumerate(words.quote_tokens):
        quotation = words.quotations[index]
        free = quotation.parent is None and index not in finder.taken and first < past
        if not free or quotation.kind != "direct" or words.sentence[first] < 0:
            continue
        sentence = words.sentence[first]
        if words.bounds[sentence][0] < first:
            source = _clause_before(words, first)
        elif (
            not sentence
            or sentence - 1 in spoken
            or words.block[sentence - 1] != words.block[sentence]
        ):
            continue
        else:
            source = _sentence_before(words, sentence - 1)
        if source is not None:
            finder.add(source, (first, past))


def _clause_before(words: Words, first: int) -> Range | None:
    """Read "Berg spoke on the radio, “…”": the subject of the clause that leads to the comma."""
    floor = words.bounds[words.sentence[first]][0]
    if words.low[first - 1] != ",":
        return None
    return _speaker(words, floor, first) if _utters(words, floor, first) else None


def _sentence_before(words: Words, sentence: int) -> Range | None:
    floor, past = words.bounds[sentence]
    asks = words.low[past - 1] == "?"
    if any(words.quote[at] >= 0 for at in range(floor, past)):
        return None
    return _speaker(words, floor, past) if asks or _utters(words, floor, past) else None


def _utters(words: Words, floor: int, past: int) -> bool:
    return any(words.low[at] in UTTERANCES for at in range(floor, past))


def _speaker(words: Words, floor: int, past: int) -> Range | None:
    """Give the subject where it can be who speaks: a name, or he, she or they."""
    source = main_subject(words, floor, past)
    if source is None or words.low[source[0]] in WRITERS_OWN or words.low[source[0]] == "it":
        return None
    named = any(words.word[at][0].isupper() for at in range(source[0], source[1]))
    personal = words.low[source[0]] in PERSONAL
    return source if (named or personal) and may_speak(words, source) else None
