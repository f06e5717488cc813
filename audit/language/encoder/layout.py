"""What the encoder's numbers mean: tags, shape features, sizes. Shared by training and reading."""

from __future__ import annotations

LAYERS = 6
WIDTH = 384
HEADS = 12  # of attention
EPSILON = 1e-12  # of the layers' norms

CLS, SEP, MASK = 101, 102, 103  # pieces of the tokenizer that stand for no text

# Longest window in word pieces, without the two marks [CLS] and [SEP] around it.
WINDOW = 254

ROLES = ("source", "cue", "content")
NAMES = ("person", "organisation", "place", "other")
PHRASES = ("vague", "unnamed", "passive", "document")


def _bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


ROLE_TAGS = _bio(ROLES)
NAME_TAGS = _bio(NAMES)
PHRASE_TAGS = _bio(PHRASES)

# Shape features of a piece; value 0 of each belongs to [CLS], [SEP] and padding.
CASES = ("none", "lower", "title", "upper", "mixed", "initial", "digits", "mark")
PLACES = ("none", "continued", "spaced", "glued", "paragraph")
QUOTES = ("none", "outside", "inside", "open", "close", "inside-single", "unclosed")
FEATURE_SIZES = (len(CASES), len(PLACES), len(QUOTES))

# A link vector holds, for each relation, what the span looks for and what it offers.
RELATIONS = (("content", "cue"), ("cue", "source"), ("content", "source"))
LINK_SIZE = 48
LINK_WIDTH = 2 * len(RELATIONS) * LINK_SIZE
