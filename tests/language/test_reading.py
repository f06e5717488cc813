"""The encoder as a component: what can stand in its place, and what is made of its answer."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy
from spacy.util import registry

from audit.article import Article, read_text
from audit.errors import WeightsError
from audit.facts import Facts
from audit.language import analyse
from audit.language.encoder.reader import Reading
from audit.language.encoder.relations import Name, Relation
from audit.language.pipeline import with_components
from tests.cli.command import audit

TEXT = "Bridge shut\n\nBy Ana Ruiz\n\nThe bridge is shut, Kaya said on Monday."


class Scripted:
    """A reader that has its answer ready, and keeps what it was asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.asked: list[str] = []

    def read(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Reading:
        self.asked += [text[start:end] for start, end in paragraphs]
        return self.reading


def told(text: str, reading: Reading) -> tuple[Article, Facts, Scripted]:
    scripted = Scripted(reading)
    registry.misc.register("tests.scripted", func=lambda: scripted)
    language = with_components(spacy.blank("en"), reader={"@misc": "tests.scripted"})
    article = read_text(text, format="text", path="test.txt")
    return article, analyse(article, language), scripted


def relation(text: str, contents: Sequence[str], cue: str | None, source: str | None) -> Relation:
    def span(part: str) -> tuple[int, int]:
        return text.index(part), text.index(part) + len(part)

    return Relation(
        tuple(map(span, contents)), span(cue) if cue else None, span(source) if source else None
    )


def shown(article: Article, facts: Facts) -> list[tuple[str, str, str]]:
    def text(spans: Sequence[object]) -> str:
        return " … ".join(article.text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]

    return [(text(a.source), text(a.cue), text(a.content)) for a in facts.attributions]


def made_of(text: str, contents: Sequence[str], cue: str | None, source: str | None) -> object:
    """Give what one relation of the encoder becomes."""
    reading = Reading((relation(text, contents, cue, source),), ())
    article, facts, _ = told(text, reading)
    return shown(article, facts)


def test_another_reader_can_be_given() -> None:
    reading = Reading(
        (relation(TEXT, ["The bridge is shut"], "said", "Kaya"),),
        (Name(TEXT.index("Kaya"), TEXT.index("Kaya") + 4, "person"),),
    )
    article, facts, scripted = told(TEXT, reading)
    assert shown(article, facts) == [("Kaya", "said", "The bridge is shut")]
    assert [source.name for source in facts.sources] == ["Kaya"]
    assert scripted.asked == ["Bridge shut", "The bridge is shut, Kaya said on Monday."]


def test_the_order_of_articles_does_not_matter() -> None:
    texts = [
        TEXT,
        "“It fell,” Mayor Lena Brandt said.\n\n“It will stand again.”",
        "Officials say it is safe. It is believed that the pump failed.",
    ]
    articles = [read_text(text, format="text", path="x") for text in texts]
    first = {article.text: analyse(article) for article in articles}
    again = articles * 3
    random.Random(4).shuffle(again)
    assert all(analyse(article) == first[article.text] for article in again)


PARTS = [
    ("“No deal,” Kaya said.", ["No deal"], "said", "Kaya", ("Kaya", "said", "“No deal,”")),
    ("It was safe, Kaya said.", ["It was safe, "], "said", "Kaya", ("Kaya", "said", "It was safe")),
    (
        "A clerk, who feared for her job, said it leaked.",
        ["it leaked"],
        "said",
        "A clerk",
        ("A clerk, who feared for her job", "said", "it leaked"),
    ),
    (
        "On Monday Ana Were asked for more time.",
        ["for more time"],
        "Were asked",
        "Ana",
        ("Ana Were", "asked", "for more time"),
    ),
    (
        "Aho is thought to have fled.",
        ["to have fled"],
        "is thought",
        "Aho",
        ("", "is thought", "Aho … to have fled"),
    ),
    (
        "The plan was praised by nurses.",
        ["The plan"],
        "was praised",
        None,
        ("nurses", "was praised", "The plan"),
    ),
    (
        "Holm was quoted as saying it was over.",
        ["Holm", "it was over"],
        "was quoted as saying",
        None,
        ("Holm", "was quoted as saying", "it was over"),
    ),
]


@pytest.mark.parametrize(("text", "contents", "cue", "source", "expected"), PARTS)
def test_parts_are_made_whole(
    text: str, contents: list[str], cue: str, source: str | None, expected: tuple[str, str, str]
) -> None:
    assert made_of(text, contents, cue, source) == [expected]


def test_an_active_verb_has_its_subject_for_a_source() -> None:
    text = "Officials said it leaked."
    assert made_of(text, ["it leaked"], "said", None) == [("Officials", "said", "it leaked")]


NOTHING = [
    ("A clerk, who asked not to be named, left.", ["not to be named"], "asked", "A clerk, who"),
    ("Marr conceded a penalty.", ["a penalty"], "conceded", "Marr"),
    ("The work went according to plan.", ["The work went"], "according to", "plan"),
    ("Rain fell in the north.", ["Rain fell in the north"], None, None),
]


@pytest.mark.parametrize(("text", "contents", "cue", "source"), NOTHING)
def test_nothing_is_made_of_what_reports_nothing(
    text: str, contents: list[str], cue: str | None, source: str | None
) -> None:
    assert made_of(text, contents, cue, source) == []


def test_an_attitude_is_told_from_words_of_thinking() -> None:
    text = "Kaya unveiled a tower. Kaya likes towers."
    relations = (
        relation(text, ["a tower"], "unveiled", "Kaya"),
        relation(text, ["towers"], "likes", "Kaya"),
    )
    _, facts, _ = told(text, Reading(relations, ()))
    assert [(a.cue_lemma, a.cue_class) for a in facts.attributions] == [
        ("unveil", "attitude"),
        ("like", "belief"),
    ]


def names(text: str, *found: tuple[str, str]) -> list[tuple[str, str]]:
    read = tuple(Name(text.index(part), text.index(part) + len(part), kind) for part, kind in found)
    article, facts, _ = told(text, Reading((), read))
    return [(article.text[n.span.start : n.span.end], n.kind) for n in facts.names]


def test_a_name_takes_in_the_capitals_beside_it() -> None:
    assert names("The Surrey Police left.", ("Surrey", "place")) == [
        ("Surrey Police", "organisation")
    ]
    assert names("There Hannah Were spoke.", ("Hannah", "person")) == [("Hannah Were", "person")]
    assert names("He met Obama Tuesday.", ("Obama", "person")) == [("Obama", "person")]


def test_a_name_is_found_again_and_is_of_one_kind() -> None:
    text = "They met Ilya Dobrev there. Later Dobrev left, and Dobrev’s aide with him."
    assert names(text, ("Ilya Dobrev", "person")) == [
        ("Ilya Dobrev", "person"),
        ("Dobrev", "person"),
        ("Dobrev", "person"),
    ]


def test_weights_that_are_missing_are_one_clear_sentence(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(TEXT, "utf-8")
    done = audit("check", story, env={"AUDIT_WEIGHTS": str(tmp_path / "none")})
    assert done.returncode == 2
    message = done.stderr.decode()
    assert "checksums.json: cannot be read; install source-audit again" in message
    assert "Traceback" not in message


def test_a_frame_that_is_not_installed_is_one_clear_sentence(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(TEXT, "utf-8")
    done = audit("check", story, env={"AUDIT_SPACY": "xx_no_such_pipeline"})
    assert done.returncode == 2
    assert "there is no spaCy pipeline “xx_no_such_pipeline”" in done.stderr.decode()


def test_weights_of_another_make_are_refused(tmp_path: Path) -> None:
    language = with_components(
        spacy.blank("en"), reader={"@misc": "audit.encoder.v1", "weights": str(tmp_path)}
    )
    with pytest.raises(WeightsError, match=r"checksums\.json: cannot be read"):
        analyse(read_text(TEXT, format="text", path="x"), language)
