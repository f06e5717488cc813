"""Workers: the same bytes from any number of them, and none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audit.running.pool import Death, Pool
from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import AUDIT, audit, environment

POISON = "Poison\n\nThis one is not for eating.\n"
SABOTAGE = """\
import os, signal, sys, time
import audit.run
real = audit.run.audit_article
def audit_article(article, *args, **options):
    if "Poison" in article.text:
        {deed}
    return real(article, *args, **options)
audit.run.audit_article = audit_article
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    for number in range(12):
        text = (ERROR, WARNING, CLEAN)[number % 3]
        (folder / f"{number:02}.txt").write_text(text.replace("Harl", f"Harl{number}"), "utf-8")
    (folder / "05.md").write_text("", "utf-8")
    return folder


def sabotaged(tmp_path: Path, deed: str) -> dict[str, str | None]:
    """The environment of processes that do something else with a poisoned article.

    Python imports ``sitecustomize`` in every process it starts, workers included.
    """
    place = tmp_path / "sabotage"
    place.mkdir()
    (place / "sitecustomize.py").write_text(SABOTAGE.format(deed=deed), "utf-8")
    return {"PYTHONPATH": str(place)}


@pytest.mark.parametrize("form", ["text", "json"])
def test_any_number_of_workers_gives_the_same_bytes(desk: Path, form: str) -> None:
    runs = [
        audit("check", ".", "--format", form, "--jobs", jobs, cwd=desk) for jobs in ("1", "2", "5")
    ]
    assert [one.returncode for one in runs] == [2, 2, 2]
    assert len({one.stdout for one in runs}) == len({one.stderr for one in runs}) == 1
    assert b"05.md" in runs[0].stdout


def test_a_workbook_is_made_by_workers_too(desk: Path) -> None:
    import openpyxl

    def cells(name: str, jobs: str) -> list[tuple[object, ...]]:
        audit("check", ".", "--workbook", name, "--jobs", jobs, cwd=desk)
        book = openpyxl.load_workbook(desk / name)
        return [row for sheet in book for row in sheet.iter_rows(values_only=True)]

    assert cells("one.xlsx", "1") == cells("two.xlsx", "2")


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("os.kill(os.getpid(), signal.SIGKILL)", "stopped by SIGKILL"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "stopped by SIGSEGV"),
        ("os._exit(3)", "ended with status 3"),
        ("raise KeyError(article.text)", "this is a bug in audit (KeyError)"),
    ],
    ids=["killed", "crash", "exit", "bug"],
)
def test_a_worker_s_end_names_its_article_and_the_others_go_on(
    desk: Path, tmp_path: Path, deed: str, words: str
) -> None:
    (desk / "05.md").write_text(POISON, "utf-8")
    (desk / "07.md").write_text(POISON, "utf-8")
    env = {**sabotaged(tmp_path, deed), "TMPDIR": str(tmp_path)}
    done = audit("check", ".", "--format", "jsonl", "--jobs", "2", cwd=desk, env=env)
    assert done.returncode == 2
    lines = done.stderr.decode().splitlines()
    assert [line.split(": ")[1] for line in lines] == ["./05.md", "./07.md"]
    assert all(words in line for line in lines)
    assert done.stdout.count(b'"bare-source"') == 4
    assert b"eating" not in done.stderr


def workers_of(process: int) -> list[int]:
    """The processes that a process has started, as Linux tells."""
    tasks = Path(f"/proc/{process}/task/{process}/children")
    return [int(one) for one in tasks.read_text().split()]


def lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split(")")[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def waiting(desk: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A check whose workers tell by a pipe that they are at work, and then go on for ever."""
    (desk / "00.md").write_text(POISON, "utf-8")
    (desk / "01.md").write_text(POISON, "utf-8")
    told = tmp_path / "told"
    os.mkfifo(told)
    deed = f"open({str(told)!r}, 'w').write('x'); time.sleep(300)"
    process = subprocess.Popen(
        [*AUDIT, "check", ".", "--jobs", "2"],
        cwd=desk,
        env=environment(sabotaged(tmp_path, deed)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with told.open("rb") as pipe:
        pipe.read(1)
    yield process
    process.kill()
    process.wait()


ENDINGS: dict[str, Callable[[subprocess.Popen[bytes]], None]] = {
    "ctrl-c": lambda process: os.killpg(process.pid, signal.SIGINT),
    "interrupted alone": lambda process: process.send_signal(signal.SIGINT),
    "killed": lambda process: process.kill(),
}


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
@pytest.mark.parametrize("ending", ENDINGS)
def test_however_it_ends_no_worker_is_left(
    waiting: subprocess.Popen[bytes], tmp_path: Path, ending: str
) -> None:
    workers = workers_of(waiting.pid)
    assert workers
    ENDINGS[ending](waiting)
    out, err = waiting.communicate(timeout=60)
    if ending != "killed":
        assert (waiting.returncode, out, err.strip()) == (130, b"", b"audit: interrupted")
    for _ in range(10_000):
        if not any(map(lives, workers)):
            break
        os.sched_yield()
    assert not [one for one in workers if lives(one)]
    assert not list(tmp_path.rglob("*.tmp"))


def test_few_articles_are_not_worth_a_worker(desk: Path) -> None:
    code = (
        "import sys, multiprocessing.process as p; p.BaseProcess.start = None; "
        "from audit.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "00.txt", "01.txt"],
        cwd=desk,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")


def squares() -> Callable[[int], int | None]:
    return square


def square(number: int) -> int | None:
    if number == 7:
        os._exit(4)
    return number * number


def test_a_pool_gives_every_slot_its_own_result() -> None:
    pool: Pool[int, int | None] = Pool(3, squares)
    try:
        slots = [pool.submit(number) for number in range(20)]
        results = [pool.finish(slot) for slot in slots]
    finally:
        pool.close()
    assert results == [Death(4) if number == 7 else number**2 for number in range(20)]


def mirror() -> Callable[[bytes], bytes]:
    return bytes


def test_large_tasks_and_results_do_not_wait_for_each_other() -> None:
    pool: Pool[bytes, bytes] = Pool(2, mirror)
    large = b"x" * 3_000_000
    try:
        slots = [pool.submit(large) for _ in range(8)]
        assert all(pool.finish(slot) == large for slot in slots)
    finally:
        pool.close()
