"""Which types the end of a name contradicts."""

from __future__ import annotations

import pytest

from enfcmp.check.inspect import Selection
from enfcmp.pipeline import Workspace

LIST = (
    "schema: enfcmp.list/1\nid: a\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\n"
    "items: [{{number: '1', name: {name}, type: {of}, bases: []}}]\n"
)


@pytest.mark.parametrize(
    ("name", "of", "expected"),
    [
        ("对投标人的监督管理", "行政处罚", ["行政检查"]),
        ("對投標人的監督", "行政处罚", ["行政检查"]),  # in traditional characters
        ("对社保缴费的稽查", "行政处罚", ["行政检查"]),
        ("对滞纳金的行政强制", "行政检查", ["行政强制"]),
        ("对先进集体的表彰", "行政确认", ["行政奖励"]),
        ("对资料的查封", "行政强制执行", ["行政强制"]),  # it is a measure
        ("对资料的查封", "行政强制措施", []),
        ("对滞纳金的行政强制", "行政强制执行", []),
        ("对投标人的监督", "行政监督", []),
        ("对投标人的监督", "其他行政权力", []),  # which may be anything
        ("救助对象的确认", "行政给付", []),  # part of another action
        ("救助供养审批", "行政给付", []),
        ("残疾人证核发", "行政确认", []),
        ("单位名称变更备案", "行政许可", []),
        ("对拒不配合检查", "行政处罚", []),  # what was refused
        ("对拒不配合检查", "行政奖励", ["行政检查"]),
    ],
)
def test_types(tmp_path, name, of, expected):
    """The type that the name says, where it leaves no other."""
    path = tmp_path / "a.yaml"
    path.write_text(LIST.format(name=name, of=of), encoding="utf-8")
    found = Workspace().check([str(path)], Selection(("type-name-mismatch",))).findings

    assert expected == [each.before for each in found]
