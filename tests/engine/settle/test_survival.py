"""A baseline survives what editors do to old articles, and lets nothing new pass.

Through the whole pipeline: articles made of sentences that break rules and others that don't.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit import audit_file
from audit.engine import Audit, load_standard
from audit.engine.settle.baselining import Baselining
from audit.engine.settle.known import Baseline
from audit.engine.settle.recording import Recording

RULES = (
    "bare-source",
    "quote-no-speaker",
    "vague-collective",
    "weasel-hedge",
    "passive-attribution",
)
BOOK = load_standard().only(*RULES)

BREAKING = [
    "Sources said the merger is off.",
    "Officials say the bridge is safe.",
    "It is believed he fled the town.",
    "Experts warn of shortages in the shops.",
]
CLEAN = [
    "The council meets in the town hall on Tuesdays.",
    "The old ferry runs twice a day in summer.",
    "Rain fell as marchers passed the gate.",
]
"""Nobody speaks in these: whoever is named beside a group stands for it, and rules know that."""
QUOTED = [
    "“We lost everything in the fire.” The fire began at noon.",
    "“Nobody was hurt,” Eva Holm told the Herald.",
    "The road is “a danger to all”, Karl Roth said.",
]
SENTENCES = st.sampled_from(BREAKING + CLEAN)
PARAGRAPHS = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=2, max_size=6
)
ADDED = st.lists(st.sampled_from(CLEAN), min_size=1, max_size=3).map(" ".join)
ENDINGS = st.sampled_from([".md", ".txt"])
CURLY = str.maketrans("“”‘’", "\"\"''")
GUILLEMETS = str.maketrans("“”", "«»")

thorough = settings(deadline=None, max_examples=20)


def story(paragraphs: list[str]) -> str:
    return "\n\n".join(["Bridge stays closed", *paragraphs]) + "\n"


class Archive:
    """A folder with one article and a baseline of it."""

    def __init__(self, folder: Path, text: str, ending: str) -> None:
        self.folder, self.path = folder, folder / f"story{ending}"
        recording = Recording(Baseline(folder / "audit-baseline.json", {}))
        recording.add(self._audit(text), BOOK)
        self.known = Baseline(folder / "audit-baseline.json", recording.articles)

    def check(self, text: str) -> Audit:
        """Audit what the article has become, by the baseline."""
        return Baselining(self.known).settle(self._audit(text), BOOK)

    def rename(self) -> None:
        self.path = self.path.rename(self.folder / f"renamed{self.path.suffix}")

    def _audit(self, text: str) -> Audit:
        self.path.write_text(text, encoding="utf-8")
        return audit_file(self.path, BOOK)


def survives(paragraphs: list[str], ending: str, edit: Callable[[str], str]) -> Audit:
    """Give the audit of the article after an edit, by the baseline from before it."""
    with TemporaryDirectory() as folder:
        archive = Archive(Path(folder), story(paragraphs), ending)
        audit = archive.check(edit(story(paragraphs)))
    assert [one.message for one in audit.findings] == []
    assert audit.outdated == 0
    return audit


def reflowed(width: int) -> Callable[[str], str]:
    return lambda text: (
        "\n\n".join(textwrap.fill(paragraph, width) for paragraph in text.split("\n\n")) + "\n"
    )


@thorough
@given(PARAGRAPHS, ENDINGS, st.integers(60, 100))
def test_it_survives_reflowing(paragraphs: list[str], ending: str, width: int) -> None:
    survives(paragraphs, ending, reflowed(width))


@thorough
@given(PARAGRAPHS, ENDINGS, ADDED, st.integers(1, 7))
def test_it_survives_inserted_paragraphs(
    paragraphs: list[str], ending: str, added: str, at: int
) -> None:
    def insert(text: str) -> str:
        parts = text.split("\n\n")
        return "\n\n".join([*parts[:at], added, *parts[at:]])

    survives(paragraphs, ending, insert)


@thorough
@given(PARAGRAPHS, ENDINGS, st.sampled_from([CURLY, GUILLEMETS]), st.sampled_from(QUOTED))
def test_it_survives_other_quotation_marks(
    paragraphs: list[str], ending: str, marks: dict[int, int], quoted: str
) -> None:
    survives([*paragraphs, quoted], ending, lambda text: text.translate(marks))


@thorough
@given(PARAGRAPHS, ENDINGS, st.booleans())
def test_it_survives_a_new_name(paragraphs: list[str], ending: str, edited: bool) -> None:
    text = story(paragraphs)
    with TemporaryDirectory() as folder:
        archive = Archive(Path(folder), text, ending)
        archive.rename()
        audit = archive.check(reflowed(72)(text) if edited else text)
    assert audit.findings == ()
    assert audit.outdated == 0


@thorough
@given(PARAGRAPHS, ENDINGS, st.sampled_from(BREAKING), st.integers(1, 7))
def test_nothing_new_hides_behind_what_is_known(
    paragraphs: list[str], ending: str, new: str, at: int
) -> None:
    parts = story(paragraphs).split("\n\n")
    with TemporaryDirectory() as folder:
        archive = Archive(Path(folder), "\n\n".join(parts), ending)
        audit = archive.check("\n\n".join([*parts[:at], new, *parts[at:]]))
    assert len(audit.findings) == 1
    assert audit.outdated == 0


@thorough
@given(PARAGRAPHS, ENDINGS, st.integers(0, len(BREAKING) - 1))
def test_what_is_mended_is_told_and_cannot_come_back(
    paragraphs: list[str], ending: str, at: int
) -> None:
    old = story([*paragraphs, BREAKING[at]])
    mended = story([*paragraphs, CLEAN[0]])
    with TemporaryDirectory() as folder:
        archive = Archive(Path(folder), old, ending)
        audit = archive.check(mended)
        assert audit.outdated == 1
        pruning = Recording(archive.known, prune=True)
        pruning.add(audit_file(archive.path, BOOK), BOOK)
        archive.known = Baseline(archive.known.file, pruning.articles)
        assert archive.check(mended).outdated == 0
        assert len(archive.check(old).findings) == 1


@pytest.mark.parametrize("sentence", [*BREAKING, QUOTED[0]])
def test_the_sentences_break_the_rules(sentence: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "story.md")
        path.write_text(story([sentence]), encoding="utf-8")
        assert len(audit_file(path, BOOK).findings) == 1
