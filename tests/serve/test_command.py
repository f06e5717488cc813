"""audit serve as it is started: what it needs, and which browser gets which address."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from audit.cli import serve
from audit.cli.boundary import guarded
from audit.cli.program import program
from tests.serve.desk import Served, entered, started


def test_what_is_missing_is_said_with_what_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("audit.cli.needs.find_spec", lambda _: None)
    assert guarded(program, ["serve"]) == 2
    told = "audit: this needs starlette and uvicorn: pip install 'source-audit[serve]'\n"
    assert capsys.readouterr().err == told


def test_the_browser_gets_an_address_of_its_own_that_lets_in_once(tmp_path: Path) -> None:
    script = tmp_path / "browser.py"
    with socket.create_server(("127.0.0.1", 0)) as heard:
        told = f"socket.create_connection({heard.getsockname()!r}).sendall(sys.argv[1].encode())"
        script.write_text(f"import socket, sys\n{told}\n", "utf-8")
        env = {"BROWSER": f"{sys.executable} {script} %s", "DISPLAY": ":0"}
        with started(tmp_path, **env) as (_, served):
            heard.settimeout(60)
            with heard.accept()[0] as connection:
                address, _, ticket = connection.recv(1_000).decode().partition("#")
            assert address == f"http://127.0.0.1:{served.port}/"
            assert ticket not in ("", served.token)
            assert entered(Served(served.port, ticket)).cookie
            assert served.ask("POST", "/enter", ticket.encode()).status == 403
            assert entered(served).cookie


def test_without_a_screen_no_browser_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not serve.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert serve.has_display()
