"""Plain text: paragraphs however they are set, and what stands between them."""

from __future__ import annotations

from audit.article import read_text
from audit.facts import Span
from tests.article.invariants import blocks, check, place

WRAPPED = """\
Harbour bridge closed

The harbour bridge was closed on Saturday after divers found a crack in
one of its piers. The port authority said that nobody was hurt, and that
buses would run.

"We will not wait," said Tomas Field, the chief engineer of the port.
"""

WRAPPED_WITH_INDENTS = """\
Harbour bridge closed
   The harbour bridge was closed on Saturday after divers found a crack
in one of its piers, the port authority said in a notice on its site.
   Nobody was hurt, it said. Buses run from the station every ten minutes
until the repair is done.
   Ferries go as usual.
"""

LINE_PER_PARAGRAPH = (
    "Harbour bridge closed\n"
    "The harbour bridge was closed on Saturday after divers found a crack in one of its piers,"
    " the port authority said in a notice that it published on its site on Saturday night.\n"
    "Nobody was hurt.\n"
    "Buses run from the station every ten minutes until the repair is done, the authority said,"
    " and ferries go as usual from the old pier, which has been open since early in the spring.\n"
)


def test_lines_wrapped_by_hand_are_joined() -> None:
    article = read_text(WRAPPED)
    assert [kind for kind, _ in blocks(article)] == ["headline", "paragraph", "paragraph"]
    assert "crack in one of its piers. The port authority said that nobody was" in article.text
    assert place(article, "crack in one") == (3, 64, 4, 4)


def test_indents_begin_paragraphs_of_wrapped_text() -> None:
    starts = [words[:12] for _, words in blocks(read_text(WRAPPED_WITH_INDENTS))]
    assert starts == ["Harbour brid", "The harbour ", "Nobody was h", "Ferries go a"]


def test_a_paragraph_per_line() -> None:
    article = read_text(LINE_PER_PARAGRAPH)
    assert [kind for kind, _ in blocks(article)] == ["headline", *["paragraph"] * 3]
    assert blocks(article)[2] == ("paragraph", "Nobody was hurt.")


def test_wrapped_text_without_blank_lines_breaks_after_short_last_lines() -> None:
    text = (
        "The harbour bridge was closed on Saturday after divers found a crack in\n"
        "one of its piers.\n"
        "Nobody was hurt, the authority said. Buses run from the station every\n"
        "ten minutes until the repair of the bridge is done, which may be in the\n"
        "summer.\n"
        "Ferries go as usual from the old pier, which has been open since spring\n"
        "and will stay open.\n"
    )
    starts = [words[:7] for _, words in blocks(read_text(text))]
    assert starts == ["The har", "Nobody ", "Ferries"]


def test_windows_line_endings() -> None:
    article = read_text(WRAPPED.replace("\n", "\r\n"))
    assert article.text == read_text(WRAPPED).text
    assert place(article, "crack in one") == (3, 64, 4, 4)
    assert "\r\n" in article.excerpt(Span(article.text.index("crack"), len(article.text)))


def test_opening_lines() -> None:
    article = read_text(
        "Bridge closed\nBy Ana Ruiz, Health Correspondent\nFriday, May 8, 2009\n\n"
        "Evansville, Indiana, United States - The bridge at Mill Street was closed on Friday"
        " after a truck had hit one of its pillars in the early morning, the sheriff said.\n\n"
        "It opened again at noon.\n"
    )
    assert [kind for kind, _ in blocks(article)] == [
        "headline", "byline", "dateline", "paragraph", "paragraph",
    ]  # fmt: skip
    assert article.metadata.title == "Bridge closed"
    assert article.metadata.byline == "Ana Ruiz, Health Correspondent"
    assert article.metadata.date == "2009-05-08"
    assert article.metadata.dateline == "Evansville, Indiana, United States"
    assert article.text.count("Evansville, Indiana") == 1


def test_no_headline_where_the_first_line_is_a_sentence() -> None:
    assert blocks(read_text("The bridge is closed.\n\nNobody was hurt.\n"))[0][0] == "paragraph"
    assert blocks(read_text("Only a line"))[0][0] == "paragraph"


def test_headings_between_paragraphs() -> None:
    article = read_text(
        "Bridge closed\n\nThe bridge was closed, the port authority said on Saturday.\n\n"
        "What happens next\n\nA repair will take three weeks, said the authority's engineer.\n\n"
        "“Not true”\n\nField: we will see.\n\nHe left.\n\nMayor:\n\nThat is all there is to say.\n"
    )
    kinds = {words: kind for kind, words in blocks(article)}
    assert kinds["What happens next"] == "heading"
    assert {kinds["“Not true”"], kinds["He left."], kinds["Mayor:"]} == {"paragraph"}


def test_lists() -> None:
    article = read_text(
        "Facts\n\nWhat we know so far about the bridge:\n- It is closed.\n- Nobody was hurt.\n\n"
        "1. Call first.\n2) Then write to\n   the mayor.\n\n• Done.\n"
    )
    items = [words for kind, words in blocks(article) if kind == "list-item"]
    assert items[:3] == ["It is closed.", "Nobody was hurt.", "Call first."]
    assert items[-1] == "Done."
    assert place(article, "It is closed.") == (4, 3, 4, 16)


def test_a_number_at_the_start_of_a_wrapped_line_is_no_list() -> None:
    text = (
        "The harbour bridge was closed on Saturday for the first time since June\n"
        "12. Divers had found a crack in one of its piers, the port authority said,\n"
        "and would dive again on Monday to see whether there are more of them.\n"
    )
    assert [kind for kind, _ in blocks(read_text(text))] == ["paragraph"]


def test_quoted_lines() -> None:
    article = read_text(
        "He wrote:\n\n> We are closed.\n> Until May.\n>\n> Sorry.\n\nThat was all.\n"
    )
    assert blocks(article)[1:] == [
        ("quotation", "We are closed."), ("quotation", "Until May."), ("quotation", "Sorry."),
        ("paragraph", "That was all."),
    ]  # fmt: skip
    assert place(article, "Until May.") == (4, 3, 4, 13)


def test_captions_and_rules() -> None:
    article = read_text(
        "Bridge closed\n\n----\n\nThe bridge on Saturday. Image: Port Authority.\n\n"
        "Photo: Ana Ruiz\n\n* * *\n\nThe bridge was closed. (AP Photo/Jo Lee)\n\n-30-\n"
    )
    assert [kind for kind, _ in blocks(article)] == ["headline", "caption", "caption", "caption"]


def test_a_quotation_over_two_paragraphs_stays_two_blocks() -> None:
    article = read_text(
        "“We looked at it on Monday,” Field said. “It was small.\n\n“On Friday it was not.”\n"
    )
    assert [kind for kind, _ in blocks(article)] == ["paragraph", "paragraph"]


def test_bare_addresses_are_links() -> None:
    article = read_text("The report (https://port.example/r_1?a=b) is out. See http://x.example.")
    assert [link.target for link in article.links] == [
        "https://port.example/r_1?a=b", "http://x.example",
    ]  # fmt: skip


def test_lone_carriage_returns_end_lines() -> None:
    article = read_text("Bridge closed\r\rThe bridge was closed, Field said.\rNobody was hurt.\r")
    assert place(article, "Nobody was hurt.") == (4, 1, 4, 17)
    check(article)


def test_a_long_address_in_wrapped_text_changes_nothing() -> None:
    address = "https://port.example/" + "x" * 250
    article = read_text(f"{WRAPPED}\n{address}\n\n{WRAPPED}")
    assert "crack in one of its piers. The port authority said that nobody was" in article.text
