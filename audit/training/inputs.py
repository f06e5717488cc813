"""What a command line names, checked before hours are spent: one sentence where it is not there."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path


def folder(*patterns: str) -> Callable[[str], Path]:
    """Give a check that a folder holds a file of each pattern."""

    def checked(text: str) -> Path:
        path = Path(text)
        if not path.is_dir():
            raise ArgumentTypeError(f"{text}: is no folder")
        for pattern in patterns:
            if next(path.glob(pattern), None) is None:
                raise ArgumentTypeError(f"{text}: holds no {pattern}")
        return path

    return checked


def readable(begin: bytes = b"") -> Callable[[str], Path]:
    """Give a check that a file can be read and begins with these bytes."""

    def checked(text: str) -> Path:
        path = Path(text)
        try:
            with path.open("rb") as opened:
                found = opened.read(len(begin))
        except OSError as error:
            raise ArgumentTypeError(f"{text}: cannot be read ({error.strerror})") from error
        if found != begin:
            raise ArgumentTypeError(f"{text}: is not the kind of file that is wanted here")
        return path

    return checked


def at_least(least: int) -> Callable[[str], int]:
    """Give a check that a whole number is no smaller."""

    def checked(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise ArgumentTypeError(f"{text}: must be a whole number from {least} up")
        return int(text)

    return checked


XZ = b"\xfd7zXZ\x00"
MINILM = folder("model.safetensors", "tokenizer.json")


def polnear_part(split: str) -> Callable[[str], Path]:
    """Give a check that a folder holds this part of PolNeAR."""
    base = f"data/{split}"
    return folder(f"{base}/text/*.txt", f"{base}/attributions/*.ann")
