from __future__ import annotations

from audit.article import Article
from audit.engine import judge, load_standard
from audit.engine.fields import FIELDS
from audit.engine.phrases import Finder
from audit.engine.words import WordList
from audit.facts import Facts
from tests.engine.desk import Desk

TEXT = "Rain fell. He is reportedly ill, she said. Snow fell."


def phrase(desk: Desk):
    finder = Finder(WordList("hedges", frozenset({"reportedly"})), ())
    return desk.cases("phrase", finder)[0]


def test_words_before_and_after_are_those_of_the_sentence() -> None:
    case = phrase(Desk(TEXT))
    assert FIELDS["phrase.before"](case) == "He is "
    assert FIELDS["phrase.after"](case) == " ill, she said."
    assert FIELDS["sentence.previous"](case) == "Rain fell."
    assert FIELDS["sentence.next"](case) == "Snow fell."


def test_a_real_source_in_the_sentence_supports_a_phrase() -> None:
    desk = Desk(TEXT)
    desk.says("she", "said", "ill", desk.source("Ada Stern", "named-person"))
    assert FIELDS["phrase.attributed"](phrase(desk)) is True
    assert FIELDS["phrase.in-content"](phrase(desk)) is False


def test_a_vague_source_supports_nothing() -> None:
    desk = Desk(TEXT)
    desk.says("she", "said", "He is reportedly ill", desk.source("she", "vague"))
    assert FIELDS["phrase.attributed"](phrase(desk)) is False
    assert FIELDS["phrase.in-content"](phrase(desk)) is False


def test_content_carries_its_phrases() -> None:
    desk = Desk(TEXT)
    desk.says("she", "said", "He is reportedly ill", desk.source("Ada Stern", "named-person"))
    assert FIELDS["phrase.in-content"](phrase(desk)) is True


def test_a_source_does_not_support_its_own_words() -> None:
    desk = Desk("Some reportedly angry fans said no.")
    fans = desk.source("Some reportedly angry fans", "unnamed-described")
    desk.says("Some reportedly angry fans", "said", "no", fans)
    assert FIELDS["phrase.attributed"](phrase(desk)) is False


def test_quoted_words_are_told_from_the_articles_own() -> None:
    desk = Desk("“He is reportedly ill,” she said.")
    desk.quotation("“He is reportedly ill,”")
    assert FIELDS["phrase.quoted"](phrase(desk)) is True
    assert FIELDS["phrase.quoted"](phrase(Desk("He is reportedly ill."))) is False


def test_an_article_without_text_has_no_cases() -> None:
    article = Article("empty.txt", "text", "", "", (), ())
    assert judge(article, Facts(), load_standard()).findings == ()
