"""The samples' own rules do what their examples show."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import audit

SAMPLES = Path(__file__).parents[2] / "samples"


def test_the_houses_rules_pass_their_examples() -> None:
    done = audit("rules", "test", cwd=SAMPLES)
    assert done.returncode == 0, done.stdout.decode()
    names = [path.stem for path in sorted((SAMPLES / "rules").glob("*.yaml"))]
    tested = [line.split(":")[0] for line in done.stdout.decode().splitlines()]
    assert tested[:-1] == names
