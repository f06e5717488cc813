"""The rules engine: rulebooks (standards, rules, word lists) and the judge."""

from __future__ import annotations

from audit.engine.judge import judge
from audit.engine.record import (
    SEVERITIES,
    Audit,
    Finding,
    FoldedFinding,
    Severity,
    WaivedFinding,
)
from audit.engine.rule import ActiveRule, Backing, Example, Rule, Setting
from audit.engine.rulebook import (
    Rulebook,
    configuration_for,
    load_rules,
    load_standard,
    rulebook_for,
)
from audit.engine.settle.baselinefile import read_baseline
from audit.engine.settle.baselining import Baselining
from audit.engine.settle.settling import settle
from audit.engine.standards.configuration import Configuration
from audit.engine.standards.finding import find_config

__all__ = [
    "SEVERITIES",
    "ActiveRule",
    "Audit",
    "Backing",
    "Baselining",
    "Configuration",
    "Example",
    "Finding",
    "FoldedFinding",
    "Rule",
    "Rulebook",
    "Setting",
    "Severity",
    "WaivedFinding",
    "configuration_for",
    "find_config",
    "judge",
    "load_rules",
    "load_standard",
    "read_baseline",
    "rulebook_for",
    "settle",
]
