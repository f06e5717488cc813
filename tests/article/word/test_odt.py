"""OpenDocument texts as they are read: changes, notes, frames, shapes, tables, properties."""

from __future__ import annotations

import pytest

from audit.article import Article, read_bytes
from audit.article.word import manuscript_in
from audit.article.word.changes import Reading
from audit.errors import ReadError
from tests.article.invariants import blocks, place
from tests.article.word.build import odt


def read(body: str, **parts: str) -> Article:
    return read_bytes(odt(body, **parts), "story.odt")


CHANGED = (
    "<text:tracked-changes>"
    '<text:changed-region xml:id="c1"><text:insertion/></text:changed-region>'
    '<text:changed-region xml:id="c2"><text:deletion><text:p>never </text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
    '<text:p>The mayor <text:change text:change-id="c2"/><text:change-start '
    'text:change-id="c1"/>twice <text:change-end text:change-id="c1"/>met them.</text:p>'
)


@pytest.mark.parametrize(
    ("reading", "source"),
    [("accepted", "The mayor twice met them."), ("rejected", "The mayor never met them.")],
)
def test_tracked_changes_in_both_readings(reading: Reading, source: str) -> None:
    manuscript = manuscript_in(odt(CHANGED), "story.odt", "odt", reading)
    assert (manuscript.source, manuscript.changes) == (source, True)


def test_notes_follow_and_spaces_tabs_and_entities_have_their_places() -> None:
    note = (
        '<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Below.</text:p></text:note-body></text:note>"
    )
    article = read(f'<text:p>A &amp; B<text:s text:c="2"/>so{note}.<text:tab/>End</text:p>')
    assert blocks(article) == [("headline", "A & B so. End"), ("note", "Below.")]
    assert [link.target for link in article.links] == ["#note-1"]
    assert place(article, "so.") == (1, 8, 1, 11)


def test_frames_follow_their_paragraph_and_shapes_of_a_page_stand_where_they_are() -> None:
    frame = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"
    shape = "<draw:custom-shape><text:p>On the page.</text:p></draw:custom-shape>"
    article = read(f"{shape}<text:p>Around{frame} it.</text:p>")
    assert [words for _, words in blocks(article)] == ["On the page.", "Around it.", "In the box."]


def test_a_cell_knows_its_row() -> None:
    def row(*cells: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells
        )
        return f"<table:table-row>{inside}</table:table-row>"

    head = f"<table:table-header-rows>{row('Firm', 'Staff')}</table:table-header-rows>"
    covered = row("Harl", "300").replace("</table:table-row>", "<table:covered-table-cell/>"
                                         "</table:table-row>")  # fmt: skip
    article = read(f"<table:table>{head}{covered}</table:table>")
    assert [(one.kind, one.level) for one in article.blocks] == [
        ("table-cell", 1), ("table-cell", 1), ("table-cell", 2), ("table-cell", 2)
    ]  # fmt: skip


def test_properties_are_metadata_also_under_a_house_s_own_names() -> None:
    meta = (
        "<dc:title>Shut</dc:title><meta:initial-creator>Ana Ruiz</meta:initial-creator>"
        '<meta:user-defined meta:name="Desk">courts</meta:user-defined>'
    )
    data = odt("<text:p>It was closed on Monday by the council, and nobody was told.</text:p>"
               "<text:p>It stays so.</text:p>", meta=meta)  # fmt: skip
    article = read_bytes(data, "story.odt", house={"section": ["desk"]})
    assert (article.metadata.byline, article.metadata.section) == ("Ana Ruiz", "courts")
    assert read_bytes(data, "story.odt").metadata.section is None


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"Basic/script-lc.xml": "<x/>"}, "macros"),
        ({"Scripts/python/a.py": "x"}, "macros"),
        ({"content.xml": "<!DOCTYPE x><x/>"}, "document type"),
        ({"content.xml": "<x/>"}, "no OpenDocument text"),
    ],
)
def test_what_is_not_read_is_told(parts: dict[str, str], reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_bytes(odt("<text:p>Words.</text:p>", **parts), "story.odt")
