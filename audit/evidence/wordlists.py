"""The closed classes of words that comparing goes by."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Give the words of a text that lists them."""
    return frozenset(words.split())


FUNCTION_WORDS = listed(
    """
a an the this that these those i me my we us our you your he him his she her it its they them
their who whom whose which what where when why how and or but if because as than so then there
here of to in on at by for with from into out up down over about after before between through
during is are was were be been being am do does did have has had will would can could should may
might must shall not no all any some more most other only just also very too i'm i've i'd i'll
we're we've we'd we'll you're you've it's that's there's they're they've he's she's don't didn't
doesn't isn't wasn't aren't weren't won't can't couldn't wouldn't shouldn't haven't hasn't
hadn't going got get go one think know said say like well people really now back make want need
    """
)
"""Words so frequent that meeting them says little."""

NEGATIONS = listed(
    """
not cannot no never none nobody nothing neither nor nowhere hardly barely scarcely without
    """
)

SOUNDS = listed(
    """
um umm ummm uh uhm uhh er erm ehm eh ah oh hm hmm mm mmm mhm uhuh huh
    """
)

SET_OFF = listed(
    """
well like right ok look so what
    """
)
"""Fillers where punctuation parts them from the sentence on both sides."""

BACKCHANNEL = SOUNDS | listed(
    """
right yes ok sure wow really exactly i see true
    """
)
"""What a listener says in between; in whole turns of a few words."""

UNLIKE_STUTTER = listed(
    """
no not never very really had that more too so
    """
)
"""Words that people double on purpose."""

MONTHS = listed(
    """
january february march april may june july august september october november december jan feb mar
apr jun jul aug sept sep oct nov dec
    """
)
CLOCK = listed(
    """
at by until before after from since about around the
    """
)
"""Words after which "6.30" is a time."""
