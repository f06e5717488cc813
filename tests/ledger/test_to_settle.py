"""What is put to an editor: surnames alone, and what does nothing in sources.yaml."""

from __future__ import annotations

from pathlib import Path

from audit.article import read_text
from audit.facts import Attribution, Facts, Quotation, Source, Span
from audit.ledger.compiling import compile_ledger
from audit.ledger.reading import article_record
from audit.ledger.record import Ledger
from audit.ledger.settled import Settlements
from tests.ledger.entries import appearance, records


def ledger(*names: str, entries: str = "", folder: Path | None = None) -> Ledger:
    """A ledger of people of these names, each in an article of its own."""
    found = [appearance(name, f"{at}.txt") for at, name in enumerate(names)]
    if folder is None:
        return compile_ledger(records(*found))
    path = folder / "sources.yaml"
    path.write_text(entries, "utf-8")
    return compile_ledger(records(*found), Settlements(path))


def test_a_surname_alone_is_asked_about_and_not_merged():
    found = ledger("Ruth Okafor", "Chief Okafor")
    assert len(found.identities) == 2
    (doubt,) = found.doubts
    assert (doubt.kind, doubt.names) == ("surname", ("Chief Okafor", "Ruth Okafor"))


def test_a_surname_that_two_have_or_nobody_is_not_asked_about():
    assert not ledger("Ruth Okafor", "Tomas Okafor", "Okafor").doubts
    assert not ledger("Ruth Okafor", "Field").doubts


def test_the_alias_settles_it(tmp_path: Path):
    entries = "sources:\n  - name: Ruth Okafor\n    aliases: [Chief Okafor]\n"
    found = ledger("Ruth Okafor", "Chief Okafor", entries=entries, folder=tmp_path)
    assert len(found.identities) == 1
    assert not found.doubts


def test_an_entry_that_nobody_has_comes_with_the_nearest_name(tmp_path: Path):
    entries = "sources:\n  - name: Ruth Okafro\n    role: engineer\n"
    (doubt,) = ledger("Ruth Okafor", entries=entries, folder=tmp_path).doubts
    assert doubt.message.endswith(":2: no article has “Ruth Okafro”; did you mean “Ruth Okafor”?")


def test_a_slip_in_whom_never_to_merge_is_said(tmp_path: Path):
    entries = "sources:\n  - name: Ruth Okafor\n    never-merge-with: [Tomas Feild, The Town]\n"
    (doubt,) = ledger("Ruth Okafor", "Tomas Field", entries=entries, folder=tmp_path).doubts
    assert doubt.names == ("Tomas Feild",)


def test_who_is_only_in_a_headline_is_no_further_source():
    article = read_text("# Owner says sorry\n\nRuth Okafor said it.\n", format="markdown")
    at = article.text.index("Ruth")
    owner, ruth = Span(0, 5), Span(at, at + 11)
    facts = Facts(
        attributions=(
            Attribution("a1", (owner,), (), (), 0, "indirect", source_id="s1"),
            Attribution("a2", (ruth,), (), (), 1, "indirect", source_id="s2"),
        ),
        sources=(
            Source("s1", "Owner", "unnamed-described", (owner,)),
            Source("s2", "Ruth Okafor", "named-person", (ruth,)),
        ),
    )
    record = article_record(article, facts)
    assert [one.name for one in record.appearances] == ["Ruth Okafor"]
    assert record.attributions == 1


def test_who_is_quoted_in_a_headline_stays():
    article = read_text("# Owner: “Never again”\n\nThe mill closed.\n", format="markdown")
    owner, quote = Span(0, 5), Span(7, 20)
    facts = Facts(
        quotations=(Quotation("q1", "direct", quote, Span(8, 19), 2, speaker="s1"),),
        sources=(Source("s1", "Owner", "unnamed-described", (owner,)),),
    )
    assert len(article_record(article, facts).appearances) == 1
