"""The entry of each source phrase: a name, a pronoun, a description, a label, several at once."""

from __future__ import annotations

from audit.facts import Name
from audit.language.grammar.classes import DETERMINERS
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.names.forms import name_text
from audit.language.sources.ages import age_fits
from audit.language.sources.body_nouns import is_body_noun
from audit.language.sources.cast import Cast
from audit.language.sources.entry import Entry
from audit.language.sources.genders import PRONOUN_GENDER
from audit.language.sources.governing import governing
from audit.language.sources.groups import members_of
from audit.language.sources.mention_words import UTTERANCES
from audit.language.sources.mentions import Mention, read_mention

INITIALS = range(2, 4)
"""How many letters a label of initials has."""
NOBODY = frozenset(("the", "a", "an", "no", "nobody", "none", "any", "every", "each", "and", "but"))
"""They are no source by themselves."""
LEADING = frozenset(("outside", "inside", "after", "before", "during", "behind", "beside", "at"))
"""They open an adverbial that can stand before a source."""
ALIAS = frozenset(("known as", "called the", "named the"))
AFTER = frozenset(("at", "once"))
WRITTEN = listed(
    "note letter memo message email text report document notice poster sign card leaflet statement"
)
FROM = frozenset(("from", "by", "of"))


class Phrases:
    """Reads source phrases and finds whom they stand for in the cast."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.words, self.index = cast, cast.words, cast.index

    def entry(self, tokens: Range) -> Entry | None:
        """Give the entry of a phrase, or None where nobody is meant that the text tells."""
        tokens = self._opened(governing(self.words, tokens))
        parts = members_of(self.words, self.index, tokens)
        if not parts:
            return self._single(tokens)
        members = [entry for part in parts if (entry := self._single(part)) is not None]
        distinct = list(dict.fromkeys(members))
        if len(distinct) > 1:
            both = self.words.low[tokens[0]] == "both"
            shown = self.words.show(tokens[0] + both, tokens[1])
            return self.cast.described.group(distinct, shown)
        return distinct[0] if distinct else None

    def _opened(self, tokens: Range) -> Range:
        """Leave out what stands before a phrase: a label, or "outside court | the cleaner"."""
        first, last = tokens
        low = self.words.low
        label = first + 2 < last and low[first + 1] == ":" and self.words.word[first].isupper()
        if label:
            return first + 2, last
        if low[first] in LEADING and first not in self.index.covering:
            inner = (at for at in range(first + 2, last - 1) if low[at] in DETERMINERS)
            return next(inner, first), last
        return tokens

    def described(self, mention: Mention) -> Entry:
        """Give the entry of a phrase without a name."""
        cast, words = self.cast, self.words
        owner = cast.owner(mention.owner) if mention.owner is not None else None
        if mention.head in UTTERANCES:
            issuer = owner or self._issuer(mention)
            if issuer is not None:
                return issuer
        if owner is not None and not mention.plural:
            relative = cast.people.relative(owner, mention.head, mention.gender)
            if relative is not None:
                return relative
        core, sentence = words.show(*mention.core), words.sentence[mention.core[0]]
        entry = cast.described.entry(mention, core, sentence, owner)
        if entry.kind == "unnamed-described" and entry.role is None and not entry.mentions:
            role = cast.introductions.described(mention)
            if role is not None:
                entry.role = role.role
                entry.affiliation = cast.affiliation(role.affiliation, sentence)
        _tell(entry, mention)
        if entry.is_person and not entry.gender:
            entry.gender = self._told_gender(mention)
        cast.introductions.members(entry, mention, cast.people)
        return entry

    def _told_gender(self, mention: Mention) -> str:
        """Give the gender that a relative clause tells: "who feared for his job"."""
        last = self.index.tokens(mention.span)[1]
        low = self.words.low[mention.core[1] : last]
        found = {PRONOUN_GENDER[word] for word in low if word in PRONOUN_GENDER}
        return found.pop() if len(found) == 1 and "who" in low else ""

    def _single(self, tokens: Range) -> Entry | None:
        """Give the entry of a phrase that names one source."""
        span = self.words.span(*tokens)
        linked = any(link.span.overlaps(span) for link in self.cast.article.links)
        mention = read_mention(self.words, tokens, self.index.inside(span), linked=linked)
        if mention.own:
            return None
        if mention.pronoun:
            return self._pronoun(mention)
        label = self._label(tokens)
        if label is not None:
            return label
        if mention.name is None:
            return self._nameless(mention, self.words.show(*tokens))
        if mention.kind == "named-person":
            return self._person(mention, mention.name)
        entry = self.cast.body(mention.name)
        around = self.words.low[mention.core[0] : mention.core[1]]
        entry.nouns.update(word for word in around if is_body_noun(word))
        return entry

    def _label(self, tokens: Range) -> Entry | None:
        """Give whom capitals before a colon name."""
        last = tokens[1]
        shown = self.words.show(*tokens)
        colon = last < len(self.words.low) and self.words.low[last] == ":"
        return self._labelled(shown) if colon and shown.isupper() and len(shown) > 1 else None

    def _nameless(self, mention: Mention, shown: str) -> Entry | None:
        if shown in ("A", "Q"):
            return self.cast.interviewed if shown == "A" else None
        labelled = self._labelled(shown) if shown.isupper() else None
        if labelled is not None:
            return labelled
        alias = self._alias(mention)
        if alias is not None:
            return alias
        side = self._side(mention)
        if side is not None:
            return side
        nobody = mention.head in NOBODY or mention.head[:1].isdigit()
        return None if nobody else self.described(mention)

    def _side(self, mention: Mention) -> Entry | None:
        """Give the team that goes by the last word of its name: "Stars said they would appeal"."""
        alone = mention.core[1] - mention.core[0] - (self.words.low[mention.core[0]] == "the") == 1
        capital = self.words.word[mention.at][0].isupper()
        return self.cast.bodies.side(mention.head) if alone and capital else None

    def _alias(self, mention: Mention) -> Entry | None:
        """Give the body whose name follows its noun: "The agency, known as the Dock Board,"."""
        low, at = self.words.low, mention.core[1] + 1
        if not is_body_noun(mention.head) or " ".join(low[at : at + 2]) not in ALIAS:
            return None
        at += 2 + (low[at + 2 : at + 3] == ["the"])
        name = self.index.covering.get(at)
        if name is None or name.kind == "person":
            return None
        hidden, entry = self.described(mention), self.cast.body(name)
        if hidden is not entry and (hidden.told or not hidden.is_named):
            self.cast.merge(hidden, entry)
        return entry

    def _labelled(self, label: str) -> Entry | None:
        """Give whom an interview's label in capitals names: "OKAFOR", "RO", "R.O."."""
        initials = label.replace(".", "")
        if len(initials) in INITIALS:
            fits = (e for e in self.cast.entries if e.is_person and e.initials == initials)
            found = next(fits, None)
            if found is not None:
                return found
        return self.cast.people.named(label)

    def _person(self, mention: Mention, name: Name) -> Entry:
        entry = self._named(mention, name)
        hidden = self._revealed(mention, name, entry)
        if hidden is not None:
            self.cast.merge(hidden, entry)
        return entry

    def _revealed(self, mention: Mention, name: Name, entry: Entry) -> Entry | None:
        """Give the unnamed person whom a name after "the" reveals: "The challenger, Ana Ruiz,"."""
        words, (first, last) = self.words, mention.core
        if words.low[first] != "the" or words.end[last - 1] > name.span.start:
            return None
        noun, low = words.low[last - 1], set(words.low[first + 1 : last - 1])
        found = [
            each
            for each in self.cast.entries
            if each.is_person
            and not each.is_named
            and each.mentions
            and each.head == noun
            and low >= each.modifiers - AFTER
            and each.gender in ("", entry.gender or each.gender)
            and age_fits(entry.age, each.head)
        ]
        return found[0] if len(found) == 1 else None

    def _named(self, mention: Mention, name: Name) -> Entry:
        people, text = self.cast.people, name_text(self.cast.text, name)
        entry = people.entry_of.get(name.span) or people.named(text)
        if entry is None:
            entry = self.cast.new(text, "named-person", mention.head)
        self.cast.introduce(entry, name)
        return entry

    def _pronoun(self, mention: Mention) -> Entry | None:
        cast, at = self.cast, mention.at
        if mention.gender == "r":
            before = cast.antecedents.before(at)
            if before is None:
                return None
            known = cast.begins.get(before[0]) or cast.begins.get(at)
            if known is None:
                known = self._single(before)
                if known is not None:
                    known.mentions.append(self.words.span(*before))
            return known
        written = self._written_before(at) if mention.gender == "n" else None
        if written is not None:
            return written
        speaker = cast.antecedents.speaker(mention.span, cast.entry_of)
        talking = cast.antecedents.talking(mention.span, cast.entry_of)
        talking = talking + cast.antecedents.asked(mention.span, cast.entry_of)
        talking = talking + cast.antecedents.asked_before(at, cast.entry_of)
        quoting = cast.antecedents.quoting(mention.span, cast.entry_of)
        return cast.pronouns.entry(mention.gender, at, speaker, talking + quoting)

    def _written_before(self, at: int) -> Entry | None:
        """Give the note of "She read out a note. | It said": what "it" is where no body is near."""
        words, sentence = self.words, self.words.sentence[at]
        if sentence < 1 or words.bounds[sentence][0] != at:
            return None
        if words.block[sentence - 1] != words.block[sentence]:
            return None
        if any(not entry.is_person for entry in self.cast.discourse.recent(sentence, 1)):
            return None
        first, last = words.bounds[sentence - 1]
        nouns = (i for i in range(last - 1, first, -1) if words.low[i] in WRITTEN)
        noun = next((i for i in nouns if words.low[i - 1] in ("a", "an", "the")), None)
        return None if noun is None else self._single((noun - 1, noun + 1))

    def _issuer(self, mention: Mention) -> Entry | None:
        """Give whose statement it is: "a statement from X", or the one issued before."""
        after, last = mention.at + 1, mention.core[1]
        if after < last and self.words.low[after] in FROM:
            return self._single((after + 1, last)) if after + 1 < last else None
        if not mention.definite:
            return None
        return self.cast.issuers.of(mention.head, self.words.sentence[mention.core[0]])


def _tell(entry: Entry, mention: Mention) -> None:
    """Take what a later phrase tells of a source that nobody could find by the first."""
    told = mention.kind == "identified-document" and entry.kind == "unidentified-document"
    if told or (mention.kind == "unnamed-described" and entry.kind == "vague" and mention.definite):
        entry.kind = mention.kind
