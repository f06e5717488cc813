"""Which lines changed, held against what git itself prints."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.running.changes import DIFF
from audit.running.hunks import changed_lines

LINE = st.sampled_from(
    ["a", "b", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "diff --git a/x b/x", "\\ y", ""]
)
TEXT = st.lists(LINE, max_size=12)


def is_within(some: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether ``some`` are lines of ``whole`` in their order."""
    left = iter(whole)
    return all(line in left for line in some)


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, st.booleans())
def test_what_did_not_change_was_there_before(old: list[str], new: list[str], ended: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in (("old", old), ("new", new)):
            text = "\n".join(lines) + "\n" * ended
            Path(folder, name).write_text(text, "utf-8")
        diff = subprocess.run(
            ["git", *DIFF, "--no-index", "old", "new"],
            cwd=folder,
            capture_output=True,
            env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
            check=False,
        ).stdout
    found = changed_lines(diff)
    assert set(found) <= {"new"}
    ranges = found.get("new", ())
    lines = ("\n".join(new) + "\n" * ended).split("\n")
    kept = [line for at, line in enumerate(lines, 1) if not any(at in one for one in ranges)]
    assert is_within(kept, ("\n".join(old) + "\n" * ended).split("\n"))
    assert bool(diff) == bool(ranges)


def test_a_gap_has_a_line_on_each_side() -> None:
    diff = b"--- a/x\n+++ b/x\n@@ -3,2 +2,0 @@\n-gone\n-gone too\n"
    assert changed_lines(diff) == {"x": (range(2, 4),)}


def test_names_in_quotes_and_after_spaces() -> None:
    diff = (
        b'+++ "b/a\\tb \\"c\\" \\303\\274.md"\n@@ -1 +1 @@\n-a\n+b\n'
        b"+++ b/with space.md\t\n@@ -0,0 +1,2 @@\n+a\n+b\n"
        b"+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"
    )
    assert changed_lines(diff) == {
        'a\tb "c" ü.md': (range(1, 2),),
        "with space.md": (range(1, 3),),
    }
