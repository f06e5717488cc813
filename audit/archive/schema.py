"""The published schema: what an archive's tables hold, column by column.

Every table starts with the same three columns, ``article_id``, ``shard`` and ``month``. An article
that stands in two input files has one ``article_id`` in two shards; the two columns together are
the key that joins tables. Places (``start``, ``end``) count code points of the article as it
reads, as ``audit facts`` does. ``rules/schemas/archive-tables.json`` has the same for
those who read files.
"""

from __future__ import annotations

from functools import cache

import pyarrow as pa

VERSION = 1
"""Goes up when a column changes its meaning, or goes; a new one alone leaves it."""

UNDATED = "undated"
"""The month of an article that does not say its day."""

TEXT, WHOLE, LONG, SHARE, FLAG = pa.string(), pa.int32(), pa.int64(), pa.float64(), pa.bool_()
SPANS = pa.list_(pa.struct([("start", WHOLE), ("end", WHOLE)]))
EVIDENCE = pa.list_(pa.struct([("name", TEXT), ("value", TEXT)]))
TEXTS = pa.list_(TEXT)

Column = tuple[str, "pa.DataType", str]

_KEY: tuple[Column, ...] = (
    ("article_id", TEXT, "digest of what the article is called and what it says, 32 hex digits"),
    ("shard", TEXT, "the part of the input that it stands in; names the files of the output too"),
    ("month", TEXT, "YYYY-MM of its date, or “undated”"),
)
_ORIGIN: tuple[Column, ...] = (
    ("file", TEXT, "the input file, as it was given or found"),
    ("row", LONG, "which record of that file, from 0; in byte ranges, the record's byte offset"),
    ("part", WHOLE, "which article of a file of several, from 0"),
    ("given_id", TEXT, "the id that the input gives it"),
    ("url", TEXT, "its address, where the input gives one"),
)
_PLACE: tuple[Column, ...] = (
    ("start", WHOLE, "first character, in the article as it reads"),
    ("end", WHOLE, "past the last character"),
)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "articles": (
        *_KEY,
        *_ORIGIN,
        ("title", TEXT, "headline"),
        ("byline", TEXT, "author, as written, without “By”"),
        ("date", TEXT, "YYYY-MM-DD, where it could be read"),
        ("section", TEXT, "desk or section"),
        ("outlet", TEXT, "publisher"),
        ("language", TEXT, "as the input gives it"),
        ("format", TEXT, "what it was read as: text, markdown, html …"),
        ("standard", TEXT, "the standard that it was judged by"),
        ("characters", WHOLE, "of the article as it reads"),
        ("words", WHOLE, "of the body: paragraphs, quotation blocks, list items"),
        ("sentences", WHOLE, "of the body"),
        ("attributed", WHOLE, "of those, in which an attribution stands, or words that it reports"),
        ("attributions", WHOLE, "in which something is said or thought; attitudes are none"),
        ("named", WHOLE, "of those: to a named person or organisation, an identified document"),
        ("unnamed", WHOLE, "of those: to a source that is described only, or vague"),
        ("sources", WHOLE, "that such an attribution rests on"),
        ("named_sources", WHOLE, "of those, the named"),
        ("independent", WHOLE, "that speak in the body, an organisation once, vague ones never"),
        ("quotations", WHOLE, "that somebody is quoted with"),
        ("quoted_words", WHOLE, "of those, none counted twice"),
        ("claims", WHOLE, "in its own voice, on something or such as would be sent back"),
        ("unsupported", WHOLE, "of those, what rests on nothing and would be sent back"),
        ("errors", WHOLE, "findings of that severity that stand"),
        ("warnings", WHOLE, ""),
        ("infos", WHOLE, ""),
        ("aside", WHOLE, "findings that its waivers set aside"),
    ),
    "findings": (
        *_KEY,
        ("finding", WHOLE, "number within the article, from 0, by place"),
        ("rule", TEXT, ""),
        ("severity", TEXT, "error, warning, info"),
        ("status", TEXT, "open, waived"),
        ("message", TEXT, "what is wrong"),
        ("remedy", TEXT, "what would mend it"),
        ("text", TEXT, "the flagged words"),
        *_PLACE,
        ("sentence", TEXT, "the sentence, or sentences, around them"),
        ("subject", TEXT, "id of the fact that it is about, or empty: the whole article"),
        ("evidence", EVIDENCE, "the facts it rests on"),
        ("fingerprint", TEXT, "survives edits elsewhere"),
        ("reason", TEXT, "the waiver's reason, where it is waived"),
    ),
    "attributions": (
        *_KEY,
        ("attribution", TEXT, "id within the article: a1, a2 …"),
        ("source_id", TEXT, "id of its source, where it has one"),
        ("source_name", TEXT, "the source's fullest form in the article"),
        ("source_kind", TEXT, "named-person, named-organisation, unnamed-described, vague …"),
        ("source", TEXT, "the words that name the source here"),
        ("cue", TEXT, "the words that report"),
        ("content", TEXT, "what was said; parts are joined by “ … ”"),
        ("cue_lemma", TEXT, "the cue's main word in its base form"),
        ("cue_class", TEXT, "neutral, loaded, legal, hedging, belief, attitude"),
        ("mode", TEXT, "direct, mixed, indirect"),
        ("passive", FLAG, "an agentless passive"),
        ("carried", FLAG, "its source is carried over from the attribution before"),
        ("channel", TEXT, "how the words reached the reporter"),
        ("channel_words", TEXT, "the words that say so"),
        ("audience", TEXT, "to whom it was said"),
        ("said_when", TEXT, "when it was said, as written"),
        ("said_where", TEXT, "where it was said, as written"),
        ("link", TEXT, "target of a link that supports it"),
        ("sentence", WHOLE, "number of the sentence, from 0"),
        *_PLACE,
        ("source_spans", SPANS, ""),
        ("cue_spans", SPANS, ""),
        ("content_spans", SPANS, ""),
    ),
    "quotations": (
        *_KEY,
        ("quotation", TEXT, "id within the article: q1, q2 …"),
        ("kind", TEXT, "direct, partial, nested, block; scare, title, term: nobody is quoted"),
        ("quoted", FLAG, "somebody is quoted with it"),
        ("text", TEXT, "the words within the marks, white space as single spaces"),
        ("words", WHOLE, "how many are quoted"),
        ("closed", FLAG, "false where the closing mark is missing"),
        ("parent", TEXT, "id of the quotation around a nested one"),
        ("attribution", TEXT, "id of the attribution whose content it is"),
        ("source_id", TEXT, "id of the speaker's entry among the sources"),
        ("speaker", TEXT, "the speaker's fullest form in the article"),
        ("speaker_kind", TEXT, "kind of that source"),
        *_PLACE,
        ("inner_start", WHOLE, "the same without the outer marks"),
        ("inner_end", WHOLE, ""),
    ),
    "sources": (
        *_KEY,
        ("source_id", TEXT, "id within the article: s1, s2 …"),
        ("name", TEXT, "the fullest form in which the article names or describes it"),
        ("kind", TEXT, "named-person, named-organisation, unnamed-described, vague …"),
        ("unnamed", FLAG, "neither a named person or organisation nor an identified document"),
        ("head", TEXT, "head noun of the name, in lower case"),
        ("role", TEXT, ""),
        ("affiliation", TEXT, ""),
        ("plural", FLAG, ""),
        ("count", WHOLE, "how many people it stands for, where the text says"),
        ("protected", FLAG, "law or custom keeps them unnamed"),
        ("reason", TEXT, "the reason given for anonymity"),
        ("basis", TEXT, "how the source knows"),
        ("members", TEXTS, "ids of named sources that are members of this group"),
        ("attributions", WHOLE, "how many are its"),
        ("attribution_share", SHARE, "of all in the article, 0 to 1"),
        ("quoted_words", WHOLE, ""),
        ("quoted_share", SHARE, "of all quoted words in the article, 0 to 1"),
        ("mentions", TEXTS, "its mentions in order, pronouns too"),
        ("mention_spans", SPANS, ""),
    ),
    "claims": (
        *_KEY,
        ("claim", TEXT, "id within the article: c1, c2 …"),
        ("type", TEXT, "number, allegation, cause, motive, prediction, evaluation, fact"),
        ("text", TEXT, "the sentence or clause"),
        ("trigger", TEXT, "the words that make it contestable"),
        ("coverage", TEXT, "attribution, carried, link, public-record, witnessed, none"),
        ("covered_by", TEXT, "id of the source that covers it"),
        ("probability", SHARE, "that a careful editor sends it back, 0 to 1"),
        ("unsupported", FLAG, "it rests on nothing, and would likely be sent back"),
        ("sentence", WHOLE, "number of the sentence, from 0"),
        *_PLACE,
        ("trigger_start", WHOLE, ""),
        ("trigger_end", WHOLE, ""),
    ),
    "errors": (
        *_KEY,
        *_ORIGIN,
        ("title", TEXT, "as the input gives it"),
        (
            "kind",
            TEXT,
            "unreadable, language, duplicate, stopped, bug, crashed, timed-out",
        ),
        ("reason", TEXT, "in one sentence, without words of the article"),
    ),
}
"""The columns of each table: name, type, and what it means where the name does not say."""

