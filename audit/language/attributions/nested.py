"""Words that somebody quoted quotes: “My mother told me, ‘We lined up.’” has them from the mother.

The encoder reads a quotation as one person's. Whoever is said, inside it, to have said the words of
a nested one is their source; what she says of herself ("I said, ‘No’") stays hers through "I".
"""

from __future__ import annotations

from dataclasses import replace

from audit.facts import Attribution
from audit.language.attributions.cue_words import cue_word
from audit.language.attributions.cues import verb_cues
from audit.language.attributions.finder import Finder
from audit.language.grammar.classes import PERSONAL
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range, phrase_end
from audit.language.grammar.phrases import may_speak
from audit.language.grammar.words import Words
from audit.language.sources.person_nouns import is_person_noun

TALK = listed("goes went like texted reads told tells asked asks")
"""Verbs that bring words in when people talk, beside those that stand beside a quotation."""
HAVE = frozenset(("had", "has", "have", "'d", "'ve", "'s"))
BREAKS = frozenset((".", "!", "?", ";", ":", "“", "‘", '"', "'", "”", "’", "…", "—", "–"))
JOINS = listed("and but so then because when until that if who which where as well now or anyway")
BEFORE = 14
"""How many words before a nested quotation its clause is looked for."""
AFTER = 5
MARKS = frozenset((",", ":", "—", "–", "-"))
ADDRESSED = listed("me him her us them you myself himself herself everyone everybody back out")


def nested(finder: Finder) -> None:
    """Add the attributions of nested quotations, where a clause around them says whose they are."""
    words = finder.words
    places = {quotation.id: at for at, quotation in enumerate(words.quotations)}
    for index, quotation in enumerate(words.quotations):
        first, past = words.quote_tokens[index]
        if quotation.parent is None or first >= past or _is_owned(finder, index):
            continue
        outer = words.quote_tokens[places[quotation.parent]]
        found = _clause_before(words, first, outer[0]) or _tag_after(words, past, outer[1])
        if found is not None:
            _add(finder, *found, (first, past))


def _is_owned(finder: Finder, index: int) -> bool:
    """Tell whether somebody is read as the source of a nested quotation alone."""
    span = finder.words.quotations[index].span
    return any(
        part.overlaps(span) and part.start >= span.start - 1
        for item in finder.found
        for part in item.content
    )


def _clause_before(words: Words, first: int, floor: int) -> tuple[Range, Range] | None:
    """Read "My mother told me, ‘": the verb before a quotation and the subject before it."""
    low = words.low
    at = first - 1
    while at > floor and (low[at] in MARKS or low[at] in ADDRESSED):
        at -= 1
    begin = _clause_start(words, first, floor)
    verb = next((i for i in range(at, begin, -1) if _says(words, i)), None)
    if verb is None:
        return None
    marked = low[first - 1] in MARKS
    if not marked and first - verb > 2:
        return None
    source = _subject(words, begin, verb)
    return None if source is None else (source, (verb, verb + 1))


def _clause_start(words: Words, first: int, floor: int) -> int:
    at = first - 1
    while (at > max(floor, first - BEFORE) and words.low[at - 1] not in BREAKS) or at == first - 1:
        at -= 1
        if at <= floor:
            break
    return max(at, floor)


def _subject(words: Words, begin: int, verb: int) -> Range | None:
    """Give the noun phrase that opens a clause, or its last joined one, before a verb."""
    low = words.low
    begin += low[begin] in BREAKS
    while begin < verb and (low[begin] in JOINS or low[begin] in MARKS):
        begin += 1
    for at in range(verb - 1, begin - 1, -1):
        if low[at] in PERSONAL or low[at] == "it":
            return at, at + 1
    last = phrase_end(words, begin, verb)
    if last <= begin:
        last = _before_verb(words, begin, verb)
    somebody = any(is_person_noun(low[at]) for at in range(begin, min(last, begin + 4)))
    speaks = begin < last <= verb and (somebody or may_speak(words, (begin, last)))
    return (begin, last) if speaks else None


def _before_verb(words: Words, begin: int, verb: int) -> int:
    return next((at for at in range(begin, verb) if _says(words, at)), verb)


def _tag_after(words: Words, past: int, ceiling: int) -> tuple[Range, Range] | None:
    """Read "’ he said": a subject and a verb right after a quotation."""
    low = words.low
    stop = min(past + AFTER, ceiling)
    if past < stop and low[past] in JOINS:
        return None
    for at in range(past, stop):
        if low[at] in BREAKS:
            return None
        if at > past and _says(words, at) and may_speak(words, (past, at)):
            return (past, at), (at, at + 1)
    return None


def _says(words: Words, at: int) -> bool:
    low = words.low
    cue = verb_cues().get(low[at])
    done = at > 0 and low[at - 1] in HAVE
    forms = ("past", "s", "base", "participle") if done else ("past", "s", "base")
    return low[at] in TALK or (cue is not None and "q" in cue.syntax and cue.form in forms)


def _add(finder: Finder, source: Range, cue: Range, content: Range) -> None:
    """Keep one, with its cue."""
    words = finder.words
    finder.add(source, content)
    item = finder.found.pop()
    lemma, kind = cue_word(words, *cue)
    said: Attribution = replace(
        item,
        cue=(words.span(*cue),),
        cue_lemma=lemma,
        cue_class="neutral" if kind == "attitude" else kind,
        sentence=max(words.sentence[cue[0]], 0),
        mode="direct",
    )
    finder.found.append(said)
