"""An archive of made-up quotations with planted copies, and which of them are one and the same.

Everything comes from the seed: speakers and days, what is said, who prints it how. Each event
has an original and, now and then, later articles that print it: exactly, trimmed, altered or
under another name. Decoys look alike and are not the same.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tests.archive.quotes import lexicon
from tests.archive.quotes.lexicon import zipf

Plant = Literal[
    "original", "exact", "cut", "ellipsis", "bracket", "split", "fragment", "altered", "number",
    "other-speaker", "decoy", "phrase",
]  # fmt: skip

DAYS = 3_650
OUTLETS = 40
FAR = 90
"""Days after which a speaker's line with another number is another line."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One quotation in one article; ``event`` is the same for all that are one quotation.

    ``parts`` are several where “she said” parts them.
    """

    event: int
    plant: Plant
    parts: tuple[str, ...]
    speaker: str | None
    kind: str
    day: int
    outlet: int


def archive(count: int, seed: int = 1) -> Iterator[Copy]:
    """Give ``count`` quotations, in a fixed order that has nothing to do with time."""
    given = 0
    event = 0
    while given < count:
        for copy in _event(event, seed):
            if given < count:
                yield copy
                given += 1
        event += 10


def _event(event: int, seed: int) -> Iterator[Copy]:
    chance = random.Random(f"{seed} {event}")
    roll = chance.random()
    if roll < 0.1:
        yield from _phrases(event, chance)
        return
    first = _original(event, chance)
    yield first
    if roll > 0.6:
        for _ in range(_copies(chance)):
            yield _copy(first, chance)
    if roll > 0.9:
        yield _decoy(first, chance)


def _copies(chance: random.Random) -> int:
    """Give how often a line is printed again: mostly once or twice, seldom by hundreds."""
    return min(int(chance.paretovariate(1.1)), 400)


def _original(event: int, chance: random.Random) -> Copy:
    said = " ".join(_sentence(chance) for _ in range(chance.choice((1, 1, 1, 1, 2, 3))))
    speaker, kind = _speaker(chance)
    return Copy(event, "original", (said,), speaker, kind, chance.randrange(DAYS),
                chance.randrange(OUTLETS))  # fmt: skip


def _speaker(chance: random.Random) -> tuple[str | None, str]:
    roll = chance.random()
    if roll < 0.1:
        return chance.choice(("a neighbour", "one official", None)), "unnamed-described"
    if roll < 0.2:
        return f"{zipf(chance, lexicon.names())} Holdings", "named-organisation"
    given, name = chance.choice(lexicon.GIVEN), zipf(chance, lexicon.names())
    return f"{given} {name}", "named-person"


def _sentence(chance: random.Random) -> str:
    words = _clause(chance)
    while chance.random() < 0.3:
        words += [zipf(chance, lexicon.LINKS), *_clause(chance)]
    roll = chance.random()
    if roll < 0.06:
        words.insert(0, zipf(chance, lexicon.OPENERS))
    if roll > 0.94:
        words.append(zipf(chance, lexicon.ENDINGS))
    text = " ".join(words)
    return f"{text[0].upper()}{text[1:]}."


def _clause(chance: random.Random) -> list[str]:
    roll = chance.random()
    words = [zipf(chance, lexicon.SUBJECTS)] if roll < 0.6 else _thing(chance)
    words.append(zipf(chance, lexicon.MODALS))
    if chance.random() < 0.3:
        words.append(chance.choice(lexicon.ADVERBS))
    words += [lexicon.word(chance, lexicon.VERBS, "verb"), *_thing(chance)]
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
        words += [chance.choice(lexicon.PREPOSITIONS), *_about(chance)]
    return words


def _about(chance: random.Random) -> list[str]:
    """Give what a preposition brings in: a number of things, a name, or a thing."""
    roll = chance.random()
    if roll < 0.2:
        return [str(chance.randrange(2, 999)), lexicon.word(chance, lexicon.NOUNS, "noun") + "s"]
    return [lexicon.word(chance, lexicon.names(), "name")] if roll < 0.4 else _thing(chance)


def _thing(chance: random.Random) -> list[str]:
    words = [chance.choice(lexicon.DETERMINERS)]
    if chance.random() < 0.35:
        words.append(lexicon.word(chance, lexicon.ADJECTIVES, "adjective"))
    return [*words, lexicon.word(chance, lexicon.NOUNS, "noun")]


def _copy(first: Copy, chance: random.Random) -> Copy:
    later = first.day + int(chance.expovariate(1 / 3))
    surname = first.speaker.split()[-1] if first.kind == "named-person" and first.speaker else None
    named = surname if surname and chance.random() < 0.2 else first.speaker
    copy = replace(first, day=later, outlet=chance.randrange(OUTLETS), speaker=named)
    plant: Plant = chance.choices(
        ("exact", "cut", "ellipsis", "bracket", "split", "fragment", "altered", "number",
         "other-speaker"),
        (36, 18, 6, 5, 6, 5, 16, 3, 5),
    )[0]  # fmt: skip
    words = first.parts[0].split()
    if plant == "other-speaker":
        speaker, kind = "Ignatius Wrongly", "named-person"
        return replace(copy, plant=plant, speaker=speaker, kind=kind)
    made = PLANTS[plant](words, chance)
    if made is None:
        return replace(copy, plant="exact", parts=(_styled(words, chance),))
    return replace(copy, plant=plant, parts=made)


def _exact(words: list[str], chance: random.Random) -> tuple[str, ...]:
    return (_styled(words, chance),)


def _styled(words: list[str], chance: random.Random) -> str:
    """Print the same words in another house's style."""
    text = " ".join(words)
    roll = chance.random()
    if roll < 0.3:
        return text[0].lower() + text[1:].rstrip(".") + ","
    if roll < 0.4:
        return f"[{text[0].lower()}]{text[1:]}"
    if roll < 0.5:
        return text.replace(" ", "  ").replace(" and ", " — and ")
    return text.replace(".", "!").upper() if roll < 0.52 else text


