"""An editor's ``sources.yaml``: who is who, by which names, and whom never to take for one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.errors import ConfigError
from audit.facts import SourceKind
from audit.ledger.names import body_key, person_key, plain_name
from audit.ledger.profiles import Profile

if TYPE_CHECKING:
    from audit.engine.yamlfile import YamlFile

SETTLED_NAME, MISNAMED = "sources.yaml", "sources.yml"


@dataclass(frozen=True)
class Settled:
    """One entry of the file: one source, whatever it is called.

    ``file`` and ``line`` tell where it stands. ``articles`` are globs of the files it holds for;
    without any it holds for all.
    """

    name: str
    file: str = ""
    line: int = 0
    aliases: tuple[str, ...] = ()
    kind: SourceKind | None = None
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    articles: tuple[str, ...] = ()
    never_merge_with: tuple[str, ...] = ()
    notes: str | None = None

    @cached_property
    def keys(self) -> frozenset[str]:
        """Give its name and aliases in the form in which they are compared."""
        return frozenset().union(*map(name_keys, (self.name, *self.aliases)))

    @cached_property
    def never(self) -> frozenset[str]:
        """Give the names of those it is never merged with, in the same form."""
        return frozenset().union(*map(name_keys, self.never_merge_with))

    @cached_property
    def profile(self) -> Profile:
        """Give what it tells of its bearer."""
        return Profile("", " ".join(self.roles), self.affiliation or "")


@dataclass(frozen=True)
class SettledFile:
    """A ``sources.yaml`` as read; it holds for the articles in and below its folder."""

    path: Path
    entries: tuple[Settled, ...] = field(default=())

    def holding_for(self, article: str) -> Iterator[Settled]:
        """Give the entries that hold for an article, by their globs."""
        below = _below(self.path, article)
        for entry in self.entries:
            if not entry.articles or any(_matches(below, glob) for glob in entry.articles):
                yield entry


class Settlements:
    """Finds the file that holds for each article: the one given, or else the nearest above it."""

    def __init__(self, given: Path | None = None) -> None:
        self._given = read_settled(given) if given else None
        self._by_folder: dict[Path, SettledFile | None] = {}
        self._read: dict[Path, SettledFile] = {}

    def __call__(self, article: str) -> SettledFile | None:
        """Give the file for an article. Raises :class:`ConfigError` where it cannot be used."""
        if self._given is not None:
            return self._given
        folder = Path(article).absolute().parent
        if folder not in self._by_folder:
            self._by_folder[folder] = self._find(folder)
        return self._by_folder[folder]

    def files(self) -> tuple[SettledFile, ...]:
        """Give every file that was found so far."""
        read = [self._given] if self._given else sorted(self._read.values(), key=_by_path)
        return tuple(read)

    def _find(self, folder: Path) -> SettledFile | None:
        for each in (folder, *folder.parents):
            if (each / SETTLED_NAME).is_file():
                return self._load(each / SETTLED_NAME)
            if (each / MISNAMED).is_file():
                raise ConfigError(f"{each / MISNAMED}: is not read; rename it to {SETTLED_NAME}")
            if (each / ".git").exists():
                return None
        return None

    def _load(self, path: Path) -> SettledFile:
        if path not in self._read:
            self._read[path] = read_settled(path)
        return self._read[path]


def read_settled(path: Path) -> SettledFile:
    """Read and check a ``sources.yaml``. Raises :class:`ConfigError` with place and suggestion."""
    from audit.engine.validation import validate
    from audit.engine.yamlfile import read_yaml

    file = read_yaml(path)
    if file.data is None:  # an empty file settles nothing
        return SettledFile(path)
    validate(file, "sources")
    entries = tuple(_entry(file, at, data) for at, data in enumerate(file.data["sources"]))
    for at, entry in enumerate(entries):
        _refuse_self(file, at, entry)
        _refuse_twin(file, at, entry, entries[:at])
    return SettledFile(path, entries)


def name_keys(name: str) -> frozenset[str]:
    """Give the forms in which a name an editor wrote is compared.

    A title is left out only before a full name: “Mr Okafor” is not any Okafor.
    """
    keys = {plain_name(name), body_key(name)}
    person = person_key(name)
    return frozenset(keys | ({person} if " " in person else set()))


def _entry(file: YamlFile, at: int, data: dict[str, Any]) -> Settled:
    roles = data.get("role", ())
    return Settled(
        name=data["name"],
        file=file.path,
        line=file.place(("sources", at)).line,
        aliases=tuple(data.get("aliases", ())),
        kind=data.get("kind"),
        roles=(roles,) if isinstance(roles, str) else tuple(roles),
        affiliation=data.get("affiliation"),
        articles=tuple(data.get("articles", ())),
        never_merge_with=tuple(data.get("never-merge-with", ())),
        notes=data.get("notes"),
    )


def _refuse_self(file: YamlFile, at: int, entry: Settled) -> None:
    for number, name in enumerate(entry.never_merge_with):
        if name_keys(name) & entry.keys:
            file.fail(
                ("sources", at, "never-merge-with", number),
                f"“{name}” is a name of this very entry; to tell two of one name apart, give "
                "each an entry with its role, affiliation or articles",
            )


def _refuse_twin(file: YamlFile, at: int, entry: Settled, before: tuple[Settled, ...]) -> None:
    """Refuse a name that two entries have, and nothing tells them apart."""
    for number, other in enumerate(before):
        same = sorted(entry.keys & other.keys)
        if same and _told(entry) == _told(other):
            first = file.place(("sources", number)).line
            file.fail(
                ("sources", at),
                f"“{same[0]}” is a name of the entry in line {first} too, and nothing tells the "
                "two apart; give them a role, an affiliation or articles, or make them one",
            )


def _told(entry: Settled) -> tuple[object, ...]:
    return entry.roles, entry.affiliation, entry.articles


def _by_path(file: SettledFile) -> str:
    return str(file.path)


def _below(file: Path, article: str) -> str:
    folder = file.parent.resolve()
    whole = Path(article).parent.resolve() / Path(article).name
    return (whole.relative_to(folder) if whole.is_relative_to(folder) else whole).as_posix()


def _matches(name: str, glob: str) -> bool:
    return fnmatchcase(name, glob) or fnmatchcase(name, f"*/{glob}")
