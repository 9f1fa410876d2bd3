"""What a person says of a document: the part that is the list, hidden rows, sub-items, columns by their heads."""

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.understand import understand
from enfcmp.documents.wish import ImportWish, as_wished, page_ranges
from enfcmp.errors import InputError
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "法律依据"]
ONE, TWO = ["1", "对甲的处罚", "《甲法》第一条"], ["2", "对乙的检查", "《乙法》第二条"]


def understood(read, **wish):
    """What is understood of a document under a wish; the proof holds."""
    asked = ImportWish(**wish)
    wished = as_wished(read, asked, "a.pdf")
    found = understand(wished, asked)
    counts = found.characters
    assert printed_characters(wished) == counts.document == counts.items + counts.left_out
    return found


def numbers(read, **wish):
    return [each.number for each in understood(read, **wish).items]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("3", ((3, 3),)),
        ("16-234", ((16, 234),)),
        ("1,3-5", ((1, 1), (3, 5))),
        ("1，3–5", ((1, 1), (3, 5))),
        ("1、3至5", ((1, 1), (3, 5))),
    ],
)
def test_pages(said, expected):
    """Pages and ranges of them."""
    assert expected == page_ranges(said)


@pytest.mark.parametrize("said", ["", "0", "5-3", "a", "1-", "1,,2"])
def test_what_names_no_pages(said):
    """Is said."""
    with pytest.raises(InputError):
        page_ranges(said)


def test_only_these_pages():
    """What stands on the others is left out, and counted."""
    pages = document(grid(HEAD, ONE, page=1), grid(HEAD, TWO, page=2))

    assert ["1", "2"] == numbers(pages)
    assert ["2"] == numbers(pages, pages=((2, 3),))


@pytest.mark.parametrize(
    ("read", "wish"),
    [
        (document(grid(HEAD, ONE, page=1)), {"pages": ((4, 5),)}),
        (document(grid(HEAD, ONE, name="甲")), {"pages": ((1, 1),)}),
        (document(grid(HEAD, ONE, name="甲")), {"sheet": "乙"}),
    ],
)
def test_a_part_that_is_not_there(read, wish):
    """Is no empty list."""
    with pytest.raises(InputError):
        as_wished(read, ImportWish(**wish), "a.xlsx")


def test_hidden_rows_as_if_they_were_shown():
    """And counted as printed."""
    sheet = document(grid(HEAD, ONE, TWO, name="甲", hidden=(2,)))

    assert ["1"] == numbers(sheet)
    assert ["1", "2"] == numbers(sheet, is_hidden_shown=True)


SUB_ITEMS = document(
    grid(
        [*HEAD, "子项名称", "实施主体"],
        ["1", "对甲的处罚", "《甲法》第一条", "子项一", "某局"],
        ["^", "^", "《甲法》第二条", "子项二", "^"],
        ["", "", "《甲法》第三条", "无", ""],
        [*TWO, "", "某局"],
    )
)


def test_sub_items_are_joined():
    """One item, its cells line by line."""
    assert ["1", "2"] == numbers(SUB_ITEMS)


def test_sub_items_are_split():
    """An item a row, numbered, under the name of the whole; what is merged over several is that of each."""
    found = understood(SUB_ITEMS, splits_sub_items=True).items

    assert [
        ("1-1", "子项一", "《甲法》第一条", "某局", ("对甲的处罚",)),
        ("1-2", "子项二", "《甲法》第二条", "某局", ("对甲的处罚",)),
        ("1-3", "对甲的处罚", "《甲法》第三条", None, ()),
        ("2", "对乙的检查", "《乙法》第二条", "某局", ()),
    ] == [(each.number, each.name, each.basis_text, each.implementing_body, each.under) for each in found]


def test_names_of_their_own_stay_with_the_rows():
    """Where only the number is merged, each row has its own name."""
    table = document(grid(HEAD, ["1", "甲之一", "《甲法》"], ["^", "甲之二", "《乙法》"]))

    assert ["甲之一 甲之二"] == [each.name for each in understood(table).items]
    assert ["several-names"] == [each.kind for each in understood(table).doubts]
    assert [("1-1", "甲之一"), ("1-2", "甲之二")] == [
        (each.number, each.name) for each in understood(table, splits_sub_items=True).items
    ]


def test_columns_by_their_heads():
    """Of two with one head the first entry is the first; a number on the command line wins."""
    table = document(grid(["号", "什么", "依据", "依据"], ["1", "甲", "《甲法》", "《乙法》"]))
    heads = (("号", "number"), ("什么", "name"), ("依据", "extra"), ("依据", "basis_text"))
    found = understood(table, head_row=1, heads=heads).items
    skipped = understood(table, head_row=1, heads=heads, columns=((3, "skip"),)).items

    assert [("1", "甲", "《乙法》", {"依据": "《甲法》"})] == [(i.number, i.name, i.basis_text, i.extra) for i in found]
    assert [None] == [each.basis_text for each in skipped]


def test_the_type_that_the_sheet_names():
    """Where no column and no heading says it."""
    book = document(grid(HEAD, ONE, name="行政处罚（1项）"), grid(HEAD, TWO, name="行政检查"))

    assert ["行政处罚", "行政检查"] == [each.type for each in understood(book).items]
