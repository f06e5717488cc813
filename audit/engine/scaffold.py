"""The start of a rule: a file that can be used at once, flags nothing, and fails its examples."""

from __future__ import annotations

from audit.engine.examples import TO_WRITE
from audit.engine.rule import Subject

LOOKED_FOR = r"\bwords to look for\b"
"""What the rule looks for until its author says: nobody writes it."""
ASKED: dict[Subject, tuple[str, str]] = {
    "article": ("article.text", "article.headline"),
    "block": ("block.text", "block.kind"),
    "sentence": ("sentence.text", "sentence.text"),
    "attribution": ("sentence.text", "source.text"),
    "source": ("source.text", "source.text"),
    "quotation": ("quotation.text", "quotation.text"),
    "claim": ("sentence.text", "claim.trigger"),
    "link": ("link.text", "link.text"),
    "waiver": ("waiver.reason", "waiver.rule"),
}
"""For each subject the field that its condition asks about, and one for its message."""

SCAFFOLD = """\
# yaml-language-server: $schema={schema}
# What can stand here: audit rules show --facts; whether it works: audit rules test {path}
rule: {name}
title: {title}
about: {about}
severity: warning
{decides}
message: "“{{{told}}}” is not right: say in one sentence what is wrong."
remedy: Say in one sentence what would mend it.
about-text: >-
  What it finds.
why: >-
  Why it matters to readers.
mend: >-
  How to mend it, in more words than the remedy has.
limits:
  - What it is known to miss, or to flag wrongly.
examples:  # at least one of each; four of each are better
  flagged:
    - "{unwritten} a text that the rule must flag."
  clean:
    - "{unwritten} a text much like it that the rule must leave alone."
"""
FOUND = """\
find:
  matches: '{pattern}'  # a regular expression; or “words:” with a word list, or “tokens:”
# when:  # where all of this is true; it may be left out
#   phrase.quoted: false
# unless:  # and this is not
#   sentence.attributed: true"""
TESTED = """\
when:  # all of this must be true
  {field}: {{matches: '{pattern}'}}
# unless:  # and this must not
#   {field}: {{matches: '…'}}"""


def scaffold(name: str, about: Subject, title: str, *, schema: str, path: str) -> str:
    """Give the text of a new rule's file.

    ``schema`` is where its JSON Schema is, as seen from the file; ``path`` the file, as seen by
    the author.
    """
    field, told = ASKED.get(about, ("", "phrase.text"))
    return SCAFFOLD.format(
        schema=schema,
        path=path,
        name=name,
        title=title,
        about=about,
        told=told,
        decides=(TESTED if field else FOUND).format(field=field, pattern=LOOKED_FOR),
        unwritten=TO_WRITE,
    )
