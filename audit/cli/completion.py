"""``audit completion SHELL``: the lines that teach a shell to complete ``audit``."""

from __future__ import annotations

import click

from audit.errors import UsageError

SHELLS = ("bash", "zsh", "fish")

EPILOG = """\b
Examples, for good; open a new shell afterwards:
  audit completion bash > ~/.local/share/bash-completion/completions/audit
  audit completion zsh > ~/.zfunc/_audit      fpath+=~/.zfunc before compinit
  audit completion fish > ~/.config/fish/completions/audit.fish

\b
For this shell only:
  eval "$(audit completion bash)"
  eval "$(audit completion zsh)"
  audit completion fish | source
"""


@click.command(
    name="completion",
    short_help="Print what teaches bash, zsh or fish to complete audit.",
    epilog=EPILOG,
)
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what teaches a shell to complete commands, options, standards, rules and files."""
    from click.shell_completion import get_completion_class

    from audit.cli.program import program

    found = get_completion_class(shell)
    if found is None:
        raise UsageError(f"there is no completion for {shell}")
    click.echo(found(program, {}, "audit", "_AUDIT_COMPLETE").source().strip())
