"""Two samples' measures, counted by hand from what ``audit facts`` prints and their words.

``mill-road-crossing.txt``: 256 words less headline and byline; 19 sentences in the body, of which
four have no attribution (60% more traffic, dangerous roads, “How many children …”, the racetrack);
15 attributions: the council 2, Moyle, Tate 2 are named, 7 unnamed, 3 passive ones name nobody.
Independent: the council, Moyle, Tate, the poll, the resident, the research. Four bare claims.

``adoption-records.md``: 7 sentences, all attributed; of 8 attributions 5 named, 3 not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from audit.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"
MILL, ADOPTION = "news/mill-road-crossing.txt", "courts/adoption-records.md"
BY_HAND = {
    MILL: (247, 15 / 19, 5 / 15, 7 / 15, 6, 4 * 1000 / 247),
    ADOPTION: (123, 7 / 7, 5 / 8, 3 / 8, None, 0),
}
"""Words, shares attributed, named and unnamed, independent sources, bare claims in 1,000 words.

Whether a paper that has read a ruling is a source of its own is not for a hand to decide.
"""
ON_THE_PAGE = {
    MILL: {
        "Words": "247",
        "Attributed sentences": "79%",
        "Named sourcing": "33%",
        "Unnamed sourcing": "47%",
        "Independent sources": "6",
        "Claims without source": "4",
        "The same per 1,000 words": "16.2",
    },
    ADOPTION: {
        "Named sourcing": "63%",
        "Unnamed sourcing": "38%",
        "The same per 1,000 words": "0.0",
    },
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for name in BY_HAND:
        stem = folder / Path(name).stem
        how = ["--config", str(SAMPLES / "audit.yaml"), "--no-cache", "--today", "2026-11-24"]
        written = ["--workbook", f"{stem}.xlsx", "--output", f"html={stem}.html"]
        main(["check", str(SAMPLES / name), *how, *written])
    return folder


@pytest.mark.parametrize("name", BY_HAND)
def test_the_summary_has_what_a_hand_counts(made: Path, name: str):
    sheet: Any = load_workbook(made / f"{Path(name).stem}.xlsx")["Summary"]
    rows = iter([[cell for cell in row if cell is not None] for row in sheet.values])
    next(row for row in rows if row == ["Sourcing by article"])
    head = next(rows)
    assert head[2:8] == [
        "Words",
        "Sentences attributed",
        "Attributions named",
        "Attributions unnamed",
        "Independent sources",
        "Claims without a source per 1,000 words",
    ]
    told = next(rows)[2:8]
    for number, counted in zip(told, BY_HAND[name], strict=True):
        assert counted is None or number == pytest.approx(counted, abs=0.005)


@pytest.mark.parametrize("name", BY_HAND)
def test_the_page_shows_the_same_as_a_spreadsheet_rounds_them(made: Path, name: str):
    page = (made / f"{Path(name).stem}.html").read_text("utf-8")
    (measures,) = re.findall(r'(?s)<dl class="measures".*?</dl>', page)
    pairs = re.findall(r"(?s)<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", measures)
    shown = {name.strip(): number.strip() for name, number in pairs}
    assert shown | ON_THE_PAGE[name] == shown
