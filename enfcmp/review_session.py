"""A review: open questions put to a person one by one, every answer on disk before the next is asked."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from enfcmp.answers import Answers, DecidedMeanwhileError
from enfcmp.errors import Fault, InputError
from enfcmp.match.questions import others, questions, quoted_by_both
from enfcmp.match.verdicts import item_fingerprint
from enfcmp.message import msg
from enfcmp.model import Asked, Item, PairDecision, Question, Questions, Reviewed
from enfcmp.pipeline.comparison import Comparison
from enfcmp.text.stretches import stretches

Answer = Literal["same", "part", "reject"]


class Manner(NamedTuple):
    """How a review is held: `everything` asks about sure links too."""

    everything: bool = False
    reviewer: str | None = None
    day: dt.date | None = None


class _Step(NamedTuple):
    """One answer, to be undone: where the review was, what was written down, what that took the place of."""

    at: int
    written: tuple[PairDecision, ...] = ()
    before: tuple[PairDecision, ...] = ()


class Review:
    """Where a review of two lists stands. Ends when `asked` gives None."""

    def __init__(self, found: Comparison, manner: Manner = Manner()) -> None:  # noqa: B008  # frozen
        self._found, self._manner = found, manner
        self._table, self._kept_in = found.pairing.table, found.decided.kept_in
        stale = found.decided.stale
        self._questions = questions(self._table, found.matching, stale, everything=manner.everything)
        self._answers = Answers(found)
        self._at = 0
        self._steps: list[_Step] = []
        self.is_kept = True
        """Whether the last answer is on disk, or another one on its pair."""

    def sign(self, reviewer: str | None) -> None:
        """Let answers be those of this person from here on."""
        self._manner = self._manner._replace(reviewer=reviewer)

    @property
    def open(self) -> Questions:
        """All that is to be asked."""
        pairs = self._found.matching.pairs
        return Questions(from_=pairs.from_, to=pairs.to, decisions=str(self._kept_in), questions=self._questions)

    def asked(self) -> Asked | None:
        """The question that is to be answered now, None when all are."""
        self._answers.look()
        while self._at < len(self._questions) and self._is_settled(self._questions[self._at]):
            self._at += 1
        if self._at == len(self._questions):
            return None
        question = self._questions[self._at]
        cell = self._table.cell((question.from_.id, question.to.id))
        return Asked(
            question=question,
            number=self._at + 1,
            questions=len(self._questions),
            names=stretches(question.from_.name, question.to.name),
            common=tuple(quoted_by_both(question.from_, question.to)),
            only_from=self._table.unshared(cell, 0),
            only_to=self._table.unshared(cell, 1),
            others=others(self._table, question),
        )

    def answer(self, answer: Answer, reason: str | None = None) -> tuple[PairDecision, ...]:
        """Write down what is said of the pair in question; what was written. Raises `InputError` where it cannot be."""
        question = self._questions[self._at]
        return self._write((self._decision(question.from_, question.to, answer, reason),))

    def answer_other(self, number: str, reason: str | None = None) -> tuple[PairDecision, ...]:
        """Not this one but the item of this number of the to list answers to the from item.

        Raises `InputError` where there is no such item.
        """
        question = self._questions[self._at]
        to_list = self._found.pairing.to
        partner = to_list.item(number.removeprefix(f"{to_list.items.id}:"))
        if partner == question.to:
            raise InputError.of(msg("`{number}` is the item that is asked about", number=number))
        if (question.from_.id, partner.id) in self._found.decided.verdicts.all:
            message = msg("`{number}` is decided already; change that in its file", number=number)
            raise InputError.of(message)
        return self._write(
            (
                self._decision(question.from_, question.to, "reject", reason),
                self._decision(question.from_, partner, "same", reason),
            )
        )

    def lost(self) -> tuple[Fault, ...]:
        """Answers of this review that somebody has changed in the file or taken out of it; each is told once."""
        return self._answers.lost()

    @property
    def has_answers(self) -> bool:
        """Whether there is anything to undo."""
        return bool(self._steps)

    def skip(self) -> None:
        """Leave the pair in question for another day."""
        self._steps.append(_Step(self._at))
        self._at += 1

    def undo(self) -> bool:
        """Take the last answer back and ask it again; False where there is none."""
        if not self._steps:
            return False
        step = self._steps[-1]
        if step.written:
            self._answers.take_back(step.written, step.before)
        self._steps.pop()
        self._at = step.at
        return True

    def so_far(self) -> Reviewed:
        """What has come of it."""
        decided = sum(bool(step.written) for step in self._steps)
        left = sum(not self._is_settled(each) for each in self._questions[self._at :])
        return Reviewed(decided=decided, skipped=len(self._steps) - decided, left=left, decisions=str(self._kept_in))

    def _decision(self, from_item: Item, to_item: Item, answer: Answer, reason: str | None) -> PairDecision:
        return PairDecision(
            from_=from_item.id,
            to=to_item.id,
            verdict="reject" if answer == "reject" else "accept",
            relation="part" if answer == "part" else "same",
            reason=reason,
            reviewer=self._manner.reviewer or None,
            date=self._manner.day,
            from_fingerprint=item_fingerprint(from_item),
            to_fingerprint=item_fingerprint(to_item),
        )

    def _write(self, decisions: tuple[PairDecision, ...]) -> tuple[PairDecision, ...]:
        self.is_kept = False
        try:
            before = self._answers.write(decisions)
        except DecidedMeanwhileError:
            self.is_kept = True
            raise
        self.is_kept = True
        self._steps.append(_Step(self._at, decisions, before))
        self._at += 1
        return decisions

    def _is_settled(self, question: Question) -> bool:
        """Whether the pair, or a near miss that one of its items has lost, is decided by now, here or elsewhere."""
        decided = self._answers.verdicts
        is_taken = any(one == taken[side] for taken in decided.same for side, one in enumerate(question.pair))
        return question.pair in decided.all or (question.why == "near" and is_taken)
