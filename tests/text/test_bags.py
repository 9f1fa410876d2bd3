"""Nearness of texts by rare characters and pairs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.bags import Bags, character_pairs, characters, pairs_and_characters

FEATURES = pytest.mark.parametrize("features", [character_pairs, pairs_and_characters])
TEXTS = [
    "对骗取医疗保障基金支出行为的处罚",
    "对侵占、挪用医疗保障基金行为的处罚",
    "对医疗救助的监督检查",
    "医疗保险稽核",
    "",
]

_texts = st.lists(st.text(alphabet="对医疗保障基金的处罚检查，（1 ", max_size=12), min_size=2, max_size=6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("医保", "医保"),
        ("医，保。", "医保"),
        ("医\n\u3000保", "医保"),
        ("医&emsp;保<br>基", "医保基"),
        ("处５％以上", "处5以上"),  # width is folded
        ("Ａ级", "A级"),
        ("〔2018〕22号", "201822号"),
        ("、。", ""),
        ("", ""),
    ],
)
def test_characters(text, expected):
    """What is left where width, layout and punctuation are no matter."""
    assert expected == characters(text)


@pytest.mark.parametrize(
    ("text", "of_order", "of_all"),
    [
        ("医保局", {"医保", "保局"}, {"医", "保", "局", "医保", "保局"}),
        ("医，保", {"医保"}, {"医", "保", "医保"}),  # punctuation does not part neighbours
        ("医医医", {"医医"}, {"医", "医医"}),  # how often does not count
        ("医", set(), {"医"}),
        ("。", set(), set()),
    ],
)
def test_pairs(text, of_order, of_all):
    """Neighbouring pairs, alone and with the characters."""
    assert (of_order, of_all) == (character_pairs(text), pairs_and_characters(text))


@given(st.text(alphabet="医保基金，。（）\n 5５Ａ㈠ｶ會_", max_size=20))
def test_pairs_are_those_of_the_characters(text):
    """They are cut phrase by phrase, and no neighbours are lost where a mark stands between them."""
    letters = characters(text)

    assert {one + other for one, other in pairwise(letters)} == character_pairs(text)
    assert character_pairs(text) | set(letters) == pairs_and_characters(text)


@FEATURES
def test_a_feature_is_kept_once_for_all_texts(features):
    """Two long lists have millions of features, and few that differ."""
    ours, theirs = ({each: each for each in features(text)} for text in ("医疗救助", "医疗保险"))
    common = ours.keys() & theirs.keys()

    assert "医疗" in common
    assert all(ours[each] is theirs[each] for each in common)


@FEATURES
@pytest.mark.parametrize("index", [0, 1, 2, 3])
def test_a_text_has_all_of_itself_in_common_with_itself(index, features):
    """Both shares are 1."""
    assert Bags(TEXTS, features).overlap(index, index) == (1.0, 1.0)


@FEATURES
def test_an_empty_text_has_nothing_in_common(features):
    """Not even with itself."""
    bags = Bags(TEXTS, features)

    assert [bags.overlap(4, index) for index in range(5)] == [(0.0, 0.0)] * 5
    assert [bool(bags[index]) for index in range(5)] == [True, True, True, True, False]


def test_texts_without_a_common_character_have_nothing_in_common():
    """Nothing shared is 0 of both and 0 of the smaller."""
    assert Bags(["监督检查", "医疗保险"], pairs_and_characters).overlap(0, 1) == (0.0, 0.0)


def test_a_part_is_all_of_the_smaller_text():
    """A text that stands whole in another: less than 1 of both, 1 of the smaller."""
    both, smaller = Bags(["医疗保险稽核", "对医疗保险稽核的处罚", "监督检查"], character_pairs).overlap(0, 1)

    assert both < smaller == 1.0


def test_what_is_rare_weighs_more():
    """Three common pairs each: 医疗救助, which two texts have, says more than 行政处罚, which three have."""
    bags = Bags(["医疗救助行政处罚", "医疗救助监督检查", "价格违法行政处罚", "基金使用行政处罚"], character_pairs)

    assert bags.overlap(0, 1)[1] > bags.overlap(0, 2)[1]


@given(_texts, st.data())
def test_overlap_is_symmetric_and_between_0_and_1(texts, data):
    """Which text is named first does not matter, to the last digit."""
    bags = Bags(texts, pairs_and_characters)
    one, other = (data.draw(st.integers(0, len(texts) - 1)) for _ in range(2))
    overlap = bags.overlap(one, other)

    assert bags.overlap(other, one) == overlap
    assert all(0.0 <= share <= 1.0 + 1e-12 for share in overlap)


@given(_texts, st.randoms(use_true_random=False))
def test_overlap_does_not_depend_on_the_order_of_the_texts(texts, random):
    """Rarity is counted, not met on the way."""
    order = list(range(len(texts)))
    random.shuffle(order)
    shuffled = Bags([texts[index] for index in order], pairs_and_characters)

    assert Bags(texts, pairs_and_characters).overlap(0, 1) == shuffled.overlap(order.index(0), order.index(1))


def test_overlap_does_not_depend_on_hashing():
    """Two processes that hash differently compute the same digits."""
    code = (
        "import json; from enfcmp.text.bags import Bags, pairs_and_characters\n"
        f"bags = Bags({TEXTS!r}, pairs_and_characters)\n"
        "print(json.dumps([bags.overlap(i, j) for i in range(5) for j in range(5)]))"
    )
    printed = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]

    assert [printed[0]] * 3 == printed
    assert len(json.loads(printed[0])) == 25
