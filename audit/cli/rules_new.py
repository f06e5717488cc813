"""``audit rules new``: starts a rule of the house's own."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.options import config_option
from audit.cli.rules_test import shown_path

if TYPE_CHECKING:
    from audit.engine import Configuration
    from audit.engine.rule import Subject

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SCHEMA = Path(".audit") / "rule.schema.json"
"""Where editors find the schema, beside ``audit.yaml``."""


@click.command(
    name="new",
    short_help="Start a rule of your own.",
    epilog="\b\nExamples:\n  audit rules new own-knowledge\n"
    "  audit rules new late-denial --about attribution --title 'A denial far down'\n",
)
@click.argument("name")
@click.option(
    "--about",
    metavar="FACT",
    default="phrase",
    show_default=True,
    help="What it looks at, one at a time; audit rules show --facts tells more.",
)
@click.option("--title", metavar="TEXT", help="A short title, as for a list.")
@config_option
def command(name: str, about: str, title: str | None, config: Path | None) -> None:
    """Start a rule of the house's own: a file with everything a rule has, to be filled in.

    It is put into the folder rules beside audit.yaml, with a JSON Schema for editors in .audit.
    It flags nothing yet, and audit rules test says what is still to be written.
    """
    from audit.engine import configuration_for, find_config
    from audit.errors import UsageError

    found = config or find_config("article")
    if found is None:
        raise UsageError(
            "there is no audit.yaml here or above, and a house's rules stand beside it;"
            " make one first, an empty one will do"
        )
    configuration = configuration_for(found)
    check_name(name, configuration)
    subject = subject_of(about)
    path = Path(shown_path(folder_of(configuration) / f"{name}.yaml"))
    schema = found.parent / SCHEMA
    write(path, schema, name, subject, title or name.replace("-", " ").capitalize())
    click.echo(f"{path}: fill it in, then run: audit rules test {path}")


def subject_of(about: str) -> Subject:
    """Give what a rule can be about, or an error that lists it."""
    from audit.engine.rule import SUBJECTS
    from audit.engine.spelling import nearest
    from audit.errors import UsageError

    for subject in SUBJECTS:
        if subject == about:
            return subject
    raise UsageError(f"a rule cannot be about “{about}”{nearest(about, SUBJECTS)}")


def check_name(name: str, configuration: Configuration) -> None:
    """Refuse what is no name for a rule, or the name of one that is there."""
    from audit.errors import UsageError

    if not NAME.fullmatch(name):
        words = re.findall(r"[a-z0-9]+", name.removesuffix(".yaml").lower())
        hint = f"; for example {'-'.join(words)}" if words and words[0][0].isalpha() else ""
        raise UsageError(f"“{name}” is not a name: lower-case words joined by hyphens{hint}")
    if configuration.library.has_rule(name):
        raise UsageError(
            f"there is a rule “{name}” already; give yours another name"
            f" (audit explain {name} shows it)"
        )


def folder_of(configuration: Configuration) -> Path:
    """Give the folder of rules beside the configuration, which may not be there yet."""
    nearest = configuration.configs[-1]
    return nearest.house_rules or nearest.path.parent / "rules"


def write(path: Path, schema: Path, name: str, about: Subject, title: str) -> None:
    """Write the rule, and the schema if there is none."""
    from audit.engine.scaffold import scaffold
    from audit.engine.validation import schema as published
    from audit.report.saving import save_text, told

    for folder in (path.parent, schema.parent):
        with told(folder):
            folder.mkdir(parents=True, exist_ok=True)
    if not schema.exists():
        save_text(schema, [json.dumps(published("rule"), ensure_ascii=False, indent=2), "\n"])
    at = Path(os.path.relpath(schema, path.parent)).as_posix()
    written = json.dumps(title, ensure_ascii=False)
    save_text(path, [scaffold(name, about, written, schema=at, path=path.as_posix())])
