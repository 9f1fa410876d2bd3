"""A basis that is cut off at the foot of a page, and heads of further pages that are not those of the first."""

import pytest

from enfcmp.documents.understand import understand
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "法律依据", "实施主体"]


def row(number, basis="《甲法》第一条：违反规定的，处以罚款。"):
    return [str(number), f"对第{number}种行为的处罚", basis, "某局"]


def doubts(*grids):
    """Kind, place, item and message of what is said of page breaks."""
    kinds = {"cut-at-page-foot", "head-differs"}
    found = understand(document(*grids)).doubts
    return [(each.kind, each.place.text, each.item, str(each.message)) for each in found if each.kind in kinds]


CUT = "ends in mid-sentence at the foot of the page; the next page does not go on with it"
FULL = [row(number) for number in range(1, 25)]


@pytest.mark.parametrize(
    ("ending", "is_cut"),
    [
        ("《甲法》第一条：有下列行为之一的，", True),
        ("《甲法》第八十", True),
        ("《甲法》第一条、", True),
        ("《中华人民共和国社会", True),
        ("《甲法》第一条（2018年修", True),
        ("《甲法》第一条：违反规定，责令改正", True),
        ("《甲法》第一条：违反规定的，处以罚款。", False),
        ("（一）伪造材料的；", False),
        ("《甲法》（2018年修正）", False),
    ],
)
def test_a_basis_at_the_foot_of_a_page(ending, is_cut):
    """Where other bases end with their sentence and the next page begins with another item."""
    first = grid(HEAD, *FULL, row(25, ending), page=1)
    second = grid(HEAD, row(26), page=2)
    expected = [("cut-at-page-foot", "26.3", "25", CUT)] if is_cut else []

    assert expected == doubts(first, second)


def test_a_basis_that_goes_on_overleaf_is_not_cut_off():
    first = grid(HEAD, *FULL, row(25, "《甲法》第一条：违反规定的，"), page=1)
    second = grid(HEAD, ["", "", "处以罚款。", ""], row(26), page=2)

    assert [] == doubts(first, second)


def test_bases_that_all_end_so_are_written_so():
    """A place alone, or a sentence without its end; where there are few, only what is plainly cut off is said."""
    second = grid(HEAD, row(26), page=2)

    assert [] == doubts(grid(HEAD, *(row(n, "《甲法》第一条") for n in range(1, 26)), page=1), second)
    assert [] == doubts(grid(HEAD, *(row(n, "有下列行为的，") for n in range(1, 26)), page=1), second)
    assert [] == doubts(grid(HEAD, *FULL[:5], row(25, "《甲法》第一条"), page=1), second)
    assert [CUT] == [words for *_, words in doubts(grid(HEAD, *FULL[:5], row(25, "《甲法》第"), page=1), second)]


def test_without_pages_nothing_is_cut_off():
    assert [] == doubts(grid(HEAD, *FULL, row(25, "《甲法》第"), row(26)))
    assert [] == doubts(grid(HEAD, *FULL, row(25, "《甲法》第"), page=1))


def test_what_stands_above_is_not_the_end_of_a_page():
    """A basis that is merged over a page break is printed once, above it."""
    merged = grid(HEAD, row(3), [*row(4)[:2], "^", "某局"], page=1)
    first = grid(HEAD, *FULL, row(25, "《甲法》第"), page=2)
    second = grid(HEAD, [*row(26)[:2], "", "某局"], page=3)
    third = grid(HEAD, row(27), page=4)

    assert [] == doubts(merged, first, second, third)


def test_another_head_on_a_further_page():
    """The table is the same all the same."""
    other = ["序号", "事项名称", "法律依椐", "实施主体"]
    words = "the head `法律依椐` is not printed over the first page of the table"

    assert [("head-differs", "1.3", None, words)] == doubts(grid(HEAD, row(1), page=1), grid(other, row(2), page=2))
    assert [] == doubts(grid(HEAD, row(1), page=1), grid(HEAD, row(2), page=2))


@pytest.mark.parametrize(
    "second",
    [
        grid(["序号", "职权名称", "设定依据", "承办机构"], row(2), page=2),
        grid(["二、行政检查", "<", "<", "<"], ["序号", "事项名称", "法律依椐", "实施主体"], row(2), page=2),
        grid(["序号", "事项名称", "法律依椐", "实施主体"], row(2), page=3),
        grid(["序号", "事项名称", "法律依椐"], row(2)[:3], page=2),
        grid(["序号", "事项名称", "法律依椐", "实施主体"], row(2)),
    ],
    ids=["other columns", "a title over it", "not the next page", "another width", "no page"],
)
def test_another_table_has_its_own_head(second):
    assert [] == doubts(grid(HEAD, row(1), page=1), second)


def test_a_head_inside_of_a_table_that_is_not_the_first():
    """It is no item, whatever stands over the other columns."""
    table = grid(HEAD, row(1), ["序号", "事项名称", "法律依椐", "实施主体"], row(2))
    found = understand(document(table))

    assert ["1", "2"] == [each.number for each in found.items]
    assert [("head-differs", "3.3")] == [(each.kind, each.place.text) for each in found.doubts]
    assert found.characters.document == found.characters.items + found.characters.left_out
