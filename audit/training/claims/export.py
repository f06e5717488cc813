"""Write trained heads into a folder of weights, beside the encoder that they read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from audit.language.claims.head import GRAPH
from audit.language.encoder.weights import CHECKSUMS
from audit.training.claims import graph
from audit.training.claims.network import Heads


def export(members: Sequence[Heads], out: Path) -> None:
    """Write the heads' graph, and its checksum among those of the folder's other files."""
    data = graph.network(members).SerializeToString(deterministic=True)
    (out / GRAPH).write_bytes(data)
    sums = json.loads((out / CHECKSUMS).read_text(encoding="utf-8"))
    sums[GRAPH] = hashlib.sha256(data).hexdigest()
    (out / CHECKSUMS).write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")
