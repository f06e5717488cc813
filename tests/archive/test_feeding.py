"""The process that audits, with articles that never end in it or end it."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from audit.archive.feeding import Feeder, Task
from audit.archive.record import Order
from audit.archive.schema import incoming
from tests.archive.runs import harmful
from tests.archive.stories import STORIES


def test_an_article_that_takes_for_ever_is_a_row_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in harmful(tmp_path / "marks").items():
        monkeypatch.setenv(name, value)
    texts = [STORIES[0], f"{STORIES[1]} HANG", STORIES[2]]
    columns = {name: [None] * 3 for name in incoming().names} | {"text": texts, "row": [0, 1, 2]}
    batch = pa.RecordBatch.from_pydict(columns, schema=incoming())
    feeder = Feeder(Order(".", "", timeout=2.5))
    try:
        ((_, found),) = feeder.over([Task(batch, "s")])
    finally:
        feeder.close()
    assert found["articles"].column("row").to_pylist() == [0, 2]
    (row,) = found["errors"].to_pylist()
    assert (row["kind"], row["row"]) == ("timed-out", 1)
    assert row["reason"] == "it was not audited within 2.5 seconds"
