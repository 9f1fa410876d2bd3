"""The raw text of a basis cell, read into bases with places and quotations."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.cells.citations import read_bases
from enfcmp.lists.read_list import read_list
from enfcmp.model import PrintedBasis, PrintedProvision
from enfcmp.text.fold import joined

DATA = Path(__file__).resolve().parents[2] / "data"

LAW = "《社会保险法》"
RULE = "《条例》"


def basis(instrument, *provisions, label=None, edition=None):
    """A basis; a provision is a place, or a place and its quotation."""
    places = [place if isinstance(place, tuple) else (place, None) for place in provisions]
    return PrintedBasis(
        instrument=instrument,
        label=label,
        edition=edition,
        provisions=tuple(PrintedProvision(at=at, text=text) for at, text in places),
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        # no quotation
        ("《社会保险法》第87条", [basis(LAW, "第87条")]),
        ("《社会保险法》第87条；《条例》第38/40条", [basis(LAW, "第87条"), basis(RULE, "第38/40条")]),
        ("《社会保险法》第87条\n《条例》第38/40条", [basis(LAW, "第87条"), basis(RULE, "第38/40条")]),
        ("《社会保险法》第87条；\n《条例》第38/40条。", [basis(LAW, "第87条"), basis(RULE, "第38/40条")]),
        ("《社会保险法》第八十七条、第八十八条", [basis(LAW, "第八十七条、第八十八条")]),
        ("依据《社会保险法》第八十七条", [basis(LAW, "第八十七条")]),
        # the instrument alone
        ("《社会保险法》", [basis(LAW)]),
        ("《社会保险法》\n《条例》", [basis(LAW), basis(RULE)]),
        ("《社会保险法》\n《条例》第八条：甲。", [basis(LAW), basis(RULE, ("第八条", "甲。"))]),
        ("《条例》第八条：甲。\n《社会保险法》", [basis(RULE, ("第八条", "甲。")), basis(LAW)]),
        ("【法律】《社会保险法》（2018年修正）", [basis(LAW, label="【法律】", edition="（2018年修正）")]),
        # place, separator, quotation
        ("《社会保险法》第八条：甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》第八条:甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》第八条 ：甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》 第八条 甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》第八条\n甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》第八条甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》第八条&emsp;甲。", [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》第三十四条……（四）甲。", [basis(LAW, ("第三十四条", "……（四）甲。"))]),
        ("《社会保险法》\n    第八条：甲\n乙，\n  丙。\n\n", [basis(LAW, ("第八条", "甲乙，丙。"))]),
        ("《社会保险法》第八条第（四项)：甲。", [basis(LAW, ("第八条第（四项)", "甲。"))]),
        # several instruments
        (
            "《社会保险法》第八条：甲。《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"))],
        ),
        (
            "1、《社会保险法》第八条：甲。\n2、《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"))],
        ),
        (
            "1.《社会保险法》第八条：甲。2.《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"))],
        ),
        ("一、《社会保险法》第八条：甲。\n二、《条例》第九条", [basis(LAW, ("第八条", "甲。")), basis(RULE, "第九条")]),
        ("（1）《社会保险法》第八条：甲。（2）《条例》第九条", [basis(LAW, ("第八条", "甲。")), basis(RULE, "第九条")]),
        (
            "- 《社会保险法》第八条第四款&emsp;甲。<br>\n  &emsp;&emsp;乙。\n  \n- 《条例》第九条&emsp;丙。",
            [basis(LAW, ("第八条第四款", "甲。乙。")), basis(RULE, ("第九条", "丙。"))],
        ),
        # one instrument, several places
        (
            "《社会保险法》第八条：甲。\n第九条：乙。\n第十条：丙。",
            [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"), ("第十条", "丙。"))],
        ),
        ("《社会保险法》第八条 甲。 第九条 乙。", [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"))]),
        (
            "《社会保险法》第十四条第一款：甲：第十五条第二款：乙。第十六条：丙；\n第二十九条第二款：丁；",
            [
                basis(
                    LAW,
                    ("第十四条第一款", "甲："),  # the 。 was printed as ：
                    ("第十五条第二款", "乙。"),
                    ("第十六条", "丙；"),
                    ("第二十九条第二款", "丁；"),
                )
            ],
        ),
        (
            "《社会保险法》第八条：甲。\n《条例》\n  第九条：乙。\n  第十条：丙。",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"), ("第十条", "丙。"))],
        ),
        ("《社会保险法》第八条：甲。2. 第九条：乙。", [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"))]),
        ("《社会保险法》第八条：甲。（2）第九条：乙。", [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"))]),
        ("《社会保险法》第八条 甲。②第九条 乙。", [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"))]),
        (
            "《社会保险法》第八条 甲。\n- 第九条 乙。\n• 第十条 丙。",
            [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"), ("第十条", "丙。"))],
        ),
        # traditional characters, kept as printed
        ("【法律】《社會保險法》第八條：甲。", [basis("《社會保險法》", ("第八條", "甲。"), label="【法律】")]),
        ("《社會保險法》第八條：甲。\n第九條：乙。", [basis("《社會保險法》", ("第八條", "甲。"), ("第九條", "乙。"))]),
        # the place alone: its instrument stands elsewhere
        ("第八十七条：甲。", [basis("", ("第八十七条", "甲。"))]),
        ("1.第八十七条 甲。\n2.第八十八条 乙。", [basis("", ("第八十七条", "甲。"), ("第八十八条", "乙。"))]),
        ("第八条：甲。《条例》第九条：乙。", [basis("", ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"))]),
        ("第八条的规定", []),
        ("见第八条", []),
        # references inside a sentence are no bases
        (
            "《社会保险法》第八条：甲：（一）第九条规定的；（二）乙。",
            [basis(LAW, ("第八条", "甲：（一）第九条规定的；（二）乙。"))],
        ),
        (
            "《社会保险法》第八条：依照本法第九十一条的规定查处。",
            [basis(LAW, ("第八条", "依照本法第九十一条的规定查处。"))],
        ),
        (
            "《条例》第八条：按照社会保险法第九十一条的规定查处。",
            [basis(RULE, ("第八条", "按照社会保险法第九十一条的规定查处。"))],
        ),
        (
            "《条例》第八条：按照《社会保险法》第九十一条的规定查处。",
            [basis(RULE, ("第八条", "按照《社会保险法》第九十一条的规定查处。"))],
        ),
        ("《条例》第八条：甲的，依照《某办法》处理。", [basis(RULE, ("第八条", "甲的，依照《某办法》处理。"))]),
        ("《条例》第八条：甲。第九条规定的乙。", [basis(RULE, ("第八条", "甲。第九条规定的乙。"))]),
        ("《条例》第八条：甲；\n第九条的规定不适用。", [basis(RULE, ("第八条", "甲；第九条的规定不适用。"))]),
        # titles
        (
            "实施《中华人民共和国社会保险法》若干规定 第二十五条：甲。",
            [basis("实施《中华人民共和国社会保险法》若干规定", ("第二十五条", "甲。"))],
        ),
        (
            "《实施<中华人民共和国社会保险法>若干规定》第二十六条： 甲。",
            [basis("《实施<中华人民共和国社会保险法>若干规定》", ("第二十六条", "甲。"))],
        ),
        (
            "《实施〈中华人民共和国社会保险法〉若干规定》第二十五条：甲。",
            [basis("《实施〈中华人民共和国社会保险法〉若干规定》", ("第二十五条", "甲。"))],
        ),
        (
            "《社会救助暂行办法（2019 修订）》第三十条：甲。",
            [basis("《社会救助暂行办法（2019修订）》", ("第三十条", "甲。"))],
        ),
        ("《关于印发《某规定》的通知》第三条：甲。", [basis("《关于印发《某规定》的通知》", ("第三条", "甲。"))]),
        ("《社会保\n险法》第八\n条：甲。", [basis(LAW, ("第八条", "甲。"))]),
        # labels
        ("【法律】《社会保险法》\n  第八条：甲。", [basis(LAW, ("第八条", "甲。"), label="【法律】")]),
        ("【法律】 《社会保险法》第八条：甲。", [basis(LAW, ("第八条", "甲。"), label="【法律】")]),
        ("法律】《社会保险法》第八条：甲。", [basis(LAW, ("第八条", "甲。"), label="法律】")]),
        ("【规范性文件】《条例》第八条：甲。", [basis(RULE, ("第八条", "甲。"), label="【规范性文件】")]),
        ("【地方规范性文件】《条例》第八条：甲。", [basis(RULE, ("第八条", "甲。"), label="【地方规范性文件】")]),
        (
            "【法律】《社会保险法》第八条：甲。\n【行政法规】《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。"), label="【法律】"), basis(RULE, ("第九条", "乙。"), label="【行政法规】")],
        ),
        # editions
        (
            "《社会保险法》（2018年12月29日修改）\n  第八条：甲。",
            [basis(LAW, ("第八条", "甲。"), edition="（2018年12月29日修改）")],
        ),
        ("《社会保险法》(2018修正)第八条 甲。", [basis(LAW, ("第八条", "甲。"), edition="(2018修正)")]),
        (
            "《条例》（国务院令第649号公布　根据《国务院关于修改部分行政法规的决定》修订）第八条：甲。",
            [
                basis(
                    RULE,
                    ("第八条", "甲。"),
                    edition="（国务院令第649号公布根据《国务院关于修改部分行政法规的决定》修订）",
                )
            ],
        ),
        (
            "《条例》（医保发〔2018〕22号）\n第八条：甲。",
            [basis(RULE, ("第八条", "甲。"), edition="（医保发〔2018〕22号）")],
        ),
        ("《条例》国务院令第765号\n第八条：甲。", [basis(RULE, ("第八条", "甲。"), edition="国务院令第765号")]),
        # several in a row, and sentences without a separator
        ("《社会保险法》第八条、《条例》第九条", [basis(LAW, "第八条"), basis(RULE, "第九条")]),
        ("《社会保险法》第八条，《条例》第九条", [basis(LAW, "第八条"), basis(RULE, "第九条")]),
        ("《社会保险法》第八条 《条例》第九条", [basis(LAW, "第八条"), basis(RULE, "第九条")]),
        ("《社会保险法》第八条《条例》第九条", [basis(LAW, "第八条"), basis(RULE, "第九条")]),
        ("根据《社会保险法》第八条和《条例》第九条的规定", [basis(LAW, "第八条"), basis(RULE, "第九条")]),
        ("《社会保险法》第八条甲。第九条乙。", [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"))]),
        (
            "《社会保险法》第八条：“甲。”《条例》第九条：乙。",
            [basis(LAW, ("第八条", "“甲。”")), basis(RULE, ("第九条", "乙。"))],
        ),
        # brackets that are lost
        ("社会保险法》第八条：甲。", [basis("社会保险法》", ("第八条", "甲。"))]),
        ("社会保险法第八十七条", [basis("社会保险法", "第八十七条")]),  # known to the registry
        # labels on lines of their own
        ("【法律】\n《社会保险法》第八条：甲。", [basis(LAW, ("第八条", "甲。"), label="【法律】")]),
        (
            "【法律】\n《社会保险法》第八条：甲。\n【行政法规】\n《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。"), label="【法律】"), basis(RULE, ("第九条", "乙。"), label="【行政法规】")],
        ),
        # references that are printed with a blank, or over a line
        (
            "《条例》第八条：由部门按照\n《社会保险法》第九条 的规定处理。",
            [basis(RULE, ("第八条", "由部门按照《社会保险法》第九条的规定处理。"))],
        ),
        (
            "《条例》第八条：由部门按照\n《社会保险法》第九条的规定处理。",
            [basis(RULE, ("第八条", "由部门按照《社会保险法》第九条的规定处理。"))],
        ),
        (
            "《条例》第八条：甲。《社会保险法》第九条 规定的乙。",
            [basis(RULE, ("第八条", "甲。《社会保险法》第九条规定的乙。"))],
        ),
        (
            "《条例》第八条：甲。《社会保险法》另有规定的，从其规定。",
            [basis(RULE, ("第八条", "甲。《社会保险法》另有规定的，从其规定。"))],
        ),
        ("《条例》第八条、\n《社会保险法》第九条", [basis(RULE, "第八条"), basis(LAW, "第九条")]),
        # a place that stands behind a title is never one of another instrument
        (
            "《条例》第八条：依照《社会保险法》第九条 处理。",
            [basis(RULE, ("第八条", "依照《社会保险法》第九条处理。"))],
        ),
        (
            "《条例》第八条：“《社会保险法》第九条：甲。”",
            [basis(RULE, ("第八条", "“《社会保险法》第九条：甲。”"))],
        ),
        (
            "《条例》第八条:甲.《社会保险法》第九条:乙.",
            [basis(RULE, ("第八条", "甲.")), basis(LAW, ("第九条", "乙."))],
        ),
        # layout of HTML: the ; of an entity ends no sentence, a tag no line but <br>
        (
            "《条例》第八条：由部门按照&emsp;《社会保险法》第九条 处理。",
            [basis(RULE, ("第八条", "由部门按照《社会保险法》第九条处理。"))],
        ),
        (
            "《社会保险法》第八条&emsp;甲。<br>\n&emsp;第九条&emsp;乙。",
            [basis(LAW, ("第八条", "甲。"), ("第九条", "乙。"))],
        ),
        (
            "《社会保险法》第八条&emsp;甲。<br>- 《条例》第九条&emsp;乙",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙"))],
        ),
        ("《社会保险法》<br>《条例》", [basis(LAW), basis(RULE)]),
        ('《社会保险法》<Badge text="已废止" type="note" />第八条&emsp;甲。', [basis(LAW, ("第八条", "甲。"))]),
        ("《社会保险法》\u200b第八条\u2003甲。", [basis(LAW, ("第八条", "甲。"))]),
        # however wide the layout before a title is, and however often an entity makes it up
        (
            f"《社会保险法》第八条：甲。{' ' * 80}2、《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"))],
        ),
        (
            f"《社会保险法》第八条：甲。{'&emsp;' * 20}《条例》第九条：乙。",
            [basis(LAW, ("第八条", "甲。")), basis(RULE, ("第九条", "乙。"))],
        ),
        # a line directly behind the separator that begins with a title
        ("《条例》第八条：\n《社会保险法》第九条：乙。", [basis(RULE, "第八条"), basis(LAW, ("第九条", "乙。"))]),
        ("《条例》第八条：《社会保险法》第九条：乙。", [basis(RULE, "第八条"), basis(LAW, ("第九条", "乙。"))]),
        ("《条例》：第八条 甲。", [basis(RULE, ("第八条", "甲。"))]),
        # nothing that is a basis
        ("", []),
        (" \n", []),
        ("无", []),
        ("某某法第八十七条", []),  # no title in brackets, and not known: not guessed
        ("违反《社会保险法》的，依法处理。", []),
    ],
)
def test_read_bases(cell, expected):
    """Instruments, labels, editions, places and quotations, in order; layout is dropped and nothing else."""
    assert tuple(expected) == read_bases(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "《社会保险法》第八条规定：甲。",
        "《社会保险法》第八条规定，甲。",
        "《社会保险法》第八条明确规定：“甲。”",
        "《社会保险法》第八条的规定",
        "①《社会保险法》第八条：甲。",
        "（一）《社会保险法》第八条：甲。",
        "★ 《社会保险法》第八条：甲。",
    ],
)
def test_the_title_that_a_cell_begins_with_is_a_basis(cell):
    """No sentence stands before it that it could be a reference of: however it goes on, it is not lost."""
    assert [(LAW, ["第八条"])] == [
        (found.instrument, [provision.at for provision in found.provisions]) for found in read_bases(cell)
    ]


# ── the shipped lists, read back from their own words ────────────────────────────────────────────────────────────────

LAYOUTS = {
    "every place on a line of its own": ("\n", "\n", "\n"),
    "the first place behind the title": ("", "\n", "\n"),
    "every instrument on a line of its own": ("", "", "\n"),
    "one run": ("", "", ""),
}


def cells():
    for layout in LAYOUTS:
        for list_id in ("datong", "changji"):
            for item in read_list(DATA / f"{list_id}.yaml").printed.items:
                yield pytest.param(layout, item.bases, id=f"{layout}-{list_id}-{item.number}")


def cell_of(bases, layout: str) -> str:
    """The cell that a list with these bases has published: label, title, edition, then each place and its words."""
    before_first, before_next, before_basis = LAYOUTS[layout]
    return before_basis.join(
        f"{printed.label or ''}{printed.instrument}{printed.edition or ''}"
        + before_first
        + before_next.join(f"{provision.at}：{provision.text or ''}" for provision in printed.provisions)
        for printed in bases
    )


@pytest.mark.parametrize(("layout", "bases"), list(cells()))
def test_cells_of_the_shipped_lists_are_read_back(layout, bases):
    """What was transcribed into fields is what the reader finds in the cell."""
    assert bases == read_bases(cell_of(bases, layout))


# ── whatever a cell holds ────────────────────────────────────────────────────────────────────────────────────────────

_PARTS = [
    "《社会保险法》",
    "《",
    "》",
    "第八条",
    "第",
    "条",
    "：",
    "。",
    "甲",
    "\n",
    "【法律】",
    "（2018年）",
    "（",
    "1、",
    "&emsp;",
    " ",
]


@given(st.lists(st.sampled_from(_PARTS), max_size=14).map("".join))
def test_any_cell_is_read(cell):
    """Nothing makes the reader stumble, and what it finds stands in the cell."""
    printed = joined(cell)
    for found in read_bases(cell):
        assert found.instrument in printed
        assert [provision.at for provision in found.provisions if provision.at not in printed] == []


def steps(function, text):
    """How many lines of Python a call runs: the same on every machine, unlike its time."""
    count = 0

    def trace(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "cell",
    [
        "《甲法》第八条：甲。" + " " * 400 + "乙",
        "《甲法》第八条：甲。" + "\n" * 160 + "乙",
        "《甲法》第八条：甲。" + "&emsp;" * 140 + "乙",
        "《甲法》" + "\n" * 400 + "乙",
        "《甲法》第" + "1" * 23 + "号",
        "《甲法》第" + "1 " * 12 + "号",
        "《甲法》第" + "一、" * 400 + "号",
        "《甲法》第八条第" + "（一）" * 400 + "号",
        "《甲法》" + "第八条、" * 1000,
        "《甲法》" + "第八条：甲。" * 1000,
        "《甲法》第八条：甲" + "&emsp;" * 1000 + "《乙法》" * 500,
        "《甲法》第八条：甲" + "&emsp;" * 1500 + "第九条乙" * 1500,
        "《甲法》第八条：甲" + "<br>" * 1000 + "第九条、" * 500,
        "《甲法》第八条：甲" + ";" * 4000 + "《乙法》" * 500,
        "《甲法》第八条：甲" + "<" * 2000 + ">" * 2000,
        "《" + "《甲》" * 1000,
        "《甲法》" + "（" * 1000,
        "【" * 1000,
    ],
    ids=lambda cell: f"{cell[:12]}…",
)
def test_a_cell_is_read_at_once(cell):
    """Long runs of blanks, digits or brackets take no more steps than other text of their length."""
    read_bases("《甲法》第一章")  # what is compiled once is no step of a cell
    assert steps(read_bases, cell) < 300 * len(cell) + 5_000
