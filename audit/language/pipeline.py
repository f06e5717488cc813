"""The spaCy pipeline that finds the facts: a blank English one with our components.

Two variables of the environment put something else in its place: ``AUDIT_SPACY`` names an
installed spaCy pipeline to be the frame (its components run before ours), ``AUDIT_WEIGHTS`` a
folder of weights for the encoder. In Python, :func:`with_components` adds ours to any pipeline.

Each component is a factory in its own file, reads what those before it left on the Doc and
leaves its own finds there:

    doc._.article        the Article the Doc was made of (blocks, links, metadata)
    doc._.sentences      tuple[Sentence, ...]
    doc._.quotations     tuple[Quotation, ...]
    doc._.reading        what the encoder found in its one pass
    doc._.names          tuple[Name, ...]
    doc._.attributions   tuple[Attribution, ...]
    doc._.sources        tuple[Source, ...]
    doc._.judgement      what the heads on the encoder's states say of sentences and phrases
    doc._.source_phrases tuple[SourcePhrase, ...]
    doc._.claims         tuple[Claim, ...]

``doc.text`` is ``Article.text``, so that a token's ``idx`` is an offset into it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from audit.article import Article
from audit.errors import ConfigError
from audit.language.encoder.reading import READER

COMPONENTS = {
    "sentences": "grammar.sentences",
    "quotations": "quotations.finder",
    "reading": "encoder.reading",
    "names": "names.finder",
    "attributions": "attributions.component",
    "sources": "sources.component",
    "channels": "channels.component",
    "judgement": "claims.judgement",
    "source_phrases": "phrases.finder",
    "claims": "claims.finder",
}
"""In the order they run: each with the module here that registers the factory ``audit_<name>``."""

FACTS = (
    "sentences",
    "names",
    "quotations",
    "attributions",
    "sources",
    "claims",
    "source_phrases",
)
"""The Doc extensions that hold facts, each a tuple in text order."""

LONG_CHUNK = re.compile(r"\S{400}")
PLAIN_TOKEN = re.compile(r"(\w+|[^\w\s]|\s+)( ?)")


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Give the pipeline, made once.

    Raises :class:`audit.errors.ConfigError` where ``AUDIT_SPACY`` names what cannot be loaded.
    """
    weights = os.environ.get("AUDIT_WEIGHTS") or None
    reader = {"@misc": READER, "weights": weights}
    return with_components(_frame(os.environ.get("AUDIT_SPACY")), reader=reader, weights=weights)


def remember(windows: int) -> None:
    """Let the encoder keep what it found in so many windows: an article is read while it is typed.

    A reader of somebody else's reads everything anew.
    """
    from audit.language.encoder.reader import Reader

    reader = getattr(pipeline().get_pipe("audit_reading"), "reader", None)
    if isinstance(reader, Reader):
        reader.remember(windows)


def with_components(
    language: Language,
    *,
    reader: Mapping[str, object] | None = None,
    weights: str | None = None,
) -> Language:
    """Add our components to a spaCy pipeline, and give it back.

    ``reader`` is the option of :mod:`audit.language.encoder.reading`: which encoder, from where.
    ``weights`` is the folder with the heads for claims, by default the package's own.
    """
    Doc.set_extension("article", default=None, force=True)
    Doc.set_extension("reading", default=None, force=True)
    Doc.set_extension("judgement", default=None, force=True)
    for name in FACTS:
        Doc.set_extension(name, default=(), force=True)
    for name, module in COMPONENTS.items():
        import_module(f"audit.language.{module}")
        own: dict[str, object] = {}
        if reader and name == "reading":
            own = {"reader": dict(reader)}
        elif name == "judgement":
            own = {"weights": weights}
        language.add_pipe(f"audit_{name}", config=own)
    return language


def _frame(name: str | None) -> Language:
    """Give the pipeline of this name, by default a blank English one."""
    if not name:
        return spacy.blank("en")
    try:
        return spacy.load(name)
    except OSError as error:
        raise ConfigError(
            f"AUDIT_SPACY: there is no spaCy pipeline “{name}”; install it or unset the variable"
        ) from error
    except Exception as error:  # settings, components and data have errors of their own
        reason = " ".join(str(error).split()).partition(". ")[0].rstrip(".")
        raise ConfigError(
            f"AUDIT_SPACY: the spaCy pipeline “{name}” cannot be loaded ({reason}); "
            "install another or unset the variable"
        ) from error


def make_doc(article: Article, language: Language | None = None) -> Doc:
    """Give the tokens of the article's text, with the article on them.

    Raises :class:`audit.errors.ConfigError` where another pipeline's tokens are of another text.
    """
    doc = _tokenise(article.text, language or pipeline())
    if doc.text != article.text:
        raise ConfigError(
            "the spaCy pipeline's tokenizer does not keep the text with its white space, "
            "so that no place can be told; use another pipeline"
        )
    doc._.article = article
    return doc


def _tokenise(text: str, language: Language) -> Doc:
    """Split by spaCy's rules, or plainly where they would take minutes.

    The rules peel marks off a chunk one by one, in time that grows with the square of its
    length: 100,000 quotation marks without a space take ten minutes.
    """
    if not LONG_CHUNK.search(text):
        # spaCy's limit guards parsers, which the default frame doesn't have.
        language.max_length = max(language.max_length, len(text) + 1)
        return language.make_doc(text)
    words, spaces = [], []
    for match in PLAIN_TOKEN.finditer(text):
        words.append(match[1])
        spaces.append(bool(match[2]))
    return Doc(language.vocab, words=words, spaces=spaces)
