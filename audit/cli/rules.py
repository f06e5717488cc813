"""``audit rules``: the rules of a standard, one line each, and commands to write and test them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from audit.cli import rules_new, rules_show, rules_test
from audit.cli.options import config_option, format_option, standard_option


@click.group(
    name="rules",
    invoke_without_command=True,
    epilog="\b\nExamples:\n  audit rules\n  audit rules --standard newsroom --format json\n",
)
@format_option("How to print the list.")
@standard_option
@config_option
@click.pass_context
def command(context: click.Context, form: str, standard: str | None, config: Path | None) -> None:
    """List the rules: name, severity under the standard, title. Commands below write and test them.

    A rule that the standard in force leaves out is listed as off. The standard is the one that
    holds in the current folder: that of its audit.yaml, or newsroom.
    """
    if context.invoked_subcommand is not None:
        return
    rows = list(listing(standard, config))
    if form == "json":
        keys = ("rule", "severity", "title", "about")
        records = [dict(zip(keys, row, strict=True)) for row in rows]
        click.echo(json.dumps({"rules": records}, ensure_ascii=False, indent=2))
        return
    width = max((len(name) for name, *_ in rows), default=0)
    for name, severity, title, _ in rows:
        click.echo(f"{name:<{width}}  {severity or 'off':<7}  {title}")


for subcommand in (rules_new.command, rules_test.command, rules_show.command):
    command.add_command(subcommand)


def listing(
    standard: str | None, config: Path | None
) -> Iterator[tuple[str, str | None, str, str]]:
    """Give (name, severity in force or None, title, what it looks at) of every rule, by name."""
    from audit.engine import load_rules, rulebook_for

    rulebook = rulebook_for(Path("article"), standard=standard, config=config)
    in_force = {active.id: active.severity for active in rulebook.rules}
    library = rulebook.configuration.library if rulebook.configuration else None
    for rule in load_rules(library):
        yield rule.id, in_force.get(rule.id), rule.title, rule.about
