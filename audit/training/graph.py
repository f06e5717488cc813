"""The trained network written as an ONNX graph, in float32 or with int8 weights.

Written by hand, not traced: the graph is the same whatever version of torch is installed, uses
onnxruntime's fused operators, and reads one window, so that a scale found at run time (int8
products scale their input by its largest value) never depends on a neighbour in a batch.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from audit.language.encoder.layout import EPSILON, FEATURE_SIZES, HEADS, LAYERS, WIDTH, WINDOW

Weights = Mapping[str, NDArray[np.float32]]
Setting = int | float | str
OPSET, FUSED_OPSET, IR = 17, 1, 8
FUSED = "com.microsoft"
# Seven bits, because eight overflow in the products of x86 processors without VNNI.
SEVEN_BITS, EIGHT_BITS = 63, 127
# The layers whose inputs have a few values far larger than the rest, which one scale cannot hold.
BLOCKED = (".up", ".down")
BLOCK = 64


class Graph:
    """Collects nodes and weights; every method returns the name of its result."""

    def __init__(self, weights: Weights, small: bool) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.held: list[onnx.TensorProto] = []
        self._weights = weights
        self._small = small

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Hold an array under `name`."""
        self.held.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], domain: str = "", **settings: Setting) -> str:
        """Add an operator with one result."""
        return self.nodes_of(kind, inputs, 1, domain, **settings)[0]

    def nodes_of(
        self, kind: str, inputs: list[str], results: int, domain: str = "", **settings: Setting
    ) -> list[str]:
        """Add an operator with several results."""
        names = [f"{kind}_{len(self.nodes)}_{i}" for i in range(results)]
        made = helper.make_node(kind, inputs, names, domain=domain)
        made.attribute.extend(helper.make_attribute(k, v) for k, v in sorted(settings.items()))
        self.nodes.append(made)
        return names

    def linear(self, x: str, name: str) -> str:
        """x · Wᵀ + b, with W in int8 where the graph is to be small."""
        if not self._small:
            return self._plain(x, name)
        return self._blocked(x, name) if name.endswith(BLOCKED) else self._quick(x, name)

    def _plain(self, x: str, name: str) -> str:
        weight = self.constant(f"{name}.weight", self._weights[f"{name}.weight"].T)
        return self.node("Add", [self.node("MatMul", [x, weight]), self._bias(name)])

    def _quick(self, x: str, name: str) -> str:
        """One scale for each column of W, and one for all of x."""
        values, scale = quantised(self._weights[f"{name}.weight"].T, axis=0, largest=SEVEN_BITS)
        parts = [
            self.constant(f"{name}.weight", values),
            self.constant(f"{name}.scale", scale),
            self.constant(f"{name}.zero", np.zeros(len(scale), dtype=np.int8)),
        ]
        return self.node("DynamicQuantizeMatMul", [x, *parts, self._bias(name)], FUSED)

    def _blocked(self, x: str, name: str) -> str:
        """A scale for every block of BLOCK numbers in a row, of W and of x: slower, far closer."""
        weight = self._weights[f"{name}.weight"]
        columns, rows = weight.shape
        values, scale = quantised(
            weight.reshape(columns, rows // BLOCK, BLOCK), axis=2, largest=EIGHT_BITS
        )
        parts = [
            self.constant(f"{name}.weight", (values.astype(np.int16) + 128).astype(np.uint8)),
            self.constant(f"{name}.scale", scale.reshape(-1)),
        ]
        inputs = [x, *parts, "", "", self._bias(name)]
        sizes = {"K": rows, "N": columns, "bits": 8, "block_size": BLOCK, "accuracy_level": 4}
        return self.node("MatMulNBits", inputs, FUSED, **sizes)

    def _bias(self, name: str) -> str:
        return self.constant(f"{name}.bias", self._weights[f"{name}.bias"])

    def head(self, x: str, name: str, result: str) -> None:
        """A last layer: few columns, so it stays in float32."""
        weight = self.constant(f"{name}.weight", self._weights[f"{name}.weight"].T)
        product = self.node("MatMul", [x, weight])
        bias = self.constant(f"{name}.bias", self._weights[f"{name}.bias"])
        self.nodes.append(helper.make_node("Add", [product, bias], [result]))

    def norm(self, x: str, name: str, more: str | None = None) -> str:
        """Layer norm of x, or of x + more."""
        parts = [
            self.constant(f"{name}.{p}", self._weights[f"{name}.{p}"]) for p in ("weight", "bias")
        ]
        if more is None:
            return self.node("LayerNormalization", [x, *parts], axis=-1, epsilon=EPSILON)
        return self.node("SkipLayerNormalization", [x, more, *parts], FUSED, epsilon=EPSILON)

    def table(self, name: str, rows: str) -> str:
        """Rows of a large table, held in int8 with a scale per row where it is to be small."""
        weight = self._weights[f"{name}.weight"]
        if not self._small:
            return self.node("Gather", [self.constant(f"{name}.weight", weight), rows])
        values, scale = quantised(weight, axis=1, largest=EIGHT_BITS)
        found = self.node("Gather", [self.constant(f"{name}.weight", values), rows])
        scales = self.node("Gather", [self.constant(f"{name}.scale", scale[:, None]), rows])
        return self.node("Mul", [self.node("Cast", [found], to=TensorProto.FLOAT), scales])


def quantised(
    weight: NDArray[np.float32], axis: int, largest: int
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Whole numbers within ±largest, and the scales, found along `axis`."""
    scale = np.abs(weight).max(axis=axis) / np.float32(largest)
    scale = np.maximum(scale, np.float32(1e-12)).astype(np.float32)
    values = np.rint(weight / np.expand_dims(scale, axis))
    return np.clip(values, -largest, largest).astype(np.int8), scale


def network(weights: Weights, small: bool) -> onnx.ModelProto:
    """ids [1, T] and features [1, T, 3] → four outputs, each [1, T, its width]."""
    graph = Graph(weights, small)
    x = _embedded(graph, weights)
    for i in range(LAYERS):
        x = _layer(graph, x, f"layers.{i}")
    # What a further head reads (the claims of "says who?"): asked for by name, free otherwise.
    graph.nodes.append(helper.make_node("Identity", [x], ["states"]))
    graph.head(x, "roles", "role_scores")
    graph.head(x, "names", "name_scores")
    hidden = graph.node("Gelu", [graph.linear(x, "link_hidden")], FUSED)
    vectors = graph.linear(hidden, "link_out")
    graph.nodes.append(helper.make_node("Identity", [vectors], ["link_vectors"]))
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "pieces"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, [1, "pieces", 3]),
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "pieces", None])
        for name in ("role_scores", "name_scores", "link_vectors", "states")
    ]
    return helper.make_model(
        helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.held),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, FUSED_OPSET)],
        ir_version=IR,
        producer_name="source-audit",
    )


def _embedded(graph: Graph, weights: Weights) -> str:
    words = graph.table("words", "ids")
    length = graph.node("Shape", ["ids"], start=1, end=2)
    begin = graph.constant("zero", np.zeros(1, dtype=np.int64))
    positions = graph.constant("positions.weight", weights["positions.weight"][: WINDOW + 2])
    where = graph.node("Slice", [positions, begin, length])
    offsets = np.cumsum([0, *FEATURE_SIZES[:-1]], dtype=np.int64)
    rows = graph.node("Add", ["features", graph.constant("feature_offsets", offsets)])
    shapes = np.concatenate([weights[f"shapes.{i}.weight"] for i in range(len(FEATURE_SIZES))])
    found = graph.node("Gather", [graph.constant("shapes.weight", shapes), rows])
    axis = graph.constant("feature_axis", np.array([2], dtype=np.int64))
    shape = graph.node("ReduceSum", [found, axis], keepdims=0)
    return graph.norm(graph.node("Add", [graph.node("Add", [words, where]), shape]), "norm")


def _layer(graph: Graph, x: str, name: str) -> str:
    q, k, v = graph.nodes_of("Split", [graph.linear(x, f"{name}.qkv"), _thirds(graph)], 3, axis=2)
    mixed = graph.node("MultiHeadAttention", [q, k, v], FUSED, num_heads=HEADS)
    x = graph.norm(x, f"{name}.mix_norm", graph.linear(mixed, f"{name}.mix"))
    inner = graph.node("Gelu", [graph.linear(x, f"{name}.up")], FUSED)
    return graph.norm(x, f"{name}.down_norm", graph.linear(inner, f"{name}.down"))


def _thirds(graph: Graph) -> str:
    if not any(held.name == "thirds" for held in graph.held):
        graph.constant("thirds", np.array([WIDTH] * 3, dtype=np.int64))
    return "thirds"
