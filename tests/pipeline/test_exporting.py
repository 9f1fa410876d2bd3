"""What is exported is imported as the same list: what ships, what lies beside the repository, what is made up."""

import datetime as dt
from pathlib import Path
from typing import get_args

import msgspec
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enfcmp.documents.characters import in_one_line
from enfcmp.errors import InputError
from enfcmp.law.cells.citations import read_bases
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.law.cells.written_cell import printed_citations
from enfcmp.lists.read_list import read_list
from enfcmp.lists.write_list import Comments, list_text
from enfcmp.model import ActionType, Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.exporting import export
from enfcmp.pipeline.importing import import_document
from enfcmp.pipeline.list_head import Head

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SHIPPED = sorted((ROOT / "data").glob("*.yaml"))
LISTS = sorted((SHARED / "lists").glob("*.yaml")) if SHARED.is_dir() else []
DOCUMENTS = sorted(SHARED / "documents" / each.stem for each in (SHARED / "documents" / "truth").glob("*.json"))
each_format = pytest.mark.parametrize("suffix", ["xlsx", "docx"])


def again(path, list_id="city"):
    """The list that a document gives."""
    return import_document(path, Head(id=list_id, is_only_looked_at=True)).printed


def exported(ref, folder, suffix, note=lambda _fault: None):
    """The list that comes back of one that is named."""
    output = folder / f"out.{suffix}"
    export(Workspace(note=note), str(ref), output)
    return again(output)


def fields(item):
    """Everything but the basis; white space at the ends of texts and line breaks in a name are layout."""
    return (
        item.number,
        in_one_line(item.name),
        item.type,
        item.responsible_body,
        item.implementing_body,
        (item.remarks or "").strip(),
        item.under,
        {head: text.strip() for head, text in item.extra.items() if text.strip()},
    )


def basis(item):
    """The citations of a structured basis; a text as it is."""
    return printed_citations(item.bases) if item.bases else (item.basis_text or "").strip()


def require_same(printed, found):
    """Both lists say the same; what is structured in the first is a text in the second."""
    assert [fields(item) for item in printed.items] == [fields(item) for item in found.items]
    assert [basis(item) for item in printed.items] == [
        printed_citations(read_bases(other.basis_text or "")) if item.bases else basis(other)
        for item, other in zip(printed.items, found.items, strict=True)
    ]
    head = (" ".join(printed.title.split()), printed.bureau, printed.published, printed.domain)
    assert head == (found.title, found.bureau, found.published, found.domain)
    where = {field: value for field, value in msgspec.structs.asdict(printed.jurisdiction).items() if value}
    assert where == {field: getattr(found.jurisdiction, field) for field in where}


