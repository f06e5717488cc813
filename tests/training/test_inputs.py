"""What the training commands are given: one sentence where it is not there, before any work."""

from __future__ import annotations

import argparse
import lzma
import sys
from pathlib import Path

import pytest

from audit.training import train
from audit.training.export import LEANINGS, wish


@pytest.fixture
def complete(tmp_path: Path) -> dict[str, str]:
    """Options with which training could start."""
    for name in ("data/train/text/a.txt", "data/train/attributions/a_0b.ann", "a.conllu"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    for name in ("world/a.tsv", "x.iob2", "minilm/model.safetensors", "minilm/tokenizer.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "x.jsonl.xz").write_bytes(lzma.compress(b"{}"))
    at = {"polnear": ".", "polnear-names": "x.jsonl.xz", "gum": ".", "worldwide": "."}
    at |= {"universal": "x.iob2", "wikinews": "x.jsonl.xz", "minilm": "minilm", "out": "out"}
    return {name: str(tmp_path / path) for name, path in at.items()}


def started(options: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> object:
    line = [part for name, value in options.items() for part in (f"--{name}", value)]
    monkeypatch.setattr(sys, "argv", ["train", *line])
    return train.arguments()


def test_all_that_is_needed(complete: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert vars(started(complete, monkeypatch))["epochs"] == 7


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("polnear", "nowhere", "nowhere: is no folder"),
        ("polnear", "world", "holds no data/train/text/*.txt"),
        ("gum", "world", "holds no *.conllu"),
        ("worldwide", "minilm", "holds no **/*.tsv"),
        ("minilm", "world", "holds no model.safetensors"),
        ("universal", "nowhere", "nowhere: cannot be read (No such file or directory)"),
        ("wikinews", "x.iob2", "x.iob2: is not the kind of file that is wanted here"),
    ],
)
def test_what_is_missing_is_named(
    complete: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    said: str,
) -> None:
    path = str(Path(complete["out"]).parent / value)
    with pytest.raises(SystemExit, match="2"):
        started({**complete, name: path}, monkeypatch)
    error = capsys.readouterr().err.splitlines()[-1]
    assert f"argument --{name}: " in error
    assert error.endswith(said)


@pytest.mark.parametrize("name", ["workers", "epochs", "alone", "pieces"])
@pytest.mark.parametrize("value", ["0", "-1", "two"])
def test_numbers_that_make_no_sense(
    complete: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
) -> None:
    with pytest.raises(SystemExit, match="2"):
        started({**complete, name: value}, monkeypatch)
    assert f"argument --{name}: {value}: must be a whole number" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["B-cu=1", "B-cue", "name:B-town=1", "across=far"])
def test_no_such_leaning(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        wish(text)


def test_the_leanings_are_leanings() -> None:
    assert [wish(text) for text in LEANINGS] == list(LEANINGS)
