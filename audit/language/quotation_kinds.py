"""Tells what kind of quotation each quoted span is, by its words and those around it.

Whole clauses are direct speech. A fragment is partial where the sentence says that somebody said
it; without that it is the title of a work, a term, or distance (scare quotes). The attributions
step may later raise a scare quotation to a partial one, where an attribution covers it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from audit.facts import QuotationKind, Sentence, Span
from audit.language.quotation_spans import QuotedSpan

WORD = re.compile(r"\w+(?:[.,’'\-]\w+)*")
SCARE_WORDS = 3
"""Longest scare quotation, in words."""
TERM_WORDS = 7
"""Longest term or inscription, in words."""
WINDOW = 80
"""How many characters around a quotation may hold what tells its kind."""

CUE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)"
    r"|w(?:rite|rites|rote|ritten|riting)|stat(?:es|ed|ing)|according to|call(?:s|ed|ing)?"
    r"|describ(?:es|ed|ing)|argu(?:es|ed|ing)|warn(?:s|ed|ing)?|claim(?:s|ed|ing)|repl(?:ies|ied)"
    r"|respond(?:s|ed|ing)|tweet(?:s|ed|ing)|post(?:ed|ing)|explain(?:s|ed|ing)|declar(?:es|ed|ing)"
    r"|announc(?:es|ed|ing)|insist(?:s|ed|ing)|admit(?:s|ted|ting)|not(?:es|ed|ing)"
    r"|mention(?:s|ed|ing)|shout(?:s|ed|ing)?|chant(?:s|ed|ing)?|yell(?:s|ed|ing)?|testif(?:ies|ied)"
    r"|quot(?:e|es|ed|ing)|cit(?:es|ed|ing)|accus(?:es|ed|ing)|prais(?:es|ed|ing)"
    r"|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|condemn(?:s|ed|ing)|denounc(?:es|ed|ing)"
    r"|brand(?:s|ed|ing)|label(?:s|l?ed|l?ing)|dismiss(?:es|ed|ing)|rul(?:es|ed|ing) that"
    r"|mock(?:s|ed|ing)|joke[ds]?|conced(?:es|ed)|conclud(?:es|ed)|suggest(?:s|ed|ing)"
    r"|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|vow(?:s|ed|ing)?|urg(?:es|ed|ing)|read(?:s|ing)?\b"
    r"|recall(?:s|ed|ing)|remark(?:s|ed)|remember(?:s|ed)|report(?:s|ed)|predict(?:s|ed|ing)"
    r"|characteri[sz](?:es|ed|ing)|refer(?:s|red|ring) to|complain(?:s|ed|ing)|felt|feels?"
    r"|thinks?|thought|believ(?:es|ed)|boast(?:s|ed|ing)|lament(?:s|ed|ing)|apologi[sz](?:es|ed)"
    r"|den(?:ies|ied|ying)|stress(?:es|ed|ing)|in (?:a|his|her|its|their) (?:statement|words)"
    r"|words|speech|interview|statement|letter|email|message|memo|answer(?:s|ed)|spoke|speaks)\b",
    re.IGNORECASE,
)
"""Words near a fragment that say that it is somebody's."""

