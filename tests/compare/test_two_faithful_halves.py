"""Two excerpts of one article that are both as enacted differ in their extent, and in nothing else."""

import json

import pytest

FIRST = "生产、销售劣药的，没收违法所得，并处货值金额十倍以上二十倍以下的罚款；情节严重的，责令停产停业整顿。"
SECOND = "对直接负责的主管人员，处一万元以上三万元以下的罚款。"
LAW = f"# 甲法\n\n<!-- INFO END -->\n\n第一条 {FIRST}{SECOND}\n"
LIST = """\
schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: 某市}}
bureau: 某局
title: 清单
items:
- number: '1'
  name: 对销售劣药的处罚
  bases: [{{instrument: 《甲法》, provisions: [{{at: 第一条, text: "{text}"}}]}}]
"""


@pytest.mark.parametrize(
    ("ours", "theirs", "with_text", "findings"),
    [
        (FIRST, SECOND, True, [("quotation-extent", "info")]),
        (FIRST, SECOND, False, [("quotation-extent", "warning")]),  # nobody knows whether they are as enacted
        ("……" + SECOND, FIRST[:30] + "……", True, [("quotation-extent", "info")]),
        (FIRST, FIRST + SECOND, True, [("quotation-extent", "info")]),
        (FIRST, SECOND.replace("三万", "二万"), True, [("quotation-extent", "warning")]),
        (FIRST, FIRST.replace("二十倍", "三十倍"), True, [("sanction-differs", "error")]),
    ],
)
def test_levels(run, tmp_path, ours, theirs, with_text, findings):
    """A note where both are as enacted, never an error."""
    (tmp_path / "甲法.md").write_text(LAW, encoding="utf-8")
    for name, text in (("a", ours), ("b", theirs)):
        (tmp_path / f"{name}.yaml").write_text(LIST.format(id=name, text=text), encoding="utf-8")
    texts = ("--statutes", tmp_path / "甲法.md") if with_text else ()
    out = run("diff", "--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml", "--format", "json", *texts)[1]

    assert findings == [(each["rule"], each["severity"]) for each in json.loads(out)["findings"]]
