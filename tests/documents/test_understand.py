"""What is understood of tables, whatever the format: one kind of layout a test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.documents.heads import field_of, fields_of
from enfcmp.documents.understand import understand
from enfcmp.documents.wish import ImportWish
from enfcmp.model import DocumentPlace, LooseText
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "事项类型", "法律依据", "实施主体"]
ONE = ["1", "对甲的处罚", "行政处罚", "《甲法》第一条", "某局"]
TWO = ["2", "对乙的检查", "行政检查", "《乙法》第二条", "某局"]


def items(*grids, **wish):
    """Number, name, type, basis and body of every item."""
    found = understand(document(*grids), ImportWish(**wish)).items
    return [[each.number, each.name, each.type, each.basis_text, each.implementing_body] for each in found]


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("序  号", "number"),
        ("序\n号", "number"),
        ("事项名称", "name"),
        ("权力类型", "type"),
        ("实施依据", "basis_text"),
        ("行使主体", "implementing_body"),
        ("责任主体", "responsible_body"),
        ("备 注", "remarks"),
        ("事项名称：", "name"),
        ("行政权力事项（项目）名称", "name"),
        ("责任事项依据", None),  # the basis of the duties
        ("责任事项内容", None),
        ("承办机构", None),  # an office inside the bureau
        ("子项名称", None),
        ("实施层级及权限", None),
        ("", None),
    ],
)
def test_heads_are_compared_whole(head, field):
    """Without white space, and never by a part."""
    assert field == field_of(head)


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("行政给付事项名称", "name"),
        ("行政确认项目", "name"),
        ("行政强制措施事项", "name"),
        ("行政执法事项名称", "name"),
        ("违法行为名称", "name"),
        ("清单名称", None),  # the name of the list
        ("行政强制措施名称", "name"),
        ("其他行政权力名称", "name"),
        ("其他权力事项", "name"),
        ("其他事项", None),
        ("涉企行政检查事项", "name"),
        ("随机抽查事项", "name"),
        ("抽查事项类别", None),  # general or particular
        ("执法名称", None),
        ("抽查依据", "basis_text"),
        ("违反法律法规条款", "basis_text"),
        ("行政强制主体", "implementing_body"),
        ("许可机关", "implementing_body"),
        ("行政奖励", None),
        ("确认依据", "basis_text"),
        ("监督检查依据", "basis_text"),
        ("行政执法事项设定依据", "basis_text"),
        ("依据名称及条款", "basis_text"),
        ("实施依据原文", "basis_text"),
        ("条款号", "basis_text"),
        ("法律条文内容", "basis_text"),
        ("收费依据", None),  # no action of the categories
        ("追责情形依据", None),
        ("不予处罚依据", None),  # why there is no fine
        ("检查内容", None),
        ("行政检查事项编码", "number"),
        ("执法主体名称", "implementing_body"),
        ("监督部门", None),  # who watches those who act
        ("执法事项类别", "type"),
        ("处罚类别", None),  # a fine or a warning
        ("行政处罚种类", None),
        ("事项" * 40, None),
    ],
)
def test_what_a_head_is_built_of(head, field):
    """What it is of before a term, and more of a basis behind it."""
    assert field == field_of(head)


def test_a_built_head_stands_behind_its_term():
    """Where both are there, the term itself is meant; and the better term, however it is built."""
    assert ["extra", "name"] == fields_of(["检查项目", "事项名称"])
    assert ["extra", "type", "name"] == fields_of(["执法事项", "类型", "行政给付事项名称"])
    assert ["extra", "number"] == fields_of(["事项序号", "序号"])


def test_of_two_columns_the_better_head_is_taken():
    """职权编码 is a number where there is no 序号; bases are joined, so that each stays."""
    assert ["extra", "number", "name"] == fields_of(["职权编码", "序号", "事项名称"])
    assert ["number", "name"] == fields_of(["职权编码", "事项名称"])
    assert ["name", "basis_text", "basis_text"] == fields_of(["违法行为", "违反条款", "处罚依据"])


def test_a_flat_table():
    """A row an item; what stands over the head is its title."""
    found = understand(document(grid(["某市某局执法事项清单", "<", "<", "<", "<"], HEAD, ONE, TWO)))

    assert [ONE, TWO] == [[i.number, i.name, i.type, i.basis_text, i.implementing_body] for i in found.items]
    assert "某市某局执法事项清单" == found.title
    assert ["title", *["head"] * 5] == sorted((each.kind for each in found.left_out), reverse=True)


def test_a_head_of_two_rows():
    """The words of the last line count; heads that reach down belong to both rows."""
    table = grid(
        ["序号", "事项名称", "主体", "<"],
        ["^", "^", "责任主体", "实施主体"],
        ["1", "对甲的处罚", "某局", "某队"],
    )
    (item,) = understand(document(table)).items

    assert ("某局", "某队") == (item.responsible_body, item.implementing_body)


def test_merged_cells_fill_down():
    """What is printed once for several items is that of each of them, and counts once."""
    table = grid(HEAD, ONE, [*TWO[:4], "^"])
    found = understand(document(table))

    assert ["某局", "某局"] == [each.implementing_body for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out


def test_sub_rows_belong_to_their_item():
    """A number merged over several rows is one item; its other cells stand line by line, equal ones once."""
    table = grid(
        [*HEAD, "子项名称"],
        ["1", "对甲的处罚", "行政处罚", "《甲法》第一条", "某局", "子项一"],
        ["^", "^", "行政处罚", "《甲法》第二条", "某局", "子项二"],
        [*TWO, ""],
    )
    found = understand(document(table)).items

    assert ["1", "2"] == [each.number for each in found]
    assert ("行政处罚", "《甲法》第一条\n《甲法》第二条") == (found[0].type, found[0].basis_text)
    assert {"子项名称": "子项一\n子项二"} == found[0].extra


def test_category_rows_stand_over_items():
    """They are no items, and say the type where no column does; inner ones stand inside the outer."""
    head = ["序号", "事项名称", "依据"]
    table = grid(
        head,
        ["一、行政处罚（共1项）", "<", "<"],
        ["（一）某类", "<", "<"],
        ["1", "对甲的处罚", "《甲法》"],
        ["二、行政检查（共2项）", "<", "<"],
        ["2", "对乙的检查", "《乙法》"],
    )
    found = understand(document(table))

    assert [("一、行政处罚（共1项）", "（一）某类"), ("二、行政检查（共2项）",)] == [each.under for each in found.items]
    assert ["行政处罚", "行政检查"] == [each.type for each in found.items]
    assert ["2 items are promised, 1 were found"] == [
        str(each.message) for each in found.doubts if each.kind == "count"
    ]


def test_a_column_of_headings():
    """They stand over their item like category rows, the outermost first, inside those; they say no type."""
    table = grid(
        ["序号", "所属类别", "事项名称"],
        ["一、市场监管", "<", "<"],
        ["1", "行政处罚类\n\n《甲法》", "对甲的处罚"],
        ["2", "", "对乙的检查"],
    )
    found = understand(document(table))

    assert [("一、市场监管", "行政处罚类", "《甲法》"), ("一、市场监管",)] == [each.under for each in found.items]
    assert [None, None] == [each.type for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out


def test_a_table_runs_over_pages():
    """A head that is printed again is none of the items; a row that goes on is joined and said to be."""
    first = grid(HEAD, [*ONE[:3], "《甲法》第一条 甲", "某局"], page=1)
    second = grid(HEAD, ["", "", "", "乙丙。", ""], TWO, page=2)

    assert [[*ONE[:3], "《甲法》第一条 甲乙丙。", "某局"], TWO] == items(first, second)
    assert [] == list(understand(document(first, second)).doubts)


def test_what_follows_a_whole_sentence_over_a_page():
    """It may be another row: it is joined, and a doubt."""
    first = grid(HEAD, [*ONE[:3], "《甲法》第一条。", "某局"], page=1)
    second = grid(HEAD, ["", "", "", "《甲法》第二条。", ""], page=2)
    found = understand(document(first, second))

    assert ["《甲法》第一条。《甲法》第二条。"] == [each.basis_text for each in found.items]
    assert [("joined", "1")] == [(each.kind, each.item) for each in found.doubts]


def test_a_form_runs_over_a_page():
    """The cell goes on in the next piece, whose further heads belong to the same form."""
    first = grid(["序号", "1"], ["事项名称", "对甲的处罚"], ["法律依据", "《甲法》第一"], page=1)
    second = grid(["", "条。"], ["实施主体", "某局"], page=2)

    assert [["1", "对甲的处罚", None, "《甲法》第一条。", "某局"]] == items(first, second)


def test_an_item_of_a_list_is_no_category():
    """（二） in the column of the basis at the top of a page goes on."""
    first = grid(HEAD, [*ONE[:3], "（一）甲；", "某局"], page=1)
    second = grid(HEAD, ["", "", "", "（二）乙。", ""], page=2)

    assert [[*ONE[:3], "（一）甲；（二）乙。", "某局"]] == items(first, second)


def test_a_merge_that_goes_on_over_several_rows_of_a_page():
    """Every item of the page takes what stands above it until the column prints again."""
    first = grid(HEAD, ONE, page=1)
    second = grid(
        ["2", "乙", "行政检查", "《乙法》", ""], ["3", "丙", "行政检查", "《丙法》", "^"], [*TWO[:4], "他局"], page=2
    )

    assert ["某局", "某局", "某局", "他局"] == [row[4] for row in items(first, second)]


def test_a_cell_that_is_merged_over_a_page_break():
    """It is printed once; on the next page it is empty, which is a doubt and never a blank."""
    first = grid(HEAD, ONE, [*TWO[:4], "^"], page=1)
    second = grid(["3", "对丙的奖励", "行政奖励", "《丙法》", ""], page=2)
    found = understand(document(first, second))

    assert ["某局"] * 3 == [each.implementing_body for each in found.items]
    assert [("empty-at-page-top", "3")] == [(each.kind, each.item) for each in found.doubts]


def test_one_form_an_item():
    """Heads at the left, one table an item."""
    forms = [
        grid(["序号", number], ["事项名称", name], ["事项类型", kind], ["法律依据", basis], ["实施主体", body])
        for number, name, kind, basis, body in (ONE, TWO)
    ]

    assert [ONE, TWO] == items(*forms)


def test_several_columns_of_the_basis_are_joined():
    """Their heads say which is which."""
    table = grid(["序号", "违法行为", "违反条款", "处罚依据"], ["1", "甲", "《甲法》第一条", "《甲法》第九条"])
    (item,) = understand(document(table)).items

    assert "违反条款：《甲法》第一条\n处罚依据：《甲法》第九条" == item.basis_text


def test_numbers_that_are_printed_twice():
    """The second is told apart, as list files want it."""
    assert ["1", "1#2"] == [row[0] for row in items(grid(HEAD, ONE, ["1", *TWO[1:]]))]


def test_what_is_not_shown_is_in_no_item_and_named():
    """A hidden row is left out, whatever it says; it is not counted as printed."""
    found = understand(document(grid(HEAD, ONE, TWO, hidden={2})))

    assert ["1"] == [each.number for each in found.items]
    assert ["2", "对乙的检查", "行政检查", "《乙法》第二条", "某局"] == [
        each.text for each in found.left_out if each.kind == "hidden"
    ]
    assert found.characters.document == found.characters.items + found.characters.left_out


@pytest.mark.parametrize(
    "last",
    [
        ["备注：本清单自公布之日起施行", "<", "<", "<", "<"],
        ["注：打印", "", "", "", ""],
        ["备注", "", "本清单", "", ""],
    ],
)
def test_notes_are_no_items(last):
    """A row that begins with 备注 or 注 and stands alone."""
    found = understand(document(grid(HEAD, ONE, last)))

    assert (["1"], ["note"]) == (
        [each.number for each in found.items],
        list({x.kind for x in found.left_out} - {"head"}),
    )


def test_a_person_says_what_a_column_is():
    """Which row is the head, which column is what, and which is left out."""
    table = grid(["甲栏", "乙栏", "丙栏"], ["1", "对甲的处罚", "《甲法》"], ["2", "对乙的检查", "《乙法》"])
    columns = ((0, "number"), (1, "name"), (2, "skip"))

    assert [] == items(table)
    assert [["1", "对甲的处罚", None, None, None], ["2", "对乙的检查", None, None, None]] == items(
        table, head_row=1, columns=columns
    )


def test_text_outside_of_tables_is_left_out_by_name():
    """Titles, page numbers, watermarks; each with its place."""
    loose = [
        LooseText(text="某市某局权责清单", place=DocumentPlace(line=1, text="line 1"), before=0),
        LooseText(text="1", place=DocumentPlace(page=1, text="page 1"), before=1, kind="page-footer"),
    ]
    found = understand(document(grid(HEAD, ONE), loose=loose))

    assert "某市某局权责清单" == found.title
    assert [("text", 8), ("page", 1)] == [(x.kind, x.characters) for x in found.left_out if x.kind != "head"]


OVER_ITEM = grid([*HEAD[:4], "备注"], [*ONE[:4], "^"], [*TWO[:4], "无"])
OVER_HEAD = grid(["清单", "", "", ""], ["^", *HEAD[1:4]], ["", *ONE[1:4]], ["", *TWO[1:4]])


@pytest.mark.parametrize(
    ("table", "remarks"),
    [pytest.param(OVER_ITEM, [None, "无"], id="a head"), pytest.param(OVER_HEAD, [None, None], id="a title")],
)
def test_a_cell_that_reaches_down_stands_where_it_begins(table, remarks):
    """What is written over a column is no text of the items below, and counts once."""
    found = understand(document(table))

    assert ["对甲的处罚", "对乙的检查"] == [each.name for each in found.items]
    assert remarks == [each.remarks for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out


def test_a_table_whose_names_are_skipped_is_left_out():
    """A person may say so; every character is named."""
    found = understand(document(grid(HEAD, ONE)), ImportWish(columns=((1, "skip"),)))

    assert () == found.items
    assert 37 == found.characters.document == found.characters.left_out


TEXTS = st.text("甲乙丙1 （）一、。备注《》\n", max_size=6)
ROWS = st.lists(st.lists(TEXTS, min_size=3, max_size=3), max_size=8)


@given(ROWS)
def test_no_character_is_lost(rows):
    """Whatever stands in a table: each character is in an item or in a part that is named, once."""
    found = understand(document(grid(["序号", "事项名称", "依据"], *rows)))

    assert found.characters.document == found.characters.items + found.characters.left_out


GROUPED = [
    ["序号", "事项名称", "设定依据", "<", "<", "实施主体"],
    ["^", "^", "法律", "行政法规", "规章", "^"],
    ["1", "对甲的处罚", "《甲法》第一条", "《乙条例》第二条", "", "某局"],
]


@pytest.mark.parametrize(
    ("rows", "basis"),
    [
        (GROUPED, "法律：《甲法》第一条\n行政法规：《乙条例》第二条"),
        (
            [GROUPED[0], ["^", "^", "文件", "条款", "内容", "^"], GROUPED[2]],
            "文件：《甲法》第一条\n条款：《乙条例》第二条",
        ),
        (
            [GROUPED[0], ["^", "^", "名称", "编号", "条款", "^"], GROUPED[2]],
            "名称：《甲法》第一条\n编号：《乙条例》第二条",
        ),
        (
            [["序号", "事项名称", "依据名称", "条款号", "条文内容", "实施主体"], GROUPED[2]],
            "依据名称：《甲法》第一条\n条款号：《乙条例》第二条",
        ),
        (
            [["序号", "事项名称", "法律", "行政法规", "规章", "实施主体"], GROUPED[2]],
            "法律：《甲法》第一条\n行政法规：《乙条例》第二条",
        ),
        (
            [["序号", "违法行为", "违反条款", "处罚依据", "罚则", "实施主体"], GROUPED[2]],
            "违反条款：《甲法》第一条\n处罚依据：《乙条例》第二条",
        ),
    ],
)
def test_columns_of_the_basis_are_joined(rows, basis):
    """With their own heads before them, in one row or below a group; the second row of a head is no item."""
    found = understand(document(grid(*rows)))

    assert [("1", basis, "某局")] == [(each.number, each.basis_text, each.implementing_body) for each in found.items]


PARTED = ["序号", "事项名称", "依据名称", "条款", "条文内容"]


@pytest.mark.parametrize(
    ("grids", "bases"),
    [
        # each title with the place that stands beside it
        (
            [grid(PARTED, ["1", "甲", "《甲法》", "第一条", "应当"], ["^", "^", "《乙法》", "第二条", "不得"])],
            ["依据名称：《甲法》\n条款：第一条\n条文内容：应当\n依据名称：《乙法》\n条款：第二条\n条文内容：不得"],
        ),
        # two places of one title, which is merged over them or printed again
        (
            [grid(PARTED, ["1", "甲", "《甲法》", "第一条", ""], ["^", "^", "^", "第二条", ""])],
            ["依据名称：《甲法》\n条款：第一条\n第二条"],
        ),
        (
            [grid(PARTED, ["1", "甲", "《甲法》", "第一条", ""], ["^", "^", "《甲法》", "第二条", ""])],
            ["依据名称：《甲法》\n条款：第一条\n第二条"],
        ),
        # what is merged over several items keeps the order of the columns
        (
            [grid(PARTED, ["1", "甲", "《甲法》", "第一条", "应当"], ["2", "乙", "《乙法》", "第二条", "^"])],
            ["依据名称：《甲法》\n条款：第一条\n条文内容：应当", "依据名称：《乙法》\n条款：第二条\n条文内容：应当"],
        ),
        # over a page each column goes on in its own line
        (
            [
                grid(PARTED, ["1", "甲", "《甲法》", "第一条、", "应当"], page=1),
                grid(["", "", "", "第二条", "公示。"], page=2),
            ],
            ["依据名称：《甲法》\n条款：第一条、第二条\n条文内容：应当公示。"],
        ),
    ],
)
def test_columns_of_the_basis_over_several_rows(grids, bases):
    """Row by row: the title of one basis is not read with the place of another."""
    assert bases == [each.basis_text for each in understand(document(*grids)).items]


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("法律依据（含条款）", "basis_text"),
        ("实施主体(全称)", "implementing_body"),
        ("责任事项（依据）", None),
        ("（依据）", None),
    ],
)
def test_what_a_head_says_of_itself(head, field):
    """In brackets behind it; what is in them is no head."""
    assert field == field_of(head)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (("行政处罚", "行政检查"), "type"),
        (("行政处罚", "行政检查类"), "type"),
        (("处罚", "检查"), "type"),
        (("行政处罚", "基金类"), "extra"),
        (("行政处罚", "处罚裁量"), "extra"),
        (("行政处罚", "其他"), "type"),
        (("其他", "其他"), "extra"),  # of whatever the column is
        (("", ""), "extra"),
    ],
)
def test_a_column_of_action_types(values, field):
    """Whatever it is called, where nothing else stands in it."""
    head = ["序号", "事项名称", "类别", "法律依据"]
    rows = [[str(at), "甲", value, "《甲法》"] for at, value in enumerate(values, 1)]
    found = understand(document(grid(head, ["一、某类", "<", "<", "<"], *rows, head, ["合计", "2", "2", ""])))

    assert field == found.columns[2].field
    assert (field == "type") == all(each.type for each in found.items)


@pytest.mark.parametrize(
    ("piece", "numbers"),
    [
        ([["立案", "调查", "审核", "决定", "送达"]], ["1"]),
        ([["单位", "地址", "电话", "邮编", "网址"], ["某局", "某路", "12345", "100000", "–"]], ["1"]),
        ([TWO], ["1", "2"]),
        ([["", "，处罚款", "", "", ""]], ["1"]),
        ([["甲", "对甲的处罚", "", "", ""], TWO], ["1", "甲", "2"]),
        ([["合计", "1项", "", "", ""]], ["1"]),
        ([["二、行政检查", "<", "<", "<", "<"]], ["1"]),
    ],
)
def test_a_further_table_without_a_head(piece, numbers):
    """Is another one where words stand in the place of the numbers, and not one number."""
    found = understand(document(grid(HEAD, ONE), grid(*piece)))

    assert numbers == [each.number for each in found.items]
    assert ("other" in {each.kind for each in found.left_out}) == (piece[0][0] in {"立案", "单位"})
    assert found.characters.document == found.characters.items + found.characters.left_out


@pytest.mark.parametrize("head", [["事项名称", "事项类型"], ["权力编码", "事项名称"]])
def test_a_further_table_of_one_without_numbers(head):
    """Goes on: nothing tells it from another one."""
    found = understand(document(grid(head, ["某甲", "某乙"]), grid(["某丙", "某丁"])))

    assert 2 == len(found.items)


LAST = ["", "", "", ""]


@pytest.mark.parametrize(
    "row",
    [
        ["制表人：某  审核：某", "", "", "", ""],
        ["填表人：某", "", "", "联系电话：12345", ""],
        ["填表人：某", "<", "联系电话：12345", "<", "<"],
        ["填表说明：1.本表……", "<", "<", "<", "<"],
        ["合计", "2项", "", "", ""],
        ["共计2项", "<", "<", "<", "<"],
        ["1", "2", "3", "4", "5"],
        ["行政处罚类", "", "", "", ""],
    ],
)
def test_what_is_no_item(row):
    """What stands below the items, sums and the numbers of columns; each is left out by its name."""
    found = understand(document(grid(HEAD, ONE, TWO, row)))

    assert ["1", "2"] == [each.number for each in found.items]
    assert {"head", "note"} >= {each.kind for each in found.left_out}
    assert found.characters.document == found.characters.items + found.characters.left_out


@pytest.mark.parametrize("title", [["某局清单", "<", "<", "<", "<"], ["某局清单", *LAST]])
def test_a_title_that_is_printed_again(title):
    """With the head, as on each printed page of a sheet: it stands over no items."""
    found = understand(document(grid(title, HEAD, ONE, title, HEAD, TWO)))

    assert [("1", ()), ("2", ())] == [(each.number, each.under) for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out


@pytest.mark.parametrize(
    "headings",
    [
        (["行政处罚类", *LAST], ["行政检查类", *LAST]),
        (["一、行政处罚", *LAST], ["二、行政检查", *LAST]),
        (["行政处罚（1项）", "<", "<", "<", "<"], ["行政检查（1项）", "<", "<", "<", "<"]),
    ],
)
def test_a_text_alone_in_its_row_stands_over_what_follows(headings):
    """Merged over the columns or not, numbered or not."""
    found = understand(document(grid(HEAD, headings[0], ONE, headings[1], TWO)))

    assert [("1", (headings[0][0],)), ("2", (headings[1][0],))] == [(each.number, each.under) for each in found.items]


def test_a_heading_over_the_head_is_one_like_those_below():
    """Each part of a table with its heading and its head again."""
    parts = grid(["一、处罚", "<", "<", "<", "<"], HEAD, ONE, ["二、检查", "<", "<", "<", "<"], HEAD, TWO)
    found = understand(document(parts))

    assert [("一、处罚",), ("二、检查",)] == [each.under for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out


def test_items_without_a_column_of_numbers():
    """Are numbered in their order; this is said once."""
    found = understand(document(grid(HEAD[1:], ONE[1:], TWO[1:])))

    assert (["1", "2"], ["no-numbers"]) == ([each.number for each in found.items], [each.kind for each in found.doubts])


@pytest.mark.parametrize(
    ("printed", "read", "doubt"),
    [
        ("行政 处罚", "行政处罚", None),
        ("处罚", "行政处罚", "type-taken"),
        ("行政检查类", "行政检查", "type-taken"),
        ("行政给付（其他）", "行政给付", "type-taken"),
        ("行政强制措施-查封", "行政强制措施", "type-taken"),
        ("行政处罚/行政检查", None, "type-unknown"),
        ("处罚类", "行政处罚", "type-taken"),
        ("其他类", "其他", "type-taken"),
        ("注册类", None, "type-unknown"),
        ("稽核", None, "type-unknown"),
    ],
)
def test_a_type_that_is_called_otherwise(printed, read, doubt):
    """It is the one that is named alone; what is printed is kept as an extra column, and doubted."""
    found = understand(document(grid(HEAD, ["1", "甲", printed, "《甲法》", "某局"])))
    (item,) = found.items

    assert (read, [doubt] if doubt else []) == (item.type, [each.kind for each in found.doubts])
    assert ({"事项类型": printed} if doubt else {}) == item.extra


def test_a_type_that_is_none_stands_under_a_heading():
    """Which says it."""
    (item,) = understand(
        document(grid(HEAD, ["一、行政处罚", "<", "<", "<", "<"], ["1", "甲", "罚款", "《甲法》", "某局"]))
    ).items

    assert ("行政处罚", {"事项类型": "罚款"}) == (item.type, item.extra)


def test_a_type_that_all_call_otherwise_is_one_doubt():
    """With how many items have it, whatever the list is as long as."""
    rows = [[str(at), "甲", "处罚" if at % 2 else "检查类", "《甲法》", "某局"] for at in range(1, 6)]
    found = understand(document(grid(HEAD, *rows)))

    assert [
        "`处罚` is taken for 行政处罚 in 3 items; its words are kept in `extra`",
        "`检查类` is taken for 行政检查 in 2 items; its words are kept in `extra`",
    ] == [str(each.message) for each in found.doubts]


def test_a_cover_sheet_has_the_title():
    """It stands before the sheets with tables, has a few cells, and says whose list it is."""
    cover = grid(["某市某局行政执法事项清单"], ["编制单位：某市某局"], name="封面")
    sheets = (grid(["某市某局行政处罚事项清单", "<", "<", "<", "<"], HEAD, row, name=row[2]) for row in (ONE, TWO))
    found = understand(document(cover, *sheets))

    assert ("某市某局行政执法事项清单", "某市某局", 2) == (found.title, found.stated.bureau, len(found.items))
    other = understand(
        document(grid(*[["某省清单"]] * 20, name="说明"), grid(["某市清单", "<", "<", "<", "<"], HEAD, ONE, name="表"))
    )
    assert "某市清单" == other.title