TERM_BEFORE = re.compile(
    r"(?:\bso-called|\bknown (?:\w+ ){0,2}as|\b(?:nicknamed|dubbed|termed|codenamed|code-named"
    r"|a\.?k\.?a\.?|meaning|means|spelled|spelt|abbreviated(?: as| to)?|translate[sd]? (?:as|to)"
    r"|referred to as|defined as|short for|stands for|also)"
    r"|\b(?:word|words|term|terms|phrase|phrases|expression|prefix|suffix|acronym|adjective|noun"
    r"|verb|label|slogan|motto|hashtag|nickname|password|slur|name|code name|buzzword|euphemism)"
    r"(?: (?:of|like|as|is|was|for \w+ is))?"
    r"|\b(?:is|are|was|were|be|been|being|often|commonly|sometimes|something|procedure|process"
    r"|technique|practice|method|concept|phenomenon|condition|group|chemical|substance|movement"
    r"|drug|plan|project|programme|program|system|policy|tool|device|app|strategy) called"
    r"|\bwhat (?:is|are|was|were|\w+s) (?:\w+ )?call(?:ed)?)[\s,:]*(?:the |an? )?$",
    re.IGNORECASE,
)
TERM_AFTER = re.compile(
    r"[\s,]*(?:means\b|meant\b|stands for|is (?:a|an|the) (?:word|term|phrase|name|acronym|slang)"
    r"|refers? to\b|is (?:short|slang|jargon|code) for|in (?:Latin|Greek|French|German|Spanish"
    r"|Arabic)\b)"
)
INSCRIPTION = re.compile(
    r"\b(?:hats?|caps?|signs?|banners?|placards?|shirts?|T-shirts?|posters?|stickers?|buttons?|badges?"
    r"|plaques?|graffiti|billboards?|tattoos?)\b[^.;]{0,40}"
    r"(?:read|reads|reading|said|says|saying|with|proclaiming|bearing the words?)[\s,:]*$"
)
WORK = re.compile(
    r"\b(?:films?|movies?|books?|novels?|novellas?|songs?|singles?|tracks?|albums?|EP|play|musicals?"
    r"|operas?|ballets?|series|shows?|sitcoms?|soaps?|dramas?|comed(?:y|ies)|thrillers?"
    r"|documentar(?:y|ies)|podcasts?|poems?|essays?|articles?|editorials?|columns?|op-eds?|papers?"
    r"|exhibitions?|exhibits?|installations?|paintings?|portraits?|sculptures?|murals?|episodes?"
    r"|video ?games?|games?|magazines?|newspapers?|websites?|sites?|blogs?|memoirs?"
    r"|(?:auto)?biograph(?:y|ies)|anthems?|hits?|ballads?|videos?|programmes?|programs?|trilogy|franchise"
    r"|blockbusters?|reports?|studies|study|pamphlets?|chapters?|hymns?|symphon(?:y|ies)"
    r"|titled|entitled|headlined|subtitled|named|called|sang|sings|singing|performed|performs"
    r"|starred in|stars in|starring in|directed|directs|co-wrote|authored|released|recorded"
    r"|screening of|production of|adaptation of|version of|cover of|remake of|author of"
    r"|director of|star of|host of|hosts|hosted|copy of|played|reprised|watched|watching)"
    r"(?:[\s,:]+(?:[\w’'.\-]+[\s,:]+){0,2}|[\s,:]*)$"
)
OUTLET = re.compile(
    r"\b(?:CNN|NBC|ABC|CBS|PBS|MSNBC|CNBC|HBO|BBC|ITV|Netflix|Fox News|Fox|Showtime|Hulu|Sky|NPR"
    r"|on|of)(?:['’]s)? (?:the )?$"
)
YEAR_AFTER = re.compile(
    r"[\s,]*\(?(?:19|20)\d\d\b|,? by [A-Z]|,? (?:starring|directed by|based on)\b"
)
TITLE_SMALL = re.compile(
    r"a|an|the|and|or|but|of|in|on|at|to|for|from|with|by|as|nor|vs|v|de|la|le|el|du"
)
LISTED = re.compile(r"[\s,]*(?:and|or|&|,)?[\s,]*(?:the )?$")
NAME_BEFORE = re.compile(r"\b[A-Z][\w’'.\-]+ $")
NAME_AFTER = re.compile(r" [A-Z][\w’'\-]+")
CLAUSE_START = re.compile(
    r"(?:I|we|he|she|it|they|you|there|that|this|these|those|I['’]m|it['’]s|we['’]re|they['’]re"
    r"|you['’]re|he['’]s|she['’]s|there['’]s|that['’]s|I['’]ve|we['’]ve|we['’]ll|I['’]ll"
    r"|don['’]t|let['’]s|if|when)\b"
)
SAID_AFTER = re.compile(
    r"\s*(?:[\w’'.,\-]+\s+){0,6}?(?:said|says|say|asked|asks|added|adds|wrote|writes|told|tweeted"
    r"|replied|explained|recalled|continued|argued|joked|shouted|declared|testified|concluded"
    r"|insisted|noted|warned)\b"
)
INTRODUCED = re.compile(r"(?:[:,]|\b(?:said|says|asked|wrote|that|read|reads))\s*$")
SENTENCE_INSIDE = re.compile(r"\w[.?!…]+[”\"’]?\s+[“\"‘]?[A-Z]")


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted span and what stands around it, cut at its sentence's borders."""

    inner: str
    words: int
    before: str
    after: str
    nearby: str  # its sentence and the one before, without what is quoted
    whole: bool  # the quotation is the whole sentence
    after_title: bool  # follows a title in a list


def kinds_of(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[QuotedSpan],
    depths: Sequence[int],
) -> list[QuotationKind]:
    """Give the kind of each span; ``depths`` says how many quotations are around each."""
    outside = _outside(text, found, depths)
    kinds: list[QuotationKind] = []
    at = 0
    last: tuple[int, QuotationKind] | None = None  # end and kind of the last outer quotation
    for quoted, depth in zip(found, depths, strict=True):
        if quoted.block or depth:
            kinds.append("block" if quoted.block else "nested")
            continue
        while at + 1 < len(sentences) and sentences[at].span.end <= quoted.span.start:
            at += 1
        place = _place(text, sentences, at, quoted, outside, last)
        kind = _kind(quoted, place)
        kinds.append(kind)
        last = (quoted.span.end, kind)
    return kinds


