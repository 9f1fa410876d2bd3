"""The order of the stages, and the Python API: load lists, show them, pair them, find what is missing."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from enfcmp.compare.gaps import find_gaps
from enfcmp.errors import EnfcmpError, Fault, InputError
from enfcmp.law.read import read_citations
from enfcmp.lists.decisions import beside, home, read_decisions
from enfcmp.lists.find import SUFFIXES, find, folders, list_files, split_number
from enfcmp.lists.read import is_list, read_list
from enfcmp.match.decisions import NONE, Placed, Sorted, Verdicts, sort_out
from enfcmp.match.links import match
from enfcmp.message import msg
from enfcmp.model import (
    ArticlePage,
    CheckReport,
    Divergences,
    Evaluation,
    Explanation,
    Gaps,
    GoldFile,
    Item,
    ItemList,
    ItemPage,
    ListSummary,
    Matching,
    PairDecision,
    PrintedList,
    RuleEntry,
    RulePage,
    RuleShelf,
    Shelf,
    StatutePage,
    StatuteShelf,
)
from enfcmp.rulebook import Rulebook, require
from enfcmp.text.nearest import nearest

if TYPE_CHECKING:
    from enfcmp.lists.gold import Gold

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
    return _load(find(ref, folders(data)), ref, note)


def _load(path: Path, ref: str, note: Note) -> ItemList:
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
                if citation.at and not basis.instrument.printed and not basis.instrument.name:
                    message = msg("`{at}` is cited without its instrument and is not compared", at=citation.at)
                    yield Fault(message=message, path=path, item=each.number)
                elif citation.at and not citation.units:
                    message = msg("`{at}` could not be read as a place and is not compared", at=citation.at)
                    yield Fault(message=message, path=path, item=each.number)


@contextlib.contextmanager
def _gathering(faults: list[Fault]) -> Iterator[None]:
    """Keep what is wrong, each fault once, and go on behind the block."""
    try:
        yield
    except EnfcmpError as error:
        faults += [fault for fault in error.faults if fault not in faults]


def load_both(from_ref: str, to_ref: str, data: Sequence[Path] = (), note: Note = _silent) -> tuple[ItemList, ItemList]:
    """Two lists; raises one `InputError` with the faults of both."""
    lists: list[ItemList] = []
    faults: list[Fault] = []
    for ref in (from_ref, to_ref):
        with _gathering(faults):
            lists.append(load(ref, data, note))
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


def pair(from_list: ItemList, to_list: ItemList, verdicts: Verdicts = NONE) -> Matching:
    """Which item of one list answers to which of the other; `verdicts` are what persons have decided."""
    return match(from_list, to_list, verdicts=verdicts)


class Both(NamedTuple):
    """Two lists with what persons have decided on their pairs, and the file in which that is kept.

    `stale` are the decisions whose items have changed since.
    """

    from_list: ItemList
    to_list: ItemList
    verdicts: Verdicts
    stale: tuple[PairDecision, ...]
    kept_in: Path


def load_decided(  # noqa: PLR0913  # each is named by whoever calls it
    from_ref: str,
    to_ref: str,
    data: Sequence[Path] = (),
    decisions: Sequence[Path] = (),
    note: Note = _silent,
    *,
    may_begin: bool = False,
) -> Both:
    """Two lists with the decisions of the named files, else of those beside the lists (`lists.decisions.beside`).

    `note` is told how many are applied, and which are not since their items have changed or are not there. Raises
    `InputError` for a named file that is not there, unless it `may_begin` now, and where two decisions on a pair part.
    """
    from_list, to_list = load_both(from_ref, to_ref, data, note)
    paths = [find(ref, folders(data)) for ref in (from_ref, to_ref)]
    files = tuple(decisions) or beside(paths, from_list.id, to_list.id)
    there = [file for file in files if file.exists() or not may_begin]
    sorted_out = sort_out([Placed(*each) for file in there for each in read_decisions(file)], from_list, to_list)
    for fault in _about(sorted_out, ", ".join(map(str, files))):
        note(fault)
    kept_in = files[0] if files else home(paths, from_list.id, to_list.id)
    return Both(from_list, to_list, sorted_out.verdicts, sorted_out.stale, kept_in)


def _about(found: Sorted, path: str) -> Iterator[Fault]:
    """What is worth saying of decisions."""
    if found.verdicts.all:
        yield Fault(message=msg("decisions applied: {count}", count=len(found.verdicts.all)), path=path)
    for message, decisions in (
        (msg("not applied, since the items have changed; `enfcmp review` asks again"), found.stale),
        (msg("not applied, since an item is not there"), found.gone),
    ):
        for each in decisions:
            pair = msg("{from_item} – {to_item}: {reason}", from_item=each.from_, to_item=each.to, reason=message)
            yield Fault(message=pair, path=path)


def explain(
    from_ref: str, to_ref: str, data: Sequence[Path] = (), decisions: Sequence[Path] = (), note: Note = _silent
) -> Explanation:
    """Why two items, `city:2` and `town:7`, are linked, or are not; raises `InputError` where one is not there."""
    from enfcmp.match.explain import explain as explain_pair  # only for whoever asks why
    from enfcmp.match.table import Table

    refs = [split_number(ref) for ref in (from_ref, to_ref)]
    for ref, (_, number) in zip((from_ref, to_ref), refs, strict=True):
        if number is None:
            raise InputError.of(msg("`{ref}` names no item; {ref}:1 is the form", ref=ref))
    both = load_decided(refs[0][0], refs[1][0], data, decisions, note)
    table = Table(both.from_list, both.to_list, verdicts=both.verdicts)
    return explain_pair(table, item(both.from_list, refs[0][1] or ""), item(both.to_list, refs[1][1] or ""))


def missing(from_list: ItemList, to_list: ItemList, verdicts: Verdicts = NONE) -> Gaps:
    """What `from_list` has and `to_list` lacks; `verdicts` are what persons have decided on pairs."""
    return find_gaps(match(from_list, to_list, verdicts=verdicts))


class Labelled(NamedTuple):
    """What a gold file says, with its two lists."""

    path: Path
    gold: GoldFile
    from_list: ItemList
    to_list: ItemList


def labelled(golds: Sequence[Path], data: Sequence[Path] = (), note: Note = _silent) -> tuple[Labelled, ...]:
    """Gold files with their lists; raises one `InputError` with the faults of all of them."""
    from enfcmp.lists.gold import read_gold  # only for whoever measures

    within, faults, found = folders(data), list[Fault](), list[Labelled]()
    read = functools.cache(lambda path, ref: _load(path, ref, note))  # a list is in several gold files
    for path in dict.fromkeys(golds):
        with _gathering(faults):
            gold = read_gold(path)
            lists, wrong = _lists_of(gold, within, read)
            faults += [fault for fault in wrong if fault not in faults]
            if gold.content is not None and not wrong:
                found.append(Labelled(path, gold.content, *lists))
    if faults:
        raise InputError(faults)
    return tuple(found)


def _lists_of(
    gold: Gold, within: Sequence[Path], read: Callable[[Path, str], ItemList]
) -> tuple[list[ItemList], list[Fault]]:
    """The two lists of a gold file as far as they can be read, and all that is wrong with it, its own faults first."""
    from enfcmp.lists.gold import SIDES

    lists, wrong = list[ItemList](), list(gold.faults)
    for side in SIDES:
        with _gathering(wrong):
            if (named := gold.find(side, within)) is not None:
                lists.append(read(*named))
                wrong += gold.unknown(side, lists[-1])
    own = [fault for fault in wrong if fault.path == str(gold.path)]
    own.sort(key=lambda fault: (fault.line or 0, fault.column or 0))
    return lists, [*own, *(fault for fault in wrong if fault not in own)]


def evaluate(golds: Sequence[Path], data: Sequence[Path] = (), note: Note = _silent) -> Evaluation:
    """How well lists are paired, against labelled links; decisions are left aside, since the engine is measured."""
    from enfcmp.match.evaluate import measure, together

    return together(
        [
            measure(str(each.path), each.gold, match(each.from_list, each.to_list))
            for each in labelled(golds, data, note)
        ]
    )


def diff(  # noqa: PLR0913  # each is named by whoever calls it
    both: Both,
    texts: Sequence[Path] = (),
    as_of: dt.date | None = None,
    *,
    only: Sequence[str] = (),
    style: bool = False,
    sanctions: bool = False,
    item_id: str | None = None,
    action_type: str | None = None,
) -> Divergences:
    """Where linked items of two lists say different things; with official texts it is said which side they bear out."""
    from enfcmp.compare.base import kinds  # only for whoever compares
    from enfcmp.compare.run import Wish, find_divergences
    from enfcmp.compare.select import select
    from enfcmp.law.cited import readings
    from enfcmp.law.statutes.library import Library
    from enfcmp.law.statutes.sources import sources

    require(only, kinds.ids())
    day = as_of or today()
    matching = match(both.from_list, both.to_list, verdicts=both.verdicts)
    library = Library(sources(texts))
    read = readings((both.from_list, both.to_list), library, day)
    found = find_divergences(matching, read, day, Wish(tuple(only), style, sanctions))
    return select(found, item_id, action_type)


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
    statute = ask.law(library, law, as_of or today())
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
    from enfcmp.check.accepted import accepted_beside, count_strange, read_accepted  # only for whoever checks
    from enfcmp.check.base import rules
    from enfcmp.check.inspect import Inquiry, Selection, inspect
    from enfcmp.check.join import join
    from enfcmp.law.statutes.library import Library
    from enfcmp.law.statutes.sources import sources
    from enfcmp.lists.positions import locate

    require((*select, *ignore), rules.ids())
    day = as_of or today()
    library = Library(sources(texts))
    selection = Selection(tuple(select), tuple(ignore))
    paths = [(find(ref, folders(data)), ref) for ref in dict.fromkeys(refs)]
    lists = [(path, _load(path, ref, note)) for path, ref in paths]
    ids = {items.id for _, items in lists}
    files = {path: decisions or accepted_beside(path) for path, _ in lists}
    accepted = {file: read_accepted(file) if file else () for file in dict.fromkeys(files.values())}
    for file, decided in accepted.items():
        if count := count_strange(decided, ids):
            message = msg("{count} decisions are on lists that were not named, and were not looked at", count=count)
            note(Fault(message=message, path=str(file)))
    reports = []
    for path, items in lists:
        about = [each for each in accepted.get(files[path], ()) if each.is_about({items.id})]
        reports.append(inspect(Inquiry(items, library, day, about, functools.partial(locate, path)), selection))
    return join(reports, day)


def rules(rule: str | None = None) -> RuleShelf | RulePage:
    """What is checked and compared, and why: every rule, or one with its examples."""
    from enfcmp.check.base import rules as mistakes
    from enfcmp.compare.base import kinds

    books: dict[str, Rulebook[Any]] = {"check": mistakes, "diff": kinds}
    if rule is None:
        entries = [_entry(each, command) for command, book in books.items() for each in book.chosen()]
        return RuleShelf(rules=tuple(RuleEntry(**each) for each in entries))
    require((rule,), [each for book in books.values() for each in book.ids()])
    ((command, found),) = (
        (command, each) for command, book in books.items() for each in book.chosen((rule,)) if rule in book.ids()
    )
    return RulePage(**_entry(found, command), examples=found.examples)


def today() -> dt.date:
    """The day here."""
    return dt.datetime.now().astimezone().date()


def _entry(rule: Any, command: str) -> dict[str, Any]:  # noqa: ANN401  # a rule of either sort
    """What a rule says of itself."""
    own = (name for name in RuleEntry.__struct_fields__ if name != "command")
    return {"command": command, **{name: getattr(rule, name) for name in own}}
