"""``audit archive quotes`` over real Parquet: what is planted is found, what is not is left."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from itertools import pairwise, product
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from audit.archive.quotes import spreading
from audit.archive.quotes.archive import link_archive
from audit.archive.quotes.words import quoted_words
from audit.cli.archive_quotes import command
from audit.errors import ReadError, WriteError
from tests.archive.quotes.planted import Copy, Plant, archive
from tests.archive.quotes.scored import score
from tests.archive.quotes.written import finish_archive, write_archive

CRANES = (
    "The northern cranes were never inspected after the flood, and everybody on the council knew it"
)


def said(
    text: str | tuple[str, ...],
    day: int = 10,
    speaker: str | None = "Ruth Okafor",
    outlet: int = 1,
    plant: Plant = "exact",
) -> Copy:
    parts = (text,) if isinstance(text, str) else text
    kind = "named-person" if speaker else "vague"
    return Copy(1, plant, parts, speaker, kind, day, outlet)


def linked(folder: Path, copies: list[Copy], *, shard: int = 1000) -> list[dict[str, object]]:
    """Give the appearances, as told in ``appearances.parquet``, title by title."""
    write_archive(folder, copies, shard=shard)
    finish_archive(folder)
    link_archive(str(folder))
    return sorted(told(folder), key=lambda row: int(str(row["title"]).split()[1]))


def told(folder: Path, table: str = "appearances") -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pq.read_table(
        folder / "quotes" / f"{table}.parquet"
    ).to_pylist()
    return rows


def test_exact_trimmed_and_altered_are_told_from_the_earliest(tmp_path: Path) -> None:
    rows = linked(
        tmp_path,
        [
            said(CRANES.replace("never", "not really"), day=12),
            said(CRANES, day=11, outlet=7),
            said(f"{CRANES[0].lower()}{CRANES[1:]},", day=12, speaker="Okafor"),
            said("never inspected after the flood, and everybody on the council knew", day=13),
            said("The northern cranes were never inspected . . . everybody … knew it", day=14),
            said("The weather was fine in the harbour that week, as it always is in June", day=12),
        ],
    )
    assert [row["how"] for row in rows] == ["altered", "first", "exact", "trimmed", "trimmed"]
    assert {row["first_article_id"] for row in rows} == {rows[1]["article_id"]}
    assert "[-never-] {+not really+}" in str(rows[0]["difference"])
    assert not any(row["speakers_differ"] for row in rows)
    (quotation,) = told(tmp_path, "quotations")
    assert (quotation["exact"], quotation["trimmed"], quotation["altered"]) == (1, 2, 1)
    assert quotation["first_outlet"] == "Outlet 07"


def test_what_she_said_parts_is_one(tmp_path: Path) -> None:
    first, second = CRANES.split(", ")
    rows = linked(tmp_path, [said(CRANES), said((f"{first},", second), day=11)])
    assert [row["how"] for row in rows] == ["first", "exact"]
    assert rows[1]["quotation"] == "q1 q2"


def test_the_same_words_of_another_speaker_are_told(tmp_path: Path) -> None:
    rows = linked(tmp_path, [said(CRANES), said(CRANES, 11, "Per Lind"), said(CRANES, 11, None)])
    assert [row["speakers_differ"] for row in rows] == [False, True, False]
    with (tmp_path / "quotes" / "differing.csv").open(encoding="utf-8", newline="") as file:
        shown = list(csv.DictReader(file))
    assert sorted(row["Speaker"] for row in shown) == ["", "Per Lind", "Ruth Okafor"]
    assert sorted(row["Speaker differs"] for row in shown) == ["", "", "another speaker"]
    book = load_workbook(tmp_path / "quotes" / "quotations.xlsx", read_only=True)
    assert book.sheetnames == ["Speakers differ", "Words differ", "Printed most"]


def test_ties_for_the_earliest_are_told(tmp_path: Path) -> None:
    rows = linked(tmp_path, [said(CRANES, 10, outlet=5), said(CRANES, 10, outlet=3), said(CRANES)])
    assert [row["how"] for row in rows] == ["exact", "exact", "first"]  # by outlet on one day
    assert {row["first_tied"] for row in rows} == {2}


@pytest.mark.parametrize(
    "copies",
    [
        [said("No comment."), said("No comment.", 10, "Per Lind"), said("No comment.", 40)],
        [said("We are very pleased."), said("We are very pleased.", 300)],
        [said(CRANES), said(CRANES.replace("northern", "southern"), 400, "Per Lind")],
        [said("We will hire 200 nurses for the flooded northern clinics before the spring"),
         said("We will hire 300 nurses for the flooded northern clinics before the spring",
              11, "Per Lind")],
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_not_linked(tmp_path: Path, copies: list[Copy]) -> None:
    assert linked(tmp_path, copies) == []


def test_no_comment_of_one_speaker_in_the_same_days_is_one(tmp_path: Path) -> None:
    assert len(linked(tmp_path, [said("No comment."), said("no comment", 11, "Okafor")])) == 2


def test_thousands_of_copies_are_one_group(tmp_path: Path) -> None:
    copies = [said(CRANES, day % 300) for day in range(2_000)]
    rows = linked(tmp_path, [*copies, said(f"{CRANES}. That is a scandal")])
    assert len(rows) == 2_001
    assert len({row["quotation_id"] for row in rows}) == 1


def test_small_changes_do_not_chain_what_has_nothing_in_common(tmp_path: Path) -> None:
    words = [f"{chr(97 + at // 26)}{chr(97 + at % 26)}word" for at in range(60)]
    rows = linked(tmp_path, [said(" ".join(words[at : at + 20])) for at in range(0, 41, 5)])
    by_group: dict[object, list[str]] = {}
    for row in rows:
        by_group.setdefault(row["quotation_id"], []).append(str(row["text"]))
    for texts in by_group.values():
        assert all(set(one.split()) & set(other.split()) for one in texts for other in texts)


def test_the_result_does_not_depend_on_order_shards_or_threads(tmp_path: Path) -> None:
    copies = list(archive(600, seed=3))
    results = []
    for name, shard, threads in (("a", 1000, 1), ("b", 37, 2)):
        folder = tmp_path / name
        write_archive(folder, copies, shard=shard)
        finish_archive(folder)
        link_archive(str(folder), threads=threads)
        tables = [told(folder, table) for table in ("quotations", "appearances")]
        for row in tables[1]:
            row.pop("file")
        results.append(tables)
    assert results[0] == results[1]


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_copies_are_found_in_whatever_order_they_come(chance: random.Random) -> None:
    import tempfile

    copies = [said(CRANES, day) for day in (10, 11, 12)]
    copies += [said(CRANES.upper(), 13), said(CRANES.replace("never", "hardly"), 14)]
    chance.shuffle(copies)
    with tempfile.TemporaryDirectory() as folder:
        rows = linked(Path(folder), copies, shard=2)
    assert sorted(str(row["how"]) for row in rows) == ["altered", *["exact"] * 3, "first"]


def test_planted_quotations_are_found_and_decoys_are_not(tmp_path: Path) -> None:
    write_archive(tmp_path, archive(4_000, seed=5))
    finish_archive(tmp_path)
    link_archive(str(tmp_path))
    result = score(tmp_path, tmp_path / "quotes")
    found = {kind: right / whole for kind, (right, whole) in result.recall.items()}
    assert found["exact"] >= 0.98
    assert min(found[kind] for kind in ("cut", "ellipsis", "bracket", "split")) >= 0.97
    assert found["altered"] >= 0.85
    right = {how: good / whole for how, (good, whole) in result.precision.items()}
    assert right["exact"] == 1
    assert min(right.values()) >= 0.98


CHUNKS = (
    ("the harbour board told", "our northern council told", "every striking nurse told"),
    (
        "seven anxious ministers about",
        "those tired inspectors about",
        "many angry pensioners about",
    ),
    ("leaking sewers under Barton", "rusty boilers under Barton", "broken lifts under Barton"),
    ("while the brewery burned", "before our museum closed", "after that ferry capsized"),
    ("and nobody wrote anything", "but lawyers wrote plenty", "so editors wrote apologies"),
)


def test_altered_quotations_are_found_where_many_have_each_run_of_words(tmp_path: Path) -> None:
    """Every three words in a row stand in 27 other lines or more, each of another speaker."""
    lines = [" ".join(chunks) for chunks in product(*CHUNKS)]
    names = [f"{one}{other}{last}" for one, other, last in product(
        ("Bar", "Cor", "Den", "Far", "Gal", "Hol", "Ros"), ("an", "el", "or", "in", "us", "ob"),
        ("ton", "ley", "ova", "wick", "stead", "more"))]  # fmt: skip
    copies = [said(line, at * 30, f"Ada {names[at]}") for at, line in enumerate(lines)]
    changed = [line.replace(" about ", " concerning ") for line in lines]
    copies += [said(changed[at], at * 30 + 1, f"Ada {names[at]}") for at in range(0, 243, 3)]
    rows = linked(tmp_path, copies)
    assert [row["how"] for row in rows] == ["first"] * 81 + ["altered"] * 81


def test_pairs_compared_in_processes_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [" ".join(quoted_words(copy.parts[0])) for copy in archive(300, seed=5)]
    pairs = list(pairwise(sorted(lines, key=len, reverse=True)))
    columns = {
        "one": pa.array(range(len(pairs)), pa.int32()),
        "other": pa.array(range(len(pairs)), pa.int32()),
        "one_words": [one for one, _ in pairs], "other_words": [other for _, other in pairs],
        "one_code": [one for one, _ in pairs], "other_code": [other for _, other in pairs],
    }  # fmt: skip
    batches = pa.table(columns).to_batches(max_chunksize=20)
    monkeypatch.setattr(spreading, "FEW", 1)
    alone = list(spreading.spread(iter(batches), 1))
    assert alone
    assert list(spreading.spread(iter(batches), 2)) == alone


def test_only_what_receipts_list_is_read(tmp_path: Path) -> None:
    write_archive(tmp_path, [said(CRANES), said(CRANES, 11)], shard=1)
    finish_archive(tmp_path)
    next((tmp_path / "_audit" / "shards").iterdir()).unlink()
    link_archive(str(tmp_path))
    assert told(tmp_path) == []


def test_a_second_run_takes_the_place_of_the_first_and_leaves_nothing(tmp_path: Path) -> None:
    first = linked(tmp_path, [said(CRANES), said(CRANES, 11)])
    before = (tmp_path / "quotes" / "quotations.xlsx").read_bytes()
    link_archive(str(tmp_path))
    assert told(tmp_path) == first
    assert (tmp_path / "quotes" / "quotations.xlsx").read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


KILLED = """
import os, signal, sys
from audit.archive.quotes.archive import link_archive
def say(step):
    if step == "fingerprints":
        print("working", flush=True)
        sys.stdin.read() if sys.argv[2] == "waits" else os.kill(os.getpid(), signal.SIGKILL)
