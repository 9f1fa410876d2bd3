"""From a list as printed to a list whose citations are read."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.model import (
    Basis,
    Citation,
    Instrument,
    Item,
    Jurisdiction,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Provision,
    Unit,
)

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / ".." / "shared" / "lists"
EXPECTED = yaml.safe_load(Path(__file__).with_name("expected_citations.yaml").read_text(encoding="utf-8"))

SOCIAL_INSURANCE_IS = ("中华人民共和国社会保险法", "法律")
SOCIAL_INSURANCE = Instrument("《社会保险法》", *SOCIAL_INSURANCE_IS)


def read(item_name="对某事的检查", **fields) -> Item:
    """One item of a made-up list, read."""
    printed = PrintedList(
        schema="enfcmp.list/1",
        id="tiny",
        jurisdiction=Jurisdiction(name="某市"),
        bureau="某局",
        title="清单",
        items=(PrintedItem(number="1", name=item_name, **fields),),
    )
    (item,) = read_citations(printed).items
    return item


def test_structured_bases_are_resolved_and_read():
    """Every field of an item, whole."""
    printed = PrintedBasis(
        instrument="《社会保险法》",
        label="【法律】",
        edition="（2018年12月29日修改）",
        provisions=(
            PrintedProvision(at="第三十一条第一款、第二款", text="甲。"),
            PrintedProvision(at="第38/40条"),
            PrintedProvision(at="附则"),
        ),
    )

    assert read(
        type="行政检查", responsible_body="甲局", implementing_body="乙中心", remarks="注", bases=(printed,)
    ) == Item(
        id="tiny:1",
        number="1",
        name="对某事的检查",
        type="行政检查",
        responsible_body="甲局",
        implementing_body="乙中心",
        remarks="注",
        bases=(
            Basis(
                instrument=SOCIAL_INSURANCE,
                label="【法律】",
                edition="（2018年12月29日修改）",
                provisions=(
                    Citation("第三十一条第一款、第二款", 31, 1, None, (Unit(31, 1), Unit(31, 2)), "甲。"),
                    Citation("第38/40条", 38, None, None, (Unit(38), Unit(40)), None),
                    Citation("附则", None, None, None, (), None),  # cannot be read: no place at all
                ),
            ),
        ),
    )


def test_a_raw_cell_is_read_like_structured_bases():
    """`basis_text` and `bases` that say the same are read the same."""
    raw = read(basis_text="【法律】《社会保险法》（2018年修改）第七十七条：甲。\n第七十八条：乙。")
    structured = read(
        bases=(
            PrintedBasis(
                instrument="《社会保险法》",
                label="【法律】",
                edition="（2018年修改）",
                provisions=(
                    PrintedProvision(at="第七十七条", text="甲。"),
                    PrintedProvision(at="第七十八条", text="乙。"),
                ),
            ),
        )
    )

    assert msgspec.structs.replace(raw, basis_text=msgspec.UNSET) == structured


@pytest.mark.parametrize("fields", [{}, {"bases": ()}, {"basis_text": ""}, {"basis_text": "无"}, {"basis_text": None}])
def test_an_item_without_a_basis_is_read(fields):
    """Such items are published; they cite nothing."""
    item = read(**fields)

    assert (item.bases, item.provisions) == ((), ())


def test_an_instrument_without_an_article_is_cited_as_a_whole():
    """The instrument is not lost because no place in it is named."""
    item = read(bases=(PrintedBasis(instrument="《社会保险法》"),))

    assert item.bases == (Basis(SOCIAL_INSURANCE, None, None, (Citation(None, None, None, None, (Unit(),), None),)),)
    assert item.provisions == (Provision("中华人民共和国社会保险法"),)


@pytest.mark.parametrize(
    ("name", "remarks", "instrument"),
    [
        ("对某事的检查", None, Instrument("")),
        ("违反《社会保险法》的处罚", None, Instrument("", *SOCIAL_INSURANCE_IS)),
        ("对某事的检查", "依据為《社會保險法》", Instrument("", *SOCIAL_INSURANCE_IS)),
        ("对某事的检查", "《某办法》", Instrument("", "某办法")),
        ("违反《社会保险法》的处罚", "《某办法》", Instrument("")),  # two: nothing is guessed
    ],
)
def test_a_place_without_its_instrument(name, remarks, instrument):
    """It is read; whose place it is, only the one title that the item mentions can say."""
    item = read(item_name=name, remarks=remarks, basis_text="第八条：甲。")

    assert [basis.instrument for basis in item.bases] == [instrument]
    assert [(each.instrument, each.article) for each in item.provisions] == (
        [(instrument.name, 8)] if instrument.name else []
    )


def test_provisions_are_named_once_in_the_order_of_the_item():
    """An item that quotes an article twice cites it once; an unknown instrument goes by its printed title."""
    item = read(
        basis_text="《某办法》第二条：甲。\n《社会保险法》第八条：乙。\n《中华人民共和国社会保险法》第八条：乙。"
    )

    assert item.provisions == (Provision("《某办法》", 2), Provision("中华人民共和国社会保险法", 8))


@pytest.mark.parametrize("list_id", ["datong", "changji"])
def test_every_place_of_the_shipped_lists_is_read(list_id):
    """No printed place is left without its article."""
    items = read_citations(read_list(ROOT / "data" / f"{list_id}.yaml").printed).items
    citations = [citation for item in items for basis in item.bases for citation in basis.provisions]

    assert [citation.at for citation in citations if citation.article is None] == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the lists of the shared folder are not at hand")
@pytest.mark.parametrize("list_id", sorted(EXPECTED))
def test_raw_cells_of_other_lists_give_provisions(list_id):
    """Every published cell of the lists that were read by eye cites something, and it is found."""
    path = SHARED / f"{list_id}.yaml"
    items = read_citations(read_list(path).printed).items

    assert [item.id for item in items if not item.provisions] == []


@pytest.mark.parametrize(
    ("under", "instrument"),
    [
        (("《中华人民共和国安全生产法》",), "中华人民共和国安全生产法"),
        (("《甲法》", "一、行政处罚类"), "甲法"),
        (("《甲法》", "《乙法》"), "乙法"),  # the innermost
        (("《甲法》和《乙法》",), ""),  # not just one
        ((), ""),
    ],
)
def test_a_place_alone_takes_its_instrument_from_the_headings(under, instrument):
    """The innermost heading that mentions any title, where it mentions just one."""
    found = read("甲", basis_text="第九十条：未取得资质的，责令改正。", under=under)

    assert instrument == (found.bases[0].instrument.name or "").strip("《》")
