"""What is wrong inside lists, where two of them part, the rules for it and the official texts they are held against."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from enfcmp.acceptance import Accepted, count_strange
from enfcmp.errors import Fault
from enfcmp.lists.accepted import accepted_beside
from enfcmp.lists.find import find, folders
from enfcmp.message import Step, msg, unheard
from enfcmp.model import (
    ArticlePage,
    CheckReport,
    Divergences,
    Item,
    ItemList,
    Matching,
    RuleEntry,
    RulePage,
    RuleShelf,
    StatutePage,
    StatuteShelf,
)
from enfcmp.pipeline.accepting import accepted_in
from enfcmp.pipeline.notes import Note, silent
from enfcmp.pipeline.pairing import Both, pair
from enfcmp.pipeline.reading import load_file
from enfcmp.rulebook import Rulebook, require

if TYPE_CHECKING:
    from enfcmp.check.inspect import Selection
    from enfcmp.compare.run import Wish
    from enfcmp.law.quotation import Reading


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
    step: Step = unheard,
) -> Divergences:
    """Where linked items of two lists say different things; with official texts it is said which side they bear out."""
    from enfcmp.compare.base import kinds  # only for whoever compares
    from enfcmp.compare.run import Wish
    from enfcmp.compare.select import select

    require(only, kinds.ids())
    matching = pair(both.from_list, both.to_list, both.verdicts, step=step)
    wish = Wish(tuple(only), style, sanctions)
    found = divergences(matching, texts, as_of or today(), wish, both.accepted, step)
    return select(found, item_id, action_type)


def divergences(  # noqa: PLR0913, PLR0917  # what has been paired, and what it is held against
    matching: Matching,
    texts: Sequence[Path],
    day: dt.date,
    wish: Wish | None = None,
    accepted: Sequence[Accepted] = (),
    step: Step = unheard,
) -> Divergences:
    """The same, of lists that have been paired, without what a person has accepted."""
    from enfcmp.compare.run import Wish, find_divergences
    from enfcmp.compare.settle import settle
    from enfcmp.law.statutes.sources import sources

    read = _reader((matching.from_list, matching.to_list), sources(texts), day)
    found = find_divergences(matching, read, day, wish or Wish(), step)
    return settle(found, accepted) if accepted else found


def _reader(
    lists: Iterable[ItemList], texts: Sequence[Path], day: dt.date
) -> Callable[[Item, int, int], Reading | None]:
    """How a citation reads beside the official texts, where there are any."""
    if not texts:
        return lambda _item, _basis, _citation: None
    from enfcmp.law.cited import readings
    from enfcmp.law.statutes.library import Library

    return readings(lists, Library(texts), day)


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
    note: Note = silent,
    step: Step = unheard,
) -> CheckReport:
    """What is wrong inside lists; without official texts the rules that need them are named as not run."""
    from enfcmp.check.base import rules  # only for whoever checks
    from enfcmp.check.inspect import Selection
    from enfcmp.check.join import join

    require((*select, *ignore), rules.ids())
    step(msg("Reading the lists …"))
    paths = [(find(ref, folders(data)), ref) for ref in dict.fromkeys(refs)]
    lists = [(path, load_file(path, ref, note)) for path, ref in paths]
    accepted = {path: accepted_in([decisions or accepted_beside(path)]) for path, _ref in paths}
    for message in _strange(accepted, {items.id for _path, items in lists}, decisions):
        note(message)
    day = as_of or today()
    return join(checked(lists, texts, day, accepted, Selection(tuple(select), tuple(ignore)), step), day)


def _strange(accepted: Mapping[Path, Sequence[Accepted]], ids: Collection[str], named: Path | None) -> Iterator[Fault]:
    """What is to be said of decisions on lists that are not checked, once for a file that was named for all of them."""
    counts = {str(named or accepted_beside(path)): count_strange(found, ids) for path, found in accepted.items()}
    for path, count in counts.items():
        if count:
            message = msg("{count} decisions are on lists that were not named, and were not looked at", count=count)
            yield Fault(message=message, path=path)


def checked(  # noqa: PLR0913, PLR0917  # what has been read, and what it is held against
    lists: Sequence[tuple[Path, ItemList]],
    texts: Sequence[Path],
    day: dt.date,
    accepted: Mapping[Path, Sequence[Accepted]],
    selection: Selection | None = None,
    step: Step = unheard,
) -> list[CheckReport]:
    """The same, one a list, of lists that have been read, each with its file and what is accepted of it."""
    from enfcmp.check.inspect import Inquiry, Selection, inspect
    from enfcmp.law.statutes.library import Library
    from enfcmp.law.statutes.sources import sources
    from enfcmp.lists.positions import locate

    library, chosen = Library(sources(texts)), selection or Selection((), ())
    reports = []
    for path, items in lists:
        step(msg("Checking {list} …", list=items.id))
        about = [each for each in accepted[path] if each.is_about({items.id})]
        reports.append(inspect(Inquiry(items, library, day, about, functools.partial(locate, path)), chosen))
    return reports


def rules(rule: str | None = None) -> RuleShelf | RulePage:
    """What is checked and compared, and why: every rule, or one with its examples."""
    books = _books()
    if rule is None:
        return RuleShelf(
            rules=tuple(RuleEntry(**_entry(each, name)) for name, book in books.items() for each in book.chosen())
        )
    require((rule,), [each for book in books.values() for each in book.ids()])
    ((command, found),) = (
        (command, each) for command, book in books.items() for each in book.chosen((rule,)) if rule in book.ids()
    )
    return RulePage(**_entry(found, command), examples=found.examples)


def entries(ids: Iterable[str], command: str) -> Iterator[RuleEntry]:
    """What these rules of a command say of themselves, in the order of their ids."""
    named = set(ids)
    return (RuleEntry(**_entry(each, command)) for each in (_books()[command].chosen(named) if named else ()))


def _books() -> dict[str, Rulebook[Any]]:
    """The rules by the command that looks for what they find."""
    from enfcmp.check.base import rules as mistakes
    from enfcmp.compare.base import kinds

    return {"check": mistakes, "diff": kinds}


def today() -> dt.date:
    """The day here."""
    return dt.datetime.now().astimezone().date()


def _entry(rule: Any, command: str) -> dict[str, Any]:  # noqa: ANN401  # a rule of either sort
    """What a rule says of itself."""
    own = (name for name in RuleEntry.__struct_fields__ if name != "command")
    return {"command": command, **{name: getattr(rule, name) for name in own}}
