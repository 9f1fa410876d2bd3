"""Many lists against one reference: who has what, who lacks it, who says something else, whatever the order."""

import json
import re
from pathlib import Path

import msgspec
import openpyxl
import pytest

from enfcmp.model import Survey
from enfcmp.report.survey_tables import survey_tables

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "counties"
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
    assert {
        "lists": 3,
        "matters": 5,
        "cells": 14,
        "absent": 1,
        "unsure": 0,
        "differing": 1,
        "groups": 1,
        "ungrouped": 0,
        "repealed": 0,
    } == (found["summary"])


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


def test_a_matter_that_lists_copy_in_two_wordings(run, lists):
    """Is one group: the nearest of an item are its twins, and the two wordings meet all the same."""
    name, (at, text) = "拒绝过秤检查", OTHER["拒绝过秤检查"]
    bare = ITEM.replace("{at}：{text}。", "{at}").format(number=1, name=f"对{name}的处罚", at=at)
    names = [f"l{number:02}" for number in range(24)]
    for number, each in enumerate(names):
        rows = item(1, name, at, text) if number % 2 else bare
        (lists / f"{each}.yaml").write_text(HEAD.format(id=each, place="某市", field="市集") + rows, "utf-8")
    surveyed = "survey", *names, "--reference", "reference", "--data", lists, "--format", "json"
    found = json.loads(run(*surveyed)[1])

    assert [[f"{each}:1" for each in names]] == [each["items"] for each in found["groups"]]


def test_lists_that_tell_no_field_of_work(run, lists):
    """Are compared, and are said to be; the fields of the others are told."""
    text = (lists / "b.yaml").read_text("utf-8").replace("bureau: b市市集局", "bureau: b市人民政府")
    (lists / "b.yaml").write_text(text, "utf-8")
    surveyed = "survey", "a", "b", "d", "--reference", "reference", "--data", lists
    found = json.loads(run(*surveyed, "--format", "json")[1])
    out = run(*surveyed, columns=300)[1].replace("\n", " ")

    assert (["a", "b"], ["d"], {"a": "市集"}) == (found["lists"], found["apart"], found["domains"])
    assert "Field of work: 市集. They tell no field of work, and are compared all the same: b." in out


def test_a_reference_that_tells_no_field_of_work(run, lists):
    """Lists of several are compared, which is said; what is in no matter is grouped within one of them."""
    for name, bureau in (("reference", "某市人民政府"), ("b", "b市生态环境局")):
        text = (lists / f"{name}.yaml").read_text("utf-8").replace(f"bureau: {name}市市集局", f"bureau: {bureau}")
        (lists / f"{name}.yaml").write_text(text, "utf-8")
    surveyed = "survey", "a", "b", "c", "--reference", "reference", "--data", lists
    found = json.loads(run(*surveyed, "--format", "json")[1])
    out = run(*surveyed, columns=300)[1].replace("\n", " ")

    assert (None, ["a", "b", "c"], []) == (found["domain"], found["lists"], found["groups"])
    assert "so lists of several are compared: 市集, 生态环境." in out


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
    assert (
        f"{lists / 'more' / 'a.yaml'}: the list {lists / 'a.yaml'} has the same id `a`, and is the one that is taken"
        in err
    )


def test_in_what_lists_say_something_else(run, lists):
    """In words that begin as those of `diff` do, since each may stand alone."""
    run("survey", "a", "b", "c", "--reference", "reference", "--data", lists, "-q", "-o", lists / "x.csv")
    kinds = (lists / "x.csv").read_text("utf-8-sig").partition("In what,Cells,Lists\n")[2].partition("\n\n")[0]

    assert [
        "Cites an article that the reference does not,1,1",
        "Lacks an article of the reference,1,1",
        "No provision in common,1,1",
        "Other than most: another article,1,1",
    ] == kinds.splitlines()


