"""Turns labels written with words into labels with offsets: a help for whoever labels.

Run from the checkout: ``python -m tests.gold.mark ARTICLE DRAFT [--words] >LABELS.jsonl``. A
draft has two parts, with a line of dashes between them::

    p1 named-person = Ruth Okafor / Okafor / met [[the inspector]] in
    ---
    p1 | interview | “It was ... done,” // “We know,” | “partly quoted”

First a source per line with its names and descriptions: all places of each, or, with brackets,
that one place. Then an attribution per line, in text order: source (``-`` for none), channel,
content, quotations. `` ... `` stands for the words between, `` // `` parts spans. A part of the
content in quotation marks is a quotation of the source, unless the last field names others,
or ``none``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from audit.article import read_file

Place = tuple[int, int]
GAP, PART, NAME = " ... ", " // ", " / "
QUOTED = re.compile(r"[“\"].*[”\"][,.]?", re.DOTALL)


def pattern(words: str) -> re.Pattern[str]:
    """Give the expression for words with gaps in them."""
    return re.compile(".*?".join(map(re.escape, words.split(GAP))), re.DOTALL)


def find(text: str, words: str, start: int = 0) -> Place:
    """Give the first place of the words from ``start`` on; raises ``LookupError`` for none."""
    match = pattern(words).search(text, start)
    if match is None:
        raise LookupError(f"not found: {words}")
    return match.span()


def mentions(text: str, names: dict[str, list[str]]) -> dict[str, list[Place]]:
    """Give the places of every source's names; of two that overlap, the longer one counts."""
    found: list[tuple[bool, int, Place, str]] = []
    for key, forms in names.items():
        for form in forms:
            before, bracket, rest = form.partition("[[")
            if bracket:
                name, _, after = rest.partition("]]")
                start = find(text, before + name + after)[0] + len(before)
                found.append((False, -len(name), (start, start + len(name)), key))
                continue
            places = [
                match.span() for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
            ]
            if not places:
                raise LookupError(f"not found: {form}")
            found += [(True, -len(form), place, key) for place in places]
    taken: dict[str, list[Place]] = {key: [] for key in names}
    for _, _, place, key in sorted(found):
        if not any(a < place[1] and place[0] < b for spans in taken.values() for a, b in spans):
            taken[key].append(place)
    for key, places in taken.items():
        if not places:
            raise LookupError(f"longer names take all places of {key}")
    return {key: sorted(places) for key, places in taken.items()}


def records(text: str, draft: str) -> Iterator[dict[str, object]]:
    """Give the labels of a draft: sources, then attributions, each with its quotations."""
    head, _, body = draft.partition("\n---\n")
    names, kinds = {}, {}
    for line in filter(None, head.splitlines()):
        key, kind, forms = re.split(r" (?:= )?", line, maxsplit=2)
        names[key], kinds[key] = forms.removeprefix("= ").split(NAME), kind
    for key, places in mentions(text, names).items():
        yield {"source": key, "kind": kinds[key], "mentions": places}
    cursor = 0
    for line in filter(None, body.splitlines()):
        key, channel, content, *further = (field.strip() for field in line.split(" | "))
        speaker = None if key == "-" else key
        spans: list[Place] = []
        for part in content.split(PART):
            spans.append(find(text, part, spans[-1][1] if spans else cursor))
        cursor = spans[0][0]
        yield {
            "attribution": spans,
            "source": speaker,
            "kind": kinds.get(key),
            "channel": channel,
            "stated": channel != "unknown",
        }
        quoted = [span for span in spans if QUOTED.fullmatch(text[slice(*span)])]
        if further:
            quoted = [find(text, part, cursor) for part in quoted_parts(further[0])]
        for span in quoted if speaker else ():
            yield {"quotation": span, "speaker": speaker}


def quoted_parts(field: str) -> list[str]:
    """Give the quotations that a draft's last field names."""
    return [] if field == "none" else field.split(PART)


def with_words(text: str, record: dict[str, object]) -> dict[str, object]:
    """Give the record with the words that stand there."""
    places = record.get("mentions") or record.get("attribution") or [record["quotation"]]
    return {**record, "words": [text[start:end] for start, end in places]}  # type: ignore[attr-defined]


def main(path: str, draft: str, *options: str) -> None:
    """Print the labels of one article, a record per line."""
    text = read_file(path).text
    print(json.dumps({"article": Path(path).name, "characters": len(text)}))
    for record in records(text, Path(draft).read_text(encoding="utf-8")):
        shown = with_words(text, record) if "--words" in options else record
        print(json.dumps(shown, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
