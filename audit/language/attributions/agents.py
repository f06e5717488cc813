"""Passives and their agents: whose words they are, where grammar says so beside the cue.

"It is believed that", "the firm is accused of", "was criticised by X", "X was quoted as saying".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from audit.facts import Attribution, Span
from audit.language.attributions.cue_words import is_passive
from audit.language.attributions.cues import verb_cues
from audit.language.attributions.extents import Extents
from audit.language.grammar.classes import TIME_WORDS
from audit.language.grammar.edges import sentence_end
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range, phrase_end
from audit.language.grammar.phrases import may_speak, subject_before

HEDGED = listed(
    """
believe think understand consider expect report say see view regard fear allege rumour rumor assume
estimate suspect claim perceive deem accuse criticise criticize blame speculate presume suppose hope
    """
)
"""Passives of these are about their subject, and hide the source when nobody is named."""
REDUCED = frozenset(("say", "believe", "think", "allege", "report", "understand", "know"))
"""Verbs whose past form before "to" is a passive cut short: "a man said to have fired"."""
NO_AGENT = TIME_WORDS | {"letter", "phone", "email", "post", "mistake", "then", "now", "law"}
"""What stands after "by" and is a time or a means."""
PHRASE_BREAKS = frozenset(("for", "about", "as", "over", "after", "before", "during"))
"""Prepositions that end an agent though they may stand inside other noun phrases."""
RELAYED = frozenset(("saying", "telling", "stating", "writing", "warning", "claiming", "asking"))
RELAYS = frozenset(("quote", "cite", "record", "report", "describe"))
QUOTING = frozenset(("quoted", "quotes", "cited", "cites", "reported", "recorded"))
REACH = 25
"""How many words after "quoted" its "as saying" may stand."""
EMPTY = frozenset(("it", "there"))


def with_agent(extents: Extents, item: Attribution) -> Attribution:
    """Give an attribution with the agent that its cue has, and without a subject that is none."""
    item = _without_pronoun(extents, item)
    if item.cue_lemma.startswith("according") and not item.source:
        return _with_object(extents, item)
    if _is_reduced(extents, item):
        return replace(item, source=(), passive=True)
    if not is_passive(extents.words, *extents.tokens(item.cue[0])):
        item = _with_quoted_by(extents, item)
        return item if item.source else _with_subject(extents, item)
    if item.cue_lemma == "quote" or _is_relayed(extents, item):
        return _with_quoted(item)
    if item.source and _is_subject(extents, item):
        item = _with_subject_said(extents, item)
    agent = _agent(extents, item)
    if agent is None:
        return item if item.source else replace(item, passive=True)
    if item.source and item.source[0].end > item.cue[0].start:
        return item
    return _with_source(extents, item, agent)


def _with_subject(extents: Extents, item: Attribution) -> Attribution:
    """Take the noun phrase right before a finite verb of saying or thinking for the source."""
    words = extents.words
    at, _ = extents.tokens(item.cue[0])
    cue = verb_cues().get(words.low[at])
    if cue is None or cue.form not in ("past", "s") or words.sentence[at] < 0:
        return item
    subject = subject_before(words, at, words.bounds[words.sentence[at]][0])
    if subject is None or not may_speak(words, subject):
        return item
    span = words.span(*subject)
    if any(part.overlaps(span) for part in item.content):
        return item
    return replace(item, source=(span,))


def _with_object(extents: Extents, item: Attribution) -> Attribution:
    """Take the noun phrase after "according to" for the source, and out of the content."""
    words = extents.words
    _, past = extents.tokens(item.cue[0])
    if past >= len(words.low) or words.sentence[past] < 0:
        return item
    last = phrase_end(words, past, sentence_end(words, past))
    return _with_source(extents, item, (past, last)) if last > past else item


def _without_pronoun(extents: Extents, item: Attribution) -> Attribution:
    """Drop the "it" that opens a cue: "it is believed"."""
    first, last = extents.tokens(item.cue[0])
    if extents.words.low[first] not in EMPTY or last - first < 2:
        return item
    return replace(item, cue=(extents.words.span(first + 1, last),))


def _is_subject(extents: Extents, item: Attribution) -> bool:
    """Tell whether what was read as the source is what the passive is about."""
    source, cue = item.source[0], item.cue[0]
    empty = extents.text[source.start : source.end].lower() in EMPTY
    return source.end <= cue.start and (empty or item.cue_lemma in HEDGED)


def _with_subject_said(extents: Extents, item: Attribution) -> Attribution:
    """Count the subject of a passive to the content, unless it is empty: "it is said"."""
    subject = item.source[0]
    content: list[Span] = [part for part in item.content if not part.overlaps(subject)]
    if extents.text[subject.start : subject.end].lower() not in EMPTY:
        content.insert(0, subject)
    return replace(item, source=(), content=tuple(sorted(content)) or item.content)


def _with_quoted(item: Attribution) -> Attribution:
    """Take the words before "was quoted as saying" for the source."""
    first, *rest = item.content
    if item.source or not rest or first.end > item.cue[0].start:
        return item
    return replace(item, source=(first,), content=tuple(rest))


def _is_relayed(extents: Extents, item: Attribution) -> bool:
    """Tell whether a passive has "as saying" after it: "is recorded as saying", "heard to say"."""
    low = extents.words.low
    first, past = extents.tokens(item.cue[0])
    near = low[first : past + 2]
    pairs = pairwise(near)
    return any(one == "as" and other in RELAYED for one, other in pairs)


def _with_quoted_by(extents: Extents, item: Attribution) -> Attribution:
    """Give whom somebody quotes "as saying" the words: "the paper quoted | a clerk | as saying"."""
    words = extents.words
    past = _past_relay(extents, item) if item.source else None
    if past is None:
        return item
    ceiling = min(sentence_end(words, past), past + REACH)
    pairs = (at for at in range(past, ceiling - 1) if words.low[at] == "as")
    end = next((at for at in pairs if words.low[at + 1] in RELAYED), None)
    if end is None or end <= past or any(words.quote[at] >= 0 for at in range(past, end)):
        return item
    last = end - (words.low[end - 1] == ",")
    phrase = words.span(past, end + 2)
    content = tuple(cut for part in item.content for cut in _without(extents, part, phrase))
    if not content or last <= past:
        return item
    source = words.span(past, last)
    return replace(item, source=(source,), content=content, mode=extents.mode(content))


def _past_relay(extents: Extents, item: Attribution) -> int | None:
    """Give the token after "quoted", where a cue is it, or is the "as saying" that follows it."""
    words = extents.words
    first, past = extents.tokens(item.cue[0])
    if item.cue_lemma in RELAYS:
        return past
    _, after = extents.tokens(item.source[-1])
    near = range(after, min(after + 3, first))
    verb = next((at for at in near if words.low[at] in QUOTING), None)
    return verb + 1 if verb is not None and words.low[past - 1] in RELAYED else None


def _is_reduced(extents: Extents, item: Attribution) -> bool:
    """Tell whether a cue is a participle whose noun says nothing: "boats believed to carry"."""
    first, last = extents.tokens(item.cue[0])
    to_follows = extents.words.low[last : last + 1] == ["to"]
    begins = to_follows and item.content[0].start >= item.cue[0].end
    return begins and last - first == 1 and item.cue_lemma in REDUCED


def _agent(extents: Extents, item: Attribution) -> Range | None:
    """Give the noun phrase after "by": beside the cue, or where its content ends."""
    words = extents.words
    _, past = extents.tokens(item.cue[0])
    beside = _phrase_by(extents, past - 1) or _phrase_by(extents, past)
    if beside is not None or item.source:
        return beside
    first, last = extents.tokens(item.content[-1])
    for at in range(last, max(first, past), -1):
        agent = _phrase_by(extents, at)
        if agent is not None:
            return agent if agent[1] >= last and may_speak(words, agent) else None
    return None


def _phrase_by(extents: Extents, by: int) -> Range | None:
    words = extents.words
    if by + 1 >= len(words.low) or words.low[by] != "by" or words.sentence[by] < 0:
        return None
    last = phrase_end(words, by + 1, sentence_end(words, by))
    breaks = (at for at in range(by + 2, last) if words.low[at] in PHRASE_BREAKS)
    last = next(breaks, last)
    after = words.low[by + 1]
    other = after in NO_AGENT or after.endswith("ing") or after[0].isdigit()
    return None if last <= by + 1 or other else (by + 1, last)


def _with_source(extents: Extents, item: Attribution, agent: Range) -> Attribution:
    """Give an attribution its agent, and take it with the "by" or "to" out of the content."""
    words = extents.words
    phrase = words.span(agent[0] - 1, agent[1])
    content = tuple(cut for part in item.content for cut in _without(extents, part, phrase))
    if not content:
        return item
    source, mode = words.span(*agent), extents.mode(content)
    return replace(item, source=(source,), content=content, passive=False, mode=mode)


def _without(extents: Extents, part: Span, phrase: Span) -> list[Span]:
    """Give what a part has before and after a phrase."""
    if not part.overlaps(phrase):
        return [part]
    sides = ((part.start, phrase.start), (phrase.end, part.end))
    cut = [extents.phrase(start, end) for start, end in sides if start < end]
    return [side for side in cut if side is not None]
