"""Articles with facts set by hand, so that the engine is tested without the language layer."""

from __future__ import annotations

import re
from typing import Any

from audit.article import read_text
from audit.engine import ActiveRule, Audit, Rulebook, judge, load_standard
from audit.engine.cases import Case, cases
from audit.engine.phrases import Finder
from audit.engine.rule import Subject, Value
from audit.engine.rulefile import rule_from
from audit.engine.scene import Scene
from audit.engine.yamlfile import parse_yaml
from audit.facts import Attribution, Claim, Facts, Name, Quotation, Sentence, Source, Span

EXAMPLES = "examples: {flagged: [a], clean: [b]}\n"


class Desk:
    """Collects facts about a text; words are found where they first stand after ``after``."""

    def __init__(self, text: str, format: Any = "text") -> None:
        self.article = read_text(text, format=format, path="story.txt")
        self.names: list[Name] = []
        self.quotations: list[Quotation] = []
        self.attributions: list[Attribution] = []
        self.sources: list[Source] = []
        self.claims: list[Claim] = []
        self.sentences = [
            Sentence(Span(block.span.start + match.start(), block.span.start + match.end()), index)
            for index, block in enumerate(self.article.blocks)
            for match in re.finditer(
                r"\S.*?(?:[.!?]”?(?=\s|$)|$)", self.article.text[block.span.start : block.span.end]
            )
        ]

    def span(self, words: str, after: str = "") -> Span:
        start = self.article.text.index(words, self.article.text.index(after))
        return Span(start, start + len(words))

    def spans(self, words: str, after: str = "") -> tuple[Span, ...]:
        return (self.span(words, after),) if words else ()

    def sentence(self, span: Span) -> int:
        return next(i for i, s in enumerate(self.sentences) if s.span.overlaps(span))

    def source(self, name: str, kind: Any, **more: Any) -> str:
        id = f"s{len(self.sources) + 1}"
        mentions = (self.span(name),) if name in self.article.text else ()
        self.sources.append(Source(id, name, kind, mentions, **more))
        return id

    def says(
        self,
        source: str,
        cue: str,
        content: str,
        id: str | None = None,
        after: str = "",
        **more: Any,
    ) -> str:
        parts = [self.spans(words, after) for words in (source, cue, content)]
        first = parts[1] or parts[2]
        self.attributions.append(
            Attribution(
                f"a{len(self.attributions) + 1}",
                *parts,
                sentence=self.sentence(first[0]),
                mode=more.pop("mode", "indirect"),
                source_id=id,
                cue_lemma=more.pop("lemma", "say"),
                **more,
            )
        )
        return self.attributions[-1].id

    def quotation(self, words: str, kind: Any = "direct", **more: Any) -> str:
        span = self.span(words)
        inner = Span(span.start + 1, span.end - 1)
        id = f"q{len(self.quotations) + 1}"
        self.quotations.append(Quotation(id, kind, span, inner, len(words.split()), **more))
        return id

    def claim(self, words: str, trigger: str, type: Any = "fact", **more: Any) -> str:
        span, id = self.span(words), f"c{len(self.claims) + 1}"
        at = self.sentence(span)
        self.claims.append(Claim(id, type, span, at, self.span(trigger, words), **more))
        return id

    def name(self, words: str, kind: Any) -> None:
        self.names.append(Name(self.span(words), kind))

    @property
    def facts(self) -> Facts:
        return Facts(
            tuple(self.sentences),
            tuple(self.names),
            tuple(self.quotations),
            tuple(self.attributions),
            tuple(self.sources),
            tuple(self.claims),
        )

    @property
    def scene(self) -> Scene:
        return Scene(self.article, self.facts)

    def cases(self, subject: Subject, finder: Finder | None = None) -> list[Case]:
        return list(cases(subject, self.scene, finder))

    def judge(self, *rules: ActiveRule | str) -> Audit:
        active = [rule if isinstance(rule, ActiveRule) else shipped(rule) for rule in rules]
        book = Rulebook("test", tuple(active), load_standard().words)
        return judge(self.article, self.facts, book)


def shipped(name: str) -> ActiveRule:
    """Give a rule that ships, as newsroom has it."""
    return next(active for active in load_standard().rules if active.id == name)


def rule(text: str, **settings: Value) -> ActiveRule:
    """Give a rule from YAML; title, severity, message and examples may be left out."""
    given = parse_yaml(text, "rule.yaml").data
    defaults = {
        "rule": "test-rule",
        "title": "A test",
        "severity": "warning",
        "message": "Wrong.",
        "remedy": "Mend it.",
        "examples": {"flagged": ["a"], "clean": ["b"]},
    }
    file = parse_yaml("a: b", "rule.yaml")
    built = rule_from(type(file)("rule.yaml", {**defaults, **given}), path=None)  # type: ignore[arg-type]
    values = {setting.name: setting.default for setting in built.settings}
    return ActiveRule(built, built.severity, {**values, **settings})
