"""Broken configurations of a content repository: each one clear error, with place and suggestion.

Broken rules, standards and word lists stand in tests/engine/test_errors.py.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audit.engine import rulebook_for
from audit.errors import ConfigError
from tests.engine.standards.house import write

BROKEN = {
    "a misspelt key": (
        "standrad: newsroom\n",
        "1:1: unknown key “standrad” (at standrad); did you mean “standard”?",
    ),
    "a key of another tool": (
        "severity: error\n",
        "1:1: unknown key “severity” (at severity); it can be baseline, evidence, "
        "exclude, extends, fail-on, front-matter, house-rules, overrides, rules, standard, "
        "waivers, word, words",
    ),
    "a standard by a wrong name": (
        "standard: investigations\n",
        "1:11: there is no standard “investigations” (at standard); did you mean “investigation”?",
    ),
    "a standard by a name that is like none": (
        "standard: house\n",
        "1:11: there is no standard “house” (at standard); “audit config standards” lists them",
    ),
    "a rule by a name that is like none": (
        "rules: {no-gossip: error}\n",
        "1:9: there is no rule “no-gossip” (at rules.no-gossip); “audit rules” lists them",
    ),
    "a list of standards": (
        "standard: [newsroom, strict]\n",
        "1:11: this must be text, not a list (at standard)",
    ),
    "a standard that ships, asked for as a file": (
        "standard: strict.yaml\n",
        "1:11: there is no file “strict.yaml” here; for the standard, write strict (at standard)",
    ),
    "a file of a standard that is not there": (
        "standard: rules/standards/house.yaml\n",
        "1:11: there is no file “rules/standards/house.yaml” here (at standard)",
    ),
    "rules as a list": (
        "rules: [bare-source]\n",
        "1:8: this must be keys with values, not a list (at rules); for example "
        "{bare-source: warning, weasel-hedge: off}",
    ),
    "a misspelt rule": (
        "rules:\n  bare-sorce: off\n",
        "2:3: there is no rule “bare-sorce” (at rules.bare-sorce); did you mean “bare-source”?",
    ),
    "a rule of an older name": (
        "rules:\n  weasel-words: off\n",
        "2:3: there is no rule “weasel-words” (at rules.weasel-words); did you mean "
        "“weasel-hedge”?",
    ),
    "a switch of yes": (
        "rules:\n  bare-source: true\n",
        "2:16: true cannot stand here (at rules.bare-source); it can be error, info, "
        "off, on, warning",
    ),
    "a severity in capitals": (
        "rules:\n  bare-source: Error\n",
        "2:16: “Error” cannot stand here (at rules.bare-source); did you mean “error”?",
    ),
    "a severity that is a number": (
        "rules:\n  bare-source: 2\n",
        "2:16: 2 cannot stand here (at rules.bare-source); it can be error, info, off, on, warning",
    ),
    "a severity of other tools": (
        "rules:\n  bare-source: {severity: critical}\n",
        "2:27: “critical” cannot stand here (at rules.bare-source.severity); it can be "
        "error, info, warning",
    ),
    "enabled that is no truth": (
        "rules:\n  bare-source: {enabled: yes}\n",
        "2:26: this must be true or false, not “yes” (at rules.bare-source.enabled)",
    ),
    "an unknown setting": (
        "rules:\n  single-source-story: {min-word: 3}\n",
        "2:25: the rule single-source-story has no setting “min-word” (at "
        "rules.single-source-story.min-word); did you mean “min-words”?",
    ),
    "a setting of a rule that has none": (
        "rules:\n  bare-source: {minimum: 3}\n",
        "2:17: the rule bare-source has no setting “minimum” (at "
        "rules.bare-source.minimum); it can be enabled, severity",
    ),
    "a setting of the wrong type": (
        "rules:\n  single-source-story: {minimum: three}\n",
        "2:34: this must be a number (at rules.single-source-story.minimum)",
    ),
    "a setting below the least": (
        "rules:\n  single-source-story: {min-words: -3}\n",
        "2:36: this must be 0 or more, not -3 (at rules.single-source-story.min-words)",
    ),
    "a setting that is a list": (
        "rules:\n  weasel-hedge: {hedges: [maybe]}\n",
        "2:26: this must be text, a number, or true or false, not a list (at "
        "rules.weasel-hedge.hedges)",
    ),
    "a setting with an unknown word list": (
        "rules:\n  weasel-hedge: {hedges: hegdes}\n",
        "2:26: there is no word list “hegdes” (at rules.weasel-hedge.hedges); did you "
        "mean “hedges”?",
    ),
    "a rule with nothing": (
        "rules:\n  bare-source:\n",
        "2:15: this is empty; write something or leave the key out (at rules.bare-source)",
    ),
    "an unknown word list": (
        "words:\n  hedge: {add: [maybe]}\n",
        "2:3: there is no word list “hedge” (at words.hedge); did you mean “hedges”?",
    ),
    "words as a list": (
        "words:\n  hedges: [maybe]\n",
        "2:11: this must be keys with values, not a list (at words.hedges); for "
        "example {add: [word has it]}",
    ),
    "words to add that are no list": (
        "words:\n  hedges: {add: maybe}\n",
        "2:17: this must be a list, not “maybe” (at words.hedges.add); for example [word has it]",
    ),
    "taking out what is not on the list": (
        "words:\n  hedges:\n    remove: [reportedy]\n",
        "3:14: “reportedy” is not on the word list “hedges” (at "
        "words.hedges.remove[0]); did you mean “reportedly”?",
    ),
    "a verb that word lists have not": (
        "words:\n  hedges: {delete: [maybe]}\n",
        "2:12: unknown key “delete” (at words.hedges.delete); it can be add, remove",
    ),
    "a threshold by a wrong name": (
        "fail-on: errors\n",
        "1:10: “errors” cannot stand here (at fail-on); did you mean “error”?",
    ),
    "a pattern that is no list": (
        "exclude: drafts\n",
        "1:10: this must be a list, not “drafts” (at exclude); for example [drafts/**]",
    ),
    "evidence that is not there": (
        "evidence: [tapes]\n",
        "1:12: there is no file or folder “tapes” here (at evidence[0])",
    ),
    "an extended file that is not there": (
        "extends: ../audit.yml\n",
        "1:10: there is no file “../audit.yml”, as seen from here (at extends); did "
        "you mean “../audit.yaml”?",
    ),
    "a standard where a file belongs": (
        "extends: newsroom\n",
        "1:10: “newsroom” is a standard, and “extends” takes a file; write standard: "
        "newsroom (at extends)",
    ),
    "a file that extends itself": (
        "extends: audit.yaml\n",
        "1:10: this leads back to where it started; take one “extends” out (at extends)",
    ),
    "overrides that are no list": (
        "overrides:\n  for: {path: opinion/**}\n  standard: opinion\n",
        "2:3: this must be a list, not keys with values (at overrides); for example "
        "[{for: {path: opinion/**}, standard: opinion}]",
    ),
    "an override for nobody": (
        "overrides:\n  - standard: opinion\n",
        "2:5: “for” is missing (at overrides[0]); for example {path: opinion/**}",
    ),
    "an override that says nothing": (
        "overrides:\n  - for: {path: opinion/**}\n",
        "2:5: this says too little; add “standard”, “rules”, “words”, or “fail-on” (at "
        "overrides[0])",
    ),
    "an override with a bare pattern": (
        "overrides:\n  - for: opinion/**\n    standard: opinion\n",
        "2:10: this must be keys with values, not “opinion/**” (at overrides[0].for); "
        "for example {path: opinion/**}",
    ),
    "an override with a misspelt key": (
        "overrides:\n  - for: {path: opinion/**}\n    rule: {bare-source: off}\n",
        "3:5: unknown key “rule” (at overrides[0].rule); did you mean “rules”?",
    ),
    "an override with two kinds of value": (
        "overrides:\n  - for: {section: {is: sport}}\n    standard: opinion\n",
        "2:20: this must be text, a number, true or false, or a list, not keys with "
        "values (at overrides[0].for.section)",
    ),
    "an override with an empty list": (
        "overrides:\n  - for: {path: []}\n    standard: opinion\n",
        "2:17: this is empty; write something or leave the key out (at overrides[0].for.path)",
    ),
    "an override with an unknown standard": (
        "overrides:\n  - for: {path: opinion/**}\n    standard: opinoin\n",
        "3:15: there is no standard “opinoin” (at overrides[0].standard); did you mean “opinion”?",
    ),
    "an override with a misspelt rule": (
        "overrides:\n  - for: {section: sport}\n    rules: {quote-no-provenence: off}\n",
        "3:13: there is no rule “quote-no-provenence” (at "
        "overrides[0].rules.quote-no-provenence); did you mean “quote-no-provenance”?",
    ),
    "an override with an unknown word list": (
        "overrides:\n  - for: {section: sport}\n    words: {peoples: {add: [striker]}}\n",
        "3:13: there is no word list “peoples” (at overrides[0].words.peoples); did "
        "you mean “people”?",
    ),
    "front matter of an unknown kind": (
        "front-matter: {bylines: reporter}\n",
        "1:16: unknown key “bylines” (at front-matter.bylines); did you mean “byline”?",
    ),
    "front matter as a list": (
        "front-matter: [reporter]\n",
        "1:15: this must be keys with values, not a list (at front-matter); for "
        "example {byline: reporter}",
    ),
    "a field's name that is a number": (
        "front-matter: {date: 3}\n",
        "1:22: this must be text or a list, not 3 (at front-matter.date)",
    ),
    "a rules folder that is not there": (
        "house-rules: ruls\n",
        "1:14: there is no folder “ruls” here (at house-rules)",
    ),
    "a key twice": (
        "fail-on: error\nrules: {}\nfail-on: info\n",
        "3:1: “fail-on” stands twice, first in line 1 (at fail-on)",
    ),
    "a tab": (
        "rules:\n\tbare-source: off\n",
        "2:1: not valid YAML: a tab or another character that YAML does not allow "
        "here; indent with spaces",
    ),
    "an unclosed bracket": (
        "exclude: [drafts\nfail-on: error\n",
        "2:8: not valid YAML: a comma or a closing bracket is missing before this (did "
        "not find expected ',' or ']')",
    ),
    "a colon too many": (
        "standard: news: room\n",
        "1:15: not valid YAML: a colon too many, or lines indented unevenly; text with "
        "a colon needs quotes",
    ),
    "an alias": (
        "rules: &r {bare-source: off}\nwords: *r\n",
        "2:1: anchors and aliases are not read; write it out (at words)",
    ),
    "two documents": (
        "standard: newsroom\n---\nstandard: strict\n",
        "2:1: not valid YAML: a second document begins; keep one document per file",
    ),
    "a list at the top": (
        "- standard: newsroom\n",
        "1:1: this must be keys with values, not a list; for example {standard: "
        "newsroom, rules: {bare-source: warning, weasel-hedge: off}}",
    ),
    "a bare word": (
        "newsroom\n",
        "1:1: this must be keys with values, not “newsroom”; for example {standard: "
        "newsroom, rules: {bare-source: warning, weasel-hedge: off}}",
    ),
}
"""By what is wrong: the file, and what is said of it after the file's path."""
PLACE = re.compile(r"\d+:\d+: ")


def error(folder: Path, text: str) -> str:
    config = write(folder / "site" / "audit.yaml", text)
    write(folder / "audit.yaml")
    with pytest.raises(ConfigError) as caught:
        rulebook_for(config.parent / "story.md")
    return str(caught.value).removeprefix(f"{config}:")


@pytest.mark.parametrize(
    ("text", "says"), [pytest.param(*case, id=name) for name, case in BROKEN.items()]
)
def test_a_broken_configuration_gives_one_error(tmp_path: Path, text: str, says: str) -> None:
    found = error(tmp_path, text)
    assert found == says
    assert "\n" not in found
    assert PLACE.match(found)


def test_there_are_enough_of_them() -> None:
    assert len(BROKEN) >= 30
