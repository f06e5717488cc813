"""``audit serve``: articles are dropped in a browser, for people who don't use terminals."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path
from threading import Thread

import click

from audit.cli import screen
from audit.cli.options import config_option, standard_option

EPILOG = """\b
Examples:
  audit serve                        opens the browser; drop an article there
  audit serve --standard wire        the standard that is chosen at first
  audit serve --no-browser           only prints the address

\b
Only this machine reaches it, and only by the address that it prints. Nothing is stored,
and nothing is sent anywhere. It ends with Ctrl-C.
"""


@click.command(name="serve", epilog=EPILOG)
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=0,
    help="Listen on this port.  [default: one that is free]",
)
@standard_option
@config_option
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
def command(port: int, standard: str | None, config: Path | None, no_browser: bool) -> None:
    """Audit articles in a browser on this machine (needs source-audit[serve])."""
    from audit.cli.needs import require

    require("serve", "starlette", "uvicorn")
    from audit.cli.bug import account
    from audit.serve.server import Serving

    serving = Serving(standard, config, account, port=port)
    click.echo(f"{serving.address}\nOnly this machine reaches it; Ctrl-C ends it.")
    if not no_browser and has_display():
        Thread(target=webbrowser.open, args=(serving.opened,), daemon=True).start()
    try:
        serving.run()
    except KeyboardInterrupt:
        if serving.at_work:
            leave()
        raise


def leave() -> None:
    """End in midst of an article: the encoder, at work in its thread, bears no orderly end."""
    from audit.cli.boundary import INTERRUPTED

    click.echo(err=True)
    screen.say("interrupted")
    screen.flush()
    os._exit(INTERRUPTED)


def has_display() -> bool:
    """Tell whether a browser has a screen; without one some would open in the terminal."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
