"""Waivers added to an ``audit.yaml``: one more item, and every other character as it was."""

from __future__ import annotations

import pytest
import yaml

from audit.engine.settle.housewriting import entry, with_waivers
from audit.errors import ConfigError

WAIVER = {"path": "a.txt", "rule": "r", "fingerprint": "0123456789012345", "reason": "", "by": ""}
OTHER = "waivers:\n  allow:\n  - path: b.txt\n    reason: one\n"
TEXTS = [
    "",
    "standard: newsroom",
    OTHER,
    OTHER.rstrip() + "  # the last line",
    OTHER + "\n# below\nrules: {}\n",
    OTHER.replace("\n", "\r\n"),
    "waivers:\n   require: [by]\nfail-on: info\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_written_where_the_reason_goes_is_the_reason(text: str) -> None:
    made = entry(text, WAIVER, "audit.yaml")
    at = made.at + made.reason
    whole = text[: made.at] + made.text + text[made.at :]
    said = yaml.safe_load(whole[:at] + "it’s # with: the desk" + whole[at:])
    *others, item = said["waivers"]["allow"]
    assert item == {**WAIVER, "reason": "it’s # with: the desk"}
    before = yaml.safe_load(text) or {}
    assert others == before.get("waivers", {}).get("allow", [])
    assert {**said, "waivers": 0} == {**before, "waivers": 0}
    assert whole.count("\r\n") == (whole.count("\n") if "\r\n" in text else 0)


@pytest.mark.parametrize("mark", ["0123456789012345", "1234567e90123456", "abcdef0123456789"])
def test_a_fingerprint_is_a_text_to_every_reader_of_yaml(mark: str) -> None:
    assert f'fingerprint: "{mark}"\n' in with_waivers("", [{**WAIVER, "fingerprint": mark}], "a")


def test_a_finding_is_waived_once() -> None:
    text = with_waivers(OTHER, [WAIVER], "audit.yaml")
    with pytest.raises(ConfigError, match=r"^audit\.yaml:5:5: this finding has a waiver already"):
        with_waivers(text, [WAIVER], "audit.yaml")


@pytest.mark.parametrize("text", ["- a", "a", "waivers: 3", "waivers: [", "waivers: {allow: []}"])
def test_what_cannot_be_added_to_is_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        entry(text, WAIVER, "audit.yaml")
