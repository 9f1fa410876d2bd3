"""Accepted findings: set aside while they hold, and said when they do not."""

import datetime as dt

import msgspec
import pytest

from enfcmp.findings.acceptance import ON_DECISIONS, Accepted, count_strange, settle, unlike
from enfcmp.findings.engine import numbered
from enfcmp.message import msg
from enfcmp.model import Acceptance, Finding, Location
from enfcmp.text.fingerprint import fingerprint

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


YESTERDAY = TODAY - dt.timedelta(1)
SAID = [
    (
        {"expires": YESTERDAY},
        "decision-expired",
        "warning",
        "Decision expired",
        "the decision of number-gap expired on 2026-11-22",
    ),
    (
        {"fingerprint": OTHER},
        "decision-stale",
        "warning",
        "Decision on another text",
        "the text has changed since number-gap was accepted",
    ),
    (
        {"fingerprint": OTHER, "item": "a:5"},
        "decision-unused",
        "info",
        "Decision on nothing",
        "the accepted finding of number-gap is no longer there",
    ),
]


@pytest.mark.parametrize(("changes", "rule", "severity", "title", "message"), SAID)
def test_what_is_said_of_a_decision(changes, rule, severity, title, message):
    """Under a name for readers: item, what to do, place, and a fingerprint of its own, the same on every day."""
    decision, place = accepted(**changes), Location("decisions.yaml", 7, 3)
    on_days = [settle([FINDING], [Accepted(decision, place)], day, ["number-gap"]) for day in (TODAY, dt.date.max)]
    expected = Finding(
        rule=rule,
        severity=severity,
        items=(decision.item,),
        message=msg(message),
        fix=msg("look at it again, and renew the decision or delete it"),
        location=place,
        fingerprint=fingerprint(rule, decision.fingerprint),
    )

    assert title == str(ON_DECISIONS[rule].title)
    for (*_, said), _ in on_days:
        assert expected == msgspec.structs.replace(said, message=msg(str(said.message)))


def test_a_decision_on_no_item():
    """What is said of it stands with what is said of the whole."""
    assert [()] == [each.items for each in settle([], [Accepted(accepted(item=None))], TODAY, ["number-gap"]).open]


@pytest.mark.parametrize(
    ("lists", "expected"), [((), 4), (("a",), 2), (("b",), 2), (("a", "b"), 0), (("a", "b", "c"), 0), (("c",), 4)]
)
def test_how_many_decisions_are_on_other_lists(lists, expected):
    """By the list of the item; one that names none is on any."""
    decisions = [Accepted(accepted(item=item)) for item in ("a:4", "a:5", "b:4", "b:a:1", None)]

    assert expected == count_strange(decisions, lists)


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


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, None),
        ({"date": TODAY, "expires": TODAY}, None),
        ({"fingerprint": OTHER, "reason": "no"}, None),
        ({"item": "a:5", "reason": "no"}, None),
        ({"rule": "label-wrong", "reason": "no"}, None),
        ({"reason": "no"}, "as published (one.yaml:3); no"),
        ({"reviewer": "张三"}, "as published (one.yaml:3); 张三: as published"),
    ],
)
def test_accepted_twice(changes, said):
    """In unlike words it is told, with who, why and where; the same again is nothing to speak of."""
    one = Accepted(accepted(), Location("one.yaml", 3, 5))
    other = Accepted(accepted(**changes), Location("other.yaml", 7, 5))
    expected = f"other.yaml:7:5: number-gap is accepted twice in unlike words: {said}; leave one of both"

    assert ([expected] if said else []) == [str(each) for each in unlike([one, one, other])]
