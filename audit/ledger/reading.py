"""From one article and its facts to its part in the ledger."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from audit.article import Article
from audit.facts import Attribution, Facts, Name, Quotation, Source, Span
from audit.language.grammar.listed import listed
from audit.ledger.headlines import without_headlines_own
from audit.ledger.names import is_acronym, words_of
from audit.ledger.record import Appearance, ArticleRecord, Gender, Place, Quoted, Statement
from audit.ledger.voices import own_words, quoted_words, voices

Fact = TypeVar("Fact", Attribution, Quotation)

FEMALE = listed("she her hers herself mrs ms miss lady dame madam")
MALE = listed("he him his himself mr sir lord")
PRONOUNS = (FEMALE | MALE | listed("they them their it its who which that we i")) - {
    "mrs", "ms", "miss", "lady", "dame", "madam", "mr", "sir", "lord",
}  # fmt: skip
ENOUGH = 3
"""How many pronouns tell a gender, where no title does."""

LONGEST_FORM = 80
"""Characters; a longer mention is a description with a clause, not a form of a name."""


def article_record(article: Article, facts: Facts) -> ArticleRecord:
    """Give one article's sources, what each said, and the counts that shares are of."""
    facts = without_headlines_own(article, facts)
    read = _Reading(article, facts)
    words = quoted_words(facts)
    said = article.metadata
    return ArticleRecord(
        path=article.name,
        title=said.title,
        byline=said.byline,
        date=said.date,
        attributions=len(facts.attributions),
        unsourced=sum(one.source_id is None for one in facts.attributions),
        quoted_words=sum(words.values()),
        unspoken_words=words[""],
        appearances=tuple(map(read.appearance, facts.sources)),
    )


class _Reading:
    """One article's facts, looked up by source."""

    def __init__(self, article: Article, facts: Facts) -> None:
        self._article, self._facts = article, facts
        self._voices = voices(facts)

    def appearance(self, source: Source) -> Appearance:
        return Appearance(
            path=self._article.name,
            source=source.id,
            name=self._plain(source.name),
            kind=source.kind,
            place=self._place(source.mentions[0] if source.mentions else Span(0, 0)),
            names=tuple(dict.fromkeys([self._plain(source.name), *self._forms(source)])),
            role=source.role,
            affiliation=source.affiliation,
            gender=self._gender(source),
            voice=self._voices[source.id],
            statements=tuple(self._statements(source)),
            quotations=tuple(map(self._quoted, self._spoken[source.id])),
            count=source.count,
            plural=source.plural,
            reason=self._words(source.reason),
            basis=self._words(source.basis),
            protected=source.protected,
        )

    def _forms(self, source: Source) -> Iterator[str]:
        """Give the forms of a named source's name, or the descriptions of another."""
        kind = {"named-person": "person", "named-organisation": "organisation"}.get(source.kind)
        own = set(words_of(source.name))
        for mention in source.mentions:
            text = self._text(mention)
            if kind is None:
                if text.lower() not in PRONOUNS and len(text) <= LONGEST_FORM:
                    yield text
                continue
            inside = [name for name in self._names_in(mention) if name.kind == kind]
            forms = [self._plain(self._text(name.span)) for name in inside]
            alike = [form for form in forms if own & set(words_of(form))]
            yield from alike or (forms[:1] if kind == "organisation" else [])
            for name in inside:
                yield from self._acronym_after(name)

    def _acronym_after(self, name: Name) -> Iterator[str]:
        """Give the acronym that stands in brackets after a body's name."""
        at = bisect_left(self._name_starts, name.span.end)
        if name.kind == "organisation" and at < len(self._facts.names):
            following = self._facts.names[at].span
            between = self._article.text[name.span.end : following.start].strip()
            acronym = self._text(following)
            if between in ("(", "(the") and is_acronym(acronym):
                yield acronym

    def _statements(self, source: Source) -> Iterator[Statement]:
        """Give what a source said, in the order of the text."""
        given = [self._attribution(one) for one in self._given[source.id]]
        alone = [self._alone(one) for one in self._spoken[source.id] if not one.attribution]
        yield from sorted([*given, *alone], key=lambda one: (one.place, one.id))

    def _attribution(self, one: Attribution) -> Statement:
        spans = one.content or one.cue or one.source
        first = min((*one.source, *one.cue, *one.content), default=Span(0, 0))
        return Statement(
            id=one.id,
            place=self._place(first),
            text=self._joined(spans),
            mode=one.mode,
            cue=self._joined(one.cue),
            channel=one.channel,
            audience=self._words(one.audience),
            when=self._words(one.when),
            where=self._words(one.where),
            link=one.link,
            quotations=tuple(each.id for each in self._brought_in[one.id]),
        )

    def _alone(self, one: Quotation) -> Statement:
        place, text = self._place(one.span), self._text(one.span)
        return Statement(one.id, place, text, "direct", quotations=(one.id,))

    def _quoted(self, one: Quotation) -> Quoted:
        return Quoted(one.id, one.kind, self._text(one.inner), one.words, self._place(one.span))

    def _gender(self, source: Source) -> Gender:
        """Tell a person's gender by title, or by pronouns that all agree."""
        if source.kind != "named-person":
            return ""
        texts = [words_of(self._text(mention)) for mention in source.mentions]
        titles = {_gender_of(words[0]) for words in texts if len(words) > 1} - {""}
        pronouns = [_gender_of(words[0]) for words in texts if len(words) == 1]
        told = [gender for gender in pronouns if gender]
        if len(titles) == 1:
            return titles.pop()
        return told[0] if len(told) >= ENOUGH and len(set(told)) == 1 and not titles else ""

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.span.start for name in self._facts.names]

    def _names_in(self, span: Span) -> list[Name]:
        return [name for name in self._facts.names if span.contains(name.span)]

    def _place(self, span: Span) -> Place:
        start = self._article.locate(span).start
        return Place(start.line, start.column)

    def _text(self, span: Span) -> str:
        return " ".join(self._article.text[span.start : span.end].split())

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else self._text(span)

    def _joined(self, spans: Iterable[Span]) -> str:
        return " … ".join(self._text(span) for span in spans)

    @staticmethod
    def _plain(text: str) -> str:
        return " ".join(text.split()).removesuffix("’s").removesuffix("'s")

    @cached_property
    def _given(self) -> dict[str | None, list[Attribution]]:
        return _by(self._facts.attributions, lambda one: one.source_id)

    @cached_property
    def _quotations(self) -> list[Quotation]:
        return [one for one, _ in own_words(self._facts)]

    @cached_property
    def _spoken(self) -> dict[str | None, list[Quotation]]:
        return _by(self._quotations, lambda one: one.speaker)

    @cached_property
    def _brought_in(self) -> dict[str | None, list[Quotation]]:
        return _by(self._quotations, lambda one: one.attribution)


def _by(facts: Iterable[Fact], key: Callable[[Fact], str | None]) -> dict[str | None, list[Fact]]:
    groups: dict[str | None, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[key(fact)].append(fact)
    return groups


def _gender_of(word: str) -> Gender:
    return "f" if word in FEMALE else "m" if word in MALE else ""
