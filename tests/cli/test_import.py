"""`enfcmp import` as a whole: what is written, what is said, and that nothing is lost or replaced in silence."""

import json
import os
import sys

import pytest
import yaml

openpyxl = pytest.importorskip("openpyxl")

HEAD = ["序号", "事项名称", "事项类型", "法律依据", "实施主体", "承办机构"]
FIELDS = "number, name, type, responsible_body, implementing_body, remarks, basis_text, under, extra, skip"
ROWS = [
    [1, "对甲的处罚", "行政处罚", "《中华人民共和国社会保险法》\n第八十七条", "某市医疗保障局", "某科"],
    [2, "对乙的检查", "行政检查", "《中华人民共和国社会保险法》第七十七条", "某市医疗保障局", None],
]
LIST = """\
# written by enfcmp 0.1.0
schema: enfcmp.list/1
id: city
jurisdiction:
  name: 某市
bureau: 某市医疗保障局
title: 某市医疗保障局行政执法事项清单
published: null
source:
  file: 清单.xlsx
  sha256: {sha256}
items:

  - number: '1'
    name: 对甲的处罚
    type: 行政处罚
    responsible_body: null
    implementing_body: 某市医疗保障局
    remarks: null
    extra:
      承办机构: 某科
    basis_text: |-
      《中华人民共和国社会保险法》
      第八十七条

  - number: '2'
    name: 对乙的检查
    type: 行政检查
    responsible_body: null
    implementing_body: 某市医疗保障局
    remarks: null
    basis_text: 《中华人民共和国社会保险法》第七十七条
"""


@pytest.fixture
def workbook(tmp_path):
    """A workbook with a title, a head and two items."""
    book = openpyxl.Workbook()
    for row in (["某市医疗保障局行政执法事项清单"], HEAD, *ROWS):
        book.active.append(row)
    book.active.merge_cells("A1:F1")
    path = tmp_path / "清单.xlsx"
    book.save(path)
    return path


def test_a_workbook_becomes_a_list(run, workbook, tmp_path):
    """The file as people read it, its proof beside it; read again it is what was read."""
    code, _, err = run("import", workbook, "-o", tmp_path / "city.yaml")
    report = json.loads((tmp_path / "city.import.json").read_text(encoding="utf-8"))
    text = (tmp_path / "city.yaml").read_text(encoding="utf-8")

    assert 0 == code
    assert LIST.format(sha256=report["sha256"]) == text
    assert [f"taken from the document: --{name}" for name in ("bureau", "jurisdiction", "title")] == [
        line.split(".xlsx: ")[1].rpartition(" ")[0] for line in err.splitlines()
    ]
    assert ("enfcmp.import/1", "xlsx", 2) == (report["schema"], report["format"], report["items"])
    assert report["characters"]["document"] == report["characters"]["items"] + report["characters"]["left_out"]
    assert "Sheet!D3" in {place["text"] for each in report["fields"] for place in each["places"]}


@pytest.mark.parametrize(
    ("title", "bodies", "expected"),
    [
        ("某市民政局权责清单", ["社会救助科", "社会救助科", "某市民政局"], "某市民政局"),
        ("某市民政局权责清单", ["社会救助科", "执法大队"], "某市民政局"),
        ("某市民政局权责清单", ["县级以上人民政府民政部门"], "某市民政局"),
        ("某市人民政府办公室关于公布清单的通知", ["某市民政局", "某市民政局", "某市财政局"], "某市民政局"),
        ("某市权责清单", ["社会救助科", "执法大队", "执法大队"], "执法大队"),
    ],
)
def test_an_office_is_no_bureau(run, tmp_path, title, bodies, expected):
    """The bureau that most items name, then that of the title; an office inside it only where nothing else is told."""
    rows = [[title, "", "", ""], ["序号", "事项名称", "事项类型", "实施机构"]]
    rows += [[str(at), f"对{at}的处罚", "行政处罚", body] for at, body in enumerate(bodies, 1)]
    (tmp_path / "a.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    code, _, _ = run("import", tmp_path / "a.csv", "-o", tmp_path / "a.yaml", "--jurisdiction", "某市")

    assert (0, expected) == (code, yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))["bureau"])


