"""The most common findings, the articles worth a look, and what was not audited."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from audit.archive.quotes.store import Store
from audit.archive.report.record import Fired, Trouble, Worth

WORTH, RULES, REASONS = 100, 4, 200
"""Articles worth a look; rules told of each; reasons for not being audited."""
SHORT = 300
"""Words that an article is taken for at least: one finding in a brief is no scandal."""
WEIGHTS = {"errors": 5.0, "warnings": 2.0, "infos": 0.5}
"""What a finding counts for; the score is their sum for each 1,000 words."""

FIRED = """
SELECT rule, sum(e), sum(w), sum(i), count(*) FROM (
    SELECT rule, count(*) FILTER (severity = 'error') AS e,
        count(*) FILTER (severity = 'warning') AS w, count(*) FILTER (severity = 'info') AS i
    FROM read_findings JOIN measured USING (article_id, shard)
    WHERE status = 'open' GROUP BY rule, article_id
) GROUP BY rule ORDER BY sum(e) + sum(w) + sum(i) DESC, rule
"""

SCORE = " + ".join(f"{weight} * {name}" for name, weight in WEIGHTS.items())
WORTH_SQL = f"""
SELECT round(({SCORE}) * 1000 / greatest(words, {SHORT}), 1) AS score, coalesce(title, ''), file,
    "row", url, date, desk, byline, outlet, words, errors, warnings, infos, attributions, unnamed,
    unsupported, article_id
FROM measured WHERE errors + warnings + infos > 0
ORDER BY score DESC, errors DESC, warnings DESC, article_id LIMIT {WORTH}
"""

TROUBLES = f"""
SELECT kind, reason, count(*), min(file) FROM read_errors
GROUP BY kind, reason ORDER BY count(*) DESC, kind, reason LIMIT {REASONS}
"""


def fired(store: Store, articles: int) -> tuple[Fired, ...]:
    """Give the rules by how often they found something that stands."""
    return tuple(
        Fired(rule, int(errors), int(warnings), int(infos), count, articles)
        for rule, errors, warnings, infos, count in store.rows(FIRED)
    )


def worth_a_look(store: Store) -> tuple[Worth, ...]:
    """Give the articles of the highest scores, with the rules that found most in each."""
    rows = store.rows(WORTH_SQL)
    rules = _rules(store, [row[-1] for row in rows])
    return tuple(replace(Worth(*row), rules=tuple(rules[row[-1]][:RULES])) for row in rows)


def _rules(store: Store, articles: list[str]) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    ids = ", ".join(f"'{one}'" for one in articles)
    if ids:
        for article, rule, count in store.rows(
            f"""SELECT article_id, rule, count(*) FROM read_findings
            JOIN measured USING (article_id, shard)
            WHERE status = 'open' AND article_id IN ({ids})
            GROUP BY article_id, rule ORDER BY article_id, count(*) DESC, rule"""
        ):
            found[article].append((rule, count))
    return found


def troubles(store: Store) -> tuple[Trouble, ...]:
    """Give why records were not audited, and how many."""
    return tuple(Trouble(*row) for row in store.rows(TROUBLES))
