"""``audit rules show``: a rule's file, or every fact and field that a rule may use."""

from __future__ import annotations

import json

import click

from audit.cli.options import format_option


@click.command(
    name="show",
    short_help="Print a rule's file, or all facts a rule may use.",
    epilog="\b\nExamples:\n  audit rules show vague-collective\n  audit rules show --facts\n"
    "  audit rules show --facts attribution\n",
)
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--facts", is_flag=True, help="Print every fact and field that a rule may use.")
@format_option("How to print the facts.")
def command(name: str | None, facts: bool, form: str) -> None:
    """Print a rule's file, as an example for one of your own.

    With --facts: what a rule can be about, and every field it may ask for, with its type and
    meaning; NAME is then one of the facts (attribution, source, claim …). The JSON follows
    rules/schemas/rules-facts-output.schema.json.
    """
    from audit.errors import UsageError

    if facts:
        show_facts(name, form)
    elif name is None:
        raise UsageError("show what? Name a rule, or give --facts for all that a rule may use")
    else:
        click.echo(file_of(name), nl=False)


def show_facts(name: str | None, form: str) -> None:
    """Print the facts, or one of them."""
    from audit.engine.spelling import nearest
    from audit.engine.vocabulary import subjects
    from audit.errors import UsageError
    from audit.report.fields import as_json, as_text

    found = subjects()
    if name is not None and name not in {one.name for one in found}:
        hint = nearest(name, [one.name for one in found])
        raise UsageError(f"there is no fact “{name}”{hint}")
    shown = [one for one in found if name in (None, one.name)]
    if form == "json":
        click.echo(json.dumps(as_json(shown), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(as_text(shown)))


def file_of(name: str) -> str:
    """Give a rule's file as it stands, with its path in front."""
    from audit.cli.explain import rule_named
    from audit.cli.rules_test import shown_path

    path = rule_named(name).path
    assert path is not None  # every rule by name was read from a file
    return f"# {shown_path(path)}\n{path.read_text(encoding='utf-8')}"
