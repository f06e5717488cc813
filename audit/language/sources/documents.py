"""Whether a reader could ask for a document: author, body, title or date is told."""

from __future__ import annotations

from audit.facts import Name
from audit.language.attributions.cues import verb_cues
from audit.language.grammar.classes import DETERMINERS, POSSESSIVES
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words
from audit.language.names.table import NOT_NAMES, PLACES
from audit.language.sources.words import VAGUE, WIDE

HIDDEN = listed(
    "internal leaked confidential anonymous secret unpublished unsigned private unofficial unnamed"
)
"""Nobody outside could ask for it."""
OFFICIAL = listed(
    """
filing filings minutes indictment lawsuit suit ruling judgment judgement affidavit warrant writ
verdict bill constitution charter contract petition census register manifesto autopsy
prospectus act decree declaration statute mandate by-law bylaw copy copies treaty accord agreement
legislation
    """
)
"""There is one, kept by whom it concerns."""
KEEPERS = listed(
    """
court coroner coroner's inquest census registry council parliamentary senate congressional autopsy
inspection regulatory police council's planning electoral prosecution customs
    """
)
"""Before "records" or "report" they tell who keeps it."""
ACCESS = listed("seen obtained reviewed viewed verified leaked shared circulating")
"""They tell how the reporter came by it, not whose it is."""
AUTHORED = listed(
    """
commissioned conducted published wrote written issued compiled filed produced released drew drafted
prepared ordered signed
    """
)
RESUMES = frozenset(("which", "written", "by"))
REQUESTED = frozenset(("freedom", "records", "information", "foi", "foia", "request", "act"))
"""After "under" or "through" they tell that anybody may ask for it."""
AGENTS = frozenset(("by", "from"))
POINTING = frozenset(("the", "this", "that", "these", "those"))
DAYS = listed("monday tuesday wednesday thursday friday saturday sunday") | listed(
    """
january february march april june july august september october november december yesterday today
    """
)
COMMON = frozenset(("new", "recent", "previous", "earlier", "later", "press", "media", "some"))
REACH = 14
"""How many words past the phrase are read for an author or a date."""


def is_identified(words: Words, core: Range, at: int, last: int, names: list[Name]) -> bool:
    """Tell whether a document can be found by what the text says around its noun at a token.

    ``core`` is the phrase up to a comma or clause, ``last`` is past the whole phrase; ``names``
    are those inside it.
    """
    first = core[0]
    if _is_told(words, first, at, last, names):
        return True
    if HIDDEN.intersection(words.low[first:at]):
        return False
    if words.low[at] in OFFICIAL or KEEPERS.intersection(words.low[first:at]):
        return True
    if words.low[first] not in POINTING:
        return False
    before = _before(words, first, at)
    return before is None or _is_told(words, before[0], before[1], before[1] + 1, [])


def _before(words: Words, first: int, at: int) -> Range | None:
    """Give determiner and noun where the text first speaks of what "the report" is."""
    head = words.low[at]
    noun = words.low.index(head)
    if noun >= first or words.sentence[noun] < 0:
        return None
    begin = noun
    while begin > 0 and noun - begin < 4 and words.low[begin] not in DETERMINERS:
        begin -= 1
    known = words.low[begin] in DETERMINERS and words.low[begin] not in ("a", "an")
    return None if known else (begin, noun)


def _is_told(words: Words, first: int, at: int, last: int, names: list[Name]) -> bool:
    """Tell whether the words of a phrase and those after it name an author, a body or a date."""
    low = words.low
    if low[first] in POSSESSIVES or "'s" in low[first:at] or "'" in low[first:at]:
        return True
    if any(_names(words, i, first, names) for i in range(first, at)):
        return True
    return _is_told_after(words, at + 1, last)


def _names(words: Words, i: int, first: int, names: list[Name]) -> bool:
    """Tell whether a word before the noun is a name or a date; a capital that opens is none."""
    low, word = words.low[i], words.word[i]
    if (low.isdigit() and len(low) == 4) or low in DAYS:
        return True
    if not word[0].isupper() or low in NOT_NAMES:
        return False
    if any(name.span.start <= words.start[i] < name.span.end for name in names):
        return True
    opens = words.bounds[words.sentence[i]][0] == i if words.sentence[i] >= 0 else True
    if low in DETERMINERS or (opens and (low in WIDE or is_adverb(low) or low in COMMON)):
        return False
    return not opens or (len(word) > 1 and word.isupper()) or low in PLACES


def _is_told_after(words: Words, begin: int, last: int) -> bool:
    """Tell whether "by the auditor", "to the committee", "published in May" follows a noun."""
    sentence = words.sentence[begin - 1]
    end = words.bounds[sentence][1] if sentence >= 0 else last
    low = words.low
    for i in range(begin, min(max(last, begin + REACH), end)):
        form = low[i]
        if form in ACCESS and _is_requested(words, i, end):
            return True
        if words.quote[i] >= 0 or form in ACCESS or (form in verb_cues() and form not in AUTHORED):
            return False
        if form in ("that", "which"):
            return i < last and bool(AUTHORED.intersection(low[i + 1 : min(i + 8, end)]))
        if form == "," and not (i + 1 < end and _resumes(low[i + 1])):
            return False
        if form in AGENTS and i + 1 < end and not _is_nobody(words, i + 1, end):
            return True
        recipient = form == "to" and i + 1 < end and (low[i - 1] in SENT or i == begin)
        if recipient or form in DAYS or (form.isdigit() and len(form) == 4):
            return True
        if words.word[i][0].isupper() and form not in NOT_NAMES:
            return True
    return False


def _is_requested(words: Words, at: int, end: int) -> bool:
    """Tell whether "obtained under the Freedom of Information Act" tells how to come by it."""
    near = words.low[at + 1 : min(at + REACH, end)]
    through = next((i for i, low in enumerate(near) if low in ("under", "through", "via")), None)
    return through is not None and bool(REQUESTED.intersection(near[through : through + 7]))


def _resumes(form: str) -> bool:
    """Tell whether what follows a comma still tells of the document: ", sent to parents,"."""
    return form.endswith("ed") or form in RESUMES or form in AUTHORED | SENT


def _is_nobody(words: Words, at: int, end: int) -> bool:
    """Tell whether an author is no more than "experts", "a source", "this newspaper"."""
    at += words.low[at] in DETERMINERS
    if at >= end:
        return True
    wide = words.low[at] in VAGUE and (at + 1 >= end or words.low[at + 1] not in ("at", "from"))
    return wide or words.low[at] in ("newspaper", "paper", "reporter", "website")


SENT = listed("sent addressed submitted handed written delivered given presented posted letter")
