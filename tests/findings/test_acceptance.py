"""Accepted findings: set aside while they hold, and said when they do not."""

import datetime as dt

import msgspec
import pytest

from enfcmp.findings.acceptance import Accepted, settle
from enfcmp.findings.engine import numbered
from enfcmp.message import msg
from enfcmp.model import Acceptance, Finding

TODAY = dt.date(2026, 11, 23)
MARK, OTHER = "0123456789ab", "ba9876543210"
FINDING = Finding(rule="number-gap", severity="info", items=("a:4",), message=msg("3 is left out"), fingerprint=MARK)


def accepted(**changes):
    """A decision about `FINDING`."""
    return Acceptance(**{"rule": "number-gap", "item": "a:4", "fingerprint": MARK, "reason": "as published", **changes})


def outcome(decision, findings=(FINDING,), run=("number-gap",)):
    """What is left open, as rule and level, and how much is accepted."""
    decided = settle(findings, [Accepted(decision)], TODAY, run)
    return [(each.rule, each.severity) for each in decided.open], len(decided.accepted)


OPEN = ("number-gap", "info")
UNUSED = ("decision-unused", "info")
OUTCOMES = [
    (accepted(), [], 1, "the finding is the one that was accepted"),
    (accepted(item=None), [], 1, "the fingerprint decides, the item is for the reader"),
    (accepted(expires=TODAY), [], 1, "the last day counts"),
    (accepted(expires=TODAY - dt.timedelta(1)), [OPEN, ("decision-expired", "warning")], 0, "it lapsed yesterday"),
    (accepted(fingerprint=OTHER), [OPEN, ("decision-stale", "warning")], 0, "the rule finds other text in the item"),
    (accepted(fingerprint=OTHER, item="a:5"), [OPEN, UNUSED], 0, "the rule finds nothing in that item"),
    (accepted(fingerprint=OTHER, item=None), [OPEN, UNUSED], 0, "nothing says which item it was"),
    (accepted(item="a:5"), [OPEN, UNUSED], 0, "the text is that of another item"),
    (
        accepted(fingerprint=OTHER, expires=TODAY - dt.timedelta(1)),
        [OPEN, ("decision-expired", "warning")],
        0,
        "said once: expired comes before stale",
    ),
]


@pytest.mark.parametrize(("decision", "left", "count", "why"), OUTCOMES, ids=[why for *_, why in OUTCOMES])
def test_outcomes(decision, left, count, why):
    """Accepted, expired, stale and unused."""
    assert (left, count) == outcome(decision), why


@pytest.mark.parametrize("changes", [{}, {"expires": dt.date(2020, 1, 1)}, {"fingerprint": OTHER}])
def test_a_rule_that_was_not_run(changes):
    """Nothing is known about its decisions, so nothing is said of them."""
    assert ([], 0) == outcome(accepted(**changes), (), run=("label-wrong",))


def test_no_decisions():
    """Everything stays open, as it was found."""
    decided = settle([FINDING], [], TODAY, ["number-gap"])

    assert ((FINDING,), ()) == (decided.open, decided.accepted)


def test_what_is_said_of_a_decision():
    """The item, the rule, what to do, and a fingerprint of its own, the same on every day."""
    expired = accepted(expires=dt.date(2026, 1, 31))
    (today,) = settle([], [Accepted(expired)], TODAY, ["number-gap"]).open
    (later,) = settle([], [Accepted(expired)], dt.date(2027, 1, 1), ["number-gap"]).open

    assert today == later
    assert ("a:4",) == today.items
    assert "the decision of number-gap expired on 2026-01-31" == str(today.message)
    assert "look at it again, and renew the decision or delete it" == str(today.fix)
    assert MARK != today.fingerprint
    assert len(MARK) == len(today.fingerprint)


def test_equal_findings():
    """The first keeps its fingerprint, the second and the third have one of their own; others between do not count."""
    other = msgspec.structs.replace(FINDING, fingerprint=OTHER)
    found = list(numbered([FINDING, other, FINDING, FINDING]))

    assert [MARK, OTHER] == [each.fingerprint for each in found[:2]]
    assert 4 == len({each.fingerprint for each in found})
    assert [FINDING, other, FINDING, FINDING] == [
        msgspec.structs.replace(each, fingerprint=before.fingerprint)
        for each, before in zip(found, (FINDING, other, FINDING, FINDING), strict=True)
    ]
    assert found[:3] == list(numbered([FINDING, other, FINDING]))
