"""The registry of instruments: what it asserts, and which printed titles it knows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from enfcmp.law.known_instruments import records, resolve
from enfcmp.lists.read_list import read_list
from enfcmp.model import Instrument
from enfcmp.text.fold import title_key

DATA = Path(__file__).resolve().parents[2] / "data"
SHIPPED = [read_list(path).printed for path in sorted(DATA.glob("*.yaml"))]
PRINTED = [basis for content in SHIPPED for item in content.items for basis in item.bases or ()]

SOCIAL_INSURANCE = ("中华人民共和国社会保险法", "法律")
RULES = ("实施《中华人民共和国社会保险法》若干规定", None)
ASSISTANCE = ("社会救助暂行办法", "行政法规")
NOTICE = (
    "自治区党委办公厅 自治区人民政府办公厅关于印发《新疆维吾尔昌吉州医疗保障局职能配置、内设机构和人员编制规定》的通知",
    "规范性文件",
)
UNKNOWN = (None, None)

each_record = pytest.mark.parametrize("record", records(), ids=lambda record: record.name)


def test_no_two_records_share_a_title():
    """A printed title never names two instruments, whichever of its titles it is."""
    keys = Counter(key for record in records() for key in {title_key(title) for title in (record.name, *record.short)})

    assert [key for key, count in keys.items() if count > 1] == []


def test_names_are_titles():
    """A canonical name has no outer brackets and no edition: those are how a list prints it."""
    assert [record.name for record in records() if record.name.startswith("《") or title_key(record.name) == ""] == []


@each_record
def test_what_is_asserted_has_evidence(record):
    """A level, a number, a date or a standing is there only with how it is known."""
    facts = ("level", "document", "issued", "revised", "in_force", "standing", "see")
    asserted = [fact for fact in facts if getattr(record, fact) is not None]

    assert bool(record.evidence) == bool(asserted)


@each_record
def test_what_is_not_verified_is_not_asserted(record):
    """A belief stands beside the facts, never for a field that is asserted too."""
    assert [field for field in record.unverified if getattr(record, field, None) is not None] == []


@each_record
def test_dates_are_in_order(record):
    """Nothing is revised or in force before it is issued; what is not yet in force has the date when it will be."""
    issued = record.issued or dt.date.min

    assert issued <= (record.revised or dt.date.max)
    assert issued <= (record.in_force or dt.date.max)
    assert record.standing != "not yet in force" or record.in_force is not None


@each_record
def test_another_instrument_that_is_pointed_to_is_known(record):
    """`see` names a record of the registry."""
    assert record.see is None or record.see.name in {other.name for other in records()}


@pytest.mark.parametrize(
    "record", [record for record in records() if record.evidence == ("list",)], ids=lambda record: record.name
)
def test_what_is_known_from_a_list_is_printed_in_one(record):
    """The document number stands behind the title; the level stands before it, or the document is an order (令)."""
    bases = [basis for basis in PRINTED if title_key(basis.instrument) == title_key(record.name)]
    labels = {(basis.label or "").strip("【】") for basis in bases}

    assert record.document is None or any(record.document in (basis.edition or "") for basis in bases)
    assert record.level in labels or "令第" in (record.document or "")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("《社会保险法》", SOCIAL_INSURANCE),
        ("《中华人民共和国社会保险法》", SOCIAL_INSURANCE),
        ("中华人民共和国社会保险法", SOCIAL_INSURANCE),
        ("《社会 保险法》", SOCIAL_INSURANCE),
        ("《社會保險法》", SOCIAL_INSURANCE),
        ("《社会保险法（2018修正）》", SOCIAL_INSURANCE),
        ("《社保法》", SOCIAL_INSURANCE),  # a short title of the registry
        ("《实施〈中华人民共和国社会保险法〉若干规定》", RULES),
        ("《实施<中华人民共和国社会保险法>若干规定》", RULES),
        ("实施《中华人民共和国社会保险法》若干规定", RULES),  # three forms of two lists; its level is not verified
        ("《社会救助暂行办法（2019 修订）》", ASSISTANCE),
        ("《社会救助暂行办法（2019修订）》", ASSISTANCE),
        ("《社会救助暂行办法》", ASSISTANCE),  # a 行政法规 although it is called 办法
        ("《社会救助法》", ("中华人民共和国社会救助法", "法律")),  # and another instrument than the 办法
        (
            "《自治区党委办公厅自治区人民政府办公厅关于印发〈新疆维吾尔昌吉州医疗保障局职能配置、内设机构和人员编制规定〉的通知》",
            NOTICE,
        ),
        (
            "《自治区党委办公厅自治区人民政府办公厅关于印发《新疆维吾尔昌吉州医疗保障局职能配置、内设机构和人员编制规定》的通知》",
            NOTICE,
        ),
        ("《条例》", UNKNOWN),  # may be any
        ("《中华人民共和国》", UNKNOWN),
        ("《某市医疗救助办法》", UNKNOWN),
        ("《社会救助暂行办法（试行）》", UNKNOWN),  # another title
        ("", UNKNOWN),
    ],
)
def test_resolve(printed, expected):
    """The instrument that a printed title names; what the registry does not know stays without name and level."""
    assert resolve(printed) == Instrument(printed, *expected)


def test_every_instrument_of_the_shipped_lists_is_known():
    """Both lists are compared on canonical names throughout."""
    assert sorted({basis.instrument for basis in PRINTED if resolve(basis.instrument).name is None}) == []


def test_labels_agree_with_the_registry():
    """The level tags that are printed are the levels of the registry, missing brackets aside."""
    apart = [
        (basis.instrument, basis.label, resolve(basis.instrument).level)
        for basis in PRINTED
        if basis.label and resolve(basis.instrument).level not in (basis.label.strip("【】"), None)
    ]

    assert apart == []
