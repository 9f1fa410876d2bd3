"""What a document says that it has, against what was found; a number that may be of something else is no promise."""

import pytest

from enfcmp.documents.understand import understand
from enfcmp.documents.wish import ImportWish
from enfcmp.model import DocumentPlace, LooseText
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "法律依据"]


def rows(*numbers):
    return [[str(number), f"对第{number}种行为的处罚", "《甲法》第一条"] for number in numbers]


def counts(*grids, loose=(), **wish):
    """Place and message of each doubt of a count."""
    found = understand(document(*grids, loose=loose), ImportWish(**wish))
    return [(each.place.text, str(each.message)) for each in found.doubts if each.kind == "count"]


def line(text, before=0):
    return LooseText(text=text, place=DocumentPlace(line=before + 1, text=f"line {before + 1}"), before=before)


def said(promised, count):
    return f"{promised} items are promised, {count} were found"


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("某局权责清单（共4项）", 4),
        ("某局权责清单（4项）", 4),
        ("某局权责清单【４项】", 4),
        ("某局权责清单(计4项)", 4),
        ("某局权责清单（共 二十 项）", 20),
        ("总计 254 项", 254),
        ("合计254项", 254),
        ("共计254项", 254),
        ("本清单共有4项，其中行政处罚共3项。", 4),
        ("某局权责清单（共3项）", None),
        ("某局权责清单", None),
        ("行政处罚共3项、行政检查共4项", None),
        ("本次取消共4项", None),
        ("其中，行政处罚共4项", None),
        ("公共4项", None),
        ("共4项目", None),
        ("（一）至第（四）项", None),
        (
            "根据有关规定，现将我局依法行使的全部行政执法事项予以公布，请社会各界监督，如有意见请与我局联系，我局今年共办理有关事项共4项",
            None,
        ),
    ],
)
def test_what_a_title_promises(text, promised):
    """In the table or over it; another number than there are items is a doubt."""
    expected = [] if promised is None else [said(promised, 3)]

    assert expected == [words for _, words in counts(grid(HEAD, *rows(1, 2, 3)), loose=[line(text)])]
    assert expected == [words for _, words in counts(grid([text, "<", "<"], HEAD, *rows(1, 2, 3)))]


def test_what_a_note_promises():
    """Under the items, in the table or after it."""
    table = grid(HEAD, *rows(1, 2, 3), ["注：共4项", "<", "<"])

    assert [("5.1", said(4, 3))] == counts(table)
    assert [] == counts(grid(HEAD, *rows(1, 2, 3), ["注：共3项", "<", "<"]))
    assert [("line 2", said(4, 3))] == counts(grid(HEAD, *rows(1, 2, 3)), loose=[line("共4项", before=1)])
    assert [] == counts(grid(HEAD, *rows(1, 2, 3)), loose=[line("共3项", before=1)])


def test_what_the_name_of_a_sheet_promises():
    """The sheet alone, understood or not; a sheet without the rows for it is no list."""
    first = grid(HEAD, *rows(1, 2, 3), name="行政处罚（3项）")
    second = grid(HEAD, *rows(1, 2), name="行政检查3项")
    strange = grid(["甲"], ["乙"], ["丙"], ["丁"], name="其他（3项）")
    words = grid(["共3项"], name="说明3项")

    assert [("行政检查3项", said(3, 2)), ("其他（3项）", said(3, 0))] == counts(first, second, strange, words)
    assert [] == counts(first, second, sheet="行政处罚（3项）")
    assert [] == counts(grid(HEAD, *rows(1, 2, 3), name="第4项"))


def test_what_headings_between_tables_promise():
    """Each of the items up to the next; one that counts all of them is right too."""
    tables = [grid(HEAD, *rows(1, 2)), grid(HEAD, *rows(3, 4, 5))]
    loose = [line("清单（共5项）"), line("一、行政处罚（共2项）"), line("二、行政检查（共4项）", before=1)]

    assert [("line 2", said(4, 3))] == counts(*tables, loose=loose)


def test_what_category_rows_promise():
    """Whichever brackets; those over other categories count what is under these."""
    table = grid(
        HEAD,
        ["一、行政处罚（3项）", "<", "<"],
        ["（一）某类（共1项）", "<", "<"],
        *rows(1),
        ["（二）某类（共三项）", "<", "<"],
        *rows(2, 3),
    )

    assert [("5.1", said(3, 2))] == counts(table)


def test_a_category_row_over_the_head_is_spoken_of_once():
    assert [("1.1", said(3, 2))] == counts(grid(["一、行政处罚（共3项）", "<", "<"], HEAD, *rows(1, 2)))


def test_sub_items_may_be_what_is_counted():
    """An item of two rows counts as one, or as two."""
    table = [*rows(1), ["2", "对乙的处罚", "《甲法》第二条"], ["^", "对丙的处罚", "《甲法》第三条"]]

    assert [] == [each for count in (2, 3) for each in counts(grid([f"清单（{count}项）", "<", "<"], HEAD, *table))]
    assert [] == counts(grid(["清单（2项）", "<", "<"], HEAD, *table), splits_sub_items=True)
    assert [("1.1", said(4, 2))] == counts(grid(["清单（4项）", "<", "<"], HEAD, *table))


def test_a_part_of_a_document_is_not_held_to_what_is_said_of_all():
    """Where only some pages are read, what stands outside of the tables is of all of them."""
    first, second = grid(HEAD, *rows(1, 2), page=1), grid(HEAD, *rows(3), page=2)
    loose = [line("清单（共3项）")]

    assert [] == counts(first, second, loose=loose)
    assert [] == counts(first, second, loose=loose, pages=((1, 1),))
