"""The weights on disk: checked, loaded, and called on one window at a time."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from audit.errors import WeightsError
from audit.language.encoder.layout import (
    LINK_SIZE,
    LINK_WIDTH,
    NAME_TAGS,
    RELATIONS,
    ROLE_TAGS,
    WIDTH,
)
from audit.language.encoder.linking import Links
from audit.language.encoder.pairs import SIZES
from audit.language.encoder.pieces import Ints
from audit.language.encoder.scoring import Floats
from audit.language.encoder.tagging import Transitions

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

GRAPH, TOKENIZER, LINKS, CHECKSUMS = "encoder.onnx", "tokenizer.json", "links.npz", "checksums.json"
MEND = "install source-audit again, or give another folder of weights"
WIDTHS = {
    "role_scores": len(ROLE_TAGS),
    "name_scores": len(NAME_TAGS),
    "link_vectors": LINK_WIDTH,
    "states": WIDTH,
}
"""What the graph gives for each piece, and how many numbers of it."""
OUTPUTS = list(WIDTHS)
SHAPES: dict[str, tuple[int, ...]] = {
    "inner": (len(ROLE_TAGS), len(ROLE_TAGS)),
    "outer": (len(ROLE_TAGS),),
    **{f"{a}-{b}.places": (sum(SIZES),) for a, b in RELATIONS},
    **{f"{a}-{b}.nobody": (LINK_SIZE,) for a, b in RELATIONS},
}
"""The arrays beside the graph."""


@dataclass(frozen=True)
class Weights:
    """Everything that was learned."""

    session: InferenceSession
    tokenizer: Tokenizer
    steps: Transitions
    links: Links

    def __call__(self, ids: Ints, features: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        """One window's role scores, name scores, link vectors and states: `scoring.Network`."""
        given = {"ids": ids[None], "features": features[None]}
        roles, names, vectors, states = self.session.run(OUTPUTS, given)
        return roles[0], names[0], vectors[0], states[0]


def packaged() -> Traversable:
    """The folder of the weights that come with this package."""
    return files("audit.language") / "weights"


def load(folder: Path | Traversable) -> Weights:
    """The weights in `folder`; WeightsError where a checksum does not fit."""
    data = checked(folder, (GRAPH, TOKENIZER, LINKS))
    try:
        arrays = _arrays(data[LINKS])
        return Weights(
            session(data[GRAPH], folder, WIDTHS),
            _tokenizer(data[TOKENIZER]),
            Transitions(arrays["inner"], arrays["outer"]),
            Links(
                tuple(arrays[f"{a}-{b}.places"] for a, b in RELATIONS),
                tuple(arrays[f"{a}-{b}.nobody"] for a, b in RELATIONS),
            ),
        )
    except (ImportError, WeightsError):
        raise
    except Exception as error:  # each of the libraries has errors of its own
        raise _unreadable(folder) from error


def checked(folder: Path | Traversable, names: Sequence[str]) -> dict[str, bytes]:
    """Some files of the weights, once each has been found to be right."""
    at = folder / CHECKSUMS
    try:
        expected = dict(json.loads(at.read_bytes()))
        data = {}
        for name in names:
            at = folder / name
            data[name] = at.read_bytes()
    except OSError as error:
        raise WeightsError(f"{at}: cannot be read; {MEND}") from error
    except (TypeError, ValueError) as error:
        raise WeightsError(f"{at}: is no list of checksums; {MEND}") from error
    for name, content in data.items():
        if hashlib.sha256(content).hexdigest() != expected.get(name):
            raise WeightsError(f"{folder / name}: is damaged; {MEND}")
    return data


def _arrays(data: bytes) -> dict[str, Floats]:
    with np.load(io.BytesIO(data), allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in SHAPES}
    _same({name: array.shape for name, array in arrays.items()}, SHAPES)
    return arrays


def _same(found: object, expected: object) -> None:
    if found != expected:
        raise ValueError(f"{found} in place of {expected}")


def session(
    graph: bytes, folder: Path | Traversable, widths: Mapping[str, int]
) -> InferenceSession:
    """A graph, ready to run; WeightsError where its results are not so many numbers wide."""
    # Without these, onnxruntime keeps an identifier in the user's home and reports to its maker.
    # Its releases have read either name; both must stand before it is imported.
    os.environ["ORT_DISABLE_TELEMETRY"] = os.environ["ORT_TELEMETRY_DISABLED"] = "1"
    import onnxruntime  # a heavy import, needed only where an article is read

    onnxruntime.disable_telemetry_events()  # for Windows, where no variable does it
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        made = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        found = {output.name: output.shape[-1] for output in made.get_outputs()}
        _same({name: found.get(name) for name in widths}, dict(widths))
    except Exception as error:  # the library has errors of its own
        raise _unreadable(folder) from error
    return made


def _unreadable(folder: Path | Traversable) -> WeightsError:
    return WeightsError(
        f"{folder}: holds no weights that this version can read; give another folder"
    )


def _tokenizer(data: bytes) -> Tokenizer:
    # One thread for each worker; with its own threads it could not be forked without a warning.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer

    return Tokenizer.from_buffer(data)
