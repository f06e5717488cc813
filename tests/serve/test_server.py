"""audit serve asked by raw requests: who gets in, what it takes, and that nothing is left."""

from __future__ import annotations

import io
import json
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.article import read_bytes
from audit.serve.door import Door
from audit.serve.limits import Limits
from audit.serve.upload import LONGEST_NAME, name_of
from tests.cli.command import audit
from tests.serve.desk import DOCUMENT, STORY, Served, entered, house, started, within

Here = tuple[Served, Path]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Here]:
    top = tmp_path_factory.mktemp("serve")
    house(top / "desk")
    for name in ("home", "scratch"):
        (top / name).mkdir()
    places = {"HOME": str(top / "home"), "TMPDIR": str(top / "scratch")}
    with started(top / "desk", "--no-browser", **places) as (_, served):
        yield entered(served), top


@pytest.fixture
def served(desk: Here) -> Served:
    return desk[0]


def test_an_article_is_audited_and_its_files_are_fetched(served: Served) -> None:
    result = served.result(DOCUMENT, "s%C3%B6lden%20story.docx")
    outer = served.ask("GET", result)
    assert "sölden story.docx" in outer.text
    page = served.ask("GET", f"{result}/page")
    assert "bare-source" in page.text
    assert "sandbox allow-scripts allow-modals" in page.headers["content-security-policy"]
    assert "frame-ancestors 'self'" in page.headers["content-security-policy"]
    report = served.ask("GET", f"{result}/report")
    assert report.body == page.body
    workbook = served.ask("GET", f"{result}/workbook")
    kept = "attachment; filename=\"s_lden story.audit.xlsx\"; filename*=UTF-8''s%C3%B6lden%20story"
    assert workbook.headers["content-disposition"].startswith(kept)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.body))["Findings"]
    assert "bare-source" in {cell.value for row in sheet.iter_rows() for cell in row}
    annotated = served.ask("GET", f"{result}/annotated")
    comments = read_bytes(annotated.body, "story.audited.docx").comments
    assert any("bare-source" in one.text for one in comments)


def test_nothing_is_written_anywhere(desk: Here) -> None:
    served, top = desk
    before = sorted(top.rglob("*"))
    large = served.result(STORY.encode() + b"\n<!-- " + b"x" * 3_000_000 + b" -->\n", "story.md")
    document = served.result(DOCUMENT, "story.docx")
    for path in (f"{large}/workbook", f"{large}/page", f"{document}/annotated"):
        assert served.ask("GET", path).status == 200
    assert sorted(top.rglob("*")) == before


def test_the_house_s_standard_holds_until_another_is_chosen(served: Served) -> None:
    start = served.ask("GET", "/").text
    assert "Ours – as audit.yaml says" in start
    assert '<option value="our-own">Ours</option>' in start
    for title in ("A general newsroom", "After the NPR Ethics Handbook", "For agency copy"):
        assert title in start
    own = served.ask("GET", served.result(STORY.encode()) + "/page").text
    assert "Standard: our-own" in own
    other = served.ask("GET", served.result(STORY.encode(), standard="wire") + "/page").text
    assert "Standard: wire" in other
    for wrong in ("no-such", "../audit.yaml", "./rules/standards/our-own.yaml"):
        answer = served.audit(STORY.encode(), headers={"X-Standard": wrong})
        assert (answer.status, "no such standard" in answer.text) == (400, True)


def test_several_articles_of_one_file_come_with_an_index(served: Served) -> None:
    entry = "<item><title>{0}</title><content:encoded>&lt;p&gt;{1}</content:encoded></item>"
    items = "".join(entry.format(name, STORY * 3) for name in ("One", "Two"))
    names = 'version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    feed = f'<?xml version="1.0"?><rss {names}><channel>{items}</channel></rss>'
    page = served.ask("GET", served.result(feed.encode(), "feed.xml") + "/page").text
    assert page.count("<article ") == 2
    assert 'id="index"' in page


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"%PDF-1.7", "story.pdf", "story.pdf: files of type .pdf are not read; save its text as"),
        (b"no zip", "story.docx", "story.docx: "),
        (b"", "story.txt", "story.txt: "),
        (b"\xff\xfe\x00\xd8", "/etc/story.txt", "story.txt: "),
        (b"x", "no-ending", "no-ending: files without an extension are not read"),
        (b"<b>" * 2_000, "story.html", "story.html: "),
        (STORY.encode() * 30_000, "long.txt", "long.txt: it has more than 2,000,000 characters"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    served: Served, data: bytes, name: str, told: str
) -> None:
    answer = served.audit(data, name)
    assert answer.status == 422
    assert json.loads(answer.body)["error"].startswith(told)


