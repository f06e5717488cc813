"""The reader with the weights that are shipped: our own articles, odd texts, damaged files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import audit.language.encoder
from audit.language.encoder.reader import Reader, Reading
from audit.language.encoder.weights import CHECKSUMS, GRAPH, TOKENIZER, WeightsError, load

FOLDER = Path(audit.language.encoder.__file__).parents[1] / "weights"
READER = Reader(FOLDER)

BRIDGE = "\n\n".join(
    [
        "The old bridge is safe, Ruth Okafor, the city's chief inspector, said on Tuesday.",
        "“We have checked every bolt,” she told reporters. “It will hold.”",
        "It is believed that the report will be published in May. According to the transport "
        "ministry, repairs cost 4 million euros.",
    ]
)


def told(text: str, reading: Reading) -> list[tuple[str, str, str]]:
    """(source, cue, contents) of every attribution, as text."""
    return [
        (
            text[slice(*r.source)] if r.source else "",
            text[slice(*r.cue)] if r.cue else "",
            " … ".join(text[s:e] for s, e in r.contents),
        )
        for r in reading.relations
    ]


def test_who_says_what_in_an_article() -> None:
    found = told(BRIDGE, READER.read(BRIDGE))
    sources = [source for source, _, _ in found]
    assert sources[0].startswith("Ruth Okafor")
    quoted = "“We have checked every bolt,” … “It will hold.”"
    assert ("she", quoted) in [(source, content) for source, _, content in found]
    assert any(source in ("", "It") and "believed" in cue for source, cue, _ in found)
    assert any("ministry" in source and "4 million" in content for source, _, content in found)


def test_names_of_an_article() -> None:
    names = READER.read(BRIDGE).names
    assert ("Ruth Okafor", "person") in [(BRIDGE[n.start : n.end], n.kind) for n in names]


@pytest.mark.parametrize("style", ["“”", '""', "‘’", "«»"])
def test_every_style_of_quotation_marks(style: str) -> None:
    text = f"{style[0]}We have checked every bolt,{style[1]} said Ruth Okafor."
    assert [source for source, _, _ in told(text, READER.read(text))] == ["Ruth Okafor"]


def test_an_article_reads_the_same_after_any_other() -> None:
    alone = Reader(FOLDER).read(BRIDGE)
    READER.read("Something else entirely, officials said. " * 50)
    assert READER.read(BRIDGE) == alone


def test_paragraphs_may_be_given() -> None:
    text = "Menu Login\nThe bridge is safe, Ruth Okafor said."
    reading = READER.read(text, [(11, len(text))])
    assert all(r.contents[0][0] >= 11 for r in reading.relations)
    assert len(reading.relations) == 1


def test_one_long_paragraph_is_read_to_its_end() -> None:
    text = "The road was closed. " * 400 + "It will open on Friday, the mayor said."
    assert told(text, READER.read(text))[-1][0] == "the mayor"


THREADS = """
import os
from audit.language.encoder.reader import Reader
reader = Reader()
reader.weights
before = len(os.listdir("/proc/self/task"))
reader.read("The bridge is safe, she said.\\n" * 50)
print(len(os.listdir("/proc/self/task")) - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
def test_reading_starts_no_threads() -> None:
    env = {name: value for name, value in os.environ.items() if "TOKENIZERS" not in name}
    command = [sys.executable, "-c", THREADS]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


def test_nothing_in_a_text_without_words() -> None:
    assert READER.read("") == READER.read(" \n\t\n") == Reading((), ())


@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    reading = READER.read(text)
    for relation in reading.relations:
        assert all(0 <= s < e <= len(text) for s, e in relation.contents)


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "w")
    graph = tmp_path / "w" / GRAPH
    graph.write_bytes(graph.read_bytes()[:-1] + b"x")
    with pytest.raises(WeightsError, match=r"encoder\.onnx: is damaged"):
        load(tmp_path / "w")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (tmp_path / CHECKSUMS).write_text(json.dumps({TOKENIZER: "0"}), encoding="utf-8")
    with pytest.raises(WeightsError, match=r"encoder\.onnx: cannot be read"):
        load(tmp_path)
