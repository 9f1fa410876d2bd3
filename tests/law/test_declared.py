"""Short titles that a text declares, and what they stand for in a list."""

import pytest

from enfcmp.law.cells.declared import declarations
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList

FULL = "《药品网络经营监督办法》"
NOTE = "（以下简称《网络办法》）"
NET = {"网络办法": FULL}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FULL}（以下简称《网络办法》）第三条", NET),
        (f"{FULL}（以下称《网络办法》）", NET),
        (f"{FULL}（下称《网络办法》）", NET),
        (f"{FULL}（简称《网络办法》）", NET),
        (f"{FULL}（以下统称《网络办法》）", NET),
        (f"{FULL}（以下合称《网络办法》）", NET),
        (f"{FULL}（以下均简称《网络办法》）", NET),
        (f"{FULL}（以下简称为《网络办法》）", NET),
        (f"{FULL}(以下简称:《网络办法》)", NET),
        (f"{FULL}〔以下简称《网络办法》〕", NET),
        (f"{FULL}（以下简称“网络办法”）", NET),
        (f'{FULL}（以下简称"网络办法"）', NET),
        (f"{FULL}（以下简称「网络办法」）", NET),
        (f"{FULL}（以下简称网络办法）", NET),
        (f"{FULL}，以下简称《网络办法》，第三条", NET),
        (f"{FULL}（2019年修正，以下简称《网络办法》）", NET),
        (f"{FULL}（以下简称《网络办法》，2019年修正）", NET),
        (f"{FULL}（2019年修正）（以下简称《网络办法》）", NET),
        (f"{FULL}（根据《关于修改〈甲办法〉的决定》修正，以下简称《网络办法》）", NET),
        (f"{FULL}第三条（以下简称《网络办法》）", NET),
        (f"{FULL}\n（以下\n简称《网络\n办法》）", NET),
        # what is no title has no short one
        ("公民、法人或其他社会组织（以下简称举报人）", {}),
        ("《社会保险法》规定的机构（以下简称机构）", {}),
        ("本条例所称《目录》", {}),
        ("《甲法》（以下简称《甲法》）", {}),
        ("", {}),
    ],
)
def test_declarations(text, expected):
    """However it is declared, with an edition beside it or a place between."""
    assert expected == declarations([text])


def named(*items):
    """The titles of the last of the items, each with the instrument that it names."""
    rows = tuple(PrintedItem(number=str(number), **{"name": "某事", **item}) for number, item in enumerate(items, 1))
    printed = PrintedList(
        schema="enfcmp.list/1", id="a", jurisdiction=Jurisdiction(name="甲市"), bureau="甲局", title="清单", items=rows
    )
    return [(basis.instrument.printed, basis.instrument.name) for basis in read_citations(printed).items[-1].bases]


DECLARING = {"basis_text": f"{FULL}（以下简称《网络办法》）第三条：甲。"}
SHORT = ("《网络办法》", "药品网络经营监督办法")


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([{"basis_text": DECLARING["basis_text"] + "\n《网络办法》第四条：乙。"}], [(FULL, None), SHORT]),
        ([DECLARING, {"basis_text": "《网络办法》第四条：乙。"}], [SHORT]),
        ([DECLARING, {"basis_text": "网络办法第四条：乙。"}], [("网络办法", SHORT[1])]),
        ([{"name": f"违反{FULL}（以下简称《网络办法》）", "basis_text": "《网络办法》第四条"}], [SHORT]),
        ([{"under": (f"{FULL}（以下简称《网络办法》）",), "basis_text": "《网络办法》第四条"}], [SHORT]),
        (
            [
                {
                    "bases": (
                        PrintedBasis(instrument=FULL, edition="（以下简称《网络办法》）"),
                        PrintedBasis(instrument="《网络办法》"),
                    )
                }
            ],
            [(FULL, None), SHORT],
        ),
        (
            [{"bases": (PrintedBasis(instrument=FULL + NOTE),)}],
            [(FULL + NOTE, SHORT[1])],
        ),
        # declared further below, it is none here
        ([{"basis_text": "《网络办法》第四条"}, DECLARING, {"basis_text": "《网络法》第四条"}], [("《网络法》", None)]),
        # what two items declare for two instruments is one in those items alone
        (
            [
                {"basis_text": "《甲办法》（以下简称《规程》）第一条"},
                {"basis_text": "《乙办法》（以下简称《规程》）第一条；《规程》第二条"},
            ],
            [("《乙办法》", None), ("《规程》", "乙办法")],
        ),
        (
            [
                {"basis_text": "《甲办法》（以下简称《规程》）第一条"},
                {"basis_text": "《乙办法》（以下简称《规程》）第一条"},
                {"basis_text": "《规程》第二条"},
            ],
            [("《规程》", None)],
        ),
        # the short title of a law's own regulation
        (
            [{"basis_text": "《中华人民共和国税收征收管理法》第一条及其《实施细则》第二条"}],
            [
                ("《中华人民共和国税收征收管理法》", "中华人民共和国税收征收管理法"),
                ("《实施细则》", "中华人民共和国税收征收管理法实施细则"),
            ],
        ),
    ],
)
def test_a_declared_title_is_that_of_the_instrument(items, expected):
    """In the cell, in the item and in the list below; it stays as it is printed."""
    assert expected == named(*items)


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        (("行政处罚类", "《中华人民共和国安全生产法》"), "中华人民共和国安全生产法"),
        (("一、《中华人民共和国安全生产法》（共12项）",), "中华人民共和国安全生产法"),
        (("中华人民共和国安全生产法",), "中华人民共和国安全生产法"),
        (("一、中华人民共和国安全生产法（12项）",), "中华人民共和国安全生产法"),
        (("安全生产法：",), "中华人民共和国安全生产法"),
        (("《中华人民共和国安全生产法》", "二、处罚"), "中华人民共和国安全生产法"),
        (("《甲法》《乙法》",), None),
        (("行政处罚类",), None),
    ],
)
@pytest.mark.parametrize("cell", ["第四十六条：甲。", "【第四十六条】甲。", "46条", "第七章第四十六条", "依据：第46条"])
def test_a_heading_is_the_instrument_of_bare_places(under, cell, expected):
    """The innermost one that is just one instrument, in whatever form the place stands."""
    assert [("", expected)] == named({"under": under, "basis_text": cell})
