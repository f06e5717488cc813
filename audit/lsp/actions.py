"""What can be done about a finding from the editor: waive it with a reason, read its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Command,
    Position,
    Range,
    TextEdit,
    WorkspaceEdit,
)

from audit.engine import Finding
from audit.engine.settle.commenting import insertion
from audit.lsp.auditing import Audited
from audit.lsp.diagnostics import diagnostic, findings_at
from audit.lsp.house import Added, Desk, added

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


def actions(audited: Audited, range: Range, desk: Desk) -> list[CodeAction]:
    """Give the actions for the findings that a range touches."""
    found = findings_at(audited, range)
    waivers = [one for each in found for one in _waivers(audited, each, desk)]
    rules = dict.fromkeys(finding.rule for finding in found if finding.rule in audited.rules)
    return [*waivers, *(_explaining(audited, rule) for rule in rules)]


def _waivers(audited: Audited, finding: Finding, desk: Desk) -> Iterator[CodeAction]:
    """Give those in the article, or where it takes none the one in ``audit.yaml``."""
    written = list(_comments(audited, finding))
    if not written and (house := added(audited, finding, desk)):
        written = [house]
    for one in written:
        yield CodeAction(
            one.title,
            CodeActionKind.QuickFix,
            [diagnostic(audited, finding)],
            edit=one.edit,
            command=_to_reason(one) if desk.shows_documents else None,
        )


def _comments(audited: Audited, finding: Finding) -> Iterator[Added]:
    assert audited.audit is not None, "there are no findings without an audit"
    for verb, title in WAIVERS.items():
        made = insertion(audited.audit.article, finding, verb)
        if made is not None:
            at = audited.places.position(made.at)
            edit = WorkspaceEdit({audited.uri: [TextEdit(Range(at, at), made.text)]})
            # the comment stands on the line it is put in, and is of plain letters, one unit each
            reason = Position(at.line, at.character + made.reason)
            yield Added(title.format(finding.rule), edit, audited.uri, reason)


def _to_reason(made: Added) -> Command:
    at = made.reason
    return Command("Write the reason", REASON, arguments=[made.uri, at.line, at.character])


def _explaining(audited: Audited, rule: str) -> CodeAction:
    title = f"Open the documentation of {rule}"
    command = Command(title, EXPLAIN, arguments=[audited.uri, rule])
    return CodeAction(title, CodeActionKind.QuickFix, command=command)
