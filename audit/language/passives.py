"""Passive cues: "it is believed that", "is thought to", "was criticised by X"."""

from __future__ import annotations

from audit.language.clauses import content_begin, content_end
from audit.language.cues import Cue
from audit.language.edges import sentence_end
from audit.language.finder import Finder
from audit.language.listed import listed
from audit.language.phrase_ends import Range, phrase_end
from audit.language.phrases import main_subject, subject_before
from audit.language.words import Words

HEDGED = listed(
    """
believe think understand consider expect report say see view regard fear allege rumour rumor assume
estimate suspect claim perceive deem accuse criticise criticize blame speculate presume suppose
    """
)
"""Passives of these hide a source when nobody is named."""

JUDGED = frozenset(("describe", "praise", "condemn", "denounce", "hail", "call", "dub", "label"))
TAILS = frozenset(("to", "as", "for", "of", "a", "an", "the"))


def passive_triple(finder: Finder, cue: Range, at: int, verb: Cue, floor: int) -> None:
    """Keep the triple of a passive cue, its agent or none as its source."""
    words = finder.words
    first, past = cue
    end = sentence_end(words, at)
    subject = subject_before(words, first, floor) or main_subject(words, floor, first)
    if verb.lemma == "quote" and past < end and words.low[past] == "as":
        _quoted(finder, cue, at, verb, subject)
        return
    agent, rest = _agent(words, past, end)
    passive = agent is None and verb.lemma in HEDGED
    clause = "s" in verb.syntax or "t" in verb.syntax or "w" in verb.syntax
    begin = content_begin(words, past, verb) if clause else None
    if begin is not None:
        finder.add(agent, cue, [(begin, content_end(words, begin))], at, verb, passive=passive)
        return
    if subject is None or not (agent or verb.lemma in HEDGED or verb.lemma in JUDGED):
        return
    content = [subject]
    hedge = verb.lemma in HEDGED and agent is None
    if rest < end and (words.low[rest] in TAILS or (hedge and words.low[rest] != ",")):
        content.append((rest, content_end(words, rest)))
    finder.add(agent, cue, content, at, verb, passive=passive)


def _agent(words: Words, at: int, end: int) -> tuple[Range | None, int]:
    """Give the "by X" after a passive, and the token past it."""
    if at < end and words.low[at] == "by":
        last = phrase_end(words, at + 1, end)
        if last > at + 1:
            return (at + 1, last), last
    return None, at


def _quoted(finder: Finder, cue: Range, at: int, verb: Cue, subject: Range | None) -> None:
    """Match "X was quoted as saying that"."""
    words = finder.words
    past = cue[1] + 2
    if past >= sentence_end(words, at) or subject is None:
        return
    say = Cue("quote", "neutral", "sq", "past")
    begin = content_begin(words, past, say)
    if begin is not None:
        finder.add(subject, (cue[0], past), [(begin, content_end(words, begin))], at, verb)
