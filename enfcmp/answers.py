"""The answers of a review in a file that others write to as well: other reviews, and persons by hand."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from enfcmp.atomic_write import reserved
from enfcmp.errors import Fault, InputError
from enfcmp.lists.decision_file import read_decision_file
from enfcmp.lists.keep_decisions import keep, replace
from enfcmp.match.verdicts import NONE, PlacedDecision, Verdicts, mirrored, sort_out
from enfcmp.message import Message, msg
from enfcmp.model import PairDecision
from enfcmp.pipeline.comparison import Comparison
from enfcmp.report.wording import verdict


class DecidedMeanwhileError(InputError):
    """The pair has an answer by now, which stays; the one that was given is not needed."""


class Answers:
    """What is decided in the file by now (`verdicts`, as of the last `look`), and which of it was answered here.

    An answer takes the place of none that was given since the lists were read.
    """

    def __init__(self, found: Comparison) -> None:
        self._lists, self._kept_in = found.pairing.lists, found.decided.kept_in
        stale = found.decided.stale
        self._lapsed = (*stale, *map(mirrored, stale))
        self._own: list[PairDecision] = []
        self._seen: tuple[int, int, int] | None = None
        self._there: tuple[PairDecision, ...] = ()
        self.verdicts: Verdicts = NONE

    def write(self, decisions: Sequence[PairDecision]) -> tuple[PairDecision, ...]:
        """Put answers into the file; the lapsed ones that they take the place of.

        Raises `InputError` where that cannot be, `DecidedMeanwhileError` where somebody else has decided a pair.
        """
        before = keep(self._kept_in, decisions, self._require_known)
        self._own += decisions
        self.look()
        return before

    def take_back(self, written: Sequence[PairDecision], before: Sequence[PairDecision]) -> None:
        """Take answers out of the file again, and put `before` in their place; raises `InputError` as `write` does."""
        replace(self._kept_in, written, before, self._require_known)
        self._own = [each for each in self._own if each not in written]
        self.look()

    def look(self) -> None:
        """See what others have written; a file that cannot be read is spoken of when the next answer is written."""
        with contextlib.suppress(InputError):
            state = self._state()
            if state != self._seen:
                self._there = self._read() if state else ()
                found = sort_out([PlacedDecision(each) for each in self._there], *(each.items for each in self._lists))
                self.verdicts, self._seen = found.verdicts, state

    def lost(self) -> tuple[Fault, ...]:
        """Each answer that was given here and is no longer in the file as it was given; told once."""
        gone = [each for each in self._own if each not in self._there]
        self._own = [each for each in self._own if each in self._there]
        return tuple(Fault(_lost(each), str(self._kept_in)) for each in gone)

    def _state(self) -> tuple[int, int, int] | None:
        """What is another with every change of the file; None where there is none."""
        try:
            found = self._kept_in.stat()
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def _read(self) -> tuple[PairDecision, ...]:
        with reserved(self._kept_in):  # Windows does not replace what somebody has open
            return tuple(each.decision for each in read_decision_file(self._kept_in).pairs)

    def _require_known(self, standing: PairDecision) -> None:
        """Raise `InputError` where an entry was neither there when the lists were read nor made here."""
        if standing not in (*self._lapsed, *self._own):
            message = msg(
                "{from_item} – {to_item} was decided meanwhile by {reviewer}: {verdict}; change that in its file",
                from_item=standing.from_,
                to_item=standing.to,
                reviewer=standing.reviewer or msg("somebody else"),
                verdict=verdict(standing),
            )
            raise DecidedMeanwhileError.of(message, str(self._kept_in))


def _lost(decision: PairDecision) -> Message:
    return msg(
        "{from_item} – {to_item}: the answer of this review is no longer there; somebody has changed the file",
        from_item=decision.from_,
        to_item=decision.to,
    )
