"""Positions as an editor counts them, against the encodings themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position
from pygls.workspace import PositionCodec

from audit.lsp.places import Places

TEXTS = st.text(st.sampled_from("aé“\u2028\x0b\x85🌊𝔘\n\r"), max_size=30)
ENCODINGS = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1), "utf-32": ("utf-32-le", 4)}


def lines_before(text: str) -> list[str]:
    """The lines as the protocol divides them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, share=st.floats(0, 1))
def test_columns_count_the_units_agreed_on(encoding: str, text: str, share: float) -> None:
    name, size = ENCODINGS[encoding]
    offset = round(share * len(text))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # between the two halves of a line's end there is no place
    before = lines_before(text[:offset])
    found = Places(text, PositionCodec(encoding)).position(offset)
    assert found == Position(len(before) - 1, len(before[-1].encode(name)) // size)


@given(text=TEXTS, share=st.floats(0, 1))
def test_there_and_back(text: str, share: float) -> None:
    places = Places(text, PositionCodec("utf-16"))
    offset = round(share * len(text))
    if text[offset - 1 : offset + 1] != "\r\n":
        assert places.offset(places.position(offset)) == offset


def test_a_byte_order_mark_stands_before_the_article() -> None:
    places = Places("\ufeffA 🌊 b", PositionCodec("utf-16"))
    assert places.position(0) == Position(0, 1)
    assert places.offset(Position(0, 6)) == 4
    assert places.offset(Position(0, 0)) == 0


def test_past_the_end_is_the_end() -> None:
    places = Places("one\r\ntwo", PositionCodec("utf-16"))
    assert places.offset(Position(0, 99)) == 3
    assert places.offset(Position(99, 0)) == 5
