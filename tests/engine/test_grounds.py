"""Why a claim is one, and which source beside it does not cover it."""

from __future__ import annotations

from audit.article import read_text
from audit.engine import judge, load_standard
from audit.language import analyse

TEXT = (
    "Usage has halved since 2015, according to a report to the council’s finance committee.\n\n"
    "The closures will ruin hundreds of families."
)


def test_the_source_beside_a_claim_is_told_whole() -> None:
    article = read_text(TEXT, format="text", path="test")
    findings = judge(article, analyse(article), load_standard("newsroom")).findings
    (message,) = [one.message for one in findings if one.rule == "unattributed-claim"]
    beside = "a report to the council’s finance committee, in the sentence before"
    assert message.startswith("Says who? “will ruin” makes this a prediction, ")
    assert message.endswith(f"no source stands behind it: {beside}, is not credited with it.")