def test_slices(run, survey, lists):
    """A matter by its id or its number, a list; sums stay those of the whole."""
    _code, whole, _err = survey("a", "b", "c", "--reference", "reference")
    _code, part, _err = survey("a", "b", "c", "--reference", "reference", "--matter", "2", "--list", "c")

    said = "Only a part is shown; these sums, the counts of each list and the groups are those of the whole.\n"
    texts = [
        run("survey", "a", "b", "c", "--reference", "reference", "--data", lists, *more, columns=200)[1]
        for more in ((), ("--list", "c"))
    ]

    assert [False, True] == [said in each for each in texts]
    assert whole["summary"] == part["summary"]
    assert [("reference:2", ["c"])] == [
        (each["id"], [cell["list"] for cell in each["cells"]]) for each in part["matters"]
    ]
    assert ["c"] == [each["list"] for each in part["outliers"]]


ANOTHER = """\
schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: {place}, province: {province}}}
bureau: {place}市集局
title: 清单
items:
"""
SEALED = """\
- number: '{number}'
  name: 对存在重大隐患且逾期未整改的{thing}依法予以查封
  type: 行政强制
  basis_text: 《{law}》第五条
"""


@pytest.fixture
def sealed(tmp_path):
    """A reference of two matters, and lists that take the same measure against other things."""

    def write(name, province, *rows):
        text = ANOTHER.format(id=name, place=f"{name}县", province=province)
        text += "".join(SEALED.format(number=at, thing=thing, law=law) for at, (thing, law) in enumerate(rows, 1))
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")

    write("reference", "甲省", ("酒坊窖池", "作坊条例"), ("渡口浮桥", "渡口条例"))
    write("a", "甲省", ("酒坊窖池", "作坊条例"), ("渡口浮桥", "渡口条例"))
    write("b", "乙省", ("庙会戏台", "灯会条例"), ("渡口浮桥", "中华人民共和国环境噪声污染防治法"))
    write("c", "乙省", ("渡口浮桥", "渡口条例"))
    write("d", "乙省", ("庙会戏台", "灯会条例"))
    return tmp_path


def test_a_person_has_to_look(run, sealed):
    """Where nothing but a name that is somewhat near speaks for a cell; what is lacking for sure is absent."""
    code, out, _err = run("survey", "a", "c", "d", "--reference", "reference", "--data", sealed, "--format", "json")
    found = json.loads(out)

    assert 0 == code
    assert [(["c"], ["d"]), ([], ["d"])] == [(each["absent"], each["unsure"]) for each in found["matters"]]
    assert ("likely", (1, 2)) == (
        found["matters"][1]["cells"][-1]["confidence"],
        (found["summary"]["absent"], found["summary"]["unsure"]),
    )


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("a", "d", "e"), [["d:1", "e:3"]]),
        (("a", "d", "f"), []),  # both may as well be the matter in other words
    ],
)
def test_what_is_in_no_matter_or_perhaps_in_one(run, sealed, names, expected):
    """A group has items of which a person has to look, and one that is in no matter; its cells stay as they were."""
    for name, rows in {
        "e": (("酒坊窖池", "作坊"), ("渡口浮桥", "渡口"), ("庙会戏台", "灯会")),
        "f": (("庙会戏台", "灯会"),),
    }.items():
        text = ANOTHER.format(id=name, place=f"{name}县", province="乙省")
        text += "".join(SEALED.format(number=at, thing=row[0], law=f"{row[1]}条例") for at, row in enumerate(rows, 1))
        (sealed / f"{name}.yaml").write_text(text, encoding="utf-8")
    surveyed = "survey", *names, "--reference", "reference", "--data", sealed, "--format", "json"
    found = json.loads(run(*surveyed)[1])

    assert expected == [each["items"] for each in found["groups"]]
    assert "d" in found["matters"][1]["unsure"]
    assert ["d:1"] == next(each["items"] for each in found["matters"][1]["cells"] if each["list"] == "d")


