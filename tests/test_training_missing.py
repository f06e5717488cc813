"""Training without what it needs: one sentence, no traceback."""

from __future__ import annotations

import subprocess
import sys

HIDDEN = "import sys; sys.modules['torch'] = None; import audit.training"


def test_without_torch_there_is_one_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("audit.training: ")
    assert "torch not installed; install with pip install 'source-audit[training]'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
