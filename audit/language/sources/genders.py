"""Whether somebody is a man or a woman, where the text or the name says so."""

from __future__ import annotations

from audit.language.grammar.classes import POSSESSIVES, PREPOSITIONS
from audit.language.grammar.listed import listed
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex
from audit.language.sources.given_names import (
    FEMALE_NAMES,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_TITLES,
)
from audit.language.sources.person_names import PersonName

RELATIVES = listed(
    """
wife husband mother father sister brother daughter son widow widower aunt uncle cousin niece
nephew grandmother grandfather granddaughter grandson fiancée fiancé girlfriend boyfriend partner
stepmother stepfather ex-wife ex-husband sister-in-law brother-in-law mother-in-law father-in-law
son-in-law daughter-in-law twin
    """
)
PRONOUN_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
SUBJECTS = frozenset(("he", "she"))
APPOSITION = 8
"""How many words after a name an apposition is read for."""


class Genders:
    """Reads the words around names."""

    def __init__(self, words: Words, index: NameIndex) -> None:
        self.words, self.index = words, index

    def of_title(self, title: str) -> str:
        """Give the gender that a title or noun tells."""
        return "f" if title in FEMALE_TITLES else "m" if title in MALE_TITLES else ""

    def of_given(self, person: PersonName) -> str:
        """Give the gender that a given name tells; one part alone tells it too if it is one."""
        for part in person.parts[:-1] if person.is_full else person.parts:
            if part in FEMALE_NAMES:
                return "f"
            if part in MALE_NAMES:
                return "m"
            if len(part) > 1:
                break
        return ""

    def before(self, first: int) -> str:
        """Give the gender of the noun right before a name: "spokeswoman", "his wife"."""
        words = self.words
        at = first - 1 - (first > 1 and words.low[first - 1] == ",")
        if at < 0 or words.sentence[at] != words.sentence[first]:
            return ""
        return self.of_title(words.low[at].rstrip("."))

    def is_relative(self, first: int) -> str:
        """Give the noun if somebody is introduced as another's relative."""
        words = self.words
        at = first - 1 - (first > 1 and words.low[first - 1] == ",")
        while at > 0 and words.word[at][0].isupper() and words.low[at] not in RELATIVES:
            at -= 1
        if words.low[at] not in RELATIVES:
            at = self._before_comma(first)
        return words.low[at] if at >= 0 and words.low[at] in RELATIVES else ""

    def is_relative_after(self, last: int) -> str:
        """Give the noun by which an apposition brings a relative in: "Gus Holm, their son,"."""
        low = self.words.low
        if low[last : last + 1] != [","] or last + 3 >= len(low):
            return ""
        told = low[last + 1] in POSSESSIVES and low[last + 3] in (",", ".", "and", "who")
        return low[last + 2] if told and low[last + 2] in RELATIVES else ""

    def _before_comma(self, first: int) -> int:
        """Give the token before the comma and the post that lead to a name, or -1.

        "Her husband, the poet | Jan Holm": nothing but "the" and up to three words.
        """
        words = self.words
        for at in range(first - 1, max(first - 6, 0), -1):
            low = words.low[at]
            if low == ",":
                return at - 1
            if (
                low in PREPOSITIONS
                or not low[0].isalpha()
                or (low == "the") > (words.low[at - 1] == ",")
            ):
                return -1
        return -1

    def after(self, last: int) -> str:
        """Give the gender of the apposition after a name: ", a mother of two,"."""
        words = self.words
        past = last + 3  # where somebody is from stands in brackets: "(Hillside)"
        if words.low[last : last + 1] == ["("] and words.low[past - 1 : past + 1] == [")", ","]:
            last = past
        if last >= len(words.low) or words.low[last] not in (",", "("):
            return ""
        for at in range(last + 1, min(last + APPOSITION, len(words.low))):
            low = words.low[at]
            if low in PREPOSITIONS or low in (",", ")", ".", "who", "whose", "'s"):
                return ""
            gender = self.of_title(low)
            if gender and words.sentence[at] == words.sentence[last]:
                return gender
        return ""

    def of_spouse(self, last: int) -> str:
        """Give the gender that a spouse after a name most likely tells: "Berg's husband"."""
        low = self.words.low
        if low[last : last + 1] != ["'s"] or last + 1 >= len(low):
            return ""
        return {"husband": "f", "ex-husband": "f", "wife": "m", "ex-wife": "m"}.get(
            low[last + 1], ""
        )

    def by_pronoun(self, first: int, last: int) -> str:
        """Give the gender of the pronoun that follows a name before anybody else is named."""
        words = self.words
        sentence = words.sentence[first]
        if sentence < 0 or words.quote[first] >= 0:
            return ""
        start = last + 2 * (last < len(words.low) and words.low[last] == ",")  # ", her neighbour"
        for at in range(start, words.bounds[sentence][1]):
            if words.quote[at] >= 0:
                continue
            if self._is_other(at):
                return ""
            if words.low[at - 1] in ("whom", "which"):  # "Holm, to whom he is married,"
                break
            if words.low[at] in PRONOUN_GENDER:
                told, after = PRONOUN_GENDER[words.low[at]], self._opens_next(sentence)
                if words.low[at] in SUBJECTS or after in ("", told):
                    return told
                return ""  # "Holm swam in her lake. He said": the lake is another's
        return self._opens_next(sentence)

    def _opens_next(self, sentence: int) -> str:
        """Give the gender of the pronoun that opens the next sentence, quotations left out."""
        words, following = self.words, sentence + 1
        if following >= len(words.bounds) or words.block[following] != words.block[sentence]:
            return ""
        opening, closing = words.bounds[following]
        while opening < closing and (words.quote[opening] >= 0 or words.low[opening] == ","):
            opening += 1
        return PRONOUN_GENDER.get(words.low[opening], "") if opening < closing else ""

    def _is_other(self, at: int) -> bool:
        name = self.index.covering.get(at)
        if name is not None:
            return name.kind == "person"
        return bool(self.of_title(self.words.low[at]))
