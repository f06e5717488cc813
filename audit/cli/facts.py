"""``audit facts``: what the language layer found in articles, as JSON."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.inputs import StandardInput, audited, inputs_of
from audit.cli.options import config_option, paths_and_stdin
from audit.cli.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from audit.article import Article
    from audit.engine import Audit

EPILOG = """\b
Examples:
  audit facts story.md > facts.json
  cat story.html | audit facts - --stdin-format html
"""


@click.command(name="facts", epilog=EPILOG)
@paths_and_stdin
@config_option
def command(
    paths: tuple[str, ...],
    stdin_format: str | None,
    stdin_filename: str | None,
    config: Path | None,
) -> int:
    """Print who says what as JSON: quotations, attributions, sources, claims.

    Nothing is judged. The output follows rules/schemas/facts-output.schema.json.
    """
    from audit.engine import rulebook_for
    from audit.report.json import facts_json

    rulebook_of = partial(rulebook_for, config=config)
    inputs, errors = inputs_of(paths, StandardInput(stdin_format, stdin_filename), rulebook_of)
    progress = Progress(len(inputs))
    found = audited(progress.over(inputs), errors, unjudged)
    screen.write(facts_json(found, errors), progress.clear)
    for error in errors:
        screen.say(str(error))
    return 2 if errors else 0


def unjudged(article: Article) -> Audit:
    """Find the facts of an article and leave it at that."""
    from audit.engine import Audit
    from audit.language import analyse

    return Audit(article=article, facts=analyse(article), findings=())
