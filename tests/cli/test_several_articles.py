"""Files of several articles on the command line: each is one of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.command import audit
from tests.cli.walk import DOCS

POST = """<item><title>{title}</title><dc:creator>mira</dc:creator>
<content:encoded><![CDATA[<p>Officials say the pier is safe.</p>
<p>{more}</p>]]></content:encoded>
<wp:post_id>{number}</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
"""
HEAD = """<?xml version="1.0"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Student</title>
"""


def export(*titles: str, more: str = "It rained on Monday.") -> str:
    items = (POST.format(title=t, number=n, more=more) for n, t in enumerate(titles, 1))
    return HEAD + "".join(items) + "</channel></rss>\n"


def check(folder: Path, *args: str, **more: Any) -> dict[str, Any]:
    done = audit("check", *args, "--format", "json", cwd=folder, **more)
    assert done.returncode in (0, 1), done.stderr.decode()
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "site.wxr").write_text(export("Pier", "Harbour", "Mill"), "utf-8")
    (folder / "package.json").write_text('{"name": "x", "version": "1.0.0"}')
    (folder / "sitemap.xml").write_text("<urlset><url><loc>x</loc></url></urlset>")
    (folder / "teasers.rss").write_text(
        "<rss><channel><item><description>A teaser.</description></item></channel></rss>"
    )
    return folder


def test_each_has_findings_at_its_places_with_fingerprints_of_their_own(folder: Path) -> None:
    found = check(folder, ".", "--jobs", "1")
    assert [one["part"] for one in found["articles"]] == ["post 1", "post 2", "post 3"]
    assert found["summary"]["articles"] == 3
    whole = (folder / "site.wxr").read_text("utf-8")
    findings = [one for each in found["articles"] for one in each["findings"]]
    vague = [one for one in findings if one["rule"] == "vague-collective"]
    assert [one["start"]["line"] for one in vague] == [6, 10, 14]
    assert all(
        whole[one["start"]["offset"] : one["end"]["offset"]] == one["text"] for one in findings
    )
    assert len({one["fingerprint"] for one in vague}) == 3


def test_workers_and_the_cache_give_the_same(folder: Path, tmp_path: Path) -> None:
    alone = audit("check", "site.wxr", "--jobs", "1", cwd=folder).stdout
    env = {"AUDIT_CACHE_DIR": str(tmp_path)}
    two = audit("check", "site.wxr", "--jobs", "2", cwd=folder, env=env).stdout
    kept = audit("check", "site.wxr", "--jobs", "1", cwd=folder, env=env).stdout
    assert alone == two == kept


def test_an_article_can_be_waived_by_fingerprint_alone(folder: Path, tmp_path: Path) -> None:
    articles = check(folder, "site.wxr")["articles"]
    mark = next(f for f in articles[1]["findings"] if f["rule"] == "vague-collective")
    (tmp_path / "site.wxr").write_text((folder / "site.wxr").read_text("utf-8"), "utf-8")
    (tmp_path / "audit.yaml").write_text(
        "waivers:\n  allow:\n    - path: site.wxr\n      rule: vague-collective\n"
        f"      fingerprint: {mark['fingerprint']}\n      reason: known to the desk\n"
    )
    done = audit("check", "site.wxr", "--format", "json", cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr.decode()
    after = json.loads(done.stdout)["articles"]
    assert [len(one["waived"]) for one in after] == [0, 1, 0]
    rules = [f["rule"] for one in after for f in one["findings"]]
    assert "waiver-unused" not in rules


def test_a_baseline_tells_them_apart(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "site.wxr"
    file.write_text(export("Pier", "Harbour"), "utf-8")
    assert audit("baseline", ".", cwd=tmp_path).returncode == 0
    known = json.loads((tmp_path / "audit-baseline.json").read_text("utf-8"))["articles"]
    assert [one["part"] for one in known] == ["post 1", "post 2"]
    file.write_text(export("Pier", "Harbour", "Mill"), "utf-8")
    after = check(tmp_path, "site.wxr", "--baseline", "audit-baseline.json")["articles"]
    assert [bool(one["findings"]) for one in after] == [False, False, True]


def test_standard_input_can_be_an_export(folder: Path) -> None:
    data = (folder / "site.wxr").read_bytes()
    found = check(folder, "-", "--stdin-format", "wxr", stdin=data)
    assert [one["path"] for one in found["articles"]] == ["-"] * 3


def test_a_file_named_that_is_no_article_is_said(folder: Path) -> None:
    done = audit("check", "package.json", cwd=folder)
    assert done.returncode == 2
    assert b"none of the formats that are read here" in b" ".join(done.stdout.split())


def test_rules_and_overrides_ask_for_what_a_format_states(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps(
            {
                "uri": "urn:1",
                "headline": "Rain",
                "embargoed": "2026-11-25T06:00:00Z",
                "ednote": "SUBS 2nd graf",
                "pubstatus": "withheld",
                "body_text": "Officials say it rained.",
            }
        )
    )
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "held.yaml").write_text(
        "rule: held\ntitle: Held back\nabout: article\nseverity: info\n"
        "when:\n  article.embargo: {exists: true}\n  article.editors-note: {matches: SUBS}\n"
        "  article.format: ninjs\n"
        'message: "Held until {article.embargo}: {article.editors-note}"\n'
        "remedy: Wait.\nexamples:\n  flagged: [Held words.]\n  clean: [Rain fell.]\n"
    )
    (tmp_path / "audit.yaml").write_text(
        "standard: newsroom\nrules: {held: info}\noverrides:\n  - for: {status: withheld}\n"
        "    rules: {vague-collective: off}\n"
    )
    done = audit("check", "a.json", "--format", "json", cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr.decode()
    (article,) = json.loads(done.stdout)["articles"]
    messages = [one["message"] for one in article["findings"] if one["rule"] == "held"]
    assert messages == ["Held until 2026-11-25T06:00:00Z: SUBS 2nd graf"]
    assert "vague-collective" not in {one["rule"] for one in article["findings"]}


def test_no_two_cases_of_junit_have_one_name(folder: Path) -> None:
    done = audit("check", "site.wxr", "--format", "junit", cwd=folder)
    cases = ElementTree.fromstring(done.stdout).findall(".//testcase")
    told = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(told)) == len(told) >= 3
    assert {name for name, _ in told} == {f"site.wxr [post {number}]" for number in (1, 2, 3)}


def test_the_ledger_and_the_page_tell_them_apart(folder: Path) -> None:
    listed = audit("sources", "site.wxr", cwd=folder).stdout.decode()
    assert all(f"site.wxr [post {number}]:" in listed for number in (1, 2, 3))
    page = audit("check", "site.wxr", "--format", "html", cwd=folder).stdout.decode()
    marks = re.findall(r' id="([^"]+)"', page)
    assert len(set(marks)) == len(marks)


EXAMPLES = re.findall(
    r"^```yaml\n(.*?)^```", (DOCS / "formats.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_of_the_docs_does_as_told(tmp_path: Path, example: str) -> None:
    (tmp_path / "audit.yaml").write_text(f"standard: newsroom\n{example}", "utf-8")
    told = {"headline": "Rain", "body_text": "It rained, officials say. Sources said it poured."}
    held = {**told, "pubstatus": "withheld", "embargoed": "2026-11-25T06:00:00Z"}
    for name, one in (("usable", told), ("held", held)):
        story = {"uri": name, "slugline": "RAIN", "pubstatus": "usable", **one}
        (tmp_path / f"{name}.json").write_text(json.dumps(story), "utf-8")
    assert audit("config", "check", cwd=tmp_path).returncode == 0
    shown = {
        name: audit("config", "show", f"{name}.json", cwd=tmp_path).stdout.decode()
        for name in ("usable", "held")
    }
    assert re.search(r"fail-on\W+warning", shown["held"]), shown["held"]
    assert not re.search(r"fail-on\W+warning", shown["usable"])
