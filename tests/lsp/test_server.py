"""The language server, spoken to by a real client over standard input and output."""

from __future__ import annotations

import asyncio
import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.workspace import PositionCodec, TextDocument

from audit.article import Article
from audit.cli.bug import account
from audit.lsp.auditing import Auditor
from audit.lsp.diagnostics import diagnostics
from audit.lsp.features import server_for
from tests.cli.command import AUDIT, audit, environment
from tests.lsp.editor import LOG, applied, at, editor, talk

VAGUE = "# The deal 🌊\n\n🌊🌊 Sources said the deal is off.\n\n“It’s 🎉 over,” said Ruth Okafor.\n"
CLEAR = "# The deal\n\nThe deal is off, said Ruth Okafor, who chairs the board.\n"
LINE = lsp.Range(lsp.Position(2, 0), lsp.Position(2, 20))


def rules(found: list[lsp.Diagnostic]) -> list[object]:
    return [one.code for one in found]


def test_diagnostics_are_what_the_command_says_of_the_file(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text(VAGUE, "utf-8")
    (article,) = json.loads(audit("check", story, "--format", "json").stdout)["articles"]

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            found = await desk.open(story, VAGUE, "markdown")
            assert rules(found) == [one["rule"] for one in article["findings"]] == ["bare-source"]
            assert at(found[0], VAGUE) == "Sources"
            assert found[0].severity == lsp.DiagnosticSeverity.Error
            assert found[0].message.startswith(article["findings"][0]["message"])

    talk(conversation)


def test_what_is_typed_counts_and_not_what_is_saved(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            assert rules(await desk.open(story, VAGUE, "markdown")) == ["bare-source"]
            assert rules(await desk.type(story, VAGUE + "\nMore", CLEAR)) == []
            assert rules(await desk.type(story, "", VAGUE)) == ["bare-source"]
            assert await desk.type(story, "") == []
            assert not story.exists()

    talk(conversation)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_columns_are_in_the_units_agreed_on(tmp_path: Path, encoding: str) -> None:
    general = lsp.GeneralClientCapabilities(position_encodings=[encoding])

    async def conversation() -> None:
        async with editor(tmp_path, can=lsp.ClientCapabilities(general=general)) as desk:
            (found,) = await desk.open(tmp_path / "story.md", VAGUE, "markdown")
            size = {"utf-16": 2, "utf-8": 1, "utf-32": 4}[encoding]
            before = "🌊🌊 ".encode(encoding + ("-le" if size > 1 else ""))
            assert found.range.start == lsp.Position(2, len(before) // size)

    talk(conversation)


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("a.html", "html", "<p>🌊 Sources said the deal is off.</p>"),
        ("a.txt", "plaintext", "Sources said the deal is off.\n"),
        ("untitled", "markdown", "Sources said the deal is off.\n"),
    ],
)
def test_every_format_is_audited(tmp_path: Path, name: str, language: str, text: str) -> None:
    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            (found,) = await desk.open(tmp_path / name, text, language)
            assert at(found, text) == "Sources"
            assert await desk.open(tmp_path / "a.py", text, "python") == []

    talk(conversation)


def test_hover_explains_the_rule(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "markdown")
            found = await desk.hover(story, 2, 7)
            assert found is not None
            assert isinstance(found.contents, lsp.MarkupContent)
            for words in ("**bare-source** (error)", "**Why it matters**", "**How to mend it**"):
                assert words in found.contents.value
            assert await desk.hover(story, 4, 20) is None

    talk(conversation)


def test_a_waiver_is_put_in_and_the_cursor_waits_where_its_reason_goes(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "markdown")
            waiver, _, _ = await desk.actions(story, LINE)
            assert waiver.title == "Waive bare-source here: write the reason"
            text = applied(VAGUE, waiver)
            assert rules(await desk.type(story, text)) == ["waiver-no-reason", "bare-source"]
            assert waiver.command is not None
            await desk.run(waiver.command)
            shown = await desk.shown.get()
            assert shown.selection is not None
            assert shown.uri == story.as_uri()
            lines = text.split("\n")
            place = shown.selection.start
            line = lines[place.line]
            lines[place.line] = line[: place.character] + "on advice" + line[place.character :]
            assert await desk.type(story, "\n".join(lines)) == []

    talk(conversation)


def test_only_the_kinds_of_actions_that_are_asked_for_are_offered(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "markdown")
            for wanted in ([], [""], ["quickfix"], ["refactor", "quickfix"]):
                assert len(await desk.actions(story, LINE, wanted)) == 3
            for others in (["quick"], ["quickfix.other"], ["source.fixAll", "refactor"]):
                assert await desk.actions(story, LINE, others) == []

    talk(conversation)


def test_the_documentation_opens(tmp_path: Path) -> None:
    story, cache = tmp_path / "story.md", tmp_path / "cache"

    async def conversation() -> None:
        async with editor(tmp_path, env={"AUDIT_CACHE_DIR": str(cache)}) as desk:
            await desk.open(story, VAGUE, "markdown")
            *_, opening = await desk.actions(story, LINE)
            assert opening.title == "Open the documentation of bare-source"
            assert opening.command is not None
            await desk.run(opening.command)
            page = Path(unquote(urlparse((await desk.shown.get()).uri).path))
            assert page.read_text("utf-8").startswith("# bare-source\n")

    talk(conversation)


def test_an_editor_that_opens_nothing_shows_the_documentation(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path, can=lsp.ClientCapabilities()) as desk:
            await desk.open(story, VAGUE, "markdown")
            waiver, _, opening = await desk.actions(story, LINE)
            assert waiver.command is None
            assert opening.command is not None
            await desk.run(opening.command)
            assert "Why it matters" in await desk.messages.get()

    talk(conversation)


def test_the_outline_has_sources_and_quotations(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "markdown")
            found = {one.name: one for one in await desk.outline(story)}
            assert found["Ruth Okafor"].detail == "named person, 1 mention"
            assert found["Sources"].detail == "vague, 1 mention"
            quotation = found["“It’s 🎉 over,”"]
            assert quotation.detail == "Ruth Okafor"
            assert quotation.range.end == lsp.Position(4, 15)

    talk(conversation)


def test_a_changed_configuration_holds_at_once_and_a_wrong_one_is_said(tmp_path: Path) -> None:
    story, config = tmp_path / "story.md", tmp_path / "audit.yaml"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            assert rules(await desk.open(story, VAGUE, "markdown")) == ["bare-source"]
            assert (await desk.registered.get()).method == lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
            change = lsp.FileEvent(config.as_uri(), lsp.FileChangeType.Changed)
            changed = lsp.DidChangeWatchedFilesParams([change])
            config.write_text("rules: {bare-source: of}\n", "utf-8")
            desk.client.workspace_did_change_watched_files(changed)
            (wrong,) = await desk.diagnostics(story)
            assert "audit.yaml:1" in wrong.message
            assert "did you mean “off”?" in wrong.message
            config.write_text("rules: {bare-source: off}\n", "utf-8")
            desk.client.workspace_did_change_watched_files(changed)
            assert await desk.diagnostics(story) == []
            config.write_text("exclude: ['nothing.md']\n", "utf-8")
            at_hand = lsp.TextDocumentIdentifier(story.as_uri())
            desk.client.text_document_did_save(lsp.DidSaveTextDocumentParams(at_hand))
            assert rules(await desk.diagnostics(story)) == ["bare-source"]
            config.write_text("exclude: ['story.md']\n", "utf-8")
            assert await desk.type(story, VAGUE + "\n") == []

    talk(conversation)


def test_a_closed_document_has_no_diagnostics(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "markdown")
            closed = lsp.TextDocumentIdentifier(story.as_uri())
            desk.client.text_document_did_close(lsp.DidCloseTextDocumentParams(closed))
            assert (await desk.published.get()).diagnostics == ()

    talk(conversation)


def test_nothing_of_an_article_is_logged_whatever_goes_wrong(tmp_path: Path) -> None:
    story = tmp_path / "story.md"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "markdown")
            wrong = lsp.Command("wrong", "audit.reason", arguments=["Ruth Okafor", "the deal"])
            with pytest.raises(JsonRpcException):
                await desk.run(wrong)
            with pytest.raises(JsonRpcException):
                await desk.client.protocol.send_request_async("nothing/known", None)
            assert desk.messages.empty()
            await desk.type(story, VAGUE + "\n")

    talk(conversation)
    assert (tmp_path / LOG).read_bytes() == b""


