"""Digests of everything but the article that a result is made of: the program and its settings."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import audit
from audit.engine import Configuration
from audit.engine.resources import rules_folder

ELSEWHERE = ("AUDIT_SPACY", "AUDIT_WEIGHTS")
"""Variables that put other weights or another pipeline in the place of ours."""
SUFFIXES = (".py", ".yaml", ".json", ".txt")


def is_known() -> bool:
    """Tell whether it is known what finds the facts: our own pipeline with our own weights."""
    return not any(os.environ.get(name) for name in ELSEWHERE)


@cache
def program() -> bytes:
    """Give the digest of the program: its code, rules and weights, and what it stands on.

    Weights are told by their checksums, other packages by name and version.
    """
    digest = hashlib.sha256(f"{platform.python_version()} {platform.machine()}".encode())
    for line in _installed():
        digest.update(line.encode("utf-8", "surrogateescape"))
    for folder in (Path(audit.__file__).parent, rules_folder()):
        for path in _files(folder):
            _add(digest, path.relative_to(folder).as_posix(), path.read_bytes())
    return digest.digest()


def settings(configuration: Configuration) -> bytes:
    """Give the digest of a configuration: the files that were read, and what is in its folders."""
    digest = hashlib.sha256((configuration.forced or "").encode("utf-8", "surrogateescape"))
    if configuration.waivers.by_path:  # reports tell where they stand
        digest.update(os.fsencode(str(configuration.path)))
    for path in dict.fromkeys(configuration.files()):
        if path.is_dir():
            for file in sorted(path.glob("*.yaml")):
                _add(digest, file.name, file.read_bytes())
        elif path.is_file():
            _add(digest, path.name, path.read_bytes())
    return digest.digest()


def place(configuration: Configuration, path: str) -> bytes:
    """Give an article's path as its configuration sees it; without one, only its ending counts."""
    if configuration.path is None:
        return os.fsencode(Path(path).suffix.lower())
    folder = configuration.path.parent
    return os.fsencode(os.path.relpath(path, folder))


def _installed() -> Iterator[str]:
    """Name all installed packages with their versions, by their folders."""
    for folder in sorted({one for one in sys.path if one.endswith(("-packages", "site-packages"))}):
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))


def _files(folder: Path) -> Iterator[Path]:
    """Give the files of the package that matter, in order."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(parent, name) for name in sorted(names) if name.endswith(SUFFIXES))


def _add(digest: hashlib._Hash, name: str, data: bytes) -> None:
    digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
    digest.update(data)
