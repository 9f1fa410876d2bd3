"""Two lists, the law, the day and the decisions: everything that is said of them, each thing worked out once."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from enfcmp.compare.find_gaps import find_gaps
from enfcmp.findings.acceptance import Accepted, settle_divergences, unlike
from enfcmp.findings.rulebook import BOOKS, require_rules
from enfcmp.gc_pause import paused
from enfcmp.lists.decision_file import beside_pair
from enfcmp.match.links import match_table
from enfcmp.match.table import Outside, ScoreTable
from enfcmp.match.verdicts import NONE, Verdicts
from enfcmp.model import (
    CheckReport,
    Divergences,
    Explanation,
    Gaps,
    Item,
    ItemList,
    ListHead,
    Matching,
    Report,
    ToDo,
)
from enfcmp.pipeline.decided import Decided
from enfcmp.pipeline.held import HeldList, Law
from enfcmp.pipeline.loaded import Loaded
from enfcmp.progress import Progress, Watch, unwatched
from enfcmp.provisions_compared import NOT_FOLLOWED, Followed, apart_by_edition

if TYPE_CHECKING:
    from enfcmp.compare.compared import LinkedPair
    from enfcmp.compare.find_divergences import DiffWish
    from enfcmp.pipeline.workspace import Workspace


class Pairing(msgspec.Struct, frozen=True, dict=True, eq=False):
    """Two lists paired, as persons have decided where they have."""

    from_: Loaded
    to: Loaded
    verdicts: Verdicts
    watch: Watch = unwatched
    law: Law | None = None

    @property
    def lists(self) -> tuple[Loaded, Loaded]:
        """Both lists."""
        return self.from_, self.to

    @functools.cached_property
    def table(self) -> ScoreTable:
        """The pairs of items that are worth comparing, with their scores."""
        with paused():
            return self._scored()

    def _scored(self) -> ScoreTable:
        outside = Outside(self.watch, self._enacted, self.followed)
        return ScoreTable(self.from_.items, self.to.items, verdicts=self.verdicts, outside=outside)

    @functools.cached_property
    def followed(self) -> Followed:
        """The articles of instruments that the lists cite in two editions, where the texts of both are at hand."""
        from enfcmp.law.concordance.editions_cited import followed  # only for whoever pairs

        if self.law is None:
            return NOT_FOLLOWED
        return followed(self.from_.items, self.to.items, self.law.texts.library)

    def _enacted(self, item: Item) -> str:
        """The words of the articles that an item cites, where the text is at hand."""
        from enfcmp.law.statutes.enacted_words import enacted_words  # only for whoever cites without quoting

        return enacted_words(item, self.law.texts.library, self.law.day) if self.law else ""

    @functools.cached_property
    def matching(self) -> Matching:
        """Which item of one list answers to which of the other.

        Whoever asked for the scores before keeps them; else they go once links are made of them, half of the memory.
        """
        with paused():
            return match_table(vars(self).get("table") or self._scored())


class Alignment(msgspec.Struct, frozen=True, dict=True, eq=False):
    """The linked items of two lists side by side, each list held against the law where texts are at hand."""

    pairing: Pairing
    held: tuple[HeldList, HeldList]
    watch: Watch = unwatched

    @functools.cached_property
    def pairs(self) -> tuple[LinkedPair, ...]:
        """Every linked pair with the provisions that both cite, and how their quotations differ."""
        from enfcmp.compare.align_pairs import linked_pairs  # only for whoever compares

        matching = self.pairing.matching
        found: list[LinkedPair] = []
        one, other = (each.readings for each in self.held)
        for pair in linked_pairs(matching, (one, other), apart_by_edition(self.pairing.followed)):
            found.append(pair)
            self.watch(Progress("comparing", len(found), len(matching.pairs.links)))
        return tuple(found)


class Comparison(msgspec.Struct, frozen=True, dict=True, eq=False):
    """Two lists compared. Each property is worked out when it is first asked for, and kept.

    Raises `InputError` where an official text cannot be read.
    """

    alignment: Alignment
    decided: Decided
    workspace: Workspace
    refs: tuple[str, str]

    @classmethod
    def of(
        cls, from_list: ItemList, to_list: ItemList, verdicts: Verdicts = NONE, as_of: dt.date | None = None
    ) -> Comparison:
        """Two lists that are in no file, without official texts."""
        from enfcmp.pipeline.workspace import Workspace

        one, other, workspace = Loaded.of(from_list), Loaded.of(to_list), Workspace(as_of=as_of)
        alignment = Alignment(Pairing(one, other, verdicts), (workspace.held(one), workspace.held(other)))
        return cls(alignment, Decided(verdicts), workspace, (from_list.id, to_list.id))

    @classmethod
    def of_loaded(cls, from_list: Loaded, to_list: Loaded, workspace: Workspace) -> Comparison:
        """Two lists of which one is in no file, beside the official texts; nobody has decided on them."""
        held = workspace.held(from_list), workspace.held(to_list)
        pairing = Pairing(from_list, to_list, NONE, workspace.watch, held[0].law)
        refs = from_list.items.id, to_list.items.id
        return cls(Alignment(pairing, held, workspace.watch), Decided(NONE), workspace, refs)

    @property
    def pairing(self) -> Pairing:
        """The two lists and how they are paired."""
        return self.alignment.pairing

    @property
    def day(self) -> dt.date:
        """The day whose law counts."""
        return self.alignment.held[0].law.day

    @property
    def inputs(self) -> Iterator[Path]:
        """The files that all of it is made of: lists, decisions, be they named or found, and official texts."""
        one, other = self.pairing.lists
        yield from self.workspace.inputs(one.path, other.path)
        yield from beside_pair([one.path, other.path], one.items.id, other.items.id)

    @property
    def heads(self) -> tuple[ListHead, ListHead]:
        """What the two lists are."""
        one, other = self.pairing.lists
        return one.head, other.head

    @property
    def matching(self) -> Matching:
        """Which item of one list answers to which of the other, with the evidence."""
        return self.pairing.matching

    @functools.cached_property
    def gaps(self) -> Gaps:
        """What the from list has and the to list lacks."""
        return find_gaps(self.matching, self.pairing.followed)

    @functools.cached_property
    def gaps_back(self) -> Gaps:
        """What the to list has and the from list lacks."""
        return find_gaps(self.matching, self.pairing.followed, turned=True)

    @functools.cached_property
    def divergences(self) -> Divergences:
        """Where linked items say different things."""
        from enfcmp.compare.find_divergences import DiffWish

        return self.diff(DiffWish())

    def diff(self, wish: DiffWish) -> Divergences:
        """The same, as narrow or as wide as is wished.

        Raises `InputError` for a kind, an item or a type unknown, and for lists that are too long together.
        """
        from enfcmp.compare.find_divergences import find_divergences  # only for whoever compares
        from enfcmp.compare.select import select
        from enfcmp.law.standing.overview import joined_overview
        from enfcmp.pipeline.placed import placed_in_documents
        from enfcmp.pipeline.together import COMPARED, require_shortness

        require_rules(wish.only, BOOKS["diff"].ids)
        require_shortness(self.pairing.lists, COMPARED)
        pairs = self.alignment.pairs
        self.workspace.watch(Progress("divergences"))
        found = find_divergences(self.matching, pairs, self.day, wish, self.pairing.followed)
        found = msgspec.structs.replace(found, standing=joined_overview(each.standing for each in self.alignment.held))
        selected = select(settle_divergences(found, self.decided.accepted), wish.item, wish.action_type)
        return placed_in_documents(selected, (self.pairing.from_, self.pairing.to))

    @functools.cached_property
    def checks(self) -> tuple[CheckReport, CheckReport]:
        """What is wrong inside either list."""
        self._tell_unlike()
        one, other = (each.check(self.accepted_of(each.loaded)) for each in self.alignment.held)
        return one, other

    def _tell_unlike(self) -> None:
        """What is accepted twice in unlike words, but for what was told when decisions were read."""
        told = list(unlike(self.decided.accepted))
        for fault in (each for one in self.pairing.lists for each in unlike(self.accepted_of(one))):
            if fault not in told:
                told.append(fault)
                self.workspace.note(fault)

    def accepted_of(self, one: Loaded) -> tuple[Accepted, ...]:
        """The findings that persons accept of one of the lists: in the files on both, and in those beside it."""
        return tuple(dict.fromkeys((*self.decided.accepted, *self.workspace.accepted_beside(one))))

    @property
    def to_do(self) -> Iterator[ToDo]:
        """The findings that persons have marked to be put right: in the files on both, and in those beside either."""
        yield from self.decided.to_do
        for one in self.pairing.lists:
            yield from self.workspace.to_do_beside(one)

    @functools.cached_property
    def report(self) -> Report:
        """All of it in one, with what the lists are and what persons have accepted."""
        from enfcmp.pipeline.reporting import report  # only for whoever reports

        return report(self)

    def explain(self, from_number: str, to_number: str) -> Explanation:
        """Why two items are linked, or are not; raises `InputError` where one is not there."""
        from enfcmp.match.explain import explain  # only for whoever asks why

        items = self.pairing.from_.item(from_number), self.pairing.to.item(to_number)
        return explain(self.pairing.table, *items)

    def renewed(self, as_of: dt.date | None = None) -> Comparison:
        """The same two lists as their files and decisions are now, on another day if one is named.

        What depends on nothing that has changed is taken over, and official texts are not read again. Raises
        `InputError` for a list or a file of decisions that cannot be read any more.
        """
        fresh = self.workspace.renewed(as_of).compare(*self.refs)
        return msgspec.structs.replace(fresh, alignment=_taken_over(self.alignment, fresh.alignment))


def _taken_over(old: Alignment, new: Alignment) -> Alignment:
    """The new alignment, with each part of the old one that would be worked out to the same."""
    one, other = (_same_list(*both) for both in zip(old.held, new.held, strict=True))
    pairing = old.pairing
    if pairing.lists != (one.loaded, other.loaded) or pairing.verdicts != new.pairing.verdicts:
        pairing = msgspec.structs.replace(new.pairing, from_=one.loaded, to=other.loaded)
    if pairing is old.pairing and (one, other) == old.held:
        return old
    return Alignment(pairing, (one, other), new.watch)


def _same_list(old: HeldList, new: HeldList) -> HeldList:
    if not old.loaded.is_same_file(new.loaded):
        return new
    return old if old.law.day == new.law.day else msgspec.structs.replace(new, loaded=old.loaded)
