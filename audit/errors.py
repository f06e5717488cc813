"""The errors a person can mend, and what they carry.

    AuditError                  one sentence: what, where, what to do
    ├── ReadError               an article cannot be read
    │   ├── BugError            it was read, and then met a bug of ours
    │   └── StoppedError        it was read, and then a rule's pattern ran away
    ├── ConfigError             audit.yaml, a rule, a standard or a word list is wrong
    │   ├── RunawayError        a rule's pattern took longer than its time limit
    │   └── TokenPatternError   a rule's token pattern asks for what no token tells
    ├── UsageError              the command line asks for something impossible
    ├── WeightsError            the encoder's weights are missing, damaged or of another kind
    └── WriteError              a report cannot be written

Anything else that is raised is a bug of ours.
"""

from __future__ import annotations

from typing import ClassVar


class AuditError(Exception):
    """An expected error. ``str(error)`` is the whole message, one line, fit to be shown."""


class ReadError(AuditError):
    """An article that cannot be read: ``path`` as given, ``reason`` without the path."""

    trouble: ClassVar[str] = "could not be read"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        """Pickle by the arguments, so that workers can hand it over."""
        return type(self), (self.path, self.reason)


class BugError(ReadError):
    """An article that was not audited because of a bug of ours; the others go on."""

    trouble: ClassVar[str] = "could not be audited"


class StoppedError(ReadError):
    """An article that was not audited because a rule's pattern ran away; the others go on."""

    trouble: ClassVar[str] = "could not be audited"


class ConfigError(AuditError):
    """A configuration, rule, standard or word list that cannot be used."""


class RunawayError(ConfigError):
    """A rule's pattern that was stopped after its time limit in seconds.

    ``length`` counts the characters of the text that it was held against; ``where`` names the
    rule, as soon as it is known which one it was.
    """

    def __init__(self, pattern: str, seconds: float, length: int, where: str = "") -> None:
        shown = pattern if len(pattern) <= 60 else f"{pattern[:59]}…"
        super().__init__(
            f"{where}the pattern “{shown}” was stopped after {seconds:g} s on a text of"
            f" {length:,} characters; an alternative that is repeated, like (?:a|aa)+, or a"
            " repetition within a repetition is the usual cause"
        )
        self.pattern, self.seconds, self.length, self.where = pattern, seconds, length, where

    def __reduce__(self) -> tuple[type[RunawayError], tuple[str, float, int, str]]:
        """Pickle by the arguments, so that workers can hand it over."""
        return type(self), (self.pattern, self.seconds, self.length, self.where)

    def at(self, where: str) -> RunawayError:
        """Give the same error with the rule named."""
        return RunawayError(self.pattern, self.seconds, self.length, f"{where}: ")


class TokenPatternError(ConfigError):
    """A token pattern that asks for what the spaCy pipeline does not tell.

    ``pattern`` is the pattern as JSON; ``where`` names the rule, as soon as it is known.
    """

    def __init__(self, pattern: str, what: str, where: str = "") -> None:
        super().__init__(f"{where}{what}")
        self.pattern, self.what, self.where = pattern, what, where

    def __reduce__(self) -> tuple[type[TokenPatternError], tuple[str, str, str]]:
        """Pickle by the arguments, so that workers can hand it over."""
        return type(self), (self.pattern, self.what, self.where)

    def at(self, where: str) -> TokenPatternError:
        """Give the same error with the rule named."""
        return TokenPatternError(self.pattern, self.what, f"{where}: ")


class UsageError(AuditError):
    """A command line that asks for something impossible."""


class WeightsError(AuditError):
    """Weights that cannot be used: a file is missing, or is not the one that was measured."""


class WriteError(AuditError):
    """A report that cannot be written; whatever stood there before still stands."""


def why_unreadable(error: OSError) -> str:
    """Say why the system did not let a file be read, in the same words for every kind of file."""
    reasons = {
        FileNotFoundError: "there is no such file",
        NotADirectoryError: "there is no such file",
        IsADirectoryError: "it is a folder, not a file",
        PermissionError: "there is no permission to read it",
    }
    return reasons.get(type(error), f"it cannot be read ({error.strerror or error})")
