"""How people are brought in: by role and age, as members of a group, or with the name held back."""

from __future__ import annotations

import re
from dataclasses import replace

from audit.article import Article
from audit.facts import Name, Span
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.sources.ages import age_fits
from audit.language.sources.entry import Entry
from audit.language.sources.mentions import Mention
from audit.language.sources.people import People
from audit.language.sources.person_names import fold, parse
from audit.language.sources.person_nouns import GENERIC, SINGULAR, is_person_noun, singular
from audit.language.sources.posts import HONORIFICS
from audit.language.sources.role import Role
from audit.language.sources.roles import Roles

TURNS_OUT = frozenset((("to", "be"), ("identified", "as"), ("named", "as"), ("be", "named")))
SHORTENED = {
    "sen": ("senator",), "gov": ("governor",), "prof": ("professor",), "dr": ("doctor",),
    "rep": ("representative", "congressman", "congresswoman"), "sgt": ("sergeant",),
    "lt": ("lieutenant",), "det": ("detective",), "insp": ("inspector",), "capt": ("captain",),
    "col": ("colonel",), "gen": ("general",), "supt": ("superintendent",), "cllr": ("councillor",),
}  # fmt: skip
RANKS = frozenset(("constable", "sergeant", "detective", "inspector", "superintendent"))
"""Who holds one is "the officer"."""
MEMBERS = re.compile(r"\s*,?\s*(?:including|such as|among them|like)\s+", re.IGNORECASE)
JOINED = re.compile(r"(?:,? and |, )?(?:\w+\.? ){0,3}$")
LEADING = re.compile(r"^(?:an?|the|one) ", re.IGNORECASE)
AGE = re.compile(r"\s*[,(]\s*(\d{1,2})\b(?:\s*[,).]| who\b|-year-old)")
AGE_BEFORE = re.compile(r"\b(\d{1,2})[-\s]years?[-\s]old\s+(?:\S+\s+){0,3}$")


class Introductions:
    """Reads the words around names and descriptions."""

    def __init__(self, words: Words, index: NameIndex, article: Article) -> None:
        self.words, self.index, self.article = words, index, article
        self.text = words.text
        self.roles = Roles(words, index)
        self._last: tuple[Entry, int] | None = None

    def role(self, name: Name) -> Role:
        """Give role and affiliation stated beside a name, or by a title that is part of it."""
        role = self.roles.of(name)
        title = self.text[name.span.start : name.span.end].split()[0]
        titled = parse(self.text[name.span.start : name.span.end]).title
        if role.role is None and titled and fold(title) == titled and titled not in HONORIFICS:
            return replace(role, role=title)
        return role

    def described(self, mention: Mention) -> Role | None:
        """Give role and affiliation of a person, or people, without a name."""
        noun = singular(mention.head) if mention.plural else mention.head
        if noun in GENERIC or not is_person_noun(noun):
            return None
        role = self.roles.described(mention.core[0], mention.core[1], mention.at)
        if (
            role.role is None
            or role.role.isupper()
            or (mention.plural and role.affiliation is None)
        ):
            return None
        opens = self.words.bounds[self.words.sentence[mention.at]][0] == mention.at
        return replace(role, role=role.role[0].lower() + role.role[1:]) if opens else role

    def words_of(self, role: str) -> tuple[set[str], set[str]]:
        """Give the nouns by which a role is spoken of again, and the words before them."""
        low = re.split(r" (?:of|for|at|in) ", role.lower())[0].replace(",", " ").split()
        low += [noun for word in low for noun in SHORTENED.get(word.rstrip("."), ())]
        low += ["officer"] if RANKS.intersection(low) else []
        nouns = {word for word in low if word in SINGULAR or is_person_noun(word)}
        if low and low[-1] not in nouns:
            nouns.add(low[-1])
        return nouns, set(low) - nouns

    def age(self, name: Name) -> str:
        """Give the age that stands beside a name."""
        found = AGE.match(self.text, name.span.end)
        if found is None:
            found = AGE_BEFORE.search(self.text, max(0, name.span.start - 50), name.span.start)
        return found[1] if found else ""

    def spoke(self, entry: Entry, first: int) -> None:
        """Remember the last source."""
        self._last = entry, first

    def held_back(self, entry: Entry, name: Name, first: int) -> Entry | None:
        """Give the unnamed source of the first paragraph whose name opens the second.

        News stories hold a name back: "A former clerk told the court …" and then "Ana Ruiz, 38,".
        """
        words = self.words
        if self._last is None or entry.mentions or words.sentence[first] < 0:
            return None
        before, said = self._last
        sentence = words.sentence[first]
        block = words.block[sentence]
        full = entry.person is not None and entry.person.is_full
        opens = self._opens(sentence, first) and words.block[sentence - 1] == block - 1
        told = before.count == 1 or (before.definite and self.roles.of(name).role is None)
        fits = before.kind == "unnamed-described" and told and before.is_person
        fits = fits and before.gender in ("", entry.gender or before.gender)
        fits = fits and age_fits(self.age(name), before.head)
        lede = words.block[words.sentence[said]] == block - 1 and self._is_lede(block - 1)
        return before if full and opens and fits and lede else None

    def _opens(self, sentence: int, first: int) -> bool:
        """Tell whether a name opens a sentence, or follows "Testifying in his own defence,"."""
        words, opening = self.words, self.words.bounds[sentence][0]
        if opening == first:
            return True
        led = words.low[opening].endswith("ing") and words.low[first - 1] == ","
        return led and not any(at in self.index.covering for at in range(opening, first))

    def foreshadowed(self, entry: Entry, first: int, entries: list[Entry]) -> Entry | None:
        """Give the unnamed person of before whom a name with a role reveals.

        "The state auditor …" and then "State Auditor Maureen Doyle"; "The author was Bethan Rees".
        """
        words, sentence = self.words, self.words.sentence[first]
        called = entry.nouns | entry.modifiers
        was = first > 0 and words.low[first - 1] in ("is", "was")
        was = was or tuple(words.low[max(first - 2, 0) : first]) in TURNS_OUT
        fits = [
            other
            for other in entries
            if (other.definite or (other.owner is not None and other.owner is entry.owner))
            and other.is_person
            and not other.is_named
            and other.mentions
            and other.gender in ("", entry.gender or other.gender)
            and age_fits(entry.age, other.head)
            and (
                (other.head in entry.nouns and other.modifiers <= called)
                or (was and other.seen == sentence)
            )
        ]
        return fits[0] if len(fits) == 1 else None

    def without_article(self, text: str) -> str:
        """Give a description without its article."""
        return LEADING.sub("", text)

    def members(self, entry: Entry, mention: Mention, people: People) -> None:
        """Find the named members of a group: "experts, including Omar Haq"."""
        if entry.is_named or entry.members:
            return
        match = MEMBERS.match(self.text, self.words.end[mention.core[1] - 1])
        if match is None:
            return
        at = match.end()
        for name in self.index.inside(Span(at, at + 160)):
            between = self.text[at : name.span.start]
            found = people.entry_of.get(name.span)
            if found is None or not JOINED.match(between):
                break
            if found not in entry.members:
                entry.members.append(found)
            at = name.span.end

    def _is_lede(self, block: int) -> bool:
        """Tell whether a block is the first paragraph of the article."""
        blocks = self.article.blocks
        return all(other.kind != "paragraph" for other in blocks[:block])
