"""Reads word lists."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from audit.engine.resources import word_files
from audit.engine.words import WordList
from audit.engine.yamlfile import YamlFile, read_yaml


@cache
def built_in_words(name: str) -> WordList:
    """Give a word list that ships with the package."""
    return words_from(read_yaml(word_files()[name], trusted=True))


def read_words(path: Path) -> WordList:
    """Read and check a word list that a person wrote."""
    from audit.engine.validation import validate

    file = read_yaml(path)
    validate(file, "words")
    if file.data["words"] != path.stem:
        file.fail(("words",), f"the file is named {path.name}; name it {file.data['words']}.yaml")
    return words_from(file)


def words_from(file: YamlFile) -> WordList:
    """Give the list of a file that has been checked."""
    return WordList(file.data["words"], frozenset(file.data["list"]))
