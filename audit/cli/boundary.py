"""The one error boundary: every way in which a run can end becomes an exit status.

A person's error is one line on standard error that says what, where and what to do. A bug of
ours is one line too, with the path of a log. Nothing shows a traceback unless ``AUDIT_DEBUG``
is set.
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from audit.cli import screen
from audit.errors import AuditError, ConfigError

ERROR, INTERRUPTED, PIPE_CLOSED = 2, 130, 141


def guarded(program: click.Command, args: list[str]) -> int:
    """Run the program and give the exit status."""
    screen.prepare()
    try:
        status = program.main(args, prog_name="audit", standalone_mode=False)
        screen.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return ERROR
    except click.ClickException as error:
        screen.say(usage_message(error))
        return ERROR
    except ConfigError as error:  # configurations are looked for, and found by their whole path
        screen.say(str(error).removeprefix(f"{Path.cwd()}{os.sep}"))
        return ERROR
    except AuditError as error:
        screen.say(str(error))
        return ERROR
    except (KeyboardInterrupt, click.Abort):
        screen.say("interrupted")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as error:  # click exits when the pipe is closed,
        if isinstance(error, SystemExit) and not error.code:  # and when it has completed a word
            return 0
        screen.abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        return operating_system_error(error)
    except Exception as error:
        return bug(error)
    return status if isinstance(status, int) else 0


def usage_message(error: click.ClickException) -> str:
    """Give the message, and for a wrong command line where to read how it is used."""
    message = " ".join(error.format_message().split())
    if isinstance(error, click.UsageError) and error.ctx is not None:
        end = "" if message.endswith((".", "?")) else "."
        message = f"{message}{end} See: {error.ctx.command_path} --help"
    return message


def operating_system_error(error: OSError) -> int:
    """Report a full disk, a closed stream or the like; one without a reason is a bug."""
    if error.filename is None and error.errno is None:
        return bug(error)
    place = f"{error.filename}: " if error.filename else "standard output: "
    screen.abandon_output()
    screen.say(f"{place}{error.strerror}")
    return ERROR


def bug(error: Exception) -> int:
    """Report a bug of ours: one line, and a log that holds none of the article's text."""
    from audit.cli.bug import account

    screen.say(account(error))
    return ERROR
