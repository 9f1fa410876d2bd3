"""The work that a survey has with each list, here or in another process."""

from __future__ import annotations

from pathlib import Path

import msgspec

from enfcmp.errors import EnfcmpError
from enfcmp.model import Severity, StandingFact
from enfcmp.pipeline.comparison import Comparison
from enfcmp.pipeline.kept_answers import KeptAnswers
from enfcmp.pipeline.loaded import Loaded, load
from enfcmp.pipeline.together import COMPARED, require_shortness
from enfcmp.pipeline.workspace import Workspace
from enfcmp.survey.list_answer import ListAnswer, ListKnown
from enfcmp.survey.list_place import list_place
from enfcmp.survey.one_list import ListRows, one_list

_ENDED = frozenset({"repealed", "marked", "superseded"})


class ListWork(msgspec.Struct, frozen=True, eq=False):
    """Holds a list against the reference, as `pairs` and `diff` do it. It can be sent to another process.

    `is_made`: the reference is in no file. `kept` are the answers of earlier runs. Divergences below the level `least`
    are left out.
    """

    workspace: Workspace
    reference: Loaded
    is_made: bool
    kept: KeptAnswers | None = None
    least: Severity = "warning"

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
        domain = self.reference.domain
        is_apart = bool(domain and one.domain and one.domain != domain)
        rows = None if is_apart or one.items.id == self.reference.items.id else self._rows(one)
        ended = self._ended(one) if rows else ()
        return ListKnown(one.items.id, list_place(one.items), one.domain, rows, ended)

    def _ended(self, one: Loaded) -> tuple[StandingFact, ...]:
        """What the list cites and is not the law any more, as far as that is known."""
        return tuple(fact for fact in self.workspace.held(one).standing.facts if fact.state in _ENDED)

    def _rows(self, one: Loaded) -> ListRows:
        require_shortness((self.reference, one), COMPARED)
        if self.is_made:
            found = Comparison.of_loaded(self.reference, one, self.workspace)
        else:
            refs = str(self.reference.path), str(one.path)
            found = self.workspace.compare_lists((self.reference, one), refs)
        return one_list(found.matching, found.divergences.findings, self.least)