@each_format
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_ships(path, suffix, tmp_path):
    """Every field; the citations once read, with their quotations."""
    printed, found = read_list(path).printed, exported(path, tmp_path, suffix)

    require_same(printed, found)
    cited, cited_again = (
        [
            (item.id.split(":")[1], each.instrument.name, each.label, each.edition, place.units, place.text)
            for item in read_citations(each_list).items
            for each in item.bases
            for place in each.provisions
        ]
        for each_list in (printed, found)
    )
    assert cited == cited_again


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_whole_table(path, tmp_path, golden):
    """What stands in the cells is what was looked at when the golden file was made."""
    export(Workspace(), str(path), tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    rows = ["\t".join(cell or "" for cell in row).rstrip() for row in sheet.iter_rows(values_only=True)]

    golden(f"export-{path.stem}.txt", "\n\n".join(rows) + "\n")


@each_format
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_lists_beside_the_repository(path, suffix, tmp_path):
    """None is refused."""
    require_same(read_list(path).printed, exported(path, tmp_path, suffix))


CITY = PrintedList(
    schema="enfcmp.list/1",
    id="city",
    jurisdiction=Jurisdiction(name="某市"),
    bureau="某市某局",
    title="某市某局行政执法事项清单",
    items=(),
)
ONE = PrintedItem(number="1", name="对甲的处罚", type="行政处罚", implementing_body="某局", basis_text="《甲法》第一条")
TWO = PrintedItem(number="2", name="对乙的检查", type="行政检查", implementing_body="某局", basis_text="《乙法》第一条")


def written(folder, *items, **head):
    """The file of a list."""
    path = folder / "city.yaml"
    path.write_text(
        list_text(msgspec.structs.replace(CITY, items=items, **head), Comments({}, {}), "x"), encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_beside_the_repository(path, tmp_path):
    """Imported they are lists like others."""
    printed = again(path)
    (tmp_path / "city.yaml").write_text(list_text(printed, Comments({}, {}), "x"), encoding="utf-8")

    for suffix in ("xlsx", "docx"):
        require_same(printed, exported(tmp_path / "city.yaml", tmp_path, suffix))


def changed(item, **values):
    return msgspec.structs.replace(item, **values)


@each_format
@pytest.mark.parametrize(
    "items",
    [
        [changed(ONE, number="1-1"), changed(TWO, number="010")],
        [changed(ONE, number="2024-1"), changed(TWO, number="§8.17"), changed(TWO, number="§8.17#2")],
        [changed(ONE, name="=1+1", basis_text="+甲", remarks="@乙", extra={"承办机构": "-丙"})],
        [changed(ONE, under=("甲", "乙")), changed(TWO, under=("丙",))],
        [changed(ONE, under=("一、行政处罚", "《甲法》")), TWO],
        [changed(ONE, type=None, under=("一、行政处罚",))],
        [changed(ONE, type=None, extra={"何种": "行政处罚"})],
        [changed(ONE, extra={"备注": "甲", "类型": "乙", "序号": "丙"})],
        [changed(ONE, extra={"层级": "甲", "层级 (2)": "乙"}), changed(TWO, extra={"层级": "丙"})],
        [changed(ONE, basis_text="《甲法》\n  第一条：甲。\n\n  第二条：乙  \t丙。")],
        [changed(ONE, basis_text="\n".join(f"第{at}行{'甲' * 60}" for at in range(300)))],
        [changed(ONE, basis_text="甲" * 32_000)],
        [changed(ONE, name="<r>甲</r>", remarks="_x000D_&<")],
        [changed(ONE, number="（一）", basis_text=None), changed(TWO, number="《甲》")],
        [changed(ONE, implementing_body=None, type=None, basis_text=None)],
    ],
)
def test_lists_that_a_table_holds(items, suffix, tmp_path):
    """In one form or another."""
    path = written(tmp_path, *items)

    require_same(read_list(path).printed, exported(path, tmp_path, suffix))


@each_format
@pytest.mark.parametrize(
    "head",
    [
        {"title": "某市某局执法计划", "published": dt.date(2024, 1, 31), "domain": "安全生产"},
        {"title": "附件1 苏医保督〔2024〕1号 附件：案由"},
        {"bureau": "江南省某市司法局", "jurisdiction": Jurisdiction(name="某市", province="江南省")},
        {"bureau": "某局", "jurisdiction": Jurisdiction(name="江南省某市")},
        {"bureau": "某局", "jurisdiction": Jurisdiction(name="某地", code="140200", level="地级市", province="江南省")},
        {"bureau": "江南省某厅", "jurisdiction": Jurisdiction(name="江南省")},
    ],
)
def test_whose_list_it_is(head, suffix, tmp_path):
    """Bureau, title, day, and what is said of the place."""
    path = written(tmp_path, ONE, TWO, **head)

    require_same(read_list(path).printed, exported(path, tmp_path, suffix))


def test_what_the_names_tell_is_not_printed_again(tmp_path):
    """The place in the name of the bureau."""
    document = again_lines(written(tmp_path, ONE, published=dt.date(2024, 1, 31)), tmp_path)

    assert ["某市某局行政执法事项清单", "单位：某市某局", "公布日期：2024年1月31日"] == document


def again_lines(path, folder):
    """What stands over the table."""
    export(Workspace(), str(path), folder / "out.xlsx")
    sheet = openpyxl.load_workbook(folder / "out.xlsx").worksheets[0]
    return [value for row in sheet.iter_rows(max_row=2, values_only=True) for value in row if value]


BAD = PrintedBasis(instrument="甲规", provisions=(PrintedProvision(at="第一条"),))
READ = (PrintedBasis(instrument="《丙法》", provisions=(PrintedProvision(at="第二条", text="甲。"),)),)
UNENDED = (
    PrintedBasis(instrument="《甲法》", provisions=(PrintedProvision(at="第一条", text="处一万元以上罚款，"),)),
    PrintedBasis(instrument="《乙法》", edition="（2018年12月29日修改）"),
)
NOT_READ = (
    "would not be read again as it is; a title has to stand in 《》, "
    "and a quotation before another citation has to end its sentence"
)


@each_format
@pytest.mark.parametrize(
    ("items", "faults"),
    [
        ([changed(ONE, bases=(BAD,), basis_text=None)], [("1", f"`甲规第一条` {NOT_READ}")]),
        ([TWO, changed(ONE, bases=(*READ, *UNENDED), basis_text=None)], [("1", f"`《甲法》第一条` {NOT_READ}")]),
        (
            [changed(ONE, name="甲\x07", remarks="\ufffe"), TWO],
            [
                ("1", "`name` has a character that nobody sees (U+0007); remove it"),
                ("1", "`remarks` has a character that nobody sees (U+FFFE); remove it"),
            ],
        ),
        (
            [changed(ONE, extra={"处罚依据": "甲", "所属类别": "乙", "": "丙"})],
            [
                (None, "the column `处罚依据` would be read as `basis_text`; call it otherwise in `extra`"),
                (None, "the column `所属类别` would be read as `under`; call it otherwise in `extra`"),
                (None, "a column of `extra` has no head; give it one"),
            ],
        ),
        (
            [changed(ONE, number="备注"), TWO],
            [("备注", "its row would be read as a note, a heading or a head; change its number or its name")],
        ),
        ([changed(ONE, number="\u200b"), TWO], [("", "`number` would come back from the table as `1`")]),
        (
            [changed(ONE, extra={"a b": "甲", "ab": "乙"})],
            [
                ("1", "`extra.a b` would come back from the table as ``"),
                ("1", "`extra.ab` would come back from the table as `甲`"),
                ("1", "`extra.ab (2)` would come back from the table as `乙`"),
            ],
        ),
    ],
)
def test_what_no_table_holds_is_refused(items, faults, suffix, tmp_path):
    """All of it at once, each with its item; nothing is written."""
    path = written(tmp_path, *items)
    with pytest.raises(InputError) as refused:
        exported(path, tmp_path, suffix)

    assert faults == [(fault.item, str(fault.message)) for fault in refused.value.faults]
    assert {str(path)} == {fault.path for fault in refused.value.faults}
    assert [path] == list(tmp_path.iterdir())


def test_what_is_done_is_told(tmp_path):
    """To whoever waits."""
    told = []
    export(Workspace(watch=told.append), str(written(tmp_path, ONE)), tmp_path / "out.docx")

    assert ["reading"] == [progress.stage for progress in told]


def test_a_list_without_items(tmp_path):
    """There is no table of it."""
    path = written(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("items:", "items: []"), encoding="utf-8")
    with pytest.raises(InputError, match="the list has no items"):
        exported(path, tmp_path, "xlsx")


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ({"bureau": "某\x07局"}, "`bureau` has a character that nobody sees (U+0007); remove it"),
        ({"title": "某\u202e清单"}, "`title` has a character that nobody sees (U+202E); remove it"),
        ({"title": "某\x07清单"}, "`title` has a character that nobody sees (U+0007); remove it"),
        ({"bureau": "万元"}, "`bureau` would come back from the table as `某市某局`"),
        ({"title": "单位：某清单"}, "`bureau` would come back from the table as `某清单`"),
        ({"bureau": "某局 电话：12"}, "`bureau` would come back from the table as `某局`"),
    ],
)
def test_a_head_that_would_not_come_back(head, message, tmp_path):
    """A measure is no bureau, a label no title."""
    with pytest.raises(InputError) as refused:
        exported(written(tmp_path, ONE, **head), tmp_path, "xlsx")

    assert message in [str(fault.message) for fault in refused.value.faults]


