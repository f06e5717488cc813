"""The errors a person can mend, and what they carry.

    AuditError                  one sentence: what, where, what to do
    ├── ReadError               an article cannot be read
    ├── ConfigError             audit.yaml, a rule, a standard or a word list is wrong
    ├── UsageError              the command line asks for something impossible
    ├── WeightsError            the encoder's weights are missing, damaged or of another kind
    └── WriteError              a report cannot be written

Anything else that is raised is a bug of ours.
"""

from __future__ import annotations


class AuditError(Exception):
    """An expected error. ``str(error)`` is the whole message, one line, fit to be shown."""


class ReadError(AuditError):
    """An article that cannot be read: ``path`` as given, ``reason`` without the path."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        """Pickle by the arguments, so that workers can hand it over."""
        return type(self), (self.path, self.reason)


class ConfigError(AuditError):
    """A configuration, rule, standard or word list that cannot be used."""


class UsageError(AuditError):
    """A command line that asks for something impossible."""


class WeightsError(AuditError):
    """Weights that cannot be used: a file is missing, or is not the one that was measured."""


class WriteError(AuditError):
    """A report that cannot be written; whatever stood there before still stands."""
