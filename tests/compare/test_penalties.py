"""How far a sanction reaches in a text, and which words that differ it explains: cases on either side of a limit."""

from __future__ import annotations

import pytest

from enfcmp.compare.penalties import other_sanctions, reach, rows, unexplained
from enfcmp.compare.quotation_differences import Outcome, WordChange
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
