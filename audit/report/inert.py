"""Text that shows as it is in Markdown, whatever is in it."""

from __future__ import annotations

import re

from audit.report.display import visible

SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~$-])")
CALLING = re.compile(r"[@#](?=\w)|(?<=GH\\)-(?=\d)|:(?=\w+:)")
"""What would call a person, link to an issue or become a picture wherever it stands."""


def inert(text: str) -> str:
    """Give text that shows as it is: no markup, no table's end, nobody called by it."""
    text = SPECIAL.sub(r"\\\1", visible(" ".join(text.split())).replace("&", "&amp;"))
    return CALLING.sub(lambda match: f"{match.group()}&#8203;", text)


def code(text: str) -> str:
    """Give text as code, whatever backticks it has."""
    text = visible(text).encode("utf-8", "replace").decode()
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
