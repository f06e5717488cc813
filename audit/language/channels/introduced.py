"""Occasions that another clause or the sentence before introduces."""

from __future__ import annotations

import re
from bisect import bisect_right

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.patterns import (
    ASKED,
    CHANNEL,
    HELD,
    MET,
    PRESSED,
    SPEAKING,
    THEIRS,
    channel_named,
    mailed,
)
from audit.language.grammar.words import Words

Found = tuple[Channel, Span] | None
FURTHEST = 4
"""How many sentences of a quotation may stand before the one that tells its occasion."""
NEAREST = 30
"""How many characters after "spoke", "appeared" a channel may begin."""
TOLD_AFTER = re.compile(
    r"(?:She|He|They|It|Both|The (?:\w+ )?\w+|M[rs]s? \w+|[A-Z]\w+)(?: (?:was|were|is|had been))? "
    r"((?:speaking|spoke|talking|talked|addressing|answering|testifying)\b)|"
    r"(?:The|Her|His|Their|These) (?:remarks|comments|words|warning|appeal|statement) "
    r"((?:came|were made|followed)\b)"
)
REMARKS = re.compile(
    r"(?:The|Her|His|Their|These|[A-Z][\w’'-]+(?: [a-z]+)?) ?(?:[\w’'-]+ ){0,3}?(?:remarks|"
    r"comments|"
    r"words|warning|appeal|criticism|admission|announcement) (?:came|come|were (?:made|delivered)|"
    r"followed)\b"
)
"""A sentence that tells where what follows was said: "The minister's comments came in"."""
REACTS = re.compile(
    r"(?:Asked|When asked|Pressed|Ask)\b[^.?!“”\"]{3,160}?, (?:[\w’'.-]+ ){1,4}?(?:laughs|smiles|"
    r"shrugs|"
    r"sighs|grins|pauses|nods|hesitates|winces|frowns|thinks|goes quiet|falls silent|looks|"
    r"rolls)\b"
)
"""The reporter asks, and sees the answer: "Asked whether they should, Okoro laughs"."""
AT_THE_DOOR = re.compile(
    r"\b(?:opened|opens|answered|answers|came to|comes to) (?:the|his|her|their) (?:front )?door\b"
)
"""A reporter has rung."""
PRONOUN = re.compile(r"(?:He|She|They|Both)\b(?!.*\b(?:said|told|says|tells|testified|wrote)\b)")
CREDITED = re.compile(r"[,;(]? (?=[a-z])|, ")
HANDLE = re.compile(r"\(?@\w{2,}\)?")
"""A name on a social network, in the credit of a post."""
QUALIFIED = re.compile(
    r",? (?:who|(?:when|after being) (?:contacted|reached|approached)|contacted|approached|"
    r"asked|guest|an? guest|drawing|amid|chatting|opening|reached|interviewed|speaking|talking|"
    r"writing|appearing|testifying|in|on|to|at|via) "
)


def in_clause(text: str, start: int) -> Found:
    """Find "held a news conference", "speaking on Radio Tarrow" in a clause.

    ``start`` is where the text stands in the article.
    """
    met = MET.search(text)
    if met is not None:
        return "interview", Span(start + met.start(), start + met.end())
    held = HELD.search(text)
    if held is not None and held.lastgroup is not None:
        channel = channel_named(held.lastgroup)
        return (channel, Span(start + held.start(), start + held.end())) if channel else None
    for speaking in SPEAKING.finditer(text):
        match = CHANNEL.search(text, speaking.start())
        if match is not None and match.start() <= speaking.end() + NEAREST and match.lastgroup:
            channel = _settled(match.lastgroup, text[: match.start()])
            return (channel, Span(start + match.start(), start + match.end())) if channel else None
    return None


def _settled(group: str, before: str) -> Channel | None:
    """Give the channel a group is named for; who spoke to an outlet gave it an interview."""
    if group.endswith(("told_outlet", "told_paper")):
        return "interview"
    return mailed(before) if group.endswith("_email") else channel_named(group)


def in_source(text: str, item: Attribution) -> Found:
    """Find the occasion in what qualifies the source: "Ruiz, who spoke at the meeting,"."""
    for part in item.source:
        for match in QUALIFIED.finditer(text, part.start, part.end):
            found = in_clause(text[match.start() : part.end], match.start())
            if found is not None:
                return found
            begin = match.start() + len(match[0]) - len(match[0].lstrip(", "))
            stated = CHANNEL.match(text, begin, part.end)
            if stated is not None and stated.lastgroup is not None:
                own_piece = stated.lastgroup.endswith("in_outlet")
                named = "published-work" if own_piece else channel_named(stated.lastgroup)
                if named:
                    return named, Span(*stated.span())
    return None


