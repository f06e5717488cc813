"""The architecture, held by the imports themselves: floors, lightness, completeness."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import audit

PACKAGE = Path(audit.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = {
    "errors": 0,
    "facts": 0,
    "patterns": 0,
    "article": 0,
    "language": 1,
    "evidence": 1,
    "engine": 2,
    "run": 3,
    "ledger": 3,
    "measures": 3,
    "report": 4,
    "running": 4,
    "archive": 5,
    "lsp": 5,
    "signoff": 5,
    "serve": 5,
    "cli": 6,
    "__main__": 7,
    "training": 7,
}
"""Floor of each room: a module imports only from its own floor or below, and rooms of one floor
do not import one another, but for ``article`` and ``patterns``, that stand on ``facts`` and
``errors``."""

NEIGHBOURS = {
    ("article", "facts"),
    ("article", "errors"),
    ("facts", "errors"),
    ("patterns", "facts"),
    ("patterns", "errors"),
}

FORBIDDEN = {
    "article": {"click", "openpyxl", "spacy", "audit.report", "audit.cli"},
    "facts": {"click", "openpyxl", "spacy"},
    "language": {"click", "openpyxl", "audit.report", "audit.cli"},
    "evidence": {"click", "openpyxl", "spacy", "audit.language", "audit.engine", "audit.cli"},
    "engine": {"click", "openpyxl", "spacy", "audit.language", "audit.report", "audit.cli"},
    "run": {"click", "openpyxl", "spacy"},
    "ledger": {"click", "openpyxl", "spacy", "audit.run"},
    "measures": {"click", "openpyxl", "spacy", "audit.run"},
    "running": {"click", "openpyxl", "spacy", "audit.language", "audit.run", "audit.report"},
    "lsp": {"click", "openpyxl", "spacy", "audit.cli", "watchfiles"},
    "serve": {"click", "openpyxl", "spacy", "audit.cli"},
}
"""What a room must not import, wherever in the module."""

CHECKS = [
    "bare-source",
    "vague-collective",
    "overworked-descriptor",
    "unnamed-media",
    "plural-one-person",
    "anon-no-reason",
    "anon-rote-reason",
    "anon-no-basis",
    "anon-opinion",
    "anon-uncorroborated",
    "anon-and-no-comment",
    "pseudonym-undisclosed",
    "unattributed-claim",
    "mindstate-asserted",
    "passive-attribution",
    "late-attribution",
    "hearsay-chain",
    "quote-no-speaker",
    "quote-no-provenance",
    "partial-or-scare-quote",
    "quote-mismatch",
    "loaded-verb",
    "ai-as-source",
    "single-source-story",
    "no-right-of-reply",
    "press-release-only",
    "single-channel",
    "statistic-no-source",
    "study-unidentified",
    "poll-method-missing",
    "allegation-no-accuser",
    "guilt-before-verdict",
    "undated-event",
    "weasel-hedge",
    "document-no-link",
    "weak-link",
    "crowd-sentiment",
    "platform-as-source",
]
"""The catalogue: the names that rules have, for good."""

FIRST_CHECKS = [
    "bare-source",
    "vague-collective",
    "anon-no-reason",
    "anon-no-basis",
    "unattributed-claim",
    "statistic-no-source",
    "passive-attribution",
    "weasel-hedge",
    "quote-no-speaker",
    "quote-no-provenance",
    "study-unidentified",
    "crowd-sentiment",
    "loaded-verb",
    "single-source-story",
    "undated-event",
    "allegation-no-accuser",
]


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(name: str) -> str:
    """The room of a dotted name within the package, or nothing for the package itself."""
    return ([*name.split("."), ""])[1]


def imported(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Each import as (line, dotted name, only for type checking)."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name, id(node) in for_types
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            yield node.lineno, node.module or "", id(node) in for_types


def is_or_is_in(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_only_go_down(path: Path) -> None:
    here = room(dotted(path))
    if not here:
        return  # audit/__init__.py names the public interface and imports it when asked
    for line, name, _ in imported(path):
        there = room(name)
        if not is_or_is_in(name, "audit") or there in ("", here):
            continue
        below = FLOORS[there] < FLOORS[here] or (here, there) in NEIGHBOURS
        assert below, f"{path}:{line}: {here} imports {name}, which is not below it"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_room_knows_nothing_of_what_is_not_its_business(path: Path) -> None:
    here = room(dotted(path))
    for line, name, only_types in imported(path):
        for package in FORBIDDEN.get(here, ()):
            wrong = is_or_is_in(name, package) and not only_types
            assert not wrong, f"{path}:{line}: {here} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_nothing_at_run_time_imports_training(path: Path) -> None:
    if room(dotted(path)) == "training":
        return
    for line, name, _ in imported(path):
        assert not is_or_is_in(name, "audit.training"), f"{path}:{line}"
        assert not is_or_is_in(name, "torch"), f"{path}:{line}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{path} has no docstring"


def test_no_room_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "common", "base", "core", "misc"}
    assert not [path for path in PACKAGE.rglob("*") if path.stem in drawers]


def test_rules_bear_the_names_of_the_catalogue() -> None:
    from audit.engine import load_rules

    assert len(CHECKS) == len(set(CHECKS)) == 38
    assert set(FIRST_CHECKS) <= set(CHECKS)
    there = {rule.id for rule in load_rules() if rule.about != "waiver"}
    assert there - set(CHECKS) == {"unsourced-talk"}, "rules that the catalogue does not have"
    assert set(FIRST_CHECKS) <= there, "rules that are missing"


EVIDENCE = {"rapidfuzz", "pypdf", "docx", "webvtt", "lxml"}
LIGHT = [
    (["--version"], {"spacy", "openpyxl", "jsonschema", "yaml", "pyromark"}),
    (["--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "pyromark"}),
    (["check", "--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "pyromark"}),
    (["sources", "--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "rapidfuzz"}),
    (["lsp", "--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "pygls", "lsprotocol"}),
    (["watch", "--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "watchfiles"}),
    (["serve", "--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "starlette", "uvicorn"}),
    (["rules"], {"spacy", "openpyxl", "jsonschema", "pyromark"}),
    (["rules", "--help"], {"spacy", "openpyxl", "jsonschema", "yaml", "pyromark", "regex"}),
    (["rules", "show", "--facts"], {"spacy", "openpyxl", "jsonschema", "pyromark"}),
    (["explain", "bare-source"], {"spacy", "openpyxl", "jsonschema", "pyromark"}),
    (["check", "story.txt"], {"openpyxl", "jsonschema", "pyromark"}),
    (["check", "story.md"], {"openpyxl", "jsonschema"}),
    (["facts", "story.txt"], {"openpyxl", "jsonschema", "pyromark"}),
    (["sources", "story.txt"], {"openpyxl", "jsonschema", "pyromark"}),
]


@pytest.mark.parametrize(("args", "unwanted"), LIGHT, ids=[" ".join(args) for args, _ in LIGHT])
def test_a_run_imports_nothing_it_does_not_need(
    args: list[str], unwanted: set[str], tmp_path: Path
) -> None:
    for name in ("story.txt", "story.md"):
        (tmp_path / name).write_text("Rain fell as marchers passed the town hall.\n", "utf-8")
    code = (
        "import sys; from audit.cli import main; status = main(sys.argv[1:]); "
        "print(*sorted(m for m in sys.modules if '.' not in m), file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *args], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode in (0, 1), done.stderr
    loaded = set(done.stderr.splitlines()[-1].split())
    assert not loaded & (unwanted | EVIDENCE)
    assert {"audit", "click"} <= loaded
