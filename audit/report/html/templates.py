"""The page's templates. Every value is escaped where it is put in, and shows as it is.

What an article says can thus be neither markup nor script, and no character in it turns the
direction of what follows: :func:`audit.report.display.visible` is applied to all text.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from audit.report.display import visible
from audit.report.html.picture import channel_name
from audit.report.html.policy import SCRIPT, STYLE, asset, policy

HERE = Path(__file__).parent


@cache
def template(name: str, folder: Path = HERE) -> Template:
    """Give a template by its file's name, without the ending; another page's are its own."""
    return _environment(folder).get_template(f"{name}.jinja")


@cache
def _environment(folder: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {
        "policy": policy(),
        "script": Markup(asset(SCRIPT)),  # our own files, the only markup that is not a template
        "style": Markup(asset(STYLE)),
    }
    environment.filters["channel"] = channel_name
    return environment


def _shown(value: object) -> object:
    """Make every character of a value visible; markup of our own passes."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
