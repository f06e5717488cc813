"""Closed sets of words that tell how a source phrase is to be read."""

from __future__ import annotations

from audit.language.grammar.listed import listed

BREAKS = frozenset((",", "(", "—", "–", "--", ";", ":")) | listed(
    "close familiar who whose which that whom"
)
"""They end the core of a source phrase."""

POINTING = listed("the this that")
PEOPLE = listed(
    """
official expert critic analyst observer activist supporter opponent specialist academic scholar
scientist researcher economist historian leader campaigner commentator pundit advocate voter user
fan
    """
)
"""With "the" before them one person spoken of before."""

FIELD_PEOPLE = listed(
    """
experts analysts critics observers campaigners activists advocates scientists economists
historians academics scholars commentators pundits specialists strategists
    """
)
"""Whom a lower-case word before them gives a field, not a body: "restructuring experts"."""

WIDE_FIELDS = listed(
    """
field industry area sector business community country region world party government
administration capital know
    """
)
"""After "in the" they narrow a vague noun down too little."""

POSTS = listed("tweets posts comments messages")
"""Nobody could find out whose, with nothing beside them."""
COLLECTIVE = listed("people police men women children staff media data")
OUTLET_NOUNS = listed("magazine newspaper daily website radio television")
UTTERANCES = listed("statement tweet tweets post posts testimony speech remarks words")
ADDRESSES = listed("mr mrs ms miss dr sir dame lord lady")
