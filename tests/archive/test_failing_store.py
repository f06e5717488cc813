"""One put or removal after another fails: the next run gives what an undisturbed one gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audit.archive.engines import local
from audit.archive.feeding import Task, Worker
from audit.archive.folder import Folder
from audit.archive.output import Output
from audit.cli import main
from tests.archive.failing import Failing
from tests.archive.stories import json_lines, stories

OUT = "failing://desk/out"


@pytest.fixture(autouse=True)
def _audited_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Audit each article once; runs are about what is written, and when."""
    known: dict[str, Any] = {}

    class Remembered:
        def __init__(self, order: Any) -> None:
            self._order = order

        def over(self, tasks: Iterator[Task]) -> Iterator[object]:
            for task in tasks:
                key = f"{task.shard} {task.batch.to_pylist()}"
                if key not in known:
                    known[key] = Worker(self._order)(task)
                yield task, known[key]

        def close(self) -> None:
            pass

    monkeypatch.setattr(local, "Feeder", Remembered)
    monkeypatch.setattr("audit.archive.feeding.arm", lambda: None)


@pytest.fixture(autouse=True)
def _empty_store() -> Iterator[None]:
    Failing.fail(-1, torn=False)
    yield
    Failing.store.clear()


def run(news: Path, *, fails: int = -1, torn: bool = False) -> int:
    """Run with a failure after so many puts and removals; give the exit status."""
    Failing.fail(fails, torn=torn)
    return main(["archive", str(news), OUT, "--today", "2026-05-01", "--jobs", "1", "--quiet"])


def listed() -> dict[str, bytes]:
    """Give what readers see: the files that receipts list, all of which must be there."""
    output = Output(OUT)
    files = [one for receipt in output.receipts.values() for one in receipt.files]
    return {one.path: output.folder.read(one.path) for one in files}


def there() -> dict[str, bytes]:
    """Give all that stands in the tables' folders."""
    folder = Folder(OUT)
    return {one.path: folder.read(one.path) for one in Output(OUT).there()}


@pytest.mark.parametrize("torn", [False, True])
def test_any_failure_and_a_run_after_it_are_as_one_undisturbed_run(
    torn: bool, tmp_path: Path
) -> None:
    news = tmp_path / "news"
    first, second = stories(3), [*stories(2), {**stories(1)[0], "id": "later"}]
    for at, one in enumerate(first[:2]):
        json_lines(news / f"{at}.jsonl", [one])
    assert run(news) == 0
    whole = there()
    json_lines(news / "1.jsonl", second[1:])
    assert run(news) == 0
    changed = there()
    assert len(whole) == len(changed) == 14
    for fails in range(100):
        Failing.store.clear()
        json_lines(news / "1.jsonl", [first[1]])
        refused = run(news, fails=fails, torn=torn)
        assert run(news) == 0
        assert there() == listed() == whole, fails
        json_lines(news / "1.jsonl", second[1:])
        refused_again = run(news, fails=fails, torn=torn)
        assert run(news) == 0
        assert there() == listed() == changed, fails
        if not refused and not refused_again:
            return
        assert {refused, refused_again} <= {0, 2}
    raise AssertionError("there is no end of failures")
