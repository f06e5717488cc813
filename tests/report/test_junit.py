"""JUnit's XML by Jenkins' schema."""

from __future__ import annotations

from tests.report.fictional import harbour, renamed
from tests.report.made import UNREADABLE, junit, made, set_aside


def test_an_article_is_a_suite_and_a_finding_a_failed_test() -> None:
    root = junit([harbour(), renamed(made("Nothing here."), "clean.txt")])
    assert [suite.get("name") for suite in root] == ["articles/harbour.txt", "clean.txt"]
    harbour_suite, clean = root
    case = harbour_suite[1]
    assert case.get("name") == "bare-source: Sources"
    assert case.get("classname") == "articles/harbour.txt"
    (failure,) = case
    assert failure.get("type") == "error"
    assert failure.get("message").startswith("“Sources” tells readers nothing")
    assert failure.text.startswith("articles/harbour.txt:3:1: error\n“Sources” tells")
    assert [one.get("name") for one in clean] == ["no sourcing findings"]
    assert len(clean[0]) == 0


def test_what_is_set_aside_is_skipped_with_its_reason() -> None:
    (suite,) = junit([set_aside(made("One two three.", (0, 3), (4, 7), (8, 13)))])
    assert [one[0].tag for one in suite] == ["skipped", "skipped", "failure"]
    assert [one[0].get("message") for one in suite[:2]] == ["on legal advice", "in the baseline"]


def test_tests_of_one_suite_have_names_of_their_own_without_lines() -> None:
    (suite,) = junit([made("One.\n\nOne.\n\nOne (2).", (0, 3), (6, 9), (12, 15), (12, 19))])
    assert [one.get("name") for one in suite] == [
        "bare-source: One",
        "bare-source: One (2)",
        "bare-source: One (3)",
        "bare-source: One (2) (2)",
    ]


def test_long_words_are_shortened() -> None:
    (suite,) = junit([made("word " * 60, (0, 299))])
    assert len(suite[0].get("name")) < 80


def test_characters_that_no_xml_holds_are_replaced() -> None:
    audit = made("O\x00ne\ufffe]]>.", (0, 7), message='a\x1bb ]]> <c> & "d"\n\tе\ud800')
    (suite,) = junit([renamed(audit, "a\udcff&.txt")])
    assert suite.get("name") == "a�&.txt"
    assert suite[0][0].get("message") == 'a�b ]]> <c> & "d"\n\tе�'


def test_a_file_that_was_not_audited_is_an_error() -> None:
    (suite,) = junit([], [UNREADABLE])
    ((error,),) = suite
    assert error.tag == "error"
    assert error.get("message") == "is a Word document"