def test_repealed_bases(run, sealed):
    """The instruments that are not the law any more on the day, by the lists that cite them."""
    out = run(
        "survey",
        "a",
        "b",
        "c",
        "--reference",
        "reference",
        "--data",
        sealed,
        "--format",
        "json",
        "--as-of",
        "2026-01-31",
    )[1]
    found = json.loads(out)

    assert [("中华人民共和国环境噪声污染防治法", "repealed", "2022-06-05", {"b": ["b:2"]})] == [
        tuple(each[name] for name in ("instrument", "state", "day", "items")) for each in found["repealed"]
    ]
    assert {"a": 0, "b": 1, "c": 0} == {each["list"]: each["repealed"] for each in found["outliers"]}


@pytest.mark.parametrize(("province", "expected"), [("甲省", ["a"]), ("乙省", ["b", "c"])])
def test_a_province(run, sealed, province, expected):
    """As the lists tell it; sums stay those of the whole."""
    out = run(
        "survey",
        "a",
        "b",
        "c",
        "--reference",
        "reference",
        "--data",
        sealed,
        "--format",
        "json",
        "--province",
        province,
    )[1]
    found = json.loads(out)

    assert (expected, 3) == (sorted(each["list"] for each in found["outliers"]), found["summary"]["lists"])
    assert {"a": "甲省", "b": "乙省", "c": "乙省", "reference": "甲省"} == found["provinces"]
    assert [["b"]] * ("b" in expected) == [list(each["items"]) for each in found["repealed"]]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--province", "丁省"), "there is no `丁省` in this survey; near it: 丙省, 乙省"),
        (("--province", "丙省", "--list", "b"), "none of these lists is in 丙省; leave out --list or --province"),
    ],
)
def test_no_such_province(run, sealed, options, expected):
    """Those are named that lists are in, and none that only the reference is of."""
    text = (sealed / "a.yaml").read_text("utf-8").replace("甲省", "丙省")
    (sealed / "a.yaml").write_text(text, "utf-8")
    refused = run("survey", "a", "b", "--reference", "reference", "--data", sealed, *options)

    assert refused == (2, "", f"Error: {expected}\n")


def test_levels(run, lists):
    """Kinds of divergence below a level are left out; what most cite is none of them."""

    def rules(*more):
        out = run("survey", "c", "--reference", "reference", "--data", lists, "--format", "json", *more)[1]
        return json.loads(out)["matters"][1]["cells"][0]["rules"]

    graver, kept = ["no-common-provision"], ("--keep", lists / "kept")
    whole = [*graver, "provision-only-from", "provision-only-to"]
    assert (graver, whole) == (rules("--level", "error"), rules())
    assert (whole, graver) == (rules(*kept), rules(*kept, "--level", "error"))  # of another level nothing is taken over


def test_a_reference_that_was_made_is_a_list(run, lists):
    """It loads, says of what it was made, and as the reference it gives the same cells."""
    file = lists / "proposal.yaml"
    made = run("survey", "a", "b", "c", "--data", lists, "--format", "json", "--as-of", "2026-01-31")[1]
    options = "--data", lists, "--as-of", "2026-01-31", "--write-reference", file
    code, out, err = run("survey", "a", "b", "c", *options, "--format", "json")
    adopted = run("survey", "a", "b", "c", "--reference", "proposal", "--data", lists, "--format", "json")[1]

    assert (0, made, f"The reference that was made is in {file}.\n") == (code, out, err)
    assert 0 == run("check", file, "--fail-on", "never")[0]
    assert (
        "made by survey on 2026-01-31 of 3 lists: a, b, c"
        in json.loads(run("show", file, "--format", "json")[1])["source"]["note"]
    )
    one, other = (json.loads(each.replace("proposal", "induced")) for each in (made, adopted))
    assert [True, False] == [one.pop("induced"), other.pop("induced")]
    assert one == other


def test_nothing_is_replaced_by_a_reference(run, lists):
    """Neither a list nor anything else that is there."""
    before = (lists / "a.yaml").read_bytes()
    code, _out, err = run("survey", "a", "b", "--data", lists, "--write-reference", lists / "a.yaml")

    assert (2, before) == (code, (lists / "a.yaml").read_bytes())
    assert "it is there already; name another file with --write-reference" in err


