"""The fields of links."""

from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from tests.engine.desk import Desk


def link(target: str, sentence: str = "The {} is long.") -> Desk:
    return Desk(sentence.format(f"[report](<{target}>)") + "\n", format="markdown")


def asked(desk: Desk, field: str):
    return FIELDS[f"link.{field}"](desk.cases("link")[0])


@pytest.mark.parametrize(
    ("target", "site", "path"),
    [
        ("https://argus.example", "argus.example", "/"),
        ("https://WWW.Argus.Example/", "argus.example", "/"),
        ("http://argus.example/2026/mill?page=2#top", "argus.example", "/2026/mill?page=2"),
        ("//argus.example/mill", "argus.example", "/mill"),
        ("https://argus.example:8080/mill", "argus.example", "/mill"),
        ("#note-1", None, None),
        ("mailto:desk@argus.example", None, None),
        ("/about", None, None),
        ("http://[::1", None, None),
    ],
)
def test_site_and_path_of_a_link(target: str, site: str | None, path: str | None) -> None:
    desk = link(target)
    assert asked(desk, "site") == site
    assert asked(desk, "path") == path
    assert asked(desk, "target") == target
    assert asked(desk, "text") == "report"


def test_link_supports_what_its_sentence_reports_or_claims() -> None:
    target, sentence = "https://argus.example/1", "It is long, the {} says."
    assert asked(link(target, sentence), "supports") is False
    said = link(target, sentence)
    said.says("the report", "says", "It is long", said.source("the report", "identified-document"))
    assert asked(said, "supports") is True
    claimed = link(target, sentence)
    claimed.claim("It is long", "long")
    assert asked(claimed, "supports") is True
