"""What docs/editors.md has people copy is at least well formed, and starts what there is."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

GUIDE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


def test_what_is_to_be_copied_is_well_formed() -> None:
    (package,) = map(json.loads, blocks("json"))
    assert package["main"] == "./extension.js"
    extension, cargo = map(tomllib.loads, blocks("toml"))
    assert set(extension["language_servers"]) == {"source-audit"}
    assert "zed_extension_api" in cargo["dependencies"]


def test_the_extras_that_it_installs_are_there() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    extras = set(re.findall(r"source-audit\[(\w+)\]", GUIDE))
    assert extras == {"lsp", "watch"} <= set(project["project"]["optional-dependencies"])


def test_every_editor_starts_the_server() -> None:
    (lua,), (script,), (rust,) = blocks("lua"), blocks("js"), blocks("rust")
    assert "cmd = { 'audit', 'lsp' }" in lua
    assert "args: ['lsp']" in script
    assert 'args: vec!["lsp".into()]' in rust
