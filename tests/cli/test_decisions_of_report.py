"""The workbook of `report` as it comes back filled in: what is taken over, into which file, and what is refused."""

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from enfcmp.i18n import use

DAY = dt.date(2026, 11, 29)
SHEET = "问题处理表"
HEADS = {"序号": "B", "承办": "J", "期限": "K", "意见": "L", "状态": "M", "核对码": "N"}
NAME, SCOPE, ENDING = "4f12767a7a59", "1e3c759c183c", "47188304bac4"  # of the shipped lists: two divergences, a check
CODE = "the code of this row is gone or changed; copy the row anew from the workbook as it was written"
GONE = (
    "not taken: this finding is there no more; the list, its counterpart or the texts are others by now (the same "
    "texts are named with --statutes)"
)


@pytest.fixture
def lists(tmp_path, monkeypatch):
    """Both lists in a folder of their own."""
    monkeypatch.setattr("enfcmp.pipeline.taking_report.today", lambda: DAY)
    for name in ("datong", "changji"):
        (tmp_path / f"{name}.yaml").write_bytes(Path(f"data/{name}.yaml").read_bytes())
    return tmp_path


@pytest.fixture
def sent(run, lists):
    """The workbook of a report; what is filled in is taken over."""
    book, names = lists / "r.xlsx", [lists / "datong.yaml", lists / "changji.yaml"]
    report = ("report", "--from", names[0], "--to", names[1], "--as-of", "2026-07-01", "-q", "-o", book)

    def take(fill, *arguments, lang="en", refs=names, anew=True):
        if anew:
            run(*report, lang="zh")
        found = load_workbook(book, rich_text=True)
        fill(found[SHEET])
        found.save(book)
        code, out, err = run("decisions", *refs, "--take", book, *arguments, "--format", "json", lang=lang)
        assert bool(out) == (code == 0)
        return code, kept(lists), err.replace(str(book), "{book}").replace(f"{lists}/", "")

    return take


def kept(folder):
    """What the files of decisions hold, file by file."""
    return {path.name: yaml.safe_load(path.read_text("utf-8")) for path in sorted((folder / "decisions").glob("*"))}


def row_of(sheet, fingerprint):
    """The row of a finding."""
    return next(cell.row for cell in sheet["N"] if str(cell.value).startswith(fingerprint))


def filled(*rows):
    """Fill in: a fingerprint and what is written into which column of its row."""

    def fill(sheet):
        for fingerprint, values in rows:
            at = row_of(sheet, fingerprint)
            for head, value in values.items():
                sheet[f"{HEADS[head]}{at}"] = value

    return fill


def entry(rule, item, fingerprint, **more):
    return {"rule": rule, "item": item, "fingerprint": fingerprint, **more, "date": DAY}


def test_what_is_taken_over(sent):
    """Each answer is at home where the commands look for it; an opinion and a day are the reason."""
    code, files, err = sent(
        filled(
            (NAME, {"状态": "认可", "意见": "同意。", "承办": "张三"}),
            (SCOPE, {"状态": "待修改", "期限": dt.date(2027, 3, 1)}),
            (ENDING, {"状态": "认可", "意见": "照原文", "期限": "年底前"}),
        ),
        "--reviewer",
        "李四",
    )

    assert 0 == code
    assert {
        "datong--changji.yaml": {
            "schema": "enfcmp.decisions/1",
            "accepted": [entry("name-wording", "datong:7", NAME, reason="同意", reviewer="张三")],
            "to_do": [entry("name-scope", "datong:3", SCOPE, reason="Until when: 2027-03-01", reviewer="李四")],
        },
        "datong.yaml": {
            "schema": "enfcmp.decisions/1",
            "accepted": [
                entry("provision-repeated", "datong:12", ENDING, reason="照原文; Until when: 年底前", reviewer="李四")
            ],
        },
    } == files
    told = [line.split(": ", 1)[1] for line in err.splitlines()[:3]]
    assert ["datong:3 name-scope", "datong:7 name-wording", "datong:12 provision-repeated"] == [
        each.rpartition(": ")[0] for each in told
    ]
    assert "Taken over: 3, into decisions/datong--changji.yaml, decisions/datong.yaml; there already: 0.\n" in err


@pytest.mark.parametrize(
    ("language", "word"), [("en", "ACCEPTED"), ("zh", " 认 可。"), ("en", "同意"), ("zh", "accepted")]
)
def test_accepted(sent, language, word):
    """In either language, whatever is spoken now."""
    code, files, _err = sent(filled((NAME, {"状态": word, "意见": "x"})), lang=language)

    assert (0, [NAME]) == (code, [each["fingerprint"] for each in files["datong--changji.yaml"]["accepted"]])


