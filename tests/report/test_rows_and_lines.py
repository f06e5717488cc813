"""CSV and JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

from tests.report.fictional import harbour
from tests.report.made import UNREADABLE, lines, made, report, rows, set_aside

SCHEMAS = Path(__file__).parents[2] / "rules" / "schemas"


def test_csv_has_a_row_for_each_finding() -> None:
    found = rows([harbour()], [UNREADABLE])
    assert [one["status"] for one in found] == ["open"] * 3 + ["waived"] + ["open"] * 3 + ["failed"]
    claim = found[2]
    assert (claim["line"], claim["column"], claim["end_line"], claim["end_column"]) == (
        "3", "69", "4", "19",
    )  # fmt: skip
    assert claim["text"] == "The council hid the\nsurvey for months."
    assert found[3]["waived_because"] == "basis withheld on legal advice, ed. 12 May"
    assert found[-1]["message"] == "is a Word document"


def test_csv_runs_no_formulas_and_holds_any_character() -> None:
    audit = made('=1+1 "a, b"\r\n.', (0, 12), message="@x\ud800", path="-x\udcff.txt")
    (one,) = rows([audit])
    assert one["text"] == '\'=1+1 "a, b"\r\n'
    assert (one["message"], one["path"]) == ("'@x?", "'-x?.txt")


def test_jsonl_has_a_line_for_each_finding() -> None:
    aside = set_aside(made("One two three.", (0, 3), (4, 7), (8, 13)), by="Ed")
    found = lines([harbour(), aside], [UNREADABLE])
    assert [one["status"] for one in found[-4:]] == ["waived", "baselined", "open", "failed"]
    assert found[-4]["by"] == "Ed"
    assert found[-1] == {"path": "old.doc", "status": "failed", "error": "is a Word document"}


def test_jsonl_says_what_json_says() -> None:
    (article,) = json.loads(report("json", [harbour()]))["articles"]
    found = lines([harbour()])
    for one in found:
        assert one.pop("path") == "articles/harbour.txt"
        one.pop("status")
    waived = [one for one in found if "reason" in one]
    assert waived == article["waived"]
    assert [one for one in found if one not in waived] == article["findings"]


def test_the_schema_of_a_line_has_the_fields_of_the_whole_outputs() -> None:
    whole = json.loads((SCHEMAS / "check-output.schema.json").read_text("utf-8"))["$defs"]
    line = json.loads((SCHEMAS / "check-line.schema.json").read_text("utf-8"))["$defs"]
    for name in ("finding", "waived"):
        more = {"path", "part", "status"}
        ours = {k: v for k, v in line[name]["properties"].items() if k not in more}
        assert ours == whole[name]["properties"]
        assert line[name]["required"] == ["path", "status", *whole[name]["required"]]
    assert line["position"] == whole["position"]


def test_characters_that_end_lines_elsewhere_do_not_split_a_record() -> None:
    (one,) = lines([made("One.", (0, 3), message="a\u2028b\u2029c\x85d\x0ce", path="\udcff")])
    assert one["message"] == "a\u2028b\u2029c\x85d\x0ce"
