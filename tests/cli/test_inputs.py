"""What a command line can name: files, folders, globs, standard input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.articles import CLEAN, ERROR
from tests.cli.command import audit
from tests.cli.content_repository import git
from tests.cli.content_repository import repository as git_repository


def audited(*args: str, cwd: Path, stdin: bytes = b"") -> list[str]:
    """The paths that a run audited, in order."""
    done = audit("check", *args, "--format", "json", cwd=cwd, stdin=stdin)
    return [entry["path"] for entry in json.loads(done.stdout)["articles"]]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name in ("news/a.txt", "news/b.md", "news/archive/c.html", "sport/d.txt", "README.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<p>{CLEAN}</p>" if path.suffix == ".html" else CLEAN, "utf-8")
    (tmp_path / "news" / "photo.jpg").write_bytes(b"\xff\xd8")
    return tmp_path


def test_a_folder_is_its_articles_by_name(repository: Path) -> None:
    assert audited("news", cwd=repository) == ["news/a.txt", "news/b.md", "news/archive/c.html"]


def test_a_glob_that_the_shell_left_alone(repository: Path) -> None:
    assert audited("**/*.txt", cwd=repository) == ["news/a.txt", "sport/d.txt"]


def test_a_file_named_twice_is_audited_once(repository: Path) -> None:
    assert audited("news/a.txt", "news/a.txt", "news/*.txt", cwd=repository) == ["news/a.txt"]


def test_what_the_configuration_excludes_is_left_out(repository: Path) -> None:
    (repository / "audit.yaml").write_text("exclude: [README.md, 'news/archive/**']\n", "utf-8")
    assert audited(".", cwd=repository) == ["./news/a.txt", "./news/b.md", "./sport/d.txt"]


def test_what_is_excluded_can_still_be_named(repository: Path) -> None:
    (repository / "audit.yaml").write_text("exclude: [README.md]\n", "utf-8")
    assert audited("README.md", cwd=repository) == ["README.md"]


def test_a_folder_of_which_all_is_excluded_is_no_silent_pass(repository: Path) -> None:
    (repository / "audit.yaml").write_text("exclude: ['news/**']\n", "utf-8")
    done = audit("check", "news", cwd=repository)
    assert done.returncode == 2
    assert b"excludes" in done.stderr


def test_exclusion_does_not_depend_on_where_one_stands(repository: Path) -> None:
    (repository / "audit.yaml").write_text("exclude: ['news/archive/**']\n", "utf-8")
    assert audited(".", cwd=repository / "news") == ["./a.txt", "./b.md"]


def test_a_folder_without_articles_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    done = audit("check", "photos", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.decode().startswith("photos  could not be read\n")


def test_a_glob_that_matches_nothing_is_an_error_that_names_it(tmp_path: Path) -> None:
    done = audit("check", "drafts/*.md", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.decode().startswith("drafts/*.md  could not be read\n")


def test_unreadable_files_are_named_and_the_others_audited(repository: Path) -> None:
    (repository / "news" / "empty.txt").write_bytes(b"")
    (repository / "news" / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (repository / "news" / "broken.txt").symlink_to("nowhere")
    done = audit("check", "news", "--format", "json", cwd=repository)
    assert done.returncode == 2
    entries = {entry["path"]: entry for entry in json.loads(done.stdout)["articles"]}
    unreadable = {path for path, entry in entries.items() if entry["errors"]}
    assert unreadable == {"news/empty.txt", "news/binary.txt", "news/broken.txt"}
    assert "news/a.txt" in entries
    lines = done.stderr.decode().splitlines()
    assert sorted(line.split(": ")[1] for line in lines) == sorted(unreadable)


def test_the_text_report_names_them_and_standard_error_only_points_to_it(repository: Path) -> None:
    (repository / "news" / "empty.txt").write_bytes(b"")
    (repository / "news" / "broken.txt").symlink_to("nowhere")
    done = audit("check", "news", cwd=repository)
    assert done.returncode == 2
    assert done.stdout.count(b"news/empty.txt") == done.stdout.count(b"news/broken.txt") == 1
    assert done.stderr == b"audit: 2 files could not be read; the report names them\n"
    (repository / "news" / "broken.txt").unlink()
    done = audit("check", "news", cwd=repository)
    assert done.stderr == b"audit: 1 file could not be read; the report names it\n"


def test_an_empty_path_does_not_cost_the_others(repository: Path) -> None:
    done = audit("check", "news/a.txt", "", "sport/d.txt", "--format", "json", cwd=repository)
    assert done.returncode == 2
    entries = json.loads(done.stdout)["articles"]
    assert [entry["path"] for entry in entries] == ["news/a.txt", "sport/d.txt", "''"]
    assert b"this path is empty" in done.stderr


def test_no_path_says_what_to_name() -> None:
    done = audit("check")
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "folders" in line
    assert "standard input" in line


def check_stdin(*args: str, text: str, cwd: Path) -> dict[str, object]:
    done = audit("check", "-", *args, "--format", "json", cwd=cwd, stdin=text.encode())
    (entry,) = json.loads(done.stdout)["articles"]
    return dict(entry)


def rules_of(entry: dict[str, object]) -> list[str]:
    findings = entry["findings"]
    assert isinstance(findings, list)
    return [finding["rule"] for finding in findings]


def test_standard_input_is_plain_text_unless_said_otherwise(tmp_path: Path) -> None:
    entry = check_stdin(text=ERROR, cwd=tmp_path)
    assert entry["path"] == "-"
    assert "bare-source" in rules_of(entry)


def test_the_format_of_standard_input_can_be_said(tmp_path: Path) -> None:
    html = "<script>Sources said no.</script><p>Rain fell as marchers passed the town hall.</p>"
    assert rules_of(check_stdin("--stdin-format", "html", text=html, cwd=tmp_path)) == []


def test_the_name_of_standard_input_gives_its_format_and_configuration(tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "audit.yaml").write_text("rules: {bare-source: off}\n", "utf-8")
    markdown = "# Merger off\n\n```\nSources said no.\n```\n\nSources said the merger is off.\n"
    name = ("--stdin-filename", "wire/story.md")
    entry = check_stdin(*name, text=markdown, cwd=tmp_path)
    assert entry["path"] == "wire/story.md"
    assert "bare-source" not in rules_of(entry)
    elsewhere = check_stdin("--stdin-filename", "story.md", text=markdown, cwd=tmp_path)
    assert rules_of(elsewhere).count("bare-source") == 1


def test_standard_input_options_without_it_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, "utf-8")
    done = audit("check", "a.txt", "--stdin-format", "html", cwd=tmp_path)
    assert done.returncode == 2
    assert b"--stdin-format" in done.stderr


def test_empty_standard_input_is_an_error(tmp_path: Path) -> None:
    done = audit("check", "-", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.decode().startswith("-  could not be read\n")


def test_standard_input_and_files_go_together(repository: Path) -> None:
    assert audited("news/a.txt", "-", cwd=repository, stdin=ERROR.encode()) == ["-", "news/a.txt"]


def test_what_git_ignores_is_left_out_unless_it_is_named(tmp_path: Path) -> None:
    desk = git_repository(tmp_path / "desk")
    (desk / ".gitignore").write_text("build/\n*.tmp.txt\n!keep.tmp.txt\n", "utf-8")
    (desk / "build").mkdir()
    for name in ("a.txt", "b.tmp.txt", "keep.tmp.txt", "build/c.txt", "tracked.tmp.txt"):
        (desk / name).write_text(ERROR, "utf-8")
    git(desk, "add", "--force", "tracked.tmp.txt")
    ours = ["./a.txt", "./keep.tmp.txt", "./tracked.tmp.txt"]
    assert audited(".", cwd=desk) == ours
    assert audited("*.txt", cwd=desk) == [path.removeprefix("./") for path in ours]
    assert audited("build", cwd=desk) == ["build/c.txt"]
    assert audited("b.tmp.txt", cwd=desk) == ["b.tmp.txt"]


def test_what_lies_beyond_a_link_does_not_keep_git_from_ignoring_the_rest(tmp_path: Path) -> None:
    desk, wires = git_repository(tmp_path / "desk"), tmp_path / "wires"
    wires.mkdir()
    (desk / "a").symlink_to(wires)
    (desk / ".gitignore").write_text("draft.txt\n", "utf-8")
    for path in (wires / "agency.txt", desk / "draft.txt", desk / "story.txt"):
        path.write_text(CLEAN, "utf-8")
    assert audited("a/*.txt", ".", cwd=desk) == ["a/agency.txt", "./story.txt"]
