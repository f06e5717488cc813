from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.engine.yamlfile import Place, parse_yaml, path_text
from audit.errors import ConfigError


def test_values_are_plain_and_words_stay_words() -> None:
    file = parse_yaml("a: off\nb: yes\nc: true\nd: 2026-05-04\ne: 12\nf: 1.5\ng: ~\nh: 010\n", "f")
    assert file.data == {
        "a": "off",
        "b": "yes",
        "c": True,
        "d": "2026-05-04",
        "e": 12,
        "f": 1.5,
        "g": None,
        "h": "010",
    }


@pytest.mark.parametrize("digits", ["9" * 19, "1" * 5000, "1" * 5000 + ".5"])
def test_numbers_beyond_any_use_stay_text(digits: str) -> None:
    assert parse_yaml(f"a: {digits}", "f").data == {"a": digits}


def test_places_of_keys_and_values() -> None:
    file = parse_yaml("rules:\n  bare-source: off\n  list: [one, two]\n", "f")
    assert file.keys["rules", "bare-source"] == Place(2, 3)
    assert file.values["rules", "bare-source"] == Place(2, 16)
    assert file.values["rules", "list", 1] == Place(3, 15)
    assert file.place(("rules", "absent")) == Place(2, 3)


def test_columns_count_code_points() -> None:
    assert parse_yaml("“𝒳é”: [a, b]", "f").values["“𝒳é”", 1] == Place(1, 11)


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a: 1\na: 2\n", "2:1", "stands twice, first in line 1"),
        ("a:\n\tb: 1\n", "2:1", "tab"),
        ("a: &x [1]\nb: *x\n", "2:1", "anchors and aliases"),
        ("a: &a [*a]\n", "1:4", "anchors and aliases"),
        ("a: !!python/object:os.system x\nb: !mine 1\n", "2:4", "tag !mine"),
        ("a: 1\n--- \nb: 2\n", "2:1", "second document"),
        ("a: \x01\n", "1:4", "control character"),
        ("a: 'x\n", "", "not valid YAML"),
        ("? {a: b}\n: 1\n", "1:3", "a key must be"),
        ("a: " + "[" * 60 + "]" * 60, "1:53", "nested too deeply"),
        ("[" * 100_000, "1:", "nested too deeply"),  # which column, the version of libyaml says
        ("- " * 100_000, "1:101", "nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(text: str, place: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_yaml(text, "audit.yaml")
    assert str(caught.value).startswith(f"audit.yaml:{place}")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_too_large_is_refused() -> None:
    with pytest.raises(ConfigError, match="larger than"):
        parse_yaml("a" * 1_000_001, "f")


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,? \n\t", max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    said = ""
    try:
        parse_yaml(text, "f")
    except ConfigError as error:
        said = str(error)
    assert "\n" not in said


def test_path_of_keys_as_people_write_it() -> None:
    assert path_text(("when", "any", 0, "source.kind")) == "when.any[0].source.kind"
