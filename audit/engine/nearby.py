"""What a reader takes along from the sentences around: named members, and the occasion."""

from __future__ import annotations

import re

from audit.engine.independence import voices
from audit.engine.scene import Scene, place_of
from audit.engine.words import WORD
from audit.facts import Attribution, Source, Span

NAMED_VOICES = ("named-person", "named-organisation")
ADDRESSES = (
    "sister",
    "brother",
    "father",
    "mother",
    "dr",
    "professor",
    "prof",
    "nurse",
    "constable",
)
REFUSAL = re.compile(
    r"^(.{0,80}?)\b(?:declined|refused|would not|had no|offered no|did not want to)"
    r"(?: to)?(?: make any| give a)? comment"
)
NO_BODY = (
    "a an the one two three four five several some many another other former senior top local "
    "unnamed anonymous young old retired junior high-ranking veteran high western new"
)
"""Words before the noun for a person that name no body."""
REPLIES = ("decline", "deny", "dismiss", "dispute", "refuse", "refute", "reject")


def member_named_nearby(scene: Scene, source: Source, attribution: Attribution | None) -> bool:
    """Tell whether the text names somebody of a group: as such, or as a new voice right after.

    A new voice is a named person or organisation whose first attribution comes after this one:
    in the same paragraph, or where the next paragraph opens with it or quotes it. Or it is one
    near whose role is the group's own word.
    """
    if source.members:
        return True
    places = [attribution] if attribution else scene.by_source.get(source.id, [])
    return any(_voice_after(scene, source, place) for place in places)


def _voice_after(scene: Scene, group: Source, attribution: Attribution) -> bool:
    block = scene.block_of(attribution)
    if block is None:
        return False
    following = scene.next_body_block(block)
    for voice in scene.speaking_sources:
        if voice.kind not in NAMED_VOICES or voice.id == group.id or not _has_name(voice):
            continue
        said = scene.by_source[voice.id]
        if _same_trade(group, voice):
            if any(scene.block_of(each) in (block, following) for each in said):
                return True
        elif _follows(scene, voice, attribution, block, following):
            return True
    return False


def _has_name(voice: Source) -> bool:
    """Tell whether it goes by a name: "the company behind it" is one body, and has none."""
    return any(word[:1].isupper() for word in voice.name.removeprefix("The ").split())


def person_heard_nearby(scene: Scene, block: int | None) -> bool:
    """Tell whether a named person speaks in a paragraph or the next."""
    if block is None:
        return False
    near = (block, scene.next_body_block(block))
    return any(
        voice.kind == "named-person" and scene.block_of(said) in near
        for voice in scene.speaking_sources
        for said in scene.by_source[voice.id]
    )


def named_in_full(scene: Scene, span: Span) -> bool:
    """Tell whether a person named by one word in a span has a longer name in the article."""
    persons = [name for name in scene.facts.names if name.kind == "person"]
    short = {scene.text_of(name.span) for name in persons if name.span.overlaps(span)}
    short.add(scene.text_of(span).split(",")[0])
    full = [scene.text_of(name.span).split() for name in persons]
    full += [source.name.split() for source in scene.facts.sources if source.kind == "named-person"]
    return any(len(words) > 1 and not short.isdisjoint(words) for words in full)


def _follows(
    scene: Scene, voice: Source, attribution: Attribution, block: int, following: int | None
) -> bool:
    """Tell whether a voice is first heard as one that bears out what a group is said to say."""
    first = scene.by_source[voice.id][0]
    if scene.block_of(first) == block:
        return place_of(first).start > place_of(attribution).start
    opens = voice.kind == "named-person" and scene.opens_block(first.sentence)
    return scene.block_of(first) == following and (opens or first.mode != "indirect")


def _same_trade(group: Source, voice: Source) -> bool:
    """Tell whether a voice's role holds the group's head noun: officials, "a senior official"."""
    head = group.head.removesuffix("s")
    return len(head) > 2 and head in (voice.role or "").casefold()


def named_right_after(scene: Scene, source: Source, attribution: Attribution | None) -> bool:
    """Tell whether a lead that only describes somebody is followed by the name.

    Leads often do so: "A nurse told a coroner on Tuesday that …", and the next paragraph opens
    with who it is. That voice must be new, one person, not of another trade and not a reply.
    """
    first = attribution or next(iter(scene.by_source.get(source.id, ())), None)
    if first is None or source.plural or source.kind not in ("unnamed-described", "vague"):
        return False
    block = scene.block_of(first)
    if block is None or block != scene.first_body_block:
        return False
    following = scene.next_body_block(block)
    return any(
        voice.kind == "named-person"
        and scene.block_of(scene.by_source[voice.id][0]) == following
        and scene.by_source[voice.id][0].cue_lemma not in REPLIES
        and _first_heard(scene, following) == voice.id
        and (_plain(voice.role) or _same_trade(source, voice))
        for voice in scene.speaking_sources
    )


def _plain(role: str | None) -> bool:
    """Tell whether a role is none, or only a form of address."""
    return not role or role.casefold().rstrip(".") in ADDRESSES


def _first_heard(scene: Scene, block: int | None) -> str | None:
    """Give the id of the source of a block's first attribution."""
    said = (each for each in scene.facts.attributions if scene.block_of(each) == block)
    return next((each.source_id for each in said), None)


def body_declined(scene: Scene, source: Source, attribution: Attribution | None) -> bool:
    """Tell whether the body of a source is said to have declined to comment."""
    voice = voices(scene.body_sources)
    declined = (
        voice[other.id] == voice.get(source.id) and said.channel == "declined-to-comment"
        for other in scene.body_sources
        if other.id != source.id
        for said in scene.by_source[other.id]
    )
    return any(declined) or _refused(scene, source)


def _refused(scene: Scene, source: Source) -> bool:
    """Tell whether a sentence says that the body named before a source's noun would not speak."""
    before = f"{source.name} ".casefold().partition(f"{source.head} ")[0]
    bodies = [word for word in WORD.findall(before) if word not in NO_BODY.split()]
    for sentence in scene.facts.sentences:
        found = REFUSAL.search(scene.text_of(sentence.span).casefold())
        if found and any(body in WORD.findall(found.group(1)) for body in bodies):
            return True
    return False


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
