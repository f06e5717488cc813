"""Waivers for the whole file from its front matter, under ``audit: allow:``.

By rule (``vague-collective: REASON``, or a mapping with ``reason``, ``by`` and ``until``), or as
a list, each item written as in a comment or as a mapping that names its ``rule``. A site may
have an ``audit`` of its own in its front matter: what does not ask to allow anything is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from audit.article import Article
from audit.article.record import Entry
from audit.engine.settle.directive import Directive, directive, read_date, request, sentence
from audit.engine.settle.record import Waiver
from audit.engine.spelling import nearest
from audit.facts import Span

ALLOW = "allow"
SAID = ("rule", "reason", "by", "until")


def front_waivers(article: Article) -> Iterator[Waiver]:
    """Give the waivers of the front matter, in its order."""
    for (key, name), entries in groupby(article.metadata.own, key=lambda entry: _head(entry)):
        group = list(entries)
        said = _said(key, name, group)
        if said is not None:
            file = Span(group[0].file.start, group[-1].file.end)
            where = Span(0, 0) if said.problem else Span(0, len(article.source))
            yield Waiver(
                said.rules, "file", where, file, 0, said.reason, said.by, said.until, said.problem
            )


def _head(entry: Entry) -> tuple[str, str]:
    keys = (*entry.keys, "", "")
    return keys[0].lower(), keys[1]


def _said(key: str, name: str, group: list[Entry]) -> Directive | None:
    """Read what stands under one key, and in a list or mapping below it under one name."""
    if not key:  # audit: allow RULE -- REASON
        verb, _, asked = group[0].value.partition(" ")
        return _as_in_a_comment(asked) if verb.lower() == ALLOW else None
    if key != ALLOW:
        meant = nearest(key, (ALLOW,)).startswith("; did")
        return Directive("", problem=_unknown(key, (ALLOW,))) if meant else None
    return _allowed(name, {entry.keys[2:]: entry.value for entry in group})


def _allowed(name: str, values: Mapping[tuple[str, ...], str]) -> Directive:
    """Read one entry: the name of a rule, or a number in a list, and what stands under it."""
    listed = name.isdigit() or not name
    if () in values:
        if listed:
            return _as_in_a_comment(values[()])
        return request("allow-file", name, values[()])
    by_key = {".".join(keys).lower(): value for keys, value in values.items()}
    return _mapping(by_key, None if listed else name)


def _as_in_a_comment(asked: str) -> Directive:
    said = directive(f"audit: allow-file {asked}")
    assert said is not None, "it is addressed to us"
    return said


def _mapping(values: Mapping[str, str], rule: str | None) -> Directive:
    known = SAID if rule is None else SAID[1:]
    for key in values:
        if key not in known:
            return Directive("", problem=_unknown(key, known))
    rules = tuple(filter(None, ((rule or values.get("rule", "")).lower(),)))
    until, problem = read_date(values["until"]) if "until" in values else ("", "")
    if not rules:
        problem = "It names no rule: add “rule:”."
    reason, by = values.get("reason", ""), values.get("by", "")
    return Directive("allow-file", rules, reason, by, until, problem)


def _unknown(key: str, known: Iterable[str]) -> str:
    return sentence(f"“{key}” is nothing that can be said here{nearest(key, known)}")
