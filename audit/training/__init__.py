"""How the weights were made and measured; never imported at run time."""

from importlib.util import find_spec

_MISSING = [name for name in ("onnx", "safetensors", "torch") if find_spec(name) is None]
if _MISSING:  # said here, before any of its modules can trip over it
    raise SystemExit(
        f"audit.training: {', '.join(_MISSING)} not installed; "
        "install with pip install 'source-audit[training]'"
    )
