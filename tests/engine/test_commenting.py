"""The comment that an editor puts in: the article stays what it was, and the finding is waived."""

from __future__ import annotations

import pytest

from audit import audit_text
from audit.engine import Audit
from audit.engine.settle.commenting import Insertion, insertion

VAGUE = "Sources said the deal is off."
MARKDOWN = [
    f"# The deal\n\n{VAGUE}\n",
    f"{VAGUE}\n",
    f"{VAGUE}",
    f"# The deal\r\n\r\nRain fell.\r\n\r\n{VAGUE}\r\nRain fell.\r\n",
    f"---\ntitle: The deal\n---\n\n{VAGUE}\n",
    f"Rain fell.\n\n- Rain fell.\n- {VAGUE}\n- Snow fell.\n",
    f"1. Rain fell.\n\n   - Snow fell.\n   - {VAGUE}\n",
    "Rain fell. [Sources said the deal is off](https://example.org/deal).\n",
    f"Rain 🌊 fell. *{VAGUE}* So it did.\n",
    f"| What | Said |\n| --- | --- |\n| Deal | {VAGUE} |\n",
]
HTML = [
    f"<h1>The deal</h1><p>{VAGUE}</p>",
    f"<ul><li>Rain fell.<li><b>{VAGUE}</b></ul>",
    f"<article>\n<p>Rain fell.</p>\n<div>{VAGUE}<br>Snow fell.</div></article>",
]
CASES = [("a.md", text) for text in MARKDOWN] + [
    (name, text) for text in HTML for name in ("a.html", "a.xhtml")
]


def audited(path: str, text: str) -> Audit:
    format = "markdown" if path.endswith(".md") else "html"
    return audit_text(text, format=format, path=path)


def made(audit: Audit, verb: str) -> Insertion | None:
    (finding,) = (one for one in audit.findings if one.rule == "bare-source")
    return insertion(audit.article, finding, verb)


@pytest.mark.parametrize("verb", ["allow", "allow-file"])
@pytest.mark.parametrize(("path", "text"), CASES)
def test_a_reason_written_where_the_cursor_stands_waives_the_finding(
    path: str, text: str, verb: str
) -> None:
    before = audited(path, text)
    comment = made(before, verb)
    assert comment is not None
    assert "--" not in comment.text[4:-3] or not path.endswith(".xhtml")

    def written(reason: str) -> Audit:
        put = comment.text[: comment.reason] + reason + comment.text[comment.reason :]
        return audited(path, text[: comment.at] + put + text[comment.at :])

    rules = {finding.rule for finding in written("").findings}
    assert {"bare-source", "waiver-no-reason"} <= rules, "without a reason nothing is waived"
    after = written("named to the desk")
    assert after.article.text == before.article.text
    assert [one.reason for one in after.waived] == ["named to the desk"]
    assert "bare-source" not in {finding.rule for finding in after.findings}


def test_plain_text_has_no_comments() -> None:
    audit = audit_text(VAGUE, path="a.txt")
    assert made(audit, "allow") is None


def test_what_is_wrong_with_a_waiver_cannot_be_waived() -> None:
    text = f"<!-- audit: allow bare-source -->\n\n{VAGUE}\n"
    audit = audited("a.md", text)
    (wrong,) = (one for one in audit.findings if one.rule == "waiver-no-reason")
    assert insertion(audit.article, wrong, "allow") is None
