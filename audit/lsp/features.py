"""What the server answers to: each message of the protocol, handed on."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lsprotocol import types as lsp

from audit.lsp.actions import EXPLAIN, REASON, actions, offers
from audit.lsp.auditing import Auditor
from audit.lsp.diagnostics import hover
from audit.lsp.server import DELAY, Server
from audit.lsp.symbols import symbols


def serve(standard: str | None, config: Path | None, account: Callable[[Exception], str]) -> None:
    """Serve on standard input and output until the editor ends it or is gone.

    Whatever else is printed meanwhile goes to standard error, where it garbles no message.
    """
    keep_silent()
    read, written = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    server_for(Auditor(standard, config, account)).start_io(read, written)


def keep_silent() -> None:
    """Log nothing: what libraries log of messages holds the article."""
    for name in ("pygls", "asyncio"):
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False


def server_for(auditor: Auditor, delay: float = DELAY) -> Server:
    """Give a server that answers."""
    server = Server(auditor, delay)
    _documents(server)
    _questions(server)
    _commands(server)
    return server


def _documents(server: Server) -> None:
    @server.feature(lsp.INITIALIZED)
    async def initialized(_: lsp.InitializedParams) -> None:
        await server.warm()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.expect(params.text_document.uri, now=True)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.expect(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        server.expect(params.text_document.uri, now=True)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.reload()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(_: lsp.DidChangeConfigurationParams) -> None:
        server.reload()


def _questions(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        show = partial(hover, position=params.position)
        return await server.answer(params.text_document.uri, show)

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix])
    )
    async def asked(params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        if not offers(params.context.only):
            return []
        find = partial(actions, range=params.range, desk=server.desk)
        return await server.answer(params.text_document.uri, find)

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outlined(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol] | None:
        return await server.answer(params.text_document.uri, symbols)


def _commands(server: Server) -> None:
    @server.command(EXPLAIN)
    async def explain(uri: str, rule: str) -> None:
        await server.explain(uri, rule)

    @server.command(REASON)
    async def reason(uri: str, line: int, column: int) -> None:
        await server.go_to_reason(uri, line, column)
