"""Reads and writes ``audit-baseline.json``; its schema is ``rules/schemas/baseline.schema.json``.

One finding stands on each line, and everything is in order, so that versions of it can be
compared and merged line by line. A merge that leaves an article or a finding twice does no harm.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from audit.engine.settle.known import Baseline, KnownArticle, KnownFinding, merged
from audit.errors import ConfigError, why_unreadable

BASELINE_NAME = "audit-baseline.json"
VERSION = 1
AGAIN = "take the last good version, or record it again with audit baseline"
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


def read_baseline(path: Path) -> Baseline:
    """Read a baseline. Raises :class:`ConfigError` that says what is wrong, and where."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start + 1} is not UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {why_unreadable(error)}") from None
    _refuse_conflicts(path, text)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise ConfigError(f"{path}:{line}:{column}: not valid JSON; {AGAIN}") from None
    return Baseline(path, _articles(path, data))


def _refuse_conflicts(path: Path, text: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(CONFLICT):
            what = "a merge was left unfinished here; keep the lines of both sides"
            raise ConfigError(f"{path}:{number}:1: {what}")


def _articles(path: Path, data: Any) -> dict[str, KnownArticle]:
    if not isinstance(data, dict) or not isinstance(data.get("articles"), list):
        _fail(path, "this is no baseline")
    if data.get("version") != VERSION:
        _fail(path, f"this is of version {data.get('version')}, and {VERSION} is what is read here")
    articles: dict[str, KnownArticle] = {}
    for number, entry in enumerate(data["articles"], 1):
        try:
            article = _article(entry)
        except (KeyError, TypeError, ValueError):
            _fail(path, f"article {number} in it is not as a baseline has them")
        same = articles.get(article.name)
        articles[article.name] = merged(same, article) if same else article
    return dict(sorted(articles.items()))


def _fail(path: Path, what: str) -> NoReturn:
    raise ConfigError(f"{path}: {what}; {AGAIN}")


def _article(entry: Any) -> KnownArticle:
    path, content = _text(entry["path"]), _text(entry.get("content", ""))
    found = tuple(map(_known, entry["findings"]))
    part = _text(entry.get("part", ""))
    article = KnownArticle(path, tuple(sorted(content.split())), found, part)
    return merged(article, article)  # a finding that stands twice counts once


def _known(entry: Any) -> KnownFinding:
    rule, sentence, words = entry["rule"], entry["sentence"], entry.get("words", "")
    count, near = entry["count"], entry.get("near", 0)
    if type(count) is not int or type(near) is not int or min(count, near) < 0 or not count + near:
        raise ValueError
    return KnownFinding(_text(rule), _text(sentence), count, _text(words), near)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def baseline_text(articles: Iterable[KnownArticle]) -> Iterator[str]:
    """Give the file's text piece by piece; articles without findings are left out."""
    yield f'{{\n  "version": {VERSION},\n  "articles": ['
    between, end = "\n", "]"
    for article in sorted(articles, key=lambda one: (one.path, one.part)):
        if article.findings:
            yield between + _article_text(article)
            between, end = ",\n", "\n  ]"
    yield f"{end}\n}}\n"


def _article_text(article: KnownArticle) -> str:
    lines = ",\n".join(f"        {_dump(_finding(one))}" for one in article.findings)
    content = " ".join(article.content)
    part = f'      "part": {_dump(article.part)},\n' if article.part else ""
    return (
        f'    {{\n      "path": {_dump(article.path)},\n{part}      "content": {_dump(content)},\n'
        f'      "findings": [\n{lines}\n      ]\n    }}'
    )


def _finding(one: KnownFinding) -> dict[str, str | int]:
    near = {"near": one.near} if one.near else {}
    return {
        "rule": one.rule, "sentence": one.sentence, "count": one.count, **near, "words": one.words
    }  # fmt: skip


def _dump(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character, as in file names that are not UTF-8
        return json.dumps(value)
    return text
