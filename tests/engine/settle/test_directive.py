"""What a comment can say to this program."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.engine.settle.directive import Directive, directive

SAID = {
    "audit: allow bare-source -- withheld on legal advice, ed. 12 May": Directive(
        "allow", ("bare-source",), "withheld on legal advice, ed. 12 May"
    ),
    "AUDIT:Allow-File Bare-Source – old": Directive("allow-file", ("bare-source",), "old"),
    "audit: allow bare-source — old": Directive("allow", ("bare-source",), "old"),
    "audit: allow bare-source—old": Directive("allow", ("bare-source",), "old"),
    "audit: allow bare-source &mdash; old": Directive("allow", ("bare-source",), "old"),
    "audit: allow bare-source--old": Directive("allow", ("bare-source",), "old"),
    "audit: allow bare-source - old - and well known": Directive(
        "allow", ("bare-source",), "old - and well known"
    ),
    "audit: allow-line a-b, c-d and e; a-b -- why": Directive(
        "allow-line", ("a-b", "c-d", "e"), "why"
    ),
    "audit:\n  allow a-b\n  by A. Ruiz-Smith, until 12 May 2026\n  -- for\n  reasons": Directive(
        "allow", ("a-b",), "for reasons", "A. Ruiz-Smith", "2026-05-12"
    ),
    "audit: allow a-b until 2026-05-12 by Bo -- why until when": Directive(
        "allow", ("a-b",), "why until when", "Bo", "2026-05-12"
    ),
    "audit: allow-end": Directive("allow-end"),
    "audit: allow-end a-b": Directive("allow-end", ("a-b",)),
    "audit: allow a-b": Directive("allow", ("a-b",)),
    "audit: allow a-b --": Directive("allow", ("a-b",)),
}


@pytest.mark.parametrize("comment", SAID)
def test_what_is_understood(comment: str) -> None:
    assert directive(comment) == SAID[comment]


PROBLEMS = {
    "audit: alow a-b -- x": "“alow” is nothing that can be asked for; did you mean “allow”?",
    "audit: off": "“off” is nothing that can be asked for; it can be allow, allow-begin, "
    "allow-end, allow-file, allow-line.",
    "audit:": "It asks for nothing: write “audit: allow RULE -- REASON”.",
    "audit: allow -- x": "It names no rule: write “audit: allow RULE -- REASON”.",
    "audit: allow a-b until spring -- x": "“spring” is no date that can be read for sure: write "
    "it as year-month-day, like 2026-05-31.",
    "audit: allow a-b until 12/05/2026 -- x": "“12/05/2026” is no date that can be read for sure: "
    "write it as year-month-day, like 2026-05-31.",
    "audit: allow a-b until -- x": "It names no date: write it as year-month-day, like 2026-05-31.",
    "audit: allow a-b until 31 February 2026 -- x": "“31 February 2026” is no date that can be "
    "read for sure: write it as year-month-day, like 2026-05-31.",
}


@pytest.mark.parametrize("comment", PROBLEMS)
def test_what_is_not_understood_is_told(comment: str) -> None:
    said = directive(comment)
    assert said is not None
    assert said.problem == PROBLEMS[comment]


@pytest.mark.parametrize(
    "comment", ["", "a note", "the audit: allow two hours", "audited: yes", "[if IE]"]
)
def test_other_comments_are_nobodys_business(comment: str) -> None:
    assert directive(comment) is None


@settings(deadline=None)
@given(st.text())
def test_any_comment_is_read_or_left_alone(text: str) -> None:
    said = directive(f"audit: {text}")
    assert said is not None
    assert said.problem == " ".join(said.problem.split())
    assert all(name == name.strip() and name for name in said.rules)
