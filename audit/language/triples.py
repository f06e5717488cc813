"""Source, cue and content as token ranges: one pass over the sentences, cue by cue."""

from __future__ import annotations

from dataclasses import dataclass, field

from audit.article import Article
from audit.facts import CueClass
from audit.language.clauses import (
    content_begin,
    content_end,
    cue_at,
    group_start,
    quotation_ending,
    quotation_starting,
    sentence_end,
)
from audit.language.cues import Cue
from audit.language.grammar import DETERMINERS, OBJECT_PRONOUNS, PERSONAL, PREPOSITIONS
from audit.language.listed import listed
from audit.language.phrases import (
    Range,
    is_adverb,
    is_finite,
    phrase_end,
    starts_phrase,
    subject_before,
    with_apposition_after,
)
from audit.language.words import Words

NOT_SAID = frozenset(
    [
        "as",
        "when",
        "while",
        "after",
        "before",
        "since",
        "although",
        "though",
        "during",
        "until",
        "once",
    ]
)
QUOTED = frozenset(("direct", "partial", "block", "scare"))
HEDGED = listed(
    """
believe think understand consider expect report say see view regard fear allege rumour rumor
assume estimate suspect claim perceive deem know accuse criticise criticize blame
    """
)


@dataclass(frozen=True, slots=True)
class Triple:
    """One attribution in tokens; ``at`` is the cue's main word."""

    source: Range | None
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    at: int
    lemma: str
    kind: CueClass
    passive: bool = False


@dataclass(slots=True)
class Finder:
    """What is known while the cues are walked: taken quotations, the last source."""

    words: Words
    found: list[Triple] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def last_source(self, sentence: int) -> Range | None:
        """Give the source of the last attribution if it stands in this sentence."""
        if self.found:
            last = self.found[-1]
            if last.source and self.words.sentence[last.at] == sentence:
                return last.source
        return None

    def add(
        self,
        source: Range | None,
        cue: Range,
        content: list[Range],
        at: int,
        verb: Cue,
        *,
        passive: bool = False,
    ) -> None:
        """Keep a triple and mark the quotations in it as taken."""
        content = [part for part in content if part[0] < part[1]]
        if not content:
            return
        for first, last in content:
            for token in (first, last - 1):
                if self.words.quote[token] >= 0:
                    self.taken.add(self.words.quote[token])
        self.found.append(
            Triple(source, (cue,), tuple(content), at, verb.lemma, verb.kind, passive)
        )


def find_triples(words: Words, article: Article) -> list[Triple]:
    """Find the attributions of a text."""
    finder = Finder(words)
    for at in range(len(words.low)):
        if words.quote[at] >= 0 or words.sentence[at] < 0:
            continue
        if words.low[at] == "according" and _according(finder, at):
            continue
        cue = cue_at(words, at)
        if cue is not None:
            _verb(finder, at, *cue)
    return finder.found


def _floor(words: Words, at: int) -> int:
    """Give the sentence's first token, past a quotation that it begins with."""
    return words.bounds[words.sentence[at]][0]


def _according(finder: Finder, at: int) -> bool:
    words = finder.words
    if at + 2 >= len(words.low) or words.low[at + 1] != "to":
        return False
    end = sentence_end(words, at)
    last = phrase_end(words, at + 2, end)
    if last <= at + 2 or words.low[last - 1] in ("plan", "schedule", "law"):
        return False
    last = with_apposition_after(words, at + 2, last, end)
    floor = _floor(words, at)
    verb = Cue("according to", "neutral", "sq", "base")
    if _only_lead(words, floor, at):
        begin = last + (last < end and words.low[last] == ",")
        content = [(begin, content_end(words, begin))] if begin < end else []
    else:
        content = [(_content_floor(finder, floor, at), _strip(words, at))]
        if last < end and words.low[last] == "," and not has_clause_before(words, floor, at):
            content.append((last + 1, content_end(words, last + 1)))
        before = quotation_ending(words, _strip(words, at) - 1)
        if before is not None:
            content[0] = (min(content[0][0], words.quote_tokens[before][0]), content[0][1])
    finder.add((at + 2, last), (at, at + 2), content, at, verb)
    return True


def has_clause_before(words: Words, floor: int, at: int) -> bool:
    """Tell whether there is a finite verb between two tokens."""
    return any(is_finite(words, i) for i in range(floor, at))


def _only_lead(words: Words, floor: int, at: int) -> bool:
    return all(
        is_adverb(words.low[i]) or words.low[i] in ("and", "but", ",", "—", "–")
        for i in range(floor, at)
    )


