"""Broken rules, standards, word lists and configurations: each one error, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.engine.rulebook import load_standard
from audit.engine.rulefile import read_rule
from audit.engine.standards.configfile import load_config
from audit.engine.wordfiles import read_words
from audit.errors import ConfigError

GOOD_RULE = """rule: my-rule
title: Mine
about: attribution
severity: warning
when:
  source.kind: vague
message: "“{source.text}” is vague."
remedy: Name them.
settings:
  fewest:
    type: number
    default: 2
    description: How many.
examples:
  flagged: [Officials say so.]
  clean: [Ana Ruiz said so.]
"""


def rule_with(old: str, new: str) -> str:
    assert old in GOOD_RULE
    return GOOD_RULE.replace(old, new)


RULES = {
    "unknown field": (
        rule_with("source.kind: vague", "source.knid: vague"),
        "6:3: unknown field “source.knid” (at when.source.knid); did you mean “source.kind”?",
    ),
    "unknown field in a group": (
        rule_with(
            "  source.kind: vague", "  any:\n    - source.named: true\n    - sorce.plural: true"
        ),
        "8:7: unknown field “sorce.plural” (at when.any[1].sorce.plural); "
        "did you mean “source.plural”?",
    ),
    "a field out of reach": (
        rule_with("source.kind: vague", "claim.type: number"),
        "6:3: a rule about attribution cannot ask for “claim.type”; it can ask for attribution, "
        "source, sentence, block, article (at when.claim.type)",
    ),
    "a value that never is": (
        rule_with("source.kind: vague", "source.kind: vauge"),
        "6:16: “vauge” cannot stand here (at when.source.kind); did you mean “vague”?",
    ),
    "a value of a list that never is": (
        rule_with("source.kind: vague", "source.kind: {one-of: [vague, named-persons]}"),
        "6:33: “source.kind” is never “named-persons” (at when.source.kind.one-of[1]); "
        "did you mean “named-person”?",
    ),
    "a yes-no field asked for text": (
        rule_with("source.kind: vague", "source.plural: yes"),
        "6:18: this must be true or false or keys with values, not “yes” (at when.source.plural)",
    ),
    "an unknown test": (
        rule_with("source.kind: vague", "source.count: {atleast: 2}"),
        "6:18: unknown key “atleast” (at when.source.count.atleast); did you mean “at-least”?",
    ),
    "a comparison of text": (
        rule_with("source.kind: vague", "source.count: {at-least: many}"),
        "6:28: this must be a number or keys with values, not “many” "
        "(at when.source.count.at-least)",
    ),
    "not a regular expression": (
        rule_with("source.kind: vague", "source.text: {matches: '(a'}"),
        "6:26: not a regular expression: missing ) at character 3 (at when.source.text.matches)",
    ),
    "an unknown word list": (
        rule_with("source.kind: vague", "attribution.cue: {words: loaded-verb}"),
        "6:28: there is no word list “loaded-verb” (at when.attribution.cue.words); "
        "did you mean “loaded-verbs”?",
    ),
    "an unknown setting": (
        rule_with("source.kind: vague", "source.count: {setting: fewst}"),
        "6:27: this rule has no setting “fewst” (at when.source.count.setting); "
        "did you mean “fewest”?",
    ),
    "a setting of the wrong type for words": (
        rule_with("source.kind: vague", "source.text: {words: {setting: fewest}}"),
        "6:34: the setting “fewest” is of type number, not words "
        "(at when.source.text.words.setting)",
    ),
    "a default of the wrong type": (
        rule_with("default: 2", "default: two"),
        "12:14: this must be a number (at settings.fewest.default)",
    ),
    "a default below the least": (
        rule_with("default: 2", "minimum: 3\n    default: 2"),
        "13:14: this must be 3 or more, not 2 (at settings.fewest.default)",
    ),
    "an unknown field in the message": (
        rule_with("{source.text}", "{source.txt}"),
        "7:10: the message fills in “{source.txt}”, which is no field or setting of this rule "
        "(at message); did you mean “source.text”?",
    ),
    "an unknown key": (
        rule_with("remedy:", "remdy:"),
        "8:1: unknown key “remdy” (at remdy); did you mean “remedy”?",
    ),
    "an unknown subject": (
        rule_with("about: attribution", "about: attributions"),
        "3:8: “attributions” cannot stand here (at about); did you mean “attribution”?",
    ),
    "an unknown severity": (
        rule_with("severity: warning", "severity: warn"),
        "4:11: “warn” cannot stand here (at severity); did you mean “warning”?",
    ),
    "a missing key": (rule_with("title: Mine\n", ""), "1:1: “title” is missing"),
    "examples of one verdict": (
        rule_with("  clean: [Ana Ruiz said so.]\n", ""),
        "15:3: “clean” is missing (at examples); "
        "for example [A text much like it that the rule must leave alone.]",
    ),
    "no examples": (
        rule_with("[Officials say so.]", "[]"),
        "15:12: this is empty; write something or leave the key out (at examples.flagged)",
    ),
    "a name with capitals": (
        rule_with("rule: my-rule", "rule: My Rule"),
        "1:7: “My Rule” is not a name: lower-case words joined by hyphens (at rule); "
        "for example my-rule",
    ),
    "a name other than the file's": (
        rule_with("rule: my-rule", "rule: your-rule"),
        "1:7: the file is named my-rule.yaml, so the rule must be “my-rule” (at rule)",
    ),
    "phrases with nothing to find": (
        rule_with("about: attribution", "about: phrase").replace(
            "source.kind: vague", "phrase.quoted: no"
        ),
        "6:18: this must be true or false or keys with values, not “no” (at when.phrase.quoted)",
    ),
    "something to find that is no phrase": (
        rule_with("when:", "find: {words: hedges}\nwhen:"),
        "5:7: “find” is for rules about phrases, and this is about attribution (at find)",
    ),
    "a place that the subject has not": (
        rule_with("when:", "at: trigger\nwhen:"),
        "5:5: a finding about attribution cannot mark “trigger” (at at)",
    ),
    "an unknown publication": (
        rule_with("when:", "backed-by: [AP-anom]\nwhen:"),
        "5:13: there is no published standard “AP-anom” (at backed-by[0]); did you mean “AP-anon”?",
    ),
    "an unknown other rule": (
        rule_with("when:", "unless-flagged-by: [bare-sources]\nwhen:"),
        "5:21: there is no rule “bare-sources” (at unless-flagged-by[0]); "
        "did you mean “bare-source”?",
    ),
    "text where keys belong": (
        rule_with("when:\n  source.kind: vague", "when: vague"),
        "5:7: this must be keys with values, not “vague” (at when)",
    ),
    "a key twice": (
        rule_with("title: Mine", "title: Mine\ntitle: Yours"),
        "3:1: “title” stands twice, first in line 2 (at title)",
    ),
    "a list at the top": ("- a\n", "1:1: this must be keys with values, not a list"),
    "an empty file": ("", "1:1: this must be keys with values, not nothing"),
}
CONFIGS = {
    "unknown key": (
        "standrad: newsroom\n",
        "1:1: unknown key “standrad” (at standrad); did you mean “standard”?",
    ),
    "unknown standard": (
        "standard: news-room\n",
        "1:11: there is no standard “news-room” (at standard); did you mean “newsroom”?",
    ),
    "no such standard file": (
        "standard: house/ours.yaml\n",
        "1:11: there is no file “house/ours.yaml” here (at standard)",
    ),
    "unknown rule": (
        "rules:\n  bare-sorce: off\n",
        "2:3: there is no rule “bare-sorce” (at rules.bare-sorce); did you mean “bare-source”?",
    ),
    "a wrong switch": (
        "rules:\n  bare-source: eror\n",
        "2:16: “eror” cannot stand here (at rules.bare-source); did you mean “error”?",
    ),
    "a wrong severity": (
        "rules:\n  bare-source: {severity: critical}\n",
        "2:27: “critical” cannot stand here (at rules.bare-source.severity); "
        "it can be error, info, warning",
    ),
    "an unknown setting": (
        "rules:\n  single-source-story: {minimun: 3}\n",
        "2:25: the rule single-source-story has no setting “minimun” "
        "(at rules.single-source-story.minimun); did you mean “minimum”?",
    ),
    "a setting of the wrong type": (
        "rules:\n  single-source-story:\n    minimum: three\n",
        "3:14: this must be a number (at rules.single-source-story.minimum)",
    ),
    "a number below the least": (
        "rules:\n  single-source-story: {min-words: -3}\n",
        "2:36: this must be 0 or more, not -3 (at rules.single-source-story.min-words)",
    ),
    "a setting with an unknown word list": (
        "rules:\n  weasel-hedge: {hedges: hegdes}\n",
        "2:26: there is no word list “hegdes” (at rules.weasel-hedge.hedges); "
        "did you mean “hedges”?",
    ),
    "an unknown word list": (
        "words:\n  hedge: {add: [maybe]}\n",
        "2:3: there is no word list “hedge” (at words.hedge); did you mean “hedges”?",
    ),
    "taking out what is not on a list": (
        "words:\n  hedges:\n    remove: [reportedy]\n",
        "3:14: “reportedy” is not on the word list “hedges” (at words.hedges.remove[0]); "
        "did you mean “reportedly”?",
    ),
    "words without a verb": (
        "words:\n  hedges: [maybe]\n",
        "2:11: this must be keys with values, not a list (at words.hedges); "
        "for example {add: [word has it]}",
    ),
    "a wrong threshold": (
        "fail-on: warn\n",
        "1:10: “warn” cannot stand here (at fail-on); did you mean “warning”?",
    ),
    "a glob that is no list": (
        "exclude: drafts\n",
        "1:10: this must be a list, not “drafts” (at exclude); for example [drafts/**]",
    ),
    "not YAML": ("rules: [\n", "2:1: not valid YAML: did not find expected node content"),
    "a rule with nothing": (
        "rules:\n  bare-source:\n",
        "2:15: this is empty; write something or leave the key out (at rules.bare-source)",
    ),
}
STANDARDS = {
    "extends what is not": (
        "standard: ours\ntitle: Ours\nextends: newsrom\n",
        "3:10: there is no standard “newsrom” (at extends); did you mean “newsroom”?",
    ),
    "unknown rule": (
        "standard: ours\ntitle: Ours\nrules:\n  quote-no-speakr: on\n",
        "4:3: there is no rule “quote-no-speakr” (at rules.quote-no-speakr); "
        "did you mean “quote-no-speaker”?",
    ),
    "another name than its file": (
        "standard: theirs\ntitle: Ours\n",
        "1:11: the file is named ours.yaml, so the standard must be “ours” (at standard)",
    ),
    "no title": ("standard: ours\n", "1:1: “title” is missing"),
}
WORDS = {
    "a list that is empty": (
        "words: ours\ntitle: Ours\nlist: []\n",
        "3:7: this is empty; write something or leave the key out (at list)",
    ),
    "a number on a list": (
        "words: ours\ntitle: Ours\nlist: [one, 2]\n",
        "3:13: this must be text, not 2 (at list[1])",
    ),
    "another name than its file": (
        "words: theirs\ntitle: Ours\nlist: [one]\n",
        "1:8: the file is named ours.yaml; name it theirs.yaml (at words)",
    ),
}


def params(table: dict[str, tuple[str, str]]) -> list:
    return [pytest.param(*case, id=name) for name, case in table.items()]


def message(read, path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read(path)
    return str(caught.value)


@pytest.mark.parametrize(("text", "says"), params(RULES))
def test_broken_rule(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "my-rule.yaml"
    assert message(read_rule, path, text) == f"{path}:{says}"


def test_the_rule_they_are_made_from_is_right(tmp_path: Path) -> None:
    path = tmp_path / "my-rule.yaml"
    path.write_text(GOOD_RULE, encoding="utf-8")
    assert read_rule(path).id == "my-rule"


@pytest.mark.parametrize(("text", "says"), params(CONFIGS))
def test_broken_configuration(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "audit.yaml"
    assert message(lambda config: load_standard(None, config), path, text) == f"{path}:{says}"


@pytest.mark.parametrize(("text", "says"), params(STANDARDS))
def test_broken_standard(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "ours.yaml"
    assert message(load_standard, path, text) == f"{path}:{says}"


@pytest.mark.parametrize(("text", "says"), params(WORDS))
def test_broken_word_list(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "ours.yaml"
    assert message(read_words, path, text) == f"{path}:{says}"


def test_standards_that_extend_each_other(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("standard: a\ntitle: A\nextends: ./b.yaml\n")
    (tmp_path / "b.yaml").write_text("standard: b\ntitle: B\nextends: ./a.yaml\n")
    with pytest.raises(ConfigError, match="extends itself"):
        load_standard(tmp_path / "a.yaml")


def test_unknown_standard_on_the_command_line() -> None:
    with pytest.raises(ConfigError, match="no standard “newsrom”; did you mean “newsroom”"):
        load_standard("newsrom")


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"standard: \xff\n", "byte 11 is not UTF-8"), (b"\xff\xfe", "not UTF-8")],
)
def test_a_file_in_another_encoding(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "audit.yaml").write_bytes(data)
    with pytest.raises(ConfigError, match=says):
        load_config(tmp_path / "audit.yaml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"audit\.yaml: there is no such file$"):
        load_config(tmp_path / "audit.yaml")
