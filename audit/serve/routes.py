"""What the server answers: the way in, the start page, an article's audit, and its downloads."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, Router

from audit.errors import AuditError
from audit.report.html.policy import policy
from audit.serve.auditing import Auditor, Result, Upload
from audit.serve.door import Door
from audit.serve.limits import MEGABYTE, Limits
from audit.serve.pages import part, shown
from audit.serve.shelf import Shelf
from audit.serve.standards import Choices
from audit.serve.upload import RefusedError, body_of, name_of
from audit.serve.worker import BusyError, Worker

FRAMED = f"{policy()}; frame-ancestors 'self'; sandbox allow-scripts allow-modals"
"""The page in its frame: its own script runs, as one of no site, which can reach none of ours."""
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCUMENTS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}
GONE = (
    "This result is no longer held",
    "Only the last few are kept, until others take their place. Audit the article again.",
)
LONGEST_SECRET = 200


class Desk:
    """Answers, with what one run holds: results, and the one thread that audits."""

    def __init__(
        self, auditor: Auditor, choices: Callable[[], Choices], door: Door, limits: Limits
    ) -> None:
        self._auditor, self._choices, self._door, self._limits = auditor, choices, door, limits
        self._shelf, self._worker = Shelf(limits.kept), Worker(limits.waiting)
        self._worker.begin(auditor.warm)

    @property
    def at_work(self) -> bool:
        """Tell whether an article is being audited."""
        return self._worker.at_work

    def router(self) -> Router:
        """Give all routes."""
        routes = [
            Route("/", self.start),
            Route("/enter", self.enter, methods=["POST"]),
            Route("/parts/{name}", self.part),
            Route("/audit", self.audit, methods=["POST"]),
            Route("/result/{id}", self.result),
            Route("/result/{id}/page", self.page),
            Route("/result/{id}/report", self.report),
            Route("/result/{id}/workbook", self.workbook),
            Route("/result/{id}/annotated", self.annotated),
        ]
        return Router(routes, redirect_slashes=False)

    async def start(self, request: Request) -> Response:
        """Give the start page, and to who has not come in yet the way in."""
        if not self._door.knows(request.scope["headers"]):
            return shown("enter")
        try:
            choices = self._choices()
        except AuditError as error:
            return _sentence("Something is wrong with the configuration", f"{error}", 500)
        wanted = request.query_params.get("standard", "")
        limit = self._limits.body
        return shown(
            "start",
            choices=choices,
            wanted=wanted if choices.has(wanted) else "",
            limit=limit,
            megabytes=f"{limit / MEGABYTE:g}",
        )

    async def enter(self, request: Request) -> Response:
        """Change the token for the cookie."""
        secret = bytearray()
        async for piece in request.stream():
            secret += piece
            if len(secret) > LONGEST_SECRET:
                break
        if not self._door.admits(secret[:LONGEST_SECRET].decode("utf-8", "replace")):
            what = "This is not the address that audit serve printed.\n"
            return PlainTextResponse(what, HTTPStatus.FORBIDDEN)
        return Response(status_code=204, headers={"set-cookie": self._door.cookie})

    async def part(self, request: Request) -> Response:
        """Give a script or a style."""
        found = part(request.path_params["name"])
        return found or _sentence("There is no such page", "Begin again.", 404)

    async def audit(self, request: Request) -> Response:
        """Audit what is sent, and tell where its page is, or in a sentence why there is none."""
        try:
            upload = await self._upload(request)
            result = await self._worker.do(lambda: self._auditor.audit(upload))
        except RefusedError as error:
            return _refused(error, error.status)
        except BusyError as error:
            return _refused(error, HTTPStatus.SERVICE_UNAVAILABLE)
        except AuditError as error:
            return _refused(error, HTTPStatus.UNPROCESSABLE_ENTITY)
        return JSONResponse({"result": f"/result/{self._shelf.put(result)}"})

    async def result(self, request: Request) -> Response:
        """Give the bar with the downloads, above the page."""
        found = self._found(request)
        if found is None:
            return _gone()
        return shown(
            "result",
            id=request.path_params["id"],
            name=found.name,
            standard=found.standard or "",
            document=found.audits[0].article.format if found.data else "",
        )

    async def page(self, request: Request) -> Response:
        """Give the page, to be shown in its frame."""
        found = self._found(request)
        if found is None:
            return _gone()
        return HTMLResponse(found.page, headers={"content-security-policy": FRAMED})

    async def report(self, request: Request) -> Response:
        """Give the page, to be kept."""
        found = self._found(request)
        return _file(found, found.page.encode(), ".audit.html", "text/html") if found else _gone()

    async def workbook(self, request: Request) -> Response:
        """Give the workbook."""
        found = self._found(request)
        if found is None:
            return _gone()
        return await self._made(found, found.workbook, ".audit.xlsx", WORKBOOK)

    async def annotated(self, request: Request) -> Response:
        """Give the document with a comment for each finding."""
        found = self._found(request)
        if found is None or found.data is None:
            return _gone()
        format = found.audits[0].article.format
        return await self._made(found, found.annotated, f".audited.{format}", DOCUMENTS[format])

    async def _upload(self, request: Request) -> Upload:
        """Take an upload; raises :class:`RefusedError`."""
        standard = request.headers.get("x-standard") or None
        if standard is not None and not self._choices().has(standard):
            raise RefusedError(HTTPStatus.BAD_REQUEST, "there is no such standard")
        name = name_of(request.headers.get("x-name", ""))
        return Upload(name, await body_of(request, self._limits), standard)

    def _found(self, request: Request) -> Result | None:
        return self._shelf.get(request.path_params["id"])

    async def _made(
        self, found: Result, make: Callable[[], bytes], ending: str, kind: str
    ) -> Response:
        try:
            return _file(found, await self._worker.do(make), ending, kind)
        except AuditError as error:
            return _sentence("This file cannot be made", str(error), 422)


def _refused(error: AuditError, status: HTTPStatus) -> JSONResponse:
    """Say why there is no page; what may still come of the article is not waited for."""
    return JSONResponse({"error": str(error)}, status, {"connection": "close"})


def _gone() -> Response:
    return _sentence(*GONE, HTTPStatus.NOT_FOUND)


def _sentence(title: str, what: str, status: int) -> Response:
    return shown("sentence", status, title=title, what=what)


def _file(result: Result, data: bytes, ending: str, kind: str) -> Response:
    """Give a file to be kept, named after the article."""
    name = PurePosixPath(result.name).stem + ending
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " .-_()") else "_" for c in name)
    kept = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(data, media_type=kind, headers={"content-disposition": kept})
