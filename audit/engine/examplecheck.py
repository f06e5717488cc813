"""Checks the examples of a rule file beyond its schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from audit.engine.yamlfile import KeyPath, YamlFile


def check_examples(file: YamlFile) -> None:
    """Check that examples set what there is to set, and mark what stands in their text.

    Raises :class:`audit.errors.ConfigError` with place and suggestion.
    """
    known = list(file.data.get("settings", {}))
    for where, example in _examples(file.data["examples"]):
        for name in example.get("settings", {}):
            if name not in known:
                what, here = f"this rule has no setting “{name}”", (*where, "settings", name)
                file.fail(here, what, known=known, wrong=name, key=True)
        for index, words in enumerate(example.get("marks", ())):
            if words not in " ".join(example["text"].split()):
                what = f"“{words}” is not in the example’s text"
                file.fail((*where, "marks", index), what)
            if where[1] == "clean":
                file.fail((*where, "marks"), "a clean example marks nothing", key=True)


def _examples(given: Mapping[str, Any]) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    for verdict in ("flagged", "clean"):
        for index, example in enumerate(given[verdict]):
            if isinstance(example, Mapping):
                yield ("examples", verdict, index), example
