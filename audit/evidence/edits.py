"""From an alignment to what differs: word by word, without what means nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from audit.evidence.align import Step
from audit.evidence.fillers import is_negation
from audit.evidence.material import FREE, Material
from audit.evidence.quoted import Quoted, Segment
from audit.evidence.search import Part
from audit.evidence.spelling import letters
from audit.facts import Change

LONG_GAP = 10
"""Words left out unmarked beyond which two places were joined; fewer are words left out."""

SENTENCE_GAP = 3
"""The same, where whole sentences are left out."""

SENTENCE_END = re.compile(r"[.?!]")


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of a segment that stand for other words of the material (``said``: their range)."""

    quoted: tuple[int, int]
    said: tuple[int, int]
    splice: bool = False


def edits(material: Material, segment: Segment, part: Part) -> list[Edit]:
    """Give the edits that count, in order."""
    found: list[Edit] = []
    quoted, said = _begin(part)
    for same, group in groupby(part.steps, key=lambda step: step.kind in ("same", "wild")):
        steps = list(group)
        after_quoted = _after([step.quoted for step in steps], quoted)
        after_said = _after([_plus(step.said, part.offset) for step in steps], said)
        if not same:
            edit = _counted(material, segment, Edit((quoted, after_quoted), (said, after_said)))
            if edit:
                found.append(edit)
        elif lost := _bracketed_away(material, segment, steps, part.offset):
            found.append(lost)
        quoted, said = after_quoted, after_said
    return found


def _begin(part: Part) -> tuple[int, int]:
    quoted = next((step.quoted for step in part.steps if step.quoted is not None), 0)
    return quoted, part.said[0]


def _plus(index: int | None, offset: int) -> int | None:
    return None if index is None else index + offset


def _after(indexes: Sequence[int | None], before: int) -> int:
    return max((index + 1 for index in indexes if index is not None), default=before)


def _counted(material: Material, segment: Segment, edit: Edit) -> Edit | None:
    """Give the edit without fillers at its ends, or nothing where nothing is left of it."""
    quoted = [i for i in range(*edit.quoted) if not segment.words[i].free]
    said = [i for i in range(*edit.said) if material.skip[i] > FREE]
    if not quoted and _is_furniture(material, edit.said):
        return None
    if any(
        _same_letters(material, segment, quoted, words) for words in _wider(material, edit, said)
    ):
        return None
    if not quoted and not said:
        return None
    splice = len(quoted) <= 1 and _joins_places(material, said)
    if quoted and said and _contracts(material, segment, quoted[0], said[0]):
        said = [said[0] - 1, *said]
    return Edit(_range(quoted, edit.quoted[0]), _range(said, edit.said[0]), splice)


def _contracts(material: Material, segment: Segment, quoted: int, said: int) -> bool:
    """Tell whether a quotation begins with a contraction of the word before and another."""
    first = not any(not word.free for word in segment.words[:quoted])
    before = material.words[said - 1].word if said else ""
    return first and bool(before) and segment.words[quoted].word.startswith(f"{before}'")


def _range(indexes: list[int], empty: int) -> tuple[int, int]:
    return (indexes[0], indexes[-1] + 1) if indexes else (empty, empty)


def _wider(material: Material, edit: Edit, said: list[int]) -> Iterator[list[int]]:
    """Give what was said, and that with a word more at either end: the rest of a parted word."""
    yield said
    if edit.quoted[0] < edit.quoted[1] and said:
        before = [said[0] - 1] if said[0] else []
        after = [said[-1] + 1] if said[-1] + 1 < len(material.words) else []
        yield from ([*said, *after], [*before, *said], [*before, *said, *after])


def _same_letters(material: Material, segment: Segment, quoted: list[int], said: list[int]) -> bool:
    """Tell whether both are the same word or words, parted otherwise ("well known")."""
    one = letters([segment.words[i].word for i in quoted])
    other = letters([material.words[i].word for i in said])
    return one == other


def _is_furniture(material: Material, said: tuple[int, int]) -> bool:
    """Tell whether words left out are whole lines at the edge of a page."""
    if said[0] == said[1]:
        return False
    start, end = material.words[said[0]].start, material.words[said[1] - 1].end
    places = list(material.places(start, end))
    whole = start <= places[0].start + 3 and end >= material.passage_end(places[-1]) - 3
    return whole and all(place.passage.edge for place in places)


def _joins_places(material: Material, said: list[int]) -> bool:
    if len(said) >= LONG_GAP:
        return True
    return (
        len(said) >= SENTENCE_GAP
        and _ends_before(material, said[0])
        and _ends_before(material, said[-1] + 1)
    )


def _ends_before(material: Material, word: int) -> bool:
    """Tell whether a sentence ends right before a word."""
    if not 0 < word < len(material.words):
        return True
    between = material.text[material.words[word - 1].end : material.words[word].start]
    return bool(SENTENCE_END.search(between))


def _bracketed_away(
    material: Material, segment: Segment, steps: Sequence[Step], offset: int
) -> Edit | None:
    """Give what brackets replace where it is too much, or turns the statement round."""
    said = [step.said + offset for step in steps if step.kind == "wild" and step.said is not None]
    wild = [step.quoted for step in steps if step.kind == "wild" and step.quoted is not None]
    if not said:
        return None
    shown = " ".join(segment.words[i].printed for i in dict.fromkeys(wild)).lower()
    negated = any(is_negation(material.words[i].word) for i in said)
    kept = any(is_negation(word) for word in re.findall(r"[\w'’]+", shown.replace("’", "'")))
    if len(said) <= LONG_GAP and not (negated and not kept):
        return None
    return Edit((min(wild), max(wild) + 1), (said[0], said[-1] + 1), len(said) > LONG_GAP)


def changes(material: Material, segment: Segment, edit: Edit) -> Iterator[Change]:
    """Give an edit word by word."""
    quoted = list(segment.words[slice(*edit.quoted)])
    said = list(range(*edit.said))
    steps = Levenshtein.opcodes(
        [material.words[i].word for i in said], [word.word for word in quoted]
    )
    for equal, group in groupby(steps, key=lambda step: step.tag == "equal"):
        joined = list(group)
        if not equal:
            source = said[joined[0].src_start : joined[-1].src_end]
            shown = quoted[joined[0].dest_start : joined[-1].dest_end]
            yield Change(said_words(material, source), _printed(shown))


def said_words(material: Material, indexes: Sequence[int]) -> str:
    """Give words of the material as they are written there."""
    if not indexes:
        return ""
    return " ".join(
        material.text[material.words[indexes[0]].start : material.words[indexes[-1]].end].split()
    )


def _printed(words: Sequence[Quoted]) -> str:
    return " ".join(dict.fromkeys(word.printed for word in words))
