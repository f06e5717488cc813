"""Whether somebody else bears out what one source says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.engine.bearing import bears_out, is_negative, sets_apart, shows_papers
from audit.engine.independence import voices
from audit.engine.nearby import REPLIES
from audit.engine.scene import Scene
from audit.facts import Attribution, Source

WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d|\d")
ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|ures?|s|e)$")
STEM = 5  # letters that tell words of one stem apart from others
SHARED = 2  # words in common that make two statements ones of the same matter
SAME_SUBJECT = 3  # words in common that do so though none is of what is told of the subject
SHORT = 4  # words of a statement so short that one in common is enough, where it stands near
CONFIRMING = ("confirm", "corroborate", "verify", "back up", "bear out")
DOCUMENTS = ("identified-document", "unidentified-document")
VERB = re.compile(
    r"\b(?:will|would|had|has|have|is|was|are|were|could|can|must|should|may|might|did|does|"
    r"\w{3,}ed)\b|[’'](?:ll|d|s|re|ve)\b"
)
"""Words that most often end the subject of a statement."""
COMMON = (
    "about after again also before been being could does down even ever from have here into just "
    "like more most much never only other over said same says should since some such than that "
    "their them then there these they this those time told under until very were what when where "
    "which while will with would year years your"
)
"""Words that any two statements may share."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one attribution reports: its block, its stems, and those of what is told."""

    block: int | None
    stems: frozenset[str]
    told: frozenset[str]
    negative: bool


def borne_out(scene: Scene, source: Source, attribution: Attribution | None) -> bool:
    """Tell whether another source bears it out, or it is two people or more.

    That is a document in the same paragraph or one beside it, words that say so there
    ("confirmed the account"), or a voice independent of it that neither denies nor declines and
    says the same.
    """
    if (source.count or 1) > 1:
        return True
    own, near = list(_statements(scene, source)), _near(scene, source)
    voice = voices(scene.body_sources)
    others = (other for other in scene.body_sources if voice[other.id] != voice.get(source.id))
    return _said_so(scene, source, near) or any(
        _shown_or_confirmed(scene, other, near)
        or (other.kind != "vague" and _same(own, list(_statements(scene, other)), near))
        for other in others
    )


def _near(scene: Scene, source: Source) -> set[int]:
    """Give the blocks below the headline where a source speaks, and those after them."""
    own = _own_blocks(scene, source)
    return own | {after for block in own if (after := scene.next_body_block(block)) is not None}


def _own_blocks(scene: Scene, source: Source) -> set[int]:
    blocks = {scene.block_of(said) for said in scene.by_source.get(source.id, ())}
    return {block for block in blocks if block is not None and not scene.in_headline(block)}


def _said_so(scene: Scene, source: Source, near: set[int]) -> bool:
    """Tell whether words beside say so; those before it only where they set sources apart.

    What was "confirmed" in the paragraph before is something else.
    """
    own = {said.sentence for said in scene.by_source.get(source.id, ())}
    blocks = _own_blocks(scene, source)
    for index, sentence in enumerate(scene.facts.sentences):
        beside = sentence.block in near
        if not beside and scene.next_body_block(sentence.block) not in blocks:
            continue
        words = scene.text_of(sentence.span)
        if sets_apart(words) or (beside and shows_papers(words)):
            return True
        if beside and index not in own and bears_out(words):
            return True
    return False


def _shown_or_confirmed(scene: Scene, other: Source, near: set[int]) -> bool:
    said = [each for each in scene.by_source[other.id] if scene.block_of(each) in near]
    if other.kind in DOCUMENTS:
        return bool(said)
    return other.kind != "vague" and any(
        each.cue_lemma in CONFIRMING and not is_negative(scene.text_of(*each.cue)) for each in said
    )


def _same(own: list[Statement], others: list[Statement], near: set[int]) -> bool:
    return any(_agree(one, other, near) for one in own for other in others)


def _agree(one: Statement, other: Statement, near: set[int]) -> bool:
    """Tell whether two statements tell the same, neither denying what the other says."""
    common, told = one.stems & other.stems, one.told & other.stems
    if one.negative != other.negative or not common:
        return False
    if len(common) >= SAME_SUBJECT or (told and len(common) >= SHARED):
        return True
    short = min(len(one.stems), len(other.stems)) <= SHORT
    return bool(told & other.told) and short and other.block in near


def _statements(scene: Scene, source: Source) -> Iterator[Statement]:
    """Give what a source says below the headline, its replies to others left out."""
    for said in scene.by_source.get(source.id, ()):
        block = scene.block_of(said)
        reply = said.cue_lemma in REPLIES or said.channel == "declined-to-comment"
        if not reply and not scene.in_headline(block):
            text = scene.text_of(*said.content)
            yield Statement(block, _stems(text), _stems(_told(text)), is_negative(text))


def _told(text: str) -> str:
    """Give what a statement tells of its subject, from the verb on; all of it where none shows."""
    verb = VERB.search(text)
    return text[verb.start() :] if verb else text


def _stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in WORD.findall(text))
    return frozenset(ENDING.sub("", word)[:STEM] for word in words if word not in COMMON.split())
