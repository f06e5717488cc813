"""How, to whom, when and where words were said: component ``audit_channels``.

Works from attributions whoever found them. It reads the sentence around a cue with the content
left out, so that what somebody said is never taken for how they said it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from audit.article import Article
from audit.facts import Attribution, Channel, Name, Source, Span
from audit.language.channels.words import AUDIENCE, OUTLET, PATTERNS, WHEN, WHERE
from audit.language.grammar.classes import PREPOSITIONS
from audit.language.grammar.phrase_ends import phrase_end
from audit.language.grammar.words import Words, words_of
from audit.language.sources.words import PRONOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc

HIDDEN = "\x00"
WINDOW = 80
"""How many words around a cue are read."""
REACH = 1
"""How many blocks on an occasion still holds for the same speaker."""
TELLING = frozenset(("tell", "remind", "assure", "inform", "advise", "notify", "brief", "warn"))
SPOKEN_CLASSES = frozenset(("neutral", "loaded", "legal"))
COURT_CUES = frozenset(("testify", "plead"))
SITE_CUES = frozenset(("tweet", "retweet", "post"))


@Language.factory("audit_channels")
def make_channels(nlp: Language, name: str) -> ChannelFinder:
    """Give the component."""
    return ChannelFinder()


class ChannelFinder:
    """Completes ``doc._.attributions`` with channel, audience, time, place and link."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the circumstances of each attribution and carry them on."""
        reader = Circumstances(words_of(doc), doc._.article, doc._.names, doc._.sources)
        found = [reader.read(item) for item in doc._.attributions]
        doc._.attributions = tuple(carry(found, words_of(doc)))
        return doc


class Circumstances:
    """Reads the frame around one attribution at a time."""

    def __init__(
        self,
        words: Words,
        article: Article,
        names: tuple[Name, ...],
        sources: tuple[Source, ...],
    ) -> None:
        self.words = words
        self.article = article
        self.places = {name.span.start: name.span for name in names if name.kind == "place"}
        self.sources = {source.id: source for source in sources}
        self.links = sorted(article.links, key=lambda link: link.span)
        self._link_starts = [link.span.start for link in self.links]

    def read(self, item: Attribution) -> Attribution:
        """Give the attribution with what its own sentence says of the occasion."""
        link = self._link(item)
        if not item.cue:
            return replace(item, link=link)
        first = bisect_right(self.words.start, item.cue[0].start) - 1
        sentence = self.words.sentence[first]
        if sentence < 0 or item.cue_class not in SPOKEN_CLASSES or item.passive:
            return replace(item, link=link)
        opening = max(self.words.bounds[sentence][0], first - WINDOW)
        start = self.words.start[opening]
        frame = self._frame(item, sentence, start)
        channel, words = self._channel(item, frame, start)
        return replace(
            item,
            channel=channel,
            channel_words=words,
            audience=self._audience(item, frame, start),
            when=self._when(frame, start),
            where=self._where(frame, start),
            link=link,
        )

    def _frame(self, item: Attribution, sentence: int, start: int) -> str:
        """Give the sentence's text with content and source blotted out, offsets kept.

        What lies beyond the content, seen from the cue, is blotted out too: it belongs to others.
        """
        first = bisect_right(self.words.start, item.cue[0].start)
        last = min(self.words.bounds[sentence][1], first + WINDOW)
        end = self.words.end[last - 1]
        text = self.words.text[start:end]
        cue = item.cue[0].start
        before = [part for part in item.content if part.end <= cue]
        after = [part for part in item.content if part.start >= cue]
        hidden = [*item.source, *item.content]
        if before:
            hidden.append(Span(start, max(part.end for part in before)))
        elif after:
            hidden.append(Span(min(part.start for part in after), end))
        for part in hidden:
            low, high = max(part.start - start, 0), min(part.end - start, len(text))
            if low < high:
                text = text[:low] + HIDDEN * (high - low) + text[high:]
        return text

    def _channel(self, item: Attribution, frame: str, start: int) -> tuple[Channel, Span | None]:
        if item.cue_lemma in ("decline", "refuse", "respond", "reply", "respond to", "return"):
            whole = self.words.text[start : start + len(frame)]
            match = PATTERNS[0][1].search(whole)
            if match:
                return "declined-to-comment", Span(start + match.start(), start + match.end())
        for channel, pattern in PATTERNS:
            match = pattern.search(frame)
            if match:
                return channel, Span(start + match.start(), start + match.end())
        found = self._by_source(item)
        if found[0] == "unknown" and item.cue_lemma == "write":
            return self._by_writing(item)
        return found

    def _by_writing(self, item: Attribution) -> tuple[Channel, Span | None]:
        """Tell from the sentence before what somebody "wrote": "her memo to the council"."""
        before = item.sentence - 1
        words = self.words
        if before < 0 or words.block[before] != words.block[item.sentence]:
            return "unknown", None
        for at in range(*words.bounds[before]):
            if words.low[at] in WRITINGS and words.low[at - 1] in ("his", "her", "their"):
                return WRITINGS[words.low[at]], words.span(at - 1, at + 1)
        return "unknown", None

    def _by_source(self, item: Attribution) -> tuple[Channel, Span | None]:
        """Tell the channel from the cue and from what the source is."""
        if item.cue_lemma in COURT_CUES:
            return "court-record", item.cue[0]
        if item.cue_lemma in SITE_CUES:
            return "social-media", item.cue[0]
        source = self.sources.get(item.source_id or "")
        if source is None or not item.source:
            return "unknown", None
        if source.kind == "named-organisation" and OUTLET.search(source.name):
            return "outlet-report", item.source[0]
        if source.kind in ("identified-document", "unidentified-document"):
            if source.head in COURT_PAPERS:
                return "court-record", item.source[0]
            if source.head in PUBLISHED:
                return "published-work", item.source[0]
            return "official-document", item.source[0]
        return "unknown", None

    def _audience(self, item: Attribution, frame: str, start: int) -> Span | None:
        words = self.words
        if item.cue_lemma.split()[0] in TELLING:
            at = bisect_right(words.start, item.cue[-1].end)
            begin = item.content[0].start if item.content else 0
            if at < len(words.low) and words.start[at] != begin and words.quote[at] < 0:
                return self._listener(at, item.sentence)
        match = AUDIENCE.search(frame)
        if match is None:
            return None
        at = bisect_right(words.start, start + match.end() - 1)
        if at >= len(words.low) or words.low[at] in PRONOUNS:
            return None
        return self._listener(at, item.sentence)

    def _listener(self, at: int, sentence: int) -> Span | None:
        """Give the noun phrase at a token without the place or time that follows it."""
        words = self.words
        last = phrase_end(words, at, min(at + 14, words.bounds[sentence][1]))
        for i in range(at + 1, last):
            if words.low[i] in PREPOSITIONS and words.low[i] not in ("of", "for"):
                last = i
                break
        return words.span(at, last) if last > at else None

    def _when(self, frame: str, start: int) -> Span | None:
        match = WHEN.search(frame)
        if match is None or match[0] in ("May", "March"):
            return None
        return Span(start + match.start(), start + match.end())

    def _where(self, frame: str, start: int) -> Span | None:
        for match in WHERE.finditer(frame):
            place = self.places.get(start + match.end())
            if place is not None:
                return Span(start + match.start(), place.end)
        return None

    def _link(self, item: Attribution) -> str | None:
        """Give the link on the source, the cue or in the content."""
        if not self.links:
            return None
        parts = item.source + item.cue + item.content
        low, high = min(part.start for part in parts), max(part.end for part in parts)
        at = bisect_right(self._link_starts, low) - 1
        for link in self.links[max(at, 0) :]:
            if link.span.start >= high:
                break
            if link.span.end > low:
                return link.target
        return None