def test_labelled_lines_tell_whose_list_it_is(run, tmp_path):
    """Bureau, place and day over the table, before the bodies of the items; what a person says counts instead."""
    book = openpyxl.Workbook()
    for row in (
        ["某市某局执法计划"],
        ["公布单位：江南省某市司法局　行政区划代码：140200", None, "公布日期：2024年1月31日"],
        ["序号", "事项名称", "实施主体"],
        ["1", "对甲的处罚", "某市公安局"],
    ):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    _, _, err = run("import", tmp_path / "a.xlsx", "-o", tmp_path / "a.yaml")
    told = yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))
    run("import", tmp_path / "a.xlsx", "-o", tmp_path / "b.yaml", "--jurisdiction", "丙市", "--published", "2025-02-01")
    said = yaml.safe_load((tmp_path / "b.yaml").read_text(encoding="utf-8"))

    assert ("江南省某市司法局", "某市某局执法计划", "2024-01-31") == (told["bureau"], told["title"], told["published"])
    assert {"name": "某市", "code": "140200", "province": "江南省"} == told["jurisdiction"]
    assert err.endswith("taken from the document: --published 2024-01-31\n")
    assert ({"name": "丙市", "province": "江南省"}, "2025-02-01") == (said["jurisdiction"], said["published"])


def test_a_document_stands_wherever_a_list_is_named(run, workbook):
    """Imported in memory; nothing is written."""
    before = sorted(workbook.parent.iterdir())
    code, out, _ = run("check", workbook, "--format", "json", "--fail-on", "never")
    shown = json.loads(run("show", f"{workbook}:1", "--format", "json")[1])
    missing = json.loads(run("missing", "--from", workbook, "--to", "changji", "--format", "json")[1])

    assert (0, "enfcmp.check/1") == (code, json.loads(out)["schema"])
    assert ("对甲的处罚", {"承办机构": "某科"}) == (shown["name"], shown["extra"])
    assert 2 == missing["summary"]["items"]
    assert before == sorted(workbook.parent.iterdir())


@pytest.mark.parametrize("suffix", ["html", "mht", "mhtml", "xml", "txt", "et"])
def test_a_document_is_known_by_its_suffix_and_read_by_its_content(run, tmp_path, suffix):
    """Every other name would be an id."""
    path = tmp_path / f"清单.{suffix}"
    path.write_text("<table><tr><td>序号<td>事项名称<tr><td>1<td>对甲的处罚</table>", encoding="utf-8")

    assert "对甲的处罚" == json.loads(run("show", f"{path}:1", "--format", "json")[1])["name"]


def test_doubts_stay_until_somebody_has_settled_them(run, tmp_path):
    """In the list as remarks, in `check` as warnings with the place in the document; accepted they are set aside."""
    book = openpyxl.Workbook()
    for row in (
        ["某市某局权责清单"],
        ["序号", "事项名称", "事项类型", "实施主体"],
        ["1", "甲", "稽核类", "某市某局"],
    ):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    run("import", tmp_path / "a.xlsx", "-o", tmp_path / "a.yaml", "-q")
    check = ("check", tmp_path / "a.yaml", "--select", "import-doubt", "--format", "json", "--as-of", "2026-11-28")
    (finding,) = json.loads(run(*check)[1])["findings"]

    assert "  #? Sheet!A3: `稽核类` is no action type" in (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert ("warning", ["a:1"]) == (finding["severity"], finding["items"])
    assert "Sheet!A3: the type is none of the action types; it is kept in `extra`" == finding["message"]

    (tmp_path / "decisions").mkdir()
    accepted = {"rule": "import-doubt", "item": "a:1", "fingerprint": finding["fingerprint"], "reason": "如此"}
    decisions = {"schema": "enfcmp.decisions/1", "accepted": [accepted]}
    (tmp_path / "decisions" / "a.yaml").write_text(yaml.safe_dump(decisions, allow_unicode=True), encoding="utf-8")
    run("import", tmp_path / "a.xlsx", "-o", tmp_path / "a.yaml", "-q", "--force")
    assert [] == json.loads(run(*check)[1])["findings"]


def test_a_list_is_replaced_only_with_force(run, workbook, tmp_path):
    """And kept beside it."""
    (tmp_path / "city.yaml").write_text("mine", encoding="utf-8")
    code, out, err = run("import", workbook, "-o", tmp_path / "city.yaml", "-q")

    assert (2, "") == (code, out)
    message = "it is there already; --dry-run shows what would change, --force replaces it and keeps it as .bak"
    assert f"Error: {tmp_path / 'city.yaml'}: {message}\n" == err
    assert 0 == run("import", workbook, "-o", tmp_path / "city.yaml", "-q", "--force")[0]
    assert "mine" == (tmp_path / "city.yaml.bak").read_text(encoding="utf-8")
    assert "enfcmp.list/1" == yaml.safe_load((tmp_path / "city.yaml").read_text(encoding="utf-8"))["schema"]


def test_dry_run_writes_nothing(run, workbook, tmp_path):
    """What was understood is shown."""
    before = sorted(tmp_path.iterdir())
    code, out, _ = run("import", workbook, "--dry-run", columns=200)

    assert 0 == code
    assert "清单.xlsx: 2 items" == out.splitlines()[0]
    assert before == sorted(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "list_id"),
    [("清单.xlsx", "qing-dan"), ("City List 2.xlsx", "city-list-2"), ("大同2024.xlsx", "da-tong-2024")],
)
def test_the_id_is_made_of_the_file_name(run, workbook, name, list_id):
    """Chinese in pinyin, where no other is said."""
    path = workbook.rename(workbook.with_name(name))

    assert f"{list_id}:1" == json.loads(run("show", f"{path}:1", "--format", "json")[1])["id"]


