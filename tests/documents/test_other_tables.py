"""Tables beside a list that look like one: which are left out, and that this is said."""

import msgspec
import pytest

from enfcmp.documents.understand import understand
from enfcmp.documents.wish import AS_FOUND, ImportWish
from enfcmp.model import DocumentPlace, LooseText
from tests.documents.grids import document, grid

LIST = grid(["序号", "事项名称", "事项依据"], ["1", "对甲的处罚", "《甲法》第一条"])
PAPERS = [["序号", "名称", "备注", "份数"], ["1", "立案审批表", "", "2"]]
LEFT_OUT = "the table with the columns {} is taken for no list of items, and left out"


def names_and_doubts(*grids, loose=(), wish=AS_FOUND):
    """The names of the items, and which tables are said to be left out; every character is in one or the other."""
    found = understand(document(*grids, loose=loose), wish)
    assert found.characters.document == found.characters.items + found.characters.left_out
    doubts = [str(each.message) for each in found.doubts if each.kind == "table-left-out"]
    return [each.name for each in found.items], doubts


@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        (PAPERS, "序号、名称、备注、份数"),  # a register of papers
        ([["某局文书目录", "<", "<", "<"], *PAPERS], "序号、名称、备注、份数"),
        # what names its items is not known; what tells nothing that an item has
        ([["序号", "业务", "法律依据"], ["1", "丙", "《丙法》"]], "序号、业务、法律依据"),
        ([["序号", "姓名", "备注"], ["1", "某甲", "–"]], None),
        ([["立案", "调查"], ["受理", "取证"]], None),
    ],
)
def test_a_table_beside_a_list_is_none(rows, doubted):
    assert (["对甲的处罚"], [LEFT_OUT.format(doubted)] if doubted else []) == names_and_doubts(LIST, grid(*rows))


@pytest.mark.parametrize(
    ("head", "sheet", "lines"),
    [
        (["序号", "事项名称", "备注", "份数"], "", []),
        (["序号", "名称", "类型", "份数"], "", []),
        (PAPERS[0], "行政给付", []),
        (PAPERS[0], "", ["一、行政处罚", "二、行政给付"]),
    ],
)
def test_a_table_that_is_said_to_be_a_list(head, sheet, lines):
    """By a head, by its sheet, by the heading over it."""
    loose = [
        LooseText(text=text, place=DocumentPlace(line=at, text=f"{at}"), before=at) for at, text in enumerate(lines)
    ]

    assert (["对甲的处罚", "立案审批表"], []) == names_and_doubts(LIST, grid(head, PAPERS[1], name=sheet), loose=loose)


def test_a_register_alone_is_a_list():
    """There is no other table that would be it."""
    assert (["立案审批表"], []) == names_and_doubts(grid(*PAPERS))


@pytest.mark.parametrize(
    "wish", [ImportWish(columns=((1, "name"),)), ImportWish(head_row=1), ImportWish(heads=(("名 称", "name"),))]
)
def test_what_a_person_has_named(wish):
    """The columns, the row of the head, or the field in the map."""
    assert (["对甲的处罚", "立案审批表"], []) == names_and_doubts(LIST, grid(*PAPERS), wish=wish)


def test_what_is_not_shown():
    """Is no table that anyone would miss."""
    sheet = msgspec.structs.replace(grid(*PAPERS), is_hidden=True)

    assert (["对甲的处罚"], []) == names_and_doubts(LIST, grid(*PAPERS, hidden=(0, 1)))
    assert () == understand(document(LIST, sheet)).doubts
