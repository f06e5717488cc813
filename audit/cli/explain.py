"""``audit explain RULE``: a rule's documentation, as its own file gives it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from audit.cli.names import complete_rule

if TYPE_CHECKING:
    from audit.engine import Backing, Example, Rule

FOUND = {
    "yes": "Its text was read.",
    "copy": "Read in a copy.",
    "second-hand": "Known from what others say of it.",
    "recalled": "Recalled from memory: its text was not found.",
}
"""How a published standard was seen, in a reader's words."""


@click.command(
    name="explain",
    epilog="\b\nExamples:\n  audit explain vague-collective\n  audit explain anon-no-reason\n",
)
@click.argument("name", metavar="RULE", shell_complete=complete_rule)
def command(name: str) -> None:
    """Show what a rule finds, why it matters, how to mend it, and what stands behind it."""
    width = min(shutil.get_terminal_size().columns, 88)
    click.echo("\n".join(page(rule_named(name), width)))


def rule_named(name: str) -> Rule:
    """Give the rule, one of the house's own too, or an error that names the nearest one."""
    from audit.cli.program import suggestion
    from audit.engine import configuration_for, find_config, load_rules
    from audit.errors import UsageError

    library = configuration_for(find_config("article")).library
    rules = {rule.id: rule for rule in load_rules(library)}
    if name in rules:
        return rules[name]
    hint = suggestion(name, tuple(rules)) or "; “audit rules” lists them"
    raise UsageError(f"there is no rule “{name}”{hint}")


def page(rule: Rule, width: int) -> Iterator[str]:
    """Give the lines of a rule's page."""
    yield f"{rule.id} ({rule.severity}): {rule.title}"
    for title, text in (
        ("What it finds", rule.about_text),
        ("Why it matters", rule.why),
        ("How to mend it", rule.mend or rule.remedy),
        ("How it is judged, and how far to trust it", rule.judged),
    ):
        if text:
            yield from section(title, text, width)
    yield from listed("Published standards behind it", map(backing, rule.backed_by), width)
    yield from listed("Settings", (setting for setting in settings(rule)), width)
    yield from listed("Flagged", map(shown, rule.flagged), width)
    yield from listed("Not flagged", map(shown, rule.clean), width)
    yield from listed("Limits", rule.limits, width)


def section(title: str, text: str, width: int) -> Iterator[str]:
    """Give a titled paragraph."""
    yield ""
    yield title
    for paragraph in text.strip().split("\n\n"):
        yield from textwrap.wrap(
            " ".join(paragraph.split()), width, initial_indent="  ", subsequent_indent="  "
        )


def listed(title: str, items: Iterator[str] | tuple[str, ...], width: int) -> Iterator[str]:
    """Give a titled list, or nothing where there are no items."""
    for number, item in enumerate(items):
        if number == 0:
            yield ""
            yield title
        yield from textwrap.wrap(
            " ".join(item.split()),
            width,
            initial_indent="  - ",
            subsequent_indent="    ",
            break_on_hyphens=False,  # an example may be of markup
        )


def backing(standard: Backing) -> str:
    """Give a published standard and how its text was seen."""
    return f"{standard.id}: {standard.title}. {FOUND[standard.found]} {standard.note}"


def settings(rule: Rule) -> Iterator[str]:
    """Give each setting with its type and default."""
    for setting in rule.settings:
        yield f"{setting.name} ({setting.type}, default {setting.default}): {setting.description}"


def shown(example: Example) -> str:
    """Give an example on one line, with settings it needs."""
    needs = ", ".join(f"{name}: {value}" for name, value in example.settings.items())
    return f"{example.text}  [{needs}]" if needs else example.text
