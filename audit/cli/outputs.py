"""What ``--format`` and ``--output`` ask for: one report on standard output, others in files."""

from __future__ import annotations

import os
from collections.abc import Collection, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import screen
from audit.cli.along import handed_on
from audit.errors import ReadError, UsageError, WriteError
from audit.report.forms import FORMS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from audit.engine import Audit
    from audit.report.forms import Manner
    from audit.report.outfile import OutFile
    from audit.report.writer import Writer

WORKBOOKS = ("xlsx", "excel", "workbook")
"""What somebody may call the report that has an option of its own."""


@dataclass(frozen=True, slots=True)
class Output:
    """One report: its form, and the file it goes to; none is standard output."""

    form: str
    file: Path | None = None


class OutputType(click.ParamType[Output]):
    """``FORM`` or ``FORM=FILE``."""

    name = "FORM[=FILE]"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Output:
        """Read one ``--output``."""
        form, equals, file = str(value).partition("=")
        if form not in FORMS:
            from audit.cli.program import suggestion

            near = suggestion(form, FORMS) or f"; there are {', '.join(FORMS)}"
            near = "; --workbook FILE.xlsx makes a workbook" if form in WORKBOOKS else near
            self.fail(f"there is no form “{form}”{near}", param, ctx)
        if equals and not file:
            self.fail(f"which file? Say {form}=FILE, or {form} for standard output", param, ctx)
        return Output(form, Path(file) if equals else None)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Give the forms whose names begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(form) for form in FORMS if form.startswith(incomplete)]


def divided(
    form: str | None, outputs: Sequence[Output], file: Path | None = None
) -> tuple[str, list[Output]]:
    """Give the form for standard output, which is text unless asked otherwise, and the files.

    With ``file``, the form goes there.
    Raises :class:`UsageError` where two reports are to go to one place.
    """
    if file is not None:
        outputs, form = [Output(form or "text", file), *outputs], None
    shown = [*([form] if form else []), *(one.form for one in outputs if one.file is None)]
    if len(shown) > 1:
        raise UsageError(
            f"{shown[0]} and {shown[1]} cannot both go to standard output; "
            f"give one of them a file, like --output {shown[1]}=FILE"
        )
    files = [one for one in outputs if one.file is not None]
    places = [os.path.realpath(one.file) for one in files if one.file]
    for number, place in enumerate(places):
        if place in places[:number]:
            raise UsageError(f"--output: {files[number].file} is given twice")
    return (shown or ["text"])[0], files


def opened(outputs: Sequence[Output], manner: Manner, summary: Path | None) -> list[OutFile]:
    """Give the files to be written; what cannot be is said before the work, not after it."""
    from audit.report.forms import writer_for
    from audit.report.outfile import OutFile
    from audit.report.saving import check_place

    named = [(one.form, one.file) for one in outputs if one.file is not None]
    for place in [*(file for _, file in named), *([summary] if summary else [])]:
        check_place(place)
    files = [OutFile(writer_for(form, manner), file) for form, file in named]
    return [*files, OutFile(_summary_writer(summary), summary, append=True)] if summary else files


def step_summary(forms: Collection[str]) -> Path | None:
    """Give the file of the step's summary where GitHub Actions runs this and is reported to."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    return Path(path) if path and "github" in forms else None


def _summary_writer(path: Path) -> Writer:
    """Write for what room earlier commands of the step have left in its summary."""
    from audit.report.markdown import SUMMARY, Markdown

    taken = path.stat().st_size if path.exists() else 0
    return Markdown(SUMMARY - taken, lambda text: len(text.encode("utf-8", "replace")))


def filed_along(
    files: Sequence[OutFile], audits: Iterator[Audit], errors: list[ReadError]
) -> AbstractContextManager[Iterator[Audit]]:
    """Give the audits on, one at a time, and write the files as they pass."""
    failures: list[WriteError] = []
    return handed_on(_passing(files, audits, errors, failures), failures)


def _passing(
    files: Sequence[OutFile],
    audits: Iterator[Audit],
    errors: list[ReadError],
    failures: list[WriteError],
) -> Generator[Audit, None, None]:
    """Feed every file; one that fails is left, and the others go on."""
    try:
        for audit in audits:
            yield audit
            for file in files:
                file.add(audit, failures)
        for file in files:
            file.finish(errors, failures)
            if file.remark:
                screen.say(file.remark)
    finally:
        for file in files:
            file.discard()