@pytest.mark.parametrize("word", ["待修改", "to be fixed", "修改", "To  Be Fixed"])
def test_to_be_fixed(sent, word):
    code, files, _err = sent(filled((NAME, {"状态": word})))

    assert (0, [entry("name-wording", "datong:7", NAME)]) == (code, files["datong--changji.yaml"]["to_do"])


@pytest.mark.parametrize("word", [None, "", "未定", "待定", "open", "—"])
def test_open(sent, word):
    """Where nothing is decided nothing is written, and no file is made."""
    code, files, err = sent(filled((NAME, {"状态": word, "承办": "张三", "期限": "年底"})))

    assert (0, {}) == (code, files)
    assert "Taken over: 0, into –; there already: 0." in err


def sorted_anew(sheet):
    """Rows in another order, some of them gone, columns moved and gone, rows hidden, a line above."""
    filled((NAME, {"状态": "认可", "意见": "x"}), (ENDING, {"状态": "待修改"}))(sheet)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.delete_rows(1, sheet.max_row)
    wanted = [row for row in rows[1:] if row[13] and row[13].startswith((NAME, ENDING, SCOPE))]
    sheet.append(["发各科室"])
    for row in (rows[0], *reversed(wanted)):
        sheet.append([row[12], None, row[13], row[1], row[11], row[9]])
    sheet.row_dimensions[3].hidden = True


def test_sorted_and_filtered(sent):
    """What a row is of, its code says, wherever it stands."""
    code, files, _err = sent(sorted_anew)

    assert (0, [NAME], [ENDING]) == (
        code,
        [each["fingerprint"] for each in files["datong--changji.yaml"]["accepted"]],
        [each["fingerprint"] for each in files["datong.yaml"]["to_do"]],
    )


def copied(sheet):
    """A row that stands twice, with two answers."""
    at, last = row_of(sheet, NAME), sheet.max_row + 2
    for column in "ABCDEFGHIJKLMN":
        sheet[f"{column}{last}"] = sheet[f"{column}{at}"].value
    sheet[f"M{at}"], sheet[f"M{last}"], sheet[f"L{last}"] = "待修改", "认可", "x"


def shifted(sheet):
    """Codes that were sorted without their rows."""
    one, other = row_of(sheet, NAME), row_of(sheet, SCOPE)
    sheet[f"N{one}"], sheet[f"N{other}"] = sheet[f"N{other}"].value, sheet[f"N{one}"].value
    sheet[f"M{one}"] = "待修改"


MOVED = (
    "the code of this row is of item datong:3、changji:3; columns were moved apart, so that what is written here may "
    "be meant for another finding"
)


@pytest.mark.parametrize(
    ("fill", "said"),
    [
        (filled((NAME, {"状态": "行"})), "`行` is none of the states: accepted, to be fixed, fixed, open"),
        (filled((NAME, {"状态": "=1+1"})), "`=` is none of the states: accepted, to be fixed, fixed, open"),
        (filled((NAME, {"状态": "认可"})), "accepted without a reason; write it in the column Opinion"),
        (filled((NAME, {"状态": "认可", "期限": "年底"})), "accepted without a reason; write it in the column Opinion"),
        (filled((NAME, {"状态": "认可", "意见": "=A1"})), "a formula stands in this row; write what it works out"),
        (filled((NAME, {"状态": "待修改", "核对码": None})), CODE),
        (filled((NAME, {"状态": "待修改", "核对码": f"{NAME[:-1]}0-3f2a1c"})), CODE),
        (filled((NAME, {"状态": "待修改", "核对码": NAME})), CODE),
        (shifted, MOVED),
        (copied, None),
    ],
)
def test_faults(sent, fill, said):
    """One message a fault, with sheet and cell; nothing is written, of the other rows neither."""

    def both(sheet):
        filled((ENDING, {"状态": "待修改"}))(sheet)
        fill(sheet)

    code, files, err = sent(both)
    cell = err.split("!")[1].split(":")[0]
    said = said or f"{SHEET}!M{{at}} answers otherwise on the same finding; leave one of both"

    assert (2, {}) == (code, files)
    assert "M" == cell[0]
    assert 1 == err.count("Error: ")
    assert err.endswith(f"{said}\n") if "{at}" not in said else said.split("{at}")[1] in err


