"""Small articles of our own, and archives made of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

STORIES = (
    "The council will close the bridge on Monday, the mayor said. “We have no choice,” said Ana"
    " Ruiz, the city’s chief engineer. Officials say the detour is safe.",
    "Ticket prices rise by 12 percent, the transport company announced in a statement. Critics"
    " called it “a tax on the poor.” The company did not respond.",
    "Rain fell on the parade. “It was still worth it,” said Tom Okafor, who came with his"
    " daughters. Sources close to the organisers said attendance was a record.",
    "A study found that the river is cleaner than ever. According to Mina Patel, a biologist at"
    " Harrow College, the trout are back. It is believed that the mill caused the damage.",
)


def stories(number: int) -> list[dict[str, Any]]:
    """Give records of so many articles, none like another, over a few months."""
    return [
        {
            "id": f"story-{at}",
            "headline": f"Edition {at}",
            "body": f"{STORIES[at % len(STORIES)]} This was edition {at}.",
            "published": f"2026-{at % 3 + 1:02}-{at % 28 + 1:02}T08:00:00Z",
            "desk": ("city", "culture")[at % 2],
        }
        for at in range(number)
    ]


def feed(*texts: str) -> str:
    """Give an RSS feed of articles."""
    items = "".join(
        f"<item><title>Edition {at}</title><link>https://paper.example/{at}</link>"
        f"<content:encoded>&lt;p&gt;{text}&lt;/p&gt;</content:encoded></item>"
        for at, text in enumerate(texts)
    )
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<rss version="2.0" {space}><channel><title>Paper</title>{items}</channel></rss>'


def json_lines(path: Path, records: Sequence[dict[str, Any]]) -> Path:
    """Write records as JSON Lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{json.dumps(one)}\n" for one in records), "utf-8")
    return path


def tables_of(out: Path) -> dict[str, bytes]:
    """Give the bytes of every file of an audited archive, but receipts and manifest."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and "_audit" not in path.parts
    }
