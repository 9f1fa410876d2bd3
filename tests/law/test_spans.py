"""What each stretch of a basis cell is read as; joined, the pieces give it back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.cells.citations import read_bases
from enfcmp.law.cells.solid import Solid
from enfcmp.law.cells.spans import read_spans
from enfcmp.text.fold import joined


def pieces(cell: str) -> str:
    """The pieces of a cell as one line: kind[text], layout only by its text."""
    return "".join(text if kind == "layout" else f"{kind}[{text}]" for kind, text in read_spans(cell))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", ""),
        (" \n", " \n"),
        ("无", "unread[无]"),
        ("《甲法》", "title[《甲法》]"),
        ("《甲法》第八条", "title[《甲法》]place[第八条]"),
        ("《甲法》第八\n条 ：\n甲\n乙。\n", "title[《甲法》]place[第八\n条] separator[：]\nquotation[甲\n乙。]\n"),
        ("《甲法》第八条甲。", "title[《甲法》]place[第八条]quotation[甲。]"),
        ("《甲法》第八条明确规定：甲。", "title[《甲法》]place[第八条]separator[明确规定：]quotation[甲。]"),
        ("根据《甲法》第八条的规定。", "separator[根据]title[《甲法》]place[第八条]separator[的规定。]"),
        (
            "1、【法律】 《甲法》（2018年修正）\n第八条：甲。\n 2、《乙法》第九条",
            (
                "numbering[1、]label[【法律】] title[《甲法》]edition[（2018年修正）]\n"
                "place[第八条]separator[：]quotation[甲。]\n numbering[2、]title[《乙法》]place[第九条]"
            ),
        ),
        (
            "《甲法》第八条、《乙法》第九条",
            "title[《甲法》]place[第八条]separator[、]title[《乙法》]place[第九条]",
        ),
        (
            "《甲法》第八条：甲。\n第九条：乙。",
            "title[《甲法》]place[第八条]separator[：]quotation[甲。]\nplace[第九条]separator[：]quotation[乙。]",
        ),
        (
            '- 《甲法》<Badge text="已废止" type="note" />第八条&emsp;甲。<br>\n  &emsp;乙。',
            (
                'numbering[-] title[《甲法》]<Badge text="已废止" type="note" />place[第八条]&emsp;'
                "quotation[甲。<br>\n  &emsp;乙。]"
            ),
        ),
        # what a quotation names is no basis
        (
            "《甲法》第八条：依照本法第九条第一款的规定，或者《乙法》第十条 处罚。",
            (
                "title[《甲法》]place[第八条]separator[：]quotation[依照本法]reference[第九条第一款]"
                "quotation[的规定，或者《乙法》]reference[第十条]quotation[ 处罚。]"
            ),
        ),
        (
            "《甲法》第八条第（一）项：\n第八条　甲。",
            "title[《甲法》]place[第八条第（一）项]separator[：]\nreference[第八条]quotation[　甲。]",
        ),
        # outside a basis a place is reported
        ("依照某某法第八条处理。", "unread[依照某某法第八条处理。]"),
        ("附件：《甲法》第八条", "unread[附件：]title[《甲法》]place[第八条]"),
        ("《甲法》。\n第八条的规定不适用。", "title[《甲法》]unread[。\n第八条的规定不适用。]"),
        ("《甲法》。", "title[《甲法》]separator[。]"),
    ],
)
def test_read_spans(cell, expected):
    """Every stretch has its kind, and layout stands alone only between two of them."""
    assert expected == pieces(cell)


_PARTS = [
    *("《社会保险法》", "《", "》", "社会保险法", "实施", "办法", "<甲法>", "〈", "〉"),
    *("第八条", "第九条第二款", "第（一）项", "第", "条", "第十、", "四）", "第八\n条", "之一"),
    *("：", "。", "；", ";", "、", "，", ".", "“", "”", "…", "和", "的规定", "规定：", "依照本法", "甲"),
    *("\n", " ", "　", "\t", "\u200b", "\u2003", "&emsp;", "&nbsp", "&", "<br>", "<", ">"),
    *('<Badge text="已废止" type="note" />', "【法律】", "【", "】", "（2018年）", "（", "）", "国务院令第7号"),
    *("1、", "2.", "（三）", "①", "- ", " " * 80),
]
awkward = st.lists(st.sampled_from(_PARTS), max_size=20).map("".join)


@given(awkward | st.text(max_size=60))
def test_the_pieces_give_the_cell_back(cell):
    """Nothing is lost, nothing added, and no piece is empty."""
    found = read_spans(cell)

    assert cell == "".join(piece.text for piece in found)
    assert all(piece.text for piece in found)


@given(awkward)
def test_every_title_and_place_of_a_basis_is_a_piece(cell):
    """The bases and the pieces are one reading."""
    found = read_spans(cell)
    bases = read_bases(cell)

    assert [joined(text) for kind, text in found if kind == "title"] == [
        basis.instrument for basis in bases if basis.instrument
    ]
    assert [joined(text) for kind, text in found if kind == "place"] == [
        provision.at for basis in bases for provision in basis.provisions
    ]
    assert [joined(text) for kind, text in found if kind == "label"] == [
        basis.label for basis in bases if basis.label is not None
    ]


@given(awkward)
def test_layout_has_no_words(cell):
    assert [text for kind, text in read_spans(cell) if kind == "layout" and joined(text)] == []


@given(st.lists(st.sampled_from([part for part in _PARTS if "<" not in part and "&" not in part])).map("".join))
def test_layout_is_what_folding_drops(text):
    """The two places that know what layout is know the same."""
    assert joined(text) == Solid.of(text).text


@given(awkward)
def test_every_character_is_found_again_in_the_cell(text):
    """The way back from a cell without its layout leads to the same characters."""
    solid = Solid.of(text)

    assert list(solid.text) == [text[solid.cell_start(at)] for at in range(len(solid.text))]
    assert list(solid.text) == [text[solid.cell_end(at + 1) - 1] for at in range(len(solid.text))]


def test_a_quotation_is_cut_only_where_it_names_a_place():
    found = read_spans("《甲法》第八条：违反本法第六、七条和第十三、十四条的规定。")

    assert [text for kind, text in found if kind == "reference"] == ["第六、七条和第十三、十四条"]
