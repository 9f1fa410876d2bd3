"""Four published lists and the official texts: no 罚款 is passed over but those that threaten nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.lists.read_list import read_list
from enfcmp.text.fold import joined

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "lists").is_dir(), reason="the lists are not part of the repository")

# Read by eye: what 罚款 stands in where nobody is fined by it.
SPOKEN_OF = {
    "a fine that is paid, collected, kept back or given back": (
        "缴纳罚款",
        "收缴罚款",
        "收缴的罚款",
        "收受罚款",
        "将罚款",
        "抵缴罚款",
        "返还罚款",
        "私分罚款",
        "罚款、没收的违法所得",
        "滞纳金、罚款",
        "减免加处的罚款",
    ),
    "a word for a kind of penalty, in a rule about penalties": (
        "（二）罚款",
        "较大数额罚款",
        "一定数额罚款的行政处罚",
        "罚款的限额",
        "罚款数额",
        "两次以上罚款",
        "给予罚款处罚的",
        "给予当事人罚款的",
        "不再给予罚款",
        "加处罚款或者滞纳金的",
        "加处罚款或者滞纳金超过",
        "加处罚款的数额",
        "不得超出罚款的数额",
        "罚款决定",
        "罚款、没收财物单据",
        "罚款由环境保护行政主管部门决定",
    ),
    "a condition of what may be done on the spot": ("三千元以下罚款或者警告的行政处罚的", "一百元以下罚款的；"),
}


def texts():
    """The cells of the lists, and the official texts line by line."""
    for path in sorted((SHARED / "lists").glob("*.yaml")):
        yield from (joined(item.basis_text or "") for item in read_list(path).printed.items)
    for path in sorted((SHARED / "statutes").glob("*.md")):
        yield from path.read_text(encoding="utf-8").splitlines()


def covered(text, phrase):
    """Where a phrase stands in a text."""
    return [match.span() for match in re.finditer(re.escape(phrase), text)]


def test_every_fine_is_read_or_threatens_nobody():
    """Each 罚款 lies in a sanction, or in a phrase of the list; and no phrase of the list is idle."""
    unread, used, count = [], set(), 0
    for text in texts():
        sanctions = [(each.start, each.end) for each in read_sanctions(text)]
        for start, end in covered(text, "罚款"):
            count += 1
            if any(first <= start and end <= last for first, last in sanctions):
                continue
            phrases = {
                phrase
                for phrase in sum(SPOKEN_OF.values(), ())
                for first, last in covered(text, phrase)
                if first <= start and end <= last
            }
            used |= phrases
            unread += [] if phrases else [text[max(0, start - 30) : end + 10]]

    assert count > 300
    assert [] == unread
    assert set() == set(sum(SPOKEN_OF.values(), ())) - used


def test_amounts_of_fines_are_read():
    """A fine before which a sum, a multiple or a share is printed has one."""
    bare = [
        text[max(0, each.start - 10) : each.end]
        for text in texts()
        for each in read_sanctions(text)
        if each.kind == "罚款" and not each.amounts and re.search(r"[元倍％%]|分之", text[each.start : each.end])
    ]

    assert [] == bare