def _cut(words: list[str], chance: random.Random) -> tuple[str, ...] | None:
    if len(words) < 10:
        return None
    length = chance.randrange(8, len(words))
    start = chance.randrange(len(words) - length + 1)
    return (" ".join(words[start : start + length]),)


def _ellipsis(words: list[str], chance: random.Random) -> tuple[str, ...] | None:
    if len(words) < 14:
        return None
    at = chance.randrange(5, len(words) - 7)
    gone = chance.randrange(1, min(len(words) - at - 5, 9))
    mark = chance.choice(("…", "...", ". . .", "[…]"))
    return (" ".join([*words[:at], mark, *words[at + gone :]]),)


def _bracket(words: list[str], chance: random.Random) -> tuple[str, ...] | None:
    if len(words) < 10:
        return None
    at = chance.randrange(1, len(words) - 1)
    return (" ".join([*words[:at], "[the plan]", *words[at + chance.randrange(1, 3) :]]),)


def _split(words: list[str], chance: random.Random) -> tuple[str, ...] | None:
    if len(words) < 8:
        return None
    at = chance.randrange(3, len(words) - 3)
    return " ".join(words[:at]).rstrip(".,") + ",", " ".join(words[at:])


def _fragment(words: list[str], chance: random.Random) -> tuple[str, ...] | None:
    """Quote a few words only, as a headline does."""
    starts = [
        at for at in range(len(words) - 3) if sum(len(word) > 5 for word in words[at : at + 4]) > 1
    ]
    if not starts:
        return None
    at = chance.choice(starts)
    return (" ".join(words[at : at + 4]).strip(".,"),)


def _altered(words: list[str], chance: random.Random) -> tuple[str, ...] | None:
    changed = list(words)
    for _ in range(1 + (len(words) > 14) + (len(words) > 24)):
        at = chance.randrange(1, len(changed) - 1)
        roll = chance.random()
        if changed[at] in lexicon.SYNONYMS:
            changed[at] = lexicon.SYNONYMS[changed[at]]
        elif roll < 0.4:
            del changed[at]
        elif roll < 0.7:
            changed.insert(at, chance.choice(("really", "also", "not", "just", "simply")))
        else:
            changed[at] = zipf(chance, lexicon.NOUNS)
    return None if changed == words else (" ".join(changed),)


def _number(words: list[str], chance: random.Random, more: int = 10) -> tuple[str, ...] | None:
    """Print another number than was said: the same speaker, the same days."""
    at = next((at for at, word in enumerate(words) if word.isdecimal()), None)
    if at is None:
        return None
    return (" ".join([*words[:at], str(int(words[at]) + more), *words[at + 1 :]]),)


PLANTS = {
    "exact": _exact, "cut": _cut, "ellipsis": _ellipsis, "bracket": _bracket, "split": _split,
    "fragment": _fragment, "altered": _altered, "number": _number,
}  # fmt: skip


def _decoy(first: Copy, chance: random.Random) -> Copy:
    """Say nearly the same, and mean something else: another speaker, or long after."""
    words = first.parts[0].split()
    other = _number(words, chance, chance.randrange(11, 400))  # no copy has that number
    text = other[0] if other else _renamed(words, chance)
    copy = replace(first, event=first.event + 1, plant="decoy", parts=(text,))
    if chance.random() < 0.5:
        return replace(copy, day=first.day + FAR + chance.randrange(900))
    speaker, kind = _speaker(chance)
    return replace(copy, speaker=speaker or "Amabel Decoy", kind=kind, day=first.day + 1)


def _renamed(words: list[str], chance: random.Random) -> str:
    """Swap a thing, or a place, for another."""
    plain = {word for part in lexicon.PLAIN for phrase in part for word in phrase.split()}
    places = [at for at, word in enumerate(words) if word.strip(".,").lower() not in plain]
    at = chance.choice(places or [len(words) - 1])
    changed = [*words[:at], chance.choice(lexicon.NOUNS) + "s", *words[at + 1 :]]
    return " ".join(changed)


def _phrases(event: int, chance: random.Random) -> Iterator[Copy]:
    """Say what everybody says: each time it is another quotation."""
    for number in range(chance.choice((1, 1, 2))):
        text = zipf(chance, lexicon.PHRASES if chance.random() < 0.8 else lexicon.BOILERPLATE)
        speaker, kind = _speaker(chance)
        yield Copy(event + number, "phrase", (text,), speaker, kind,
                   chance.randrange(DAYS), chance.randrange(OUTLETS))  # fmt: skip
