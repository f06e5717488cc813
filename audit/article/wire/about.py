"""What a wire format says of its article, as :class:`Metadata`.

Every format's own names become the same few: ``credit``, ``infosource``, ``ednote``, ``status``
and so on (docs/formats.md lists them), which ``audit.yaml`` and rules ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from audit.article.labels import without_by
from audit.article.record import Metadata

BASIC_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{2,6}.*)?")
DASHES = " \t—–―-"
OWN = ("title", "byline", "dateline", "date", "section", "publisher", "embargo", "sources")
LISTS = (
    "authors", "categories", "citations", "ednote", "infosource", "keywords", "people",
    "subjects", "tags",
)  # fmt: skip
"""What there may be several of."""

Stated = Mapping[str, str | Iterable[str] | None]


def metadata_of(told: Stated) -> Metadata:
    """Give metadata out of what is told, by name; what is empty counts as absent.

    ``title``, ``byline``, ``dateline``, ``date``, ``section``, ``publisher``, ``sources`` and
    ``embargo`` have a place of their own. A text among the others is a field;
    what there may be several of is a list, too.
    """
    stated = {name: tuple(_several(value)) for name, value in told.items()}
    texts = {name: ", ".join(values) for name, values in stated.items()}
    others = [name for name in texts if name not in OWN and texts[name]]
    return Metadata(
        title=texts.get("title") or None,
        byline=without_by(texts.get("byline") or None),
        dateline=(texts.get("dateline") or "").rstrip(DASHES) or None,
        date=day(texts.get("date") or "") or None,
        section=texts.get("section") or None,
        publisher=texts.get("publisher") or None,
        sources=stated.get("sources", ()),
        embargo=texts.get("embargo") or None,
        fields=tuple((name, texts[name]) for name in others),
        lists=tuple((name, stated[name]) for name in others if name in LISTS),
    )


def day(stated: str) -> str:
    """Give a date in the basic form of ISO 8601 ("20261124T0930Z") in the extended one."""
    basic = BASIC_DATE.fullmatch(stated.strip())
    return "-".join(basic.groups()) if basic else stated


def _several(value: str | Iterable[str] | None) -> list[str]:
    values = [value] if isinstance(value, str) else value or []
    return list(dict.fromkeys(one for each in values if (one := " ".join(each.split()))))
