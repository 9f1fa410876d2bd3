"""Bases written as a cell, and read again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.cells.citations import read_bases
from enfcmp.law.cells.written_cell import printed_citations, written_cell
from enfcmp.lists.read_list import read_list
from enfcmp.model import PrintedBasis, PrintedProvision

ROOT = Path(__file__).resolve().parents[2]


def basis(instrument, *provisions, label=None, edition=None):
    found = tuple(PrintedProvision(at=at, text=text) for at, text in provisions)
    return PrintedBasis(instrument=instrument, label=label, edition=edition, provisions=found)


@pytest.mark.parametrize(
    ("bases", "cell"),
    [
        ((basis("《甲法》"),), "《甲法》"),
        ((basis("《甲法》", ("第八条", None)),), "《甲法》第八条"),
        (
            (basis("《甲法》", ("第八条", "不办理的，处罚款。"), label="【法律】", edition="（2018年修改）"),),
            "【法律】《甲法》（2018年修改）第八条：不办理的，处罚款。",
        ),
        (
            (
                basis("《甲法》", ("第八条", "甲。"), ("第九条第（二）项", "乙。")),
                basis("《乙条例》", ("第一条", None)),
            ),
            "《甲法》第八条：甲。\n第九条第（二）项：乙。\n《乙条例》第一条",
        ),
        ((basis("《甲法》", ("第八条", None), ("第九条", None)),), "《甲法》第八条；\n第九条"),
        (
            (basis("《甲法》", ("第八条", "处一万元以上罚款，"), ("第九条", "责令改正")),),
            "《甲法》第八条：处一万元以上罚款，\n《甲法》第九条：责令改正",
        ),
        (
            (basis("《甲法》"), basis("《乙法》", ("第八条", "甲。"), label="法律】", edition="（主席令第35号）")),
            "《甲法》；\n法律】《乙法》（主席令第35号）第八条：甲。",
        ),
    ],
)
def test_the_printed_form(bases, cell):
    """A provision a line; the title again, or a mark, only where it would be read otherwise without."""
    assert cell == written_cell(bases)
    assert printed_citations(bases) == printed_citations(read_bases(cell))


@pytest.mark.parametrize("name", ["datong", "changji"])
def test_the_lists_that_ship(name):
    """Every cell is read back as it was, each title once."""
    for item in read_list(ROOT / "data" / f"{name}.yaml").printed.items:
        cell = written_cell(item.bases)
        assert [len(each.provisions) for each in item.bases] == [len(each.provisions) for each in read_bases(cell)]
        assert printed_citations(item.bases) == printed_citations(read_bases(cell))


PLACES = st.sampled_from(
    ["第八条", "第九条第二款", "第三十八条第一款第（二）项", "第87条", "第二十条之一", "第一条、第二条"]
)
SENTENCES = st.none() | st.text("甲乙，、（一）\n", min_size=1, max_size=9).map(lambda text: f"处{text}。")
BASES = st.builds(
    PrintedBasis,
    instrument=st.sampled_from(["《甲法》", "《实施〈甲法〉办法》", "实施《中华人民共和国社会保险法》若干规定"]),
    label=st.sampled_from([None, "【法律】", "【行政法规】"]),
    edition=st.sampled_from([None, "（2018年12月29日修改）"]),
    provisions=st.lists(st.builds(PrintedProvision, at=PLACES, text=SENTENCES), max_size=3).map(tuple),
)


@given(st.lists(BASES, max_size=3))
def test_quotations_that_end_a_sentence_are_read_back(bases):
    """Whatever stands beside them."""
    assert printed_citations(bases) == printed_citations(read_bases(written_cell(bases)))
