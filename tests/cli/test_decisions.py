"""`enfcmp decisions`: what is shown, what a workbook that comes back brings, what is taken back."""

import datetime as dt
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from enfcmp.pipeline.workspace import today

SHOWN = "tests/assets/rebase/bazaar.yaml"
TEXTS = ("--statutes", "tests/assets/rebase", "--statutes", "tests/assets/concord/集市条例_2015-03-01.md")
DAY = dt.date(2026, 11, 29)
FINE = ("bazaar:1", "集市条例第九条第一款", "集贸市场法第七条")
SEALS = ("bazaar:2", "集市条例第六条", "集贸市场法第四条第二款")
SHOW = ("bazaar:3", "集市登记办法第三条", "集贸市场法第三条")
CHANGED = (
    "the proposal was changed here, and only what was proposed can be adopted; put it back, or answer no, and write "
    "the other basis in the list by hand"
)
CODE = "the code of this row is gone or changed; copy the row anew from the workbook as it was written"
STRANGE = "`{word}` is neither yes nor no nor what is proposed in this row"
WHICH = "nothing is stated here; write which of the candidates is adopted, as 《…》第十条"
NOTHING = "nothing is proposed here that could be adopted; leave the cell empty, or answer no"
YES = ("是", "采纳", " 采 纳。", "同意", "√", "y", "Y", "YES", True, "集贸市场法第七条", "《集贸市场法》第七条")


@pytest.fixture
def sent(run, tmp_path, monkeypatch):
    """A list, and the workbook of its bases; what is filled in in the workbook is taken over."""
    monkeypatch.setattr("enfcmp.pipeline.taking.today", lambda: DAY)
    path, book = tmp_path / "bazaar.yaml", tmp_path / "b.xlsx"
    path.write_text(Path(SHOWN).read_text(encoding="utf-8"), encoding="utf-8")
    run("rebase", path, "--to-law", "集贸市场法", *TEXTS, "--as-of", "2025-06-01", "-q", "-o", book, lang="zh")

    def take(fill, *arguments, lang="en"):
        found = load_workbook(book)
        fill(found["依据调整"])
        found.save(book)
        code, out, err = run("decisions", path, "--take", book, *TEXTS, *arguments, "--format", "json", lang=lang)
        files = json.loads(out)["files"] if out else []
        return code, [each for file in files for each in file["rebase"]], err.replace(str(book), "{book}")

    return take


def cells(**values):
    """Fill these cells of the sheet."""

    def fill(sheet):
        for cell, value in values.items():
            sheet[cell] = value

    return fill


def decided(taken):
    """The verdict on each basis, short."""
    return [(each["item"], each["provision"], each["new"], each["verdict"]) for each in taken[1]]


@pytest.mark.parametrize("word", YES)
def test_yes(sent, word):
    assert [(*FINE, "accept")] == decided(sent(cells(H3=word)))


@pytest.mark.parametrize("word", ["否", "不采纳", "不同意", "×", "n", False])
def test_no(sent, word):
    assert [(*FINE, "reject")] == decided(sent(cells(H3=word)))


@pytest.mark.parametrize("word", [None, " ", "待定", "/", "—", "－"])
def test_open(sent, word):
    """Where nothing is decided nothing is written, and no file is made."""
    code, found, err = sent(cells(H3=word, H5="否"))

    assert (0, []) == (code, found)
    assert "0 adopted, 0 not; there already: 0." in err


@pytest.mark.parametrize("word", ["集贸市场法第三条", "《集贸市场法》 第三条", "《中华人民共和国集贸市场法》第三条"])
def test_a_candidate(sent, word):
    """It is named as it stands in the notes."""
    assert [(*SHOW, "accept")] == decided(sent(cells(H5=word)))


def test_what_stands_in_the_file(sent):
    """An opinion and a day are the reason; who does it decides, else who takes the workbook over."""
    fill = cells(H3="是", I3="同意。", J3="张三", K3=dt.date(2027, 3, 1), H4="否", K4="三月底前")
    code, found, err = sent(fill, "--reviewer", "李四")

    assert (0, [("同意; Until when: 2027-03-01", "张三"), ("Until when: 三月底前", "李四")]) == (
        code,
        [(each["reason"], each["reviewer"]) for each in found],
    )
    assert ["2026-11-29"] * 2 == [each["date"] for each in found]
    assert "1 adopted, 1 not; there already: 0." in err


