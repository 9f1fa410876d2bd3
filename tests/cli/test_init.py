"""`enfcmp init` as a whole: a blank list that can be checked, a workbook that can be imported; nothing is replaced."""

import json
from pathlib import Path

import openpyxl
import pytest
import yaml

LAWS = Path(__file__).resolve().parents[1] / "assets" / "laws"
NEXT = "Fill it in, then: enfcmp"


@pytest.fixture
def here(run, tmp_path, monkeypatch):
    """Run in a folder where nothing is yet."""
    monkeypatch.chdir(tmp_path)

    def run_here(*arguments, **how):
        return run(*arguments, **how)

    return run_here


def test_a_list_to_fill_in(here):
    """In ./data, which is made; found by its id, checked without a finding, held against the law."""
    said = f"A blank list is in {Path('data/city.yaml')}. {NEXT} check {Path('data/city.yaml')}\n"

    assert (0, "", said) == here("init", "city")
    assert (0, "", "") == here("init", "town", "-q")
    assert "city " in here("lists")[1]
    code, out, _ = here("check", "city", "--statutes", LAWS, "--format", "json", "--as-of", "2026-11-25")
    assert (0, []) == (code, [each["rule"] for each in json.loads(out)["findings"]])


def test_in_a_folder_of_lists(here, tmp_path):
    """The first that is named; it has to be there."""
    (tmp_path / "lists").mkdir()
    here("init", "city", "--data", "lists", "-q")

    assert (tmp_path / "lists" / "city.yaml").exists()
    assert here("init", "city", "--data", "no")[2].endswith("there is no folder `no`; make it first, or name another\n")


def test_a_workbook_to_fill_in(here, tmp_path):
    """Heads, a choice of types, an example, rows and a place for the day; imported it is the blank list."""
    path = tmp_path / "清单.xlsx"
    said = f"A blank list is in {path}. {NEXT} import {path} -o {tmp_path / 'city.yaml'}\n"

    assert (0, "", said) == here("init", "city", "-o", path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [tuple(filter(None, row)) for row in sheet.iter_rows(values_only=True)]
    assert ("单位：某市某局", "公布日期：") == rows[1]
    assert ("序号", "事项名称", "事项类型", "事项依据", "责任主体", "实施主体", "备注") == rows[2]
    assert [()] * 20 == rows[4:]
    assert 1 == len(sheet.data_validations.dataValidation)
    assert "@" == sheet["A10"].number_format

    code, _, _ = here("import", path, "-o", tmp_path / "city.yaml", "-q")
    here("init", "city", "-q")
    imported, blank = (
        yaml.safe_load(Path(name).read_text(encoding="utf-8")) for name in ("city.yaml", "data/city.yaml")
    )
    assert 0 == code
    assert [(blank[field], blank["items"][0]["name"]) for field in ("bureau", "title", "published")] == [
        (imported[field], imported["items"][0]["name"]) for field in ("bureau", "title", "published")
    ]


def test_a_filled_in_workbook(here):
    """What a person adds is read; a number like 1-1 stays a text, as the cell is one."""
    here("init", "city", "-o", "a.xlsx", "-q")
    book = openpyxl.load_workbook("a.xlsx")
    sheet = book.worksheets[0]
    sheet["E2"] = "公布日期：2024年1月31日"
    for at, number in ((5, "1-1"), (60, "010")):
        sheet.cell(at, 1, number)
        sheet.cell(at, 2, "对乙的检查")
        sheet.cell(at, 3, "行政检查")
    book.save("a.xlsx")
    here("import", "a.xlsx", "-o", "city.yaml", "-q")
    found = yaml.safe_load(Path("city.yaml").read_text(encoding="utf-8"))

    assert ["1", "1-1", "010"] == [item["number"] for item in found["items"]]
    assert "2024-01-31" == found["published"]


def test_json(here):
    """For scripts."""
    code, out, err = here("init", "city", "--format", "json")

    assert (0, "") == (code, err)
    assert {"schema": "enfcmp.init/1", "id": "city", "file": str(Path("data/city.yaml"))} == json.loads(out)


def test_in_chinese(here):
    """Notes and all that is said."""
    path = Path("data/city.yaml")

    assert f"空白清单已写入 {path}。填写后运行：enfcmp check {path}\n" == here("init", "city", lang="zh")[2]
    assert "# 公布日期，如 2025-01-31\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("list_id", ["null", "true", "1", "2026-01-01", "city-2025"])
def test_an_id_that_yaml_takes_for_something_else(run, tmp_path, list_id):
    """It is a text in the blank list too, which can be read again."""
    path = tmp_path / f"{list_id}.yaml"

    assert 0 == run("init", list_id, "-o", path)[0]
    assert list_id == json.loads(run("show", path, "--format", "json")[1])["id"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("City",), "Error: `City` does not have the form of `city-2025`\n"),
        (("../city",), "Error: `../city` does not have the form of `city-2025`\n"),
        (("city", "-o", "a.docx"), "end it in one of .yaml .yml .xlsx\n"),
        (("city", "-o", "no/a.yaml"), "there is no folder `no`; make it first, or name another\n"),
        (("city", "-o", "a.yaml"), "Error: a.yaml: it is there already; name another file with -o\n"),
        (("city", "-o", "a.xlsx"), "Error: a.xlsx: it is there already; name another file with -o\n"),
    ],
)
def test_mistakes(here, tmp_path, arguments, message):
    """One message, exit code 2; what is there stays as it is."""
    for name in ("a.yaml", "a.xlsx"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    code, out, err = here("init", *arguments)

    assert (2, "") == (code, out)
    assert err.endswith(message)
    assert {"a.yaml": "mine", "a.xlsx": "mine"} == {
        path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()
    }
