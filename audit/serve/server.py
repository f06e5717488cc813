"""The server itself: bound to the loopback address, silent, and gone with Ctrl-C."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from audit.errors import UsageError
from audit.serve.auditing import Auditor
from audit.serve.door import Door
from audit.serve.guard import Guard
from audit.serve.limits import Limits
from audit.serve.routes import Desk
from audit.serve.standards import choices

LOOPBACK = "127.0.0.1"
"""The one address there is: nothing outside this machine reaches it."""
HEAD = 16_384
"""Bytes that a request may have before its body."""
PATIENCE = 1
"""Seconds that answers under way have to end after Ctrl-C."""


class Serving:
    """A server that listens already, and answers when it runs.

    ``address`` is for people, ``opened`` for the browser that is started: it lets in once.
    Raises :class:`UsageError` where the port cannot be had, and
    :class:`audit.errors.ConfigError` for a configuration that cannot be used.
    """

    def __init__(
        self,
        standard: str | None,
        config: Path | None,
        account: Callable[[Exception], str],
        *,
        port: int = 0,
        limits: Limits | None = None,
    ) -> None:
        limits = limits or Limits()
        offered = partial(choices, standard, config)
        offered()  # what is wrong with either is said at once
        self._socket = _listening(port)
        self.port: int = self._socket.getsockname()[1]
        door = Door(self.port)
        self.address = f"http://{LOOPBACK}:{self.port}/#{door.token}"
        self.opened = f"http://{LOOPBACK}:{self.port}/#{door.ticket}"
        self._desk = Desk(Auditor(standard, config, limits.characters), offered, door, limits)
        self._server = uvicorn.Server(_settings(Guard(self._desk.router(), door, account), limits))

    def run(self) -> None:
        """Serve until Ctrl-C, which is raised on as :class:`KeyboardInterrupt`."""
        keep_silent()
        self._server.run(sockets=[self._socket])

    @property
    def at_work(self) -> bool:
        """Tell whether an article is being audited."""
        return self._desk.at_work

    def stop(self) -> None:
        """Have :meth:`run` end, from another thread."""
        self._server.should_exit = True


def keep_silent() -> None:
    """Log nothing: what libraries log of requests holds names, and of errors the article."""
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers = [logging.NullHandler()]
        logger.propagate = False


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, port))
    except PermissionError:
        raise UsageError(f"port {port} is not for every user; choose one above 1023") from None
    except OSError:
        raise UsageError(f"port {port} is taken; without --port a free one is found") from None


def _settings(app: Guard, limits: Limits) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="asyncio",
        http=_hurried(limits.head_seconds),
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=limits.connections,
        timeout_graceful_shutdown=PATIENCE,
        h11_max_incomplete_event_size=HEAD,
    )


def _hurried(seconds: float) -> type[asyncio.Protocol]:
    """Give uvicorn's protocol, which then waits only so long for a connection's first request."""

    class Hurried(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self.loop.call_later(seconds, self.hang_up, transport)

        def hang_up(self, transport: asyncio.Transport) -> None:
            if not self.cycle and not transport.is_closing():
                transport.close()

    return Hurried
