"""What of a basis could not be read is said, once, and what was read is not."""

import datetime as dt
import json

import pytest

from enfcmp.check.inspect import Selection
from enfcmp.pipeline import Workspace

HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"
AS_OF = dt.date(2026, 11, 23)


def findings(tmp_path, item):
    """What the rule finds in a list of one item."""
    path = tmp_path / "a.yaml"
    path.write_text(
        f"{HEAD}- {json.dumps({'number': '1', 'name': '甲', **item}, ensure_ascii=False)}\n", encoding="utf-8"
    )
    return Workspace(as_of=AS_OF).check([str(path)], Selection(("basis-unread",))).findings


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("《丁法》笫六条：谎报的，处罚款。", "《丁法》笫六条：谎报的，处罚款。"),
        ("《丁法》第—条：谎报的。", "《丁法》第—条：谎报的。"),
        ("《丁法》第二十—条", "《丁法》第二十—条"),
        ("《丁法》第l0条", "《丁法》第l0条"),
        ("《丁法》弟六条", "《丁法》弟六条"),
        ("《丁法》关于检查的第六条", "《丁法》关于检查的第六条"),
        ("丁法第六条：谎报的。", "丁法第六条：谎报的。"),
        ("详见本法第八条", "详见本法第八条"),
        ("同上", "同上"),
        ("按有关规定执行", "按有关规定执行"),
        ("《甲法》第一条；乙办法第四条", "；乙办法第四条"),
        ("《甲法》第一条和乙办法第四条", "和乙办法第四条"),
        ("《甲法》第一条；相关技术规范", "；相关技术规范"),
        ("《甲法》第八条：甲。\n笫九条：乙。", "笫九条：乙。"),
        ("《甲法》第八条：甲。\n《乙办法》笫九条：乙。", "《乙办法》笫九条：乙。"),
        ("《甲法》第八条：甲。\n具体如某处《乙办法》第九条：乙。", "具体如某处《乙办法》第九条：乙。"),
        ("附件：《甲法》第八条", "附件："),
        ("《甲法》第三章", "第三章"),
        ("《甲法》附件第三条", "附件第三条"),
        ("《甲法》附件一：甲。", "附件一"),
        ("《某通知》关于第三条的说明：甲。", "《某通知》关于第三条的说明：甲。"),
    ],
)
def test_words_that_are_not_read_are_said(tmp_path, cell, words):
    """A warning at the cell, with just these words."""
    (found,) = findings(tmp_path, {"basis_text": cell})

    assert ("warning", words) == (found.severity, found.after)
    assert words in str(found.message)
    assert found.location.line == HEAD.count("\n") + 1


@pytest.mark.parametrize(
    "cell",
    [
        "《甲法》第一条",
        "《甲法》",
        "处罚依据：公安部《甲法》（2019年修正）第一条等规定；参照《乙办法》第四条执行。",
        "【法律】\n1.《甲法》第一条（原第五条）：甲。\n【部门规章】\n2.《乙办法》第四条：乙。",
        "违反《甲法》第一条的规定，依据《乙办法》第四条的规定，予以处罚。",
        "《甲法》第二章第三条：甲。",
        "《甲法》附则第三条",
        "《甲法》第一条，见附件",
        "《甲法》第一条及有关规定",
        "《甲法》第一条：依照《乙法》第三条的规定处罚。\n第二条：违反第一条规定的，处罚款。",
        "《某通知》：各级部门应当每年检查一次。",
        "《某通知》（甲发〔2020〕1号）\n一、各级部门应当每年检查一次。",
        "《某通知》第三点：每年检查一次。",
        "《某意见》第二部分第（三）点",
        "《最高人民法院关于某案件的解释》",
        "《关于某问题的批复》（国函〔2010〕5号）",
        "无",
        "/",
        "—",
        " \n",
    ],
)
def test_nothing_is_said_where_all_is_read(tmp_path, cell):
    """Labels, joining words, notes, marks, and the words of a text without articles are known."""
    assert [] == [found.after for found in findings(tmp_path, {"basis_text": cell})]


def test_a_place_in_a_field_that_names_no_article_is_said_where_it_stands(tmp_path):
    bases = [{"instrument": "《甲法》", "provisions": [{"at": "第一条"}, {"at": "第三章"}]}]
    (found,) = findings(tmp_path, {"bases": bases})

    assert ("第三章", "warning") == (found.after, found.severity)


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_every_format_shows_the_words(run, tmp_path, form):
    path = tmp_path / "a.yaml"
    path.write_text(f"{HEAD}- {{number: '1', name: 甲, basis_text: 《丁法》笫六条}}\n", encoding="utf-8")

    code, out, err = run("check", path, "--format", form, "-q", "--fail-on", "warning")

    assert (1, "", True) == (code, err, "《丁法》笫六条" in out)


def test_it_is_said_once(run, tmp_path):
    """By the rule in `check`, by a note in other commands and where the rule is left out."""
    path = tmp_path / "a.yaml"
    path.write_text(
        f"{HEAD}- {{number: '1', name: 甲, basis_text: 《丁法》笫六条}}\n"
        "- {number: '2', name: 乙, basis_text: 《丁法》第六条；戊办法第七条}\n",
        encoding="utf-8",
    )
    whole = f"Note: {path}: item 1: no citation could be read in `basis_text`"
    part = f"Note: {path}: item 2: `；戊办法第七条` could not be read in the basis and is not compared"

    assert "" == run("check", path)[2]
    assert [whole, part] == run("check", path, "--ignore", "basis-unread")[2].splitlines()
    assert [whole, part] == run("check", path, "--select", "number-gap")[2].splitlines()
    assert {whole, part} <= set(run("missing", "--from", path, "--to", path)[2].splitlines())
