"""Another spaCy pipeline as the frame: what stays the same, what is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

from audit.article import Article, find_articles, read_text
from audit.article.several import read_all
from audit.errors import ConfigError
from audit.language import analyse
from audit.language.pipeline import pipeline, with_components
from tests.cli.command import audit

SAMPLES = Path(__file__).parents[2] / "samples"
STORY = """Old bridge to stay shut

By Ana Ruiz

The old bridge is not safe, Ruth Okafor, the city's chief inspector, said on Tuesday.

“We have checked every bolt,” she told reporters. “It won't hold.” Officials say repairs cost
4 million euros.
"""
PACKAGE = """from spacy.util import load_model_from_init_py


def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""


def article(text: str = STORY) -> Article:
    return read_text(text, format="text", path="story.txt")


@pytest.fixture(scope="module")
def parsed() -> Language:
    """A small pipeline with a tagger and a parser that have learned next to nothing."""
    fix_random_seed(0)
    language = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        language.add_pipe(name)
    words = ["She", "said", "it", "fell", "."]
    doc = Doc(
        language.vocab,
        words=words,
        tags=["PRP", "VBD", "PRP", "VBD", "."],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "nsubj", "ccomp", "punct"],
        ents=["B-PERSON", "O", "O", "O", "O"],
    )
    examples = [Example(Doc(language.vocab, words=words), doc)]
    language.initialize(lambda: examples)
    return language


@pytest.fixture(scope="module")
def installed(parsed: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as an installed package named tiny_frame, in a folder to be put on the path."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "tiny_frame").mkdir()
    (folder / "tiny_frame" / "__init__.py").write_text(PACKAGE, "utf-8")
    meta = {**parsed.meta, "lang": "tiny", "name": "frame", "version": "0.0.0"}
    (folder / "tiny_frame" / "meta.json").write_text(json.dumps(meta), "utf-8")
    parsed.to_disk(folder / "tiny_frame" / "tiny_frame-0.0.0")
    about = folder / "tiny_frame-0.0.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Name: tiny_frame\nVersion: 0.0.0\n", "utf-8")
    return folder


def test_a_frame_with_a_parser_gives_the_same_facts(parsed: Language, tmp_path: Path) -> None:
    parsed.to_disk(tmp_path)
    language = with_components(spacy.load(tmp_path))
    paths, _ = find_articles([SAMPLES], exclude=["README.md"])
    for each in [article(), *chain.from_iterable(map(read_all, paths))]:
        assert analyse(each, language) == analyse(each)


def test_a_frame_keeps_what_its_own_components_found(parsed: Language, tmp_path: Path) -> None:
    parsed.to_disk(tmp_path)
    language = with_components(spacy.load(tmp_path))
    names = language.pipe_names
    assert names.index("parser") < names.index("audit_sentences")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def test_an_installed_frame_is_found_by_name(installed: Path, story: Path) -> None:
    env = {"PYTHONPATH": str(installed)}
    plain = audit("check", story, "--format", "json", env=env)
    framed = audit("check", story, "--format", "json", env={**env, "AUDIT_SPACY": "tiny_frame"})
    assert framed.returncode == plain.returncode
    assert framed.stdout == plain.stdout
    assert framed.stderr == plain.stderr == b""


def broken(folder: Path, file: str, change: Callable[[bytes], bytes]) -> Path:
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    language.to_disk(folder / "frame")
    path = folder / "frame" / file
    path.write_bytes(change(path.read_bytes()))
    return folder / "frame"


@pytest.mark.parametrize(
    ("file", "change", "reason"),
    [
        ("config.cfg", lambda _: b"[nlp", "Config validation error"),
        ("config.cfg", lambda _: b"", "no [nlp] section found"),
        ("config.cfg", lambda old: old.replace(b'"sentencizer"', b'"unknown"'), "'unknown'"),
        ("config.cfg", lambda old: old.replace(b'lang = "en"', b'lang = "xq"'), "xq"),
        ("meta.json", lambda _: b"{", "Expected object or value"),
        ("vocab/strings.json", lambda _: b"[", "Expected"),
    ],
)
def test_a_frame_that_is_damaged_is_one_clear_sentence(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    file: str,
    change: Callable[[bytes], bytes],
    reason: str,
) -> None:
    frame = broken(tmp_path, file, change)
    monkeypatch.setenv("AUDIT_SPACY", str(frame))
    with pytest.raises(ConfigError) as raised:
        pipeline.__wrapped__()  # not the one that is already made
    message = str(raised.value)
    assert message.startswith(f"AUDIT_SPACY: the spaCy pipeline “{frame}” cannot be loaded (")
    assert reason in message
    assert message.endswith("); install another or unset the variable")
    assert "\n" not in message


def test_a_tokenizer_that_loses_the_white_space_is_refused() -> None:
    language = spacy.blank("en")
    language.tokenizer = lambda text: Doc(language.vocab, words=text.split())
    with pytest.raises(ConfigError, match="does not keep the text"):
        analyse(article(), with_components(language))


def test_a_frame_that_merges_words_is_refused() -> None:
    language = spacy.blank("en")
    ruler = language.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Ruth Okafor"}])
    language.add_pipe("merge_entities")
    with pytest.raises(ConfigError, match="leave out the component"):
        analyse(article(), with_components(language))