def test_without_the_extra(run, workbook, monkeypatch):
    """What to install, where a Chinese file name has to become an id; not where a person says one."""
    monkeypatch.setitem(sys.modules, "pypinyin", None)

    assert (2, "") == run("check", workbook)[:2]
    assert run("check", workbook)[2].endswith('this needs pypinyin: pip install "enfcmp[import]"\n')
    assert 0 == run("import", workbook, "--dry-run", "--id", "city")[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name the list with -o, as: -o city.yaml; --dry-run writes nothing"),
        (
            ("--dry-run", "--columns", "3=nome"),
            f"`3=nome` does not name a column; 3=name is the form, the fields are {FIELDS}",
        ),
        (("--dry-run", "--sheet", "没有"), "there is no sheet `没有`; there is Sheet"),
        (
            ("--dry-run", "--head-row", "3"),
            (
                "no table was found whose head names an item and another field; --head-row and --columns say which; "
                "found: 1 1, 2 对甲的处罚, 3 行政处罚, 4 《中华人民共和国社会保险, 5 某市医疗保障局, 6 某科"
            ),
        ),
        (("--dry-run", "--pages", "1-2"), "--pages is for documents that have pages; this one has none"),
        (("--dry-run", "--pages", "2-1"), "`2-1` names no pages; 16-234 or 1,3-5 is the form"),
        (("-o", "list.txt"), "list.txt: a list ends in .yaml, and in no slash; a name without a suffix is a folder"),
    ],
)
def test_mistakes(run, workbook, arguments, message):
    """One clear message, exit code 2, nothing written."""
    code, out, err = run("import", workbook, *arguments)

    assert (2, "") == (code, out)
    assert err.endswith(f"{message}\n")


def test_what_the_document_does_not_tell(run, tmp_path):
    """All of it in one message, with the options that say it."""
    book = openpyxl.Workbook()
    for row in (["序号", "事项名称", "法律依据"], [1, "对甲的处罚", "《甲法》"]):
        book.active.append(row)
    book.save(tmp_path / "清单.xlsx")
    code, _, err = run("import", tmp_path / "清单.xlsx", "--dry-run", "-q")

    assert 2 == code
    assert err.endswith("the document does not tell it; say it with --bureau --jurisdiction --title\n")
    assert 0 == run("check", tmp_path / "清单.xlsx", "--fail-on", "never", "-q")[0]


