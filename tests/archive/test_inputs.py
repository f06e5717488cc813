from __future__ import annotations

import bz2
import gzip
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.archive.folder import Folder
from audit.archive.inputs import Broken, Record, records_of
from audit.archive.inputs.jsonlines import lines
from audit.archive.naming import Columns
from audit.archive.planning import inputs_of, shards_of
from audit.errors import ReadError, UsageError
from tests.archive.stories import json_lines, stories


def read(folder: Path, size: int) -> list[Record | Broken]:
    """Give all records of a folder, shard after shard."""
    inputs = inputs_of([str(folder)])
    columns = Columns()
    found = []
    for shard in shards_of(inputs, columns, size):
        found += records_of(Folder(inputs.root), shard, columns)
    return found


def ids(found: list[Record | Broken]) -> list[str]:
    return [one["id"] for one in found if not isinstance(one, Broken)]


@given(st.lists(st.binary(max_size=9).map(lambda b: b.replace(b"\n", b"")), max_size=9),
       st.integers(1, 30), st.booleans())  # fmt: skip
def test_every_line_is_in_one_range(parts: list[bytes], step: int, ended: bool) -> None:
    data = b"\n".join(parts) + b"\n" * ended
    whole = list(lines(io.BytesIO(data), 0, -1))
    found = []
    for begin in range(0, len(data), step):
        found += lines(io.BytesIO(data), begin, min(begin + step, len(data)))
    assert found == whole
    assert all(data[at : at + len(line)] == line for at, line in whole)


@pytest.mark.parametrize("size", [1, 3, 50])
def test_json_lines_in_any_shards(tmp_path: Path, size: int) -> None:
    json_lines(tmp_path / "a.jsonl", [{**one, "pad": "x" * 3000} for one in stories(12)])
    assert ids(read(tmp_path, size)) == [f"story-{at}" for at in range(12)]


def test_compressed_json_lines(tmp_path: Path) -> None:
    data = json_lines(tmp_path / "plain.txt", stories(9)).read_bytes()
    (tmp_path / "plain.txt").unlink()
    third = data.index(b"\n", len(data) // 2) + 1
    parts = data[:third], data[third:]  # two members, as tools that append write them
    (tmp_path / "a.jsonl.gz").write_bytes(b"".join(map(gzip.compress, parts)))
    (tmp_path / "b.jsonl.bz2").write_bytes(b"".join(map(bz2.compress, parts)))
    zst = b"".join(pa.compress(part, "zstd", asbytes=True) for part in parts)
    (tmp_path / "c.ndjson.zst").write_bytes(zst)
    assert ids(read(tmp_path, 2)) == [f"story-{at}" for at in range(9)] * 3


def test_parquet_in_any_shards(tmp_path: Path) -> None:
    table = pa.Table.from_pylist(stories(20))
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=6)
    for size in (1, 5, 6, 7, 100):
        found = read(tmp_path, size)
        assert ids(found) == [f"story-{at}" for at in range(20)]
        assert [one["row"] for one in found if isinstance(one, dict)] == list(range(20))


def test_files_of_any_format(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("Rain fell, she said.", "utf-8")
    (tmp_path / "sub" / "b.md").write_text("# Rain\n\nIt fell, she said.", "utf-8")
    (tmp_path / "_SUCCESS").write_text("", "utf-8")
    (tmp_path / ".hidden.txt").write_text("x", "utf-8")
    found = [one for one in read(tmp_path, 10) if isinstance(one, dict)]
    assert [one["file"] for one in found] == ["a.txt", "sub/b.md"]


def warc(path: Path, number: int) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.name.endswith(".gz"))
        for at in range(number):
            text = stories(at + 1)[-1]["body"]
            page = f"<html><head><title>Edition {at}</title></head><body><article>"
            page += "".join(f"<p>{text} Paragraph {n} of it.</p>" for n in range(5))
            page += "</article><footer>Subscribe now</footer></body></html>"
            for kind, status in (("text/html; charset=utf-8", "200 OK"), ("text/css", "200 OK"),
                                 ("text/html", "404 Not Found")):  # fmt: skip
                headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
                url = f"https://paper.example/{at}/{kind[5:8]}{status[:3]}"
                body = io.BytesIO(page.encode())
                record = writer.create_warc_record(
                    url, "response", payload=body, http_headers=headers
                )
                writer.write_record(record)


