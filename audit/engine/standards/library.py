"""Everything a content repository can switch on: rules, word lists and standards by name.

They ship with the package, stand in the house's own ``rules/`` folder, or come with packs and
installed checks. Packs and checks are only looked for when the others do not have a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from audit.engine.catalogue import find_rule
from audit.engine.resources import rule_files, standard_files, word_files
from audit.engine.rule import Rule
from audit.engine.rulecheck import Names
from audit.engine.rulefile import read_rule
from audit.engine.rulenames import installed_checks
from audit.engine.standards.packs import pack_folders
from audit.engine.wordfiles import built_in_words, read_words
from audit.engine.words import WordList
from audit.engine.yamlfile import read_yaml
from audit.errors import ConfigError

BUILT_IN: dict[str, Callable[[], dict[str, Path]]] = {
    "rule": rule_files,
    "word list": word_files,
    "standard": standard_files,
}
FOLDERS = {"rule": "", "word list": "words", "standard": "standards"}
"""Where each kind stands in a house's rules folder, or a pack's."""


class Library:
    """The rules, word lists and standards there are for a content repository.

    ``folders`` are the house's rules folders, nearest first.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.folders = tuple(folders)
        self._house = {kind: _files(self.folders, kind) for kind in FOLDERS}
        self._rules: dict[str, Rule] = {}
        self._words: dict[str, WordList] = {}
        for kind, files in self._house.items():
            _refuse_taken(kind, files)

    @property
    def house_rules(self) -> list[str]:
        """Give the names of the house's own rules."""
        return list(self._house["rule"])

    def own_names(self) -> list[str]:
        """Give the names of the rules that do not ship: the house's, then packs' and checks'."""
        others = {*_files(pack_folders(), "rule"), *installed_checks()} - set(self.house_rules)
        return [*self.house_rules, *sorted(others)]

    def has_rule(self, name: str) -> bool:
        """Tell whether there is a rule of that name."""
        return self._path("rule", name) is not None or name in installed_checks()

    def rule_names(self) -> list[str]:
        """Give the names of all rules, in order."""
        return sorted({*self._names("rule"), *installed_checks()})

    def rule(self, name: str) -> Rule:
        """Give a rule by name.

        Raises :class:`ConfigError` where its file is wrong, with place and suggestion.
        """
        if name in rule_files():
            return find_rule(name)
        if name not in self._rules:
            path = self._path("rule", name)
            self._rules[name] = self._read(path) if path else find_rule(name)
        return self._rules[name]

    def has_words(self, name: str) -> bool:
        """Tell whether there is a word list of that name."""
        return self._path("word list", name) is not None

    def word_names(self) -> list[str]:
        """Give the names of all word lists, in order."""
        return sorted(self._names("word list"))

    def words(self, name: str) -> WordList:
        """Give a word list by name. Raises :class:`ConfigError` where its file is wrong."""
        if name in word_files():
            return built_in_words(name)
        if name not in self._words:
            path = self._path("word list", name)
            if path is None:
                raise KeyError(name)
            self._words[name] = read_words(path)
        return self._words[name]

    def standard(self, name: str) -> Path | None:
        """Give the file of a standard, or nothing where there is none."""
        return self._path("standard", name)

    def standard_names(self) -> list[str]:
        """Give the names of all standards, in order."""
        return sorted(self._names("standard"))

    def house_files(self, kind: str) -> list[Path]:
        """Give the house's own files of a kind: ``rule``, ``word list`` or ``standard``."""
        return list(self._house[kind].values())

    def files(self) -> Iterator[Path]:
        """Give the house's files and folders: what to look at for changes."""
        for kind, files in self._house.items():
            yield from (folder / FOLDERS[kind] for folder in self.folders)
            yield from files.values()

    def _path(self, kind: str, name: str) -> Path | None:
        own = BUILT_IN[kind]().get(name) or self._house[kind].get(name)
        return own or _files(pack_folders(), kind).get(name)

    def _names(self, kind: str) -> set[str]:
        return {*BUILT_IN[kind](), *self._house[kind], *_files(pack_folders(), kind)}

    def _read(self, path: Path) -> Rule:
        rule = read_rule(path, Names(self.rule_names(), self.word_names()))
        if "python" in rule.check:
            what = "a rule of this folder cannot run Python; a package with an entry point can"
            read_yaml(path).fail(("python",), what, key=True)
        return rule


def _files(folders: Sequence[Path], kind: str) -> dict[str, Path]:
    """Give the files of a kind by name; of two of one name the first folder's."""
    found: dict[str, Path] = {}
    for folder in folders:
        place = folder / FOLDERS[kind]
        for path in sorted(place.glob("*.yml")):
            raise ConfigError(f"{path}: is not read; rename it to {path.stem}.yaml")
        for path in sorted(place.glob("*.yaml")):
            found.setdefault(path.stem, path)
    return found


def _refuse_taken(kind: str, files: dict[str, Path]) -> None:
    for name, path in files.items():
        if name in BUILT_IN[kind]():
            what = f"there is a {kind} “{name}” already; give this one another name"
            read_yaml(path).fail((), what)
