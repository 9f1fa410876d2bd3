"""What a person answers to findings, in the workbook of a report or in a file of decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from enfcmp.errors import Fault
from enfcmp.gate import harmless
from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, ToDo
from enfcmp.text.fold import joined

FindingDecision = Acceptance | ToDo


class FindingAnswer(NamedTuple):
    """A decision, the place that it was read from, and how a fault there is told."""

    decision: FindingDecision
    place: str
    fault: Callable[[Message], Fault]


class Against(NamedTuple):
    """An answer beside what is decided on its finding: what it takes the place of, and whether it says anything new.

    `said` is worth saying of it, `fault` why it is refused.
    """

    replaces: tuple[FindingDecision, ...] = ()
    is_new: bool = True
    said: Message | None = None
    fault: Message | None = None


def against(answer: FindingDecision, there: Iterable[FindingDecision]) -> Against:
    """Hold an answer against the entries on its finding: the same is there already, another person's answer stays."""
    entries = [each for each in there if is_one_finding(answer, each)]
    if any(_is_same(answer, each) for each in entries):
        return Against(is_new=False)
    for each in entries:
        if type(each) is type(answer) and not _is_of_one_person(answer, each):
            return Against(is_new=False, said=_known(each))
        if not _is_of_one_person(answer, each):
            return Against(fault=_of_another(each))
    return Against(replaces=tuple(entries))


def two_answers(answers: Iterable[FindingAnswer]) -> Iterator[Fault]:
    """Rows on one finding that do not say the same."""
    first: dict[tuple[str, str], FindingAnswer] = {}
    for each in answers:
        other = first.setdefault((each.decision.rule, each.decision.fingerprint), each)
        if other.decision != each.decision:
            yield each.fault(msg("{place} answers otherwise on the same finding; leave one of both", place=other.place))


def is_one_finding(one: FindingDecision, other: FindingDecision) -> bool:
    """Whether both are on one finding; one that names no item is on whatever its fingerprint tells."""
    return (one.rule, one.fingerprint) == (other.rule, other.fingerprint)


def _is_same(one: FindingDecision, other: FindingDecision) -> bool:
    """Whether both say the same, whoever says it; a workbook shows a reason plain."""
    return type(one) is type(other) and _plain(one.reason) == _plain(other.reason)


def _plain(reason: str | None) -> str:
    return joined(harmless(reason or "")).rstrip("。；; ")


def _is_of_one_person(one: FindingDecision, other: FindingDecision) -> bool:
    return one.reviewer is not None and one.reviewer == other.reviewer


def _known(old: FindingDecision) -> Message:
    return msg(
        "{reviewer} has decided the same here on {date}, for a reason of their own, which stays",
        reviewer=old.reviewer or msg("somebody else"),
        date=str(old.date or "—"),
    )


def _of_another(old: FindingDecision) -> Message:
    return msg(
        "{reviewer} has decided otherwise here on {date}; `enfcmp decisions --remove {key}` takes that back",
        reviewer=old.reviewer or msg("somebody else"),
        date=str(old.date or "—"),
        key=old.fingerprint,
    )
