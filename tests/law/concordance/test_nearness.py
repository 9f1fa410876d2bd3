"""How near passages are, and that a long text is not held article by article against another."""

import pytest

from enfcmp.law.concordance import nearness
from enfcmp.law.concordance.concord import concord
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import Passage
from tests.test_linear_time import steps_of

DEEDS = ("伪造", "转让", "占用", "移走", "登记", "骗取", "损毁", "超期", "买卖", "提供")
THINGS = ("摊位证", "渡船", "水井", "驿站补助", "灯会场地", "度量衡器", "账簿", "渡口基金", "标志", "凭证")


def articles(count, words="违反本法规定{deed}{thing}第{at}号的，处罚款。"):
    """As many articles, no two of which are alike."""
    return [
        words.format(deed=DEEDS[at % 10], thing=THINGS[at // 10 % 10], at=f"{at:03}")[: 40 + at % 7]
        for at in range(count)
    ]


@pytest.fixture
def found(text):
    """The places that took over each article, stated or possible, with the score."""

    def told(old, new):
        return [(row.old, row.new, row.possible, row.score) for row in concord(text(*old), text(*new)).rows]

    return told


def test_of_a_long_text_the_same_is_said(found, monkeypatch):
    """What is looked up only by what is rare is found as if all were."""
    old = articles(100)
    new = [each.replace("处罚款", "没收") for each in reversed(old)]
    monkeypatch.setattr(nearness, "_MOST", 10**9)
    whole = found(old, new)

    monkeypatch.setattr(nearness, "_MOST", 300)
    monkeypatch.setattr(nearness, "_EACH", 20)
    assert [each[:2] for each in whole] == [each[:2] for each in found(old, new)]
    assert all(new for _, new, _, _ in whole)


def steps(text, old, new):
    """Of two texts of these articles side by side."""
    texts = text(*old), text(*new)
    return steps_of(lambda: concord(*texts))


WORDS = ["违反本法规定{deed}{thing}第{at}号的，处罚款。", "应当登记。", "第{at}号应当登记的，处罚款。"]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("join", [list, lambda articles: ["\n".join(articles)]], ids=["articles", "款"])
def test_steps(text, monkeypatch, words, join):
    """Four times as many articles or 款 are at most five times the steps, however much they have in common."""
    for name, number in (("_MOST", 60), ("_EACH", 6), ("_LIKELY", 5)):  # as if they were a hundred times as many
        monkeypatch.setattr(nearness, name, number)
    small, large = (
        steps(text, join(articles(count, words)), join(articles(count, words.replace("的", "者"))))
        for count in (20, 80)
    )

    assert large <= 5 * small, (small, large)


def test_what_has_nothing_in_common_is_no_row():
    near = Nearness((Passage(("甲乙丙",)), Passage(("丁戊己",))), (Passage(("甲乙丁戊己",)), Passage(("庚辛壬",))))

    assert [[0], [0]] == [list(row) for row in near.table(1.0)]
    assert [{}] == near.paragraphs(near.old[0], near.new[1])
