"""The articles of the benchmark of many: each is one, and none is like another."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article import read_file
from tests.benchmarks import jobs
from tests.cli.articles import CLEAN
from tests.cli.test_several_articles import export


def test_only_samples_that_take_a_line_more_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, folder = tmp_path / "samples", tmp_path / "many"
    samples.mkdir(), folder.mkdir()
    (samples / "a.txt").write_text(CLEAN, "utf-8")
    (samples / "b.wxr").write_text(export("Pier"), "utf-8")
    (samples / "c.docx").write_bytes(b"PK\x03\x04\xff")
    monkeypatch.setattr(jobs, "SAMPLES", samples)
    jobs.written(folder, 3)
    articles = [read_file(path) for path in sorted(folder.rglob("*.*"))]
    assert [one.format for one in articles] == ["text"] * 3
    assert len({one.text for one in articles}) == 3