TABLES = tuple(COLUMNS)

INCOMING: tuple[Column, ...] = (
    ("file", TEXT, "the input file, for the tables and messages"),
    ("row", LONG, "which record of that file"),
    ("part", WHOLE, "which article of that record, where a file of several was taken apart"),
    ("id", TEXT, "the article's own id, unique in the archive"),
    ("url", TEXT, "its address"),
    ("text", TEXT, "the article, decoded, in the format named"),
    ("data", pa.large_binary(), "or a file's bytes; one of the two"),
    ("format", TEXT, "text (default), markdown, html; page: a web page, main text extracted"),
    ("title", TEXT, "headline; like those below, it outranks what the text itself says"),
    ("byline", TEXT, "author"),
    ("date", TEXT, "day of publication; any form that an article may write it in"),
    ("section", TEXT, "desk or section"),
    ("outlet", TEXT, "publisher"),
    ("language", TEXT, "en, en-GB …; articles in other languages become rows of errors"),
)
"""The columns of a batch that goes in. All but one of ``text`` and ``data`` may be missing."""


@cache
def schema(table: str) -> pa.Schema:
    """Give the Arrow schema of one table."""
    return pa.schema([(name, kind) for name, kind, _ in COLUMNS[table]])


@cache
def incoming() -> pa.Schema:
    """Give the Arrow schema of a batch that goes in."""
    return pa.schema([(name, kind) for name, kind, _ in INCOMING])
