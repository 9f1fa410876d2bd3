"""Where two sequences part and meet again, also where they are too long to be aligned element by element."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text import opcodes
from enfcmp.text.opcodes import changes

WORDS = st.lists(st.sampled_from(["甲", "乙", "丙", "丁", "戊"]), max_size=60)


@pytest.fixture
def short_of_breath():
    """Nothing is aligned that takes more than 30 steps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opcodes, "_MOST_STEPS", 30)
        patch.setattr(opcodes, "_SHINGLE", 2)
        yield


def put_together(one, other, found):
    """The other sequence, of what both have and what it has in place of the rest; None where stretches overlap."""
    made, at, there = [], 0, 0
    for start, stop, begin, end in (*found, (len(one), len(one), len(other), len(other))):
        if start < at or begin < there or one[at:start] != other[there:begin]:
            return None
        made += one[at:start] + other[begin:end]
        at, there = stop, end
    return made


@given(WORDS, WORDS)
def test_what_lies_between_is_the_same(one, other):
    """With the stretches exchanged one is the other, however long both are."""
    assert other == put_together(one, other, changes(one, other))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opcodes, "_MOST_STEPS", 30)
        patch.setattr(opcodes, "_SHINGLE", 2)
        assert other == put_together(one, other, changes(one, other))


@pytest.mark.usefixtures("short_of_breath")
def test_a_long_text_with_few_changes():
    """What stands once on either side keeps the pieces small: the same is found as word by word."""
    one = [str(at) for at in range(200)]
    other = [*one[:50], "甲", *one[51:120], *one[123:]]

    assert [(50, 51, 50, 51), (120, 123, 120, 120)] == changes(one, other)


@pytest.mark.usefixtures("short_of_breath")
def test_what_repeats_itself_is_one_piece():
    """Between the same beginning and the same end."""
    one, other = ["甲", "乙"] * 20, ["甲", "乙"] * 2 + ["丙"] + ["甲", "乙"] * 2

    assert [(4, 36, 4, 5)] == changes(one, other)


@pytest.mark.parametrize("period", [1, 7, 1000, 10**9])
def test_steps_grow_with_the_length(monkeypatch, period):
    """Four times the length is at most about four times the work, whatever repeats itself."""
    monkeypatch.setattr(opcodes, "_MOST_STEPS", 10_000)
    taken = []
    monkeypatch.setattr(opcodes, "_aligned", lambda one, other: taken.append(len(one) * len(other)) or [])

    def steps(length):
        taken.clear()
        one = [at % period for at in range(length)]
        changes(one, [each if at % 53 else -1 for at, each in enumerate(one)])
        return sum(taken)

    assert steps(8000) <= 5 * max(steps(2000), 10_000)
