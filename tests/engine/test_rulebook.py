from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from audit.article import read_text
from audit.engine import find_config, judge, load_standard, rulebook_for
from audit.errors import ConfigError
from audit.facts import Facts


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def severities(book) -> dict[str, str]:
    return {active.id: active.severity for active in book.rules}


def test_nearest_configuration_is_found_from_the_article_upward(tmp_path: Path) -> None:
    outer, inner = write(tmp_path / "audit.yaml"), write(tmp_path / "news" / "audit.yaml")
    assert find_config(tmp_path / "news" / "today" / "story.md") == inner
    assert find_config(tmp_path / "sport" / "story.md") == outer


def test_the_search_ends_at_the_repository(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert find_config(tmp_path / "repo" / "news" / "story.md") is None
    here = write(tmp_path / "repo" / "audit.yaml")
    assert find_config(tmp_path / "repo" / "news" / "story.md") == here


def test_a_misnamed_configuration_is_said_unless_a_right_one_is_nearer(tmp_path: Path) -> None:
    wrong = write(tmp_path / "audit.yml", "rules: {bare-source: off}\n")
    with pytest.raises(ConfigError) as caught:
        rulebook_for(tmp_path / "news" / "story.md")
    assert str(caught.value) == f"{wrong}: is not read; rename it to audit.yaml"
    here = write(tmp_path / "news" / "audit.yaml")
    assert find_config(tmp_path / "news" / "story.md") == here
    assert rulebook_for(tmp_path / "story.md", config=wrong).config == wrong


def test_a_rulebook_shows_itself_in_short() -> None:
    assert len(repr(load_standard("newsroom"))) < 200


def test_a_rulebook_in_use_can_be_handed_to_another_process(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml", "words: {hedges: {add: [word has it]}}\n")
    book = rulebook_for(tmp_path / "story.md")
    article = read_text("Word has it that the mill will close.", format="text", path="story.md")
    found = judge(article, Facts(), book.only("weasel-hedge")).findings
    assert found
    assert book.checks
    assert book.words["hedges"].occurs_in("word has it")
    again = pickle.loads(pickle.dumps(book))
    assert [active.id for active in again.rules] == [active.id for active in book.rules]
    assert judge(article, Facts(), again.only("weasel-hedge")).findings == found
    assert again.for_article(article).standard == "newsroom"


def test_configuration_adjusts_the_standard(tmp_path: Path) -> None:
    config = write(
        tmp_path / "audit.yaml",
        """
fail-on: warning
exclude: ["drafts/**"]
rules:
  bare-source: off
  loaded-verb: error
  weasel-hedge: {enabled: false}
  single-source-story: {severity: info, minimum: 3}
words:
  hedges: {add: [word on the street], remove: [arguably]}
""",
    )
    book = load_standard("newsroom", config)
    found = severities(book)
    assert "bare-source" not in found
    assert "weasel-hedge" not in found
    assert found["loaded-verb"] == "error"
    assert found["single-source-story"] == "info"
    story = next(active for active in book.rules if active.id == "single-source-story")
    assert dict(story.settings) == {"minimum": 3, "min-words": 200}
    assert book.words["hedges"].occurs_in("so the word on the street goes")
    assert not book.words["hedges"].occurs_in("arguably")
    assert (book.standard, book.fail_on) == ("newsroom", "warning")
    assert book.excludes(tmp_path / "drafts" / "new" / "story.md")
    assert not book.excludes(tmp_path / "news" / "story.md")


def test_one_configuration_leaves_the_others_alone(tmp_path: Path) -> None:
    text = "words:\n  hedges: {remove: [arguably]}\n"
    load_standard("newsroom", write(tmp_path / "audit.yaml", text))
    assert load_standard("newsroom").words["hedges"].occurs_in("arguably")


def test_standard_of_ones_own_extends_another(tmp_path: Path) -> None:
    text = "standard: ours\ntitle: Ours\nextends: newsroom\nrules: {bare-source: info}\n"
    write(tmp_path / "house" / "ours.yaml", text)
    config = write(tmp_path / "audit.yaml", "standard: house/ours.yaml\n")
    book = rulebook_for(tmp_path / "news" / "story.md")
    assert (book.standard, book.config) == ("ours", config)
    assert severities(book)["bare-source"] == "info"
    assert severities(book)["quote-no-speaker"] == "error"


def test_rules_that_a_standard_does_not_list_are_off(tmp_path: Path) -> None:
    path = write(tmp_path / "ours.yaml", "standard: ours\ntitle: O\nrules: {bare-source: on}\n")
    found = severities(load_standard(path))
    assert {name for name in found if not name.startswith("waiver-")} == {"bare-source"}
    assert found["bare-source"] == "error"


def test_standard_named_on_the_command_line_wins(tmp_path: Path) -> None:
    config = write(tmp_path / "audit.yaml", "standard: strict\nrules: {bare-source: off}\n")
    book = rulebook_for(tmp_path / "story.md", standard="newsroom")
    assert (book.standard, book.config) == ("newsroom", config)
    assert "bare-source" not in severities(book)


def test_rulebook_is_read_again_when_its_configuration_changed(tmp_path: Path) -> None:
    config = write(tmp_path / "audit.yaml")
    first = rulebook_for(tmp_path / "a.md")
    assert rulebook_for(tmp_path / "b.md") is first
    write(config, "rules: {bare-source: off}\n")
    assert "bare-source" not in severities(rulebook_for(tmp_path / "a.md"))


@pytest.mark.parametrize("name", ["strict", "gentle"])
def test_other_standards_have_the_same_rules_or_fewer(name: str) -> None:
    newsroom = severities(load_standard("newsroom"))
    assert set(severities(load_standard(name))) - {"mindstate-asserted"} <= set(newsroom)
    assert severities(load_standard(name)) != newsroom


def test_a_run_with_built_in_rules_imports_no_validator() -> None:
    code = (
        "import sys; from audit.engine import load_standard; load_standard().checks;"
        "print([m for m in ('jsonschema', 'spacy', 'importlib.metadata') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
