"""Many lists against one reference: who has what, who lacks it, who says something else, whatever the order."""

import json

import pytest

HEAD = (
    "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {place}}}\nbureau: {place}{field}局\ntitle: 清单\nitems:\n"
)
ITEM = "- {{number: '{number}', name: {name}, type: 行政处罚, basis_text: '《市集条例》{at}：{text}。'}}\n"
MATTERS = {
    "伪造摊位证": ("第十一条", "伪造摊位证的，由主管部门责令改正，处五千元以下的罚款"),
    "损毁渡口标志": ("第十二条", "损毁渡口标志的，由主管部门给予警告，并责令恢复原状"),
    "擅自占用灯会场地": ("第十三条", "擅自占用灯会场地的，没收违法所得，并处一万元以下的罚款"),
    "未按规定保存账簿": ("第十四条", "未按规定保存账簿的，责令限期改正，逾期不改正的，处二千元罚款"),
    "私自转让水井使用权": ("第十五条", "私自转让水井使用权的，收回使用权，可以并处三千元以下的罚款"),
}
OTHER = {"拒绝过秤检查": ("第二十条", "拒绝过秤检查的，处一千元以下的罚款")}


def item(number, name, at, text):
    return ITEM.format(number=number, name=f"对{name}的处罚", at=at, text=text)


@pytest.fixture
def lists(tmp_path):
    """A reference of five matters and its lists: one lacks a matter, one cites another article, two share one more."""

    def write(name, rows, field="市集"):
        text = HEAD.format(id=name, place=f"{name}市", field=field)
        text += "".join(item(number, *row) for number, row in enumerate(rows, 1))
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")

    rows = {name: (name, *said) for name, said in MATTERS.items()}
    extra = tuple((name, *said) for name, said in OTHER.items())
    name, _at, words = rows["损毁渡口标志"]
    moved = name, "第四十条", words
    write("reference", rows.values())
    write("a", [*list(rows.values())[:-1], *extra])
    write("b", [*list(rows.values())[::-1], *extra])
    write("c", [each if each[0] != moved[0] else moved for each in rows.values()])
    write("d", list(rows.values())[:2], field="生态环境")
    return tmp_path


@pytest.fixture
def survey(run, lists):
    def run_it(*arguments):
        code, out, err = run("survey", *arguments, "--format", "json", "--data", lists)
        return code, json.loads(out) if out else None, err

    return run_it


def test_what_is_found(survey):
    """Who lacks what, who cites another article, what is in no matter, which list is of another field."""
    code, found, _err = survey("a", "b", "c", "d", "--reference", "reference")

    assert (0, ["a", "b", "c"], ["d"], "市集", False) == (
        code,
        *(found[each] for each in ("lists", "apart", "domain", "induced")),
    )
    assert [[], [], [], [], ["a"]] == [each["absent"] for each in found["matters"]]
    differing = [
        (each["id"], cell["list"]) for each in found["matters"] for cell in each["cells"] if not cell["majority"]
    ]
    assert [("reference:2", "c")] == differing
    assert [(["a:5", "b:6"], 2)] == [(each["items"], each["count"]) for each in found["groups"]]
    assert {"a": (1, 0, 0), "b": (0, 0, 0), "c": (0, 1, 0)} == {
        each["list"]: (each["absent"], each["differing"], each["ungrouped"]) for each in found["outliers"]
    }
    assert {"lists": 3, "matters": 5, "cells": 14, "absent": 1, "differing": 1, "groups": 1, "ungrouped": 0} == (
        found["summary"]
    )


def test_what_most_cite(survey):
    """With how many lists, and in how many wordings."""
    _code, found, _err = survey("a", "b", "c", "--reference", "reference")
    majority = found["matters"][1]["majority"]

    assert (12, 2, 3, 1) == (
        majority["provisions"][0]["article"],
        *(majority[each] for each in ("count", "of", "wordings")),
    )


@pytest.mark.parametrize("order", [("c", "a", "b"), ("b", "c", "a")])
def test_the_order_of_the_lists_decides_nothing(run, lists, order):
    """Byte for byte, with a reference or without."""
    for more in ((), ("--reference", "reference")):
        one, other = (
            run("survey", *each, *more, "--data", lists, "--format", "json")[1] for each in (("a", "b", "c"), order)
        )
        assert one == other


