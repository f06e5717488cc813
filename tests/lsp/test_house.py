"""Waivers of plain text: the quick fix writes them into ``audit.yaml``."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types as lsp

from tests.lsp.editor import Editor, applied, editor, talk

VAGUE = "The deal\n\nSources said the deal is off.\n"
LINE = lsp.Range(lsp.Position(2, 0), lsp.Position(2, 7))
HOUSE = "waivers:\n  require: [by]\n"


async def with_reason(desk: Editor, text: str, waiver: lsp.CodeAction, config: Path) -> str:
    """Give the configuration with the edit, and a reason where the cursor was sent."""
    made = applied(text, waiver)
    assert waiver.command is not None
    await desk.run(waiver.command)
    shown = await desk.shown.get()
    assert shown.uri == config.as_uri()
    assert shown.selection is not None
    lines, place = made.split("\n"), shown.selection.start
    line = lines[place.line]
    lines[place.line] = line[: place.character] + "on advice" + line[place.character :]
    return "\n".join(lines)


async def saved(desk: Editor, story: Path, config: Path, text: str) -> list[lsp.Diagnostic]:
    config.write_text(text, "utf-8")
    change = lsp.FileEvent(config.as_uri(), lsp.FileChangeType.Changed)
    desk.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([change]))
    return await desk.diagnostics(story)


def test_a_waiver_goes_into_audit_yaml_and_holds_once_it_has_its_reason(tmp_path: Path) -> None:
    story, config = tmp_path / "news" / "story.txt", tmp_path / "audit.yaml"
    story.parent.mkdir()
    story.write_text(VAGUE, "utf-8")
    config.write_text(HOUSE, "utf-8")

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "plaintext")
            waiver, _ = await desk.actions(story, LINE)
            assert waiver.title == "Waive bare-source in audit.yaml: write the reason"
            assert waiver.edit is not None
            assert list(waiver.edit.changes or ()) == [config.as_uri()]
            text = await with_reason(desk, HOUSE, waiver, config)
            (wrong,) = await saved(desk, story, config, text)
            assert "by" in wrong.message, "who decided is still to be filled in"
            assert await saved(desk, story, config, text.replace('by: ""', "by: A. Ruiz")) == []

    talk(conversation)


def test_what_is_open_counts_and_not_what_is_saved(tmp_path: Path) -> None:
    story, config = tmp_path / "story.txt", tmp_path / "audit.yaml"
    story.write_text(VAGUE, "utf-8")
    config.write_text(HOUSE, "utf-8")
    typed = "# 🌊\nstandard: newsroom"

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "plaintext")
            assert await desk.open(config, typed, "yaml") == []
            waiver, _ = await desk.actions(story, LINE)
            text = await with_reason(desk, typed, waiver, config)
            assert text.startswith(typed + "\nwaivers:\n  allow:\n    - path: story.txt\n")
            await desk.type(config, text)
            (_,) = await desk.actions(story, LINE)
            await desk.type(config, "waivers: [")
            (_,) = await desk.actions(story, LINE)

    talk(conversation)


def test_without_audit_yaml_it_is_made_where_the_editor_can(tmp_path: Path) -> None:
    story, config = tmp_path / "news" / "story.txt", tmp_path / "audit.yaml"
    story.parent.mkdir()
    (tmp_path / ".git").mkdir()
    story.write_text(VAGUE, "utf-8")

    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(story, VAGUE, "plaintext")
            waiver, _ = await desk.actions(story, LINE)
            assert waiver.edit is not None
            making, edit = waiver.edit.document_changes or ()
            assert isinstance(making, lsp.CreateFile)
            assert isinstance(edit, lsp.TextDocumentEdit)
            assert making.uri == edit.text_document.uri == config.as_uri()
            (put,) = edit.edits
            assert isinstance(put, lsp.TextEdit)
            text = put.new_text.replace('reason: ""', "reason: on advice")
            assert await saved(desk, story, config, text) == []
        async with editor(tmp_path, can=lsp.ClientCapabilities()) as desk:
            config.unlink()
            await desk.open(story, VAGUE, "plaintext")
            (_,) = await desk.actions(story, LINE)

    talk(conversation)


def test_an_article_that_is_not_saved_has_no_place_in_audit_yaml(tmp_path: Path) -> None:
    async def conversation() -> None:
        async with editor(tmp_path) as desk:
            await desk.open(tmp_path / "new.txt", VAGUE, "plaintext")
            (_,) = await desk.actions(tmp_path / "new.txt", LINE)

    talk(conversation)
