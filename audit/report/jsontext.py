"""JSON on one line, that any UTF-8 output can hold."""

from __future__ import annotations

import json
import re
from typing import Any

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""What stands for a byte of a file name that is no UTF-8."""


def one_line(value: Any) -> str:
    """Give a value as JSON without line breaks."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return LONE_SURROGATE.sub("\ufffd", text)
