"""When what an item quotes has too little in common with its name: cases on either side of the limits."""

from __future__ import annotations

import pytest

from enfcmp.check.inspect import Selection
from enfcmp.pipeline import Workspace

HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '1', name: {name}, bases: [{{instrument: 《甲法》, provisions: [{quote}]}}]}}\n"
QUOTE = "{{at: 第一条, text: {text}}}"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("药品价格成本调查", "责令改正。", ["basis-off-topic"], id="nothing in common"),
        pytest.param(
            "药品价格成本调查", "药品的价格。", ["basis-off-topic"], id="two pairs of characters, 药品 and 价格"
        ),
        pytest.param("药品价格成本调查", "药品价格。", [], id="three, 品价 too"),
        pytest.param("药品价格监测", "责令改正。", [], id="a name of five pairs says too little"),
        pytest.param("药品价格监测点", "责令改正。", ["basis-off-topic"], id="one of six does not"),
    ],
)
def test_limits(tmp_path, name, text, expected):
    """Neighbouring characters of the name that stand in the quotation too."""
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + ITEM.format(name=name, quote=QUOTE.format(text=text)), encoding="utf-8")
    found = Workspace().check([str(path)], Selection(("basis-off-topic",))).findings

    assert expected == [each.rule for each in found]