def test_a_bug_is_told_without_the_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article, *_: object, **__: object) -> None:
        raise ValueError(article.text)

    monkeypatch.setattr("audit.lsp.auditing.audit_article", broken)
    document = TextDocument((tmp_path / "story.md").as_uri(), VAGUE, 1, "markdown")
    found = Auditor(None, None, account).audit(document, PositionCodec())
    (told,) = diagnostics(found)
    assert told.message.startswith("this is a bug in audit (ValueError), sorry")
    log = Path(told.message.partition("with the log ")[2].partition(" (it")[0])
    assert "Okafor" not in told.message + log.read_text("utf-8")
    log.unlink()


def test_only_the_last_of_several_changes_is_audited() -> None:
    server = server_for(Auditor(None, None, str))

    async def conversation() -> None:
        tasks = []
        for _ in range(3):
            server.expect("file:///story.md")
            tasks.append(server._awaited["file:///story.md"])
            await asyncio.sleep(0)
        assert [task.cancelled() or task.cancelling() > 0 for task in tasks] == [True, True, False]
        tasks[-1].cancel()

    asyncio.run(conversation())


def message(method: str, id: int | None = None, **params: object) -> bytes:
    body: dict[str, object] = {"jsonrpc": "2.0", "method": method, "params": params}
    data = json.dumps(body if id is None else {**body, "id": id}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


@pytest.mark.parametrize("last", [message("shutdown", 2) + message("exit"), b""])
def test_it_ends_when_it_is_told_to_and_when_the_editor_is_gone(
    tmp_path: Path, last: bytes
) -> None:
    first = message("initialize", 1, processId=None, rootUri=None, capabilities={})
    done = subprocess.run(
        [*AUDIT, "lsp", "--stdio"],
        cwd=tmp_path,
        env=environment(),
        input=first + last,
        capture_output=True,
        timeout=60,
    )
    assert done.stderr == b""
    assert done.returncode == 0
    assert done.stdout.startswith(b"Content-Length: ")