def in_credit(words: Words, item: Attribution) -> Found:
    """Find the occasion after the name under a quotation: "— Ruth Okafor, on Facebook"."""
    if item.cue or not item.source or not item.content or item.carried:
        return None
    end = item.source[-1].end
    handle = HANDLE.search(words.text, item.source[0].start, end + NEAREST)
    if handle is not None and handle.start() <= end + 2:
        return "social-media", Span(*handle.span())
    if item.content[-1].end > item.source[0].start:
        return None
    match = CREDITED.match(words.text, end)
    stated = CHANNEL.match(words.text, match.end()) if match is not None else None
    if stated is None or stated.lastgroup is None:
        return None
    channel = channel_named(stated.lastgroup)
    return (channel, Span(*stated.span())) if channel else None


def in_sentence_before(words: Words, item: Attribution, source: Source | None) -> Found:
    """Find the occasion in the sentence before where the source is spoken of there."""
    first_at = _first_sentence(words, item)
    before = first_at - 1
    if before < 0 or source is None or before >= len(words.bounds):
        return None
    if words.block[first_at] - words.block[before] > 1:
        return None
    first, last = words.bounds[before]
    if first >= last or any(words.quote[at] >= 0 for at in range(first, last)):
        return None
    span = words.span(first, last)
    shown = words.text[span.start : span.end]
    remarks = REMARKS.match(shown)
    if remarks is not None:
        stated = CHANNEL.search(shown, remarks.end())
        channel = channel_named(stated.lastgroup) if stated and stated.lastgroup else None
        return (channel, _at(span, stated)) if stated and channel else None
    if not (PRONOUN.match(shown) or any(span.contains(mention) for mention in source.mentions)):
        return None
    asked = ASKED.search(shown)
    if asked is not None and asked.lastgroup is not None:
        channel = channel_named(asked.lastgroup)
        return (channel, _at(span, asked)) if channel else None
    opens = CHANNEL.match(shown)
    if opens is not None and opens.lastgroup is not None and channel_named(opens.lastgroup):
        channel = channel_named(opens.lastgroup)
        return (channel, Span(span.start, span.start + opens.end())) if channel else None
    return in_clause(shown, span.start) or _of_theirs(shown, span)


def _of_theirs(shown: str, span: Span) -> Found:
    """Find "whose sermon lasted an hour", "recorded a conclusion" in the sentence before."""
    door = AT_THE_DOOR.search(shown)
    if door is not None:
        return "interview", _at(span, door)
    pressed = PRESSED.match(shown)
    if pressed is not None:
        return "press-conference", _at(span, pressed)
    reacts = REACTS.match(shown)
    if reacts is not None:
        return "interview", _at(span, reacts)
    own = THEIRS.search(shown)
    if own is not None and own.lastgroup is not None:
        channel = channel_named(own.lastgroup)
        return (channel, _at(span, own)) if channel else None
    stated = CHANNEL.search(shown)
    group = (stated.lastgroup or "") if stated is not None else ""
    if stated is not None and group.startswith("v") and group.endswith("court_record"):
        return "court-record", _at(span, stated)
    return None


def _first_sentence(words: Words, item: Attribution) -> int:
    """Give the sentence in which an attribution begins: a quotation may have several."""
    start = min(part.start for part in (*item.content, *item.cue))
    at = words.sentence[max(bisect_right(words.start, start) - 1, 0)]
    return min(at, item.sentence) if at >= 0 else item.sentence


def _at(span: Span, match: re.Match[str]) -> Span:
    return Span(span.start + match.start(), span.start + match.end())


def _is_quoted(words: Words, sentence: int) -> bool:
    """Tell whether a sentence is all in quotation marks."""
    first, last = words.bounds[sentence]
    return first < last and all(words.quote[at] >= 0 for at in range(first, last - 1))


def in_sentence_after(words: Words, item: Attribution) -> Found:
    """Find the occasion where the next sentence tells it: "She spoke by video call"."""
    after = item.sentence + 1
    while (
        after < len(words.bounds) and after - item.sentence < FURTHEST and _is_quoted(words, after)
    ):
        after += 1
    if after >= len(words.bounds) or words.block[after] - words.block[item.sentence] > 1:
        return None
    first, last = words.bounds[after]
    if first >= last or words.quote[first] >= 0:
        return None
    span = words.span(first, last)
    match = TOLD_AFTER.match(words.text, span.start, span.end)
    return (
        in_clause(
            words.text[match.start(match.lastindex or 0) : span.end],
            match.start(match.lastindex or 0),
        )
        if match
        else None
    )
