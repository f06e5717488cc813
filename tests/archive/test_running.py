"""Runs in this process: what is there already, what changed, what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pyarrow.parquet as pq
import pytest

from audit.archive.engines import Heard, local
from audit.archive.folder import Folder
from audit.archive.output import Output
from audit.archive.record import Receipt
from audit.cli import main
from tests.archive.runs import manifest, rows
from tests.archive.stories import json_lines, stories, tables_of

DAY = ("--today", "2026-05-01", "--jobs", "1")
FOUR = ("--shard-size", "4")


@pytest.fixture(scope="module", autouse=True)
def _one_process() -> Iterator[None]:
    """Audit in this process: the model is loaded once for all tests of this module."""
    from audit.archive.feeding import Task, Worker

    workers: dict[object, Worker] = {}

    class Here:
        def __init__(self, order: object) -> None:
            self._order = order

        def over(self, tasks: Iterator[Task]) -> Iterator[object]:
            worker = workers.setdefault(self._order, Worker(self._order))  # type: ignore[arg-type]
            for task in tasks:
                answer = worker(task)
                if isinstance(answer, Exception):
                    raise answer
                yield task, answer

        def close(self) -> None:
            pass

    patch = pytest.MonkeyPatch()
    patch.setattr(local, "Feeder", Here)
    patch.setattr("audit.archive.feeding.arm", lambda: None)
    yield
    patch.undo()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    for at in range(3):
        json_lines(tmp_path / "news" / f"{at}.jsonl", stories(12)[4 * at : 4 * at + 4])
    return tmp_path / "news"


def run(*args: str | Path, status: int = 0) -> None:
    assert main(["archive", *map(str, args), *DAY]) == status


def ids(out: Path, table: str = "articles") -> list[str]:
    return sorted(row["given_id"] for row in rows(out, table))


def test_a_second_run_adds_and_loses_nothing(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    run(news, out)
    first = tables_of(out)
    capsys.readouterr()
    run(news, out)
    assert "Nothing was to do" in capsys.readouterr().out
    assert tables_of(out) == first
    assert ids(out) == sorted(f"story-{at}" for at in range(12))


def test_the_manifest_tells_every_file(news: Path, tmp_path: Path) -> None:
    import hashlib

    out = tmp_path / "out"
    run(news, out)
    entry = manifest(out)
    files = {one["path"]: one for shard in entry["shards"] for one in shard["files"]}
    assert set(files) == set(tables_of(out))
    for path, data in tables_of(out).items():
        told = files[path]
        assert told["sha256"] == hashlib.sha256(data).hexdigest()
        assert told["bytes"] == len(data)
        assert told["rows"] == pq.read_metadata(out / path).num_rows
    assert entry["complete"]
    assert Output(str(out)).files("quotations") == [
        str(out / path) for path in files if path.startswith("quotations/")
    ]


def test_the_division_into_shards_makes_no_difference_to_rows(news: Path, tmp_path: Path) -> None:
    json_lines(news / "0.jsonl", [{**one, "pad": "x" * 3000} for one in stories(4)])
    run(news, tmp_path / "one")
    run(news, tmp_path / "many", "--shard-size", "1")
    found = [
        sorted(
            ({**row, "shard": ""} for row in rows(tmp_path / name, "findings")),
            key=lambda row: (row["article_id"], row["finding"]),
        )
        for name in ("one", "many")
    ]
    assert found[0] == found[1]
    assert len(manifest(tmp_path / "many")["shards"]) > len(manifest(tmp_path / "one")["shards"])


def test_months_divide_the_folders(news: Path, tmp_path: Path) -> None:
    run(news, tmp_path / "months", "--partition", "month")
    run(news, tmp_path / "plain")
    assert {path.parent.name for path in (tmp_path / "months" / "articles").rglob("*.parquet")} == {
        "month=2026-01",
        "month=2026-02",
        "month=2026-03",
    }
    for table in ("articles", "findings", "sources"):
        found = [
            sorted(json.dumps(row) for row in rows(tmp_path / name, table))
            for name in ("months", "plain")
        ]
        assert found[0] == found[1]


def test_an_interrupted_run_goes_on(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(news, tmp_path / "whole")
    out = tmp_path / "out"
    real = local.run_local

    def stopping(*args: object) -> Iterator[Heard]:
        for heard in real(*args):  # type: ignore[arg-type]
            yield heard
            if isinstance(heard, Receipt):
                raise KeyboardInterrupt

    monkeypatch.setattr(local, "run_local", stopping)
    run(news, out, status=130)
    assert not manifest(out)["complete"]
    before = set(Output(str(out)).receipts)
    assert 1 <= len(before) < 3
    monkeypatch.setattr(local, "run_local", real)
    times = {path: (out / path).stat().st_mtime_ns for path in tables_of(out)}
    run(news, out)
    assert tables_of(out) == tables_of(tmp_path / "whole")
    kept = [path for path in times if path.split("/")[1].split("-")[0] in before]
    assert kept
    assert all((out / path).stat().st_mtime_ns == times[path] for path in kept)


def test_what_changed_is_done_again_and_what_went_goes(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news, out)
    fresh = [{**one, "id": f"new-{one['id']}"} for one in stories(3)]
    json_lines(news / "1.jsonl", fresh)
    json_lines(news / "3.jsonl", [{**stories(1)[0], "id": "later"}])
    run(news, out)
    run(news, tmp_path / "afresh")
    assert tables_of(out) == tables_of(tmp_path / "afresh")
    assert "story-5" not in ids(out)
    assert {"new-story-1", "later"} <= set(ids(out))


def test_another_part_of_the_archive_is_added(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news / "0.jsonl", out)
    run(news / "1.jsonl", out)
    run(news / "2.jsonl", out)
    run(news, tmp_path / "whole")
    assert tables_of(out) == tables_of(tmp_path / "whole")


def test_a_file_that_is_missing_in_the_output_is_made_again(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news, out)
    first = tables_of(out)
    (out / next(path for path in first if path.startswith("claims/"))).unlink()
    (out / "claims" / ".left.tmp").write_text("left by a run that was ended", "utf-8")
    run(news, out)
    assert tables_of(out) == first


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--standard", "investigation"), "its standard changed"),
        (("--partition", "month"), "its partition changed"),
        (("--shard-size", "7"), "its shard size changed"),
        (("--column", "title=id"), "its columns changed"),
    ],
)
def test_another_way_of_making_it_is_refused(
    args: tuple[str, ...],
    words: str,
    news: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    run(news, out)
    first = tables_of(out)
    run(news, out, *args, status=2)
    assert words in capsys.readouterr().err
    assert tables_of(out) == first
    run(news, out, *args, "--anew")
    run(news, tmp_path / "afresh", *args)
    assert tables_of(out) == tables_of(tmp_path / "afresh")


def test_other_rules_are_refused(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, config = tmp_path / "out", news / "audit.yaml"
    config.write_text("standard: newsroom\n", "utf-8")
    run(news, out)
    config.write_text("standard: newsroom\nrules:\n  bare-source: off\n", "utf-8")
    run(news, out, status=2)
    assert "the program or the rules changed" in capsys.readouterr().err
    run(news, out, "--anew")
    assert "bare-source" not in {row["rule"] for row in rows(out, "findings")}


@pytest.mark.parametrize("others", [False, True])
def test_other_inputs_and_full_folders_are_refused(
    others: bool, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    if others:
        json_lines(out / "diary.txt", [])
        run(news, out, status=2)
        assert "holds files, and no audited archive" in capsys.readouterr().err
        return
    json_lines(tmp_path / "more" / "0.jsonl", stories(1))
    run(news, out)
    run(tmp_path / "more", out, status=2)
    assert "was made of what is in" in capsys.readouterr().err


def test_a_duplicate_is_told_and_left_out(tmp_path: Path) -> None:
    json_lines(tmp_path / "news" / "a.jsonl", [*stories(3), stories(1)[0]])
    run(tmp_path / "news", tmp_path / "out")
    (row,) = rows(tmp_path / "out", "errors")
    assert (row["kind"], row["given_id"]) == ("duplicate", "story-0")
    assert len(ids(tmp_path / "out")) == 3


def test_output_among_the_input_is_no_input(news: Path) -> None:
    run(news, news / "audited")
    first = tables_of(news / "audited")
    run(news, news / "audited")
    assert tables_of(news / "audited") == first


def test_a_store_by_its_url(news: Path, tmp_path: Path) -> None:
    store = fsspec.filesystem("memory")
    for path in news.iterdir():
        store.pipe_file(f"/desk/news/{path.name}", path.read_bytes())
    try:
        run("memory://desk/news", "memory://desk/out")
        run("memory://desk/news", "memory://desk/out")
        run(f"file://{news}", f"{tmp_path}/out")
        there = Folder("memory://desk/out")
        found = {one.path: there.read(one.path) for one in there.files()}
        tables = {path: data for path, data in found.items() if not path.startswith("_audit")}
        assert tables == tables_of(tmp_path / "out")
    finally:
        store.rm("/desk", recursive=True)


def test_a_place_that_cannot_be_written_is_told(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    run(news, tmp_path / "file" / "out", status=2)
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot be written" in line or "it cannot be read" in line


def test_long_shards_have_several_files(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(news, tmp_path / "one")
    monkeypatch.setattr("audit.archive.writing.HELD", 1)
    monkeypatch.setattr("audit.archive.work.BATCH", 2)
    run(news, tmp_path / "many")
    assert len(tables_of(tmp_path / "many")) == 2 * len(tables_of(tmp_path / "one"))
    for table in ("articles", "claims"):
        assert sorted(map(str, rows(tmp_path / "many", table))) == sorted(
            map(str, rows(tmp_path / "one", table))
        )
