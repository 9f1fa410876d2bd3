"""Divergences that a person has accepted: set aside while they hold, and said when they do not."""

import datetime as dt

import msgspec
import pytest

from enfcmp import pipeline
from enfcmp.acceptance import Accepted
from enfcmp.compare.settle import settle
from enfcmp.model import Acceptance

DAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def found(request):
    """The two shipped lists."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(request.config.rootpath)
        patch.delenv("ENFCMP_STATUTES", raising=False)
        return pipeline.diff(pipeline.load_decided("datong", "changji"), as_of=DAY)


def decision(finding, **changes):
    """A decision on a finding."""
    item = finding.items[0] if finding.items else None
    fields = {"rule": finding.rule, "item": item, "fingerprint": finding.fingerprint, "reason": "如此公布"}
    return Accepted(Acceptance(**{**fields, **changes}))


def test_accepted(found):
    """It is no finding any more, and counted; all others stay as they were, also one on the lists as a whole."""
    for finding in (found.findings[0], next(each for each in found.findings if not each.items)):
        settled = settle(found, [decision(finding)])

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
    settled = settle(found, [decision(found.findings[0], **changes)])
    (said,) = [each for each in settled.findings if each not in found.findings]

    assert (rule, ()) == (said.rule, settled.accepted)
    assert len(found.findings) + 1 == len(settled.findings)
    assert said.items == (() if changes.get("item") else found.findings[0].items[:1])


@pytest.mark.parametrize("changes", [{"rule": "number-gap"}, {"item": "changji:2"}, {"item": "elsewhere:1"}])
def test_decisions_on_something_else(found, changes):
    """On a finding of `check`, on the other list, on a third one: left alone."""
    assert found == settle(found, [decision(found.findings[0], **changes)])


def test_only_some_kinds(found):
    """Of a kind that was not looked for nothing is known."""
    some = msgspec.structs.replace(found, findings=(), only=("type-differs",))

    assert some == settle(some, [decision(found.findings[0])])
