"""Where lists, decisions and official texts are, and the day: all that is asked of them, each file read once."""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from enfcmp.errors import EnfcmpError, Fault, InputError
from enfcmp.findings.acceptance import Accepted, count_strange, unlike
from enfcmp.findings.rulebook import BOOKS, require_rules
from enfcmp.lists.find import ListFiles, folders, split_number
from enfcmp.message import msg
from enfcmp.model import CheckReport, Explanation, ListSummary, PrintedList, ToDo
from enfcmp.pipeline.defect_notes import defect_notes
from enfcmp.pipeline.held import HeldList, Law, Texts
from enfcmp.pipeline.notes import Note, gathering, no_notes
from enfcmp.progress import Progress, Watch, unwatched

if TYPE_CHECKING:
    from enfcmp.check.inspect import Selection
    from enfcmp.lists.decision_file import Decisions
    from enfcmp.model import Evaluation
    from enfcmp.pipeline.comparison import Comparison
    from enfcmp.pipeline.loaded import Loaded


class Workspace(msgspec.Struct, frozen=True, kw_only=True, dict=True, eq=False):
    """What the commands work on.

    `data` are the folders with lists, `statutes` the folders and files with official texts, `decisions` the files of
    decisions (else those beside the lists count); `as_of` is the day whose law counts, today where it is None. `note`
    is told what is worth knowing of the inputs, `watch` how far the work has come.
    """

    data: tuple[Path, ...] = ()
    statutes: tuple[Path, ...] = ()
    decisions: tuple[Path, ...] = ()
    as_of: dt.date | None = None
    note: Note = no_notes
    watch: Watch = unwatched

    @functools.cached_property
    def day(self) -> dt.date:
        """The day whose law counts."""
        return self.as_of or today()

    @functools.cached_property
    def files(self) -> ListFiles:
        """The list files; raises `InputError` for a folder that is not there."""
        return ListFiles(folders(self.data, note=self.note), self.note)

    @functools.cached_property
    def texts(self) -> Texts:
        """The official texts."""
        return Texts(self.statutes)

    @functools.cached_property
    def _loaded(self) -> dict[tuple[Path, str], Loaded]:
        return {}

    @functools.cached_property
    def _decisions(self) -> dict[Path, Decisions]:
        return {}

    def load(self, ref: str) -> Loaded:
        """The list that `ref` names, an id or the path of a YAML file; raises `InputError` with all its faults."""
        return self.load_file(self.files.find(ref), ref)

    def load_file(self, path: Path, ref: str, *, says_unread: bool = True) -> Loaded:
        """The list in a file, which `ref` named; what could not be read of its bases is said, unless a rule says it."""
        from enfcmp.pipeline.loaded import load, unread_notes  # only for whoever reads a list
        from enfcmp.pipeline.long_texts import long_text_notes

        if (path, ref) not in self._loaded:
            self._loaded[path, ref] = load(path, ref, self.note)
            one = self._loaded[path, ref]
            for fault in (*(unread_notes(one) if says_unread else ()), *long_text_notes(one)):
                self.note(fault)
        return self._loaded[path, ref]

    def load_all(
        self, refs: Sequence[str], *, says_unread: bool = True, faulty: Note | None = None
    ) -> tuple[Loaded, ...]:
        """Several lists; `faulty` is told what is wrong with those that cannot be read.

        Raises one `InputError` with the faults of all of them where nobody is told.
        """
        self.watch(Progress("reading", 0, len(refs)))
        found: list[Loaded] = []
        faults: list[Fault] = []
        for ref in refs:
            with gathering(faults):
                found.append(self.load_file(self.files.find(ref), ref, says_unread=says_unread))
        if faults and faulty is None:
            raise InputError(faults)
        if faulty is not None:
            for fault in faults:
                faulty(fault)
        return tuple(found)

    def lists(self, faulty: Note | None = None) -> tuple[ListSummary, ...]:
        """The lists that are at hand; `faulty` is told what is wrong with those that cannot be read.

        Raises `InputError` with the faults of all of them where nobody is told.
        """
        found, faults = list[ListSummary](), list[Fault]()
        for name, path in self.files.by_id.items():
            try:
                found += self._summary(name, path)
            except EnfcmpError as error:
                faults += error.faults
        if faults and faulty is None:
            raise InputError(faults)
        if faulty is not None:
            for fault in faults:
                faulty(fault)
        return tuple(found)

    def compare(self, from_ref: str, to_ref: str, *, may_begin: bool = False) -> Comparison:
        """Two lists beside each other, with what persons have decided on them.

        A named file of decisions has to be there, unless it `may_begin` now. Nothing is paired or compared yet. Raises
        `InputError` for lists that are too long together.
        """
        return self.compare_lists(self.load_all((from_ref, to_ref)), (from_ref, to_ref), may_begin=may_begin)

    def compare_lists(self, lists: tuple[Loaded, ...], refs: tuple[str, str], *, may_begin: bool = False) -> Comparison:
        """The same for two lists that were read already, as `refs` name them."""
        from enfcmp.pipeline.comparison import Alignment, Comparison, Pairing  # only for whoever pairs two lists
        from enfcmp.pipeline.decided import decided
        from enfcmp.pipeline.together import PAIRED, require_shortness

        from_list, to_list = lists
        require_shortness((from_list, to_list), PAIRED)
        found = decided((from_list, to_list), self.decisions, self.decisions_in, self.note, may_begin=may_begin)
        pairing = Pairing(from_list, to_list, found.verdicts, self.watch, Law(self.texts, self.day))
        held = self.held(from_list), self.held(to_list)
        return Comparison(Alignment(pairing, held, self.watch), found, self, refs)

    def explain(self, from_item: str, to_item: str) -> Explanation:
        """Why two items, as city:2 and town:7, are linked or are not; raises `InputError` where one is not there."""
        comparison, numbers = self.compare_lists_of(from_item, to_item)
        return comparison.explain(*numbers)

    def compare_lists_of(self, from_item: str, to_item: str) -> tuple[Comparison, tuple[str, str]]:
        """The lists of two items, as city:2 and town:7, beside each other, and the numbers of these in them."""
        (from_ref, from_number), (to_ref, to_number) = split_number(from_item), split_number(to_item)
        for item, number in ((from_item, from_number), (to_item, to_number)):
            if number is None:
                raise InputError.of(msg("`{ref}` names no item; {ref}:1 is the form", ref=item))
        return self.compare(from_ref, to_ref), (from_number or "", to_number or "")

    def check(self, refs: Sequence[str], selection: Selection | None = None, faulty: Note | None = None) -> CheckReport:
        """What is wrong inside lists; without official texts the rules that need them are named as not run.

        `faulty` is told what is wrong with lists that cannot be read, which are then left out; else that is raised.
        """
        from enfcmp.check.join import join  # only for whoever checks

        if selection is not None:
            require_rules((*selection.select, *selection.ignore), BOOKS["check"].ids)
        says_unread = "basis-unread" in BOOKS["check"].chosen_ids(*(selection or ()))
        lists = self.load_all(tuple(dict.fromkeys(refs)), says_unread=not says_unread, faulty=faulty)
        accepted = [self._accepted(each) for each in lists]
        twice = dict.fromkeys(fault for found in accepted for fault in unlike(found))
        for fault in (*self._strange(lists, accepted), *twice):
            self.note(fault)
        held = [self.held(one) for one in lists]
        reports = [each.check(found, selection) for each, found in zip(held, accepted, strict=True)]
        for fault in defect_notes(text for each in held for text in each.cited.texts):
            self.note(fault)
        chosen = BOOKS["check"].chosen_ids(*selection) if selection and any(selection) else msgspec.UNSET
        return msgspec.structs.replace(join(reports, self.day), rules=chosen)

    def evaluate(self, golds: Sequence[Path]) -> Evaluation:
        """How well lists are paired, against labelled links; decisions are left aside, since the engine is measured."""
        from enfcmp.pipeline.measuring import evaluate  # only for whoever measures

        return evaluate(self, golds)

    def held(self, one: Loaded) -> HeldList:
        """A list beside the official texts as they count on the day."""
        return HeldList(one, Law(self.texts, self.day), self.watch)

    def decisions_in(self, path: Path) -> Decisions:
        """What a file decides; raises `InputError` with all its faults."""
        from enfcmp.lists.decision_file import read_decision_file

        if path not in self._decisions:
            self._decisions[path] = read_decision_file(path)
        return self._decisions[path]

    def inputs(self, *lists: Path) -> Iterator[Path]:
        """The files that whatever is said of these list files is made of: lists, decisions, named or found, texts.

        A file of decisions beside a list is one, also where others are named: it may be the only copy.
        """
        from enfcmp.lists.decision_file import beside_list
        from enfcmp.lists.import_report import import_report_beside

        for path in lists:
            yield from (path, import_report_beside(path))
            yield from filter(None, [beside_list(path)])
        yield from self.decisions
        yield from self.texts.files()

    def accepted_beside(self, one: Loaded) -> tuple[Accepted, ...]:
        """The findings that the file of decisions beside a list accepts."""
        from enfcmp.lists.decision_file import beside_list

        path = beside_list(one.path)
        return self.decisions_in(path).accepted if path else ()

    def to_do_beside(self, one: Loaded) -> tuple[ToDo, ...]:
        """The findings that the same file has marked to be put right."""
        from enfcmp.lists.decision_file import beside_list

        path = beside_list(one.path)
        return self.decisions_in(path).to_do if path else ()

    def renewed(self, as_of: dt.date | None = None) -> Workspace:
        """The same with nothing read yet but the official texts, on another day if one is named."""
        fresh = msgspec.structs.replace(self, as_of=as_of or self.as_of)
        vars(fresh)["texts"] = self.texts  # what was opened stays open
        return fresh

    def _summary(self, name: str, path: Path) -> Iterator[ListSummary]:
        """One row for a list, none for a file that is no list."""
        from enfcmp.lists.read_list import is_list, read_list
        from enfcmp.lists.source import read_source
        from enfcmp.pipeline.loaded import check_name

        source = read_source(path)
        if not is_list(source):
            message = msg("not a list, since it has no `schema: enfcmp.list/1`; skipped")
            self.note(Fault(message=message, path=str(path)))
            return
        printed = read_list(source, self.note).printed
        check_name(printed, name, path)
        yield _row(printed, path)

    def _accepted(self, one: Loaded) -> tuple[Accepted, ...]:
        """The findings that the named files of decisions accept, else the one beside the list."""
        if not self.decisions:
            return self.accepted_beside(one)
        return tuple(dict.fromkeys(each for file in self.decisions for each in self.decisions_in(file).accepted))

    def _strange(self, lists: Sequence[Loaded], accepted: Sequence[Sequence[Accepted]]) -> Iterator[Fault]:
        """What is to be said of decisions on lists that are not checked, once for a file that was named for all."""
        from enfcmp.lists.decision_file import beside_list

        ids = frozenset(each.items.id for each in lists)
        counts = {
            str(self.decisions[0] if self.decisions else beside_list(one.path)): count_strange(found, ids)
            for one, found in zip(lists, accepted, strict=True)
        }
        for path, count in counts.items():
            if count:
                message = msg("{count} decisions are on lists that were not named, and were not looked at", count=count)
                yield Fault(message=message, path=path)


def _row(printed: PrintedList, path: Path) -> ListSummary:
    types: dict[str, int] = Counter(item.type or "" for item in printed.items)
    return ListSummary(
        printed.id, printed.jurisdiction, printed.bureau, printed.title, len(printed.items), types, str(path)
    )


def today() -> dt.date:
    """The day here."""
    return dt.datetime.now().astimezone().date()
