"""Token patterns in rules: found as phrases, asked about in conditions, checked in files."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit import audit_file, audit_text
from audit.engine import Audit, Rulebook, load_standard, rulebook_for
from audit.engine.tokens import PLACES, patterns_in, token_patterns
from audit.engine.validation import schema
from audit.errors import ConfigError, RunawayError, TokenPatternError
from tests.engine.desk import rule
from tests.engine.standards.house import house_rule, write

HAS_IT = "[{LOWER: word}, {LOWER: has}, {LOWER: it}]"


def judged(given: str, text: str) -> Audit:
    return audit_text(text, rulebook=Rulebook("test", (rule(given),), load_standard().words))


def marked(given: str, text: str) -> list[str]:
    return [finding.text for finding in judged(given, text).findings]


def test_a_pattern_finds_phrases_as_a_word_list_does() -> None:
    given = f"about: phrase\nfind: {{tokens: {HAS_IT}}}\nmessage: '“{{phrase.text}}”: whose?'"
    audit = judged(given, "Word has it that Ana Ruiz left.\n\nThe word has its uses.\n")
    assert [one.message for one in audit.findings] == ["“Word has it”: whose?"]


def test_of_several_ways_to_find_any_is_enough_and_none_twice() -> None:
    tokens = f"tokens: [{HAS_IT}, [{{LOWER: uses}}]]"
    given = f"about: phrase\nfind: {{{tokens}, matches: '\\bWord has it that'}}"
    assert marked(given, "Word has it that Ana Ruiz left. The word has its uses.") == [
        "Word has it that",
        "uses",
    ]


def test_phrases_are_looked_for_in_prose_alone() -> None:
    given = "about: phrase\nfind: {tokens: [{LOWER: word}]}"
    table = "| a | b |\n|---|---|\n| word | x |\n"
    book = Rulebook("test", (rule(given),), load_standard().words)
    found = audit_text(f"A word.\n\n{table}", format="markdown", rulebook=book).findings
    assert [one.text for one in found] == ["word"]


@pytest.mark.parametrize(
    ("about", "line", "text", "expected"),
    [
        ("sentence", "sentence.tokens", "It was cold. Word was out.", ["Word was out."]),
        ("block", "block.tokens", "It was cold.\n\nWord was out.", ["Word was out."]),
        ("article", "article.tokens", "It was cold.\n\nWord was out.", ["It was cold."]),
        ("article", "article.tokens", "It was cold.\n\nNothing was out.", []),
        (
            "attribution",
            "attribution.tokens",
            "Ana Ruiz said she gave her word. In a word, Lena Brandt said it was cold.",
            ["Ana Ruiz"],
        ),
        (
            "quotation",
            "quotation.tokens",
            "“She gave her word on it,” said Ana Ruiz. “It was very cold,” the word was.",
            ["“She gave her word on it,”"],
        ),
    ],
)
def test_a_condition_looks_in_its_place(
    about: str, line: str, text: str, expected: list[str]
) -> None:
    assert marked(f"about: {about}\nwhen: {{{line}: [{{LOWER: word}}]}}", text) == expected


def test_unless_and_groups_look_too() -> None:
    given = "about: sentence\nunless: {any: [{sentence.tokens: [{LIKE_NUM: true}]}]}"
    assert marked(given, "Four came. Nobody came.") == ["Nobody came."]


def test_the_patterns_of_a_rule_are_gathered_wherever_they_stand() -> None:
    given = rule(
        f"about: phrase\nfind: {{tokens: {HAS_IT}}}\n"
        "when: {none: [{sentence.tokens: [[{LOWER: a}], [{LOWER: b}]]}]}\n"
        "variants: [{when: {block.tokens: [{LOWER: c}]}, severity: info}]"
    )
    expected = token_patterns([{"LOWER": "word"}, {"LOWER": "has"}, {"LOWER": "it"}])
    expected += token_patterns([[{"LOWER": each}] for each in "abc"])
    assert tuple(patterns_in(given.rule.check)) == expected
    assert Rulebook("test", (given, given)).token_patterns == expected


def test_every_line_of_the_schema_has_its_place() -> None:
    lines = schema("rule")["$defs"]["condition"]["properties"]
    named = {name for name in lines if name.endswith(".tokens")}
    assert named == set(PLACES)


def file_with(folder: Path, tokens: str) -> Path:
    write(folder / "audit.yaml")
    path = house_rule(folder / "rules")
    text = path.read_text("utf-8").replace(r"  matches: '\bLOUD\b'", f"  tokens: {tokens}")
    return write(path, text)


@pytest.mark.parametrize(
    ("tokens", "says"),
    [
        ("[{LOWR: a}]", "6:13: unknown key “LOWR” (at find.tokens[0].LOWR); did you mean “LOWER”?"),
        (
            "[[{LOWER: a}], [{LOWER: The}]]",
            "6:35: “The” is never found: LOWER is a token in lower case "
            "(at find.tokens[1][0].LOWER); write the, or ask for TEXT",
        ),
        (
            "[{LOWER: {IN: [so, of course]}}]",
            "6:30: “of course” is never found: no token has a space in it "
            "(at find.tokens[0].LOWER.IN[1]); make a step of each word",
        ),
        (
            "[{LOWER: a, OP: '**'}]",
            "6:27: “**” does not say how often a step stands (at find.tokens[0].OP); "
            "it can be ?, *, +, !, {2} or {1,3}, at most 99",
        ),
        ("[{LOWER: a, OP: '{3,2}'}]", "6:27: “{3,2}” does not say how often a step stands"),
        ("[{OP: '?'}, {OP: '{0,2}'}]", "6:11: every step may be missing here; one of them must"),
        (
            "[{TEXT: {REGEX: '(a'}}]",
            "6:27: not a regular expression: missing ) at character 3 "
            "(at find.tokens[0].TEXT.REGEX)",
        ),
        ("[{LOWER: 4}]", "6:20: this must be text or keys with values, not 4"),
        ("[{IS_ALPHA: perhaps}]", "6:23: this must be true or false, not “perhaps”"),
        ("[word]", "6:12: this must be keys with values, not “word” (at find.tokens[0])"),
        ("[]", "6:11: this is empty; write something or leave the key out (at find.tokens)"),
    ],
)
def test_a_pattern_that_is_wrong(tmp_path: Path, tokens: str, says: str) -> None:
    path = file_with(tmp_path, tokens)
    with pytest.raises(ConfigError) as caught:
        rulebook_for(tmp_path / "a.md")
    assert str(caught.value).removeprefix(f"{path}:").startswith(says)


@pytest.mark.parametrize(
    ("tokens", "place", "error"),
    [
        ("[{LOWER: x}, {LEMMA: be}]", "6:11", TokenPatternError),
        ("[{LOWER: {REGEX: '(?:a|aa)+$'}}]", "6:28", RunawayError),
    ],
)
def test_a_pattern_that_fails_in_an_article_is_named_with_its_rule(
    tmp_path: Path, tokens: str, place: str, error: type[ConfigError]
) -> None:
    path = file_with(tmp_path, tokens)
    story = write(tmp_path / "a.txt", f"Rain fell and {'a' * 60}b.\n")
    with pytest.raises(error) as caught:
        audit_file(story, rulebook_for(story))
    assert str(caught.value).startswith(f"{path}:{place}: rule shouting: the ")