@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc"])
def test_warc_in_any_shards(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    warc(tmp_path / name, 12)
    for step in (300, 1500, 100_000):
        monkeypatch.setattr("audit.archive.planning.PAGE_BYTES", step)
        found = [one for one in read(tmp_path, 1) if isinstance(one, dict)]
        assert [one["url"] for one in found] == [
            f"https://paper.example/{n}/htm200" for n in range(12)
        ]
        assert len({one["row"] for one in found}) == 12


def test_a_page_gives_its_main_text(tmp_path: Path) -> None:
    from audit.archive.pages import page_text

    warc(tmp_path / "a.warc.gz", 1)
    (page,) = read(tmp_path, 1)
    assert isinstance(page, dict)
    record = page_text(page, "page")
    assert record["title"] == "Edition 0"
    assert "no choice" in record["text"]
    assert "Subscribe" not in record["text"]
    with pytest.raises(ReadError, match="no main text"):
        page_text({"data": b"<html><body></body></html>"}, "page")


@pytest.mark.parametrize("name", ["a.parquet", "a.jsonl.gz", "a.jsonl.zst", "a.warc.gz"])
def test_a_damaged_file_is_told_and_costs_no_other(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"this is not what its name says" * 30)
    json_lines(tmp_path / "z.jsonl", stories(2))
    found = read(tmp_path, 10)
    assert ids(found) == ["story-0", "story-1"]
    (broken,) = [one for one in found if isinstance(one, Broken)]
    assert broken.record["file"] == name
    assert "damaged" in broken.reason


def test_a_damaged_end_costs_what_is_after_it(tmp_path: Path) -> None:
    data = gzip.compress(json_lines(tmp_path / "x", stories(400)).read_bytes())
    (tmp_path / "x").unlink()
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    found = read(tmp_path, 10)
    assert len(ids(found)) > 20
    assert isinstance(found[-1], Broken)


def test_lines_that_are_no_records(tmp_path: Path) -> None:
    good = json.dumps(stories(1)[0])
    (tmp_path / "a.jsonl").write_text(f"{good}\n\n{{oops\n[1]\n{good}\n", "utf-8")
    found = read(tmp_path, 10)
    reasons = [one.reason for one in found if isinstance(one, Broken)]
    assert reasons == ["this line is not JSON (at character 2)", "this line is JSON, and no object"]
    assert len(ids(found)) == 2


def test_what_is_not_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_text("x", "utf-8")
    with pytest.raises(UsageError, match="not read; known are"):
        inputs_of([str(tmp_path / "a.xyz")])
    with pytest.raises(ReadError, match="this folder holds nothing that is read"):
        inputs_of([str(tmp_path)])
    with pytest.raises(ReadError, match="no such file or folder"):
        inputs_of([str(tmp_path / "nowhere")])
    json_lines(tmp_path / "b.jsonl", [{"id": "1", "words": "x"}])
    with pytest.raises(
        UsageError, match=r"none of its columns .* \(id, words\); name it: --column"
    ):
        read(tmp_path, 1)


def test_columns_are_guessed_and_said() -> None:
    columns = Columns([("text", "story_body")])
    given = {
        "Article-ID": 7, "story_body": "Rain.", "Headline": "H", "authors": ["A", {"name": "B"}],
        "publishedAt": 1_700_000_000, "siteName": None,
    }  # fmt: skip
    assert columns.record(given) == {
        "id": "7", "text": "Rain.", "title": "H", "byline": "A, B", "date": "2023-11-14",
    }  # fmt: skip
    assert Columns().record({"html": "<p>Rain.</p>"}) == {"text": "<p>Rain.</p>", "format": "html"}


def test_a_glob_and_its_root(tmp_path: Path) -> None:
    for name in ("2025/a.jsonl", "2026/a.jsonl", "2026/b.txt"):
        json_lines(tmp_path / name, stories(1))
    found = inputs_of([str(tmp_path / "2026" / "*.jsonl"), str(tmp_path / "2025")])
    assert found.root == str(tmp_path)
    assert [one.path for one in found.files] == ["2025/a.jsonl", "2026/a.jsonl"]
