"""Other weights for the encoder: what stays the same, what is told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import spacy

from audit.article import read_text
from audit.errors import WeightsError
from audit.language import analyse
from audit.language.encoder.weights import CHECKSUMS, GRAPH, LINKS, TOKENIZER, load, packaged
from audit.language.pipeline import with_components
from tests.cli.command import audit

STORY = "The old bridge is not safe, Ruth Okafor, the city's chief inspector, said on Tuesday."


def copied(folder: Path) -> Path:
    """The weights of the package in a folder that may be changed."""
    for name in (GRAPH, TOKENIZER, LINKS, CHECKSUMS):
        (folder / name).write_bytes((packaged() / name).read_bytes())
    return folder


def signed(folder: Path) -> Path:
    """The folder with checksums that fit it."""
    sums = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in (GRAPH, TOKENIZER, LINKS)
    }
    (folder / CHECKSUMS).write_text(json.dumps(sums), "utf-8")
    return folder


def test_a_copy_of_the_weights_reads_the_same(tmp_path: Path) -> None:
    weights = copied(tmp_path)
    language = with_components(
        spacy.blank("en"), reader={"@misc": "audit.encoder.v1", "weights": str(weights)}
    )
    article = read_text(STORY, format="text", path="story.txt")
    assert analyse(article, language) == analyse(article)


@pytest.mark.parametrize("text", ["{", "[1]", "7", "null", "\x00"])
def test_checksums_that_are_none(tmp_path: Path, text: str) -> None:
    (copied(tmp_path) / CHECKSUMS).write_text(text, "utf-8")
    with pytest.raises(WeightsError, match=r"checksums\.json: is no list of checksums; install"):
        load(tmp_path)


@pytest.mark.parametrize("name", [GRAPH, TOKENIZER, LINKS])
def test_a_checksum_that_does_not_fit(tmp_path: Path, name: str) -> None:
    sums = json.loads((copied(tmp_path) / CHECKSUMS).read_bytes())
    (tmp_path / CHECKSUMS).write_text(json.dumps({**sums, name: "0" * 64}), "utf-8")
    with pytest.raises(WeightsError, match=f"{name}: is damaged; install"):
        load(tmp_path)


def test_damaged_weights_are_one_clear_sentence(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, "utf-8")
    weights = tmp_path / "weights"
    weights.mkdir()
    graph = copied(weights) / GRAPH
    graph.write_bytes(graph.read_bytes()[:5000])
    done = audit("check", story, env={"AUDIT_WEIGHTS": str(weights)})
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == (
        f"audit: {graph}: is damaged; "
        "install source-audit again, or give another folder of weights\n"
    )


def renamed_output(folder: Path) -> None:
    graph = folder / GRAPH
    graph.write_bytes(graph.read_bytes().replace(b"role_scores", b"rule_scores"))


def changed_links(folder: Path, name: str, size: int | None) -> None:
    with np.load(folder / LINKS) as stored:
        arrays = {key: stored[key] for key in stored.files}
    arrays[name] = arrays[name][:size]
    np.savez(folder / LINKS, **arrays)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / GRAPH).write_bytes(b"no graph"),
        lambda folder: renamed_output(folder),
        lambda folder: (folder / TOKENIZER).write_text("{}"),
        lambda folder: (folder / LINKS).write_bytes(b"no arrays"),
        lambda folder: changed_links(folder, "inner", 3),
        lambda folder: changed_links(folder, "content-cue.places", 2),
        lambda folder: changed_links(folder, "cue-source.nobody", 0),
    ],
)
def test_weights_of_another_version_are_refused(
    tmp_path: Path, change: Callable[[Path], object]
) -> None:
    change(copied(tmp_path))
    with pytest.raises(WeightsError, match="holds no weights that this version can read"):
        load(signed(tmp_path))


def test_the_name_of_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "weights"
    file.write_text("", "utf-8")
    with pytest.raises(WeightsError, match=r"checksums\.json: cannot be read"):
        load(file)
