from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import audit
from audit.engine import load_rules, load_standard
from audit.engine.resources import rules_folder, standard_files


def test_rules_of_a_checkout_stand_beside_the_package() -> None:
    assert rules_folder() == Path(audit.__file__).parents[1] / "rules"


def test_rules_of_an_installed_package_stand_inside_it(tmp_path: Path) -> None:
    package = Path(audit.__file__).parent
    installed = tmp_path / "site" / "audit"
    shutil.copytree(package, installed, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(rules_folder(), installed / "rules")
    code = (
        "from audit.engine import load_rules, load_standard;"
        "from audit.engine.resources import rules_folder, standard_files;"
        "named = [load_standard(name).standard for name in standard_files()];"
        "print(rules_folder(), len(load_standard().rules), len(load_rules()), *named)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    counts = [str(len(load_standard().rules)), str(len(load_rules()))]
    assert done.stdout.split() == [str(installed / "rules"), *counts, *standard_files()]
