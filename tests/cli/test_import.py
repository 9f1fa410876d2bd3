"""`enfcmp import` as a whole: what is written, what is said, and that nothing is lost or replaced in silence."""

import json
import sys

import pytest
import yaml

openpyxl = pytest.importorskip("openpyxl")

HEAD = ["序号", "事项名称", "事项类型", "法律依据", "实施主体", "承办机构"]
FIELDS = "number, name, type, responsible_body, implementing_body, remarks, basis_text, extra, skip"
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


def test_doubts_stay_until_somebody_has_settled_them(run, tmp_path):
    """In the list as remarks, in `check` as warnings with the place in the document; accepted they are set aside."""
    book = openpyxl.Workbook()
    for row in (
        ["某市某局权责清单"],
        ["序号", "事项名称", "事项类型", "实施主体"],
        ["1", "甲", "行政许可类", "某市某局"],
    ):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    run("import", tmp_path / "a.xlsx", "-o", tmp_path / "a.yaml", "-q")
    check = ("check", tmp_path / "a.yaml", "--select", "import-doubt", "--format", "json", "--as-of", "2026-11-28")
    (finding,) = json.loads(run(*check)[1])["findings"]

    assert "  # Sheet!A3: `行政许可类` is no action type" in (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert ("warning", ["a:1"]) == (finding["severity"], finding["items"])
    assert "Sheet!A3: the type is none of the action types; it is kept in no field" == finding["message"]

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
    assert f"Error: {tmp_path / 'city.yaml'}: it is there already; --force replaces it and keeps it as .bak\n" == err
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
        (
            ("--dry-run", "--sheet", "没有"),
            "no table was found whose head names an item and another field; --head-row and --columns say which",
        ),
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
