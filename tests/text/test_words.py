"""Words of legal texts, without jieba's own dictionary, cache or noise."""

import random
import subprocess
import sys

import pytest

from enfcmp.text.differences import differences
from enfcmp.text.words import words

QUIET = """
import sys, tempfile, time
from pathlib import Path
from enfcmp.text import words
assert "jieba" not in sys.modules
tempfile.tempdir = sys.argv[1]
words.words("骗取社会保险基金")
assert "pkg_resources" not in sys.modules
assert not list(Path(sys.argv[1]).iterdir())
assert "jieba.finalseg.prob_emit" not in sys.modules
import jieba
assert list(jieba.finalseg.cut("医疗保障"))  # loaded by whoever wants it
assert "jieba.finalseg.prob_emit" in sys.modules
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("责令退回骗取的社会保险基金", ["责令", "退回", "骗取", "的", "社会保险", "基金"]),
        ("隐匿、转移、侵占", ["隐匿", "、", "转移", "、", "侵占"]),
        ("处10000元罚款", ["处", "10000", "元", "罚款"]),
        ("", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_words_together_are_the_text():
    rng = random.Random(1)  # noqa: S311
    signs = "社会保险基金的\u3000 \r\n5%.-+#a，。国\U00020000\ud800"
    for _ in range(500):
        text = "".join(rng.choices(signs, k=rng.randrange(30)))
        assert "".join(words(text)) == text


def test_nothing_is_imported_before_it_is_needed_nothing_written_nothing_said(tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", QUIET, str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        ("隐匿转移侵占挪用", "隐匿转移占用挪用", [("侵占", "占用")], "a word for a word"),
        (
            "骗取的社会保险金处",
            "骗取的社会保险基金处",
            [("社会保险金", "社会保险基金")],
            "the word whole",
        ),
        ("缴纳生育保险费的", "缴纳生育保险费用的", [("保险费", "保险费用")], "the same where a character is added"),
        ("人员处对单位罚款数额", "人员处单位罚款数额", [("对", "")], "对 is a word of its own"),
        ("处5000元以上", "处1000元以上", [("5000元", "1000元")], "a number with its measure"),
        ("处1.5倍以上", "处2.5倍以上", [("1.5倍", "2.5倍")], "a number whole"),
        ("责令改正没收违法所得", "责令改正", [("没收违法所得", "")], "what is left out in one piece"),
        ("应当责令改正", "可以责令限期改正", [("应当", "可以"), ("", "限期")], "two changes"),
        ("责令改正", "责令改正", [], "nothing"),
    ],
)
def test_differences(before, after, expected, why):
    found = differences(before, after)

    assert [(before[a:b], after[c:d]) for a, b, c, d in found] == expected, why
