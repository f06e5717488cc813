"""Each engine for real, with everything that can go wrong: nothing is lost, nothing comes twice."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

import pytest

from tests.archive.runs import archive, manifest, rows
from tests.archive.stories import STORIES, feed, json_lines, stories, tables_of

DAY = ("--today", "2026-05-01", "--shard-size", "1")
HARM = {3: "SEGFAULT", 5: "KILL-CHILD", 9: "KILL-WORKER", 14: "KILL-DRIVER"}
"""Which articles do what to the run; the first always, the others once."""


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive of seven shards, with the articles that do harm."""
    folder = tmp_path_factory.mktemp("news")
    told = [
        {**one, "body": f"{one['body']} {HARM.get(n, '')}"} for n, one in enumerate(stories(18))
    ]
    for at in range(6):
        json_lines(folder / f"{at}.jsonl", told[3 * at : 3 * at + 3])
    (folder / "feed.rss").write_text(
        feed(STORIES[0], f"{STORIES[1]} SEGFAULT", STORIES[2]), "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give what comes out where only the poison does harm: the other marks are there already."""
    out, marks = tmp_path_factory.mktemp("local") / "out", tmp_path_factory.mktemp("marks")
    for name in ("child", "worker", "driver"):
        (marks / name).touch()
    done = archive(news, out, *DAY, "--jobs", "1", marks=marks)
    assert (done.returncode, done.stderr) == (0, "")
    return out


def test_a_poison_article_is_a_row_and_costs_no_other(undisturbed: Path) -> None:
    story, item = sorted(rows(undisturbed, "errors"), key=lambda row: str(row["file"]))
    assert (story["kind"], story["given_id"]) == ("crashed", "story-3")
    assert story["reason"] == "the process that audited it ended, each time (SIGSEGV)"
    assert (item["kind"], item["file"], item["part"]) == ("crashed", "feed.rss", 1)
    articles = rows(undisturbed, "articles")
    ids = [row["given_id"] for row in articles if row["given_id"]]
    assert sorted(ids) == sorted(f"story-{at}" for at in range(18) if at != 3)
    assert [row["part"] for row in articles if row["file"] == "feed.rss"] == [0, 2]
    counts = manifest(undisturbed)["counts"]
    assert (counts["articles"], counts["errors"]) == (19, 2)
    assert counts["findings"] == len(rows(undisturbed, "findings")) > 0


@pytest.mark.parametrize("engine", ["local", "ray", "spark"])
def test_killed_workers_a_killed_driver_and_an_unwritable_output(
    engine: str, news: Path, undisturbed: Path, tmp_path: Path
) -> None:
    out, marks = tmp_path / "out", tmp_path / "marks"
    args = (news, out, *DAY, "--engine", engine, "--jobs", "2")
    killed = archive(*args, marks=marks)
    if engine == "local":  # the worker's parent is the driver there: it is killed twice
        assert killed.returncode == -9, killed.stderr
        killed = archive(*args, marks=marks)
    assert killed.returncode == -9, killed.stderr
    assert not manifest(out)["complete"]
    rmtree(out / "claims", ignore_errors=True)
    (out / "claims").touch()  # a file where a folder must come
    refused = archive(*args, marks=marks)
    assert refused.returncode == 2
    assert "claims" in refused.stderr
    assert "cannot be written" in refused.stderr
    (out / "claims").unlink()
    resumed = archive(*args, marks=marks)
    assert resumed.returncode == 0, resumed.stderr
    assert {path.name for path in marks.iterdir()} >= {"child", "worker", "driver"}
    assert tables_of(out) == tables_of(undisturbed)
    assert manifest(out)["content"] == manifest(undisturbed)["content"]
    assert manifest(out)["counts"] == manifest(undisturbed)["counts"]