def test_the_same_input_gives_the_same_bytes(run, workbook, tmp_path):
    """Both files."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        run("import", workbook, "-o", tmp_path / name / "city.yaml")

    for name in ("city.yaml", "city.import.json"):
        one, two = ((tmp_path / folder / name).read_text(encoding="utf-8") for folder in ("one", "two"))
        assert one.replace("/one/", "/") == two.replace("/two/", "/")


def corrected(path, old, new):
    """Change a list file by hand."""
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def changed(workbook, cell, text):
    """Publish the document anew with another text in a cell."""
    book = openpyxl.load_workbook(workbook)
    book.active[cell] = text
    book.save(workbook)


def test_corrections_survive_a_new_import(run, workbook, tmp_path):
    """Those that still fit stay, the others are doubts; comments stay, and what changes is shown before."""
    output = tmp_path / "city.yaml"
    run("import", workbook, "-o", output, "-q")
    corrected(output, "name: 对甲的处罚", "name: 对甲的行政处罚  # 与三定方案一致")
    corrected(output, "name: 对乙的检查", "name: 对乙的监督检查")
    corrected(output, "  name: 某市\n", "  name: 某市\n  code: '110000'\n")
    changed(workbook, "B4", "对丙的检查")
    before = output.read_text(encoding="utf-8")
    code, out, _ = run("import", workbook, "-o", output, "--dry-run", "-q", columns=200)
    changes = out[out.index("Changes") :].partition("\n\n")[0]

    assert (0, before) == (code, output.read_text(encoding="utf-8"))
    assert (
        """\
