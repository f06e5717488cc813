"""Channels, listeners, times and places of short passages: ``channels/cases.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from audit.article import read_text
from audit.facts import Attribution, Span
from audit.language import analyse

CASES = [
    case
    for group in yaml.safe_load(
        Path(__file__).with_name("channels").joinpath("cases.yaml").read_text(encoding="utf-8")
    ).values()
    for case in group
]


def attributions(text: str) -> tuple[Attribution, ...]:
    return analyse(read_text(text, format="text", path="test.txt")).attributions


def shown(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case: dict[str, Any]) -> None:
    found = attributions(case["text"])
    expected = case.get("channels") or [case["channel"]]
    told = [item.channel for item in found] or ["unknown"]
    assert told[: len(expected)] == expected
    text = case["text"]
    for key, name in (("to", "audience"), ("when", "when"), ("where", "where")):
        if key in case:
            assert shown(text, getattr(found[0], name)) == case[key]


def test_there_are_cases_of_every_channel() -> None:
    assert len(CASES) >= 120