def test_a_reference_has_an_id_of_its_own(run, lists):
    """A list of that id would be left out of the next survey."""
    (lists / "more").mkdir()
    file = lists / "more" / "a.yaml"
    code, out, err = run("survey", "a", "b", "c", "--data", lists, "--write-reference", file)

    assert (2, "", f"Error: {file}: the list `a` has this id already; name another file\n") == (code, out, err)
    assert not file.exists()


def test_a_folder_beside_a_list_of_that_name(run, lists):
    """An id is a list, as everywhere else."""
    (lists / "a").mkdir()
    code, out, _err = run("survey", "a", "b", "--reference", "reference", "--data", lists, "--format", "json")

    assert (0, ["a", "b"]) == (code, json.loads(out)["lists"])


def test_what_is_not_taken_of_a_folder(run, lists):
    """Documents, since only a person knows whether they are lists; a suffix in capitals is one."""
    (lists / "list.xlsx").write_bytes(b"")
    (lists / "b.yaml").rename(lists / "b.YAML")
    code, out, err = run("survey", lists, "--reference", lists / "reference.yaml", "--format", "json")

    assert (0, ["a", "b", "c"]) == (code, json.loads(out)["lists"])
    assert err == f"Note: {lists}: 1 documents in it are not taken; name them, as {lists / '*.xlsx'}\n"


def test_a_folder_without_a_list(run, lists):
    """Is named."""
    (lists / "empty").mkdir()
    code, out, err = run("survey", lists / "empty", "--reference", lists / "reference.yaml")

    assert (2, "", f"Error: {lists / 'empty'}: there is no list file in this folder\n") == (code, out, err)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("a", "b", "--province", "丙省"), "there is no `丙省` in this survey"),
        (("a", "d"), "a reference is made of two lists or more of one field of work; name one with --reference"),
        (
            ("a", "b", "--reference", "reference", "--write-reference", "x.yaml"),
            "--write-reference writes what is made where no --reference is named; leave one out",
        ),
        (("a", "b", "--write-reference", "x.txt"), "the file name does not show the format"),
        (("a", "b", "--matter", "9"), "there is no `9` in this survey"),
        (("a", "b", "--list", "x"), "there is no `x` in this survey"),
        (("a",), "a reference is made of two lists or more of one field"),
        (("a", "--reference", "nowhere"), "there is no list `nowhere`"),
        (
            ("d", "--reference", "reference"),
            "no list is of the field of work of the reference, 市集; where one is, say so with domain: in its file",
        ),
        (
            ("reference", "--reference", "reference"),
            "no list is left to hold against the reference; name one that is not the reference itself",
        ),
    ],
)
def test_refused(survey, arguments, expected):
    """One sentence each."""
    code, found, err = survey(*arguments)

    assert (2, None) == (code, found)
    assert expected in err


def test_each_cell_is_counted_once(run, sealed):
    """Filled, empty or for a person to look at: together as many as lists and matters make."""
    out = run("survey", "a", "c", "d", "--reference", "reference", "--data", sealed, "--level", "error")[1]
    counts = re.search(r"(\d+) cells filled, (\d+) empty, (\d+) for a person", " ".join(out.split()))

    assert (3, 1, 2) == tuple(map(int, counts.groups()))


def test_gaps_begin_with_what_nearly_all_have(survey):
    """A list that perhaps has a matter does not have it."""
    _code, found, _err = survey("a", "b", "c", "--reference", "reference")
    states = {"reference:1": ([], ["b", "c"]), "reference:2": (["a"], [])}
    for matter in found["matters"]:
        matter["absent"], matter["unsure"] = states.get(matter["id"], ([], []))
    gaps = next(each for each in survey_tables(msgspec.convert(found, Survey), {}) if each.id == "absent")

    assert [("reference:2", "2/3"), ("reference:1", "1/3")] == [(row[0], row[2]) for row in gaps.rows]