@each_format
@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("number", "1 - 1", "1-1"),
        ("name", "对甲\n 的处罚", "对甲的处罚"),
        ("implementing_body", "某局\n某队", "某局某队"),
        ("under", ("甲  乙",), ("甲 乙",)),
        ("extra", {"承办\n机构": "丙"}, {"承办机构": "丙"}),
    ],
)
def test_white_space_that_is_layout_in_a_table_is_said(field, value, found, suffix, tmp_path):
    """It is not kept where a name stands in one line."""
    said = []
    back = exported(written(tmp_path, changed(ONE, **{field: value})), tmp_path, suffix, said.append)

    assert found == getattr(back.items[0], field)
    message = f"white space inside `{field}` is layout in a table, and does not come back (1 items)"
    assert [message] == [str(fault.message) for fault in said]


WORDS = st.text("甲乙丙的处罚（）《》、，。：=+-@1 \n", max_size=30)
LINES = st.text("甲乙丙的处罚（）《》、，：=+-@1", min_size=1, max_size=30)
PROVISIONS = st.builds(
    PrintedProvision, at=st.sampled_from(["第八条", "第九条第二款", "第87条"]), text=st.none() | st.just("处罚款。")
)
BASES = st.builds(
    PrintedBasis,
    instrument=st.sampled_from(["《甲法》", "《乙条例》"]),
    label=st.sampled_from([None, "【法律】"]),
    edition=st.sampled_from([None, "（2018年修改）"]),
    provisions=st.lists(PROVISIONS, max_size=2).map(tuple),
)
HEADINGS = ["一、行政处罚", "（一）甲类", "《甲法》", "甲类", "注册类"]
ITEMS = st.builds(
    PrintedItem,
    number=st.sampled_from(["1", "010", "1-1", "2024-1", "§8.17", "=1", "+2", "@3", "（一）", "TZ-CF-0001"]),
    name=LINES,
    type=st.sampled_from([None, *get_args(ActionType)]),
    responsible_body=st.none() | LINES,
    implementing_body=st.none() | LINES,
    remarks=st.none() | WORDS,
    basis_text=st.none() | WORDS,
    under=st.lists(st.sampled_from(HEADINGS), max_size=3).map(tuple),
    extra=st.dictionaries(st.sampled_from(["承办机构", "责任事项内容", "备注", "类型", "说明"]), WORDS, max_size=4),
)
MADE_UP = st.lists(
    ITEMS | st.builds(changed, ITEMS, basis_text=st.none(), bases=st.lists(BASES, max_size=2).map(tuple))
)


@settings(max_examples=80)
@given(items=MADE_UP.filter(bool), suffix=st.sampled_from(["xlsx", "docx"]))
def test_made_up_lists(items, suffix, tmp_path_factory):
    """Each comes back as it was; a number that stands twice is told apart as list files want it."""
    counts = {}
    for at, item in enumerate(items):
        counts[item.number] = counts.get(item.number, 0) + 1
        again_ = f"#{counts[item.number]}" if counts[item.number] > 1 else ""
        items[at] = changed(item, number=item.number + again_)
    folder = tmp_path_factory.mktemp("made")
    path = written(folder, *items)

    require_same(read_list(path).printed, exported(path, folder, suffix))