def moved(sheet):
    """Columns in another order, one of them gone, a new one before them, rows sorted, one gone, a line above."""
    rows = [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    for row, word in zip(rows[1:], ["是", "否", None, None, None], strict=True):
        row[7] = word
    kept = [rows[0], *reversed(rows[1:5])]
    sheet.unmerge_cells(str(next(iter(sheet.merged_cells.ranges))))
    sheet.delete_rows(1, sheet.max_row)
    for row in ([["序号"]], [["第一行"]]):
        sheet.append(row[0])
    for row in kept:
        sheet.append([None, row[11], row[7], row[0], row[2], row[1], *row[8:11]])


def test_moved(sent):
    """What a row is, its code says, wherever it stands."""
    assert {(*FINE, "accept"), (*SEALS, "reject")} == set(decided(sent(moved)))


def hidden(sheet):
    """Filtered rows, and one answer over two rows."""
    sheet.row_dimensions[4].hidden = True
    sheet["H3"] = "是"
    sheet.merge_cells("H3:H4")


def test_hidden_and_merged(sent):
    """A filter hides no answer; a merged cell answers for all its rows."""
    assert [(*FINE, "accept"), (*SEALS, "accept")] == decided(sent(hidden))


def changed(cell, old, new):
    """A proposal adopted that somebody has changed."""

    def fill(sheet):
        sheet[cell] = str(sheet[cell].value).replace(old, new) if old else new
        sheet[f"H{cell[1:]}"] = "是"

    return fill


def copied(sheet):
    """A row that stands twice, with two answers."""
    for column in "ABCDEFGHIJKL":
        sheet[f"{column}9"] = sheet[f"{column}3"].value
    sheet["H3"], sheet["H9"] = "是", "否"


@pytest.mark.parametrize(
    ("fill", "cell", "said"),
    [
        (cells(H3="部分采纳"), "H3", STRANGE.format(word="部分采纳")),
        (cells(H3="=1+1"), "H3", STRANGE.format(word="=")),
        (cells(H3="集贸市场法第八条"), "H3", STRANGE.format(word="集贸市场法第八条")),
        (cells(H5="是"), "H5", WHICH),
        (cells(H7="是"), "H7", NOTHING),
        (cells(H3="是", L3="9aab81"), "H3", CODE),
        (cells(H3="是", L3=None), "H3", CODE),
        (changed("C3", "第七条", "第八条"), "H3", CHANGED),
        (changed("C3", "五千元", "五万元"), "H3", CHANGED),
        (changed("C5", "", "《集贸市场法》第三条"), "H5", CHANGED),
        (copied, "H9", "依据调整!H3 answers otherwise on the same basis; leave one of both"),
    ],
)
def test_faults(sent, tmp_path, fill, cell, said):
    """One message a fault, with its cell; nothing is written, of the other rows neither."""

    def both(sheet):
        sheet["H4"] = "是"
        fill(sheet)

    assert (2, [], f"Error: {{book}}: 依据调整!{cell}: {said}\n") == sent(both)
    assert not (tmp_path / "decisions" / "bazaar.yaml").exists()


def test_no_such_workbook(sent):
    """Without its codes no row can be known."""
    code, found, err = sent(lambda sheet: sheet.delete_cols(12))

    assert (2, []) == (code, found)
    assert (
        "no sheet has the columns Adopted or State, and Code of the row; take the workbook that `enfcmp rebase -o` or "
        "`enfcmp report -o` wrote" in err
    )


def test_every_fault_is_told(sent):
    assert 2 == sent(cells(H3="?", H4="?"))[2].count("neither yes nor no")


@pytest.mark.usefixtures("sent")
def test_another_list(run, tmp_path):
    """A workbook of another list is none of this one."""
    code, out, err = run("decisions", "changji", "--take", tmp_path / "b.xlsx", *TEXTS)

    assert (2, "") == (code, out)
    assert "this workbook is not of `changji`, or not of the list as it is now" in err


def test_another_state(sent, tmp_path):
    """Where the words of one basis have changed since, its row is refused."""
    path = tmp_path / "bazaar.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("可以并处一千元", "并处一千元"), encoding="utf-8")
    code, _found, err = sent(cells(H3="是", H4="是"))

    assert (2, 1) == (code, err.count("the list has other words here by now"))
    assert "依据调整!H3" in err


def test_what_decides_nothing_is_said(sent):
    """An opinion alone, and powers."""
    code, found, err = sent(cells(I3="再议"))

    assert (0, []) == (code, found)
    assert "Note: {book}: 依据调整!H3: an opinion that adopts nothing stays in the workbook alone" in err


def test_twice(sent):
    """The same again is there already; another answer of the same person takes its place, and is named."""
    assert "1 adopted" in sent(cells(H3="是", J3="张三"))[2]
    assert "0 adopted, 0 not; there already: 1." in sent(cells(J3="张三"))[2]
    code, found, err = sent(cells(H3="否", J3="张三"))

    assert (0, [(*FINE, "reject")]) == (code, decided((code, found, err)))
    assert "In the place of: bazaar:1 集市条例第九条第一款 → 集贸市场法第七条\n" in err


@pytest.mark.parametrize("who", ["张三", None])
def test_of_another_person(run, sent, tmp_path, who):
    """It stays; who decided, when, and the way out are said."""
    before = sent(cells(H3="是", J3=who))[1]
    code, _none, err = sent(cells(H3="否", J3="李四"))
    key = before[0]["fingerprint"]

    assert 2 == code
    assert f"{who or 'somebody else'} has decided otherwise here on {today()}; `enfcmp decisions --remove {key}`" in err
    assert before == json.loads(run("decisions", tmp_path / "bazaar.yaml", "--format", "json")[1])["files"][0]["rebase"]
    assert 0 == run("decisions", tmp_path / "bazaar.yaml", "--remove", key)[0]
    assert [(*FINE, "reject")] == decided(sent(cells(H3="否", J3="李四")))


KEPT = """\
schema: enfcmp.decisions/1
# of 2026
accepted:
  - rule: name-wording
    item: "a:7"
    fingerprint: "0123456789ab"
    reason: "两地表述不同"
    expires: 2027-01-01
to_do:
  - rule: label-missing
    item: "b:4"
    fingerprint: "00000000000d"
    reviewer: "李四"
    date: 2026-11-29
pairs:
  - from: "a:1"
    to: "b:2"
    verdict: accept
    relation: part
    from_fingerprint: 00000000000a
    to_fingerprint: 00000000000b
  # a remark
rebase:
  - item: "a:7"
    provision: "甲法第一条"
    new: "乙法第二条"
    verdict: reject
    reviewer: "张三"
    date: 2026-11-29
    fingerprint: "00000000000c"
"""


@pytest.fixture
def kept(tmp_path):
    """A file with decisions of each sort, in a folder of its own."""
    path = tmp_path / "decisions" / "a.yaml"
    path.parent.mkdir()
    path.write_text(KEPT, encoding="utf-8")
    return path


@pytest.mark.parametrize(("lang", "columns"), [("en", 200), ("zh", 80)])
def test_shown(run, golden, kept, lang, columns):
    """Who decided what, when and why, and what names it."""
    code, out, err = run("decisions", kept, lang=lang, columns=columns)

    assert (0, "") == (code, err)
    golden(f"decisions-{lang}-{columns}.txt", out.replace(str(kept), "decisions/a.yaml"))


def test_json(run, kept):
    """Each part as the file has it."""
    found = json.loads(run("decisions", kept, "--format", "json")[1])

    assert ("enfcmp.kept-decisions/1", [str(kept)]) == (found["schema"], [each["path"] for each in found["files"]])
    assert ["path", "accepted", "to_do", "pairs", "rebase"] == list(found["files"][0])
    assert "00000000000a" == found["files"][0]["pairs"][0]["from_fingerprint"]


def test_nothing(run, tmp_path):
    path = tmp_path / "bazaar.yaml"
    path.write_text(Path(SHOWN).read_text(encoding="utf-8"), encoding="utf-8")

    assert (0, "Nothing is decided here.\n", "") == run("decisions", path)


@pytest.mark.parametrize(
    ("key", "gone"),
    [
        ("0123456789ab", "accepted"),
        ("name-wording", "accepted"),
        ("label-missing", "to_do"),
        ("00000000000c", "rebase"),
        ("a:1 b:2", "pairs"),
    ],
)
def test_taken_back(run, kept, key, gone):
    """One entry goes; what a person wrote around it stays."""
    code, _out, err = run("decisions", kept, "--remove", key)
    text = kept.read_text(encoding="utf-8")

    assert (0, f"Taken back from {kept}: {key}.\n") == (code, err)
    assert f"{gone}:" not in text
    assert 3 == sum(f"{part}:" in text for part in ("accepted", "to_do", "pairs", "rebase"))
    assert "# of 2026" in text
    assert "# a remark" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--remove", "a:7"), "2 decisions are of `a:7`; name one by its fingerprint"),
        (("--remove", "a:9"), "0 decisions are of `a:9`; name one by its fingerprint"),
        (("--remove", "a:7", "--take", "b.xlsx"), "--take and --remove do not go together"),
        (("datong", "--remove", "a:7"), "name the one list, or its file of decisions, that this is about"),
        (("none.yaml",), "none.yaml: there is no such file"),
    ],
)
def test_mistakes(run, kept, arguments, said):
    code, out, err = run("decisions", kept, *arguments)

    assert (2, "") == (code, out)
    assert said in err
    assert KEPT == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("error", [(*FINE, "accept"), (*SHOW, "accept")]),
        ("warning", [(*FINE, "accept"), (*SEALS, "accept"), (*SHOW, "accept")]),
    ],
)
def test_some_levels(run, tmp_path, monkeypatch, level, expected):
    """A workbook of the bases of some levels comes back like one of all."""
    monkeypatch.setattr("enfcmp.pipeline.taking.today", lambda: DAY)
    path, book = tmp_path / "bazaar.yaml", tmp_path / "b.xlsx"
    path.write_text(Path(SHOWN).read_text(encoding="utf-8"), encoding="utf-8")
    options = ("--to-law", "集贸市场法", *TEXTS, "--as-of", "2025-06-01", "-q", "--level", level)
    run("rebase", path, *options, "-o", book, lang="zh")
    found = load_workbook(book)
    answers = {"bazaar:1": "是", "bazaar:2": "是", "bazaar:3": "集贸市场法第三条"}
    for row in found["依据调整"].iter_rows():
        item = str(row[0].value or "").partition("\n")[0]
        if item in answers:
            row[7].value = answers[item]
    found.save(book)
    code, out, err = run("decisions", path, "--take", book, *TEXTS, "--format", "json", "-q")
    decisions = [each for file in json.loads(out)["files"] for each in file["rebase"]]

    assert (0, "") == (code, err)
    assert expected == [(each["item"], each["provision"], each["new"], each["verdict"]) for each in decisions]