def test_every_answer_says_how_it_may_be_used(served: Served) -> None:
    result = served.result(STORY.encode())
    for path in ("/", "/parts/start.js", "/none", result, f"{result}/page", f"{result}/workbook"):
        said = served.ask("GET", path).headers
        policy = said["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "frame-ancestors" in policy
        assert said["cache-control"] == "no-store"
        assert said["x-content-type-options"] == "nosniff"
        assert said["referrer-policy"] == "no-referrer"
        assert said["cross-origin-opener-policy"] == "same-origin"
        assert said["cross-origin-resource-policy"] == "same-origin"
        assert not {"server", "access-control-allow-origin"} & set(said)


def test_the_cookie_is_for_this_site_only_and_out_of_scripts_reach(served: Served) -> None:
    answer = served.ask("POST", "/enter", served.token.encode())
    assert answer.headers["set-cookie"].endswith("; Path=/; HttpOnly; SameSite=Strict")
    assert served.token not in answer.headers["set-cookie"]


@pytest.mark.parametrize("token", [b"", b"wrong", b"\xff" * 43, b"x" * 100_000])
def test_a_wrong_token_does_not_let_in(served: Served, token: bytes) -> None:
    answer = served.ask("POST", "/enter", token)
    assert answer.status == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("cookie", ["", "audit-1=x", "audit-{port}=", "audit-{port}=wrong; a=b"])
def test_without_the_cookie_there_is_only_the_way_in(served: Served, cookie: str) -> None:
    result = served.result(STORY.encode())
    sent = {"Cookie": cookie.format(port=served.port)}
    for path in (result, f"{result}/page", f"{result}/workbook", "/parts/start.js"):
        assert served.ask("GET", path, headers=sent).status == 403
    assert served.audit(STORY.encode(), headers=sent).status == 403
    way_in = served.ask("GET", "/", headers=sent)
    assert "Open the whole address" in way_in.text
    assert "newsroom" not in way_in.text


HOSTS = ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", None]


@pytest.mark.parametrize("host", HOSTS)
def test_another_name_that_leads_here_is_refused(served: Served, host: str | None) -> None:
    sent = {"Host": host and host.format(port=served.port)}
    assert served.ask("GET", "/", headers=sent).status in (400, 403)
    assert served.audit(STORY.encode(), headers=sent).status in (400, 403)


def test_the_same_machine_by_its_name_is_let_in(served: Served) -> None:
    host = f"localhost:{served.port}"
    assert served.audit(STORY.encode(), headers={"Host": host}).status == 403  # another origin
    sent = {"Host": host, "Origin": f"http://{host}"}
    assert served.audit(STORY.encode(), headers=sent).status == 200


@pytest.mark.parametrize(
    "sent",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": None},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": None},
    ],
    ids=str,
)
def test_another_page_cannot_send_an_article(served: Served, sent: dict[str, str | None]) -> None:
    assert served.audit(STORY.encode(), headers=sent).status in (403, 415)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_cannot_show_or_fetch_anything(served: Served, site: str) -> None:
    result = served.result(STORY.encode())
    for path in ("/", result, f"{result}/page"):
        assert served.ask("GET", path, headers={"Sec-Fetch-Site": site}).status == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_other_methods_are_refused(served: Served, method: str) -> None:
    assert served.ask(method, "/").status == 405


@pytest.mark.parametrize(
    "path", ["/parts/../door.py", "/parts/%2e%2e/door.py", "/parts/enter.jinja", "//etc/passwd"]
)
def test_only_its_own_parts_are_served(served: Served, path: str) -> None:
    assert served.ask("GET", path).status == 404


def test_only_the_loopback_address_is_listened_to(served: Served) -> None:
    table = Path("/proc/net/tcp").read_text("ascii").splitlines()[1:]
    listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
    ours = [one for one in listening if one.endswith(f":{served.port:04X}")]
    assert ours == [f"0100007F:{served.port:04X}"]
    with socket.socket() as other:
        other.settimeout(5)
        assert other.connect_ex(("127.0.0.2", served.port)) != 0


def test_two_at_once_are_both_served(served: Served) -> None:
    with ThreadPoolExecutor(2) as pool:
        names = list(pool.map(served.result, [STORY.encode(), b"Officials say it is shut."]))
    pages = [served.ask("GET", f"{name}/page").text for name in names]
    assert ["the bridge" in page for page in pages] == [True, False]


def test_results_give_way_to_later_ones() -> None:
    with within(Limits(kept=2)) as served:
        first, *later = (served.result(STORY.encode()) for _ in range(3))
        gone = served.ask("GET", first)
        assert (gone.status, "no longer held" in gone.text) == (404, True)
        for path in ("page", "report", "workbook", "annotated"):
            assert served.ask("GET", f"{first}/{path}").status == 404
        assert [served.ask("GET", one).status for one in later] == [200, 200]


def test_what_is_too_large_is_not_read_on() -> None:
    with within(Limits(body=1_000_000)) as served:
        assert served.audit(STORY.encode() * 100).status == 200
        answer = served.audit(b"", headers={"Content-Length": "1000001"})
        assert answer.status == 413
        assert json.loads(answer.body)["error"].startswith("it is larger than 1 MB")
        chunk = b"186A0\r\n" + b"x" * 100_000 + b"\r\n"  # never an end
        with _sent(served, "Transfer-Encoding: chunked", chunk * 11) as connection:
            assert connection.recv(12) == b"HTTP/1.1 413"
            assert _is_closed(connection)


