"""The order of the stages, and the Python API: load lists, show them, pair them, find what is missing."""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from enfcmp.compare.gaps import find_gaps
from enfcmp.errors import EnfcmpError, Fault, InputError
from enfcmp.law.read import read_citations
from enfcmp.lists.find import SUFFIXES, find, folders, list_files, split_number
from enfcmp.lists.read import is_list, read_file, read_list
from enfcmp.match.links import match
from enfcmp.message import msg
from enfcmp.model import (
    Acceptance,
    ArticlePage,
    CheckReport,
    DecisionFile,
    Gaps,
    Item,
    ItemList,
    ItemPage,
    ListSummary,
    Matching,
    PrintedList,
    RuleEntry,
    RuleExample,
    RulePage,
    RuleShelf,
    Shelf,
    StatutePage,
    StatuteShelf,
)
from enfcmp.text.nearest import nearest

if TYPE_CHECKING:
    from enfcmp.check.base import Rule

Note = Callable[[Fault], None]


def _silent(fault: Fault) -> None:
    """Notes go nowhere unless the caller wants them."""


def shelf(data: Sequence[Path] = (), note: Note = _silent) -> Shelf:
    """The lists that are at hand; raises `InputError` with the faults of all of them."""
    summaries: list[ListSummary] = []
    faults: list[Fault] = []
    for name, path in list_files(folders(data)).items():
        try:
            if not is_list(path):
                note(
                    Fault(
                        message=msg("not a list, since it has no `schema: enfcmp.list/1`; passed over"), path=str(path)
                    )
                )
                continue
            printed = read_list(path, note)
            _check_name(printed, name, path)
        except EnfcmpError as error:
            faults += error.faults
            continue
        types: dict[str, int] = Counter(item.type or "" for item in printed.items)
        summaries.append(
            ListSummary(
                printed.id, printed.jurisdiction, printed.bureau, printed.title, len(printed.items), types, str(path)
            )
        )
    if faults:
        raise InputError(faults)
    return Shelf(lists=tuple(summaries))


def load(ref: str, data: Sequence[Path] = (), note: Note = _silent) -> ItemList:
    """The list that `ref` names, an id or the path of a YAML file, with its citations read."""
    path = find(ref, folders(data))
    printed = read_list(path, note)
    if not ref.endswith(SUFFIXES):
        _check_name(printed, ref, path)
    items = read_citations(printed)
    for fault in _unread(items, str(path)):
        note(fault)
    return items


def _check_name(printed: PrintedList, name: str, path: Path) -> None:
    """A list that is found by its id has that id."""
    if printed.id != name:
        message = msg(
            "the id in the file is `{id}`, the file is `{name}`; name both alike", id=printed.id, name=path.name
        )
        raise InputError.of(message, str(path))


def _unread(items: ItemList, path: str) -> Iterator[Fault]:
    """What is printed as a basis and could not be read, so that it is not compared."""
    for each in items.items:
        if isinstance(each.basis_text, str) and each.basis_text.strip() and not each.bases:
            yield Fault(message=msg("no citation could be read in `basis_text`"), path=path, item=each.number)
        for basis in each.bases:
            for citation in basis.provisions:
                if citation.at and not citation.units:
                    message = msg("`{at}` could not be read as a place and is not compared", at=citation.at)
                    yield Fault(message=message, path=path, item=each.number)


def load_both(from_ref: str, to_ref: str, data: Sequence[Path] = (), note: Note = _silent) -> tuple[ItemList, ItemList]:
    """Two lists; raises one `InputError` with the faults of both."""
    lists: list[ItemList] = []
    faults: list[Fault] = []
    for ref in (from_ref, to_ref):
        try:
            lists.append(load(ref, data, note))
        except EnfcmpError as error:
            faults += [fault for fault in error.faults if fault not in faults]
    if faults:
        raise InputError(faults)
    return lists[0], lists[1]


def published(ref: str, data: Sequence[Path] = (), note: Note = _silent) -> ItemList | ItemPage:
    """What `city` or `city:7` names: a whole list, or one item."""
    list_ref, number = split_number(ref)
    items = load(list_ref, data, note)
    return items if number is None else ItemPage(**msgspec.structs.asdict(item(items, number)))


def item(items: ItemList, number: str) -> Item:
    """The item with this number; raises `InputError` that names the nearest numbers."""
    for candidate in items.items:
        if candidate.number == number:
            return candidate
    numbers = [candidate.number for candidate in items.items]
    near = ", ".join(nearest(number, numbers) or numbers[:10])
    raise InputError.of(
        msg("there is no item `{number}` in {list}; near it: {near}", number=number, list=items.id, near=near)
    )


