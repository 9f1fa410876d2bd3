"""All that is said of two lists, in one."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import enfcmp
from enfcmp.compare.gaps import find_gaps
from enfcmp.lists.accepted import accepted_beside
from enfcmp.lists.decisions import beside
from enfcmp.lists.find import find, folders
from enfcmp.message import Step, unheard
from enfcmp.model import Applied, ItemList, ListHead, Report
from enfcmp.outputs import Reads, unwatched
from enfcmp.pipeline.accepting import accepted_in
from enfcmp.pipeline.judging import checked, divergences, entries, today
from enfcmp.pipeline.notes import Note, silent
from enfcmp.pipeline.pairing import Both, load_decided, pair


def report(  # noqa: PLR0913  # each is named by whoever calls it
    from_ref: str,
    to_ref: str,
    data: Sequence[Path] = (),
    texts: Sequence[Path] = (),
    as_of: dt.date | None = None,
    *,
    decisions: Sequence[Path] = (),
    title: str | None = None,
    remark: str | None = None,
    made: dt.datetime | None = None,
    note: Note = silent,
    step: Step = unheard,
    reads: Reads = unwatched,
) -> Report:
    """Gaps both ways, divergences, checks and pairs of two lists, as of a day (today); `made` is told where given.

    `reads` hears which files it is made of, before the lists are paired.
    """
    day = as_of or today()
    both = load_decided(from_ref, to_ref, data, decisions, note, step=step)
    lists = both.from_list, both.to_list
    files = [find(ref, folders(data)) for ref in (from_ref, to_ref)]
    reads(_inputs(files, both, decisions, texts))
    decided = both.verdicts
    matching = pair(*lists, decided, step=step)
    applied = len(decided.all)
    parting = divergences(matching, texts, day, accepted=both.accepted, step=step)
    accepted = {file: tuple(dict.fromkeys((*both.accepted, *accepted_in([accepted_beside(file)])))) for file in files}
    one, other = checked(list(zip(files, lists, strict=True)), texts, day, accepted, step=step)
    checks = {each.rule for side in (one, other) for each in (*side.findings, *side.accepted)}
    checks |= {each.rule for side in (one, other) for each in side.not_run}
    set_aside = {each.fingerprint for found in (parting, one, other) for each in found.accepted}
    decisions_of = dict.fromkeys(each.decision for found in accepted.values() for each in found)
    return Report(
        title=title,
        note=remark,
        version=enfcmp.__version__,
        as_of=day,
        lists=(_head(lists[0], files[0]), _head(lists[1], files[1])),
        decisions=Applied(count=applied, file=", ".join(path.name for path in both.deciding) if applied else None),
        names=(_names(lists[0]), _names(lists[1])),
        missing=(find_gaps(matching), find_gaps(matching, turned=True)),
        diff=parting,
        check=(one, other),
        pairs=matching.pairs,
        rules=(
            *entries((each.rule for each in (*parting.findings, *parting.accepted)), "diff"),
            *entries(checks, "check"),
        ),
        accepted=tuple(each for each in decisions_of if each.fingerprint in set_aside),
        made=made,
    )


def _inputs(files: Sequence[Path], both: Both, decisions: Sequence[Path], texts: Sequence[Path]) -> Iterator[Path]:
    """The lists, all decisions on them, be they named or found, and every official text that is at hand."""
    from enfcmp.law.statutes.sources import sources, text_files

    yield from files
    yield from decisions
    yield from beside(files, both.from_list.id, both.to_list.id)
    yield from filter(None, map(accepted_beside, files))
    for source in sources(texts):
        yield from text_files(source)


def _head(items: ItemList, path: Path) -> ListHead:
    types: dict[str, int] = Counter(item.type or "" for item in items.items)
    return ListHead(
        id=items.id,
        jurisdiction=items.jurisdiction,
        bureau=items.bureau,
        title=items.title,
        published=items.published,
        source=items.source,
        items=len(items.items),
        types=types,
        file=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )


def _names(items: ItemList) -> dict[str, str]:
    return {item.id: item.name for item in items.items}
