"""Who is named as what somebody says begins, and whether that party has its say."""

from __future__ import annotations

import re
from functools import cache

from audit.engine.scene import Scene, count_words
from audit.facts import Attribution, Name, Source, Span

LEAD_IN = 6
"""Words that may stand before the name: "that the former mayor, Lena Brandt, …"."""
PARTIES = ("person", "organisation")
TURNED = re.compile(
    r"\b(?:of|for|over|with|about|because|by|to|in|on|against|if|as)\b", re.IGNORECASE
)
"""After these words a name is no longer what the content opens with."""
REPLY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|no\s+comment"
    r"|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|rebut(?:s|ted)?"
    r"|unavailable\s+for|not\s+(?:immediately\s+)?available|plead(?:s|ed)?\s+not\s+guilty"
    r"|(?:not|n[’']t|never)\s+(?:\w+\s+)?(?:be\s+)?(?:reached|respond\w*|repl(?:y|ied)|answer(?:ed)?"
    r"|return(?:ed)?|comment(?:ed)?|available)|unanswered|unreturned|apologi[sz]ed?|admitted"
    r"|(?:approached|contacted|asked)\s+for\s+(?:a\s+)?(?:comment|response|reply))\b",
    re.IGNORECASE,
)
BODY_NOUN = re.compile(
    r"(?:that\s+)?((?:the|his|her|their|its)\s+(?:[a-z’'-]+\s+){0,2}?(?:council|company|firm|club"
    r"|ministry|hospital|school|university|bank|developer|landlord|landlady|contractor|operator"
    r"|agency|charity|airline|union|brewery|retailer|college|clinic|church|board|authority"
    r"|administration|inspectorate|minister|mayor|chairman|chairwoman|director|owner|manager|coach))\b"
)
"""A body that is not named, as a content begins: "the council of lying"."""
TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "the"))


def opens_with(scene: Scene, attribution: Attribution) -> Name | None:
    """Give the person or organisation named as a content begins: "Corvex of dumping waste"."""
    if not attribution.content:
        return None
    said = attribution.content[0]
    for name in scene.facts.names:
        if name.kind in PARTIES and said.contains(name.span):
            before = scene.article.text[said.start : name.span.start]
            near = count_words(before) <= LEAD_IN and not TURNED.search(before)
            return name if near else None
    return None


def body_it_opens_with(scene: Scene, attribution: Attribution) -> Span | None:
    """Give the words for a body without a name that a content begins with."""
    if not attribution.content or opens_with(scene, attribution) is not None:
        return None
    said = attribution.content[0]
    found = BODY_NOUN.match(scene.article.text, said.start, said.end)
    return None if found is None else Span(*found.span(1))


def name_it_opens_with(scene: Scene, attribution: Attribution) -> str | None:
    """Give that name, or the words for a body, as they stand."""
    name = opens_with(scene, attribution)
    span = body_it_opens_with(scene, attribution) if name is None else name.span
    return None if span is None else scene.text_of(span)


def has_its_say(scene: Scene, attribution: Attribution) -> bool | None:
    """Tell whether that party is a source below the headline, or said to have answered or not."""
    name = opens_with(scene, attribution)
    if name is None:
        body = body_it_opens_with(scene, attribution)
        return None if body is None else _body_is_heard(scene, attribution, body)
    forms, own = _forms(scene, name), attribution.source_id
    if any(_names(forms, _described(s)) and s.id != own for s in scene.body_sources):
        return True
    return any(_answers(scene, index, forms) for index in range(len(scene.facts.sentences)))


def _body_is_heard(scene: Scene, attribution: Attribution, body: Span) -> bool:
    """Tell whether a body without a name may be heard: any organisation's voice may be its own."""
    noun = _pattern(scene.text_of(body).split()[-1])
    voices = [s for s in scene.body_sources if s.id != attribution.source_id]
    if any(s.affiliation or s.kind == "named-organisation" for s in voices):
        return True
    if any(noun.search(_described(s)) for s in voices):
        return True
    sentences = scene.facts.sentences
    return any(REPLY.search(scene.text_of(sentence.span)) for sentence in sentences)


def _described(source: Source) -> str:
    return " ".join(filter(None, (source.name, source.role, source.affiliation)))


def _forms(scene: Scene, name: Name) -> list[re.Pattern[str]]:
    """Give what tells a party in a text: a person's surname, a body's name or its first word."""
    plain = re.sub(r"[’']s?$", "", scene.text_of(name.span))
    words = [word for word in plain.split() if word.casefold().strip(".") not in TITLES]
    words = words or [plain]
    if name.kind == "person":
        return [_pattern(words[-1])]
    return [_pattern(" ".join(words)), *(_pattern(word) for word in words[:1] if len(word) > 3)]


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?:[’']s?)?(?!\w)", re.IGNORECASE)


def _names(forms: list[re.Pattern[str]], text: str) -> bool:
    return any(form.search(text) for form in forms)


def _answers(scene: Scene, sentence: int, forms: list[re.Pattern[str]]) -> bool:
    """Tell whether a sentence says how a party answered, or that it did not."""
    span = scene.facts.sentences[sentence].span
    text = scene.text_of(span)
    if not REPLY.search(text):
        return False
    if _names(forms, text):
        return True
    return not any(n.kind in PARTIES and span.contains(n.span) for n in scene.facts.names)
