"""A run over an archive: what is there already, what is to do, and the account of it at the end."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import reduce
from typing import Any

import audit
from audit.archive.engines import Heard, engine
from audit.archive.identity import chained
from audit.archive.layout import MANIFEST
from audit.archive.making import made_by
from audit.archive.naming import Columns
from audit.archive.output import Output
from audit.archive.planning import SHARD, inputs_of, shards_of
from audit.archive.record import Counts, Order, Receipt, Shard
from audit.archive.schema import VERSION
from audit.errors import ReadError, UsageError

ANEW = "or make it anew with --anew"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: inputs, output, and an order still without root, day and maker."""

    given: tuple[str, ...]
    order: Order
    root: str | None = None
    shard_size: int | None = None
    anew: bool = False


@dataclass(slots=True)
class Run:
    """A run that can begin: ``todo`` of all ``shards``; ``known`` are done from before.

    What is ``outdated`` goes first.
    """

    order: Order
    output: Output
    size: int
    shards: tuple[Shard, ...]
    todo: tuple[Shard, ...]
    known: dict[str, Receipt]
    outdated: tuple[Receipt, ...] = ()
    failed: int = field(default=0)

    def over(self, name: str, jobs: int) -> Iterator[Heard]:
        """Do what is to be done by an engine, and tell what comes of it as it does."""
        self._account(complete=False)
        self.output.remove(self.outdated)
        if self.todo:
            for heard in engine(name)(self.order, self.todo, jobs):
                if isinstance(heard, Receipt):
                    self.known[heard.shard.id] = heard
                self.failed += isinstance(heard, Exception)
                yield heard
        complete = not self.failed
        if complete:
            fresh = Output(self.order.out)
            for path in list(fresh.litter()):
                fresh.folder.remove(path)
        self._account(complete=complete)

    @property
    def counts(self) -> Counts:
        """Give what is in the archive now."""
        return reduce(Counts.__add__, (one.counts for one in self.known.values()), Counts())

    def _account(self, *, complete: bool) -> None:
        """Write the manifest: what all of it is made of, and whether that is all."""
        receipts = [self.known[id] for id in sorted(self.known)]
        entry = {
            **_settings(self.order, self.size),
            "complete": complete,
            "counts": asdict(self.counts),
            "content": chained(f"{one.shard.id}{one.content}" for one in receipts),
            "shards": [one.entry() for one in receipts] if complete else [],
        }
        text = json.dumps(entry, indent=1, ensure_ascii=False)
        self.output.folder.write(MANIFEST, f"{text}\n".encode())


def prepared(request: Request) -> Run:
    """Look at inputs and output, and tell what is to do and what must go.

    Raises :class:`audit.errors.AuditError` where inputs cannot be read or the output is of
    something else.
    """
    output = Output(request.order.out)
    before, torn = _before(output)
    inputs = inputs_of(request.given, request.root, leave_out=output.folder.url)
    today = request.order.today or (before or {}).get("today") or date.today().isoformat()
    order = replace(request.order, root=inputs.root, today=today)
    order = replace(order, made_by=made_by(order))
    size = request.shard_size or (before or {}).get("shard_size") or SHARD
    if before and not request.anew:
        _require_same(before, _settings(order, size), output.folder.full(""))
    if torn and not request.anew:
        _require_made_so(output, order)
    shards = tuple(shards_of(inputs, Columns(order.columns), size))
    known = dict(output.receipts)
    outdated = tuple(_outdated(output, order, shards, request.anew))
    for one in outdated:
        del known[one.shard.id]
    todo = tuple(one for one in shards if one.id not in known)
    return Run(order, output, size, shards, todo, known, outdated)


def _before(output: Output) -> tuple[dict[str, Any] | None, bool]:
    """Give the manifest of an earlier run, and whether there is one that cannot be read.

    A store without renames may keep half of one whose writing was ended. An output folder must be
    empty without one.
    """
    try:
        manifest = output.manifest
    except ReadError:
        if output.folder.files(MANIFEST.rpartition("/")[0]):
            return None, True
        raise
    if manifest is None and output.folder.exists() and output.folder.files():
        raise UsageError(
            f"{output.folder.full('')}: holds files, and no audited archive; name an empty folder"
        )
    return manifest, False


def _require_made_so(output: Output, order: Order) -> None:
    """Raise :class:`UsageError` where shards were made otherwise and no manifest says how."""
    if any(one.made_by != order.made_by for one in output.receipts.values()):
        raise UsageError(
            f"{output.folder.full(MANIFEST)}: cannot be understood, and what is there was made"
            f" otherwise, or on another day; say it as before (--today too), {ANEW}"
        )


def _settings(order: Order, size: int) -> dict[str, Any]:
    """Give what the manifest says of how it was made."""
    return {
        "audit": audit.__version__,
        "schema": VERSION,
        "made_by": order.made_by,
        "root": order.root,
        "standard": order.standard,
        "config": order.config,
        "today": order.today,
        "columns": dict(order.columns),
        "partition": order.partition,
        "any_language": order.any_language,
        "shard_size": size,
    }


def _require_same(before: dict[str, Any], now: dict[str, Any], shown: str) -> None:
    """Raise :class:`UsageError` where an archive was made otherwise, saying what differs."""
    if before.get("root") != now["root"]:
        raise UsageError(
            f"{shown}: was made of what is in {before.get('root')}, and this is {now['root']};"
            f" name another folder, name what both have in common with --root, {ANEW}"
        )
    differs = [name for name in now if name != "made_by" and before.get(name) != now[name]]
    what = "its " + ", ".join(name.replace("_", " ") for name in differs) if differs else ""
    if not differs and before.get("made_by") != now["made_by"]:
        what = "the program or the rules"
    if what:
        raise UsageError(
            f"{shown}: was made otherwise ({what} changed since); name another folder, {ANEW}"
        )


def _outdated(
    output: Output, order: Order, shards: Sequence[Shard], anew: bool
) -> Iterator[Receipt]:
    """Give what must go: shards made otherwise, changed since, or divided otherwise now.

    What earlier runs made of files that are not named this time stays.
    """
    planned = {one.id: one for one in shards}
    named = {path for one in shards for path in one.files}
    there = {one.path for one in output.there()}
    for receipt in output.receipts.values():
        plan = planned.get(receipt.shard.id)
        same = plan is not None and plan.version == receipt.shard.version
        ours = not named.isdisjoint(receipt.shard.files)
        whole = all(one.path in there for one in receipt.files)
        if anew or receipt.made_by != order.made_by or (ours and not same) or not whole:
            yield receipt
