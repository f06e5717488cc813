"""``audit signoff``: waivers where they belong, once, and nothing else changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from audit.cli import main
from audit.engine.settle.housewriting import with_waivers
from audit.errors import ConfigError, WriteError

STORY = "# The deal\n\nSources said the deal is off.\n\nOfficials say that nobody was told.\n"
PLAIN = "The wall\n\nSources said the vote will be put off.\n"
CONFIG = "# ours\nwaivers:\n  require: [by]  # who\n\nfail-on: error # yes\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.md", STORY), ("b.txt", PLAIN), ("audit.yaml", CONFIG)):
        (tmp_path / name).write_text(text, "utf-8")
    main(["check", "a.md", "b.txt", "--workbook", "audit.xlsx"])
    return tmp_path


def sign(status: str, who: str = "A. Ruiz", notes: str = "known to the desk") -> None:
    book = load_workbook("audit.xlsx")
    sheet = book["Findings"]
    column = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        for title, value in (("Status", status), ("Checked by", who), ("Notes", notes)):
            sheet.cell(row, column[title]).value = value
    book.save("audit.xlsx")


def test_accepted_findings_are_waived_once(desk: Path, capsys: pytest.CaptureFixture[str]):
    sign("accepted")
    assert main(["signoff", "audit.xlsx"]) == 0
    after = {name: (desk / name).read_text("utf-8") for name in ("a.md", "audit.yaml", "b.txt")}
    assert "<!-- audit: allow bare-source by A. Ruiz -- known to the desk -->" in after["a.md"]
    assert after["b.txt"] == PLAIN
    assert after["audit.yaml"].startswith("# ours\nwaivers:\n  require: [by]  # who\n  allow:\n")
    assert after["audit.yaml"].endswith("\nfail-on: error # yes\n")
    assert main(["check", "a.md", "b.txt", "--fail-on", "info"]) == 0
    capsys.readouterr()
    assert main(["signoff", "audit.xlsx"]) == 0
    assert "waived already" in capsys.readouterr().out
    assert {name: (desk / name).read_text("utf-8") for name in after} == after


def test_nobody_signs_what_an_earlier_waiver_set_aside(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waiver = "<!-- audit: allow bare-source by A. Ruiz -- known to the desk -->"
    (desk / "a.md").write_text(STORY.replace("Sources", f"{waiver}\n\nSources"), "utf-8")
    main(["check", "a.md", "--workbook", "other.xlsx"])
    capsys.readouterr()
    main(["signoff", "other.xlsx"])
    assert "Signed" not in capsys.readouterr().out


def test_without_a_reason_nothing_is_waived(desk: Path, capsys: pytest.CaptureFixture[str]):
    sign("accepted", notes=" … ")
    assert main(["signoff", "audit.xlsx"]) == 1
    assert "accepted needs a reason in Notes" in capsys.readouterr().out
    assert (desk / "a.md").read_text("utf-8") == STORY


def test_who_decided_is_asked_where_the_house_asks(desk: Path, capsys: pytest.CaptureFixture[str]):
    sign("accepted", who="")
    assert main(["signoff", "audit.xlsx"]) == 2
    assert "fill in Checked by" in capsys.readouterr().out
    assert (desk / "a.md").read_text("utf-8") == STORY


@pytest.mark.parametrize(
    ("until", "status"), [("some day", 2), ("2026-13-01", 2), ("2031-05-04", 0)]
)
def test_a_last_day_that_is_none_is_told_and_nothing_written(
    desk: Path, capsys: pytest.CaptureFixture[str], until: str, status: int
):
    sign("accepted")
    book = load_workbook("audit.xlsx")
    sheet = book["Findings"]
    last = sheet.max_column + 1
    for row, value in enumerate(["Until", *[until] * (sheet.max_row - 1)], 1):
        sheet.cell(row, last).value = value
    book.save("audit.xlsx")
    assert main(["signoff", "audit.xlsx"]) == status
    said = capsys.readouterr().out
    assert (f"“{until}” is no date" in said) == bool(status)
    assert ((desk / "audit.yaml").read_text("utf-8") == CONFIG) == bool(status)
    assert main(["check", "a.md", "b.txt", "--fail-on", "info"]) == min(status, 1)


@pytest.mark.parametrize("status", ["open", "checking", "fixed", "perhaps"])
def test_any_other_status_is_open(desk: Path, status: str):
    sign(status)
    assert main(["signoff", "audit.xlsx"]) == 1
    assert main(["signoff", "audit.xlsx", "--fail-on", "never"]) == 0
    assert (desk / "audit.yaml").read_text("utf-8") == CONFIG


def test_a_dry_run_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]):
    sign("dismissed")
    assert main(["signoff", "audit.xlsx", "--dry-run"]) == 0
    assert "would be waived" in capsys.readouterr().out
    assert (desk / "a.md").read_text("utf-8") == STORY
    assert (desk / "audit.yaml").read_text("utf-8") == CONFIG


def test_a_finding_that_has_changed_is_not_waived(desk: Path, capsys: pytest.CaptureFixture[str]):
    sign("accepted")
    changed = STORY.replace("the deal is off", "the deal was off")
    (desk / "a.md").write_text(changed, "utf-8")
    main(["signoff", "audit.xlsx"])
    assert "gone: the article has changed there" in capsys.readouterr().out
    assert "bare-source" not in (desk / "a.md").read_text("utf-8")


def test_no_comment_reaches_a_second_finding(desk: Path):
    text = "# The deal\n\nSources said it is off. Sources said more.\n"
    (desk / "a.md").write_text(text, "utf-8")
    main(["check", "a.md", "--workbook", "audit.xlsx"])
    sign("accepted")
    main(["signoff", "audit.xlsx"])
    main(["signoff", "audit.xlsx"])
    assert "allow bare-source" not in (desk / "a.md").read_text("utf-8")


WAIVER = {"path": "a.txt", "rule": "r", "fingerprint": "0123456789012345", "reason": "a: b # c"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment\n",
        "standard: newsroom",
        "waivers:\n  allow:\n  - path: b.txt\n    reason: >\n      one\n      two\nrules: {}\n",
        "waivers:\n    require: [by]\n    # more\nfail-on: info\n",
    ],
)
def test_a_waiver_is_added_and_the_rest_stays(text: str):
    made = with_waivers(text, [WAIVER], "audit.yaml")
    rest = iter(made.splitlines())
    assert all(line in rest for line in text.splitlines())


def test_what_cannot_be_added_to_is_told():
    with pytest.raises(ConfigError, match="write it as a list"):
        with_waivers("waivers: {require: [by]}\n", [WAIVER], "audit.yaml")


def test_an_article_that_somebody_saves_meanwhile_is_told_and_left(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """The other lines are waived all the same, and ``audit.yaml`` keeps what it got."""
    from audit.signoff.article import Manuscript

    made = Manuscript.bytes

    def saved_meanwhile(paper: Manuscript) -> bytes:
        (desk / "a.md").write_text(STORY + "\nMore.\n", "utf-8")
        return made(paper)

    monkeypatch.setattr(Manuscript, "bytes", saved_meanwhile)
    sign("accepted")
    assert main(["signoff", "audit.xlsx"]) == 2
    out = capsys.readouterr().out
    assert "a.md bare-source: not written: a.md: was changed meanwhile, and is left as it is" in out
    assert "b.txt bare-source: waived: audit.yaml" in out
    assert "Open: " in out
    assert (desk / "a.md").read_text("utf-8") == STORY + "\nMore.\n"
    assert "known to the desk" in (desk / "audit.yaml").read_text("utf-8")


def test_a_configuration_that_cannot_be_written_costs_the_others_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    from audit.signoff import house

    def refused(path: Path, old: bytes, new: bytes) -> None:
        raise WriteError(f"{path.name}: may not be written")

    monkeypatch.setattr(house, "replace_file", refused)
    sign("accepted")
    assert main(["signoff", "audit.xlsx"]) == 2
    out = capsys.readouterr().out
    assert "a.md bare-source: waived: a.md" in out
    assert "b.txt bare-source: not written: audit.yaml: may not be written" in out
    assert (desk / "audit.yaml").read_text("utf-8") == CONFIG


FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Desk</title>
<item><title>The vote</title><guid>n-1</guid>
<content:encoded><![CDATA[<p>Sources said the vote is off.</p>]]></content:encoded></item>
<item><title>The wall</title><guid>n-2</guid>
<content:encoded><![CDATA[<p>Sources said the vote is off.</p>]]></content:encoded></item>
</channel></rss>
"""


