"""`enfcmp export` as a whole: what is written and said, what is refused, and that nothing is replaced that is read."""

import json
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def city(tmp_path):
    """A list of one item in a folder of its own."""
    path = tmp_path / "city.yaml"
    path.write_text(
        "schema: enfcmp.list/1\nid: city\njurisdiction: {name: 某市}\nbureau: 某市某局\ntitle: 某市某局事项清单\n"
        'items:\n  - {number: "1", name: 对甲的处罚, type: 行政处罚, basis_text: 《中华人民共和国社会保险法》第八条}\n',
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_a_list_becomes_a_document(run, city, tmp_path, suffix):
    """By its id; read again it stands wherever a list is named."""
    output = tmp_path / f"清单.{suffix}"
    code, out, err = run("export", "city", "--data", tmp_path, "-o", output)

    assert (0, "") == (code, out)
    assert f"The list is in {output} (1 items), and reads back the same.\n" == err
    assert (0, "", "") == run("export", city, "-o", tmp_path / f"b.{suffix}", "-q")
    assert b"PK" == output.read_bytes()[:2]
    assert "对甲的处罚" in run("show", f"{output}:1")[1]


def test_json(run, city, tmp_path):
    """For scripts, which hear nothing else."""
    output = tmp_path / "a.docx"
    code, out, err = run("export", city, "-o", output, "--format", "json")

    assert (0, "") == (code, err)
    assert {"schema": "enfcmp.export/1", "list": "city", "file": str(output), "items": 1} == json.loads(out)


def test_in_chinese(run, city, tmp_path):
    """What is said."""
    output = tmp_path / "a.xlsx"

    assert (
        f"清单已写入 {output}（共 1 项），经回读核对，与原清单一致。\n"
        == run("export", city, "-o", output, lang="zh")[2]
    )


def test_a_table_that_is_no_list_again(run, city, tmp_path):
    """Why."""
    city.write_text(city.read_text(encoding="utf-8").replace('"1"', "备注"), encoding="utf-8")
    words = "its table would not be read as a list: no item was found under the head of the table"

    assert (2, "", f"Error: {city}: {words}\n") == run("export", city, "-o", tmp_path / "a.xlsx", "-q")


def test_a_document_becomes_another(run, city, tmp_path):
    """A workbook as a Word table; its head is told as everywhere."""
    run("export", city, "-o", tmp_path / "a.xlsx", "-q")
    code, _, err = run("export", tmp_path / "a.xlsx", "-o", tmp_path / "b.docx")

    assert 0 == code
    assert "taken from the document: --bureau 某市某局\n" in err
    assert "对甲的处罚" in run("show", f"{tmp_path / 'b.docx'}:1")[1]


def test_a_document_that_does_not_tell_its_head(run, tmp_path):
    """What nobody has told is not printed."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["序号", "事项名称", "法律依据"], [1, "对甲的处罚", "《甲法》第一条"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    code, _, _ = run("export", tmp_path / "a.xlsx", "-o", tmp_path / "b.xlsx", "-q")
    rows = list(openpyxl.load_workbook(tmp_path / "b.xlsx").active.iter_rows(values_only=True))

    assert 0 == code
    assert [("序号", "事项名称", "事项依据"), ("1", "对甲的处罚", "《甲法》第一条")] == rows


def test_an_older_file_is_replaced(run, city, tmp_path):
    """As by `report`: it is a result."""
    (tmp_path / "a.xlsx").write_text("old", encoding="utf-8")

    assert 0 == run("export", city, "-o", tmp_path / "a.xlsx", "-q")[0]
    assert b"PK" == (tmp_path / "a.xlsx").read_bytes()[:2]


def test_what_is_read_is_not_replaced(run, city, tmp_path):
    """By whatever way it is named."""
    run("export", city, "-o", tmp_path / "a.xlsx", "-q")
    before = (tmp_path / "a.xlsx").read_bytes()
    (tmp_path / "link.xlsx").symlink_to(tmp_path / "a.xlsx")
    for output in ("a.xlsx", "link.xlsx", "./a.xlsx"):
        code, out, err = run("export", tmp_path / "a.xlsx", "-o", f"{tmp_path}/{output}", "-q")
        assert (2, "") == (code, out)
        assert err.endswith(
            f"this would replace {tmp_path / 'a.xlsx'}, which is read here; name another file with -o\n"
        )

    shutil.copy(city, tmp_path / "list.xlsx.yaml")
    assert 2 == run("export", city, "-o", city, "-q")[0]
    assert before == (tmp_path / "a.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("city", "-o", "a.pdf"),
            "Error: a.pdf: the file name does not show the format; end it in one of .docx .xlsx\n",
        ),
        (("city", "-o", "no/a.xlsx"), "Error: no/a.xlsx: there is no folder `no`; make it first, or name another\n"),
        (("cty", "-o", "a.xlsx"), "Error: there is no list `cty`; near it: city\n"),
        (("city",), "Error: Missing option '-o' / '--output'\n"),
    ],
)
def test_mistakes(run, city, monkeypatch, arguments, message):
    """One message, exit code 2, nothing written."""
    before = sorted(city.parent.iterdir())
    monkeypatch.setattr("enfcmp.lists.find.shipped", lambda: city.parent)
    code, out, err = run("export", *arguments)

    assert (2, "") == (code, out)
    assert err.endswith(message)
    assert before == sorted(city.parent.iterdir())
    assert not (ROOT / "a.xlsx").exists()


def test_a_list_of_too_many_items(run, city, monkeypatch, tmp_path):
    """One message with the bound: an office file takes memory for each item."""
    monkeypatch.setattr("enfcmp.pipeline.exporting._MOST", 0)
    code, out, err = run("export", city, "-o", tmp_path / "a.xlsx", "-q")

    assert (2, "") == (code, out)
    assert err.endswith(
        "the list has 1 items; at most 0 can be written as a document; divide it into several lists, say by type\n"
    )
    assert not (tmp_path / "a.xlsx").exists()


def test_a_fault_names_list_and_item(run, city, tmp_path):
    """What would not come back; the older file stays as it is."""
    text = city.read_text(encoding="utf-8")
    city.write_text(text + text.splitlines()[-1].replace('"1"', "备注") + "\n", encoding="utf-8")
    (tmp_path / "a.xlsx").write_text("old", encoding="utf-8")
    code, _, err = run("export", city, "-o", tmp_path / "a.xlsx", "-q")

    words = "its row would be read as a note, a heading or a head; change its number or its name"
    assert (2, f"Error: {city}: item 备注: {words}\n") == (code, err)
    assert "old" == (tmp_path / "a.xlsx").read_text(encoding="utf-8")
    assert ["a.xlsx", "city.yaml"] == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("suffix", "module", "library"), [("xlsx", "xlsxwriter", "XlsxWriter"), ("docx", "docx", "python-docx")]
)
def test_without_the_extra(run, city, tmp_path, monkeypatch, suffix, module, library):
    """What to install."""
    for name in [name for name in sys.modules if name.startswith(("enfcmp.documents.writers.", "enfcmp.office."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "enfcmp.documents.list_sheet", raising=False)
    monkeypatch.setattr("enfcmp.documents.writers.list_writers._found", {})
    monkeypatch.setitem(sys.modules, module, None)
    code, _, err = run("export", city, "-o", tmp_path / f"a.{suffix}", "-q")

    assert (2, f'Error: this needs {library}: pip install "enfcmp[report]"\n') == (code, err)
