"""The baseline's file: in order, merged without harm, and refused where it is none."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from audit.engine.settle.baselinefile import baseline_text, read_baseline
from audit.engine.settle.known import KnownArticle, KnownFinding
from audit.engine.validation import schema
from audit.errors import ConfigError
from tests.engine.standards.house import write

DIGEST = st.text("0123456789abcdef", min_size=16, max_size=16)
FINDINGS = st.builds(
    KnownFinding, st.sampled_from(["a", "b-c", "d"]), DIGEST, st.integers(1, 9), st.text(max_size=9)
)
ARTICLES = st.builds(
    lambda path, content, found: KnownArticle(
        path,
        tuple(sorted({one[:8] for one in content})),
        tuple(sorted({one.key: one for one in found}.values(), key=lambda one: one.key)),
    ),
    st.text(min_size=1, max_size=9),
    st.lists(DIGEST, max_size=8),
    st.lists(FINDINGS, min_size=1, max_size=4),
)


def article(path: str, *findings: tuple[str, str, int]) -> KnownArticle:
    return KnownArticle(path, ("0a1b2c3d",), tuple(KnownFinding(*one, "w") for one in findings))


def written(folder: Path, *articles: KnownArticle) -> Path:
    return write(folder / "b.json", "".join(baseline_text(articles)))


@settings(deadline=None)
@given(st.lists(ARTICLES, max_size=4, unique_by=lambda one: one.path))
def test_what_is_written_holds_to_the_schema_and_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, articles: list[KnownArticle]
) -> None:
    path = written(tmp_path_factory.mktemp("known"), *articles)
    Draft202012Validator(schema("baseline")).validate(json.loads(path.read_text("utf-8")))
    known = read_baseline(path).articles
    assert list(known.values()) == sorted(articles, key=lambda one: one.path)
    assert "".join(baseline_text(reversed(known.values()))) == path.read_text("utf-8")


def test_one_finding_stands_on_each_line(tmp_path: Path) -> None:
    path = written(tmp_path, article("b.md", ("x", "0", 1)), article("a.md", ("x", "1", 2)))
    assert path.read_text("utf-8") == (
        '{\n  "version": 1,\n  "articles": [\n'
        '    {\n      "path": "a.md",\n      "content": "0a1b2c3d",\n      "findings": [\n'
        '        {"rule": "x", "sentence": "1", "count": 2, "words": "w"}\n      ]\n    },\n'
        '    {\n      "path": "b.md",\n      "content": "0a1b2c3d",\n      "findings": [\n'
        '        {"rule": "x", "sentence": "0", "count": 1, "words": "w"}\n      ]\n    }\n'
        "  ]\n}\n"
    )
    assert "".join(baseline_text([])) == '{\n  "version": 1,\n  "articles": []\n}\n'


def test_what_a_merge_leaves_twice_counts_once(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        article("a.md", ("x", "0", 2), ("x", "0", 1), ("y", "0", 1)),
        article("a.md", ("x", "0", 3), ("z", "0", 1)),
    )
    (known,) = read_baseline(path).articles.values()
    assert [(one.rule, one.count) for one in known.findings] == [("x", 3), ("y", 1), ("z", 1)]


def git(folder: Path, *args: str) -> None:
    name = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *name, *args], cwd=folder, check=True, capture_output=True)


def test_two_branches_merge_line_by_line(tmp_path: Path) -> None:
    a, b, c = (article(f"{name}.md", ("x", "5", 1)) for name in "acg")
    git(tmp_path, "init", "-q", ".")
    written(tmp_path, a, b, c)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "checkout", "-qb", "other")
    written(tmp_path, a, article("b.md", ("y", "1", 1)), b, c)
    git(tmp_path, "commit", "-qam", "two")
    git(tmp_path, "checkout", "-q", "-")
    written(tmp_path, a, b, article("g.md", ("x", "1", 1), ("x", "5", 1)))
    git(tmp_path, "commit", "-qam", "three")
    git(tmp_path, "merge", "-q", "other", "-m", "four")
    known = read_baseline(tmp_path / "b.json").articles
    assert {path: len(one.findings) for path, one in known.items()} == {
        "a.md": 1, "b.md": 1, "c.md": 1, "g.md": 2,
    }  # fmt: skip


AGAIN = "; take the last good version, or record it again with audit baseline"
GOOD: dict[str, Any] = {"rule": "x", "sentence": "0", "count": 1}
BROKEN = {
    "": ":1:1: not valid JSON" + AGAIN,
    '{"version": 1,\n "articles": [}': ":2:15: not valid JSON" + AGAIN,
    "[]": ": this is no baseline" + AGAIN,
    '{"findings": []}': ": this is no baseline" + AGAIN,
    '{"version": 2, "articles": []}': ": this is of version 2, and 1 is what is read here" + AGAIN,
    '{"version": 1, "articles": [{"path": "a.md"}]}': (
        ": article 1 in it is not as a baseline has them" + AGAIN
    ),
    json.dumps(
        {"version": 1, "articles": [{"path": "a", "findings": [{**GOOD, "count": 0}]}]}
    ): ": article 1 in it is not as a baseline has them" + AGAIN,
    json.dumps(
        {"version": 1, "articles": [{"path": "a", "findings": [{**GOOD, "rule": 3}]}]}
    ): ": article 1 in it is not as a baseline has them" + AGAIN,
    '{\n<<<<<<< HEAD\n"version": 1\n=======\n': (
        ":2:1: a merge was left unfinished here; keep the lines of both sides"
    ),
    "[" * 100_000: ":1:1: not valid JSON" + AGAIN,
}


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "b.json", text)
    with pytest.raises(ConfigError) as caught:
        read_baseline(path)
    assert str(caught.value) == f"{path}{BROKEN[text]}"


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such file"):
        read_baseline(tmp_path / "b.json")
    (tmp_path / "b.json").write_bytes(b"{\xff")
    with pytest.raises(ConfigError, match="byte 2 is not UTF-8"):
        read_baseline(tmp_path / "b.json")
