"""``audit config``: what is in force for an article, and whether configurations are in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.names import complete_standard
from audit.cli.options import config_option, format_option, standard_option

if TYPE_CHECKING:
    from audit.article import Metadata
    from audit.engine import Configuration
    from audit.engine.standards.checking import Verdict

IN_ORDER, WRONG = 0, 2


EPILOG = """\b
Examples:
  audit config show news/story.md     what holds for an article, and where it is written
  audit config check                  every audit.yaml here and below
  audit config standards              the standards there are
"""


@click.group(name="config", epilog=EPILOG)
def command() -> None:
    """Show and check configurations: audit.yaml, standards and a house's own rules."""


@command.command(
    name="show",
    short_help="Print the settings in force for an article.",
    epilog="\b\nExamples:\n  audit config show opinion/column.md\n  audit config show news\n",
)
@click.argument("path", metavar="[FILE]", default=".", type=click.Path())
@format_option("How to print the settings.")
@standard_option
@config_option
def show(path: str, form: str, standard: str | None, config: Path | None) -> None:
    """Print the settings in force for an article, and where each of them was written.

    For a folder, what holds for articles in it as long as their front matter says nothing. JSON
    follows rules/schemas/settings-output.schema.json.
    """
    from audit.engine import configuration_for, find_config
    from audit.engine.standards.inforce import in_force
    from audit.report.settings import as_json, as_text

    at = str(Path(path) / "article") if Path(path).is_dir() else path
    configuration = configuration_for(config or find_config(at), standard)
    metadata = None if Path(path).is_dir() else metadata_of(path, configuration)
    found = in_force(configuration, at, metadata)
    click.echo(as_json(path, found) if form == "json" else as_text(path, found))


@command.command(
    name="check", epilog="\b\nExamples:\n  audit config check\n  audit config check site\n"
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
def check(folder: Path) -> int:
    """Check every audit.yaml in and below a folder, with the standards and rules it names.

    Exit status: 0 all in order; 2 something is wrong.
    """
    from audit.engine.standards.checking import check_configuration, configurations_in
    from audit.errors import UsageError

    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder")
    verdicts = [check_configuration(path) for path in configurations_in(folder)]
    if not verdicts:
        click.echo("There is no audit.yaml here; the standard newsroom holds as it is.")
    for error in dict.fromkeys(error for verdict in verdicts for error in verdict.errors):
        screen.say(error)
    for verdict in verdicts:
        say(verdict)
    return WRONG if any(verdict.errors for verdict in verdicts) else IN_ORDER


@command.command(
    name="standards",
    short_help="List the standards, or show what one rests on.",
    epilog="\b\nExamples:\n  audit config standards\n  audit config standards after-npr-handbook\n",
)
@click.argument("name", required=False, shell_complete=complete_standard)
@config_option
def standards(name: str | None, config: Path | None) -> None:
    """List the standards there are, the house's own and those of packs among them.

    With a name: whom it is for, what it starts from, the rules it speaks of, and the published
    sections that they rest on.
    """
    from audit.engine import configuration_for, find_config
    from audit.report.standards import as_list, as_page

    library = configuration_for(config or find_config("article")).library
    click.echo(as_page(name, library) if name else as_list(library))


@command.command(
    name="schemas",
    short_help="Write JSON Schemas for editors.",
    epilog="\b\nExample:\n  audit config schemas .audit\n",
)
@click.argument("folder", type=click.Path(path_type=Path))
@config_option
def schemas(folder: Path, config: Path | None) -> None:
    """Write the JSON Schemas of audit.yaml, standards, rules and word lists into FOLDER.

    They know the rules, settings and word lists in force here by name, the house's own as well.
    An editor uses one where the first line of a file is
    # yaml-language-server: $schema=.audit/config.schema.json
    """
    import json

    from audit.engine import configuration_for, find_config
    from audit.engine.standards.editor import editor_schemas
    from audit.report.saving import save_text, told

    library = configuration_for(config or find_config("article")).library
    found = editor_schemas(library)
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name, definition in found.items():
        save_text(folder / name, [json.dumps(definition, ensure_ascii=False, indent=2), "\n"])
        click.echo(folder / name)


def metadata_of(path: str, configuration: Configuration) -> Metadata:
    """Read what an article says of itself."""
    from audit.article import read_file

    return read_file(path, configuration.front_matter).metadata


def say(verdict: Verdict) -> None:
    """Print what there is to say of a configuration besides its errors."""
    for note in verdict.notes:
        click.echo(f"{note} (only a note)")
    if verdict.configuration and not verdict.errors:
        click.echo(f"{verdict.path}: in order; {summary(verdict.configuration)}")


def summary(configuration: Configuration) -> str:
    """Say in short what a configuration comes to."""
    from audit.report.totals import counted

    rules = len(configuration.library.house_rules)
    parts = [f"standard {configuration.standard_name()}"]
    parts += [counted(len(configuration.overrides), "override")] if configuration.overrides else []
    parts += [counted(rules, "house rule")] if rules else []
    return ", ".join(parts)
