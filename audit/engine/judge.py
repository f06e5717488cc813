"""Judging: facts and a rulebook in, findings out."""

from __future__ import annotations

from audit.article import Article
from audit.engine.record import Audit
from audit.engine.rulebook import Rulebook
from audit.facts import Facts


def judge(article: Article, facts: Facts, rulebook: Rulebook) -> Audit:
    """Judge the facts of one article; findings come in the order of their places."""
    return Audit(article=article, facts=facts, findings=(), standard=rulebook.standard)
