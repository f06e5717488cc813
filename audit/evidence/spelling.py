"""Spellings of one spoken word: a transcriber's or a house's choice, not the speaker's."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SIGNS = {"%": "percent", "&": "and", "$": "dollar", "£": "pound", "€": "euro"}
APOSTROPHES = str.maketrans("’ʼ‘`", "''''")

SPOKEN = {
    "okay": "ok",
    "alright": "all right",
    "mr": "mister",
    "mrs": "missus",
    "dr": "doctor",
    "saint": "st",
    "versus": "vs",
    "dollars": "dollar",
    "pounds": "pound",
    "euros": "euro",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "hafta": "have to",
    "kinda": "kind of",
    "sorta": "sort of",
    "outta": "out of",
    "lotta": "lot of",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "don't know",
    "cuz": "because",
    "cos": "because",
    "coz": "because",
    "'cause": "because",
    "'cos": "because",
    "em": "them",
    "ya": "you",
    "til": "until",
    "till": "until",
    "yeah": "yes",
    "yep": "yes",
    "nope": "no",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "afterwards": "afterward",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "spoilt": "spoiled",
    "dreamt": "dreamed",
    "jan": "january",
    "feb": "february",
    "aug": "august",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
}
"""Words as they sound, by what is written for them."""

BRITISH = """
grey gray, cheque check, cheques checks, tyre tire, tyres tires, kerb curb, kerbs curbs,
plough plow, mould mold, jewellery jewelry, manoeuvre maneuver, manoeuvres maneuvers,
aluminium aluminum, sceptic skeptic, sceptical skeptical, scepticism skepticism,
moustache mustache, pyjamas pajamas, storey story, storeys stories, draught draft,
programme program, programmes programs, practise practice, practised practiced,
practising practicing, licence license, licences licenses, defence defense, defences defenses,
offence offense, offences offenses, pretence pretense, adviser advisor, advisers advisors,
judgement judgment, judgements judgments, acknowledgement acknowledgment, ageing aging,
enrol enroll, enrolment enrollment, fulfil fulfill, fulfilment fulfillment,
instalment installment, instalments installments, skilful skillful, wilful willful,
distil distill, instil instill, catalogue catalog, dialogue dialog, analogue analog,
counsellor counselor, counsellors counselors, councillor councilor, councillors councilors,
jeweller jeweler, marvellous marvelous, woollen woolen, artefact artifact,
artefacts artifacts, cosy cozy, axe ax, doughnut donut, foetus fetus, oestrogen estrogen,
diarrhoea diarrhea, anaesthetic anesthetic, anaesthetist anesthetist, paediatric pediatric,
paediatrician pediatrician, haemorrhage hemorrhage, leukaemia leukemia, anaemia anemia,
orthopaedic orthopedic, encyclopaedia encyclopedia, mediaeval medieval, gynaecologist
gynecologist, faeces feces, caesarean cesarean, whisky whiskey, fibre fiber, fibres fibers,
centre center, centres centers, centred centered, theatre theater, theatres theaters,
litre liter, litres liters, metre meter, metres meters, calibre caliber, meagre meager,
sombre somber, spectre specter, lustre luster, sabre saber, timbre timber
"""
AMERICAN_FOR = {pair.split()[0]: pair.split()[1] for pair in BRITISH.split(",")}

ENDINGS = (
    (re.compile(r"(?<=[a-z]{3})ys(e|es|ed|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})is(e|es|ed|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3})our(|s|ed|ing|er|ers|ful|able|ite|ites|hood|hoods|ly)$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=[a-z]{3}(?:lit|met))re(|s)$"), r"er\1"),
)


@lru_cache(maxsize=200_000)
def canonical(raw: str) -> tuple[str, ...]:
    """Give the word or words that a spelling stands for."""
    word = _plain(raw)
    if word in SIGNS:
        return (SIGNS[word],)
    if word in SPOKEN:
        return tuple(SPOKEN[word].split())
    if word.endswith("in'"):
        return (word[:-1] + "g",) if len(word) > 4 else (word[:-1],)
    if word in AMERICAN_FOR:
        return (AMERICAN_FOR[word],)
    for ending, american in ENDINGS:
        word = ending.sub(american, word)
    return (word,)


def _plain(raw: str) -> str:
    word = raw.lower().translate(APOSTROPHES)
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char))


def letters(words: list[str]) -> str:
    """Give words run together, as they sound: "well known" and "wellknown" alike."""
    return "".join(words).replace("'", "")
