"""Results that are kept: found again for the same article, and for no other."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.running.seal import lock_for, sealed, unsealed
from audit.running.store import LARGEST, MOST, Store
from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import AUDIT, audit, environment

KEY = bytes(32)
WAIVED = (
    "Bridge open\n\n"
    "<!-- audit: allow vague-collective until 2026-06-30 -- they asked for it -->\n\n"
    "Officials say the bridge is safe.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, text in {"error": ERROR, "warning": WARNING, "clean": CLEAN}.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def check(
    desk: Path, cache: Path, *args: str, code: str = "pass"
) -> subprocess.CompletedProcess[bytes]:
    """Run the check; ``code`` is Python that its process runs first."""
    env = environment({"AUDIT_CACHE_DIR": str(cache)})
    command = [*started(code), "check", *(args or (".",))]
    return subprocess.run(command, cwd=desk, env=env, capture_output=True, check=False)


def started(code: str = "pass") -> list[str]:
    """Give the command, with Python that its process runs first."""
    start = f"import sys; {SAME}; {code}; from audit.cli import main; sys.exit(main(sys.argv[1:]))"
    return [AUDIT[0], "-c", start]


SAME = "import audit.running.made; audit.running.made.program = lambda: b'same'"
"""After this, no edit of the program meanwhile makes a difference."""
NO_WORK = "import audit.run; audit.run.audit_article = None"
"""After this, an article that is audited is a bug."""


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.glob("results/??/*") if path.is_file())


@pytest.mark.parametrize("form", ["text", "json", "sarif", "csv", "github", "gitlab", "markdown"])
def test_what_is_kept_gives_the_same_report(desk: Path, cache: Path, form: str) -> None:
    anew = check(desk, cache, ".", "--format", form, "--no-cache")
    first = check(desk, cache, ".", "--format", form)
    again = check(desk, cache, ".", "--format", form, code=NO_WORK)
    for done in (first, again):
        assert (done.returncode, done.stdout, done.stderr) == (1, anew.stdout, anew.stderr)


def test_nothing_heavy_is_imported_when_all_is_known(desk: Path, cache: Path) -> None:
    check(desk, cache)
    watch = "import atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
    done = check(desk, cache, code=watch)
    loaded = set(done.stderr.decode().split())
    heavy = {"spacy", "numpy", "onnxruntime", "tokenizers", "jsonschema", "openpyxl", "pyromark"}
    assert not loaded & heavy
    assert "audit.running.cache" in loaded


def test_another_text_setting_or_name_under_a_configuration_is_audited(
    desk: Path, cache: Path
) -> None:
    (desk / "audit.yaml").write_text("rules:\n  bare-source: warning\n", "utf-8")
    assert check(desk, cache).returncode == 0
    number = len(kept(cache))
    (desk / "audit.yaml").write_text("rules:\n  bare-source: error\n", "utf-8")
    assert check(desk, cache).returncode == 1
    assert len(kept(cache)) == 2 * number
    (desk / "audit.yaml").write_text(
        "overrides:\n  - for: {path: 'opinion*'}\n    rules:\n      bare-source: off\n", "utf-8"
    )
    assert check(desk, cache, "error.txt").returncode == 1
    (desk / "error.txt").rename(desk / "opinion.txt")
    assert check(desk, cache, "opinion.txt").returncode == 0
    (desk / "warning.txt").write_text(ERROR, "utf-8")
    assert check(desk, cache, "warning.txt").returncode == 1


def test_house_rules_are_part_of_it(desk: Path, cache: Path) -> None:
    (desk / "audit.yaml").write_text("rules:\n  bare-source: warning\n", "utf-8")
    assert audit("rules", "new", "house-bridge", cwd=desk).returncode == 0
    [rule] = desk.rglob("house-bridge.yaml")
    state = rule.stat()
    check(desk, cache)
    number = len(kept(cache))
    check(desk, cache)
    assert len(kept(cache)) == number
    text = rule.read_text("utf-8")
    rule.write_text(text.replace("title: ", "title: A", 1)[: len(text)], "utf-8")
    os.utime(rule, ns=(state.st_atime_ns, state.st_mtime_ns))  # content counts, not time
    check(desk, cache)
    assert len(kept(cache)) == 2 * number


def test_an_expired_waiver_is_noticed_the_day_after(desk: Path, cache: Path) -> None:
    (desk / "waived.md").write_text(WAIVED, "utf-8")
    args = ("waived.md", "--format", "json")
    for day, waived in (("2026-06-30", 1), ("2026-07-01", 0), ("2026-06-30", 1)):
        summary = json.loads(check(desk, cache, *args, "--today", day).stdout)["summary"]
        assert summary["waived"] == waived, day


def test_a_baseline_holds_for_what_is_kept(desk: Path, cache: Path) -> None:
    check(desk, cache)
    assert audit("baseline", ".", "--baseline", "known.json", cwd=desk).returncode == 0
    done = check(desk, cache, ".", "--baseline", "known.json", code=NO_WORK)
    assert done.returncode == 0
    assert b"in the baseline" in done.stdout


def test_evidence_is_compared_each_time(desk: Path, cache: Path) -> None:
    (desk / "talk.txt").write_text("RUTH OKAFOR: I would rather close a road.\n", "utf-8")
    check(desk, cache, "error.txt", "--evidence", "talk.txt")
    assert kept(cache) == []


@pytest.mark.parametrize("variable", ["AUDIT_SPACY", "AUDIT_WEIGHTS"])
def test_other_weights_are_not_kept(desk: Path, cache: Path, variable: str) -> None:
    check(desk, cache, code=f"import os; os.environ['{variable}'] = '/nowhere'")
    assert kept(cache) == []


def test_only_its_owner_can_open_it_and_no_word_is_in_it(desk: Path, cache: Path) -> None:
    check(desk, cache)
    files = kept(cache)
    assert len(files) == 3
    for path in (*files, *(cache / "results").rglob("*"), cache / "results"):
        allowed = stat.S_IMODE(path.stat().st_mode)
        assert allowed == (0o700 if path.is_dir() else 0o600), path
    everything = b" ".join(path.read_bytes() + path.name.encode() for path in files)
    for word in (b"Sources", b"merger", b"bridge", b"bare-source", b"error", b"desk"):
        assert word not in everything


def test_a_folder_that_others_can_open_is_closed_first(desk: Path, cache: Path) -> None:
    (cache / "results").mkdir(parents=True)
    (cache / "results").chmod(0o777)
    check(desk, cache)
    assert stat.S_IMODE((cache / "results").stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"", b"\0" * 200, b"{}"])
def test_a_damaged_result_is_made_anew(desk: Path, cache: Path, damage: bytes) -> None:
    first = check(desk, cache)
    for path in kept(cache):
        path.write_bytes(damage or path.read_bytes()[:-1])
    assert check(desk, cache).stdout == first.stdout
    assert check(desk, cache, code=NO_WORK).stdout == first.stdout


def test_one_article_s_result_is_not_taken_for_another_s(desk: Path, cache: Path) -> None:
    first = check(desk, cache)
    one, two, three = (path.read_bytes() for path in kept(cache))
    for path, data in zip(kept(cache), (two, three, one), strict=True):
        path.write_bytes(data)
    assert check(desk, cache).stdout == first.stdout


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_where_nothing_can_be_kept_the_audit_goes_on(
    desk: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = check(desk, tmp_path / place)
    assert (done.returncode, done.stderr) == (1, b"")


def test_two_at_once(desk: Path, cache: Path) -> None:
    env = environment({"AUDIT_CACHE_DIR": str(cache)})
    command = [*started(), "check", "."]
    both = [subprocess.Popen(command, cwd=desk, env=env, stdout=subprocess.PIPE) for _ in range(2)]
    first, second = (one.communicate()[0] for one in both)
    assert first == second
    assert check(desk, cache, code=NO_WORK).stdout == first
    assert not list(cache.rglob("*.tmp"))


def test_show_and_clear(desk: Path, cache: Path) -> None:
    check(desk, cache)
    env = {"AUDIT_CACHE_DIR": str(cache)}
    assert b": 3 results, 0.0 MB" in audit("cache", "show", env=env).stdout
    assert b"3 results forgotten" in audit("cache", "clear", env=env).stdout
    assert kept(cache) == []
    assert b"0 results forgotten" in audit("cache", "clear", env=env).stdout


def test_the_store_is_bounded_and_the_longest_unused_goes(tmp_path: Path) -> None:
    store, size = Store(tmp_path / "store"), LARGEST - 1
    names = [f"ab{number:04}" for number in range(MOST // size + 2)]
    for age, name in enumerate(names):
        store.put(name, b"x" * size)
        os.utime(tmp_path / "store" / "ab" / name[2:], (age, age))
    assert sum(entry.stat().st_size for entry in store.files()) <= MOST
    assert store.get(names[0]) is None
    assert store.get(names[-1]) is not None
    store.put("cd0000", b"x" * LARGEST)
    assert store.get("cd0000") is None


def test_what_somebody_else_put_there_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "store")
    store.put("ab0000", b"nothing found")
    assert store.get("ab0000")
    monkeypatch.setattr(os, "geteuid", lambda: 12_345)
    assert Store(tmp_path / "store").get("ab0000") is None


@given(st.binary(), st.lists(st.binary(), max_size=3))
def test_what_is_sealed_opens_with_its_key_alone(data: bytes, parts: list[bytes]) -> None:
    lock, other = lock_for(*parts), lock_for(*parts, b"")
    closed = sealed(data, lock.key)
    assert unsealed(closed, lock.key) == data
    assert unsealed(closed, other.key) is None
    assert lock.name != other.name
    assert sealed(data, lock.key) != closed, "each sealing has a nonce of its own"


@given(st.binary(max_size=200), st.integers(0, 10_000), st.integers(1, 255))
def test_any_damage_is_noticed(data: bytes, at: int, change: int) -> None:
    closed = bytearray(sealed(data, KEY))
    closed[at % len(closed)] ^= change
    assert unsealed(bytes(closed), KEY) is None
    assert unsealed(bytes(closed[: at % len(closed)]), KEY) is None


def test_parts_are_kept_apart() -> None:
    assert lock_for(b"ab", b"c") != lock_for(b"a", b"bc")