def test_every_fault_is_told(sent):
    """Also two answers beside one that is not understood."""

    def fill(sheet):
        copied(sheet)
        filled((SCOPE, {"状态": "?"}), (ENDING, {"状态": "认可"}))(sheet)

    assert 3 == sent(fill)[2].count("Error: ")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"意见": "再议"}, "an opinion without a state stays in the workbook alone"),
        ({"状态": "已修改"}, "said to be fixed, and still found; nothing was taken"),
    ],
)
def test_what_decides_nothing_is_said(sent, values, said):
    code, files, err = sent(filled((NAME, values)))

    assert (0, {}) == (code, files)
    assert f"Note: {{book}}: {SHEET}!M" in err
    assert said in err


def test_what_was_corrected_meanwhile(sent, lists):
    """A finding that is there no more is noted, and the rest is taken; one that is said to be fixed is fine."""
    path = lists / "datong.yaml"

    def fill(sheet):
        filled((NAME, {"状态": "认可", "意见": "x"}), (SCOPE, {"状态": "待修改"}), (ENDING, {"状态": "已修改"}))(sheet)
        text = path.read_text("utf-8")
        same = "对参加药品采购投标的投标人的违法行为进行监督管理"
        path.write_text(text.replace("对参加药品采购的投标人违法行为进行监督管理", same), "utf-8")

    code, files, err = sent(fill)

    assert (0, [SCOPE]) == (code, [each["fingerprint"] for each in files["datong--changji.yaml"]["to_do"]])
    assert "accepted" not in files["datong--changji.yaml"]
    assert GONE in err


def test_twice(sent):
    """The same again is there already; another answer of the same person takes its place, in the other part too."""
    accepted = {"状态": "认可", "意见": "照原文", "承办": "张三"}
    assert "Taken over: 1" in sent(filled((NAME, accepted)))[2]
    assert "Taken over: 0, into –; there already: 1." in sent(filled((NAME, {})))[2]
    code, files, err = sent(filled((NAME, {"状态": "待修改", "意见": None})))

    assert 0 == code
    assert {
        "schema": "enfcmp.decisions/1",
        "to_do": [entry("name-wording", "datong:7", NAME, reviewer="张三")],
    } == files["datong--changji.yaml"]
    assert "In the place of: datong:7 name-wording: accepted\n" in err
    assert "Taken over: 1" in sent(filled((NAME, {"意见": "尽快"})))[2]


def test_a_new_answer_goes_home(sent):
    """Whatever stands in the other files."""
    sent(filled((NAME, {"状态": "认可", "意见": "照原文"})))
    code, files, err = sent(filled((ENDING, {"状态": "待修改"})))

    assert (0, [[NAME], [ENDING]]) == (
        code,
        [
            [each["fingerprint"] for part in ("accepted", "to_do") for each in file.get(part, ())]
            for file in files.values()
        ],
    )
    assert "Taken over: 1, into decisions/datong.yaml; there already: 1." in err


@pytest.mark.parametrize("who", ["张三", None])
def test_of_another_person(sent, who):
    """It stays; who decided, when, and the way out are said."""
    before = sent(filled((NAME, {"状态": "认可", "意见": "照原文", "承办": who})))[1]
    code, files, err = sent(filled((NAME, {"状态": "待修改", "承办": "李四"}), (SCOPE, {"状态": "待修改"})))

    assert (2, before) == (code, files)
    assert (
        f"{who or 'somebody else'} has decided otherwise here on 2026-11-29; `enfcmp decisions --remove {NAME}`" in err
    )


def test_the_same_of_another_person(sent):
    """Their reason stays, and that is said."""
    before = sent(filled((NAME, {"状态": "认可", "意见": "照原文", "承办": "张三"})))[1]
    code, files, err = sent(filled((NAME, {"意见": "无碍", "承办": "李四"})))

    assert (0, before) == (code, files)
    assert "张三 has decided the same here on 2026-11-29, for a reason of their own, which stays" in err


def test_where_an_answer_stands_already(sent, lists):
    """Whichever file holds it: another answer of the same person goes there."""
    (lists / "decisions").mkdir()
    mine = f"  # mine\n  - rule: provision-repeated\n    fingerprint: '{ENDING}'\n    reviewer: 张三\n"
    text = f"schema: enfcmp.decisions/1\nto_do:\n{mine}"
    (lists / "decisions" / "changji--datong.yaml").write_text(text, "utf-8")
    code, files, _err = sent(filled((ENDING, {"状态": "认可", "意见": "照原文"})))

    assert (0, ["changji--datong.yaml"]) == (code, list(files))
    assert ["照原文"] == [each["reason"] for each in files["changji--datong.yaml"]["accepted"]]


