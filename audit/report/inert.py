"""Text that shows as it is in Markdown, whatever is in it."""

from __future__ import annotations

import re

from audit.report.display import visible

SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~$-])")
CALLING = re.compile(
    r"""
    [@#](?=\S)                 # a person, an address, an issue
    | [!$%&~](?=\w)            # what else GitLab has numbers and names for
    | (?<=[a-z])-(?=\d)        # GH-12, and tickets elsewhere
    | :(?=//|[\w+-]+[:\]])     # an address of the web, a picture, [kind:12]
    | \bwww(?=\.)
    | \b[0-9a-f](?=[0-9a-f]{6,39}\b)  # a commit
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What would call a person, become a link or a picture, unless something stands after it.

GitHub and GitLab look for most of it in the text that shows, where no backslash is left.
"""
NOTHING, WRITTEN = "\u200b", "&#8203;"
"""A space of no width, and how it is written so that whoever reads the source sees it."""


def inert(text: str) -> str:
    """Give text that shows as it is: no markup, no table's end, nothing linked or called by it."""
    text = CALLING.sub(rf"\g<0>{NOTHING}", visible(" ".join(text.split())))
    text = SPECIAL.sub(r"\\\1", text.replace("&", "&amp;"))
    return text.replace(NOTHING, WRITTEN)


def code(text: str) -> str:
    """Give text as code, whatever backticks it has."""
    text = visible(text).encode("utf-8", "replace").decode()
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
