"""What ``audit config standards`` prints: the standards there are, and one of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from audit.engine.publications import publications
from audit.engine.spelling import nearest
from audit.engine.standards.layers import standard_layers
from audit.engine.standards.library import Library
from audit.errors import UsageError

WIDTH = 88
SEEN = {
    "yes": "its text was read",
    "copy": "read in a copy",
    "second-hand": "known from others",
    "recalled": "from memory",
}
"""How a published text was seen."""


def as_list(library: Library) -> str:
    """Give each standard with its title, in columns."""
    names = library.standard_names()
    width = max(map(len, names))
    return "\n".join(f"{name:<{width}}  {_data(name, library)['title']}" for name in names)


def as_page(name: str, library: Library) -> str:
    """Give one standard: whom it is for, what it says, what it rests on."""
    if library.standard(name) is None:
        raise UsageError(f"there is no standard “{name}”{nearest(name, library.standard_names())}")
    return "\n".join(_page(_data(name, library)))


def _data(name: str, library: Library) -> dict[str, Any]:
    data: dict[str, Any] = standard_layers(name, Path(), library)[-1].file.data
    return data


def _page(data: dict[str, Any]) -> Iterator[str]:
    yield f"{data['standard']}: {data['title']}"
    yield ""
    yield from textwrap.wrap(data.get("description", ""), WIDTH)
    yield f"Starts from {data['extends']}." if "extends" in data else "Starts from nothing."
    yield ""
    rests = data.get("rests-on", {})
    width = max(map(len, data.get("rules", {})), default=0)
    for rule, given in data.get("rules", {}).items():
        yield f"  {rule:<{width}}  {_shown(given)}"
        for id in rests.get(rule, ()):
            backing = publications()[id]
            yield f"  {'':<{width}}    {backing.title} ({SEEN[backing.found]})"


def _shown(given: Any) -> str:
    if isinstance(given, str):
        return given
    return ", ".join(f"{key}: {value}" for key, value in given.items())
