"""The page's one script and one style, and the policy that lets no other run.

Both are real files beside this one. The policy names their digests, so that a browser refuses
whatever else might have come into the page, and the page can reach no other address.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

SCRIPT, STYLE = "page.js", "page.css"


@cache
def asset(name: str) -> str:
    """Give the text of :data:`SCRIPT` or :data:`STYLE`, as it stands in the page."""
    return files("audit.report.html").joinpath(name).read_text("utf-8").strip()


@cache
def policy() -> str:
    """Give the page's Content-Security-Policy."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(asset(SCRIPT))}'",
            f"style-src '{_digest(asset(STYLE))}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
