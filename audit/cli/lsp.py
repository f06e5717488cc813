"""``audit lsp``: the language server, which an editor starts."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.options import config_option, standard_option

EPILOG = """\b
Examples:
  audit lsp                          what an editor starts; it speaks on standard input and output
  audit lsp --standard wire-copy     by another standard than audit.yaml's

\b
Set-up for VS Code, Neovim and Zed: docs/editors.md.
"""


@click.command(name="lsp", epilog=EPILOG)
@click.option(
    "--stdio", is_flag=True, hidden=True, help="What it does anyway; some editors say so."
)
@standard_option
@config_option
def command(stdio: bool, standard: str | None, config: Path | None) -> None:
    """Audit articles in an editor while they are written (needs source-audit[lsp])."""
    from importlib.util import find_spec

    from audit.errors import UsageError

    if find_spec("pygls") is None:
        raise UsageError("audit lsp needs one package more: pip install 'source-audit[lsp]'")
    from audit.cli.bug import account
    from audit.lsp.features import serve

    serve(standard, config, account)
