"""What a name is said to be: role and affiliation, from the words around it."""

from __future__ import annotations

from dataclasses import replace

from audit.facts import Name
from audit.language.grammar.classes import DETERMINERS, POSSESSIVES, PREPOSITIONS
from audit.language.grammar.listed import listed
from audit.language.grammar.tagging import is_finite
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.names.table import ORGANISATION
from audit.language.sources.body_nouns import BODY
from audit.language.sources.genders import RELATIVES
from audit.language.sources.posts import (
    CLERICAL,
    HONORIFICS,
    PORTFOLIOS,
    RELATIVE,
    apposition,
    head_of,
    is_post,
    stops_post,
)
from audit.language.sources.role import Role

FURTHEST = 10
"""How many words before a name a description is read for."""
OPENING = frozenset(("and", "or", "but", "while", "when", "as", "that", "then", "-"))
OF_BODY = frozenset(("of", "from", "at", "with", "for"))
BODY_NOUNS = BODY | listed(
    """
supermarket station practice factory plant shop restaurant hotel gallery archive library prison farm
    """
)
DIVIDES = frozenset(("at", "for", "from", "with", "in", "on", "to", "by", "near", "since"))


class Roles:
    """Reads roles; ``index`` knows the names and which tokens they cover."""

    def __init__(self, words: Words, index: NameIndex) -> None:
        self.words, self.index = words, index

    def of(self, name: Name) -> Role:
        """Give what is stated right before or right after a name."""
        first, last = self.index.tokens(name.span)
        while last < len(self.words.low) and self.words.low[last] in ("'s", "'"):
            return self._before(first)
        before, after = self._before(first), self._after(last)
        if before.role is not None and before.role.split()[-1].lower() in RELATIVES:
            before, after = after, before
        found = before | self._body_after(last) | after
        other = after.role if before.role is not None else None
        return replace(found, other=other)

    def described(self, first: int, last: int, head: int) -> Role:
        """Give role and affiliation of a phrase without a name: "a nurse at the hospital"."""
        return self._divide(first, last, head)

    def _before(self, first: int) -> Role:
        """Read "State Department spokesman NAME", "the chief inspector, NAME"."""
        words, sentence = self.words, self.words.sentence[first]
        last = first
        while last > 0 and self._is_address(last - 1):
            last -= 1
        comma = last > 1 and words.low[last - 1] == ","
        last -= comma
        begin = last
        while begin > 0 and last - begin < FURTHEST and words.sentence[begin - 1] == sentence:
            if stops_post(words, begin - 1) or self._is_person(begin - 1, begin, last):
                break
            begin -= 1
            if words.low[begin] in DETERMINERS and not self._inside(begin):
                break
        if comma and not (begin < last and self._introduces(begin)):
            return Role()
        head = self._head_before(begin, last, comma)
        if head is None:
            return Role()
        start = self._start(begin, head)
        return self._divide(start, last, head)

    def _is_address(self, at: int) -> bool:
        words = self.words
        low = words.low[at].rstrip(".")
        return low in HONORIFICS - {"the"} or (low in CLERICAL and words.word[at][0].isupper())

    def _introduces(self, begin: int) -> bool:
        """Tell whether a description before a comma stands alone: "the inspector, NAME"."""
        words = self.words
        opens = words.bounds[words.sentence[begin]][0] == begin
        return words.low[begin] in DETERMINERS or words.word[begin][0].isupper() or opens

    def _is_person(self, at: int, begin: int, last: int) -> bool:
        """Tell whether a person's name stands there that owns nothing in the description."""
        name = self.index.covering.get(at)
        return (
            name is not None
            and name.kind == "person"
            and (begin >= last or self.words.low[begin] not in ("'s", "'"))
        )

    def _inside(self, at: int) -> bool:
        """Tell whether a determiner follows a preposition of the description."""
        return at > 0 and self.words.low[at - 1] in ("of", "for", "at")

    def _head_before(self, begin: int, last: int, comma: bool) -> int | None:
        """Give the post: the word before the name, or one with "of …" up to the name."""
        words = self.words
        if begin >= last:
            return None
        if comma:
            for at in range(begin, last - 1):
                if is_post(words, at) and words.low[at + 1] in ("of", "for", "at", "to"):
                    return at
        if is_post(words, last - 1) and last - 1 not in self.index.covering:
            return last - 1
        if words.low[last - 1] in PREPOSITIONS or words.low[last - 1] in DETERMINERS:
            return None
        for at in range(begin, last - 1):
            if is_post(words, at) and words.low[at + 1] in ("of", "for", "at", "to"):
                return at
        return None

    def _start(self, begin: int, head: int) -> int:
        """Skip what stands before the description: determiners, and a clause's own words."""
        at = head
        while at > begin:
            low = self.words.low[at - 1]
            if low in ("of", "for", "at") or (low in DETERMINERS and low not in POSSESSIVES):
                return at
            at -= 1
        return at

    def _after(self, last: int) -> Role:
        """Read ", the chief inspector at the agency," after a name."""
        found = apposition(self.words, last)
        if found is None:
            return Role()
        first, end = found
        low = self.words.low
        if low[first] in ("of", "from", "at"):
            return Role(None, self._body(first + 1, end))
        if low[first] in ("and", "or", "but") or (
            is_finite(self.words, first) and not is_post(self.words, first)
        ):
            return Role()
        head = head_of(self.words, first, end)
        if head is None:
            return Role()
        while first < head and low[first] in RELATIVE | {"is", "was", "has", "been", "also", "now"}:
            first += 1
        return self._divide(first, end, head)

    def _body_after(self, last: int) -> Role:
        """Read "of the University of Leeds" right after a name."""
        low = self.words.low
        if last >= len(low) or low[last] not in OF_BODY - {"for"}:
            return Role()
        return Role(None, self._named_body(last + 1))

    def _named_body(self, at: int) -> str | None:
        """Give the organisation whose name begins here or after "the"."""
        at += at < len(self.words.low) and self.words.low[at] in DETERMINERS
        name = self.index.covering.get(at)
        if name is None or name.kind != "organisation" or name.span.start != self.words.start[at]:
            return None
        return self.words.text[name.span.start : name.span.end].removesuffix(" of")

    def _divide(self, first: int, last: int, head: int) -> Role:
        """Divide a description into role and affiliation."""
        words, low = self.words, self.words.low
        owner, affiliation = None, None
        while first < head and low[first] in OPENING:
            first += 1
        while first < head and low[first] in DETERMINERS:
            owner = first if low[first] in POSSESSIVES else owner
            first += 1
        for at in range(first, head):
            if low[at] in ("'s", "'"):
                if self._is_members(at, head):
                    affiliation, first = words.show(first, at + 2), at + 2
                    continue
                name = self.index.covering.get(at - 1)
                person = name is not None and name.kind == "person"
                affiliation = None if person else words.show(first, at)
                first = at + 1
        if affiliation is None:
            first, affiliation = self._leading_body(first, head)
        end, later = self._complement(head, last)
        role = words.show(first, end) if first < end else None
        return Role(role, affiliation or later, owner)

    def _is_members(self, at: int, head: int) -> bool:
        """Tell whether 's belongs to the name of a body: "Students' Union | president"."""
        low = self.words.low
        return at + 1 < head and low[at + 1] in ORGANISATION and self.words.word[at + 1].istitle()

    def _leading_body(self, first: int, head: int) -> tuple[int, str | None]:
        """Take the organisation that opens a description: "Corvex Ltd | spokesman"."""
        name = self.index.covering.get(first)
        if name is None or name.kind != "organisation":
            return first, None
        past = self.index.tokens(name.span)[1]
        if past > head:
            return first, None
        return past, self.words.show(first, past)

    def _complement(self, head: int, last: int) -> tuple[int, str | None]:
        """Give where the role ends after its head, and the body that follows."""
        low = self.words.low
        at = head + 1
        while at < last:
            form = low[at]
            if form == "of" or (form == "for" and low[head] in PORTFOLIOS):
                body = self._body(at + 1, last)
                if body is not None:
                    return at, body
            elif form in DIVIDES:
                return at, self._body(at + 1, last) if form in OF_BODY else None
            elif self._ends(at):
                return at, None
            at += 1
        return last, None

    def _ends(self, at: int) -> bool:
        """Tell whether a word ends a role: a clause, a bracket, "and the …" for a second role."""
        low = self.words.low
        second = low[at] == "and" and at + 1 < len(low) and low[at + 1] in DETERMINERS
        clause = low[at] in RELATIVE or low[at] in (",", "(") or is_finite(self.words, at)
        return second or clause

    def _body(self, at: int, last: int) -> str | None:
        """Give the body that a preposition leads to: a name, or "the harbour authority"."""
        words, low = self.words, self.words.low
        named = self._named_body(at)
        if named is not None or at >= last:
            return named
        first = at
        while at < last and low[at] not in RELATIVE and low[at] not in DIVIDES | {"of", ",", "and"}:
            if is_finite(words, at):
                break
            at += 1
        if at == first or low[at - 1] not in ORGANISATION | BODY_NOUNS:
            return None
        return words.show(first + (low[first] in ("a", "an", "the")), at)
