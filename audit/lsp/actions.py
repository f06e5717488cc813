"""What can be done about a finding from the editor: waive it with a reason, read its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol.types import CodeAction, CodeActionKind, Command, Range, TextEdit, WorkspaceEdit

from audit.engine import Finding
from audit.engine.settle.commenting import Insertion, insertion
from audit.lsp.auditing import Audited
from audit.lsp.diagnostics import diagnostic, findings_at

EXPLAIN, REASON = "audit.explain", "audit.reason"
"""The commands: open a rule's documentation, and go to where the reason is to be written."""
WAIVERS = {
    "allow": "Waive {} here: write the reason",
    "allow-file": "Waive {} in the whole file: write the reason",
}


def offers(kinds: Sequence[CodeActionKind | str] | None) -> bool:
    """Tell whether quick fixes, all there are, are among the kinds that an editor asks for.

    A kind stands for those below it too, the empty one for all; naming none is asking for any.
    """
    below = f"{CodeActionKind.QuickFix.value}."
    return not kinds or any(kind == "" or below.startswith(kind + ".") for kind in kinds)


def actions(audited: Audited, range: Range, *, shows_documents: bool) -> list[CodeAction]:
    """Give the actions for the findings that a range touches.

    ``shows_documents`` tells whether the editor can be asked to go to a place.
    """
    found = findings_at(audited, range)
    waivers = [one for each in found for one in _waivers(audited, each, shows_documents)]
    rules = dict.fromkeys(finding.rule for finding in found if finding.rule in audited.rules)
    return [*waivers, *(_explaining(audited, rule) for rule in rules)]


def _waivers(audited: Audited, finding: Finding, shows_documents: bool) -> Iterator[CodeAction]:
    assert audited.audit is not None, "there are no findings without an audit"
    for verb, title in WAIVERS.items():
        made = insertion(audited.audit.article, finding, verb)
        if made is not None:
            yield CodeAction(
                title.format(finding.rule),
                CodeActionKind.QuickFix,
                [diagnostic(audited, finding)],
                edit=_edit(audited, made),
                command=_to_reason(audited, made) if shows_documents else None,
            )


def _edit(audited: Audited, made: Insertion) -> WorkspaceEdit:
    at = audited.places.range(made.at, made.at)
    return WorkspaceEdit({audited.uri: [TextEdit(at, made.text)]})


def _to_reason(audited: Audited, made: Insertion) -> Command:
    """Give the command that goes to the reason; the comment stands on the line it is put in."""
    at = audited.places.position(made.at)
    column = at.character + made.reason  # the comment is of plain letters, one unit each
    return Command("Write the reason", REASON, arguments=[audited.uri, at.line, column])


def _explaining(audited: Audited, rule: str) -> CodeAction:
    title = f"Open the documentation of {rule}"
    command = Command(title, EXPLAIN, arguments=[audited.uri, rule])
    return CodeAction(title, CodeActionKind.QuickFix, command=command)
