"""``audit rules test``: runs the examples that rules carry."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.options import config_option, format_option
from audit.report.here import from_here

if TYPE_CHECKING:
    from audit.engine.targets import Target
    from audit.report.examples import Tested

AS_SHOWN, FAILED, WRONG = 0, 1, 2


@click.command(
    name="test",
    short_help="Run the examples that rules carry.",
    epilog="\b\nExamples:\n  audit rules test\n  audit rules test rules/own-knowledge.yaml\n"
    "  audit rules test --shipped\n",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--shipped", is_flag=True, help="Run those of the rules that ship as well.")
@format_option("How to print what came out.")
@config_option
def command(paths: tuple[str, ...], shipped: bool, form: str, config: Path | None) -> int:
    """Run the examples that rules carry: each flagged one must be flagged, each clean one not.

    PATH is a rule's file, a folder of rules, or a rule's name. Without one, the house's own rules
    are tested, and those of packs; where there are none, those that ship.

    The JSON follows rules/schemas/rules-test-output.schema.json.

    Exit status: 0 all come out as shown; 1 an example does not; 2 a rule cannot be used.
    """
    from audit.report.examples import as_json, as_text, summary

    all_tested = []
    for target in targets(paths, config, shipped=shipped):
        tested = run(target)
        all_tested.append(tested)
        if form == "text":
            click.echo("\n".join(as_text(tested)))
            sys.stdout.flush()
    click.echo(summary(all_tested) if form == "text" else as_json(all_tested))
    if any(tested.error for tested in all_tested):
        return WRONG
    return FAILED if any(tested.failed for tested in all_tested) else AS_SHOWN


def targets(paths: tuple[str, ...], config: Path | None, *, shipped: bool) -> Iterator[Target]:
    """Give the rules to test: those named, or those there are."""
    from audit.engine import configuration_for, find_config
    from audit.engine.targets import own_targets, shipped_targets, targets_at

    for path in paths:
        yield from targets_at(path, config)
    if paths:
        if shipped:
            yield from shipped_targets()
        return
    own = list(own_targets(configuration_for(config or find_config("article"))))
    yield from own
    if shipped or not own:
        yield from shipped_targets()


def run(target: Target) -> Tested:
    """Run one rule's examples."""
    from audit.engine.examples import outcomes
    from audit.errors import ConfigError
    from audit.report.examples import Tested
    from audit.run import audit_example

    if target.rule is None:
        return Tested(target.name, "", error=target.error)
    path = shown_path(target.rule.path)
    try:
        found = tuple(outcomes(target.rule, target.words, audit_example))
    except ConfigError as error:
        return Tested(target.name, path, error=str(error))
    return Tested(target.name, path, found)


def shown_path(path: Path | None) -> str:
    """Give a path as seen from here, where it lies here."""
    if path is None:
        return ""
    return from_here(path.resolve(), otherwise=path)
