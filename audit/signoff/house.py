"""Writes waivers into ``audit.yaml`` files: all of a file's at once, however many they are."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from audit.engine.settle.housewriting import with_waivers
from audit.errors import AuditError
from audit.report.saving import told
from audit.signoff.record import Line, Outcome
from audit.signoff.replacing import check_config, replace_file

Wanted = tuple[Line, Mapping[str, str]]


class Houses:
    """Gathers waivers for ``audit.yaml`` files, and writes each file once; ``dry`` writes none."""

    def __init__(self, *, dry: bool) -> None:
        self._wanted: dict[Path, list[Wanted]] = defaultdict(list)
        self._dry = dry

    def add(self, place: Path, line: Line, waiver: Mapping[str, str]) -> Outcome:
        """Keep a waiver to be written, and give what comes of its line if nothing prevents it."""
        self._wanted[place].append((line, waiver))
        return Outcome(line, "waived", os.path.relpath(place))

    def write(self) -> dict[Line, Outcome]:
        """Write every file; gives the lines that could not be written, with why."""
        refused: dict[Line, Outcome] = {}
        for place, wanted in self._wanted.items():
            try:
                for line, error in self._write(place, wanted):
                    refused[line] = Outcome(line, "not written", str(error))
            except (AuditError, UnicodeDecodeError) as error:
                refused |= {one: Outcome(one, "not written", str(error)) for one, _ in wanted}
        return refused

    def _write(self, place: Path, wanted: Sequence[Wanted]) -> Iterator[tuple[Line, AuditError]]:
        with told(place):
            old = place.read_bytes() if place.exists() else b""
        text, errors = self._text(place, old.decode("utf-8"), wanted)
        if not self._dry and len(errors) < len(wanted):
            replace_file(place, old, text.encode("utf-8"))
        yield from errors

    def _text(
        self, place: Path, text: str, wanted: Sequence[Wanted]
    ) -> tuple[str, list[tuple[Line, AuditError]]]:
        """Add all, or halves of them, down to the single ones that cannot be added."""
        try:
            made = with_waivers(text, [waiver for _, waiver in wanted], os.path.relpath(place))
            if not self._dry:
                check_config(place, made.encode("utf-8"))
            return made, []
        except AuditError as error:
            if len(wanted) == 1:
                return text, [(wanted[0][0], error)]
        middle = len(wanted) // 2
        text, first = self._text(place, text, wanted[:middle])
        text, second = self._text(place, text, wanted[middle:])
        return text, [*first, *second]
