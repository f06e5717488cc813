"""Tells wire formats by the first kilobytes of a file: the root element, or an object's keys."""

from __future__ import annotations

import codecs
import re

from audit.article.decoding import unmarked_utf16
from audit.article.record import Format

BY_CONTENT = (".xml", ".json", ".nitf", ".newsml", ".ninjs", ".wxr", ".rss", ".atom")
"""Endings of files whose format their content tells."""
ENOUGH = 65_536
"""Bytes in which a file must show what it is."""
SEVERAL: tuple[Format, ...] = ("newsml", "ninjs", "wxr", "feed")
"""Formats whose files may hold several articles."""
KNOWN = "NewsML-G2, NITF, ninjs, WordPress export (WXR), RSS and Atom"

BEFORE_ROOT = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\][^>]*)?>)*", re.DOTALL
)
ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<name>[\w.-]+)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)")
WORDPRESS = re.compile(r"http://wordpress\.org/export/")
ROOTS: dict[str, Format] = {
    "nitf": "nitf",
    "newsItem": "newsml",
    "newsMessage": "newsml",
    "rss": "feed",
    "feed": "feed",
    "entry": "feed",
    "RDF": "feed",
}
ATOM = re.compile(r"http://www\.w3\.org/2005/Atom|http://purl\.org/(?:rss/1\.0/|atom/ns#)")
BODY = re.compile(r'"(?:body_(?:x?html|text)|bodies)"\s*:')
NINJS = re.compile(
    r'"(headlines?|versioncreated|firstcreated|contentcreated|pubstatus|usageterms|ednote|slugline'
    r'|infosources?|copyright(?:holder|notice)|bylines?|description_text|located|urgency)"\s*:'
)
ENOUGH_KEYS = 2


def beginning(data: bytes) -> str:
    """Give the text that a file begins with, as far as its format needs it."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    codec = "utf-16" if marked else unmarked_utf16(data) or "utf-8"
    return data[:ENOUGH].decode(codec, "replace")


def kind_of(text: str) -> Format | None:
    """Give the format that the beginning of a file shows, or none."""
    text = text[:ENOUGH].removeprefix("\ufeff").lstrip()
    if text.startswith("<"):
        return _of_xml(text)
    if text.startswith(("{", "[")):
        keys = {match[1] for match in NINJS.finditer(text)}
        return "ninjs" if len(keys) + 2 * bool(BODY.search(text)) >= ENOUGH_KEYS else None
    return None


def _of_xml(text: str) -> Format | None:
    before = BEFORE_ROOT.match(text)
    root = ROOT.match(text, before.end() if before else 0)
    if root is None:
        return None
    name, attributes = root["name"], root["attributes"]
    if name in ("feed", "entry", "RDF") and not ATOM.search(attributes):
        return None
    if name == "rss" and WORDPRESS.search(attributes):
        return "wxr"
    return ROOTS.get(name)
