"""What a reader takes along from the sentences around: named members, and the occasion."""

from __future__ import annotations

from audit.engine.scene import Scene, place_of
from audit.facts import Attribution, Source

NAMED_VOICES = ("named-person", "named-organisation")


def member_named_nearby(scene: Scene, source: Source, attribution: Attribution | None) -> bool:
    """Tell whether the text names somebody of a group: as such, or as a new voice right after.

    A new voice is a named person or organisation whose first attribution comes after this one,
    in the same paragraph or the next, or one whose role is the group's own word.
    """
    if source.members:
        return True
    places = [attribution] if attribution else scene.by_source.get(source.id, [])
    return any(_voice_after(scene, source, place) for place in places)


def _voice_after(scene: Scene, group: Source, attribution: Attribution) -> bool:
    block = scene.block_of(attribution)
    if block is None:
        return False
    near = (block, scene.next_body_block(block))
    return any(
        voice.kind in NAMED_VOICES
        and voice.id != group.id
        and _first_speaks_in(scene, voice, near, attribution, _same_trade(group, voice))
        for voice in scene.speaking_sources
    )


def _first_speaks_in(
    scene: Scene,
    voice: Source,
    near: tuple[int | None, ...],
    attribution: Attribution,
    same_trade: bool,
) -> bool:
    group = scene.by_source[voice.id]
    if same_trade:
        return any(scene.block_of(each) in near for each in group)
    first = group[0]
    after = place_of(first).start > place_of(attribution).start
    return after and scene.block_of(first) in near


def _same_trade(group: Source, voice: Source) -> bool:
    """Tell whether a voice's role holds the group's head noun: officials, "a senior official"."""
    head = group.head.removesuffix("s")
    return len(head) > 2 and head in (voice.role or "").casefold()


def provenance_stated(scene: Scene, attribution: Attribution) -> bool:
    """Tell whether the occasion of an attribution is stated, here or where a reader has it from."""
    if _states_occasion(attribution):
        return True
    block = scene.block_of(attribution)
    return any(
        _states_occasion(other)
        and (
            scene.block_of(other) == block
            or (other.source_id is not None and other.source_id == attribution.source_id)
        )
        for other in scene.facts.attributions
        if other.sentence <= attribution.sentence or scene.block_of(other) == block
    )


def _states_occasion(attribution: Attribution) -> bool:
    return attribution.channel != "unknown" or any(
        (attribution.audience, attribution.when, attribution.where, attribution.link)
    )
