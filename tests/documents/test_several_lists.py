"""Several lists in one document are told apart by the bureaus that their titles name."""

import pytest

from enfcmp.documents.several_lists import list_parts, wished_part
from enfcmp.documents.understand import understand
from enfcmp.documents.wish import ImportWish
from enfcmp.model import DocumentPlace, LooseText
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "法律依据"]
ITEM = ["1", "对甲的处罚", "《甲法》第一条"]


def titled(title, name=""):
    return grid([title, "<", "<"], HEAD, ITEM, name=name)


def loose(text, before):
    return LooseText(text=text, place=DocumentPlace(line=1, text="line 1"), before=before)


@pytest.mark.parametrize(
    ("read", "parts"),
    [
        (
            document(titled("某市甲局权责清单"), titled("某市乙局权责清单")),
            [("某市甲局权责清单", 0, 1), ("某市乙局权责清单", 1, 2)],
        ),
        (document(titled("某市甲局行政处罚清单"), titled("某市甲局行政检查清单")), []),
        (document(titled("某市甲局权责清单"), titled("甲局权责清单（续）")), []),
        (document(titled("权责清单"), titled("权责清单")), []),
        (
            document(grid(HEAD, ITEM, name="某市甲局清单"), grid(HEAD, ITEM, name="某市乙局清单")),
            [("某市甲局清单", 0, 1), ("某市乙局清单", 1, 2)],
        ),
        (
            document(
                grid(HEAD, ITEM), grid(HEAD, ITEM), loose=[loose("某市甲局权责清单", 0), loose("某市乙局权责清单", 1)]
            ),
            [("某市甲局权责清单", 0, 1), ("某市乙局权责清单", 1, 2)],
        ),
        (
            document(
                grid(HEAD, ITEM),
                grid(HEAD, ITEM),
                loose=[loose("某市甲局权责清单", 0), loose("由某市乙局负责解释。", 1)],
            ),
            [],
        ),
    ],
)
def test_another_bureau_is_another_list(read, parts):
    """By the row over the head, the sheet, or what stands over the table; types, halves and notes are none."""
    assert parts == [tuple(each) for each in list_parts(read)]


@pytest.mark.parametrize("name", ["某市乙局权责清单", "2"])
def test_one_of_them_is_chosen(name):
    """By its name or by which one it is; the rest is left out, and counted."""
    read = document(titled("某市甲局权责清单", name="甲"), titled("某市乙局权责清单", name="乙"))
    found = understand(read, wished_part(read, ImportWish(sheet=name)))

    assert ("某市乙局权责清单", 1) == (found.title, len(found.items))
    assert found.characters.document == found.characters.items + found.characters.left_out
