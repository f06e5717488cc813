"""The training room: corpora read to the letter, variants, labels, losses, and the graph."""

from __future__ import annotations

import itertools
import json
import lzma
import random
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer

from audit.language.encoder.layout import LINK_SIZE, LINK_WIDTH, NAME_TAGS, RELATIONS, ROLE_TAGS
from audit.language.encoder.linking import Links
from audit.language.encoder.pairs import SIZES
from audit.language.encoder.pieces import Ints, Pieces
from audit.language.encoder.scoring import Floats
from audit.language.encoder.tagging import plain
from audit.training import graph
from audit.training.batches import batches, collate, parts
from audit.training.corpus import Sample, polnear, read_brat, unmarked
from audit.training.course import Reading, rate
from audit.training.errors import errors
from audit.training.gum import gum
from audit.training.labels import ROOT, label, mend
from audit.training.lessons import Taught, Teacher
from audit.training.losses import DOUBT, Chain, tags_loss
from audit.training.model import Model
from audit.training.named import universal, worldwide
from audit.training.network import Network
from audit.training.syntax import SYNTAX, UNKNOWN
from audit.training.variants import masked, with_marks

TEXT = "Ana Ruiz said the bridge is safe.\n\n“It is new,” she added. “It holds.”"
MARKS = """T1\tSource 0 8\tAna Ruiz
T2\tCue 9 13\tsaid
T3\tContent 14 32\tthe bridge is safe
T4\tAttribution 9 13\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tSource 48 51\tshe
T6\tCue 52 57\tadded
T7\tContent 35 47;59 70\t“It is new,” “It holds.”
T8\tAttribution 52 57\tadded
E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    base = tmp_path / "data" / "train"
    (base / "text").mkdir(parents=True)
    (base / "attributions").mkdir()
    (base / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    (base / "attributions" / "a_0b.ann").write_text(MARKS, encoding="utf-8")
    (base / "attributions" / "a_1c.ann").write_text("", encoding="utf-8")
    with lzma.open(tmp_path / "names.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"doc": "a", "entities": [[0, 8, "PERSON"]]}) + "\n")
    return tmp_path


@pytest.fixture
def tokenizer() -> Tokenizer:
    words = ["[UNK]", *TEXT.replace(".", " . ").replace(",", " , ").split(), "“", "”", "It"]
    vocabulary = {word: i for i, word in enumerate(dict.fromkeys(words))}
    whole = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    whole.pre_tokenizer = BertPreTokenizer()
    return whole


def test_the_first_annotator_is_read(corpus: Path) -> None:
    (sample,) = polnear(corpus, "train", corpus / "names.jsonl.xz")
    assert [r.content for r in sample.relations or ()] == [((14, 32),), ((35, 47), (59, 70))]
    assert [TEXT[s:e] for r in sample.relations or () for s, e in r.source] == ["Ana Ruiz", "she"]
    assert sample.names == ((0, 8, "person"),)


def test_attributions_without_content_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.ann"
    path.write_text("T1\tCue 0 4\tsaid\nE1\tAttribution:T1 Cue:T1\n", encoding="utf-8")
    assert list(read_brat(path)) == []


def test_labels_and_links(corpus: Path, tokenizer: Tokenizer) -> None:
    (sample,) = polnear(corpus, "train", corpus / "names.jsonl.xz")
    labelled = label(sample, TEXT, tokenizer)
    pieces = labelled.pieces
    words = [TEXT[s:e] for s, e in zip(pieces.starts, pieces.ends, strict=True)]
    tags = dict(zip(words, (ROLE_TAGS[t] for t in labelled.roles), strict=True))
    assert (tags["Ana"], tags["Ruiz"], tags["said"]) == ("B-source", "I-source", "B-cue")
    assert [len(labelled.spans[r]) for r in ("source", "cue", "content")] == [2, 2, 3]
    she = labelled.links["cue", "source"][labelled.spans["cue"][1]]
    assert she == labelled.spans["source"][1]
    assert [NAME_TAGS[t] for t in labelled.names[:3]] == ["B-person", "I-person", "O"]


@given(st.lists(st.integers(0, 6), max_size=12), st.integers(0, 12))
def test_mended_tags_are_legal(tags: list[int], border: int) -> None:
    roles = np.array(tags, dtype=np.int64)
    numbers = (np.arange(len(tags)) >= border).astype(np.int64)
    mend(roles, numbers)
    for i, tag in enumerate(roles.tolist()):
        if tag and tag % 2 == 0:
            assert i
            assert numbers[i] == numbers[i - 1]
            assert roles[i - 1] in (tag - 1, tag)


@pytest.mark.parametrize("style", ["“”", "«»", '""', "‘’"])
def test_marks_are_replaced_in_place(style: str) -> None:
    varied = with_marks(TEXT, style)
    assert len(varied) == len(TEXT)
    assert varied[35] + varied[46] == style


def test_worldwide_words_are_written_out(tmp_path: Path) -> None:
    rows = "The\tO\nBank\tB-Organization\nof\tI-Organization\nChad\tI-Organization\n,\tO\n"
    rows += '"\tO\nno\tO\n"\tO\n,\tO\nsaid\tO\nAna\tB-Person\nRuiz\tB-Person\n'
    (tmp_path / "a.tsv").write_text(rows, encoding="utf-8")
    (sample,) = worldwide(tmp_path)
    assert sample.text == 'The Bank of Chad, "no", said Ana Ruiz'
    names = [(sample.text[s:e], kind) for s, e, kind in sample.names or ()]
    assert names == [("Bank of Chad", "organisation"), ("Ana", "person"), ("Ruiz", "person")]


def test_universal_names_have_offsets(tmp_path: Path) -> None:
    rows = "# text = In Oslo's port\n1\tIn\tO\n2\tOslo\tB-LOC\n3\t's\tO\n4\tport\tO\n\n"
    path = tmp_path / "x.iob2"
    path.write_text(rows, encoding="utf-8")
    (sentence,) = universal(path)
    assert [(sentence.text[s:e], k) for s, e, k in sentence.names] == [("Oslo", "place")]


GUM = """# newpar
1\tThe\t_\t_\tDT\t_\t3\tdet\t_\tEntity=(1-organization-new-cf1-1-sgl
2-3\tOslo's\t_\t_\t_\t_\t_\t_\t_\t_
2\tOslo\t_\t_\tNNP\t_\t4\tnmod:poss\t_\tEntity=(2-place-new-cf2-1-sgl)
3\t's\t_\t_\tPOS\t_\t2\tcase\t_\t_
4\tclub\t_\t_\tNN\t_\t5\tnsubj\t_\tEntity=1)
5\tlost\t_\t_\tVBD\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t_\t_\t.\t_\t5\tpunct\t_\t_
"""


@pytest.fixture
def parsed(tmp_path: Path) -> Sample:
    (tmp_path / "a.conllu").write_text(GUM, encoding="utf-8")
    (sample,) = gum(tmp_path)
    return sample


def test_gum_entities_become_names(parsed: Sample) -> None:
    assert parsed.text == "The Oslo's club lost. "
    names = [(parsed.text[s:e], kind) for s, e, kind in parsed.names or ()]
    assert names == [("Oslo", "place")]


def test_gum_words_have_heads(parsed: Sample, tokenizer: Tokenizer) -> None:
    def shown(span: tuple[int, int] | None) -> str | None:
        return parsed.text[slice(*span)] if span else None

    found = [(shown(d.word), shown(d.head), d.relation) for d in parsed.syntax or ()]
    assert ("Oslo", "club", "nmod") in found
    assert ("lost", None, "root") in found
    labelled = label(parsed, parsed.text, tokenizer)
    words = [parsed.text[s:e] for s, e in zip(*_places(labelled.pieces), strict=True)]
    assert labelled.heads[words.index("lost")] == ROOT
    assert words[labelled.heads[words.index("club")]] == "lost"
    assert SYNTAX[labelled.relations[words.index("club")]] == "nsubj"


def _places(pieces: Pieces) -> tuple[Ints, Ints]:
    return pieces.starts, pieces.ends


def test_unmarked_texts(tmp_path: Path) -> None:
    with lzma.open(tmp_path / "w.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"doc": "w1", "text": TEXT, "url": "x"}) + "\n")
    assert unmarked(tmp_path / "w.jsonl.xz") == [Sample("w1", TEXT, None, None)]


def test_some_pieces_are_hidden_and_all_but_few_stay() -> None:
    ids = np.full(4000, 5000, dtype=np.int64)
    shown = masked(ids, random.Random(1))
    assert 300 < int((shown != ids).sum()) < 500
    assert (masked(ids, random.Random(1)) == shown).all()


def test_the_rate_rises_and_falls_to_nothing() -> None:
    assert rate(0.025) == pytest.approx(0.5)
    assert rate(0.05) == pytest.approx(1.0)
    assert rate(1.0) == 0.0


def test_an_epoch_reads_half_of_the_rest_by_turns() -> None:
    a, b, c, d = (Taught(Sample(key, "", None, None)) for key in "abcd")
    reading = Reading((a,), (b,), (c, d))
    assert reading.epoch(0) == [a, b, b, c]
    assert reading.epoch(1) == [a, b, b, d]


def _teacher(tokenizer: Tokenizer, roles: Floats) -> Teacher:
    """One that gives every text the same scores of roles, and no names."""

    def network(ids: Ints, features: Ints) -> tuple[Floats, Floats, Floats]:
        names = np.zeros((len(ids), len(NAME_TAGS)), dtype=np.float32)
        names[:, 0] = 9
        return roles[: len(ids)], names, np.zeros((len(ids), LINK_WIDTH), dtype=np.float32)

    places = tuple(np.zeros(sum(SIZES), dtype=np.float32) for _ in RELATIONS)
    nobody = tuple(np.zeros(LINK_SIZE, dtype=np.float32) for _ in RELATIONS)
    return Teacher(network, plain(ROLE_TAGS), Links(places, nobody), tokenizer)


def test_a_lesson_fills_gaps_and_leaves_marks(tokenizer: Tokenizer) -> None:
    text = "Ana Ruiz said the bridge is safe."
    roles = np.full((40, len(ROLE_TAGS)), -5.0, dtype=np.float32)
    for at, tag in enumerate(["O", "B-source", "I-source", "B-cue", "B-content"]):
        roles[at, ROLE_TAGS.index(tag)] = 5  # the first is [CLS]'s
    roles[5:, ROLE_TAGS.index("I-content")] = 5
    taught = _teacher(tokenizer, roles).teach(Sample("x", text, None, ((0, 3, "place"),)))
    (relation,) = taught.sample.relations or ()
    assert [text[s:e] for s, e in relation.source] == ["Ana Ruiz"]
    assert taught.sample.names == ((0, 3, "place"),)
    labelled = label(taught.sample, text, tokenizer, taught.lesson)
    assert labelled.path.tolist() == labelled.roles.tolist()
    assert np.allclose(labelled.taught[:, : len(ROLE_TAGS)].sum(1), 1, atol=0.01)
    other = label(taught.sample, text.replace("bridge", "brid e"), tokenizer, taught.lesson)
    assert np.isnan(other.taught).any()


def test_a_lesson_counts_for_its_share() -> None:
    scores = torch.randn(1, 2, 3)
    tags = torch.tensor([[1, UNKNOWN]])
    silent = torch.full((1, 2, 3), float("nan"))
    said = torch.tensor([[[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]])
    chances = torch.log_softmax(scores, -1)[0, 0]
    assert float(tags_loss(scores, tags, silent)) == pytest.approx(-float(chances[1]), abs=1e-5)
    wanted = -DOUBT * float(chances[0]) - (1 - DOUBT) * float(chances[1])
    assert float(tags_loss(scores, tags, said)) == pytest.approx(wanted, abs=1e-5)


def test_the_chains_total_is_that_of_all_chains() -> None:
    torch.manual_seed(1)
    chain = Chain()
    torch.nn.init.normal_(chain.inner)
    torch.nn.init.normal_(chain.outer)
    scores = torch.randn(1, 5, 7)
    tags = torch.tensor([[UNKNOWN, 1, 2, 5, UNKNOWN]])
    breaks = torch.tensor([[True, True, False, True, True]])
    first = chain.outer + chain.get_buffer("never_outer")
    inner = chain.inner + chain.get_buffer("never_inner")

    def value(way: tuple[int, ...]) -> torch.Tensor:
        moved = first[way[0]] + inner[way[0], way[1]] + first[way[2]]
        return moved + sum(scores[0, i + 1, t] for i, t in enumerate(way))

    total = torch.logsumexp(
        torch.stack([value(w) for w in itertools.product(range(7), repeat=3)]), 0
    )
    marked, said = value((1, 2, 5)), value((1, 2, 0))
    expected = (total - DOUBT * said - (1 - DOUBT) * marked) / 3
    path = torch.tensor([[UNKNOWN, 1, 2, 0, UNKNOWN]])
    found = chain(scores, tags, path, breaks)
    assert float(found.detach()) == pytest.approx(float(expected.detach()), abs=1e-4)


def test_a_batch_can_be_learned_from(corpus: Path, tokenizer: Tokenizer) -> None:
    (sample,) = polnear(corpus, "train", corpus / "names.jsonl.xz")
    torch.manual_seed(1)
    model = Model(Network(dropout=0.0))
    labelled = label(sample, TEXT, tokenizer)
    (members,) = batches(list(parts(labelled, random.Random(1))), 500, random.Random(1))
    batch = collate(members)
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
    losses = []
    for _ in range(8):
        loss = torch.stack(model(batch)[:3]).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] / 2


@pytest.mark.parametrize(("small", "tolerance"), [(False, 1e-4), (True, 0.05)])
def test_the_graph_computes_what_the_network_does(small: bool, tolerance: float) -> None:
    torch.manual_seed(1)
    network = Network(vocabulary=200).eval()
    for table in network.shapes.parameters():
        torch.nn.init.normal_(table)
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    session = onnxruntime.InferenceSession(graph.network(weights, small).SerializeToString())
    ids, features = torch.randint(0, 200, (1, 40)), torch.randint(0, 5, (1, 40, 3))
    with torch.inference_mode():
        wanted = network(ids, features, torch.ones(1, 40, dtype=torch.bool))
    names = ["role_scores", "name_scores", "link_vectors"]
    found = session.run(names, {"ids": ids.numpy(), "features": features.numpy()})
    assert found[2].shape == (1, 40, LINK_WIDTH)
    for a, b in zip(found, wanted, strict=True):
        assert float(np.abs(a - b.numpy()).max()) < tolerance


def test_errors_have_kinds(corpus: Path) -> None:
    (sample,) = polnear(corpus, "train", corpus / "names.jsonl.xz")
    gold = list(sample.relations or ())
    assert list(errors("a", TEXT, gold, gold)) == []
    kinds = [e.kind for e in errors("a", TEXT, gold, gold[:1])]
    assert kinds == ["missed: direct"]
    kinds = [e.kind for e in errors("a", TEXT, gold[:1], gold)]
    assert kinds == ["invented: direct"]
