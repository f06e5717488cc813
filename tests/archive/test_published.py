"""The schema as a file, held against the tables that are really written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.archive.published import published
from audit.archive.schema import COLUMNS, incoming, schema
from audit.cli import main

FILE = Path(__file__).parents[2] / "rules" / "schemas" / "archive-tables.json"


def test_the_file_is_what_the_program_has() -> None:
    assert FILE.read_text("utf-8") == published(), "audit archive schema --json makes it"


def test_the_file_names_every_column_with_its_type() -> None:
    entry = json.loads(published())
    assert list(entry["tables"]) == list(COLUMNS)
    for table, columns in entry["tables"].items():
        assert [one["name"] for one in columns] == schema(table).names
        plain = [one for one in columns if isinstance(one["type"], str)]
        assert all(one["type"] == str(schema(table).field(one["name"]).type) for one in plain)
    assert [one["name"] for one in entry["incoming"]] == incoming().names
    spans = {one["name"]: one["type"] for one in entry["tables"]["attributions"]}["cue_spans"]
    assert spans == {"list": {"struct": {"start": "int32", "end": "int32"}}}


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive", "schema", "--json"]) == 0
    assert capsys.readouterr().out == published()
    assert main(["archive", "schema"]) == 0
    shown = capsys.readouterr().out
    assert "quotations:\n  article_id            string" in shown
    assert "list of start int32 and end int32" in shown
