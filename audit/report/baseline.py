"""What ``audit baseline`` says when it is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audit.engine.settle.known import KnownFinding
from audit.engine.settle.recording import Recording
from audit.report.display import visible
from audit.report.totals import counted

MOST_LISTED = 20
"""Lines that a person reads; the file itself has them all."""


def baseline_report(file: Path, recording: Recording, *, in_use: bool) -> str:
    """Give the report; ``in_use`` tells whether ``audit.yaml`` names the file."""
    return "".join(f"{line}\n" for line in _lines(file, recording, in_use))


def _lines(file: Path, recording: Recording, in_use: bool) -> Iterator[str]:
    name = visible(str(file))
    gone = sum(one.count for found in recording.gone.values() for one in found)
    if recording.prune:
        yield f"{name}: {counted(gone, 'finding')} gone, and taken out."
    else:
        what = counted(recording.findings, "finding")
        yield f"{name}: {what} in {counted(recording.seen, 'article')} recorded."
        if recording.old.articles:
            yield f"Since it was last recorded: {recording.added:,} new, {gone:,} gone."
    yield from _shortened(list(_details(recording)))
    if recording.prune and recording.added:
        yield f"Not in it, and not added: {counted(recording.added, 'new finding')}."
    if not in_use:
        yield (
            f"To use it, write “baseline: {visible(file.name)}” into audit.yaml beside it, or say "
            f"audit check --baseline {name}."
        )


def _details(recording: Recording) -> Iterator[str]:
    for new, old in recording.renamed.items():
        yield f"  {visible(old)} is now {visible(new)}"
    for path, found in recording.gone.items():
        yield from (f"  gone: {visible(path)}: {_finding(one)}" for one in found)
    done = "taken out" if recording.prune else "--prune takes it out"
    for article in recording.missing:
        number = counted(sum(one.count for one in article.findings), "finding")
        what = "article in that file" if article.part else "file"
        yield f"  no such {what} any more: {visible(article.name)}, with {number}; {done}"


def _finding(one: KnownFinding) -> str:
    times = f" ({one.count} times)" if one.count > 1 else ""
    return f"{visible(one.rule)}, “{visible(one.words)}”{times}"


def _shortened(lines: list[str]) -> Iterator[str]:
    yield from lines[:MOST_LISTED]
    if len(lines) > MOST_LISTED:
        yield f"  … and {len(lines) - MOST_LISTED:,} more"
