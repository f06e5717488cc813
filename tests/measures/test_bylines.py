"""Who wrote an article, by its byline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.measures import authors_of


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ana Ruiz and Tom Hale", ["Ana Ruiz", "Tom Hale"]),
        ("Ana Ruiz, Tom Hale and Bo Li", ["Ana Ruiz", "Tom Hale", "Bo Li"]),
        ("ANA RUIZ & TOM HALE", ["ANA RUIZ", "TOM HALE"]),
        ("Ana Ruiz, political editor", ["Ana Ruiz"]),
        ("By Dr Ana Ruiz, MD", ["Dr Ana Ruiz"]),
        ("Ruiz, Ana", ["Ana Ruiz"]),
        ("Tom Hale, Jr. and Al Roe", ["Tom Hale Jr.", "Al Roe"]),
        ("By Ana Ruiz in Lima", ["Ana Ruiz"]),
        ("By Ana Ruiz\nStaff Writer", ["Ana Ruiz"]),
        ("Ana Ruiz (@anaruiz)", ["Ana Ruiz"]),
        ("Ana Ruiz | Saltby Gazette", ["Ana Ruiz"]),
        ("Ana Ruiz; editing by Tom Hale", ["Ana Ruiz"]),
        ("Ana de la Cruz with additional reporting by Bo Li", ["Ana de la Cruz"]),
        ("Words by Ana Ruiz, pictures by Tom Hale", ["Ana Ruiz"]),
        ("Brand Andersson", ["Brand Andersson"]),
        ("Élodie Ångström and 李雷", ["Élodie Ångström", "李雷"]),
        ("Ana Ruiz, Ana Ruiz", ["Ana Ruiz"]),
        ("Staff reporter", ["Staff reporter"]),
        ("", []),
        ("By", []),
    ],
)
def test_authors(byline: str, authors: list[str]):
    assert list(authors_of(byline)) == authors


@given(st.text())
def test_any_byline_gives_names_without_stray_space(byline: str):
    for name in authors_of(byline):
        assert name
        assert name == " ".join(name.split())