@pytest.mark.parametrize("suffix", ["md", "html", "docx", "xlsx", "csv", "json"])
def test_files(run, lists, tmp_path, suffix):
    """In every format, the same bytes each time."""
    files = [tmp_path / f"{name}.{suffix}" for name in ("one", "other")]
    for file in files:
        assert 0 == run("survey", "a", "b", "--reference", "reference", "--data", lists, "-q", "-o", file)[0]

    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), {"Gaps: 14": 8, "Disagreements: 72": 8, "Outside the catalogue: 3": 3, "All lists: 12": 8}),
        (("--all",), {"Gaps: 14": 14, "Disagreements: 72": 72, "Outside the catalogue: 3": 3, "All lists: 12": 12}),
    ],
)
def test_eight_rows_on_a_screen(run, options, expected):
    """Of each table, and how many more there are; all of them with --all."""
    surveyed = "survey", EXAMPLE, "--reference", EXAMPLE / "catalogue.yaml", "--as-of", "2026-11-25"
    out = run(*surveyed, *options, columns=400)[1]
    tables = [each.splitlines() for each in out.split("\n\n")[1:]]
    rows = {
        title: [row for row in rows if not row.startswith("  ")] for title, _question, _head, _rule, *rows in tables
    }
    more = re.findall(r"^  (\d+) more; --all shows them", out, re.MULTILINE)

    assert expected | {"Repealed bases: 1": 1} == {title: len(each) for title, each in rows.items()}
    assert ([] if options else ["6", "64", "4"]) == more


@pytest.mark.parametrize(
    ("lang", "lists_named", "items_named"),
    [
        ("en", "one, three, two, x0, x1 and 2 more", "one:2, three:2, two:2, x0:2, x1:2 and 2 more"),
        ("zh", "one、three、two、x0、x1 等，另有 2 份", "one:2、three:2、two:2、x0:2、x1:2 等，另有 2 项"),
    ],
)
def test_what_a_cell_has_no_room_for(run, lists, lang, lists_named, items_named):
    """Lists and items are counted from the sixth on; the commas of a name end nothing."""
    long = "对生产、储存、使用、经营、运输、装卸、处置茶棚灶具的处罚"
    names = ("one", "two", "three", *(f"x{at}" for at in range(4)))
    first, other = item(1, "伪造摊位证", *MATTERS["伪造摊位证"]), item(2, "拒绝过秤检查", *OTHER["拒绝过秤检查"])
    second = ITEM.format(number=2, name=long, at="第九条", text="责令改正")
    for name, rows in {**dict.fromkeys(names, first + other), "book": first + second}.items():
        (lists / f"{name}.yaml").write_text(HEAD.format(id=name, place="某市", field="市集") + rows, "utf-8")
    out = run("survey", *names, "--reference", "book", "--data", lists, lang=lang, columns=300)[1]

    assert (True, True, True) == tuple(each in out for each in (long, lists_named, items_named))


def test_a_workbook_for_each_province(run, sealed, monkeypatch):
    """Where the lists of all are too many for one; nothing is replaced that is read."""
    from enfcmp.cli import survey_files

    monkeypatch.setattr(survey_files, "_MOST", 2)
    (sealed / "e.yaml").write_text(
        (sealed / "c.yaml").read_text("utf-8").replace("乙省", "").replace("id: c", "id: e"), "utf-8"
    )
    code, _out, err = run(
        "survey", "a", "b", "c", "e", "--reference", "reference", "--data", sealed, "-o", sealed / "all.xlsx"
    )
    names = {path.name: openpyxl.load_workbook(path).sheetnames for path in sorted(sealed.glob("*.xlsx"))}

    assert (0, ["all-0.xlsx", "all-乙省.xlsx", "all-甲省.xlsx", "all.xlsx"]) == (code, list(names))
    assert [True, True, True, False] == ["Matrix" in sheets for sheets in names.values()]
    assert f"The result is in {sealed / 'all.xlsx'}, the matrix by province in:" in err


