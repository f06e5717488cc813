"""Whether somebody else bears out what one source says."""

from __future__ import annotations

import re

from audit.engine.independence import voices
from audit.engine.nearby import REPLIES
from audit.engine.scene import Scene
from audit.facts import Attribution, Source

WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d|\d")
STEM = 5  # letters that tell words of one stem apart from others
SHARED = 2  # words in common that make two statements ones of the same matter
DOCUMENTS = ("identified-document", "unidentified-document")
COMMON = (
    "about after again also been before being could does down even ever from have here into just "
    "like more most much never only other over said same says should since some such than that "
    "their them then there these they this those time told under until very were what when where "
    "which while with would year years your"
)
"""Words that any two statements may share."""


def borne_out(scene: Scene, source: Source, attribution: Attribution | None) -> bool:
    """Tell whether another source bears it out.

    That is a document in the same paragraph or the next, or a voice independent of it that
    neither denies nor declines and says something of the same matter.
    """
    own = _matter(scene, scene.by_source.get(source.id, []))
    voice = voices(scene.body_sources)
    return any(
        _near_document(scene, source, other)
        or (other.kind != "vague" and len(own & _matter(scene, _agreeing(scene, other))) >= SHARED)
        for other in scene.body_sources
        if voice.get(other.id) != voice.get(source.id)
    )


def _near_document(scene: Scene, source: Source, other: Source) -> bool:
    if other.kind not in DOCUMENTS:
        return False
    blocks = {scene.block_of(said) for said in scene.by_source.get(source.id, ())}
    near = blocks | {scene.next_body_block(block) for block in blocks if block is not None}
    return any(scene.block_of(said) in near for said in scene.by_source[other.id])


def _agreeing(scene: Scene, source: Source) -> list[Attribution]:
    return [
        said
        for said in scene.by_source[source.id]
        if said.cue_lemma not in REPLIES and said.channel != "declined-to-comment"
    ]


def _matter(scene: Scene, said: list[Attribution]) -> set[str]:
    """Give the stems of the words that attributions below the headline report."""
    text = " ".join(
        scene.text_of(*each.content) for each in said if not scene.in_headline(scene.block_of(each))
    )
    words = (word.casefold() for word in WORD.findall(text))
    return {word[:STEM] for word in words if word not in COMMON.split()}
