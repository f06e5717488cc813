"""The pages around the page: the way in, the start, a result, and a sentence when there is none."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from audit.report.display import visible
from audit.report.html import policy

KINDS = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
OWN = ("start.js", "serve.css", "icon.svg")
SHARED = "page.css"
"""The page's own look, which these pages have too."""


def shown(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Give a page made of a template; every value is escaped where it is put in."""
    return HTMLResponse(_environment().get_template(f"{template}.jinja").render(values), status)


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


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "parts"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _visible(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
