"""Whether others bear out a source, and whether its body declined."""

from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from tests.engine.desk import Desk

AIDE = "The minister took cash from the builder, a former aide said."


def story(sentence: str, speaker: str, kind: str, content: str, cue: str, **more) -> Desk:
    desk = Desk(f"{AIDE}\n\n{sentence}")
    aide = desk.source("a former aide", "unnamed-described", head="aide", count=1)
    desk.says("a former aide", "said", "The minister took cash from the builder", aide)
    given = {key: more.pop(key) for key in ("affiliation",) if key in more}
    other = desk.source(speaker, kind, **given)
    desk.says(speaker, cue, content, other, after=sentence[:12], **more)
    return desk


def borne_out(desk: Desk):
    return FIELDS["source.borne-out"](desk.cases("source")[0])


@pytest.mark.parametrize(
    ("sentence", "speaker", "kind", "content", "cue", "lemma", "verdict"),
    [
        ("Cash changed hands with the minister, a clerk said.", "a clerk", "unnamed-described",
         "Cash changed hands with the minister", "said", "say", True),
        ("The minister denied taking cash.", "The minister", "unnamed-described",
         "taking cash minister", "denied", "deny", False),
        ("Rain is on its way, Ada Stern said.", "Ada Stern", "named-person",
         "Rain is on its way", "said", "say", False),
        ("Bank records show it.", "Bank records", "unidentified-document",
         "it", "show", "show", True),
        ("Sources said the minister took cash.", "Sources", "vague",
         "the minister took cash", "said", "say", False),
    ],
)  # fmt: skip
def test_who_bears_a_source_out(sentence, speaker, kind, content, cue, lemma, verdict) -> None:
    content = content if content in sentence else ""
    assert borne_out(story(sentence, speaker, kind, content, cue, lemma=lemma)) is verdict


def test_a_colleague_does_not_bear_out_a_colleague() -> None:
    desk = Desk("A teller said the bank lost cash.\n\nA clerk said the bank lost cash.")
    for name in ("A teller", "A clerk"):
        source = desk.source(name, "unnamed-described", affiliation="Corvex Bank")
        desk.says(name, "said", "the bank lost cash", source, after=name)
    assert borne_out(desk) is False


def test_the_body_of_a_source_declines() -> None:
    desk = Desk("A Corvex engineer said no.\n\nCorvex declined to comment.")
    engineer = desk.source("A Corvex engineer", "unnamed-described", affiliation="Corvex")
    desk.says("A Corvex engineer", "said", "no", engineer)
    assert FIELDS["source.body-declined"](desk.cases("source")[0]) is False
    corvex = desk.source("Corvex", "named-organisation")
    desk.says("Corvex", "declined", "to comment", corvex, after="\n\n",
              channel="declined-to-comment", lemma="decline")  # fmt: skip
    assert FIELDS["source.body-declined"](desk.cases("source")[0]) is True