def test_a_body_that_does_not_come_is_given_up() -> None:
    with within(Limits(body_seconds=0.2)) as served:
        with _sent(served, "Content-Length: 100", b"Sources") as connection:
            assert connection.recv(12) == b"HTTP/1.1 408"
            assert _is_closed(connection)
        assert served.audit(STORY.encode()).status == 200


def test_who_says_nothing_is_hung_up_on() -> None:
    with within(Limits(head_seconds=0.2)) as served:
        for said in (b"", b"POST /audit HTTP/1.1\r\nHost: 127"):
            with socket.create_connection(("127.0.0.1", served.port), 30) as connection:
                connection.sendall(said)
                assert connection.recv(1) == b""


def test_a_head_without_end_is_refused(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), 30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n" + b"X-A: " + b"x" * 40_000)
        assert connection.recv(12) == b"HTTP/1.1 400"


def test_a_bug_is_told_without_what_the_article_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError(STORY)

    with within(Limits()) as served:
        monkeypatch.setattr("audit.serve.auditing.Auditor.audit", fail)
        answer = served.audit(STORY.encode())
        assert (answer.status, answer.text) == (500, "A bug (ValueError).\n")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_told_even_in_midst_of_an_article(
    tmp_path: Path, sign: signal.Signals
) -> None:
    with started(tmp_path, "--no-browser") as (process, served):
        served = entered(served)
        long = STORY.encode() * 8000
        with _sent(served, f"Content-Length: {len(long)}", long):
            assert served.ask("GET", "/").status == 200  # it answers meanwhile
            process.send_signal(sign)
            _, told = process.communicate(timeout=60)
        assert process.returncode == (130 if sign == signal.SIGINT else -signal.SIGTERM)
        assert told.strip() == ("audit: interrupted" if sign == signal.SIGINT else "")
    assert list(tmp_path.iterdir()) == []


def test_a_ticket_lets_in_once_and_the_token_again_and_again() -> None:
    door = Door(4321)
    tried = (door.ticket, door.ticket, door.token, door.token, "", "None")
    assert [door.admits(one) for one in tried] == [True, False, True, True, False, False]


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = audit("serve", "--no-browser", "--port", port, cwd=tmp_path)
    assert done.returncode == 2
    assert f"port {port} is taken; without --port".encode() in done.stderr


def test_a_wrong_standard_or_configuration_is_said_at_once(tmp_path: Path) -> None:
    done = audit("serve", "--no-browser", "--standard", "wier", cwd=tmp_path)
    assert (done.returncode, b"did you mean" in done.stderr) == (2, True)
    (tmp_path / "audit.yaml").write_text("standard: [\n", "utf-8")
    done = audit("serve", "--no-browser", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(b"audit: audit.yaml:")


def test_a_configuration_that_turns_wrong_is_told_on_the_page(tmp_path: Path) -> None:
    with started(house(tmp_path / "desk"), "--no-browser") as (_, served):
        served = entered(served)
        (tmp_path / "desk/audit.yaml").write_text("standard: no-such\n", "utf-8")
        start = served.ask("GET", "/")
        assert (start.status, "no-such" in start.text) == (500, True)
        (tmp_path / "desk/audit.yaml").write_text("standard: strict\n", "utf-8")
        assert (
            "For sensitive and disputed stories – as audit.yaml says" in served.ask("GET", "/").text
        )


@given(st.text())
def test_a_name_is_never_a_path_and_always_one_line(given_name: str) -> None:
    from urllib.parse import quote

    name = name_of(quote(given_name, errors="replace"))
    assert name
    assert name.isprintable()
    assert len(name) <= LONGEST_NAME
    assert not {"/", "\\", "\0"} & set(name)
    assert name not in (".", "..")


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("story.docx", "story.docx"),
        ("C%3A%5Cdesk%5Cstory.md", "story.md"),
        ("..%2F..%2Fetc%2Fpasswd.txt", "passwd.txt"),
        ("a%0D%0AX-Evil: 1.txt", "aX-Evil: 1.txt"),
        ("x" * 300 + ".html", "x" * 115 + ".html"),
        ("..", "article"),
        ("", "article"),
    ],
)
def test_names_are_kept_as_far_as_they_can_be(sent: str, name: str) -> None:
    assert name_of(sent) == name


def _sent(served: Served, length: str, body: bytes) -> socket.socket:
    """Send an article by hand, and give the connection."""
    head = (
        f"POST /audit HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\nCookie: {served.cookie}\r\n"
        f"Origin: http://127.0.0.1:{served.port}\r\nContent-Type: application/octet-stream\r\n"
        f"X-Name: story.txt\r\n{length}\r\n\r\n"
    )
    connection = socket.create_connection(("127.0.0.1", served.port), 30)
    connection.sendall(head.encode() + body)
    return connection


def _is_closed(connection: socket.socket) -> bool:
    """Tell whether the other side ends the connection, once everything is read."""
    try:
        while connection.recv(65_536):
            pass
    except ConnectionResetError:
        pass
    return True
