"""A small content repository of our own writing: five articles whose sources are known."""

from __future__ import annotations

from pathlib import Path

ARTICLES = {
    "news/bridge.md": """---
title: Bridge to close for a month
author: Lena Park
date: 2026-03-02
---

The bridge at Calder Ford will close in May, the Rail Safety Board (RSB) said on Monday.

“The girders will not carry another winter of heavy trains,” said Ruth Okafor, the chief
inspector of the Rail Safety Board. “We have told the county twice,” she added in an interview.

A signalman who works on the line said the cracks had been known for years. He asked not to be
named because he fears losing his job.
""",
    "news/bridge-reply.md": """---
title: County answers inspectors
author: Sam Hill
date: 2026-03-05
---

The county rejected the findings. “We were told once, and late,” said Tomas Field, the county
engineer, at a press conference on Thursday.

Ruth Okafor, the chief inspector, had said: “The girders will never carry another winter of
heavy trains.”

The RSB said it would publish its letters. Okafor declined to comment.
""",
    "sport/derby.txt": """Rovers win at last

By Lena Park

“We ran until the legs gave out,” said John Smith, the coach of Northgate Rovers, after the match.
""",
    "business/bakery.txt": """Bakery shuts after sixty years

By Ada Moss

“I have baked here since I was fourteen,” said John Smith, the owner of Smith's Bakery.

“Nobody on this street will sell bread again,” Ms. Okafor, a neighbour, said.
""",
    "business/flour.txt": """Flour prices rise

By Ada Moss

Officials said prices would fall by June. “The girders will not carry another winter of heavy
trains,” Tomas Field said of the mill's bridge.
""",
}

SETTLED = """# who is who
sources:
  - name: John Smith
    role: coach
    affiliation: Northgate Rovers
  - name: John Smith
    role: owner
    affiliation: Smith's Bakery
  - name: Ruth Okafor
    aliases: [Chief Inspector Okafor]
    role: chief inspector
    affiliation: Rail Safety Board
    never-merge-with: [Ms. Okafor]
    notes: Prefers to be called Dr. Okafor.
  - name: Nobody Quoted
"""


def write(folder: Path, *, settled: str | None = None) -> Path:
    """Write the repository into a folder, with a ``sources.yaml`` where one is given."""
    for name, text in ARTICLES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "audit.yaml").write_text("exclude: [drafts/**]\n", "utf-8")
    if settled is not None:
        (folder / "sources.yaml").write_text(settled, "utf-8")
    return folder