def test_one_file_for_all(sent, lists):
    """A file that is named holds all answers, and says what is there already."""
    path = lists / "ours.yaml"
    path.write_text("schema: enfcmp.decisions/1\n", "utf-8")
    names = [lists / "datong.yaml", lists / "changji.yaml"]
    fill = filled((NAME, {"状态": "认可", "意见": "x"}), (ENDING, {"状态": "待修改"}))
    code, files, _err = sent(fill, refs=[path, *names])
    found = yaml.safe_load(path.read_text("utf-8"))

    assert (0, {}, [NAME], [ENDING]) == (
        code,
        files,
        *([each["fingerprint"] for each in found[part]] for part in ("accepted", "to_do")),
    )
    assert "there already: 2." in sent(fill, refs=[*names, path])[2]


def test_the_lists_are_known_by_their_ids(sent, lists):
    """Where they are found by these, none needs to be named."""
    code, files, _err = sent(filled((NAME, {"状态": "待修改"})), "--data", lists, refs=[])

    assert (0, ["datong--changji.yaml"]) == (code, list(files))


def test_two_files_for_all(sent, lists):
    """Which of them is meant nobody knows."""
    files = [lists / "one.yaml", lists / "other.yaml"]
    for path in files:
        path.write_text("schema: enfcmp.decisions/1\n", "utf-8")
    code, _files, err = sent(filled((NAME, {"状态": "待修改"})), refs=files)

    assert (2, "Error: name one file of decisions at most: one.yaml other.yaml\n") == (code, err)


def nameless(sheet):
    """The line above the table is gone."""
    sheet["B3"] = None


@pytest.mark.parametrize(
    ("fill", "refs", "said"),
    [
        (nameless, [], "which lists it is on is not said here any more; name them: enfcmp decisions A B --take FILE"),
        (
            lambda sheet: sheet.__setitem__("B3", "datong、x"),
            [],
            "datong – x are not all found by their ids; name their files: enfcmp decisions A B --take FILE",
        ),
        (filled(), ["changji", "datong"], "this is on datong – changji, not on changji – datong"),
        (
            filled(),
            ["datong"],
            "this is on datong – changji, not on datong",
        ),
        (
            lambda sheet: sheet.delete_rows(5, 200),
            ["datong", "changji"],
            "this workbook is not of datong – changji, or not of these lists as they are now",
        ),
    ],
)
def test_another_list(sent, fill, refs, said):
    code, files, err = sent(fill, refs=refs)

    assert (2, {}) == (code, files)
    assert said in err


@pytest.mark.parametrize(("written", "read"), [("zh", "en"), ("en", "zh")])
def test_round_trip(run, lists, written, read):
    """Report, answers, decisions, report: it shows them, and its workbook comes back as what is there already."""
    book, again = lists / "r.xlsx", lists / "again.xlsx"
    both = ("--from", lists / "datong.yaml", "--to", lists / "changji.yaml", "--as-of", "2026-07-01", "-q")
    run("report", *both, "-o", book, lang=written)
    found = load_workbook(book, rich_text=True)
    sheet = found.worksheets[1]
    for at, (word, reason) in {
        5: ("认可", "原文如此，\n不改。"),
        6: ("待修改", None),
        60: ("认可", "=无碍"),
        61: ("待修改", "尽快"),
    }.items():
        sheet.cell(at, 13).value, sheet.cell(at, 12).value = word, reason
        sheet.cell(at, 12).data_type = "s" if reason else "n"
    found.save(book)
    sent = {at: sheet.cell(at, 14).value[:12] for at in (5, 6, 60, 61)}
    code, _out, err = run("decisions", lists / "datong.yaml", lists / "changji.yaml", "--take", book, lang=read)
    whole = json.loads(run("report", *both, "-o", "-", "--as", "json")[1])
    run("report", *both, "-o", again, lang=read)
    back = load_workbook(again).worksheets[1]
    shown = {str(row[13])[:12]: row[11:13] for row in back.iter_rows(min_row=5, values_only=True) if row[12]}
    use(read)

    assert 0 == code, err
    assert {sent[5], sent[60]} == {each["fingerprint"] for each in whole["accepted"]}
    assert {sent[6], sent[61]} == {each["fingerprint"] for each in whole["to_do"]}
    assert {*sent.values()} == {*shown}
    assert "=无碍" == shown[sent[60]][0]
    assert (
        "4"
        in run("decisions", lists / "datong.yaml", lists / "changji.yaml", "--take", again, lang="en")[2].split(
            "there already: "
        )[1]
    )
    use("en")
