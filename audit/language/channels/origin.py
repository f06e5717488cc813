"""The channel that a source itself is: a document, a court, another outlet."""

from __future__ import annotations

import re
from itertools import pairwise

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.patterns import OUTLET
from audit.language.channels.words import GENERIC, NOT_OUTLETS, SITES
from audit.language.grammar.listed import listed
from audit.language.sources.words import PRONOUNS

COURT_BODIES = listed("court courts tribunal jury inquest")
JUDGES = listed("judge judges justice justices magistrate magistrates coroner panel")
RULING = listed("rule order sentence find hold convict")
AUDITORS = re.compile(r"\bcourts? of (?:accounts|auditors|public opinion)\b", re.IGNORECASE)
REPORTING = listed("report reports investigation story article coverage analysis")
HEADS: dict[str, Channel] = {
    **dict.fromkeys(
        listed(
            "indictment indictments lawsuit lawsuits suit complaint ruling rulings judgment "
            "judgement affidavit affidavits verdict warrant testimony sheet dissent deposition"
        ),
        "court-record",
    ),
    **dict.fromkeys(
        listed("tweet tweets post posts retweet hashtag thread caption"), "social-media"
    ),
    **dict.fromkeys(
        listed(
            "advisory statement statements release releases announcement communique letter letters "
            "note"
        ),
        "statement",
    ),
    **dict.fromkeys(
        listed(
            "study studies research paper papers article articles book books survey surveys poll "
            "polls polling analysis analyses review reviews editorial editorials essay column "
            "columns memoir memoirs biography autobiography manifesto journal "
            "blog op-ed diary diaries literature findings novel commentary"
        ),
        "published-work",
    ),
    **dict.fromkeys(
        listed(
            "report audit memo memos memorandum document documents filing filings record records "
            "data statistics figures minutes register log ledger dossier email emails transcript "
            "transcripts census database file files inquiry investigation accounts paperwork "
            "notice agenda dataset invoices calculations evaluation assessment bulletin minute "
            "guidelines guidance cables cable papers index tally count order correspondence logs "
            "autopsy recording recordings tape tapes footage "
            "spreadsheet handbook manual rulebook charter constitution treaty appendix "
            "annex questionnaire dataset decree"
        ),
        "official-document",
    ),
    **dict.fromkeys(
        listed(
            "newspaper newspapers magazine magazines tabloid tabloids broadcaster broadcasters "
            "outlet outlets media reports headline headlines press paper's daily weekly"
        ),
        "outlet-report",
    ),
}
"""By the head noun of the source."""
COURT_PAPER = re.compile(
    r"\b(?:court|charging|legal|case) (?:\w+ )?(?:papers?|documents?|records?|filings?|files?|"
    r"transcripts?|sheet)\b|\b(?:court|majority|concurring|unanimous|dissenting|justice|judge)"
    r"(?:[’']s)? (?:[\w-]+ )?(?:opinion|order|decision)s?\b|\bcharge sheet\b|"
    r"\b(?:impact|witness) statement\b",
    re.IGNORECASE,
)
AIRED = re.compile(
    r"\b(?:caller|listener|viewer|guest)s? (?:to|on|of) (?:the|a|his|her) (?:\w+ )?(?:show|"
    r"programme|"
    r"program|podcast|station)\b|\b(?:film|programme|program|documentary)[’']s narrator\b|"
    r"^narrator\b",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"(?:^|\b(?:an?|another|one|the|some|many|other) )(?:\w+ )?(?:user|commenter|netizen|poster|"
    r"follower|tweeter|redditor|tiktoker)s?\b|\b(?:one|another|some|many) of the comments\b|"
    r"\b(?:one|another|a|the (?:top|first)) (?:\w+ )?comment\b",
    re.IGNORECASE,
)
"""Whoever is heard on the air, or read under a post."""
COURT_NEAR = re.compile(
    r"\b(?:[Cc]ourts?|lawsuit|sued|plaintiff|[Pp]rosecut\w+|federal|criminal|tribunal)\b"
)
COMMENTERS = listed("viewer fan reader follower user people fans viewers followers")
COMMENTING = frozenset(("comment", "post", "write", "quip", "joke"))
NETWORK = re.compile(rf"{SITES}|X")
PLACED = re.compile(r"\b(?:on|via|over|to) (?:the )?$")
"""What stands before a network that words were posted on, and that did not speak itself."""
SIGNS = listed(
    "banner banners sign signs placard placards poster posters graffiti plaque inscription slogan "
    "slogans label menu badge sticker stickers tattoo headstone gravestone card cards"
)
"""What anybody may read, and that no body keeps."""
PAPERS = listed(
    "decision bill plan proposal draft policy treaty contract agreement rules entry law"
)
STATING = frozenset(("say", "state", "read", "stipulate", "specify"))
POLL = re.compile(r"\bpolls?\b", re.IGNORECASE)
BREAK = re.compile(
    r"[,(;:—–]| (?:of|from|by|on|in|at|to|for|about|with|into|between|released|published|"
    r"obtained|seen|filed|who|which|that|whose|conducted|commissioned|signed|written|dated)\b"
)
WORD = re.compile(r"\w[\w’'-]*")
QUALIFIER = re.compile(r"[a-z]{2,}ed|made|sent|given|shown|drawn|put|out|due|carried|held")
NAME_END = re.compile(
    r"[,(;:—–]| (?:who|which|that|whose|by|from|for|with|to|in|on|at|obtained|seen|reviewed|"
    r"released)\b"
)
CALLED = re.compile(
    r"\b(?:newspaper|paper|magazine|tabloid|daily|weekly|broadcaster|website|news agency|"
    r"news site|station) [A-ZÀ-Þ]"
)
"""What an outlet is, before its name."""
OFFICIAL_STUDY = re.compile(
    r"\b(?:feasibility|traffic|impact|engineering|safety|planning|environmental|council|town)\b",
    re.IGNORECASE,
)
AGENCY = re.compile(r"\bnews (?:agency|site|website)$|\bstate (?:media|television|radio|tv)$", re.I)
"""An outlet that the text does not name."""
STUDIES = listed("survey surveys study studies review reviews analysis analyses research")
BY_OFFICE = re.compile(
    r"\b(?:by|from|of) (?:the )?(?:[\w’'-]+ ){0,4}?(?:Bureau|Authority|Ministry|Council|Agency|"
    r"Department|Office|Commission|Board|Inspectorate|Government|Directorate|Treasury|government|"
    r"ministry|council|city|county|town|department|inspectorate|regulator|ombudsman|auditors?)\b"
)
"""Whose survey is a public body's paper, and no scholar's work."""
DOCUMENTS = frozenset(("identified-document", "unidentified-document"))
POSTING = frozenset(("post", "tweet", "write", "reply", "say", "announce", "retweet"))
AUTHORS = listed(
    "authors author researchers scientists team academics economists biologists psychologists "
    "physicists doctors epidemiologists ecologists"
)
PUBLISHING = frozenset(("write",))


