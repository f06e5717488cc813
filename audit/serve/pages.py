"""The pages around the page: the way in, the start, a result, and a sentence when there is none."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.responses import HTMLResponse, Response

from audit.report.html import policy
from audit.report.html.templates import template

PARTS = Path(__file__).parent / "parts"
KINDS = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
OWN = ("start.js", "serve.css", "icon.svg")
SHARED = "page.css"
"""The page's own look, which these pages have too."""


def shown(page: str, /, status: int = 200, **values: Any) -> HTMLResponse:
    """Give a page made of a template; every value is escaped where it is put in."""
    return HTMLResponse(template(page, PARTS).render(values), status)


@cache
def part(name: str) -> Response | None:
    """Give a script, a style or the picture, or nothing where there is none of that name."""
    if name == SHARED:
        text = policy.asset(SHARED)
    elif name in (*OWN, "enter.js"):
        text = files("audit.serve").joinpath("parts", name).read_text("utf-8")
    else:
        return None
    return Response(text, media_type=KINDS[name.rpartition(".")[2]])