@pytest.mark.parametrize(("written", "read"), [("zh", "en"), ("en", "zh")])
def test_round_trip(run, tmp_path, monkeypatch, written, read):
    """List, workbook, answers, decisions, new list, workbook of the list: what comes in again is the new list."""
    monkeypatch.setattr("enfcmp.pipeline.taking.today", lambda: DAY)
    path, book, new = tmp_path / "bazaar.yaml", tmp_path / "b.xlsx", tmp_path / "new.yaml"
    path.write_text(Path(SHOWN).read_text(encoding="utf-8"), encoding="utf-8")
    rebase = ("rebase", path, "--to-law", "集贸市场法", *TEXTS, "--as-of", "2025-06-01", "-q")
    run(*rebase, "-o", book, lang=written)
    found = load_workbook(book)
    for at, word in ((3, "是"), (4, "否"), (5, "集贸市场法第三条")):
        found.worksheets[1].cell(at, 8).value = word
    found.save(book)

    assert 0 == run("decisions", path, "--take", book, "-q", *TEXTS, lang=read)[0]
    assert 0 == run(*rebase, "--draft", new)[0]
    assert 0 == run("export", new, "-q", "-o", tmp_path / "list.xlsx")[0]
    assert 0 == run("import", tmp_path / "list.xlsx", "-q", "-o", tmp_path / "again.yaml")[0]
    assert items(run, new) == items(run, tmp_path / "again.yaml")
    assert ["《集贸市场法》", "《集市条例》", "《集贸市场法》", "《集市条例》", "《商品条码规则》"] == [
        basis["instrument"]["printed"] for item in items(run, new) for basis in item["bases"]
    ]


SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.parametrize("name", ["datong", "changji"])
def test_round_trip_of_a_list_that_ships(run, tmp_path, name):
    """Every proposal that is stated is adopted, and stands in the new list, which comes in again as it went out."""
    if not (SHARED / "statutes").is_dir():
        pytest.skip("the texts are not at hand")
    path, book, new = tmp_path / f"{name}.yaml", tmp_path / "b.xlsx", tmp_path / "new.yaml"
    path.write_bytes(Path(f"data/{name}.yaml").read_bytes())
    texts = ("--statutes", SHARED / "statutes", "--as-of", "2027-01-02")
    rebase = ("rebase", path, "--to-law", "社会救助法", *texts, "-q")
    run(*rebase, "-o", book, lang="zh")
    stated = [row["new"][0]["article"] for row in json.loads(run(*rebase, "--format", "json")[1])["rows"] if row["new"]]
    found = load_workbook(book)
    for row in found.worksheets[1].iter_rows(min_row=2):
        row[7].value = "采纳" if row[2].value else "待定"
    found.save(book)

    assert 0 == run("decisions", path, "--take", book, "-q", "--reviewer", "李四", *texts)[0]
    assert 0 == run(*rebase, "--draft", new)[0]
    assert 0 == run("export", new, "-q", "-o", tmp_path / "list.xlsx")[0]
    assert 0 == run("import", tmp_path / "list.xlsx", "-q", "-o", tmp_path / "again.yaml")[0]
    assert items(run, new) == items(run, tmp_path / "again.yaml")
    assert stated
    assert stated == [
        provision["article"]
        for item in items(run, new)
        for basis in item["bases"]
        for provision in basis["provisions"]
        if basis["instrument"]["printed"] == "《中华人民共和国社会救助法》"
    ]


def items(run, path):
    """All that each item says, but for the list that it is in, and a raw cell beside what was read in it."""
    found = json.loads(run("show", path, "--format", "json")[1])["items"]
    return [{key: value for key, value in item.items() if key not in {"id", "basis_text"}} for item in found]
