"""An editor without a screen: a language client that starts ``audit lsp`` and talks to it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Union

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

from tests.cli.command import environment

ALL_IT_CAN = lsp.ClientCapabilities(
    window=lsp.WindowClientCapabilities(show_document=lsp.ShowDocumentClientCapabilities(True)),
    workspace=lsp.WorkspaceClientCapabilities(
        did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(True),
        workspace_edit=lsp.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[lsp.ResourceOperationKind.Create]
        ),
    ),
)
PATIENCE = 60
LOG = "server.log"
"""What the server writes on standard error, which editors keep in a file."""


class Editor:
    """Open documents, what the server said of them, and what it asked to be shown."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.versions: dict[str, int] = {}
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[str] = asyncio.Queue()
        self.shown: asyncio.Queue[lsp.ShowDocumentParams] = asyncio.Queue()
        self.registered: asyncio.Queue[lsp.Registration] = asyncio.Queue()

        @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: lsp.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def message(params: lsp.ShowMessageParams) -> None:
            self.messages.put_nowait(params.message)

        @client.feature(lsp.WINDOW_SHOW_DOCUMENT)
        def show(params: lsp.ShowDocumentParams) -> lsp.ShowDocumentResult:
            self.shown.put_nowait(params)
            return lsp.ShowDocumentResult(True)

        @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def register(params: lsp.RegistrationParams) -> None:
            for one in params.registrations:
                self.registered.put_nowait(one)

    async def open(self, path: Path, text: str, language: str = "") -> list[lsp.Diagnostic]:
        """Open a document, saved or not, and give what is said of it."""
        uri = path.as_uri()
        self.versions[uri] = 1
        self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, 1, text))
        )
        return await self.diagnostics(path)

    async def type(self, path: Path, *texts: str) -> list[lsp.Diagnostic]:
        """Change a document once or several times, and give what is said of the last."""
        uri = path.as_uri()
        for text in texts:
            self.versions[uri] += 1
            at = lsp.VersionedTextDocumentIdentifier(self.versions[uri], uri)
            whole = lsp.TextDocumentContentChangeWholeDocument(text)
            self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(at, [whole]))
        return await self.diagnostics(path)

    async def diagnostics(self, path: Path) -> list[lsp.Diagnostic]:
        """Wait for what is said of the newest version of a document."""
        uri = path.as_uri()
        while True:
            params = await asyncio.wait_for(self.published.get(), PATIENCE)
            if params.uri == uri and params.version == self.versions[uri]:
                return list(params.diagnostics)

    async def actions(
        self, path: Path, at: lsp.Range, only: Sequence[lsp.CodeActionKind | str] | None = None
    ) -> list[lsp.CodeAction]:
        """Ask what can be done at a place, of some kinds only or of all."""
        document = lsp.TextDocumentIdentifier(path.as_uri())
        asked = lsp.CodeActionParams(document, at, lsp.CodeActionContext([], only))
        found = await self.client.text_document_code_action_async(asked)
        return [one for one in found or () if isinstance(one, lsp.CodeAction)]

    async def run(self, command: lsp.Command) -> None:
        """Run a command of the server, as a click on an action does."""
        asked = lsp.ExecuteCommandParams(command.command, command.arguments)
        await self.client.workspace_execute_command_async(asked)

    async def hover(self, path: Path, line: int, character: int) -> lsp.Hover | None:
        """Ask what hovers over a place."""
        document = lsp.TextDocumentIdentifier(path.as_uri())
        asked = lsp.HoverParams(document, lsp.Position(line, character))
        return await self.client.text_document_hover_async(asked)

    async def outline(self, path: Path) -> list[lsp.DocumentSymbol]:
        """Ask for the outline."""
        asked = lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(path.as_uri()))
        found = await self.client.text_document_document_symbol_async(asked)
        return [one for one in found or () if isinstance(one, lsp.DocumentSymbol)]


def converter() -> Any:
    """Tell actions from commands as the protocol does: lsprotocol takes the first for the second
    where an action has a command.
    """
    made = default_converter()

    def choose(value: dict[str, Any], _: object) -> Any:
        command = isinstance(value.get("command"), str)
        return made.structure(value, lsp.Command if command else lsp.CodeAction)

    made.register_structure_hook(Union[lsp.Command, lsp.CodeAction], choose)  # noqa: UP007
    return made


@asynccontextmanager
async def editor(
    folder: Path,
    *args: str,
    can: lsp.ClientCapabilities = ALL_IT_CAN,
    env: Mapping[str, str | None] = {},
) -> AsyncIterator[Editor]:
    """Start the server in a folder as an editor would, and end it as one would."""
    client = LanguageClient("editor", "1", converter_factory=converter)
    server = [sys.executable, "-m", "audit", "lsp", *args]
    logged = ["sh", "-c", f'exec "$0" "$@" 2>{LOG}', *server]
    await client.start_io(*logged, cwd=folder, env=environment(env))
    found = Editor(client)
    root = lsp.WorkspaceFolder(folder.as_uri(), folder.name)
    await client.initialize_async(lsp.InitializeParams(can, os.getpid(), workspace_folders=[root]))
    client.initialized(lsp.InitializedParams())
    try:
        yield found
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def talk(conversation: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Have a conversation with a server."""
    asyncio.run(conversation())


def applied(text: str, action: lsp.CodeAction) -> str:
    """Give the text after the edit of an action, columns counted in UTF-16."""
    assert action.edit is not None
    assert action.edit.changes is not None
    ((edit,),) = action.edit.changes.values()
    assert edit.range.start == edit.range.end
    lines = [*text.splitlines(keepends=True), ""]  # an edit may be past the last end of line
    line = lines[edit.range.start.line].encode("utf-16-le")
    at = edit.range.start.character * 2
    changed = line[:at] + edit.new_text.encode("utf-16-le") + line[at:]
    lines[edit.range.start.line] = changed.decode("utf-16-le")
    return "".join(lines)


def at(diagnostic: lsp.Diagnostic, text: str) -> str:
    """Give the words of a diagnostic on one line, its columns counted in UTF-16."""
    start, end = diagnostic.range.start, diagnostic.range.end
    assert start.line == end.line
    line = text.split("\n")[start.line].encode("utf-16-le")
    return line[start.character * 2 : end.character * 2].decode("utf-16-le")
