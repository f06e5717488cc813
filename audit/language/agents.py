"""Sources that grammar gives beside the cue: "was criticised by X", "X was quoted as saying"."""

from __future__ import annotations

from dataclasses import replace

from audit.facts import Attribution
from audit.language.edges import sentence_end
from audit.language.extents import Extents
from audit.language.phrase_ends import phrase_end


def with_agent(extents: Extents, item: Attribution) -> Attribution:
    """Give an attribution without a source the agent that its cue has, where it has one."""
    if item.source:
        return item
    if item.cue_lemma == "quote" and len(item.content) > 1:
        return _with_quoted(item)
    return _with_agent(extents, item) if item.passive else item


def _with_quoted(item: Attribution) -> Attribution:
    """Take the words before "was quoted as saying" for the source."""
    first, *rest = item.content
    if first.end > item.cue[0].start:
        return item
    return replace(item, source=(first,), content=tuple(rest), passive=False)


def _with_agent(extents: Extents, item: Attribution) -> Attribution:
    """Take the noun phrase after "by" for the source."""
    words = extents.words
    _, past = extents.tokens(item.cue[0])
    by = past - 1 if words.low[past - 1] == "by" else past
    if by + 1 >= len(words.low) or words.low[by] != "by" or words.sentence[by] < 0:
        return item
    last = phrase_end(words, by + 1, sentence_end(words, by))
    if last <= by + 1:
        return item
    return replace(item, source=(words.span(by + 1, last),), passive=False)
