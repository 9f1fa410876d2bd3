"""Divergences that a person has accepted: set aside while they hold, and said when they do not."""

import datetime as dt

import msgspec
import pytest

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.findings.acceptance import Accepted, settle_divergences
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import Acceptance
from enfcmp.pipeline import Comparison, Workspace

DAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def found(request):
    """The two shipped lists."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(request.config.rootpath)
        return Workspace(as_of=DAY).compare("datong", "changji").divergences


def decision(finding, **changes):
    """A decision on a finding."""
    item = finding.items[0] if finding.items else None
    fields = {"rule": finding.rule, "item": item, "fingerprint": finding.fingerprint, "reason": "如此公布"}
    return Accepted(Acceptance(**{**fields, **changes}))


def test_accepted(found):
    """It is no finding any more, and counted; all others stay as they were, also one on the lists as a whole."""
    for finding in (found.findings[0], next(each for each in found.findings if not each.items)):
        settled = settle_divergences(found, [decision(finding)])

        assert (finding,) == settled.accepted
        assert [each for each in found.findings if each != finding] == list(settled.findings)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"fingerprint": "0123456789ab"}, "decision-stale"),
        ({"expires": dt.date(2026, 11, 24)}, "decision-expired"),
        ({"fingerprint": "0123456789ab", "item": "datong:14"}, "decision-unused"),
    ],
)
def test_no_longer_fitting(found, changes, rule):
    """Said among the findings; on an item without a counterpart it stands with what is said of the lists as a whole."""
    settled = settle_divergences(found, [decision(found.findings[0], **changes)])
    (said,) = [each for each in settled.findings if each not in found.findings]

    assert (rule, ()) == (said.rule, settled.accepted)
    assert len(found.findings) + 1 == len(settled.findings)
    assert said.items == (() if changes.get("item") else found.findings[0].items[:1])


@pytest.mark.parametrize("changes", [{"rule": "number-gap"}, {"item": "changji:2"}, {"item": "elsewhere:1"}])
def test_decisions_on_something_else(found, changes):
    """On a finding of `check`, on the other list, on a third one: left alone."""
    assert found == settle_divergences(found, [decision(found.findings[0], **changes)])


def test_only_some_kinds(found):
    """Of a kind that was not looked for nothing is known."""
    some = msgspec.structs.replace(found, findings=(), only=("type-differs",))

    assert some == settle_divergences(some, [decision(found.findings[0])])


TWICE = {  # the from list, the to list: one rule says the same twice
    "label-differs": (
        "[{instrument: 《甲条例》, label: 【行政法规】}, {instrument: 《乙条例》, label: 【行政法规】}]",
        "[{instrument: 《甲条例》, label: 【部门规章】}, {instrument: 《乙条例》, label: 【部门规章】}]",
    ),
    "edition-differs": (
        "[{instrument: 《甲条例》, edition: （2018年修正）}, {instrument: 《乙条例》, edition: （2018年修正）}]",
        "[{instrument: 《甲条例》, edition: （2010年通过）}, {instrument: 《乙条例》, edition: （2010年通过）}]",
    ),
}
PRINTS = {"label-differs": ["44683bcf7833", "4b390fac4002"], "edition-differs": ["bbf556cbeeba", "d85c629a61b7"]}
HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '{number}', name: 医疗保险稽核, type: 行政检查, bases: {bases}}}\n"


@pytest.fixture
def pair_of_lists(tmp_path):
    """Two lists, one item for each rule of `TWICE`, whose items of one number answer to each other."""
    for side, name in enumerate("ab"):
        items = "".join(ITEM.format(number=at, bases=each[side]) for at, each in enumerate(TWICE.values(), 1))
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(id=name) + items, encoding="utf-8")
    one, other = (Workspace().load(str(tmp_path / f"{name}.yaml")).items for name in "ab")
    linked = {(f"a:{at}", f"b:{at}") for at, _ in enumerate(TWICE, 1)}
    return Comparison.of(one, other, Verdicts(same=frozenset(linked)), as_of=DAY)


def twins(both, rule, **asked):
    """The two findings of a rule that say the same."""
    return [each for each in both.diff(DiffWish(**asked)).findings if each.rule == rule]


@pytest.mark.parametrize("rule", TWICE)
def test_two_that_are_equal(pair_of_lists, rule):
    """A decision on one of them leaves the other open."""
    one, other = twins(pair_of_lists, rule)
    for kept, gone in ((one, other), (other, one)):
        decided = pair_of_lists.decided._replace(accepted=(decision(gone),))
        settled = msgspec.structs.replace(pair_of_lists, decided=decided).divergences

        assert (gone,) == settled.accepted
        assert [kept] == [each for each in settled.findings if each.rule == rule]


SELECTIONS = [
    {},
    {"style": True},
    {"sanctions": True},
    {"action_type": "行政检查"},
    {"item": "a:1"},
    {"item": "b:2"},
    {"only": ("label-differs",)},
    {"only": ("edition-differs", "name-wording")},
]


@pytest.mark.parametrize("asked", SELECTIONS, ids=str)
def test_whatever_is_asked_for(pair_of_lists, asked):
    """The first keeps the fingerprint that persons have accepted before; no selection changes one."""
    found = {rule: [each.fingerprint for each in twins(pair_of_lists, rule, **asked)] for rule in PRINTS}
    asked_for = [rule for rule, prints in found.items() if prints]

    assert asked_for
    assert {rule: PRINTS[rule] for rule in asked_for} == {rule: found[rule] for rule in asked_for}