link_archive(sys.argv[1], say)
"""


def test_what_a_killed_run_left_is_removed_and_what_a_living_one_has_stays(tmp_path: Path) -> None:
    write_archive(tmp_path, [said(CRANES), said(CRANES, 11)])
    finish_archive(tmp_path)
    living = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path), "waits"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert living.stdin
    assert living.stdout
    assert living.stdout.readline() == b"working\n"
    (used,) = tmp_path.glob(".quotes.*")
    assert used.stat().st_mode & 0o777 == 0o700
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "dies"], check=False)
    assert len(list(tmp_path.glob(".quotes.*"))) == 2
    link_archive(str(tmp_path))
    assert list(tmp_path.glob(".quotes.*")) == [used]
    living.stdin.close()
    assert living.wait() == 0
    living.stdout.close()
    assert not list(tmp_path.glob(".quotes.*"))
    assert len(told(tmp_path)) == 2


def test_the_command_says_what_it_found(tmp_path: Path) -> None:
    write_archive(tmp_path, [said(CRANES), said(CRANES, 11), said("No comment.", 5, None)])
    finish_archive(tmp_path)
    done = CliRunner().invoke(command, [str(tmp_path)], standalone_mode=False)
    assert done.exception is None
    assert "3 quotations in 3 articles: 1 stand in several" in done.output
    assert "1 short quotations without speaker or date: not linked" in done.output


def test_an_archive_without_a_quotation(tmp_path: Path) -> None:
    write_archive(tmp_path, [])
    finish_archive(tmp_path)
    assert link_archive(str(tmp_path)).quotations == 0
    assert (tmp_path / "quotes" / "quotations.xlsx").exists()


def test_a_folder_without_an_archive_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="holds no audited archive"):
        link_archive(str(tmp_path))


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    write_archive(tmp_path, [said(CRANES), said(CRANES, 11)])
    finish_archive(tmp_path)
    (tmp_path / "quotes").write_text("a file is in the way", "utf-8")
    with pytest.raises(WriteError, match="quotes: is a file"):
        link_archive(str(tmp_path))
    assert (tmp_path / "quotes").read_text("utf-8") == "a file is in the way"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
