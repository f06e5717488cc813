"""Takes what a browser sends, within limits, into memory and nowhere else."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote

from starlette.requests import ClientDisconnect, Request

from audit.errors import AuditError
from audit.serve.limits import MEGABYTE, Limits

KIND = "application/octet-stream"
"""What an upload says it is. No form of another site can say so."""
LONGEST_NAME = 120


class RefusedError(AuditError):
    """An upload that is not taken, with the status to answer."""

    def __init__(self, status: HTTPStatus, what: str) -> None:
        super().__init__(what)
        self.status = status


async def body_of(request: Request, limits: Limits) -> bytes:
    """Read the body. It is read no further than the limits of size and time.

    Raises :class:`RefusedError`.
    """
    if request.headers.get("content-type") != KIND:
        raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "articles are sent from the page")
    if _length(request) > limits.body:
        raise _too_large(limits)
    try:
        async with asyncio.timeout(limits.body_seconds):
            return await _read(request, limits)
    except TimeoutError:
        what = f"it did not arrive within {limits.body_seconds:g} seconds; try again"
        raise RefusedError(HTTPStatus.REQUEST_TIMEOUT, what) from None
    except ClientDisconnect:
        raise RefusedError(HTTPStatus.BAD_REQUEST, "it broke off; try again") from None


def name_of(header: str) -> str:
    """Give the name that an upload goes by: the end of a path, printable, not too long.

    It is never the name of a file here.
    """
    last = unquote(header).replace("\\", "/").rpartition("/")[2]
    name = "".join(character for character in last if character.isprintable()).strip(" .")
    path = PurePosixPath(name)
    if len(name) > LONGEST_NAME:
        name = path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix
    return name[-LONGEST_NAME:] or "article"


async def _read(request: Request, limits: Limits) -> bytes:
    taken = bytearray()
    async for piece in request.stream():
        taken += piece
        if len(taken) > limits.body:
            raise _too_large(limits)
    return bytes(taken)


def _length(request: Request) -> int:
    said = request.headers.get("content-length", "0")
    return int(said) if said.isascii() and said.isdigit() else 0


def _too_large(limits: Limits) -> RefusedError:
    most = f"{limits.body / MEGABYTE:g} MB"
    what = f"it is larger than {most}, too large for an article"
    return RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, what)
