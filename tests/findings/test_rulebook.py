"""Rules found by their names: all of a command, some of them, one, and what is said of a name that is none."""

from __future__ import annotations

import pytest

from enfcmp.errors import InputError
from enfcmp.findings.rule import Asks, Shown
from enfcmp.findings.rulebook import BOOKS, asks, require_rules, rule_ids, rule_of, shown

FOUND = [  # a rule, its command, how its texts are shown, what it looks at
    ("quotation-misworded", "check", Shown.ENACTED, Asks.CITATION),
    ("not-checked", "check", Shown.UNCOMPARED, Asks.LIST),
    ("number-gap", "check", Shown.PLAIN, Asks.LIST),
    ("type-name-mismatch", "check", Shown.PLAIN, Asks.ITEM),
    ("quotation-wording", "diff", Shown.WORDS, Asks.PAIR),
    ("sanction-differs", "diff", Shown.SANCTIONS, Asks.PAIR),
    ("style-only", "diff", Shown.PRINT, Asks.PAIR),
    ("item-split", "diff", Shown.PLAIN, Asks.FROM_ITEM),
    ("item-merged", "diff", Shown.PLAIN, Asks.TO_ITEM),
    ("order-differs", "diff", Shown.PLAIN, Asks.LISTS),
]


@pytest.mark.parametrize(("rule_id", "command", "how", "what"), FOUND)
def test_a_rule(rule_id, command, how, what):
    """Whatever command it is of, a rule is found by its id."""
    rule = rule_of(rule_id)

    assert (rule_id, command, how, what) == (rule.id, rule.command, rule.shown, rule.asks)
    assert (how, what) == (shown(rule_id), asks(rule_id))
    assert (how in {Shown.ENACTED, Shown.UNCOMPARED}) == rule.needs_texts


def test_what_no_rule_finds():
    """What is said of decisions looked at nothing, and its texts are shown as they are."""
    assert (None, Shown.PLAIN, None) == tuple(each("decision-expired") for each in (rule_of, shown, asks))


def test_all_rules():
    """Those of `check`, then those of `diff`, each command's in order."""
    by_command = {command: [rule.id for rule in book.chosen()] for command, book in BOOKS.items()}

    assert ["check", "diff"] == list(by_command)
    assert [*by_command["check"], *by_command["diff"]] == list(rule_ids())
    assert all(sorted(ids) == ids for ids in by_command.values())
    assert {command: {command} for command in BOOKS} == {
        command: {rule_of(each).command for each in ids} for command, ids in by_command.items()
    }


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["type-differs", "body-differs"], [], ["body-differs", "type-differs"]),
        (["type-differs", "body-differs"], ["type-differs"], ["body-differs"]),
        ([], ["style-only"], [each for each in BOOKS["diff"].ids if each != "style-only"]),
        (["number-gap"], [], []),
    ],
)
def test_some_rules(select, ignore, expected):
    """Those that are selected, less those that are ignored, in the order of their ids."""
    assert expected == [rule.id for rule in BOOKS["diff"].chosen(select, ignore)]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (["type-differs"], []),
        ([], []),
        (["type-difers"], ["there is no rule `type-difers`; near it: type-differs, body-differs"]),
        (
            ["x", "body-differs", "y"],
            [f"there is no rule `{each}`; near it: body-differs, type-differs" for each in "xy"],
        ),
    ],
)
def test_no_such_rule(named, said):
    """Each is said with what is near it, or with all there are, and the file that names it."""
    faults = []
    try:
        require_rules(named, (each for each in ("body-differs", "type-differs")), "decisions.yaml")
    except InputError as error:
        faults = error.faults

    assert said == [str(fault.message) for fault in faults]
    assert {"decisions.yaml"} >= {fault.path for fault in faults}
