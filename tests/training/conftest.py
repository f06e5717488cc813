"""Training needs torch and onnx, which a run does not: its tests run where they are installed."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") and find_spec("onnx") else ["test_*.py"]
