"""``audit archive report`` as a person runs it: real tables, a workbook and a page of them."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import fsspec
import pyarrow as pa
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from selenium.webdriver import Chrome

from audit.archive.batch import BatchAuditor
from audit.archive.folder import Folder
from audit.archive.layout import MANIFEST, RECEIPTS, receipt_of
from audit.archive.record import Counts, Order, Receipt, Shard
from audit.archive.report.archive import report_archive
from audit.archive.schema import incoming
from audit.archive.writing import ShardWriter
from audit.cli.archive import command
from audit.errors import ReadError, WriteError
from tests.archive.report.synthetic import many, write
from tests.archive.stories import stories
from tests.report.html.browser import (
    MISSING,
    axe,
    browser,
    complaints,
    in_scheme,
    shown,
    sized,
)
from tests.report.test_workbook_libreoffice import SOFFICE, convert

HOSTILE = "=HYPERLINK(1)<script>alert(1)</script>\u202e"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive of small articles, written by the archive's own writer."""
    out = tmp_path_factory.mktemp("real") / "OUT"
    records = [
        {"file": "in.jsonl", "row": at, "id": one["id"], "text": one["body"],
         "title": one["headline"], "date": one["published"], "section": one["desk"],
         "byline": ("By Ana Ruiz", "Tom Hale and Ana Ruiz")[at % 2], "outlet": "Harbour Post",
         "url": f"https://harbour.example/{at}"}
        for at, one in enumerate(stories(6))
    ]  # fmt: skip
    records.append({**records[0], "row": 6, "id": "fr", "language": "fr"})
    batch = pa.RecordBatch.from_pylist(records, schema=incoming())
    writer = ShardWriter(Folder(str(out)), "s1", "shard")
    writer.add(BatchAuditor(Order(".", "", today="2026-11-24"))(batch, "s1"), len(records))
    shard = Shard("s1", "jsonl", ("in.jsonl",), 0, -1, 0, "")
    receipt = Receipt(shard, "", "", Counts(), writer.close())
    (out / RECEIPTS).mkdir(parents=True)
    (out / receipt_of("s1")).write_text(json.dumps(receipt.entry()), "utf-8")
    (out / MANIFEST).write_text('{"complete": true}', "utf-8")
    return out


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive of synthetic tables whose names would do harm."""
    shards = list(many(400, shard=200))
    for number, row in enumerate(shards[0]["articles"]):
        row.update(title=HOSTILE, outlet=HOSTILE, section=HOSTILE, byline=HOSTILE)
        row["url"] = ("javascript:alert(1)", 'https://x.example/"><script>')[number % 2]
    for row in shards[0]["sources"]:
        row.update(name=HOSTILE, kind="named-organisation")
    for row in shards[0]["findings"]:
        row["rule"] = HOSTILE
    shards[0]["errors"].append(
        {"article_id": "0" * 32, "month": "undated", "file": HOSTILE, "kind": "unreadable",
         "reason": HOSTILE}
    )  # fmt: skip
    out = write(tmp_path_factory.mktemp("hostile") / "OUT", shards)
    report_archive(str(out), least=2)
    return out / "report"


def run(*args: object) -> Any:
    return CliRunner().invoke(command, ["report", *map(str, args)], standalone_mode=False)


def test_the_command_tells_what_there_is_and_where(real: Path) -> None:
    result = run(real, "--least", 2)
    assert result.exception is None
    assert result.output.startswith("6 articles, ")
    assert "from 2026-01-01 to 2026-03-06, 1 outlet, 2 authors" in result.output
    assert "1 record not audited; see Not audited." in result.output
    assert result.output.endswith("OUT/report/report.html\n")
    names = {one.name for one in real.iterdir() if one.name.startswith((".", "report"))}
    assert names == {"report"}  # nothing that holds words of articles is left behind


def test_real_articles_are_told_by_month_desk_author_and_source(real: Path) -> None:
    report = report_archive(str(real), least=2)
    assert [(one.name, one.counts.articles) for one in report.months] == [
        ("2026-01", 2), ("2026-02", 2), ("2026-03", 2),
    ]  # fmt: skip
    assert {one.name: one.counts.articles for one in report.writers.parts} == {
        "Ana Ruiz": 6, "Tom Hale": 3,
    }  # fmt: skip
    assert [one.name for one in report.desks.parts] == ["city", "culture"]
    assert report.whole.with_unnamed > 0
    assert {one.name for one in report.cited} >= {"Ana Ruiz", "Tom Okafor"}
    assert report.worth[0].url
    assert report.troubles[0].kind == "language"


def test_the_same_archive_gives_the_same_bytes(hostile: Path) -> None:
    before = {one.name: one.read_bytes() for one in hostile.iterdir()}
    report_archive(str(hostile.parent), least=2, threads=1)
    assert {one.name: one.read_bytes() for one in hostile.iterdir()} == before
    assert set(before) == {"report.html", "report.xlsx"}


def test_names_in_the_workbook_are_text_and_its_sheets_have_filters(hostile: Path) -> None:
    book = load_workbook(hostile / "report.xlsx")
    assert [name for name in book.sheetnames if not name.startswith("Small ")] == [
        "Overview", "Months", "Desks", "Authors", "Outlets", "Sources", "Findings",
        "Worth a look", "Not audited",
    ]  # fmt: skip
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert all(
        sheet.auto_filter.ref and sheet.freeze_panes == "B2" for sheet in book.worksheets[1:]
    )
    assert len(book["Overview"]._charts) == 4
    assert any(str(row[0].value).startswith("=HYPER") for row in book["Sources"].iter_rows())


@pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("CI"), reason="LibreOffice is not installed here"
)
def test_libreoffice_keeps_charts_and_text(hostile: Path, tmp_path: Path) -> None:
    convert(hostile / "report.xlsx", "xlsx:Calc MS Excel 2007 XML", tmp_path)
    book = load_workbook(tmp_path / "report.xlsx")
    assert len(book["Overview"]._charts) == 4
    lines = book["Overview"]._charts[0]
    titles = [one.tx.strRef.strCache.pt[0].v for one in lines.series]
    assert titles == ["Sentences with attribution", "Attributions named", "Attributions unnamed"]
    values = [point.v for point in lines.series[1].val.numRef.numCache.pt]
    assert all(0 <= float(one) <= 1 for one in values)
    assert any(0 < float(one) < 1 for one in values)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert not kinds & {"f", "e"}


@pytest.fixture(scope="module")
def opened() -> Iterator[Chrome]:
    with browser() as driver:
        yield driver


@pytest.mark.skipif(MISSING, reason="no chromium and chromium-driver here")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_sound_on_a_screen_and_a_phone(
    opened: Chrome, hostile: Path, scheme: str
) -> None:
    in_scheme(opened, scheme)
    for width in (1280, 360):
        sized(opened, width)
        opened.get((hostile / "report.html").as_uri())
        assert opened.execute_script("return document.documentElement.scrollWidth") == width
    sized(opened, 1280 if scheme == "light" else 360)
    assert axe(opened) == []
    assert complaints(opened) == []


@pytest.mark.skipif(MISSING, reason="no chromium and chromium-driver here")
def test_names_do_no_harm_and_tables_sort(opened: Chrome, hostile: Path) -> None:
    sized(opened, 1280)
    opened.get((hostile / "report.html").as_uri())
    links = opened.execute_script(
        "return Array.from(document.querySelectorAll('.part a'), (one) => one.href)"
    )
    assert links
    assert all(one.startswith("https://") for one in links)
    assert len(opened.execute_script("return Array.from(document.scripts)")) == 1
    assert any("<script>" in one for one in shown(opened, "tbody th"))
    table = "section[aria-labelledby=months]"
    column = f"return Array.from(document.querySelectorAll('{table} tbody td:nth-child(2)')"
    column += ", (one) => Number(one.dataset.v))"
    opened.execute_script(f"document.querySelectorAll('{table} thead button')[1].click()")
    sorted_down = opened.execute_script(column)
    assert sorted_down == sorted(sorted_down, reverse=True)
    opened.execute_script(f"document.querySelectorAll('{table} thead button')[0].click()")
    months = shown(opened, f"{table} tbody th")
    assert months == sorted(months)
    assert complaints(opened) == []


def test_a_run_that_is_not_finished_is_told(tmp_path: Path) -> None:
    out = write(tmp_path / "OUT", many(3), complete=False)
    assert "is not finished" in run(out).output
    assert "Small outlets" in load_workbook(out / "report" / "report.xlsx").sheetnames


def test_an_archive_without_articles_has_a_report_too(tmp_path: Path) -> None:
    for name, shards in (("none", []), ("empty", [{}])):
        out = write(tmp_path / name, shards)
        assert run(out).output.startswith("0 articles, 0 words\n")
        assert load_workbook(out / "report" / "report.xlsx").sheetnames == ["Overview"]


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="holds no audited archive"):
        report_archive(str(tmp_path))
    out = write(tmp_path / "OUT", many(2))
    (out / "report").write_text("mine", "utf-8")
    with pytest.raises(WriteError, match="is a file; move it away first"):
        report_archive(str(out))
    (out / "report").unlink()
    next((out / "findings").iterdir()).write_bytes(b"PAR1 no more")
    with pytest.raises(ReadError, match="its tables cannot be read"):
        report_archive(str(out))
    assert not [one for one in out.iterdir() if one.name.startswith((".report", "report"))]


def test_an_archive_in_a_store_is_read_and_written_there() -> None:
    store = fsspec.filesystem("memory")
    shards = list(many(5))
    with tempfile.TemporaryDirectory() as folder:
        out = write(Path(folder) / "OUT", shards)
        store.put(str(out), "/desk", recursive=True)
        here = report_archive(str(out))
    assert report_archive("memory://desk") == here
    assert store.cat("/desk/report/report.html").startswith(b"<!doctype html>")


def test_duckdb_missing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    out = write(tmp_path / "OUT", many(2))
    monkeypatch.setitem(sys.modules, "duckdb", None)
    result = run(out)
    assert "needs duckdb: pip install 'source-audit[archive]'" in str(result.exception)


def test_memory_that_does_not_suffice_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = write(tmp_path / "OUT", many(2))

    def short(*_: object) -> None:
        raise duckdb.OutOfMemoryException("no room")

    monkeypatch.setattr("audit.archive.report.archive.read_archive", short)
    with pytest.raises(WriteError, match="adding up needs more than the 1500MB"):
        report_archive(str(out))
    assert not (out / "report").exists()
