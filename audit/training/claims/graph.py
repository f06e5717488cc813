"""The trained heads written as an ONNX graph: several of them, whose answers are averaged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper

from audit.language.claims.layout import ANSWERS
from audit.language.encoder.layout import PHRASE_TAGS
from audit.training.claims.network import FAINT, LOOKS, POOLED, REACH, Heads
from audit.training.graph import FUSED, FUSED_OPSET, IR, OPSET, Graph, Weights

INPUTS = {
    "states": (TensorProto.FLOAT, ["pieces", 384]),
    "own": (TensorProto.FLOAT, ["pieces", 1]),
    "sentence": (TensorProto.INT64, ["pieces"]),
    "features": (TensorProto.FLOAT, ["sentences", None]),
}
OUTPUTS = {
    "answers": ["sentences", len(ANSWERS)],
    "looks": ["pieces", 1],
    "phrases": ["pieces", len(PHRASE_TAGS)],
}


def network(members: Sequence[Heads]) -> onnx.ModelProto:
    """States [n, 384], own [n, 1], sentence [n], features [s, F] → OUTPUTS.

    ``sentence`` ascends; ``looks`` tells how much each piece counts for its sentence.
    """
    weights = {
        f"{number}.{name}": value.numpy()
        for number, heads in enumerate(members)
        for name, value in heads.state_dict().items()
    }
    graph = Graph(weights, small=False)
    _constants(graph)
    numbers = [str(number) for number in range(len(members))]
    phrases = [_phrases(graph, weights, number) for number in numbers]
    answers, looks = zip(
        *(_answers(graph, weights, *pair) for pair in zip(numbers, phrases, strict=True)),
        strict=True,
    )
    for found, result in ((answers, "answers"), (looks, "looks"), (phrases, "phrases")):
        graph.nodes.append(helper.make_node("Mean", list(found), [result]))
    inputs = [helper.make_tensor_value_info(n, kind, shape) for n, (kind, shape) in INPUTS.items()]
    outputs = [
        helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in OUTPUTS.items()
    ]
    return helper.make_model(
        helper.make_graph(graph.nodes, "claims", inputs, outputs, graph.held),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, FUSED_OPSET)],
        ir_version=IR,
        producer_name="source-audit",
    )


def _constants(graph: Graph) -> None:
    graph.constant("faint", np.array(FAINT, dtype=np.float32))
    graph.constant("little", np.array(1e-9, dtype=np.float32))
    graph.constant("least", np.array(-8, dtype=np.float32))
    graph.constant("most", np.array(8, dtype=np.float32))
    graph.constant("begin", np.zeros(1, dtype=np.int64))
    graph.constant("one", np.ones(1, dtype=np.int64))
    graph.constant("last", np.array([-1], dtype=np.int64))
    graph.constant("end", np.array([2**31], dtype=np.int64))
    begun = [at for at, tag in enumerate(PHRASE_TAGS) if tag.startswith("B-")]
    graph.constant("beginnings", np.array(begun, dtype=np.int64))
    graph.constant("axis", np.zeros(1, dtype=np.int64))


def _answers(graph: Graph, weights: Weights, member: str, phrases: str) -> tuple[str, str]:
    """The answers of one of the networks, and its looks."""
    pooled, looks = _pooled(graph, member)
    near = graph.node("Gelu", [graph.linear(pooled, f"{member}.near")], FUSED)
    told = graph.node(
        "Div",
        [
            graph.node(
                "Sub", ["features", graph.constant(f"{member}.mean", weights[f"{member}.mean"])]
            ),
            graph.constant(f"{member}.spread", weights[f"{member}.spread"]),
        ],
    )
    parts = [
        pooled,
        _before(graph, near),
        _after(graph, near),
        _whole(graph, pooled, member),
        told,
        _begun(graph, phrases),
    ]
    inner = graph.linear(graph.node("Concat", parts, axis=1), f"{member}.inner")
    return graph.linear(graph.node("Gelu", [inner], FUSED), f"{member}.out"), looks


def _whole(graph: Graph, pooled: str, member: str) -> str:
    """What is told of the whole article, for each sentence."""
    mean = graph.node("ReduceMean", [pooled], keepdims=1)
    graph.nodes[-1].attribute.append(helper.make_attribute("axes", [0]))
    whole = graph.node("Gelu", [graph.linear(mean, f"{member}.whole")], FUSED)
    count = graph.node("Shape", ["features"], start=0, end=1)
    shape = graph.node("Concat", [count, "one"], axis=0)
    return graph.node("Expand", [whole, shape])


def _begun(graph: Graph, phrases: str) -> str:
    """How many phrases of each kind a sentence has, as chances."""
    chances = graph.node("Softmax", [phrases], axis=1)
    return _sums(graph, graph.node("Gather", [chances, "beginnings"], axis=1))


def _pooled(graph: Graph, member: str) -> tuple[str, str]:
    """As `network.Heads._pooled`."""
    projected = graph.node("Gelu", [graph.linear("states", f"{member}.seen")], FUSED)
    halves = graph.constant(f"{member}.halves", np.array([POOLED, POOLED], dtype=np.int64))
    seen, meant = graph.nodes_of("Split", [projected, halves], 2, axis=1)
    even = graph.node("Add", ["own", "faint"])
    looks = graph.node("Clip", [graph.linear("states", f"{member}.looks"), "least", "most"])
    looked = _shared(graph, graph.node("Mul", [graph.node("Exp", [looks]), even]))
    each = np.repeat(np.arange(LOOKS, dtype=np.int64), POOLED // LOOKS)
    wide = graph.node("Gather", [looked, graph.constant(f"{member}.each", each)], axis=1)
    parts = [
        _sums(graph, graph.node("Mul", [wide, seen])),
        _sums(graph, graph.node("Mul", [_shared(graph, even), meant])),
    ]
    looks = graph.node("ReduceMean", [looked], keepdims=1)
    graph.nodes[-1].attribute.append(helper.make_attribute("axes", [1]))
    return graph.node("Concat", parts, axis=1), looks


def _shared(graph: Graph, values: str) -> str:
    """Each piece's part of its sentence's sum."""
    return graph.node("Div", [values, graph.node("Gather", [_sums(graph, values), "sentence"])])


def _sums(graph: Graph, values: str) -> str:
    """[n, K] → [s, K], by sentence."""
    count = graph.node("Shape", ["features"], start=0, end=1)
    width = graph.node("Shape", [values], start=1, end=2)
    shape = graph.node("Concat", [count, width], axis=0)
    empty = graph.node("ConstantOfShape", [shape])
    where = graph.node("Unsqueeze", ["sentence", "one"])
    summed = graph.node("ScatterND", [empty, where, values], reduction="add")
    return graph.node("Add", [summed, "little"])


def _before(graph: Graph, values: str) -> str:
    """What the sentence before has; zeros for the first."""
    rest = graph.node("Slice", [values, "begin", "last", "axis"])
    return graph.node("Concat", [_nothing(graph, values), rest], axis=0)


def _after(graph: Graph, values: str) -> str:
    rest = graph.node("Slice", [values, "one", "end", "axis"])
    return graph.node("Concat", [rest, _nothing(graph, values)], axis=0)


def _nothing(graph: Graph, values: str) -> str:
    width = graph.node("Shape", [values], start=1, end=2)
    return graph.node("ConstantOfShape", [graph.node("Concat", ["one", width], axis=0)])


def _phrases(graph: Graph, weights: Weights, member: str) -> str:
    narrow = graph.node("Gelu", [graph.linear("states", f"{member}.narrow")], FUSED)
    turned = graph.node("Unsqueeze", [graph.node("Transpose", [narrow]), "begin"])
    near = _reach(graph, weights, turned, f"{member}.around")
    far = _reach(graph, weights, near, f"{member}.further")
    flat = graph.node("Transpose", [graph.node("Squeeze", [far, "begin"])])
    return graph.linear(graph.node("Concat", [narrow, flat], axis=1), f"{member}.tags")


def _reach(graph: Graph, weights: Weights, x: str, name: str) -> str:
    weight = graph.constant(f"{name}.weight", weights[f"{name}.weight"])
    bias = graph.constant(f"{name}.bias", weights[f"{name}.bias"])
    made = graph.node("Conv", [x, weight, bias])
    graph.nodes[-1].attribute.append(helper.make_attribute("pads", [REACH // 2, REACH // 2]))
    return graph.node("Gelu", [made], FUSED)