Changes of the list that is there: 2
  corrected by hand, and overtaken by the document: 1
    item 2, item name: 对乙的监督检查 → 对丙的检查
  corrected by hand, and kept: 1
    item 1, item name: 对甲的处罚 → 对甲的行政处罚"""
        == changes
    )

    run("import", workbook, "-o", output, "-q", "--force")
    text = output.read_text(encoding="utf-8")
    assert "  # 与三定方案一致\n  - number: '1'\n    name: 对甲的行政处罚\n" in text
    assert "  #? Sheet!B4: the document has changed; it had been corrected by hand: 对乙的监督检查\n" in text
    assert "  code: '110000'\n" in text
    assert before == (tmp_path / "city.yaml.bak").read_text(encoding="utf-8")


def test_the_same_import_twice_gives_the_same_bytes(run, workbook, tmp_path):
    """List, map and what is said of it."""
    names = "city.yaml", "city.map.yaml", "city.import.json"
    run("import", workbook, "-o", tmp_path / "city.yaml", "-q")
    first = [(tmp_path / name).read_bytes() for name in names]
    run("import", workbook, "-o", tmp_path / "city.yaml", "-q", "--force")

    assert first == [(tmp_path / name).read_bytes() for name in names]


def test_the_map_is_read_again(run, workbook, tmp_path):
    """What the command line says goes into it; the next document of its kind is read in the same way."""
    output = tmp_path / "city.yaml"
    run("import", workbook, "-o", output, "-q", "--columns", "6=implementing_body,5=skip", "--sub-items", "split")
    text = (tmp_path / "city.map.yaml").read_text(encoding="utf-8")
    code, _, _ = run("import", workbook, "-o", output, "--force")
    again = yaml.safe_load(output.read_text(encoding="utf-8"))
    other = run("import", workbook, "-o", tmp_path / "b.yaml", "--map", tmp_path / "city.map.yaml", "--bureau", "某局")

    assert "sub_items: split\n" in text
    assert "  - {head: 承办机构, field: implementing_body}\n" in text
    assert (0, "某科") == (code, again["items"][0]["implementing_body"])
    assert 0 == other[0]
    assert not (tmp_path / "b.map.yaml").exists()
    assert "city" in run("lists", "--data", tmp_path)[1]


def test_a_map_that_does_not_fit_is_said(run, workbook, tmp_path):
    """A column that is new, and a field that the document has no longer."""
    run("import", workbook, "-o", tmp_path / "city.yaml", "-q")
    changed(workbook, "D2", "参考材料")
    _, _, err = run("import", workbook, "-o", tmp_path / "city.yaml", "--dry-run")

    assert [
        "the column `参考材料` is not in the map; it is taken for extra",
        "the map has a column `法律依据` (basis_text), the document has none",
    ] == [line.partition(".xlsx: ")[2] for line in err.splitlines()]


def test_doubts_may_fail(run, tmp_path):
    """With --fail-on warning, as any warning."""
    book = openpyxl.Workbook()
    for row in (["某市某局权责清单"], ["序号", "事项名称", "实施主体"], [None, "甲", "某市某局"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")

    assert 0 == run("import", tmp_path / "a.xlsx", "--dry-run")[0]
    assert 1 == run("import", tmp_path / "a.xlsx", "--dry-run", "--fail-on", "warning")[0]


def test_a_folder_of_documents(run, workbook, tmp_path):
    """One map, a list each; what fails stops none of the others and is told; a second run reads the map."""
    (tmp_path / "in").mkdir()
    workbook.rename(tmp_path / "in" / "甲市.xlsx")
    (tmp_path / "in" / "~$甲市.xlsx").write_bytes(b"open")
    (tmp_path / "in" / "b.csv").write_text("序号,事项名称,法律依据\n1,对甲的处罚,《甲法》第一条\n", encoding="utf-8")
    (tmp_path / "in" / "c.pdf").write_bytes(b"no PDF")
    code, out, err = run("import", tmp_path / "in", "-o", tmp_path / "out", "--format", "json")
    found = json.loads(out)
    text = (tmp_path / "out" / "import.map.yaml").read_text(encoding="utf-8")

    assert (2, "Error: 2 documents were not imported.\n") == (code, err)
    assert [("甲市.xlsx", "jia-shi", 2)] == [(each["file"], each["id"], each["items"]) for each in found["imported"]]
    assert ["b.csv", "c.pdf"] == [each["file"].rpartition("/")[2] for each in found["failed"]]
    assert "  - {file: b.csv}\n" in text

    said = "  - {file: b.csv, id: b-shi, bureau: 乙市某局, jurisdiction: 乙市, title: 清单}\n"
    (tmp_path / "out" / "import.map.yaml").write_text(text.replace("  - {file: b.csv}\n", said), encoding="utf-8")
    (tmp_path / "in" / "c.pdf").unlink()
    code, out, _ = run("import", tmp_path / "in", "-o", tmp_path / "out", "--force", "--format", "json")
    assert (0, ["b-shi", "jia-shi"]) == (code, [each["id"] for each in json.loads(out)["imported"]])
    assert said in (tmp_path / "out" / "import.map.yaml").read_text(encoding="utf-8")
    assert {"b-shi", "jia-shi"} <= {
        each["id"] for each in json.loads(run("lists", "--data", tmp_path / "out", "--format", "json")[1])["lists"]
    }


def stands(folder):
    """Everything in a folder that is no document."""
    return {path: path.is_file() and path.read_bytes() for path in folder.rglob("*") if path.suffix != ".csv"}


@pytest.mark.parametrize("map_name", ["out/import.map.yaml", "maps/of/all.map.yaml"])
@pytest.mark.parametrize("is_second", [False, True])
def test_all_lists_of_a_folder_or_none(run, tmp_path, monkeypatch, map_name, is_second):
    """Whichever file cannot be written, a list or the map, nothing is left behind and what was there is as it was."""
    documents = [tmp_path / f"{name}.csv" for name in "ab"]
    head = ("--bureau", "某市某局", "--jurisdiction", "某市", "--title", "清单")
    command = ("import", *documents, "-o", tmp_path / "out", "--map", tmp_path / map_name, *head, "--force")
    texts = [
        "序号,事项名称,法律依据\n1,对甲的处罚,《甲法》第一条\n",
        "序号,事项,设定依据\n1,对乙的处罚,《乙法》第二条\n",
    ]
    for path, text in zip(documents, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    if is_second:
        assert 0 == run(*command)[0]
        documents[1].write_text("序号,事项,执法依据\n2,对丙的处罚,《丙法》第三条\n", encoding="utf-8")
    before, sync, wrote = stands(tmp_path), os.fsync, 0
    for most in range(20):
        wrote = 0

        def full(descriptor, most=most):
            nonlocal wrote
            wrote += 1
            if wrote == most + 1:
                raise OSError(28, "No space left on device")
            sync(descriptor)

        monkeypatch.setattr(os, "fsync", full)
        code, out, err = run(*command)
        if code == 0:
            break
        said = [line for line in err.splitlines() if line.startswith("Error: ")]
        assert (2, "", 1) == (code, out, len(said))
        assert said[0].endswith(": it cannot be written: there is no room left on the disk")
        assert before == stands(tmp_path)

    after = stands(tmp_path)
    assert wrote == (8 if is_second else 5)
    assert {"a.yaml", "b.yaml", "a.import.json", "b.import.json", map_name.rpartition("/")[2]} <= {
        each.name for each in after
    }


def test_a_list_in_the_place_of_the_map(run, tmp_path):
    """Of two documents the one whose list would be the map of both is told among those that failed."""
    documents = [tmp_path / f"{name}.csv" for name in "ab"]
    for path in documents:
        path.write_text("序号,事项名称,法律依据\n1,对甲的处罚,《甲法》第一条\n", encoding="utf-8")
    head = ("--bureau", "某市某局", "--jurisdiction", "某市", "--title", "清单")
    out, of_map = tmp_path / "out", tmp_path / "out" / "a.yaml"
    code, said, _ = run("import", *documents, "-o", out, "--map", of_map, *head, "--format", "json")
    found = json.loads(said)

    assert (2, ["b"]) == (code, [each["id"] for each in found["imported"]])
    assert [f"this run writes {of_map} there too; name another file"] == found["failed"][0]["reasons"]
    assert of_map.read_text(encoding="utf-8").splitlines()[1] == "schema: enfcmp.map/1"


def test_several_lists_in_one_document(run, tmp_path):
    """They are named, one is chosen, or all go into a folder."""
    book = openpyxl.Workbook()
    for bureau in ("某市甲局", "某市乙局"):
        sheet = book.create_sheet(bureau)
        for row in ([f"{bureau}权责清单"], HEAD[:4], ["1", f"对{bureau}的检查", "行政检查", "《甲法》第一条"]):
            sheet.append(row)
        sheet.merge_cells("A1:D1")
    path = tmp_path / "a.xlsx"
    book.save(path)
    code, _, err = run("import", path, "-o", tmp_path / "a.yaml")

    assert 2 == code
    assert (
        "the document holds 2 lists (1 某市甲局权责清单; 2 某市乙局权责清单); "
        "choose one with --sheet, or name a folder with -o for all\n"
    ) == err.partition(".xlsx: ")[2]
    assert 0 == run("import", path, "-o", tmp_path / "a.yaml", "--sheet", "2", "-q")[0]
    assert "某市乙局" == yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))["bureau"]
    assert 0 == run("import", path, "-o", tmp_path / "all", "-q")[0]
    assert ["某市甲局", "某市乙局"] == [
        yaml.safe_load(each.read_text(encoding="utf-8"))["bureau"]
        for each in sorted((tmp_path / "all").glob("*-shi-*-ju-*.yaml"))
    ]


def test_findings_name_the_place_in_the_document(run, workbook, tmp_path):
    """Of a document, and of a list that was imported from one; for people and in JSON."""
    changed(workbook, "D4", "《某市从来没有的办法》第七条")
    run("import", workbook, "-o", tmp_path / "city.yaml", "-q")
    for named in (workbook, tmp_path / "city.yaml"):
        check = ("check", named, "--select", "instrument-unknown", "--as-of", "2026-11-28")
        (finding,) = json.loads(run(*check, "--format", "json")[1])["findings"]
        assert {"sheet": "Sheet", "cell": "D4", "text": "Sheet!D4"} == finding["document"]
        assert "Sheet!D4" in run(*check)[1]
        assert "in the document: Sheet!D4" in run(*check, "--format", "github")[1]

    corrected(tmp_path / "city.yaml", "type: 行政检查", "type: 行政确认")
    diff = (
        "diff",
        "--from",
        tmp_path / "city.yaml",
        "--to",
        workbook,
        "--only",
        "type-differs",
        "--as-of",
        "2026-11-28",
    )
    (finding,) = json.loads(run(*diff, "--format", "json")[1])["findings"]
    assert "Sheet!C4" == finding["document"]["text"]


def test_the_first_items_are_shown_before_anything_is_written(run, workbook):
    """Field by field, so that a column taken wrongly is seen."""
    out = run("import", workbook, "--dry-run", "-q", columns=120)[1]

    assert (
        """\
item 1
  item name: 对甲的处罚
  action type: 行政处罚
  implementing body: 某市医疗保障局
  basis: 《中华人民共和国社会保险法》 第八十七条

item 2
"""
        in out
    )