def _strip(words: Words, at: int) -> int:
    """Step left over commas."""
    while (
        at > 0
        and words.low[at - 1] in (",", "–", "—", "--", "-", "and", "but")
        and (words.quote[at - 1] < 0)
    ):
        at -= 1
    return at


def _content_floor(finder: Finder, floor: int, at: int) -> int:
    """Give where content before a cue may begin: after the attribution before it."""
    words = finder.words
    if finder.found:
        last = finder.found[-1]
        reach = max(
            part[1] for part in (*last.content, *last.cue, *((last.source,) if last.source else ()))
        )
        if words.sentence[last.at] == words.sentence[at] and floor < reach <= at:
            inside = any(a <= floor and b >= at - 1 for a, b in last.content)
            if not inside and reach < at - 3:
                floor = reach
    while floor < at and words.low[floor] in (",", ";", "and", "but", ":", "—", "–"):
        floor += 1
    return floor


def _verb(finder: Finder, at: int, verb: Cue, past: int) -> None:
    words = finder.words
    floor = _floor(words, at)
    first, passive, _negated = group_start(words, at, floor)
    cue = (first, past)
    if verb.form == "participle" and first == at:
        return
    if verb.form in ("past", "participle") and passive:
        _passive(finder, cue, at, verb, floor)
        return
    subject = None if verb.form == "ing" and not passive else _subject(finder, first, floor, verb)
    if _speech(finder, cue, at, verb, floor, subject):
        return
    source = subject or finder.last_source(words.sentence[at]) or _main_subject(words, floor, first)
    if source is None:
        return
    _objects(finder, cue, at, verb, source)


def _subject(finder: Finder, first: int, floor: int, verb: Cue) -> Range | None:
    words = finder.words
    if first > floor and quotation_ending(words, first - 1) is not None:
        return None
    return subject_before(words, first, floor)


def _speech(
    finder: Finder, cue: Range, at: int, verb: Cue, floor: int, subject: Range | None
) -> bool:
    """Try the patterns with clauses and quotations; tell whether one fitted."""
    words = finder.words
    first, past = cue
    if not set("sqtw") & set(verb.syntax):
        return False
    if subject is None and "q" in verb.syntax and _inverted(finder, cue, at, verb, floor):
        return True
    begin = content_begin(words, past, verb)
    if begin is not None and begin < len(words.low):
        source = (
            subject or finder.last_source(words.sentence[at]) or _main_subject(words, floor, first)
        )
        if source is None and verb.form == "ing":
            return True
        content = [(begin, _through_quote(words, begin))]
        finder.add(source, cue, content, at, verb)
        return True
    if subject is not None and "q" in verb.syntax:
        return _postposed(finder, cue, at, verb, floor, subject)
    return False


def _through_quote(words: Words, begin: int) -> int:
    return content_end(words, begin)


def _inverted(finder: Finder, cue: Range, at: int, verb: Cue, floor: int) -> bool:
    """Match "…," said X."""
    words = finder.words
    first, past = cue
    if verb.form not in ("past", "s") or first != at:
        return False
    left = at - 1
    quotation = quotation_ending(words, left)
    if quotation is None and not (left >= floor and words.low[left] in (",", "—", "–")):
        if left >= floor:
            return False
        quotation = quotation_ending(words, left)
        if quotation is None:
            return False
    end = sentence_end(words, at)
    if past >= end or not starts_phrase(words, past) or words.low[past] in OBJECT_PRONOUNS:
        return False
    last = phrase_end(words, past, end)
    if last <= past:
        return False
    last = with_apposition_after(words, past, last, end)
    content = _left_content(finder, at, floor)
    finder.add((past, last), cue, content + _right_rest(finder, last, content), at, verb)
    return True


def _postposed(finder: Finder, cue: Range, at: int, verb: Cue, floor: int, subject: Range) -> bool:
    """Match "…," X said."""
    words = finder.words
    left = subject[0]
    comma = left > 0 and words.low[left - 1] in (",", "—", "–", "--") and left > floor
    if not comma and quotation_ending(words, left - 1) is None:
        return False
    content = _left_content(finder, left, floor)
    if not content or not _is_statement(words, *content[0]):
        return False
    finder.add(subject, cue, content + _right_rest(finder, cue[1], content), at, verb)
    return True


def _is_statement(words: Words, first: int, last: int) -> bool:
    """Tell whether what stands before "X said" can be what was said."""
    if first >= last:
        return False
    if words.quote[last - 1] >= 0 or words.quote[first] >= 0:
        return True
    if words.low[first] in NOT_SAID or (words.low[first] in PREPOSITIONS and last - first < 7):
        return False
    return has_clause_before(words, first, last)


