"""Source, cue and content as token ranges: one pass over the tokens, cue by cue."""

from __future__ import annotations

from audit.language.beside import inverted, leading, postposed
from audit.language.clauses import content_begin, content_end
from audit.language.cue_nouns import noun_triple
from audit.language.cue_verbs import cue_at, group_start
from audit.language.cues import Cue
from audit.language.edges import quotation_ending, quotation_starting, sentence_end
from audit.language.finder import Finder, Triple
from audit.language.grammar import BE, DETERMINERS, OBJECT_PRONOUNS, PERSONAL
from audit.language.introductions import introduced
from audit.language.labels import labelled
from audit.language.listed import listed
from audit.language.passives import passive_triple
from audit.language.phrase_ends import Range, phrase_end
from audit.language.phrases import main_subject, may_speak, subject_before
from audit.language.prepositions import according_triple
from audit.language.source_words import WRITERS_OWN
from audit.language.tagging import is_adverb, is_finite, starts_phrase
from audit.language.words import Words

IDIOMS = listed(
    """
penalty goal goals life lives victory title medal place seat seats responsibility dead guilty point
points run runs wicket wickets spot prize crown trophy corner kick try tries gold silver bronze
    """
)
"""Objects with which a cue verb means something else: "conceded a penalty", "claimed lives"."""
SPEAKING = listed(
    """
comment say answer discuss confirm elaborate speculate give name identify explain speak talk
respond reveal rule take deny acknowledge apologise apologize
    """
)
NAMING = frozenset(("call", "dub", "label", "name"))
BEFORE_PARTICIPLE = frozenset(
    (",", "–", "—", "--", "-", "and", "or", "while", "by", "after", "before", "in")
)

CLAUSE_LETTERS = frozenset("sqtw")


def find_triples(words: Words) -> list[Triple]:
    """Find the attributions of a text, in the order of their cues."""
    finder = Finder(words)
    for at in range(len(words.low)):
        if words.quote[at] >= 0 or words.sentence[at] < 0:
            continue
        if according_triple(finder, at):
            continue
        cue = cue_at(words, at)
        if cue is not None:
            _verb(finder, at, *cue)
        else:
            noun_triple(finder, at)
    labelled(finder)
    introduced(finder)
    return finder.found


def _verb(finder: Finder, at: int, verb: Cue, past: int) -> None:
    words = finder.words
    floor = words.bounds[words.sentence[at]][0]
    first, passive = group_start(words, at, floor)
    cue = (first, past)
    if (verb.form == "participle" and first == at) or _is_reduced(words, first, verb):
        return
    if finder.found and any(a <= at < b for a, b in finder.found[-1].cue):
        return
    if _is_feat(words, verb, past, sentence_end(words, at)):
        return
    if verb.form in ("past", "participle") and passive:
        passive_triple(finder, cue, at, verb, floor)
        return
    subject = None
    if (verb.form != "ing" or passive) and quotation_ending(words, first - 1) is None:
        subject = subject_before(words, first, floor)
    if not _speech(finder, cue, at, verb, subject):
        _object(finder, cue, at, verb, subject)


def _is_feat(words: Words, verb: Cue, past: int, end: int) -> bool:
    """Tell whether "claimed" or "conceded" has a goal or a title for its object, and no clause."""
    if verb.lemma not in ("claim", "concede"):
        return False
    for at in range(past, min(past + 4, end)):
        if words.quote[at] >= 0 or is_finite(words, at) or words.low[at] in ("that", "to"):
            return False
        if words.low[at] in IDIOMS:
            return at + 1 >= end or not is_finite(words, at + 1)
    return False


def _is_reduced(words: Words, first: int, verb: Cue) -> bool:
    """Tell whether a past form is a passive in short: "when asked", "if told"."""
    return verb.form == "past" and first > 0 and words.low[first - 1] in ("when", "if", "once")


def _source(finder: Finder, cue: Range, subject: Range | None) -> Range | None:
    """Give the subject, or that of the cue before it in the sentence, or the sentence's."""
    words = finder.words
    sentence = words.sentence[cue[0]]
    floor = words.bounds[sentence][0]
    if subject is None and finder.found:
        for first, last in finder.found[-1].content:
            clause = any(is_finite(words, at) for at in range(first, cue[0]))
            if first < cue[0] < last and clause:  # "said that X is ill and wants to sell"
                return main_subject(words, first + (words.low[first] == "that"), cue[0])
    return subject or finder.last_source(sentence) or main_subject(words, floor, cue[0])


