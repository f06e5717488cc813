"""The command line: one file per command, each thin: parse, call, print, exit."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status; the entry point of ``audit``.

    0: nothing to complain of; 1: findings; 2: usage, configuration, reading or writing errors,
    and bugs; 130: interrupted; 141: whoever read the output stopped reading.
    """
    try:
        from audit.cli.boundary import guarded
        from audit.cli.program import program

        return guarded(program, sys.argv[1:] if args is None else list(args))
    except KeyboardInterrupt:  # before or after the boundary: while importing, while exiting
        return 130
