"""Stands before everything else: checks each request, and what each answer says of itself."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from audit.serve.door import Door

OPEN = {
    ("GET", "/"),
    ("POST", "/enter"),
    *(("GET", f"/parts/{name}") for name in ("enter.js", "page.css", "serve.css", "icon.svg")),
}
"""What is there without the cookie: the way in, which knows nothing of any article."""
METHODS = ("GET", "HEAD", "POST")
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "x-robots-tag": "noindex",
}
"""What every answer says, unless it says otherwise itself."""


class Guard:
    """An application around another. ``account`` gives the one line on a bug, for its log."""

    def __init__(self, app: ASGIApp, door: Door, account: Callable[[Exception], str]) -> None:
        self._app, self._door, self._account = app, door, account

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return
        begun = False

        async def answer(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message["headers"] = _complete(message["headers"])
            await send(message)

        status, refusal = self._refusal(scope)
        if refusal:
            await _told(status, refusal)(scope, receive, answer)
            return
        try:
            await self._app(scope, receive, answer)
        except Exception as error:
            told = self._account(error)
            if not begun:
                await _told(HTTPStatus.INTERNAL_SERVER_ERROR, told)(scope, receive, answer)

    def _refusal(self, scope: Scope) -> tuple[HTTPStatus, str]:
        method, headers = scope["method"], scope["headers"]
        if method not in METHODS:
            return HTTPStatus.METHOD_NOT_ALLOWED, "this is not how the page asks"
        if refusal := self._door.refusal(method, headers):
            return HTTPStatus.FORBIDDEN, refusal
        if (method, scope["path"]) not in OPEN and not self._door.knows(headers):
            return HTTPStatus.FORBIDDEN, "open the address that audit serve printed"
        return HTTPStatus.OK, ""


def _told(status: HTTPStatus, what: str) -> PlainTextResponse:
    headers = {"connection": "close"}  # what else may come is not waited for
    return PlainTextResponse(f"{what[:1].upper()}{what[1:]}.\n", status, headers)


def _complete(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Add what every answer says."""
    given = {name.lower() for name, _ in headers}
    missing = [(k.encode(), v.encode()) for k, v in HEADERS.items() if k.encode() not in given]
    return [*headers, *missing]
