"""What rules say becomes findings, and what a fingerprint is made of."""

from __future__ import annotations

import msgspec
import pytest

from enfcmp.findings.engine import run_rules
from enfcmp.findings.rule import Asks, Divergence, Found, Problem, Rule, Shown
from enfcmp.message import msg
from enfcmp.model import Finding, Provision, Spot
from enfcmp.text.fingerprint import fingerprint

ARTICLE = Provision("《甲法》", 8, 2, 3)
SPOT = Spot("4", "name")
PROBLEM = Problem(message=msg("it is wrong"), spot=SPOT, provision=ARTICLE, expected="处罚", printed="处法")
DIVERGENCE = Divergence(message=msg("they part"), items=("a:1", "b:2"), provision=ARTICLE, ours="处罚", theirs="处法")


def a_rule(*found, module="enfcmp.check.rules.word_wrong", asks=Asks.ITEM, shown=Shown.PLAIN):
    """A rule that says the same of everything it is handed."""
    words = {each: msg("words") for each in ("title", "summary", "reason")}
    return Rule(
        module=module, asks=asks, severity="warning", find=lambda *_: iter(found), examples=(), shown=shown, **words
    )


def findings(*rules, list_id=""):
    """What the rules say of one thing of each sort that a rule may ask for."""
    return list(run_rules(rules, lambda asks: [asks], None, list_id))


def test_a_problem():
    """The item is that of the spot; the level is that of the rule, and its texts are what was expected and printed."""
    expected = Finding(
        rule="word-wrong",
        severity="warning",
        items=("a:4",),
        provision=ARTICLE,
        before="处罚",
        after="处法",
        message=PROBLEM.message,
        fingerprint=fingerprint("word-wrong", "a:4", "name", "《甲法》", "8", "0", "2", "3", "处罚", "处法"),
    )

    assert [(expected, SPOT)] == findings(a_rule(PROBLEM), list_id="a")


def test_a_divergence():
    """The items are those that it names; its texts are those of the two lists; what it says of itself goes before."""
    expected = Finding(
        rule="words-part",
        severity="info",
        items=("a:1", "b:2"),
        provision=ARTICLE,
        before="处罚",
        after="处法",
        message=DIVERGENCE.message,
        fix=msg("read it"),
        fingerprint=fingerprint("words-part", "a:1", "b:2", "《甲法》", "8", "0", "2", "3", "处罚", "处法"),
    )
    found = msgspec.structs.replace(DIVERGENCE, severity="info", fix=msg("read it"))
    rule = a_rule(found, module="enfcmp.compare.kinds.words_part", asks=Asks.PAIR)

    assert [(expected, Spot())] == findings(rule)


def test_of_the_whole_list():
    """Without an item, a place or texts."""
    ((found, spot),) = findings(a_rule(Found(message=msg("it is empty"))), list_id="a")

    assert ((), None, None, None, Spot()) == (found.items, found.provision, found.before, found.after, spot)
    assert fingerprint("word-wrong", "", "") == found.fingerprint


CHANGES = [
    (PROBLEM, {"message": msg("it is not right")}, True),
    (PROBLEM, {"severity": "error"}, True),
    (PROBLEM, {"fix": msg("read it")}, True),
    (PROBLEM, {"spot": Spot("5", "name")}, False),
    (PROBLEM, {"spot": Spot("4", "remarks")}, False),
    (PROBLEM, {"spot": Spot("4", "name", 1, 2)}, True),  # of equal ones the number tells, not the place in the file
    (PROBLEM, {"expected": None}, False),
    (PROBLEM, {"printed": "处发"}, False),
    (DIVERGENCE, {"items": ("a:1", "b:3")}, False),
    (DIVERGENCE, {"ours": None}, False),
    (DIVERGENCE, {"theirs": "处发"}, False),
    *(
        (DIVERGENCE, {"provision": msgspec.structs.replace(ARTICLE, **change)}, False)
        for change in (
            {"instrument": "《乙法》"},
            {"article": 9},
            {"paragraph": 1},
            {"subparagraph": 1},
            {"inserted": 1},
        )
    ),
    (DIVERGENCE, {"provision": None}, False),
]


@pytest.mark.parametrize(("found", "change", "is_same"), CHANGES)
def test_what_a_fingerprint_is_made_of(found, change, is_same):
    """The rule, the items, the field, the place in the law and the texts; never the sentence or the level."""
    ((before, _), (after, _)) = (
        findings(a_rule(each), list_id="a")[0] for each in (found, msgspec.structs.replace(found, **change))
    )

    assert is_same == (before.fingerprint == after.fingerprint)


def test_rule_by_rule():
    """All that each rule says, in its order; two that are equal have a fingerprint each."""
    one, other = a_rule(PROBLEM, PROBLEM), a_rule(PROBLEM, module="enfcmp.check.rules.word_odd")
    found = [each for each, _ in findings(one, other, list_id="a")]

    assert ["word-wrong", "word-wrong", "word-odd"] == [each.rule for each in found]
    assert 3 == len({each.fingerprint for each in found})


@pytest.mark.parametrize(
    ("asks", "command"),
    [
        (Asks.LIST, "check"),
        (Asks.ITEM, "check"),
        (Asks.CITATION, "check"),
        (Asks.PAIR, "diff"),
        (Asks.FROM_ITEM, "diff"),
        (Asks.TO_ITEM, "diff"),
        (Asks.LISTS, "diff"),
    ],
)
def test_the_command_of_a_rule(asks, command):
    """It follows from what the rule asks for; each rule is handed that and nothing else."""
    rule = a_rule(asks=asks)
    handed = []
    rule = msgspec.structs.replace(rule, find=lambda thing, context: iter(handed.append((thing, context)) or ()))
    list(run_rules([rule], lambda wanted: [wanted], "known"))

    assert command == asks.command == rule.command
    assert [(asks, "known")] == handed


@pytest.mark.parametrize("shown", Shown)
def test_what_needs_official_texts(shown):
    """What is shown as a change to the words of the law was held against it; what was not has to be said."""
    assert (shown in {Shown.ENACTED, Shown.UNCOMPARED}) == a_rule(shown=shown).needs_texts
