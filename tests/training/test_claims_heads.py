"""The heads for claims: labels in all their forms, learning, and the same arithmetic as ONNX."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from audit.language.claims.features import WIDTH as FEATURES
from audit.language.claims.layout import ANSWERS
from audit.language.encoder.layout import PHRASE_TAGS
from audit.training.claims import graph
from audit.training.claims.articles import (
    Labelled,
    excerpts,
    miniatures,
    own,
    polnear,
    wikinews,
)
from audit.training.claims.course import Plan, say, train
from audit.training.claims.network import Heads
from audit.training.claims.seen import Seen
from audit.training.claims.worldwide import text_of

torch.set_num_threads(1)  # of many small steps, threads make long ones

TEXT = "Rents rose 12%, some say.\n\nThe mayor lied. Pell said so. It rained.\n"


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def sentences(text: str, *parts: str) -> list[list[int]]:
    return [[text.index(part), text.index(part) + len(part)] for part in parts]


SPANS = sentences(TEXT, "Rents rose 12%, some say.", "The mayor lied.", "Pell said so.")


def test_polnear_gives_words_and_readers_shares(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    labels = [{"sent": 0, "vague": ["some"]}, {"sent": 1, "needs": ["allegation"]}]
    row = {"doc": "a", "sentences": SPANS, "readers": [{"reader": "r1", "labels": labels}]}
    again = {**row, "readers": [{"reader": "s", "labels": [{"sent": 0, "needs": ["number"]}]}]}
    first, second = write(tmp_path / "1", row), write(tmp_path / "2", again)
    (found,) = polnear(first, tmp_path)
    assert [label.needs for label in found.labels] == [0.0, 1.0, 0.0]
    assert found.phrases["vague"] == ((16, 20),)
    (found,) = polnear(first, tmp_path, second)
    assert [label.needs for label in found.labels] == [0.5, 0.5, 0.0]
    assert found.labels[0].types == {"number"}


def test_wikinews_is_settled_by_a_further_reader(tmp_path: Path) -> None:
    corpus = tmp_path / "w.xz"
    with lzma.open(corpus, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"doc": "w", "text": TEXT}) + "\n")
    row = {
        "doc": "w",
        "sentences": SPANS,
        "readers": [
            {"reader": "w1", "labels": [{"sent": 1, "needs": ["allegation"]}]},
            {"reader": "w4", "labels": [{"sent": 0, "needs": ["number"], "carried": True}]},
        ],
        "settled": [{"sent": 0, "needs": []}, {"sent": 1, "needs": ["allegation"]}],
    }
    (found,) = wikinews(write(tmp_path / "labels", row), corpus)
    assert [label.needs for label in found.labels] == [0.0, 1.0, 0.0]


@pytest.fixture
def article(tmp_path: Path) -> Labelled:
    (tmp_path / "pieces").mkdir()
    (tmp_path / "labels").mkdir()
    (tmp_path / "pieces/a.txt").write_text(TEXT, encoding="utf-8")
    needs = {"span": SPANS[1], "needs": ["allegation"]}
    vague = {"span": SPANS[0], "vague": [[16, 20]]}
    write(tmp_path / "labels/a.jsonl", {"doc": "a.txt", "sourced": False}, vague, needs)
    (found,) = own(tmp_path)
    return found


def test_our_own_paragraphs_as_articles(article: Labelled) -> None:
    first, second = miniatures(article)
    assert first.text == "Rents rose 12%, some say."
    assert first.phrases["vague"] == ((16, 20),)
    (label,) = second.labels
    assert second.text[slice(*label.span)] == "The mayor lied."
    assert label.needs == 1.0


def test_excerpts_keep_labels_in_their_place() -> None:
    text = " ".join(f"Sentence {number} is here." for number in range(20))
    marked = text.index("Sentence 9 is here.")
    span = (marked, marked + len("Sentence 9 is here."))
    from audit.training.claims.articles import Label

    whole = Labelled("a", "own", text, (Label(span, 1.0),), {"vague": ()}, False)
    found = [one for seed in range(30) for one in excerpts(whole, 2, seed)]
    assert all(one.text in text and len(one.text) < len(text) for one in found)
    inside = [one for one in found if one.labels]
    assert inside
    assert all(one.text[slice(*one.labels[0].span)] == "Sentence 9 is here." for one in inside)


def test_the_newswire_s_words_become_text(tmp_path: Path) -> None:
    words = ['"', "It", "is", "n't", "over", ",", '"', "said", "Ada", "Poole", "(", "41", ")", "."]
    rows = ["https://example.org/x\tO", "", *(f"{word}\tO" for word in words), ""]
    path = tmp_path / "a.txt.tsv"
    path.write_text("\n".join([*rows, "It rained .".replace(" ", "\tO\n") + "\tO"]), "utf-8")
    assert text_of(path) == '"It isn\'t over," said Ada Poole (41).\n\nIt rained.\n'


def seen(seed: int, needs: bool) -> Seen:
    """Two sentences of ten pieces; the first has other states where it needs a source."""
    chance = np.random.default_rng(seed)
    states = chance.normal(size=(10, 384)).astype(np.float16)
    states[:5, :40] += 2 * needs
    targets = np.zeros((2, len(ANSWERS)), dtype=np.float32)
    targets[0, 0] = needs
    tags = np.zeros(10, dtype=np.int64)
    tags[2] = needs
    places = np.arange(10)
    return Seen(
        Labelled(str(seed), "own", "", (), {}),
        states,
        np.ones(10, dtype=np.float32),
        np.repeat(np.arange(2), 5),
        np.zeros((2, FEATURES), dtype=np.float32),
        targets,
        tags,
        places,
        places + 1,
        np.array([[0, 5], [5, 10]]),
    )


def test_heads_learn_and_the_same_seed_gives_the_same() -> None:
    learn = [seen(number, number % 2 == 0) for number in range(48)]
    plan = Plan(epochs=12, articles=8)
    heads, again = train(learn, plan), train(learn, plan)
    for number in (100, 101):
        answers, phrases = say(heads, seen(number, number % 2 == 0))
        assert (answers[0, 0] > 0) == (number % 2 == 0)
        assert (phrases[2].argmax() == 1) == (number % 2 == 0)
    for name, value in heads.state_dict().items():
        assert torch.equal(value, again.state_dict()[name])


def test_the_graph_computes_what_the_heads_do() -> None:
    torch.manual_seed(1)
    members = [Heads().eval() for _ in range(2)]
    made = graph.network(members)
    onnx.checker.check_model(made)
    session = onnxruntime.InferenceSession(made.SerializeToString())
    states, own_voice = torch.randn(40, 384), torch.rand(40).round()
    sentence = torch.arange(40) // 7
    features, doc = torch.randn(6, FEATURES), torch.zeros(6, dtype=torch.long)
    with torch.inference_mode():
        wanted = [one.answers(states, own_voice, sentence, features, doc) for one in members]
        tags = [one.phrases(states[None]) for one in members]
    given = {
        "states": states.numpy(),
        "own": own_voice.numpy()[:, None],
        "sentence": sentence.numpy(),
        "features": features.numpy(),
    }
    answers, looks, phrases = session.run(["answers", "looks", "phrases"], given)
    assert phrases.shape == (40, len(PHRASE_TAGS))
    assert np.abs(answers - torch.stack(wanted).mean(0).numpy()).max() < 1e-5
    assert np.abs(phrases - torch.stack(tags).mean(0).numpy()).max() < 1e-5
    assert np.abs(np.bincount(sentence.numpy(), looks[:, 0]) - 1).max() < 1e-5