COURT_PAPERS = frozenset(
    ("indictment", "lawsuit", "suit", "complaint", "ruling", "judgment", "judgement", "affidavit",
     "filing", "filings", "verdict", "warrant")
)  # fmt: skip
WRITINGS: dict[str, Channel] = {
    "memo": "official-document", "report": "official-document", "letter": "statement",
    "statement": "statement", "email": "interview", "book": "published-work",
    "column": "published-work", "essay": "published-work", "article": "published-work",
    "paper": "published-work", "post": "social-media", "blog": "published-work",
}  # fmt: skip
PUBLISHED = frozenset(
    ("study", "studies", "research", "paper", "papers", "article", "articles", "book", "survey",
     "surveys", "poll", "polls", "analysis", "review", "editorial", "essay", "column")
)  # fmt: skip


def carry(found: list[Attribution], words: Words) -> list[Attribution]:
    """Carry an occasion on to the same speaker's next words in the passage."""
    last: dict[str, tuple[Attribution, int]] = {}
    done: list[Attribution] = []
    for item in found:
        block = words.block[item.sentence] if item.sentence < len(words.block) else 0
        before, before_block = last.get(item.source_id or "", (None, 0))
        if before is not None and block - before_block <= REACH and _may_carry(item):
            item = replace(
                item,
                channel=before.channel,
                channel_words=before.channel_words,
                audience=item.audience or before.audience,
                when=item.when or before.when,
                where=item.where or before.where,
            )
        if item.source_id and item.cue_class in SPOKEN_CLASSES:
            last[item.source_id] = (item, block)
        done.append(item)
    return done


def _may_carry(item: Attribution) -> bool:
    return item.channel == "unknown" and item.cue_class in SPOKEN_CLASSES
