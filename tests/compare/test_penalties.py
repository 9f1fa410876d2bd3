"""How far a sanction reaches in a text, and which words that differ it explains: cases on either side of a limit."""

from __future__ import annotations

import pytest

from enfcmp.compare.penalties import other_sanctions, reach, rows, unexplained
from enfcmp.compare.quotation_differences import Outcome, WordChange, compare_quotations
from enfcmp.law.sanctions.read_sanctions import read_sanctions

BEARER, FINE = "法定代表人", "处一万元罚款"


@pytest.mark.parametrize(
    ("between", "is_reached"),
    [
        (0, True),
        (75, True),
        (76, False),  # the bearer begins 81 characters before
        (200, False),
    ],
)
def test_a_sanction_reaches_back_to_its_bearer(between, is_reached):
    """Where it is named not more than eighty characters before the verb."""
    text = f"对{BEARER}{'，' * between}{FINE}"
    (fine,) = read_sanctions(text)
    expected = text.removeprefix("对") if is_reached else FINE

    assert BEARER == fine.who
    assert expected == text[slice(*reach(fine, text))]


@pytest.mark.parametrize(
    ("lead", "reached"),
    [
        ("可以", "可以"),
        ("应当", "应当"),
        ("可以并", "可以并"),
        ("可以\n", "可以\n"),
        ("可以 ", "可以 "),
        ("，\n", ""),
        ("，", ""),
    ],
)
def test_a_sanction_reaches_back_to_what_leads_to_it(lead, reached):
    """可以, 应当 and 并 before its verb, also on the line above."""
    text = f"违反规定的{lead}{FINE}"
    (fine,) = read_sanctions(text)

    assert reached + FINE == text[slice(*reach(fine, text))]


def test_a_sanction_reaches_back_to_the_nearest_bearer():
    """Where one is named twice."""
    text = f"{BEARER}违反规定的，对{BEARER}{FINE}"
    (fine,) = read_sanctions(text)

    assert BEARER + FINE == text[slice(*reach(fine, text))]


BEFORE, AFTER = "没收所得，，，处一万元罚款，，，予以公告", "没收所得，，，可以处二万元罚款，，，予以公告"
AMOUNT = WordChange("一", "二", (8, 9), (10, 11))  # which makes it another sanction
MAY = (7, 9)  # 可以, where the other text has nothing


def untold(outcome):
    """The changes of words that no other sanction tells."""
    return unexplained(outcome, other_sanctions(outcome, rows(outcome.before, outcome.after)))


@pytest.mark.parametrize(
    ("at", "is_told"),
    [
        (3, False),
        (4, False),
        (5, True),  # two marks before the sanction
        (7, True),
        (10, True),
        (13, True),
        (15, True),  # two marks behind it
        (16, False),
    ],
)
def test_a_missing_word_beside_a_sanction(at, is_told):
    """A place where nothing stands is told with a sanction that is not more than two marks away, on either side."""
    missing = WordChange("", "可以", (at, at), MAY)
    straight = Outcome(BEFORE, AFTER, changes=(AMOUNT, missing))
    turned = Outcome(
        AFTER, BEFORE, changes=tuple(WordChange(b, a, there, here) for a, b, here, there in (AMOUNT, missing))
    )

    assert ([] if is_told else [missing]) == list(untold(straight))
    assert int(not is_told) == len(untold(turned))


@pytest.mark.parametrize(("here", "is_told"), [((5, 6), False), ((6, 7), False), ((7, 8), True), ((12, 14), False)])
def test_words_beside_a_sanction(here, is_told):
    """What does stand there has to lie in the sanction itself."""
    words = WordChange(BEFORE[slice(*here)], "可以", here, MAY)

    assert int(not is_told) == len(untold(Outcome(BEFORE, AFTER, changes=(AMOUNT, words))))


TOLD = [  # two quotations, the other sanctions of either side, and the other words beside them
    ("处一万元罚款", "处二万元罚款", [("处一万元罚款", "处二万元罚款")], []),
    ("可以处一万元罚款", "处一万元罚款", [("可以处一万元罚款", "处一万元罚款")], []),
    ("可以\n处一万元罚款", "处一万元罚款", [("可以\n处一万元罚款", "处一万元罚款")], []),
    ("暂停执业六个月", "暂停执业一年", [("暂停执业六个月", "暂停执业一年")], []),
    ("对单位处五万元罚款", "对个人处五万元罚款", [("单位处五万元罚款", "个人处五万元罚款")], []),
    ("处一万元罚款", "没收违法所得", [("处一万元罚款", ""), ("", "没收违法所得")], []),
    (  # one side leaves it out, between words that both quote
        "责令改正，没收违法所得，处一万元罚款",
        "责令改正，处一万元罚款",
        [("没收违法所得", "")],
        [],
    ),
    (
        "处违法所得一倍以上五倍以下罚款，最高不超过三万元",
        "处违法所得一倍以上五倍以下罚款",
        [("处违法所得一倍以上五倍以下罚款，最高不超过三万元", "处违法所得一倍以上五倍以下罚款")],
        [],
    ),
    (
        "处一万元罚款；情节严重的，吊销许可证",
        "处一万元罚款；情节严重的，责令停业",
        [("吊销许可证", ""), ("", "责令停业")],
        [],
    ),
    # Another object or condition is other words, and no other sanction.
    ("吊销采矿许可证", "吊销排污许可证", [], [("采矿", "排污")]),
    ("逾期不改正的，处一万元罚款", "拒不改正的，处一万元罚款", [], [("逾期", "拒")]),
    ("情节严重的，吊销许可证", "情节特别严重的，吊销许可证", [], [("", "特别")]),
    ("情节严重的，吊销采矿许可证", "情节特别严重的，吊销排污许可证", [], [("", "特别"), ("采矿", "排污")]),
    (
        "情节严重的，暂停执业一个月",
        "情节特别严重的，暂停执业三个月",
        [("暂停执业一个月", ""), ("", "暂停执业三个月")],
        [("", "特别")],
    ),
    ("隐匿基金的，处一万元罚款", "侵占基金的，处一万元罚款", [], [("隐匿", "侵占")]),
    # What one side does not quote at all is no other one.
    ("处一万元罚款。情节严重的，吊销许可证", "处一万元罚款。", [], []),
    ("处二倍罚款", "处200%罚款", [], [("二倍", "200%")]),
]


@pytest.mark.parametrize(("before", "after", "other", "words"), TOLD)
def test_what_is_told_as_another_sanction(before, after, other, words):
    """Another kind, amount, duration, bearer or bound; all other words are told beside it, and nothing twice."""

    def printed(sanction, text):
        return text[slice(*reach(sanction, text))] if sanction else ""

    for one, two, turn in ((before, after, 1), (after, before, -1)):
        outcome = compare_quotations(f"违反规定的，{one}", f"违反规定的，{two}")
        found = other_sanctions(outcome, rows(outcome.before, outcome.after))
        told = [(printed(row.from_, outcome.before), printed(row.to, outcome.after)) for row in found]
        left = [(each.before, each.after) for each in unexplained(outcome, found)]

        assert sorted(pair[::turn] for pair in other) == sorted(told)
        assert [pair[::turn] for pair in words] == left
