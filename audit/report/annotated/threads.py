"""Keeps what others made of our comments: their answers, and what they marked as resolved.

Word keeps both by the ids of paragraphs. A comment about the same finding keeps its id from one
annotation to the next, and with it its answers and its state. Where the finding is gone, its
answers stay, as comments of their own.
"""

from __future__ import annotations

import hashlib

from audit.article.word.docx import Opened
from audit.article.word.markup import Node
from audit.report.annotated.edits import Edits

BELOW = 0x8000_0000
"""Ids of paragraphs are below this."""
KINDS = ("commentsExtended", "commentsIds", "commentsExtensible")


def tidied(opened: Opened, gone: frozenset[str]) -> dict[str, bytes]:
    """Give the parts about comments that change where some of ours are gone."""
    if not gone:
        return {}
    changed: dict[str, bytes] = {}
    durable: set[str] = set()
    for kind in KINDS:
        name = opened.part_for(kind)
        data = opened.package.part(name) if name else None
        if name is None or data is None:
            continue
        edits = Edits()
        for node in opened.package.parsed(data, name).nodes():
            if _is_about(node, gone, durable):
                durable.add(node.attributes.get("w16cid:durableId", ""))
                edits.remove(node.start, node.end)
            elif node.attributes.get("w15:paraIdParent", "").upper() in gone:
                edits.replace(node.start, node.end, _orphan(node, data))
        changed[name] = edits.made_in(data)
    return changed


def _is_about(node: Node, gone: frozenset[str], durable: set[str]) -> bool:
    attributes = node.attributes
    paragraph = attributes.get("w15:paraId") or attributes.get("w16cid:paraId") or ""
    return paragraph.upper() in gone or attributes.get("w16cex:durableId", "?") in durable - {""}


def _orphan(node: Node, data: bytes) -> str:
    """Give an answer's entry without the comment that it answered."""
    text = data[node.start : node.end].decode()
    parent = node.attributes["w15:paraIdParent"]
    before, _, after = text.partition(f'paraIdParent="{parent}"')
    return f"{before.rpartition(' ')[0]}{after}"


def paragraph_id(mark: str, taken: set[str]) -> str:
    """Give the id for the paragraph of a new comment: made of its mark, and nobody else's."""
    number = int(hashlib.sha256(mark.encode()).hexdigest()[:8], 16) % (BELOW - 1) + 1
    while (id := f"{number:08X}") in taken:
        number = number % (BELOW - 1) + 1
    return id