def origin(
    item: Attribution, text: str, source: Source | None, own: frozenset[str]
) -> tuple[Channel, Span | None]:
    """Give the channel that the source is, and the words that say so.

    ``own`` are the names of this publication, in lower case: its own words come from nowhere.
    """
    if not item.source:
        return "unknown", None
    span = item.source[0]
    shown = text[span.start : span.end]
    if NETWORK.fullmatch(shown) and PLACED.search(text, max(span.start - 12, 0), span.start):
        return "social-media", span
    if shown.lower() in PRONOUNS or shown.lower() in ("it", "that", "this"):
        person = source is None or source.kind in ("named-person", "vague", "unnamed-described")
        shown = "" if person or source is None else source.name
    channel = _of(shown, item, own, text)
    if source is not None and source.kind in DOCUMENTS and channel in ("unknown", "outlet-report"):
        told = _of(source.name, item, own, text)
        paper: Channel = "unknown" if source.head in SIGNS else "official-document"
        channel = HEADS.get(source.head, paper) if told == "unknown" else told
    return channel, span if channel != "unknown" else None


def _of(shown: str, item: Attribution, own: frozenset[str], text: str) -> Channel:
    core = BREAK.split(shown, maxsplit=1)[0].strip()
    found = WORD.findall(core)
    if not found:
        return "unknown"
    head = _head(found).lower().removesuffix("’s").removesuffix("'s")
    name = NAME_END.split(shown, maxsplit=1)[0].strip()
    if COURT_PAPER.search(shown):
        return "court-record"
    if AIRED.search(shown):
        return "broadcast"
    if POSTED.search(shown) and (item.mode != "indirect" or item.cue_lemma == "read"):
        return "social-media"
    if head == "complaint" and not COURT_NEAR.search(text):
        return "official-document"
    if head in COMMENTERS and item.cue_lemma in COMMENTING:
        return "social-media"
    if head in PAPERS and item.cue_lemma in STATING:
        return "official-document"
    court = head in COURT_BODIES and not AUDITORS.search(shown)
    if court or (head in JUDGES and item.cue_lemma in RULING):
        return "court-record"
    if head == "account" and item.cue_lemma in POSTING and len(found) > 1:
        return "social-media"
    if (
        AGENCY.search(core)
        or CALLED.search(name)
        or is_outlet(name)
        or (head in REPORTING and _names_outlet(core))
    ):
        return "unknown" if is_own(name, own) else "outlet-report"
    if head in AUTHORS and item.cue_lemma in PUBLISHING:
        return "published-work"
    if head in ("study", "studies") and OFFICIAL_STUDY.search(core):
        return "official-document"
    if head in STUDIES and BY_OFFICE.search(shown):
        return "official-document"
    if len(found) > 1 and POLL.search(core):
        return "published-work"
    return HEADS.get(head, "unknown")


def _head(found: list[str]) -> str:
    """Give the head noun, what qualifies it left out: "an audit tabled that day"."""
    for word, after in pairwise(found):
        if word.lower() in HEADS and QUALIFIER.fullmatch(after):
            return word
    return found[-1]


def _names_outlet(core: str) -> bool:
    """Tell whether a report is an outlet's: "a Northern Herald investigation"."""
    return any(is_outlet(core[: at.end()]) for at in WORD.finditer(core))


def is_outlet(name: str) -> bool:
    """Tell whether a name is a newspaper's, an agency's or a station's."""
    shown = plain(name)
    generic = shown in GENERIC and not name.lower().startswith("the ")
    return OUTLET.search(name) is not None and shown not in NOT_OUTLETS and not generic


def is_own(name: str, own: frozenset[str]) -> bool:
    """Tell whether a name is this publication's: one is the end of the other."""
    name = plain(name)
    return any(
        name == each
        or each.endswith(" " + name)
        or name.endswith(" " + each)
        or (" " in name and each.startswith(name + " "))
        or (" " not in each and re.fullmatch(rf"{re.escape(each)} (?:news|radio|tv|online)", name))
        for each in own
    )


def plain(name: str) -> str:
    """Give a name in lower case, without its article."""
    return name.strip().lower().removeprefix("the ").removesuffix("’s").removesuffix("'s")
