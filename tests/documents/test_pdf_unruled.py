"""Tables of PDFs without ruled lines: read where it is sure how they stand, else refused."""

from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.understand import understand
from enfcmp.errors import InputError
from tests.documents.drawn import chinese, pdf
from tests.documents.grids import counted

HEAD = {270: ["序号", "事项名称", "法律依据", "备注"]}
COLUMNS = [20, 60, 160, 300]
ONE = {250: ["1", "对甲的处罚", "甲法第一条：有甲之一的，", "无"], 236: ["", "", "处以罚款。"]}
TWO = {220: ["2", "对乙的检查", "乙法第二条。"]}
ITEMS = [("1", "对甲的处罚", "甲法第一条：有甲之一的，处以罚款。"), ("2", "对乙的检查", "乙法第二条。")]


def page(*parts: dict[int, list[str]], columns: list[int] = COLUMNS) -> str:
    """Lines of words by how far up the page they stand, each word at the left of its column."""
    return "".join(
        chinese(x, y, words)
        for part in parts
        for y, line in part.items()
        for x, words in zip(columns, line, strict=False)
        if words
    )


def items(document):
    return [(each.number, each.name, each.basis_text) for each in understand(document).items]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([page(HEAD, ONE, TWO)], id="one page"),
        pytest.param([page(HEAD, ONE, TWO, columns=[10, 40, 110, 350])], id="other widths"),
        pytest.param(
            [page({278: ["序", "事项", "法律"], 264: ["号", "名称", "依据", "备注"]}, ONE, TWO)], id="head in lines"
        ),
        pytest.param(
            [
                chinese(20, 270, "序")
                + chinese(40, 270, "号")
                + page({270: HEAD[270][1:]}, columns=COLUMNS[1:])
                + page(ONE, TWO)
            ],
            id="blank in a head",
        ),
        pytest.param([page(HEAD, {250: ONE[250]}), page(HEAD, {250: ONE[236]}, TWO)], id="a row over pages"),
        pytest.param(
            [page(HEAD, {250: ONE[250]}), page({270: ONE[236], 250: TWO[220]})], id="no head on the second page"
        ),
        pytest.param([page(HEAD, ONE, TWO) + chinese(190, 15, "—1—")], id="a page number"),
        pytest.param([page(HEAD, ONE, {28: TWO[220]}) + chinese(190, 15, "—1—")], id="a page number near"),
        pytest.param(
            [page({278: ["序号", "事项名称", "法律依据", "办理"], 264: ["", "", "", "时限"]}, ONE, TWO)],
            id="a column of no field with a head in lines",
        ),
        pytest.param(
            [page(HEAD, {250: ONE[250]}), chinese(180, 290, "某市某局") + page({250: ONE[236], 220: TWO[220]})],
            id="a line over a page without head",
        ),
        pytest.param([page(HEAD, ONE, TWO) + chinese(160, 15, "某市某局")], id="a foot"),
        pytest.param([chinese(150, 290, "某局事项清单", 12) + page(HEAD, ONE, TWO)], id="a title"),
        pytest.param([page(HEAD, ONE, TWO, {190: ["注：本清单自公布之日起施行。"]})], id="a note"),
        pytest.param([page(HEAD, ONE, TWO) + chinese(20, 180, "草稿", 90)], id="a watermark"),
        pytest.param(
            [
                page(
                    {270: ["序号", "法律依据", "事项名称"]},
                    {250: ["1", ONE[250][2], "对甲的处罚"], 236: ["", "处以罚款。"]},
                    {220: ["2", "乙法第二条。", "对乙的检查"]},
                    columns=[20, 60, 220],
                )
            ],
            id="another order",
        ),
    ],
)
def test_columns_stand_below_heads_and_rows_begin_with_numbers(reading, pages):
    document = reading(pdf(*pages))

    assert ITEMS == items(document)
    assert counted(document) == printed_characters(document)
    counts = understand(document).characters
    assert counts.document == counts.items + counts.left_out


def test_category_rows_stand_over_what_follows(reading):
    first, second = {260: ["一、行政处罚（共1项）"]}, {228: ["二、行政检查（共1项）"]}
    document = reading(pdf(page({275: HEAD[270]}, first, {246: ONE[250]}, second, {210: TWO[220]})))

    assert [("行政处罚", ("一、行政处罚（共1项）",)), ("行政检查", ("二、行政检查（共1项）",))] == [
        (each.type, each.under) for each in understand(document).items
    ]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([page({270: ["", "事项名称", "法律依据", "备注"]}, ONE, TWO)], id="no head over numbers"),
        pytest.param([page({270: ["序号", "事项名称", "", "其他"]}, ONE, TWO)], id="no head over a column"),
        pytest.param([page(HEAD, ONE, {220: ["2", "对乙的检查对乙的检查对乙的检查"]})], id="a name over a border"),
        pytest.param(
            [page(HEAD, {250: ["", "", "甲法第一条："], 236: ["1", "对甲的处罚", "处以罚款。"]}, TWO)],
            id="in the middle of rows",
        ),
        pytest.param(
            [page(HEAD, {250: ["1", "对甲的", "甲法"], 243: ["", "", "", "无"]}, TWO)], id="cells that begin lower"
        ),
        pytest.param(
            [page(HEAD, ONE), page({250: ["2", "对乙的检查对乙的检查对乙的检查"]})], id="the same on a further page"
        ),
        pytest.param([page({270: HEAD[270][:3]}, ONE, TWO)], id="no head over the last column"),
        pytest.param(
            [page({270: HEAD[270][:3]}, ONE, {220: ["2", "对乙的检查对乙的检查对乙的检查"]})],
            id="no head over the last column, and a name over a border",
        ),
        pytest.param(
            [page(HEAD, {250: ["一、行政处罚"], 236: ["", "对甲的处罚", "甲法"]}, TWO)], id="no number below a category"
        ),
        pytest.param([page(HEAD, ONE, {220: ["乙", "对乙的检查", "乙法第二条。"]})], id="a number that is none"),
        pytest.param([page(HEAD, {250: TWO[220]}, {220: ["0", "对甲的处罚", "甲法"]})], id="numbers that fall"),
        pytest.param([page(HEAD, ONE, {220: ["2", "", "乙法第二条。"]})], id="a row without name"),
        pytest.param([page(HEAD, ONE, {120: ["", "", "乙法第二条。"]})], id="a text far below"),
        pytest.param(
            [page(HEAD, ONE, TWO), page({250: ["以上事项由某局负责解释和施行。"]})], id="prose on the next page"
        ),
    ],
)
def test_what_is_not_sure_is_refused(reading, pages):
    with pytest.raises(InputError, match="no table with ruled lines"):
        reading(pdf(*pages))
