"""What one list gives to a survey, here or in another process: its rows, or what is wrong with it."""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

from enfcmp.errors import EnfcmpError, Fault
from enfcmp.model import ItemList
from enfcmp.pipeline.comparison import Comparison
from enfcmp.pipeline.kept_answers import KeptAnswers
from enfcmp.pipeline.loaded import Loaded, load
from enfcmp.pipeline.workspace import Workspace
from enfcmp.survey.one_list import ListKnown, ListRows, one_list


class ListAnswer(msgspec.Struct, frozen=True):
    """What became of the list that `ref` names: what is known of it, or its faults."""

    ref: str
    path: Path | None
    known: ListKnown | None = None
    faults: tuple[Fault, ...] = ()


class ListWork(msgspec.Struct, frozen=True, dict=True, eq=False):
    """Holds a list against the reference, as `pairs` and `diff` do it. It can be sent to another process.

    `made` is the reference where it is in no file, `domain` the field of work of those that are compared, `kept` the
    answers of earlier runs.
    """

    workspace: Workspace
    reference: str
    domain: str | None
    made: ItemList | None = None
    kept: KeptAnswers | None = None

    def __call__(self, ref: str) -> ListAnswer:
        """The rows of a list, or its faults; nothing is raised for what a person can put right."""
        path = None
        try:
            path = self.workspace.files.find(ref)
            return ListAnswer(ref, path, self._known(path, ref))
        except EnfcmpError as error:
            return ListAnswer(ref, path, faults=error.faults)

    def _known(self, path: Path, ref: str) -> ListKnown:
        found = self.kept.get(path) if self.kept else None
        if found is not None:
            return found
        one = load(path, ref)
        known = self._worked_out(one)
        if self.kept:
            self.kept.put(path, one.sha256, known)
        return known

    def _worked_out(self, one: Loaded) -> ListKnown:
        is_apart = bool(self.domain and one.domain and one.domain != self.domain)
        rows = None if is_apart or one.items.id == self._reference.items.id else self._rows(one)
        return ListKnown(one.items.id, one.items.jurisdiction.name, one.domain, rows)

    def _rows(self, one: Loaded) -> ListRows:
        if self.made is not None:
            found = Comparison.of(self.made, one.items, as_of=self.workspace.day)
        else:
            found = self.workspace.compare_lists((self._reference, one), (self.reference, str(one.path)))
        return one_list(found.matching, found.divergences.findings)

    @functools.cached_property
    def _reference(self) -> Loaded:
        return Loaded.of(self.made) if self.made is not None else self.workspace.load(self.reference)