def _speech(finder: Finder, cue: Range, at: int, verb: Cue, subject: Range | None) -> bool:
    """Try the patterns with clauses and quotations; tell whether one fitted."""
    words = finder.words
    beside = "q" in verb.syntax or "x" in verb.syntax
    if not beside and not CLAUSE_LETTERS & set(verb.syntax):
        return False
    fits = subject is None and beside
    if fits and (leading(finder, cue, at, verb) or inverted(finder, cue, at, verb)):
        return True
    begin = content_begin(words, cue[1], verb)
    if subject is not None and beside and _after_open_quotation(words, subject[0], begin == cue[1]):
        return postposed(finder, cue, at, verb, subject)
    if begin is not None and ("x" not in verb.syntax or CLAUSE_LETTERS & set(verb.syntax)):
        source = _source(finder, cue, subject)
        opens = cue[0] == words.bounds[words.sentence[at]][0]
        if source is not None or (opens and verb.form == "past"):  # "Asked whether …"
            finder.add(source, cue, [(begin, content_end(words, begin))], at, verb)
        return True
    if begin is not None and quotation_starting(words, begin) is not None and subject is not None:
        finder.add(subject, cue, [(begin, content_end(words, begin))], at, verb)
        return True
    return subject is not None and beside and postposed(finder, cue, at, verb, subject)


def _after_open_quotation(words: Words, at: int, clause: bool) -> bool:
    """Tell whether a quotation that ends in a comma stands right before a subject.

    ``clause`` says that a clause follows the cue: after a question or an exclamation that
    begins a sentence of its own.
    """
    if at == 0:
        return False
    quotation = quotation_ending(words, at - 1)
    if quotation is None:
        comma = words.low[at - 1] == ","
        return comma and quotation_ending(words, at - 2) is not None
    inner = words.quotations[quotation].inner
    return words.text[inner.start : inner.end].rstrip().endswith("," if clause else (",", "?", "!"))


def _is_participle(words: Words, first: int) -> bool:
    """Tell whether an -ing form opens a clause, rather than describing a noun."""
    if first == words.bounds[words.sentence[first]][0]:
        return True
    before = words.low[first - 1]
    return before in BEFORE_PARTICIPLE or words.low[first] in BE or words.quote[first - 1] >= 0


def _has_infinitive(words: Words, past: int, end: int) -> bool:
    """Tell whether an object is followed by an infinitive: "told them to leave"."""
    last = phrase_end(words, past, end)
    return any(words.low[at] == "to" for at in range(last, min(last + 2, end)))


def _is_speech(words: Words, past: int) -> bool:
    """Tell whether "refused to" leads to a verb of speaking."""
    return past + 1 < len(words.low) and words.low[past + 1] in SPEAKING


def _is_idiom(words: Words, verb: Cue, past: int, end: int) -> bool:
    """Tell whether the object gives the verb another sense."""
    low = words.low
    near = range(past, min(past + 3, end))
    if any(low[at] in IDIOMS for at in near):
        return True
    if verb.lemma in NAMING and low[past] not in DETERMINERS | OBJECT_PRONOUNS | {"for", "on"}:
        return words.word[past][0].islower() and words.quote[past] < 0
    return any(
        low[at] in ("named", "identified", "quoted") for at in range(past, min(past + 4, end))
    )


def _object(finder: Finder, cue: Range, at: int, verb: Cue, subject: Range | None) -> None:
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
    if not infinitive and not ("n" in verb.syntax or "o" in verb.syntax):
        return
    phrase = (
        low in DETERMINERS
        or low in OBJECT_PRONOUNS
        or words.word[past][0].isupper()
        or words.quote[past] >= 0
        or (starts_phrase(words, past) and low not in PERSONAL)
        or low == "for"
    )
    source = _source(finder, cue, subject)
    if verb.form == "ing" and not infinitive and not _is_participle(words, cue[0]):
        return
    if "n" not in verb.syntax and not infinitive and not _has_infinitive(words, past, end):
        return
    if verb.lemma == "refuse" and not _is_speech(words, past):
        return
    if _is_idiom(words, verb, past, end) or source is None or words.low[source[0]] in WRITERS_OWN:
        return
    if (infinitive or phrase) and may_speak(words, source):
        finder.add(source, cue, [(past, content_end(words, past))], at, verb)
