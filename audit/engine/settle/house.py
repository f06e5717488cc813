"""Waivers that an ``audit.yaml`` keeps, and what it asks of all waivers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audit.engine.settle.directive import read_date
from audit.engine.settle.record import Waiver
from audit.engine.standards.configfile import Config
from audit.engine.standards.library import Library
from audit.engine.yamlfile import KeyPath
from audit.facts import Span

DIGITS = set("0123456789abcdef")
LENGTH = 16
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class HouseWaivers:
    """What configurations say of waivers; ``by_path`` has those for single findings.

    ``require`` are the parts that every waiver must have besides its reason: ``by``, ``until``.
    """

    require: tuple[str, ...] = ()
    by_path: Mapping[Path, tuple[Waiver, ...]] = field(default_factory=dict)

    def waivers_for(self, path: str) -> tuple[Waiver, ...]:
        """Give those for an article."""
        return self.by_path.get(Path(path).resolve(), ()) if self.by_path else ()


def house_waivers(configs: Sequence[Config], library: Library) -> HouseWaivers:
    """Read what configurations say of waivers, the one that others start from first.

    Raises :class:`audit.errors.ConfigError` with place and suggestion.
    """
    require: tuple[str, ...] = ()
    for config in configs:
        require = tuple((config.get("waivers") or {}).get("require", require))
    by_path: dict[Path, tuple[Waiver, ...]] = {}
    for config in configs:
        for path, waiver in _waivers(config, library, require):
            by_path[path] = (*by_path.get(path, ()), waiver)
    return HouseWaivers(require, by_path)


def _waivers(
    config: Config, library: Library, require: tuple[str, ...]
) -> Iterator[tuple[Path, Waiver]]:
    seen: dict[tuple[str, str], int] = {}
    for index, given in enumerate((config.get("waivers") or {}).get("allow", ())):
        where: KeyPath = ("waivers", "allow", index)
        path = config.path.parent / given["path"]
        _check(config, where, given, library, require)
        if not path.is_file():
            what = f"there is no file “{given['path']}” here; was it renamed?"
            config.file.fail((*where, "path"), what)
        first = seen.setdefault((given["path"], given["fingerprint"]), index)
        if first != index:
            line = config.file.place(("waivers", "allow", first)).line
            config.file.fail(where, f"this finding is waived already, in line {line}")
        yield path.resolve(), _waiver(config, where, given)


def _waiver(config: Config, where: KeyPath, given: Mapping[str, Any]) -> Waiver:
    line = config.file.place(where).line
    return Waiver(
        (given["rule"],),
        "fingerprint",
        NOWHERE,
        None,
        reason=given["reason"],
        by=given.get("by", ""),
        until=read_date(given.get("until"))[0],
        fingerprint=given["fingerprint"],
        origin=f"{config.path.name}, line {line}",
    )


def _check(
    config: Config,
    where: KeyPath,
    given: Mapping[str, Any],
    library: Library,
    require: tuple[str, ...],
) -> None:
    file, mark = config.file, given["fingerprint"]
    if not library.has_rule(given["rule"]):
        what, known = f"there is no rule “{given['rule']}”", library.rule_names()
        file.fail((*where, "rule"), what, known=known, wrong=given["rule"])
    if len(mark) != LENGTH or not set(mark) <= DIGITS:
        what = f"“{mark}” is no fingerprint: copy the {LENGTH} digits and letters a–f of one"
        file.fail((*where, "fingerprint"), what)
    for key in require:
        if key not in given:
            file.fail(where, f"“{key}” is missing, which “require” asks for")
    if "until" in given:
        _, problem = read_date(given["until"])
        if problem:
            file.fail((*where, "until"), problem.rstrip("."))
