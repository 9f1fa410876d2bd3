"""A list after a new law: what its bases became, and the powers that no item has; a real one as two persons read it."""

import datetime as dt
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from enfcmp.law.cells.cited_units import units
from enfcmp.law.concordance.actions_kept import keeps_action
from enfcmp.law.concordance.powers import powers
from enfcmp.model import Provision
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.rebasing import rebase

ROOT = Path(__file__).resolve().parents[3]
ASSETS = ROOT / "tests" / "assets"
SHARED = ROOT.parent / "shared"
TEXTS = (ASSETS / "rebase", ASSETS / "concord" / "集市条例_2015-03-01.md")
LAW = "集贸市场法"


BAZAAR = str(ASSETS / "rebase" / "bazaar.yaml")


@pytest.fixture(scope="module")
def workspace():
    return Workspace(statutes=TEXTS, as_of=dt.date(2025, 6, 1))


@pytest.fixture(scope="module")
def found(workspace):
    """A made-up list after a made-up law."""
    return rebase(workspace, BAZAAR, [LAW])


@pytest.fixture
def bazaar(workspace):
    """That list, and that law."""
    return workspace.load(BAZAAR).items, workspace.texts.library.find(LAW, workspace.day)


def test_rows(found):
    """Stated by quotation, to the 款; candidates; a basis that the new law repeals; one that nothing is known of."""
    short = [(each.item, each.at, each.new, each.change, each.standing, each.words_gone) for each in found.rows]

    assert [
        ("bazaar:1", "第九条第一款", (Provision(LAW, 7),), "sanction", "in-force", ()),
        ("bazaar:2", "第六条", (Provision(LAW, 4, 2),), "words", "in-force", ("封存",)),
        ("bazaar:3", "第三条", (), None, "repealed", ()),
        ("bazaar:4", "第二条", (Provision(LAW, 4, 1),), "words", "in-force", ()),
        ("bazaar:4", None, (), None, "unknown", ()),
    ] == short


def test_candidates(found):
    """Up to three with their words, the nearest first; never the clause that says from when a law is in force."""
    assert all(len(each.possible) == len(each.possible_texts) <= 3 for each in found.rows)
    assert (Provision(LAW, 3),) == found.rows[2].possible
    assert ("市场开办者应当公示收费标准，设置公平秤。",) == found.rows[2].possible_texts


def test_official_text_where_nothing_is_quoted(found):
    assert "县级以上人民政府工商行政管理部门负责集市的监督管理。" == found.rows[3].old_text
    assert found.rows[4].old_text is None


def test_powers(found):
    """查封 is another measure than the 封存 that an item has; what another body has is left out, as 补助 here."""
    assert [
        (Provision(LAW, 4, 2, 1), "行政检查"),
        (Provision(LAW, 4, 2, 2), "行政强制"),
        (Provision(LAW, 5), "行政奖励"),
        (Provision(LAW, 8), "行政处罚"),
    ] == [(each.provision, each.type) for each in found.powers]


@pytest.mark.parametrize(
    ("type_", "old", "new", "expected"),
    [
        ("行政检查", "加强监督检查。", "建立评价制度。", False),
        ("行政检查", "加强监督检查。", "实施智能监控。", True),
        ("行政检查", "应当报送资料。", "建立评价制度。", True),  # the old one did not say it either
        ("行政监督", "加强监督检查。", "建立评价制度。", False),
        ("行政处罚", "处罚款。", "应当公示。", False),
        ("行政处罚", "应当公示。", "应当公开。", True),
        ("行政奖励", "给予奖励。", "予以保密。", False),
        ("行政强制", "予以封存。", "予以查封。", True),
        ("行政强制", "予以封存。", "予以记录。", False),
        ("行政给付", "给予补助。", "建立制度。", True),
        (None, "处罚款。", "应当公示。", True),
    ],
)
def test_the_action_of_an_item(type_, old, new, expected):
    assert expected == keeps_action(type_, old, new)


@pytest.fixture
def told():
    """What two persons read of a list after two laws."""
    path = SHARED / "laws" / "rebase-datong.json"
    if not path.is_file():
        pytest.skip("the truth is not at hand")
    return json.loads(path.read_text(encoding="utf-8"))


def place(each):
    unit = units(each["at"])[0]
    return each["law"], unit.article


@pytest.mark.usefixtures("installed_database")
def test_a_real_list(told):
    """Nothing wrong is stated, and the right article is shown for nearly all; every power that is right is there."""
    workspace = Workspace(statutes=(SHARED / "statutes",), as_of=dt.date.fromisoformat(told["as_of"]))
    found = rebase(workspace, told["list"], told["to"])
    right = wrong = shown = 0
    for truth, row in zip(told["citations"], found.rows, strict=True):
        links = set(map(place, truth["new"]))
        stated = {(each.instrument, each.article) for each in row.new}
        right += len(stated & links)
        wrong += len(stated - links - set(map(place, truth["maybe"])))
        shown += bool(links & (stated | {(each.instrument, each.article) for each in row.possible}))
    powers = {(each.provision.instrument, each.provision.article) for each in found.powers}

    assert (wrong, right >= 20, shown >= 32) == (0, True, True)
    assert [] == [each for each in told["powers"] if each["reading"] == "right" and place(each) not in powers]
    assert all(row.still_applies for row in found.rows)
    assert ("封存",) == next(row.words_gone for row in found.rows if row.item == "datong:8")


REWARD = Provision(LAW, 5)


@pytest.mark.parametrize(
    ("type_", "places", "expected"),
    [
        ("行政奖励", [REWARD], []),
        ("行政奖励", [REWARD, REWARD], []),
        ("行政奖励", [REWARD, None], []),  # nothing is near the other basis
        ("行政奖励", [REWARD, Provision(LAW, 3)], [REWARD]),
        ("行政检查", [REWARD], [REWARD]),
        ("行政奖励", [Provision(LAW, 3)], [REWARD]),
    ],
)
def test_an_item_all_of_whose_bases_come_to_a_power(found, bazaar, type_, places, expected):
    """It has the power though none of them is stated; what only one of them comes near to is for a person."""
    rows = [
        replace(found.rows[2], item="bazaar:3", type=type_, possible=(each,) if each else (), old_text="登记事项。")
        for each in places
    ]
    items, law = bazaar

    assert expected == [each.provision for each in powers(items, [law], rows) if each.provision == REWARD]