def test_every_cell_is_what_pairs_says(run, survey, lists):
    """Whatever else is in the run."""
    _code, found, _err = survey("a", "b", "c", "--reference", "reference")
    for name in found["lists"]:
        links = json.loads(run("pairs", "--from", "reference", "--to", name, "--data", lists, "--format", "json")[1])[
            "links"
        ]
        cells = [
            (each["id"], item)
            for each in found["matters"]
            for cell in each["cells"]
            if cell["list"] == name
            for item in cell["items"]
        ]
        assert [(each["from"], each["to"]) for each in links] == cells


def test_without_a_reference(survey):
    """One is made of what at least two lists share, and said to be made."""
    code, found, _err = survey("a", "b", "c")

    assert (0, True, "induced") == (code, found["induced"], found["reference"])
    assert {f"对{name}的处罚" for name in (*MATTERS, *OTHER)} == {each["name"] for each in found["matters"]}
    assert [] == found["groups"]


def test_a_folder_and_a_bad_list(run, lists):
    """What cannot be read is told, the others are surveyed; a file that is no list is none."""
    (lists / "bad.yaml").write_text("schema: enfcmp.list/1\nid: [\n", encoding="utf-8")
    (lists / "notes.yaml").write_text("a: b\n", encoding="utf-8")
    code, out, err = run("survey", lists, "--reference", lists / "reference.yaml", "--format", "json")

    assert (2, ["a", "b", "c"]) == (code, json.loads(out)["lists"])
    assert err.startswith(f"Error: {lists / 'bad.yaml'}:")
    assert "notes" not in err


def test_a_pattern(survey, lists):
    """As a shell would have filled it in."""
    _code, found, _err = survey(str(lists / "[ab].yaml"), "--reference", "reference")

    assert ["a", "b"] == found["lists"]


def test_two_lists_of_one_id(run, lists):
    """The second is told, and left out."""
    (lists / "more").mkdir()
    (lists / "more" / "a.yaml").write_bytes((lists / "a.yaml").read_bytes())
    code, out, err = run(
        "survey", lists / "a.yaml", lists / "more", "--reference", lists / "reference.yaml", "--format", "json"
    )

    assert (2, ["a"]) == (code, json.loads(out)["lists"])
    assert f"{lists / 'more' / 'a.yaml'}: the list {lists / 'a.yaml'} has the same id `a`" in err


def test_slices(survey):
    """A matter by its id or its number, a list; sums stay those of the whole."""
    _code, whole, _err = survey("a", "b", "c", "--reference", "reference")
    _code, part, _err = survey("a", "b", "c", "--reference", "reference", "--matter", "2", "--list", "c")

    assert whole["summary"] == part["summary"]
    assert [("reference:2", ["c"])] == [
        (each["id"], [cell["list"] for cell in each["cells"]]) for each in part["matters"]
    ]
    assert ["c"] == [each["list"] for each in part["outliers"]]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("a", "b", "--matter", "9"), "there is no `9` in this survey"),
        (("a", "b", "--list", "x"), "there is no `x` in this survey"),
        (("a",), "a reference is made of two lists or more; name one with --reference"),
        (("a", "--reference", "nowhere"), "there is no list `nowhere`"),
        (("reference", "--reference", "reference"), "no list is left to hold against the reference"),
    ],
)
def test_refused(survey, arguments, expected):
    """One sentence each."""
    code, found, err = survey(*arguments)

    assert (2, None) == (code, found)
    assert expected in err


@pytest.mark.parametrize("suffix", ["md", "html", "docx", "xlsx", "csv", "json"])
def test_files(run, lists, tmp_path, suffix):
    """In every format, the same bytes each time."""
    files = [tmp_path / f"{name}.{suffix}" for name in ("one", "other")]
    for file in files:
        assert 0 == run("survey", "a", "b", "--reference", "reference", "--data", lists, "-q", "-o", file)[0]

    assert files[0].read_bytes() == files[1].read_bytes()


def test_eight_rows_on_a_screen(run, lists):
    """More with --all."""
    out = run("survey", "a", "b", "c", "--reference", "reference", "--data", lists)[1]

    assert "Who lacks what others have: 1" in out
    assert "reference:5" in out
