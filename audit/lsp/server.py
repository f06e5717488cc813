"""The server: which document is asked about, and when it is audited."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from audit import __version__
from audit.errors import WriteError
from audit.lsp.auditing import Audited, Auditor
from audit.lsp.diagnostics import NAME, diagnostics, page
from audit.lsp.house import Desk
from audit.report.saving import save_text
from audit.running.cache import cache_folder

Answer = TypeVar("Answer")

DELAY = 0.1
"""Seconds without a key pressed after which a document is audited."""


class Server(LanguageServer):
    """Keeps the audit of each open document in its newest version.

    The text is sent whole at each change: an article is a few kilobytes, and so no two ways of
    counting lines can drift apart. Audits run one at a time beside the loop that reads messages.
    """

    def __init__(self, auditor: Auditor, delay: float = DELAY) -> None:
        super().__init__(NAME, __version__, lsp.TextDocumentSyncKind.Full)
        self.auditor = auditor
        self._delay = delay
        self._worker = ThreadPoolExecutor(1)
        self._known: dict[str, Audited] = {}
        self._awaited: dict[str, asyncio.Task[None]] = {}

    def report_server_error(self, error: Exception, source: object) -> None:
        """Say that there was a bug, without what was being worked on.

        A request that could not be answered is told by its answer.
        """
        if source is not FeatureRequestError:
            self.say(self.auditor.account(error))

    def say(self, message: str, kind: lsp.MessageType = lsp.MessageType.Error) -> None:
        """Show a message to the person."""
        self.window_show_message(lsp.ShowMessageParams(kind, message))

    async def warm(self) -> None:
        """Load the model, and ask to be told when a configuration changes."""
        asyncio.get_running_loop().run_in_executor(self._worker, self.auditor.warm)
        watched = self.client_capabilities.workspace
        watching = watched and watched.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [lsp.FileSystemWatcher("**/*.{yaml,yml}")]
            options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
            wanted = lsp.Registration("configurations", method, options)
            await self.client_register_capability_async(lsp.RegistrationParams([wanted]))

    def expect(self, uri: str, *, now: bool = False) -> None:
        """Audit a document soon, unless it changes again before; or now, and anew."""
        if uri in self._awaited:
            self._awaited[uri].cancel()
        audit = self._anew(uri) if now else self._later(uri)
        self._awaited[uri] = asyncio.get_running_loop().create_task(audit)

    def reload(self) -> None:
        """Audit every open document anew: a configuration has changed."""
        self.auditor.forget()
        for uri in self.workspace.text_documents:
            self.expect(uri, now=True)

    def close(self, uri: str) -> None:
        """Forget a document, and take its diagnostics away."""
        if uri in self._awaited:
            self._awaited.pop(uri).cancel()
        self._known.pop(uri, None)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    async def audited(self, uri: str) -> Audited:
        """Give the audit of a document as it stands now."""
        document = self.workspace.get_text_document(uri)
        known = self._known.get(uri)
        if known is not None and known.version == document.version:
            return known
        found = await self._audit(document)
        if found.version is not None:  # it is open
            self._known[uri] = found
        return found

    async def answer(self, uri: str, make: Callable[[Audited], Answer]) -> Answer | None:
        """Answer a question about a document; a bug is told without what the document says."""
        found = await self.audited(uri)
        try:
            return make(found)
        except Exception as error:
            self.say(self.auditor.account(error))
            return None

    async def _later(self, uri: str) -> None:
        await asyncio.sleep(self._delay)
        await self._publish(uri)

    async def _anew(self, uri: str) -> None:
        self._known.pop(uri, None)
        await self._publish(uri)

    async def _publish(self, uri: str) -> None:
        """Tell what stands against a document, unless it has changed meanwhile."""
        found = await self.audited(uri)
        if found.version == self.workspace.get_text_document(uri).version:
            told = lsp.PublishDiagnosticsParams(uri, diagnostics(found), found.version)
            self.text_document_publish_diagnostics(told)

    async def _audit(self, document: TextDocument) -> Audited:
        loop = asyncio.get_running_loop()
        codec = self.workspace.position_codec
        snapshot = TextDocument(
            document.uri, document.source, document.version, document.language_id
        )
        return await loop.run_in_executor(self._worker, self.auditor.audit, snapshot, codec)

    @property
    def shows_documents(self) -> bool:
        """Tell whether the editor can be asked to open a document at a place."""
        window = self.client_capabilities.window
        return bool(window and window.show_document and window.show_document.support)

    @property
    def desk(self) -> Desk:
        """Give what the editor can do, and what it has open."""
        workspace = self.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace else None
        kinds = (edits.resource_operations or ()) if edits and edits.document_changes else ()
        creates = lsp.ResourceOperationKind.Create in kinds
        return Desk(self.shows_documents, creates, self._opened)

    def _opened(self, path: Path) -> tuple[str, str] | None:
        for uri, document in self.workspace.text_documents.items():
            if Path(document.path) == path.absolute():
                return uri, document.source
        return None

    async def go_to_reason(self, uri: str, line: int, column: int) -> None:
        """Put the cursor where the reason of a waiver is to be written."""
        at = lsp.Position(line, column)
        shown = lsp.ShowDocumentParams(uri, take_focus=True, selection=lsp.Range(at, at))
        await self.window_show_document_async(shown)

    async def explain(self, uri: str, name: str) -> None:
        """Open a rule's documentation, or show it where the editor opens none."""
        rule = (await self.audited(uri)).rules.get(name)
        if rule is None:
            return
        text = page(rule)
        path = cache_folder().parent.absolute() / "rules" / f"{rule.id}.md"
        if not self.shows_documents or not saved(path, text):
            self.say(text, lsp.MessageType.Info)
            return
        await self.window_show_document_async(lsp.ShowDocumentParams(path.as_uri()))


def saved(path: Path, text: str) -> bool:
    """Write a page where the system keeps such, and tell whether that could be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_text(path, [text])
    except (OSError, WriteError):
        return False
    return True
