"""A real server in a process of its own, which can write no file, and requests as it gets them."""

from __future__ import annotations

import http.client
import json
import resource
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from audit.serve.limits import Limits
from audit.serve.server import Serving
from tests.article.word.build import docx, p, r
from tests.cli.command import AUDIT, environment

STORY = "Sources said the bridge was shut on Monday. Ruth Okafor, the mayor, said it was not.\n"
HOUSE = "standard: our-own\ntitle: Ours\ndescription: Ours.\nextends: newsroom\n"
DOCUMENT = docx(p(r("Sources said the bridge was shut.")) + p(r("Ruth Okafor said it was not.")))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs, by its port and token; ``cookie`` is there for who came in."""

    port: int
    token: str
    cookie: str = ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/#{self.token}"

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str | None] = {}
    ) -> Answer:
        """Ask as the page does; ``headers`` take the place of what it sends, None leaves out."""
        sent: dict[str, str | None] = {"Host": f"127.0.0.1:{self.port}", "Cookie": self.cookie}
        if method == "POST":
            sent["Origin"] = f"http://127.0.0.1:{self.port}"
        sent |= headers
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True)
            for name, value in {"Content-Length": str(len(body)), **sent}.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.headers.items()), answer.read())
        finally:
            connection.close()

    def audit(
        self, data: bytes, name: str = "story.txt", headers: Mapping[str, str | None] = {}
    ) -> Answer:
        """Send an article."""
        kind = {"Content-Type": "application/octet-stream", "X-Name": name}
        return self.ask("POST", "/audit", data, {**kind, **headers})

    def result(self, data: bytes, name: str = "story.txt", standard: str = "") -> str:
        """Audit an article, and give the address of its result."""
        answer = self.audit(data, name, {"X-Standard": standard})
        assert answer.status == 200, answer.text
        return str(json.loads(answer.body)["result"])


def entered(served: Served) -> Served:
    """Come in with the token."""
    answer = served.ask("POST", "/enter", served.token.encode())
    assert answer.status == 204
    cookie = {name.lower(): value for name, value in answer.headers.items()}["set-cookie"]
    return Served(served.port, served.token, cookie.partition(";")[0])


def house(folder: Path) -> Path:
    """Make a folder with a house's own standard, and give it."""
    (folder / "rules/standards").mkdir(parents=True)
    (folder / "rules/standards/our-own.yaml").write_text(HOUSE, "utf-8")
    (folder / "audit.yaml").write_text("standard: our-own\n", "utf-8")
    return folder


@contextmanager
def started(folder: Path, *args: str, **env: str) -> Iterator[tuple[subprocess.Popen[str], Served]]:
    """Run the command in a folder. The system lets it put no byte into any file."""
    process = subprocess.Popen(
        [*AUDIT, "serve", *args],
        cwd=folder,
        env=environment({"PYTHONDONTWRITEBYTECODE": "1", "DISPLAY": None, **env}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_no_files,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        address, _, token = line.partition("/#")
        yield process, Served(int(address.rpartition(":")[2] or 0), token)
    finally:
        process.kill()
        process.communicate()


def _no_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@contextmanager
def within(limits: Limits) -> Iterator[Served]:
    """Run a server with other limits in this process."""
    serving = Serving(None, None, lambda error: f"a bug ({type(error).__name__})", limits=limits)
    thread = Thread(target=serving.run)
    thread.start()
    try:
        yield entered(Served(serving.port, serving.address.partition("#")[2]))
    finally:
        serving.stop()
        thread.join()
