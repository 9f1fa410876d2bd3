"""Every mark of omission is an ellipsis, and nothing else is."""

import pytest

from enfcmp.text.omissions import with_ellipses

MARKS = [
    *("…", "……", "⋯⋯", "‥", "...", "......", ". . .", "．．．", "。。。", "｡｡｡"),
    *("··", "······", "・・・", "･･･", "•••", "‧‧‧", "∙∙∙", "⋅⋅⋅", "●●●", "○○○", "· · ·"),
    *("┄┄", "┈┈┈", "***", "＊＊＊", "～～～", "———", "－－－－－－", "------"),
    *(
        "（略）",
        "(略)",
        "〔略〕",
        "[略]",
        "【略】",
        "〈略〉",
        "（省略）",
        "（从略）",
        "（节略）",
        "（删节）",
        "（略去）",
    ),
    *(
        "（前略）",
        "（中略）",
        "（下略）",
        "（后略）",
        "（以下略）",
        "（以上省略）",
        "（以下省略）",
        "（中间省略）",
        "（余略）",
    ),
    *(
        "（其余略）",
        "（其他项略）",
        "（部分内容略）",
        "（此处省略）",
        "（省略部分内容）",
        "（省略其他内容）",
        "（第二款略）",
    ),
    *("（第一项至第三项略）", "（略……）", "（……略……）", "( 略 )"),
    *("（……）", "[...]", "[……]", "（...）", "【……】"),
]
NO_MARKS = [
    *("甲·乙", "（一）", "3.5", "第1.2条", "——", "—", "10—20元", "甲。乙", "1..2", "*", "○", "●"),
    *("（发展战略）", "（策略）", "（侵略）", "（以下简称条例）", "（含三日）", "略", "从略", "（甲略称乙）"),
]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_of_omission_is_an_ellipsis(mark):
    """At the beginning, in the middle and at the end; every place in the text stays what it is."""
    text = f"{mark}甲；{mark}乙{mark}"
    found = with_ellipses(text)

    assert len(text) == len(found)
    assert "甲；乙" == "".join(char for char in found if char not in "…（）()[]【】")
    assert 3 == len([piece for piece in found.replace("甲；", "|").replace("乙", "|").split("|") if "…" in piece])


@pytest.mark.parametrize("words", NO_MARKS)
def test_what_is_none_stays(words):
    """A point inside a name, a dash, an entry, other words in brackets."""
    assert f"甲{words}乙" == with_ellipses(f"甲{words}乙")


def test_what_the_law_itself_says_is_no_omission():
    assert "甲（略）乙" == with_ellipses("甲（略）乙", "甲（略）乙。")
