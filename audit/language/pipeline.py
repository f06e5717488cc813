"""The spaCy pipeline that finds the facts: a blank English one with our components.

Each component is a factory in its own file, reads what those before it left on the Doc and
leaves its own finds there:

    doc._.article        the Article the Doc was made of (blocks, links, metadata)
    doc._.sentences      tuple[Sentence, ...]
    doc._.quotations     tuple[Quotation, ...]
    doc._.names          tuple[Name, ...]
    doc._.attributions   tuple[Attribution, ...]
    doc._.sources        tuple[Source, ...]
    doc._.claims         tuple[Claim, ...]

``doc.text`` is ``Article.text``, so that a token's ``idx`` is an offset into it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from audit.article import Article

COMPONENTS = (
    "sentences",
    "quotations",
    "names",
    "attributions",
    "sources",
    "channels",
    "claims",
)
"""In the order they run; each is the module that registers the factory ``audit_<name>``."""

FACTS = ("sentences", "names", "quotations", "attributions", "sources", "claims")
"""The Doc extensions that hold facts, each a tuple in text order."""

LONG_CHUNK = re.compile(r"\S{400}")
PLAIN_TOKEN = re.compile(r"(\w+|[^\w\s]|\s+)( ?)")


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Give the pipeline, made once."""
    Doc.set_extension("article", default=None, force=True)
    for name in FACTS:
        Doc.set_extension(name, default=(), force=True)
    language = spacy.blank("en")
    for name in COMPONENTS:
        import_module(f"audit.language.{name}")
        language.add_pipe(f"audit_{name}")
    return language


def make_doc(article: Article) -> Doc:
    """Give the tokens of the article's text, with the article on them."""
    doc = _tokenise(article.text)
    doc._.article = article
    return doc


def _tokenise(text: str) -> Doc:
    """Split by spaCy's rules, or plainly where they would take minutes.

    The rules peel marks off a chunk one by one, in time that grows with the square of its
    length: 100,000 quotation marks without a space take ten minutes.
    """
    language = pipeline()
    if not LONG_CHUNK.search(text):
        # spaCy's limit guards parsers that we don't run.
        language.max_length = max(language.max_length, len(text) + 1)
        return language.make_doc(text)
    words, spaces = [], []
    for match in PLAIN_TOKEN.finditer(text):
        words.append(match[1])
        spaces.append(bool(match[2]))
    return Doc(language.vocab, words=words, spaces=spaces)
