"""Finds our own comments in a Word document, and takes them out; nobody else's are touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.article.word.docx import remark_lines
from audit.article.word.markup import Node
from audit.report.annotated.edits import Edits
from audit.report.annotated.remarks import mark_of

POINTS = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")


@dataclass(frozen=True, slots=True)
class Own:
    """One of our comments: its id, and the id of its last paragraph, to which answers refer."""

    id: str
    mark: str
    paragraph: str
    node: Node


def own_comments(comments: Node) -> Iterator[Own]:
    """Give our comments among all."""
    for one in comments.nodes():
        if one.name == "w:comment":
            text = "\n".join(remark_lines(one))
            mark = mark_of(one.attributes.get("w:author", ""), text)
            if mark:
                last = [node for node in one.nodes() if node.name == "w:p"][-1:]
                id = last[0].attributes.get("w14:paraId", "") if last else ""
                yield Own(one.attributes.get("w:id", ""), mark, id.upper(), one)


def without(data: bytes, nodes: list[Node]) -> bytes:
    """Give a part without elements."""
    edits = Edits()
    for node in nodes:
        edits.remove(node.start, node.end)
    return edits.made_in(data)


def points_of(tree: Node, ids: set[str]) -> list[Node]:
    """Give the edges and marks of comments: a mark with its run, where that holds nothing else."""
    found = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if node.name in POINTS and node.attributes.get("w:id", "") in ids:
            found.append(_alone(node))
        waiting += node.nodes()
    return found


def _alone(point: Node) -> Node:
    run = point.parent
    if run is None or run.name != "w:r":
        return point
    content = [one for one in run.nodes() if one.name != "w:rPr"]
    return run if content == [point] else point