def count_words(text: str, span: Span) -> int:
    """Count the words of a span."""
    return sum(1 for _ in WORD.finditer(text, span.start, span.end))


def _outside(text: str, found: Sequence[QuotedSpan], depths: Sequence[int]) -> str:
    """Give the text with all that is quoted blanked out, offsets kept."""
    pieces, at = [], 0
    for quoted, depth in zip(found, depths, strict=True):
        if depth == 0:
            pieces += [text[at : quoted.span.start], "\0" * len(quoted.span)]
            at = quoted.span.end
    return "".join([*pieces, text[at:]])


def _place(
    text: str,
    sentences: Sequence[Sentence],
    at: int,
    quoted: QuotedSpan,
    outside: str,
    last: tuple[int, QuotationKind] | None,
) -> Place:
    span = quoted.span
    start, end = span.start, span.end
    if sentences:
        start = min(start, sentences[at].span.start)
        # A quotation of several sentences belongs to the one that its end stands in.
        while at + 1 < len(sentences) and sentences[at].span.end < span.end:
            at += 1
        end = max(end, sentences[at].span.end)
    gap = text[last[0] : span.start] if last and last[1] == "title" else ""
    return Place(
        inner=text[quoted.inner.start : quoted.inner.end].strip(),
        words=count_words(text, quoted.inner),
        before=outside[max(start, span.start - WINDOW) : span.start].rpartition("\0")[2],
        after=outside[span.end : min(end, span.end + WINDOW)].partition("\0")[0],
        nearby=outside[max(start, span.start - 3 * WINDOW) : min(end, span.end + 3 * WINDOW)],
        whole=_is_blank(outside, start, span.start) and _is_blank(outside, span.end, end),
        after_title=bool(gap) and bool(LISTED.fullmatch(gap)),
    )


def _is_blank(outside: str, start: int, end: int) -> bool:
    """Tell whether nothing but quotations stands there; no more than three windows are read."""
    return end - start <= 3 * WINDOW and not outside[start:end].strip(" \0")


def _kind(quoted: QuotedSpan, place: Place) -> QuotationKind:
    if _is_term(place):
        return "term"
    titled = _looks_like_title(place.inner)
    if titled and _is_title(place):
        return "title"
    if quoted.paragraphs > 1 or _is_direct(place):
        return "direct"
    if CUE.search(place.nearby):
        return "partial"
    if titled and place.words > 1 and place.inner[-1:] not in "?!":
        return "title"
    return "scare" if place.words <= SCARE_WORDS else "partial"


def _is_term(place: Place) -> bool:
    if place.words > TERM_WORDS:
        return False
    nickname = (
        place.words <= 2
        and place.inner[:1].isupper()
        and place.inner[-1:].isalnum()
        and NAME_BEFORE.search(place.before)
        and NAME_AFTER.match(place.after)
    )
    if INSCRIPTION.search(place.before):
        return True
    return bool(nickname or TERM_BEFORE.search(place.before) or TERM_AFTER.match(place.after))


def _looks_like_title(inner: str) -> bool:
    """Tell whether all words that count have capitals, as in titles of works."""
    if inner[-1:] in ".;":
        inner = inner[:-1]
    words = [word for word in WORD.findall(inner) if not TITLE_SMALL.fullmatch(word)]
    return bool(words) and len(words) <= 12 and all(not word[0].islower() for word in words)


def _is_title(place: Place) -> bool:
    return bool(
        place.after_title
        or WORK.search(place.before)
        or (OUTLET.search(place.before) and place.inner[-1:] not in "?!.")
        or YEAR_AFTER.match(place.after)
    )


def _is_direct(place: Place) -> bool:
    """Tell whether whole clauses are quoted."""
    inner = place.inner.lstrip("…. [(‘'“\"—–-")
    ended = place.inner.rstrip("”\"’'")[-1:] in (".", ",", "?", "!", "…", "—", "–", "-", ";", ":")
    capital = inner[:1].isupper() or not inner[:1].isalpha()
    if place.whole or SENTENCE_INSIDE.search(place.inner):
        return capital or place.words > SCARE_WORDS
    if capital and (ended or place.words > SCARE_WORDS):
        said = SAID_AFTER.match(place.after) or INTRODUCED.search(place.before)
        return place.words > SCARE_WORDS or bool(said)
    if capital and not place.before.strip() and place.words >= SCARE_WORDS:
        return not _looks_like_title(place.inner)
    if CLAUSE_START.match(inner) and place.words > SCARE_WORDS + 1:
        return True
    # The second half of a quotation that "he said" interrupts.
    return ended and place.words > SCARE_WORDS and place.before.rstrip().endswith(",")
