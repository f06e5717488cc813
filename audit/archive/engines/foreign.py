"""Complaints of somebody else's engine, told in one sentence as ours are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from audit.errors import AuditError

THEIRS = ("ray", "pyspark", "py4j", "grpc")
"""Packages whose errors are an engine's."""
CAUSE = re.compile(r"^(?:\w+\.)*\w*(?:Error|Exception)\b:? ?.*$", re.MULTILINE)
LONGEST = 200


@contextmanager
def told(engine: str, hint: str) -> Iterator[None]:
    """Turn an engine's errors into an :class:`AuditError`; ``hint`` says what may mend it."""
    try:
        yield
    except AuditError:
        raise
    except Exception as error:
        package = type(error).__module__.partition(".")[0]
        if package not in THEIRS and not isinstance(error, ConnectionError):
            raise
        what = f"{engine} gave up: {cause(error)}; {hint}, and run it again: it goes on from there"
        raise AuditError(what) from error


def cause(error: Exception) -> str:
    """Give the innermost complaint of an error that may quote whole traces.

    What travels through an engine are names and receipts, so that no article is quoted.
    """
    found = CAUSE.findall(str(error))
    sentence = found[-1] if found else str(error).strip().partition("\n")[0]
    return " ".join(sentence.split())[:LONGEST].rstrip(".") or type(error).__name__