def test_the_articles_of_one_file_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feed.rss").write_text(FEED, "utf-8")
    main(["check", "feed.rss", "--workbook", "audit.xlsx"])
    book = load_workbook("audit.xlsx")
    sheet = book["Findings"]
    column = {cell.value: cell.column for cell in sheet[1]}
    shown = [sheet.cell(row, column["Article in file"]).value for row in (2, 3)]
    assert shown == ["n-1", "n-2"]
    assert [book["Sources"].cell(row, 3).value for row in (2, 3)] == shown
    assert "feed.rss [n-2]" in {cell.value for cell in book["Summary"]["A"]}
    for title, value in (("Status", "accepted"), ("Checked by", "AR"), ("Notes", "known here")):
        sheet.cell(3, column[title]).value = value
    book.save("audit.xlsx")
    capsys.readouterr()
    assert main(["signoff", "audit.xlsx"]) == 1
    assert "F2 feed.rss [n-2] bare-source: waived: audit.yaml" in capsys.readouterr().out
    main(["check", "feed.rss", "--workbook", "audit.xlsx"])
    again = load_workbook("audit.xlsx")["Findings"]
    assert [again.cell(row, column["Set aside"]).value is None for row in (2, 3)] == [True, False]
    assert again.cell(3, column["Notes"]).value == "known here"


def test_one_that_cannot_be_added_costs_the_others_nothing_and_the_file_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from audit.signoff import house
    from audit.signoff.record import Line

    texts: list[bytes] = []
    monkeypatch.setattr(house, "replace_file", lambda place, old, new: texts.append(new))
    houses, lines = house.Houses(dry=False), []
    for number in (*range(5), 3):
        print_ = f"{number}" * 16
        words = ("b.txt", "bare-source", "error", print_, "x", "accepted", "", "", "known", "")
        lines.append(Line(f"F{len(lines)}", *words, aside=False))
        houses.add(tmp_path / "audit.yaml", lines[-1], {**WAIVER, "fingerprint": print_})
    refused = houses.write()
    assert list(refused) == [lines[5]]
    (written,) = texts
    assert written.count(b"fingerprint:") == 5
