"""Puts files in their places, unless somebody changed them meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from audit.errors import WriteError
from audit.report.saving import temporary_beside, told


def replace_file(path: Path, old: bytes, new: bytes) -> None:
    """Put a file in its place, whole or not at all; ``old`` is what it was made from.

    Raises :class:`WriteError` where it cannot be written or says something else by now.
    """
    real = Path(os.path.realpath(path))
    with told(path), temporary_beside(real) as temporary:
        temporary.write_bytes(new)
        if real.exists():
            if real.read_bytes() != old:
                raise WriteError(f"{path}: was changed meanwhile, and is left as it is")
            temporary.chmod(real.stat().st_mode)
        temporary.replace(real)


def check_config(path: Path, new: bytes) -> None:
    """Read what is to become a configuration as one, beside its place.

    Raises :class:`ConfigError`, or :class:`WriteError` where nothing can be written there.
    """
    from audit.engine.standards.configfile import load_config

    with told(path), temporary_beside(Path(os.path.realpath(path))) as temporary:
        temporary.write_bytes(new)
        load_config(temporary)