def pair(from_list: ItemList, to_list: ItemList) -> Matching:
    """Which item of one list answers to which of the other."""
    return match(from_list, to_list)


def missing(from_list: ItemList, to_list: ItemList) -> Gaps:
    """What `from_list` has and `to_list` lacks."""
    return find_gaps(match(from_list, to_list))


def statutes(
    law: str | None = None,
    article: str | None = None,
    paths: Sequence[Path] = (),
    as_of: dt.date | None = None,
) -> StatuteShelf | StatutePage | ArticlePage:
    """The official texts that are at hand, or the edition of a law that counts on a day (today), or one article."""
    from enfcmp.law.statutes import ask  # only for whoever needs a text
    from enfcmp.law.statutes.library import Library
    from enfcmp.law.statutes.sources import sources

    library = Library(sources(paths))
    if law is None:
        return StatuteShelf(statutes=library.entries())
    statute = ask.law(library, law, as_of or dt.datetime.now().astimezone().date())
    known = msgspec.structs.asdict(statute)
    if article is None:
        return StatutePage(**known)
    del known["articles"]
    return ArticlePage(**known, article=ask.article(statute, article))


def check(  # noqa: PLR0913  # each is named by whoever calls it
    refs: Sequence[str],
    data: Sequence[Path] = (),
    texts: Sequence[Path] = (),
    as_of: dt.date | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    decisions: Path | None = None,
    note: Note = _silent,
) -> CheckReport:
    """What is wrong inside lists; without official texts the rules that need them are named as not run."""
    from enfcmp.check.inspect import Inquiry, Selection, inspect  # only for whoever checks
    from enfcmp.law.statutes.library import Library
    from enfcmp.law.statutes.sources import sources
    from enfcmp.lists.positions import locate

    day = as_of or dt.datetime.now().astimezone().date()
    library = Library(sources(texts))
    selection = Selection(tuple(select), tuple(ignore))
    reports = []
    for ref in dict.fromkeys(refs):
        path = find(ref, folders(data))
        items = load(ref, data, note)
        accepted = [each for each in _acceptances(path, decisions) if _is_about(each, items)]
        reports.append(inspect(Inquiry(items, library, day, accepted, functools.partial(locate, path)), selection))
    return _joined(reports, day)


def known_rules(named: Sequence[str], path: str | None = None) -> None:
    """Raise `InputError` for each rule that is not there, with the nearest."""
    from enfcmp.check.run import rule_ids

    known = rule_ids()
    faults = []
    for rule in named:
        if rule not in known:
            near = ", ".join(nearest(rule, known) or known)
            faults.append(
                Fault(message=msg("there is no rule `{rule}`; near it: {near}", rule=rule, near=near), path=path)
            )
    if faults:
        raise InputError(faults)


def _acceptances(path: Path, named: Path | None) -> tuple[Acceptance, ...]:
    """Those of the file that was named, else of decisions/ beside the list, where there is one."""
    beside = path.parent / "decisions" / path.name
    chosen = named or (beside if beside.is_file() else None)
    if chosen is None:
        return ()
    accepted = read_file(chosen, DecisionFile).accepted
    known_rules([each.rule for each in accepted], str(chosen))
    return accepted


def _is_about(decision: Acceptance, items: ItemList) -> bool:
    """One file may hold the decisions of several lists."""
    return decision.item is None or decision.item.startswith(f"{items.id}:")


def _joined(reports: Sequence[CheckReport], day: dt.date) -> CheckReport:
    """Several lists in one report, in the order in which they were named."""
    counts: Counter[str] = Counter()
    for report in reports:
        counts.update(report.checked)
    return CheckReport(
        lists=tuple(each for report in reports for each in report.lists),
        as_of=day,
        findings=tuple(each for report in reports for each in report.findings),
        accepted=tuple(each for report in reports for each in report.accepted),
        not_run=tuple(dict.fromkeys(each for report in reports for each in report.not_run)),
        checked=dict(counts),
    )


def rules(rule: str | None = None) -> RuleShelf | RulePage:
    """What is checked, and why: every rule, or one with its examples."""
    from enfcmp.check.run import all_rules

    if rule is None:
        return RuleShelf(rules=tuple(RuleEntry(**_entry(each)) for each in all_rules()))
    known_rules((rule,))
    (found,) = all_rules((rule,))
    return RulePage(**_entry(found), examples=tuple(RuleExample(**each._asdict()) for each in found.examples))


def _entry(rule: type[Rule]) -> dict[str, Any]:
    """What a rule says of itself."""
    return {name: getattr(rule, name) for name in RuleEntry.__struct_fields__}
