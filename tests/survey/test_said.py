"""What a list says of a row, in a form in which two lists that say the same are alike."""

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText
from enfcmp.survey.said import said_by

LIST = """\
schema: enfcmp.list/1
id: a
jurisdiction: {{name: 甲市, province: 乙省}}
bureau: 甲市市集局
title: 清单
items:
- number: '1'
  name: 对伪造摊位证的处罚
  type: 行政处罚
  implementing_body: {body}
  bases:
  - instrument: 《市集条例》
    provisions: [{{at: 第五条, text: '{text}'}}]
"""


def of_one(tmp_path, text="处五千元以下的罚款。", body="甲市市集局"):
    source = FileText(tmp_path / "a.yaml", LIST.format(text=text, body=body), "")
    items = read_citations(read_list(source).printed)
    return said_by(items.items, items)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("处五千元以下的罚款。", ("罚款 ≤5000元",)),
        ("处5000元以下罚款。", ("罚款 ≤5000元",)),
        ("处一万元以上五万元以下的罚款。", ("罚款 10000–50000元",)),
        ("处骗取金额二倍以上五倍以下的罚款。", ("罚款 2–5倍",)),
        ("处一千元的罚款。", ("罚款 1000元",)),
        ("处一千元以上的罚款。", ("罚款 ≥1000元",)),
        ("责令改正。", ()),
    ],
)
def test_fines(tmp_path, text, expected):
    """However they are printed."""
    assert expected == of_one(tmp_path, text).fines


def test_bodies_without_their_place(tmp_path):
    """Each its own bureau."""
    assert ("市集局",) == of_one(tmp_path).bodies == of_one(tmp_path, body="乙省甲市市集局").bodies


def test_wordings(tmp_path):
    """Form is no other wording, words are."""
    one, form, words = (of_one(tmp_path, each).wording for each in ("处罚款。", "处 罚款。", "并处罚款。"))

    assert one == form != words
