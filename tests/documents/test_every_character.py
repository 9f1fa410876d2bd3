"""Whatever stands in tables and between them: each character is in an item or in a part that is named, once."""

from hypothesis import assume, given
from hypothesis import strategies as st

from enfcmp.documents.readers.text import read
from enfcmp.documents.understand import understand
from enfcmp.documents.wish import ImportWish
from enfcmp.model import DocumentPlace, LooseText
from tests.documents.grids import document, grid

HEADS = ["序号", "事项名称", "职权名称", "职权类型", "实施依据", "实施主体", "责任事项", "名称", "条款"]
TEXTS = st.sampled_from(
    [*HEADS, "行政处罚", "一、行政处罚", "（一）甲", "对甲的处罚", "1", "2", "", "合计", "注：甲", "<", "^"]
)
LINES = st.sampled_from(["一、行政给付", "二、行政处罚", "行政处罚（2项）", "（一）甲", "甲。", "某市某局清单"])


@st.composite
def grids(draw):
    """A table of any words, some of them heads, some merged with what stands to their left or above."""
    width = draw(st.integers(1, 5))
    rows = draw(st.lists(st.lists(TEXTS, min_size=width, max_size=width), min_size=1, max_size=6))
    for number, row in enumerate(rows):
        for at, text in enumerate(row):
            above = rows[number - 1][at] if number else "<"
            is_beside = at and row[at - 1] != "^" and (number + 1 == len(rows) or rows[number + 1][at - 1] != "^")
            if (text == "^" and above == "<") or (text == "<" and not is_beside):
                row[at] = ""
    return grid(*rows, page=draw(st.sampled_from([None, 1, 2])))


@st.composite
def documents(draw):
    """Tables, with lines before, between and behind them."""
    tables = draw(st.lists(grids(), min_size=1, max_size=3))
    places = draw(st.lists(st.tuples(st.integers(0, len(tables)), LINES), max_size=4))
    loose = [
        LooseText(text=text, place=DocumentPlace(line=at, text=f"line {at}"), before=before)
        for at, (before, text) in enumerate(sorted(places), 1)
    ]
    return document(*tables, loose=loose)


@given(documents(), st.booleans())
def test_no_character_is_lost(printed, splits):
    found = understand(printed, ImportWish(splits_sub_items=splits))

    assert found.characters.document == found.characters.items + found.characters.left_out


PROSE = st.sampled_from(
    [
        *(
            "某市某局清单",
            "一、行政处罚",
            "（一）对甲的处罚",
            "1.对乙的处罚",
            "事项名称：甲",
            "法律依据：《甲法》第一条",
        ),
        *("【法律依据】《甲法》", "【行政法规】《乙条例》", "实施主体：某局", "适用条件：首次", "甲的，处罚款。", ""),
    ]
)


@given(st.lists(PROSE, min_size=1, max_size=12))
def test_no_character_of_prose_is_lost(lines):
    """Nor of a list without a table."""
    assume(any(lines))
    found = understand(read("\n".join(lines).encode(), "a.txt"))

    assert found.characters.document == found.characters.items + found.characters.left_out


def test_blocks_that_have_heads_alone():
    """The head of the second one stands in the first."""
    found = understand(document(grid(["事项名称", "序号", "事项名称", "", "序号"])))

    assert 12 == found.characters.document == found.characters.left_out
