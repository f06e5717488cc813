"""How, to whom, when and where words were said: component ``audit_channels``.

Works from attributions whoever found them. It reads the sentence around a cue with the content
left out (:mod:`.frame`), takes the channel that these words state (:mod:`.stated`) or that the
source itself is (:mod:`.origin`), and carries it on (:mod:`.carrying`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Attribution, Source
from audit.language.channels.antecedents import Authors
from audit.language.channels.carrying import Carrier
from audit.language.channels.circumstances import Occasions
from audit.language.channels.colons import leading
from audit.language.channels.frame import frame_of
from audit.language.channels.interviews import interviews, labelled
from audit.language.channels.introduced import in_sentence_after, in_sentence_before
from audit.language.channels.links import Links
from audit.language.channels.passages import Wholes
from audit.language.channels.publication import publication
from audit.language.channels.reported import reported
from audit.language.channels.scenes import Scenes
from audit.language.channels.stated import Statements
from audit.language.grammar.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


ASKING = frozenset(("ask", "ask about", "press", "question", "quiz", "challenge", "contact"))


@Language.factory("audit_channels")
def make_channels(nlp: Language, name: str) -> ChannelFinder:
    """Give the component."""
    return ChannelFinder()


class ChannelFinder:
    """Completes ``doc._.attributions`` with channel, audience, time, place and link."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the circumstances of each attribution and carry them on."""
        words = words_of(doc)
        sources = {source.id: source for source in doc._.sources}
        found = Circumstances(doc, sources).read(doc._.attributions)
        found = reported(interviews(words, doc._.article, found))
        found = Carrier(words, sources).carry(found)
        found = labelled(words, doc._.article, Authors(words, sources).fill(found))
        found = Wholes(words, sources).fill(Scenes(words, sources, found).fill(found))
        doc._.attributions = tuple(found)
        return doc


class Circumstances:
    """Reads the frames around the attributions of one article."""

    def __init__(self, doc: Doc, sources: dict[str, Source]) -> None:
        self.words, self.sources = words_of(doc), sources
        self.kinds = {name.span.start: name.kind for name in doc._.names}
        self.occasions = Occasions(self.words, doc._.names)
        self.links = Links(doc._.article)
        here = publication(self.words, doc._.article, doc._.attributions, sources)
        self.statements = Statements(self.words, here)

    def read(self, items: tuple[Attribution, ...]) -> list[Attribution]:
        """Give each attribution with what its own sentence says of the occasion."""
        beside: dict[int, list[Attribution]] = defaultdict(list)
        for item in items:
            if item.cue and item.cue_class not in ("attitude", "belief"):
                beside[item.sentence].append(item)
        found = [self._read(item, beside[item.sentence]) for item in items]
        return [self._asked(item, found, at) for at, item in enumerate(found)]

    def _asked(self, item: Attribution, found: list[Attribution], at: int) -> Attribution:
        """Give "Asked by email whether …, she wrote" the channel of the question."""
        before = found[at - 1] if at else item
        if item.channel != "unknown" or before.sentence != item.sentence or before is item:
            return item
        if before.cue_lemma not in ASKING or before.source or before.channel == "unknown":
            return item
        return replace(item, channel=before.channel, channel_words=before.channel_words)

    def _read(self, item: Attribution, beside: list[Attribution]) -> Attribution:
        source = self.sources.get(item.source_id or "")
        led = leading(self.words, item)
        if led is not None:
            told = self._read(led, beside)
            return replace(told, cue=(), cue_lemma=item.cue_lemma, cue_class=item.cue_class)
        if not item.cue or item.cue_class in ("belief", "hedging"):
            channel, words = self.statements.without_cue(item, source)
            link = self.links.supporting(item, words, source)
            return replace(item, channel=channel, channel_words=words, link=link)
        frame = frame_of(self.words, item, beside)
        channel, words = self.statements.read(item, source, frame)
        audience = self.occasions.audience(item, frame)
        if channel == "unknown":
            channel, words = self.statements.told_name(item, audience, self.kinds)
        if channel == "unknown":
            channel, words = (
                in_sentence_before(self.words, item, source)
                or in_sentence_after(self.words, item)
                or (channel, words)
            )
        return replace(
            item,
            channel=channel,
            channel_words=words,
            audience=audience,
            when=self.occasions.when(frame),
            where=self.occasions.where(frame),
            link=self.links.supporting(item, words, source),
        )
