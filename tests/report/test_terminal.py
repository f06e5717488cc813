"""The terminal's report, as an editor sees it."""

from __future__ import annotations

from dataclasses import replace

from audit.engine.record import Audit
from audit.errors import BugError, ReadError
from audit.facts import Facts, Span
from audit.report.display import columns
from audit.report.text import article_text, report
from tests.report.fictional import finding, harbour, plain_article, renamed


def shown(audit: Audit, width: int = 80) -> str:
    return article_text(audit, width=width)


def audit_of(source: str, words: str, **more: str) -> Audit:
    article = plain_article(source, more.pop("path", "a.txt"))
    return Audit(article, Facts(), (finding(article, words, **more),))


def test_a_finding_shows_place_words_rule_what_is_wrong_and_what_mends_it():
    audit = audit_of("They met.\n\nSources said the wall is safe.\n", "Sources")
    assert shown(audit) == (
        "a.txt:3:1  error  bare-source\n"
        "  3 │ Sources said the wall is safe.\n"
        "    │ ^^^^^^^\n"
        "  Nobody can tell who this is.\n"
        "  → Say who it is.\n"
        "\n"
    )


def test_findings_come_in_the_order_of_their_places():
    audit = harbour()
    mixed = replace(audit, findings=tuple(reversed(audit.findings)))
    assert shown(mixed) == shown(audit)


def test_a_long_paragraph_is_cut_between_words_around_the_flagged_ones():
    filler = "The wall was built in the last century and has been mended twice since then. "
    audit = audit_of(filler * 6 + "Officials deny it. " + filler * 6, "Officials")
    assert shown(audit, 60).splitlines()[1:3] == [
        "  1 │ …since then. Officials deny it. The wall was…",
        "    │              ^^^^^^^^^",
    ]


def test_words_longer_than_the_terminal_are_folded_between_words():
    words = "Everybody in the town knows that the wall was never mended, whatever the council says"
    assert shown(audit_of(f"Before it. {words}. After it.", words), 52).splitlines()[1:5] == [
        "  1 │ …Everybody in the town knows that the wall",
        "    │  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "    │ was never mended, whatever the council says…",
        "    │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]


def test_words_too_long_for_that_show_their_beginning():
    words = "word " * 100 + "end"
    picture = shown(audit_of(f"Before. {words} after.", words), 50).splitlines()[1:7]
    assert picture[0].startswith("  1 │ …word word")
    assert picture[4].endswith("word…")
    assert max(map(columns, picture)) <= 50


def test_a_span_over_two_lines_is_underlined_on_both():
    source = "He said the wall\nis safe."
    article = plain_article(source, "a.txt")
    words = "the wall is safe"
    audit = Audit(article, Facts(), (finding(article, words),))
    assert shown(audit).splitlines()[1:5] == [
        "  1 │ He said the wall",
        "    │         ^^^^^^^^",
        "  2 │ is safe.",
        "    │ ^^^^^^^",
    ]


def test_a_span_over_many_lines_shows_the_first_and_the_last():
    source = "One\ntwo\nthree\nfour\nfive."
    article = plain_article(source, "a.txt")
    audit = Audit(article, Facts(), (finding(article, "One two three four five"),))
    assert shown(audit).splitlines()[1:6] == [
        "  1 │ One",
        "    │ ^^^",
        "  ⋮ │",
        "  5 │ five.",
        "    │ ^^^^",
    ]


def test_an_article_as_a_whole_is_marked_at_its_first_character():
    article = plain_article("A story.", "a.txt")
    whole = replace(finding(article, "A story."), span=Span(0, 0), text="")
    assert shown(Audit(article, Facts(), (whole,))).splitlines()[1:3] == [
        "  1 │ A story.",
        "    │ ^",
    ]


def test_wide_letters_take_two_columns_and_marks_none():
    audit = audit_of("港の壁は危険だと e\u0301lus said.", "e\u0301lus")
    assert shown(audit).splitlines()[2] == "    │                  ^^^^"


def test_tabs_become_spaces():
    audit = audit_of("First\tSources said so.", "Sources")
    # a reader of plain text joins words with one space, so look at the file's own line
    assert shown(audit).splitlines()[1] == "  1 │ First    Sources said so."


def test_control_characters_are_shown_and_not_obeyed():
    audit = audit_of(
        "Sources said \x1b[2Jred\x07 \u202ethat\u2028so \x9b31m.",
        "Sources",
        path="a\x1b]0;x\x07.txt",
        message="Who is \x1b[31m?",
        remedy="Not \x1b[0m.",
    )
    text = shown(audit)
    assert not set("\x1b\x07\x9b\u202e\u2028") & set(text)
    assert "␛[2Jred␇" in text
    assert text.startswith("a␛]0;x␇.txt:1:1")


def test_colour_only_when_asked():
    audit = harbour()
    assert "\x1b" not in "".join(report([audit]))
    assert "\x1b[31m" in "".join(report([audit], colour=True))


def test_colours_change_no_letter():
    import click

    audit, errors = harbour(), [ReadError("b.txt", "is empty")]
    assert click.unstyle("".join(report([audit], errors, colour=True))) == "".join(
        report([audit], errors)
    )


def test_all_lines_but_those_of_the_place_fit_the_width():
    for width in (40, 60, 80, 100):
        for line in article_text(harbour(), width=width).splitlines():
            assert columns(line) <= width or line.startswith("articles/harbour.txt:"), line


def test_the_report_ends_with_a_summary():
    def last(*audits: Audit, errors: tuple[ReadError, ...] = ()) -> str:
        return "".join(report(audits, errors)).splitlines()[-1]

    clean = replace(harbour(), findings=(), waived=())
    unreadable = ReadError("b.txt", "is empty")
    assert last(harbour()) == "1 article: 2 errors, 3 warnings, 1 info; 1 waived."
    assert last(harbour(), renamed(harbour(), "b")) == (
        "2 articles: 4 errors, 6 warnings, 2 infos; 2 waived."
    )
    assert last(clean) == "1 article: no findings."
    assert last(clean, errors=(unreadable,)) == (
        "1 article: no findings; 1 file could not be read."
    )
    assert last(errors=(unreadable, unreadable)) == (
        "No article was audited; 2 files could not be read."
    )
    assert last() == "No article was audited."


def test_an_article_that_met_a_bug_was_read():
    bug = BugError("b.txt", "this is a bug in audit")
    text = "".join(report((), (bug, ReadError("c.txt", "is empty"), bug)))
    assert text.startswith("b.txt  could not be audited\n  this is a bug in audit\n")
    assert text.splitlines()[-1] == (
        "No article was audited; 2 files could not be audited, 1 file could not be read."
    )


def test_unreadable_files_are_named_with_their_reasons():
    text = "".join(report([], [ReadError("old\x1b.doc", "is a Word document")]))
    assert text.startswith("old␛.doc  could not be read\n  is a Word document\n")


def test_errors_may_be_found_while_the_audits_are_made():
    errors: list[ReadError] = []

    def audits():
        yield harbour()
        errors.append(ReadError("late.txt", "is empty"))

    assert "late.txt" in "".join(report(audits(), errors))
