"""Only what changed: ``--changed-since`` and ``--staged``, in real repositories."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from docx import Document

from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import audit
from tests.cli.content_repository import SETTINGS, commit, git, repository, write
from tests.cli.test_several_articles import export

ANOTHER = "Experts say the merger would never have worked.\n"
LONG = "Ferry back\n\n" + "\n\n".join(
    f"Ferry number {number} left the quay at dawn." for number in range(1, 12)
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = repository(tmp_path / "desk")
    write(folder, old=ERROR, story=LONG)
    commit(folder)
    return folder


def found(folder: Path, *args: str, **extra: str) -> dict[str, list[tuple[int, str]]]:
    """The line and rule of each finding, by path."""
    done = audit("check", *args, "--format", "json", cwd=folder, env={**SETTINGS, **extra})
    assert done.returncode in (0, 1), done.stderr.decode()
    return {
        article["path"]: [(one["start"]["line"], one["rule"]) for one in article["findings"]]
        for article in json.loads(done.stdout)["articles"]
    }


def said(folder: Path, *args: str, **extra: str) -> str:
    done = audit("check", *args, cwd=folder, env={**SETTINGS, **extra})
    assert done.returncode == 2
    [line] = done.stderr.decode().splitlines()
    return line


def rules(findings: list[tuple[int, str]], line: int) -> list[str]:
    return [rule for number, rule in findings if number == line]


def test_only_changed_files_and_lines_are_reported(desk: Path) -> None:
    old, new = f"{LONG}\n\n{ANOTHER}", f"Sources said so.\n\n{LONG}\n\n{ANOTHER}"
    write(desk, story=old)
    commit(desk)
    write(desk, story=new)
    whole = found(desk, ".")
    changed = found(desk, ".", "--changed-since", "HEAD")
    assert list(changed) == ["./story.txt"]
    assert "bare-source" in rules(changed["./story.txt"], 1)
    last = len(new.splitlines())
    assert rules(whole["./story.txt"], last)
    assert not rules(changed["./story.txt"], last)


def test_files_not_added_yet_are_new_but_not_ignored_ones(desk: Path) -> None:
    (desk / ".gitignore").write_text("scratch*\n", "utf-8")
    write(desk, fresh=ERROR, scratch=ERROR)
    assert list(found(desk, ".", "--changed-since", "main")) == ["./fresh.txt"]


def test_what_others_changed_since_the_branch_left_is_not_ours(desk: Path) -> None:
    git(desk, "switch", "--quiet", "--create", "feature")
    write(desk, mine=ERROR)
    commit(desk)
    git(desk, "switch", "--quiet", "main")
    write(desk, old=f"{ERROR}\n{ANOTHER}")
    commit(desk)
    git(desk, "switch", "--quiet", "feature")
    assert list(found(desk, ".", "--changed-since", "main")) == ["./mine.txt"]


def test_a_renamed_article_is_followed(desk: Path) -> None:
    write(desk, story=f"{LONG}\n\n{ANOTHER}")
    commit(desk)
    git(desk, "mv", "story.txt", "a “new” name.txt")
    assert found(desk, ".", "--changed-since", "HEAD") == {}, "a name alone is no change"
    moved = desk / "a “new” name.txt"
    moved.write_text(f"Sources said so.\n\n{LONG}\n\n{ANOTHER}", "utf-8")
    [(path, findings)] = found(desk, ".", "--changed-since", "HEAD").items()
    assert path == "./a “new” name.txt"
    assert {line for line, rule in findings if rule != "single-source-story"} == {1}


def test_findings_about_the_article_are_reported_when_it_changed(desk: Path) -> None:
    (desk / "audit.yaml").write_text("rules:\n  single-source-story:\n    min-words: 20\n", "utf-8")
    commit(desk)
    write(desk, story=f"{LONG}\n\nIt rained.\n")
    about = [rule for _, rule in found(desk, ".", "--changed-since", "HEAD")["./story.txt"]]
    assert "single-source-story" in about


def test_lines_beside_a_gap_have_changed(desk: Path) -> None:
    write(desk, story="Bridge\n\nOfficials say the bridge is safe.\nAna Ruiz signed.\nRain fell.\n")
    commit(desk)
    write(desk, story="Bridge\n\nOfficials say the bridge is safe.\nRain fell.\n")
    assert rules(found(desk, ".", "--changed-since", "HEAD")["./story.txt"], 3)


def test_lines_are_counted_as_git_counts_them(desk: Path) -> None:
    """A lone carriage return ends a line for readers, and none for git."""
    story = desk / "story.txt"
    story.write_bytes(b"Bridge\r\rIt rained.\r\rIt poured.\n\nOfficials say so.\n")
    commit(desk)
    story.write_bytes(b"Bridge\r\rIt rained.\r\rIt poured.\n\nOfficials say it is safe.\n")
    assert found(desk, ".", "--changed-since", "HEAD")["./story.txt"]


def test_a_word_document_that_changed_counts_whole(desk: Path) -> None:
    story = Document()
    story.add_heading("Bridge", 1)
    for _ in range(900):  # more lines than git sees in the file
        story.add_paragraph("Rain fell.")
    story.add_paragraph("Officials say the bridge is safe.")
    story.save(str(desk / "story.docx"))
    commit(desk)
    story.add_paragraph("It poured.")
    story.save(str(desk / "story.docx"))
    assert rules(found(desk, ".", "--changed-since", "HEAD")["./story.docx"], 902)
    git(desk, "add", ".")
    assert rules(found(desk, ".", "--staged")["./story.docx"], 902)


def test_nothing_changed_is_no_error(desk: Path) -> None:
    done = audit("check", ".", "--changed-since", "HEAD", cwd=desk, env=SETTINGS)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["tab\there.txt", 'quo"te.txt', "übung ñ.txt", " space.txt"])
def test_any_name_of_a_file_is_understood(desk: Path, name: str) -> None:
    (desk / name).write_text(CLEAN, "utf-8")
    commit(desk)
    (desk / name).write_text(ERROR, "utf-8")
    assert rules(found(desk, ".", "--changed-since", "HEAD")[f"./{name}"], 3) == ["bare-source"]


def test_staged_is_what_the_index_has_not_what_the_folder_has(desk: Path) -> None:
    write(desk, staged=ERROR, old=f"{ERROR}\n{ANOTHER}")
    git(desk, "add", "staged.txt")
    write(desk, staged=CLEAN)
    assert [*found(desk, ".", "--staged")] == ["./staged.txt"]
    assert rules(found(desk, ".", "--staged")["./staged.txt"], 3) == ["bare-source"]


def test_a_staged_article_is_audited_even_if_it_is_gone_from_the_folder(desk: Path) -> None:
    (desk / "news").mkdir()
    (desk / "news" / "lost.md").write_text(ERROR, "utf-8")
    (desk / "news" / "lost.jpg").write_text(ERROR, "utf-8")
    git(desk, "add", ".")
    (desk / "news" / "lost.md").unlink()
    (desk / "news" / "lost.jpg").unlink()
    assert [*found(desk, ".", "--staged")] == ["./news/lost.md"]
    git(desk, "rm", "--quiet", "--cached", "news/lost.md")
    assert found(desk, ".", "--staged") == {}


def test_staged_before_the_first_commit(tmp_path: Path) -> None:
    folder = repository(tmp_path / "new")
    write(folder, first=ERROR, second=ERROR)
    git(folder, "add", "first.txt")
    assert [*found(folder, ".", "--staged")] == ["./first.txt"]


def test_a_commit_hook_stops_a_bad_article_and_lets_a_mended_one_pass(desk: Path) -> None:
    hook = desk / ".git" / "hooks" / "pre-commit"
    hook.write_text(f"#!/bin/sh\nexec '{audit_path()}' -m audit check . --staged\n", "utf-8")
    hook.chmod(0o755)
    write(desk, fresh=ERROR)
    git(desk, "add", "fresh.txt")
    refused = commit_all(desk)
    assert refused.startswith("1:")
    assert "bare-source" in refused
    write(desk, fresh=CLEAN)
    assert commit_all(desk).startswith("0:"), "git commit --all has an index of its own"


def audit_path() -> str:
    import sys

    return sys.executable


def commit_all(folder: Path) -> str:
    """Commit by ``git commit --all``, and give the status and all that was said."""
    import subprocess

    done = subprocess.run(
        ["git", "commit", "--all", "--message", "News"],
        cwd=folder,
        env={**os.environ, **SETTINGS, "AUDIT_CACHE_DIR": os.devnull},
        capture_output=True,
        check=False,
    )
    return f"{done.returncode}:{done.stdout.decode()}{done.stderr.decode()}"


def test_outside_a_repository(tmp_path: Path) -> None:
    write(tmp_path, story=WARNING)
    line = said(tmp_path, ".", "--changed-since", "main")
    assert "is in no git repository" in line


def test_a_file_outside_the_repository(desk: Path, tmp_path: Path) -> None:
    write(tmp_path, stray=WARNING)
    assert "outside the repository" in said(desk, "old.txt", "../stray.txt", "--staged")


@pytest.mark.parametrize("ref", ["nonsense", "--output=x", "", "HEAD~99", "HEAD:old.txt"])
def test_an_unknown_ref(desk: Path, ref: str) -> None:
    line = said(desk, ".", f"--changed-since={ref}")
    assert line.startswith(f"audit: --changed-since {ref}: there is no such commit")
    assert not (desk / "x").exists()


def test_what_is_missing_may_be_fetched_from_where_it_is(desk: Path) -> None:
    assert "fetch" not in said(desk, ".", "--changed-since", "trunk")
    git(desk, "remote", "add", "origin", "nowhere")
    for ref, advice in (
        ("trunk", "; git fetch origin trunk may bring it"),
        ("origin/trunk/2", "; git fetch origin trunk/2 may bring it"),
        ("HEAD~99", "there is no such commit, branch or tag"),
    ):
        assert said(desk, ".", "--changed-since", ref).rstrip().endswith(advice)


def test_a_shallow_clone(desk: Path, tmp_path: Path) -> None:
    git(desk, "switch", "--quiet", "--create", "feature")
    for number in range(3):
        write(desk, mine=f"{CLEAN}{number}\n")
        commit(desk)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--no-single-branch", desk.as_uri(), "clone")
    assert "this clone is shallow" in said(clone, ".", "--changed-since", "origin/main")
    assert "this clone is shallow" in said(clone, ".", "--changed-since", "HEAD~1")
    git(clone, "fetch", "--quiet", "--unshallow")
    assert [*found(clone, ".", "--changed-since", "origin/main")] == ["./mine.txt"]


def test_branches_without_common_history(desk: Path) -> None:
    git(desk, "switch", "--quiet", "--orphan", "other")
    write(desk, mine=CLEAN)
    commit(desk)
    assert "no history in common" in said(desk, ".", "--changed-since", "main")


def test_without_git(desk: Path) -> None:
    assert "git is not installed" in said(desk, ".", "--changed-since", "HEAD", PATH="/nowhere")


def test_what_goes_with_it(desk: Path) -> None:
    assert "exclude each other" in said(desk, ".", "--changed-since", "HEAD", "--staged")
    assert "standard input" in said(desk, "-", "--staged")


def test_settings_of_the_person_make_no_difference(desk: Path, tmp_path: Path) -> None:
    own = tmp_path / "gitconfig"
    own.write_text(
        "[diff]\n noprefix = true\n mnemonicPrefix = true\n external = false\n renames = false\n"
        " context = 9\n interHunkContext = 9\n[color]\n ui = always\n[core]\n pager = false\n",
        "utf-8",
    )
    write(desk, story=f"Sources said so.\n\n{LONG}")
    plain = found(desk, ".", "--changed-since", "HEAD")
    assert plain
    assert found(desk, ".", "--changed-since", "HEAD", GIT_CONFIG_GLOBAL=str(own)) == plain


def exported(folder: Path, *args: str) -> dict[str, list[tuple[int, str]]]:
    """The line and rule of each finding, by article of a file of several."""
    done = audit("check", *args, "--format", "json", cwd=folder, env=SETTINGS)
    assert done.returncode in (0, 1), done.stderr.decode()
    return {
        one.get("part", ""): [(found["start"]["line"], found["rule"]) for found in one["findings"]]
        for one in json.loads(done.stdout)["articles"]
    }


def test_of_a_file_of_several_only_articles_that_changed_are_reported(desk: Path) -> None:
    site, about = desk / "site.wxr", "rules: {single-source-story: {min-words: 5}}\n"
    (desk / "audit.yaml").write_text(about, "utf-8")
    text = export("Pier", "Harbour", "Mill", more="It rained, Ann Lee said on Monday.")
    site.write_text(text, "utf-8")
    commit(desk)
    lines = text.split("\n")
    assert "It rained" in lines[10]
    lines[10] = lines[10].replace("It rained", "Sources said it poured")
    site.write_text("\n".join(lines), "utf-8")
    whole = exported(desk, ".")
    changed = exported(desk, ".", "--changed-since", "HEAD")
    assert rules(whole["post 2"], 10) == ["vague-collective"]
    assert all(whole[name] for name in ("post 1", "post 2", "post 3")), "each has one story"
    assert list(changed) == ["post 2"]
    assert not rules(changed["post 2"], 10), "that line did not change"
    assert rules(changed["post 2"], 11) == rules(whole["post 2"], 11) == ["bare-source"]
    git(desk, "add", ".")
    assert exported(desk, ".", "--staged") == changed
    site.unlink()
    assert exported(desk, ".", "--staged") == changed, "it need not be in the folder"


def test_a_staged_file_that_is_gone_is_an_article_if_its_content_says_so(desk: Path) -> None:
    (desk / "site.xml").write_text(export("Pier"), "utf-8")
    (desk / "sitemap.xml").write_text("<urlset><url><loc>x</loc></url></urlset>", "utf-8")
    git(desk, "add", ".")
    (desk / "site.xml").unlink()
    (desk / "sitemap.xml").unlink()
    assert [*found(desk, ".", "--staged")] == ["./site.xml"]


def test_a_repository_within_the_repository_is_told(desk: Path) -> None:
    inner = repository(desk / "inner")
    (inner / "news").mkdir()
    write(inner / "news", story=ERROR)
    done = audit("check", ".", "--changed-since", "HEAD", cwd=desk, env=SETTINGS)
    [line] = done.stderr.decode().splitlines()
    assert line == "audit: inner: is a repository of its own; see from there what changed in it"