def test_nothing_that_nobody_named_is_replaced(run, sealed, monkeypatch):
    """A workbook of a province is told where something else stands in its place; the same bytes may."""
    from enfcmp.cli import survey_files

    monkeypatch.setattr(survey_files, "_MOST", 2)
    options = "--reference", "reference", "--data", sealed, "-q", "-o", sealed / "all.xlsx"
    kept, named = sealed / "all-甲省.xlsx", sealed / "all.xlsx"
    kept.write_text("opinions of a person", "utf-8")
    refused = run("survey", "a", "b", "c", *options)
    there = sorted(path.name for path in sealed.glob("*.xlsx"))
    before = kept.read_text("utf-8")
    kept.unlink()
    again = [run("survey", "a", "b", "c", *options)[0] for _time in range(2)]

    assert refused == (
        2,
        "",
        f"Error: {kept}: it is there already, and only {named} was named; move it away, or name another file\n",
    )
    assert ([kept.name], "opinions of a person", [0, 0]) == (there, before, again)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--reference", "reference", "--since", "was.json", "-o", "was.json"), "this would replace was.json"),
        (("--reference", "reference", "--tables", "was.json", "-o", "out.json"), "a part of the path is no folder"),
        (("--write-reference", "more/b.yaml", "-o", "out.json"), "the list `b` has this id already"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(run, lists, monkeypatch, options, expected):
    """Neither tables, nor a reference, nor a result, whichever of them cannot be written."""
    pytest.importorskip("duckdb", reason="duckdb is not installed")
    monkeypatch.chdir(lists)
    (lists / "more").mkdir()
    again = "survey", "b", "c", "--data", lists
    assert 0 == run(*again, "--reference", "reference", "-o", "was.json")[0]
    before = {path: path.is_file() and path.read_bytes() for path in lists.rglob("*")}
    code, out, err = run(*again, *options, *(() if "--tables" in options else ("--tables", "tables")))

    assert (2, "", before) == (code, out, {path: path.is_file() and path.read_bytes() for path in lists.rglob("*")})
    assert expected in err


def test_the_sheets_of_a_workbook(run, lists):
    """In Chinese; the matrix with its heads in sight, and signs that need no colour."""
    assert (
        0
        == run(
            "survey", "a", "b", "c", "--reference", "reference", "--data", lists, "--lang", "zh", "-o", lists / "x.xlsx"
        )[0]
    )
    book = openpyxl.load_workbook(lists / "x.xlsx")
    matrix = book["矩阵"]

    assert ["总览", "矩阵", "缺项", "不一致", "目录外", "失效依据", "清单", "对应事项"] == book.sheetnames
    assert "C2" == matrix.freeze_panes
    assert [
        ["目录事项", "名称", "a市", "b市", "c市"],
        ["reference:1", "对伪造摊位证的处罚", "●", "●", "●"],
        ["reference:2", "对损毁渡口标志的处罚", "●", "●", "◐≠"],
    ] == [[cell.value for cell in row] for row in matrix.iter_rows(max_row=3)]


def test_a_page_by_province(run, sealed):
    """How many lists of each province have a matter, then the lists, folded; a sign leads to the row that says why."""
    run("survey", "a", "b", "c", "--reference", "reference", "--data", sealed, "-q", "-o", sealed / "x.html")
    page = (sealed / "x.html").read_text("utf-8")
    targets = set(re.findall(r'<td><a href="#([^"]+)">', page))

    assert ["0/2", "1/1"] == re.findall(r"<td[^>]*>(\d/\d)</td>", page)[:2]
    assert [] == re.findall(r'<section id="matrix-\d"><details open', page)
    assert 2 == len(re.findall(r'<section id="matrix-\d"><details><summary>', page))
    assert targets
    assert [] == [each for each in sorted(targets) if f'id="{each}"' not in page]


@pytest.mark.parametrize(
    ("more", "title"),
    [(("--reference", "reference"), "3份清单与reference县目录的比对"), ((), "3份清单与共有事项目录的比对")],
)
def test_the_headings_of_a_page(run, sealed, more, title):
    """In Chinese; a count where it says how many there are, and no place for what lists of several places share."""
    run("survey", "a", "b", "c", *more, "--data", sealed, "--lang", "zh", "-q", "-o", sealed / "x.html")
    page = (sealed / "x.html").read_text("utf-8")
    headings = re.findall(r"<h[123]>([^<]+)</h", page)

    assert title == headings[0]
    assert ["偏离最大的清单", "各省", "矩阵", "乙省：2", "甲省：1"] == headings[headings.index("偏离最大的清单") :][:5]


def test_each_sign_leads_to_its_items(run, lists):
    """What says something else to the row that says it, what says the same to the items that answer to the matter."""
    run("survey", "a", "b", "c", "--reference", "reference", "--data", lists, "-q", "-o", lists / "x.html")
    page = (lists / "x.html").read_text("utf-8")
    rows = dict(re.findall(r'<tr id="([^"]+)"[^>]*>(.*?)</tr>', page, re.DOTALL))
    matrix = page.partition('<section id="matrix"')[2].partition("</section>")[0]
    led = {sign: rows[target] for target, sign in re.findall(r'<td><a href="#([^"]+)">([^<]+)</a></td>', matrix)}

    assert 15 == len(re.findall(r'<td><a href="#', matrix))
    assert (True, True, True) == ("c:2" in led["◐≠"], "a市" in led["–"], "b:1, c:5" in led["●"])


def test_what_is_near_and_answers_to_nothing(run, tmp_path):
    """A list that lacks a matter and has an item near it, which is no link, is for a person to look at."""
    head = (
        "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}县}}\nbureau: {id}县市集局\ntitle: 清单\nitems:\n"
    )
    sealing = (
        "- {number: '1', name: 对存在重大隐患的酒坊窖池予以查封, type: 行政强制, basis_text: 《作坊条例》第五条}\n"
    )
    looking = "- {number: '1', name: 对存在重大隐患的酒坊窖池的检查, type: 行政检查, basis_text: 《作坊条例》第八条}\n"
    setting = "- {number: '2', name: 渡口浮桥设立审批, type: 行政许可, basis_text: 《渡口条例》第六条}\n"
    for name, items in (("reference", sealing + setting), ("near", looking + setting), ("far", setting)):
        (tmp_path / f"{name}.yaml").write_text(head.format(id=name) + items, encoding="utf-8")
    out = run(
        "survey", "near", "far", "--reference", "reference", "--data", tmp_path, "--format", "json", "--lang", "en"
    )[1]
    first = json.loads(out)["matters"][0]

    assert ([], ["far"], ["near"]) == (first["cells"], first["absent"], first["unsure"])


def test_another_deed_on_the_same_article(run, tmp_path):
    """One article has many deeds: a name that is far from that of the matter is for a person to look at."""
    head = (
        "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}县}}\nbureau: {id}县市集局\ntitle: 清单\nitems:\n"
    )
    item = "- {{number: '{at}', name: {name}, type: 行政处罚, basis_text: '《市集条例》第三十一条：{text}'}}\n"
    deeds = "有下列行为之一的，处五百元罚款：（一）伪造庙会戏台登记文件的；（二）未经批准占用庙会戏台的。"
    forging, other = "伪造、变造庙会戏台登记文件", item.format(at=2, name="对渡口浮桥的检查", text="检查。")
    for name, row in (("reference", forging), ("near", "未经批准占用庙会戏台开展活动"), ("same", forging)):
        items = item.format(at=1, name=row, text=deeds) + other
        (tmp_path / f"{name}.yaml").write_text(head.format(id=name) + items, encoding="utf-8")
    out = run(
        "survey", "near", "same", "--reference", "reference", "--data", tmp_path, "--format", "json", "--lang", "en"
    )[1]
    first = json.loads(out)["matters"][0]

    assert (["near", "same"], [], ["near"]) == (
        [each["list"] for each in first["cells"]],
        first["absent"],
        first["unsure"],
    )
    assert "likely" == first["cells"][0]["confidence"]
