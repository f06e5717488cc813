"""Configurations nobody would write: one error, or a rulebook; and overrides in any order."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.engine import rulebook_for
from audit.engine.record import SEVERITIES
from audit.errors import ConfigError
from tests.engine.standards.house import book_for, severity, write

KEYS = [
    "extends",
    "standard",
    "rules",
    "words",
    "overrides",
    "for",
    "path",
    "section",
    "front-matter",
    "byline",
    "house-rules",
    "exclude",
    "evidence",
    "fail-on",
    "bare-source",
    "weasel-hedge",
    "single-source-story",
    "hedges",
    "minimum",
    "add",
    "remove",
    "severity",
    "enabled",
]
WORDS = ["newsroom", "opinion", "off", "on", "error", "never", ".", "..", "rules", "arguably", "*"]
scalars = st.one_of(
    st.sampled_from(WORDS), st.booleans(), st.integers(), st.none(), st.text(max_size=8)
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=12,
)
configs = st.dictionaries(st.sampled_from(KEYS[:16]), values, max_size=4)
likely = st.fixed_dictionaries(
    {},
    optional={
        "standard": st.sampled_from(["newsroom", "opinion", "strict"]),
        "rules": st.dictionaries(st.sampled_from(KEYS[14:17]), scalars, max_size=2),
        "overrides": st.lists(
            st.fixed_dictionaries({"for": values, "rules": values}), min_size=1, max_size=2
        ),
        "words": st.dictionaries(
            st.just("hedges"), st.dictionaries(st.sampled_from(["add", "remove"]), values)
        ),
    },
)


def refusal(folder: Path, config: Path) -> str | None:
    """Give what is said of a configuration, or nothing where it is used."""
    try:
        assert rulebook_for(folder / "story.md", config=config).rules
        assert book_for(folder / "opinion" / "story.md", "section: news").rules
    except ConfigError as error:
        return str(error)
    return None


@pytest.mark.parametrize("strategy", [configs, likely], ids=["any", "likely"])
def test_it_is_used_or_refused_in_one_sentence(tmp_path: Path, strategy) -> None:
    (tmp_path / ".git").mkdir()

    @given(strategy)
    @settings(max_examples=150, deadline=None)
    def tried(data: dict[str, object]) -> None:
        config = write(tmp_path / "audit.yaml", yaml.safe_dump(data, allow_unicode=True))
        said = refusal(tmp_path, config)
        assert said is None or said.startswith(str(config))
        assert "\n" not in (said or "")

    tried()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["news/**", "sport/**", "*.md", "*.html"]), st.sampled_from(SEVERITIES)
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["news/a.md", "sport/a.html", "a.md"]),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_of_all_that_fit_the_last_one_wins(
    tmp_path: Path, given_overrides: list[tuple[str, str]], name: str
) -> None:
    fitting = {
        "news/a.md": ("news/**", "*.md"),
        "sport/a.html": ("sport/**", "*.html"),
        "a.md": ("*.md",),
    }[name]
    overrides = [
        {"for": {"path": path}, "rules": {"vague-collective": level}}
        for path, level in given_overrides
    ]
    write(tmp_path / "audit.yaml", yaml.safe_dump({"overrides": overrides}))
    wanted = [level for path, level in given_overrides if path in fitting]
    found = severity(rulebook_for(tmp_path / name), "vague-collective")
    assert found == (wanted[-1] if wanted else "warning")