def _left_content(finder: Finder, at: int, floor: int) -> list[Range]:
    """Give the content that ends before ``at``: a quotation, or the clause."""
    words = finder.words
    last = _strip(words, at)
    begin = _content_floor(finder, floor, at)
    quotation = quotation_ending(words, last - 1)
    if quotation is not None:
        start = words.quote_tokens[quotation][0]
        if start <= floor or words.quotations[quotation].kind == "direct":
            begin = start if _is_own(words, begin, start) else begin
            begin = min(begin, start)
    return [(begin, last)] if begin < last else []


def _is_own(words: Words, begin: int, start: int) -> bool:
    """Tell whether what stands before a quotation in its sentence is no part of the content."""
    return (
        start - begin > 0
        and words.low[start - 1] in (":", ".", ",")
        and has_clause_before(words, begin, start)
    )


def _right_rest(finder: Finder, at: int, content: list[Range]) -> list[Range]:
    """Give the rest of a content that a cue clause interrupts."""
    words = finder.words
    end = sentence_end(words, at - 1)
    rest = at
    while rest < end and words.quote[rest] < 0 and words.low[rest] not in (",", ":", "—", "–", ";"):
        rest += 1
    if rest >= len(words.low) or not content:
        return []
    after = rest + 1 if rest < len(words.low) and words.quote[rest] < 0 else rest
    quotation = quotation_starting(words, after)
    if quotation is not None and rest - at <= 12:
        return [words.quote_tokens[quotation]]
    first, last = content[0]
    lead = words.quote[first] < 0 and not has_clause_before(words, first, last)
    if rest < end and words.low[rest] == "," and rest - at <= 1 and lead:
        return [(rest + 1, content_end(words, rest + 1))]
    return []


def _main_subject(words: Words, floor: int, at: int) -> Range | None:
    """Give the sentence's first noun phrase that stands before a verb."""
    begin = floor
    while begin < at and (words.quote[begin] >= 0 or not starts_phrase(words, begin)):
        if words.low[begin] in PREPOSITIONS:
            begin = max(phrase_end(words, begin + 1, at), begin + 1)
        else:
            begin += 1
    if begin >= at:
        return None
    if words.low[begin] in PERSONAL:
        return begin, begin + 1
    last = phrase_end(words, begin, at)
    return (begin, last) if begin < last < at else None


def _objects(finder: Finder, cue: Range, at: int, verb: Cue, source: Range) -> None:
    """Match verbs whose content is an object or an infinitive."""
    words = finder.words
    end = sentence_end(words, at)
    past = cue[1]
    while past < end and is_adverb(words.low[past]):
        past += 1
    if past >= end:
        return
    low = words.low[past]
    infinitive = low == "to" and "i" in verb.syntax
    phrase = (
        low in DETERMINERS
        or low in OBJECT_PRONOUNS
        or words.word[past][0].isupper()
        or words.quote[past] >= 0
        or (starts_phrase(words, past) and low not in PERSONAL)
        or low == "for"
    )
    if infinitive or (("n" in verb.syntax or "o" in verb.syntax) and phrase):
        finder.add(source, cue, [(past, content_end(words, past))], at, verb)


def _passive(finder: Finder, cue: Range, at: int, verb: Cue, floor: int) -> None:
    """Match "it is believed that", "is thought to", "was criticised (by X)"."""
    words = finder.words
    first, past = cue
    end = sentence_end(words, at)
    subject = subject_before(words, first, floor) or _main_subject(words, floor, first)
    agent, rest = _agent(words, past, end)
    passive = agent is None and verb.lemma in HEDGED
    begin = content_begin(words, past, verb) if "s" in verb.syntax or "t" in verb.syntax else None
    if begin is not None:
        finder.add(agent, cue, [(begin, content_end(words, begin))], at, verb, passive=passive)
        return
    if subject is None or not (set("no") & set(verb.syntax) or verb.lemma in HEDGED):
        return
    content = [subject]
    if (rest < end and words.low[rest] in ("to", "as", "for", "of", "a", "an", "the")) or (
        verb.lemma in HEDGED and rest < end and agent is None and words.low[rest] != ","
    ):
        content.append((rest, content_end(words, rest)))
    finder.add(agent, cue, content, at, verb, passive=passive)


def _agent(words: Words, at: int, end: int) -> tuple[Range | None, int]:
    """Give the "by X" after a passive, and the token past it."""
    if at < end and words.low[at] == "by":
        last = phrase_end(words, at + 1, end)
        if last > at + 1:
            return (at + 1, last), last
    return None, at
