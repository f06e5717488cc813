"""Audits a document as it stands in the editor, saved or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audit.article import Article, read_text
from audit.article.reading import FORMATS
from audit.engine import Audit, Baselining, Rule, Rulebook, read_baseline, rulebook_for
from audit.errors import AuditError, ReadError
from audit.lsp.places import Places
from audit.run import audit_article

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec, TextDocument

    from audit.article.record import Format
    from audit.evidence import Evidence

WINDOWS = 96
"""Windows of the encoder that are kept: some 15,000 words, and 50 megabytes."""
LANGUAGES: dict[str, Format] = {
    "plaintext": "text",
    "text": "text",
    "markdown": "markdown",
    "html": "html",
}
"""What editors call the formats."""


@dataclass(frozen=True)
class Audited:
    """What came of a document in one of its versions.

    ``audit`` is missing where it is none of ours, where there is nothing in it yet, and where
    something is wrong: then ``trouble`` says what. ``rules`` are those in force, ``config`` the
    ``audit.yaml`` that holds, ``require`` what a waiver must say besides its reason.
    """

    uri: str
    version: int | None
    places: Places
    audit: Audit | None = None
    rules: Mapping[str, Rule] = field(default_factory=dict)
    trouble: str = ""
    config: Path | None = None
    require: tuple[str, ...] = ()


class Auditor:
    """Audits documents by the configuration that holds where they stand.

    ``account`` gives the one line on a bug, and keeps the article out of its log.
    """

    def __init__(
        self, standard: str | None, config: Path | None, account: Callable[[Exception], str]
    ) -> None:
        self._rulebook = partial(rulebook_for, standard=standard, config=config)
        self.account = account
        self._baselines: dict[tuple[Path, int], Baselining] = {}
        self._evidence: dict[tuple[str, ...], Evidence] = {}

    def warm(self) -> None:
        """Load what takes a second, before the first article is there."""
        from audit.language.pipeline import remember

        try:
            remember(WINDOWS)
            audit_article(read_text("A walk to the mill, said Ann Lee."))
        except AuditError:
            return  # said at the first article

    def forget(self) -> None:
        """Forget source material and baselines; configurations are read anew by themselves."""
        self._baselines.clear()
        self._evidence.clear()

    def audit(self, document: TextDocument, codec: PositionCodec) -> Audited:
        """Audit a document; whatever goes wrong is told in the result."""
        text = document.source
        nothing = Audited(document.uri, document.version, Places(text, codec))
        format = format_of(document)
        if format is None:
            return nothing
        try:
            return self._audited(nothing, document.path, text, format)
        except ReadError:
            return nothing  # an article without a word yet
        except AuditError as error:
            trouble = str(error)
        except Exception as error:
            trouble = self.account(error)
        return replace(nothing, trouble=trouble)

    def _audited(self, nothing: Audited, path: str, text: str, format: Format) -> Audited:
        rulebook = self._rulebook(path)
        if rulebook.excludes(path):
            return nothing
        article = read_text(text, format=format, path=path, house=rulebook.front_matter)
        rulebook = rulebook.for_article(article)
        audit = audit_article(
            article,
            rulebook,
            self._material(article, rulebook),
            today=date.today(),
            baselining=self._baseline(rulebook),
        )
        rules = {one.id: one.rule for one in rulebook.rules}
        config, require = rulebook.config, rulebook.waivers.require
        return replace(nothing, audit=audit, rules=rules, config=config, require=require)

    def _baseline(self, rulebook: Rulebook) -> Baselining | None:
        path = rulebook.baseline
        if path is None or not path.is_file():
            return None
        key = path, path.stat().st_mtime_ns
        if key not in self._baselines:
            self._baselines[key] = Baselining(read_baseline(path))
        return self._baselines[key]

    def _material(self, article: Article, rulebook: Rulebook) -> Evidence | None:
        folder = Path(article.path).parent
        own = (str(folder / name) for name in article.metadata.evidence)
        paths = tuple(dict.fromkeys((*rulebook.evidence, *own)))
        if not paths:
            return None
        if paths not in self._evidence:
            from audit.evidence import load_evidence

            self._evidence[paths] = load_evidence(paths)
        return self._evidence[paths]


def format_of(document: TextDocument) -> Format | None:
    """Tell the format by the file's ending, or by what the editor takes it for."""
    known = FORMATS.get(Path(document.path).suffix.lower())
    return known or LANGUAGES.get(document.language_id or "")
