"""The divergences of the two shipped lists are those that a person found before any program was run."""

from pathlib import Path

import msgspec
import pytest
import yaml

from enfcmp.compare.align_pairs import common_provisions
from enfcmp.compare.compared import Quote
from enfcmp.compare.find_divergences import DiffWish
from enfcmp.model import Basis, Citation, Instrument, Unit
from enfcmp.pipeline import Comparison, Workspace

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "statutes"
MIRRORS = {"provision-only-from": "provision-only-to", "item-split": "item-merged"}
MIRRORS |= {other: one for one, other in MIRRORS.items()}


@pytest.fixture(autouse=True)
def _at_home(monkeypatch):
    monkeypatch.chdir(ROOT)


def found(one="datong", other="changji", texts=(), **wish):
    workspace = Workspace(statutes=tuple(texts))
    return workspace.compare(one, other).diff(DiffWish(**wish))


def rows(findings):
    """Rule, items and article of what matters."""
    return sorted(
        (finding.rule, finding.items, finding.provision.article if finding.provision else None)
        for finding in findings
        if finding.severity != "info"
    )


def test_what_a_person_found_and_nothing_else():
    """Each row of the list made by hand, none lost, none above a note besides."""
    expected = yaml.safe_load(Path(__file__).with_name("expected_divergences.yaml").read_text(encoding="utf-8"))

    assert sorted((rule, tuple(items), article) for rule, items, article, *_ in expected) == rows(found().findings)


def test_swapping_mirrors_the_findings():
    """Every finding has its mirror, and what was compared is the same."""
    one, other = found(style=True), found("changji", "datong", style=True)
    turned = sorted((MIRRORS.get(each.rule, each.rule), each.severity, sorted(each.items)) for each in other.findings)

    assert sorted((each.rule, each.severity, sorted(each.items)) for each in one.findings) == turned
    assert {(each.before, each.after) for each in one.findings} == {
        (each.after, each.before) for each in other.findings
    }
    counts = one.compared
    assert (counts.quotations, counts.equal, counts.form, counts.differing) == (18, 9, 2, 7)
    assert (counts.unlinked_from, counts.unlinked_to) == (other.compared.unlinked_to, other.compared.unlinked_from)


def test_a_list_beside_itself():
    """Nothing diverges."""
    assert found("datong", "datong", style=True).findings == ()


def test_sanctions_of_one_provision_in_other_numerals():
    """百分之五 and 5% threaten the same; what only one side says of the base is other words, no other sanction."""
    one = found(only=("sanction-differs",))

    assert (one.findings, one.sanctions) == ((), ())


def test_sanctions_of_every_pair():
    """A table for each pair that quotes one, with what rests on other provisions on one side only."""
    tables = {table.items: table for table in found(sanctions=True).sanctions}
    rows = [(row.kind, row.from_ is not None, row.to is not None) for row in tables["datong:4", "changji:1"].rows]

    assert ("datong:9", "changji:13") not in tables
    assert rows == [
        ("责令限期改正", True, True),
        ("罚款", True, True),
        ("罚款", True, True),
        ("责令限期改正", True, False),
        ("罚款", True, False),
        ("罚款", True, False),
    ]
    for table in tables.values():
        for row in table.rows:
            assert row.from_ is None or table.before[row.from_.start : row.from_.end]
            assert row.to is None or table.after[row.to.start : row.to.end]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the official texts are not at hand")
def test_the_official_text_bears_one_side_out():
    """侵占 is the law's word, 占用 is Changji's."""
    messages = {
        finding.items: str(finding.message)
        for finding in found(texts=[SHARED], only=("quotation-wording",)).findings
        if finding.provision.article in {91, 103}
    }

    assert messages == {
        ("datong:6", "changji:8"): "other words: 侵占 | 占用; datong agrees with the official text, "
        "changji departs from it",
        ("datong:7", "changji:6"): "other words: 对 | –; datong agrees with the official text, changji departs from it",
    }


def test_places_that_overlap_crosswise():
    """款 1 and 2 with 3 beside 1 with 2 and 3: one comparison of the whole, the same from either side."""
    first, second = (
        [
            Quote(
                Basis(Instrument("《甲法》"), None, None, ()),
                Citation("第八条", 8, number, None, tuple(Unit(8, each) for each in units), text),
            )
            for number, units, text in side
        ]
        for side in (
            [(1, (1, 2), "处一万元罚款。"), (3, (3,), "责令改正。")],
            [(1, (1,), "处二万元罚款。"), (2, (2, 3), "责令改正。")],
        )
    )
    there, back = list(common_provisions(first, second)), list(common_provisions(second, first))

    assert [(each.outcome.before, each.outcome.after) for each in there] == [
        ("处一万元罚款。\n责令改正。", "处二万元罚款。\n责令改正。")
    ]
    assert [(each.outcome.after, each.outcome.before) for each in back] == [
        (each.outcome.before, each.outcome.after) for each in there
    ]


def test_one_item_of_a_group(found_of_one_group):
    """Also where all there is hangs together, only the findings on the item are given."""
    found = found_of_one_group("datong:1")

    assert {finding.rule for finding in found.findings}
    assert [finding for finding in found.findings if "datong:1" not in finding.items] == []


@pytest.fixture
def found_of_one_group():
    """The comparison of the items that hang together around Datong 2, and of nothing else."""

    def compare(item_id):
        both = Workspace().compare("datong", "changji").pairing
        one, other = (
            msgspec.structs.replace(items, items=tuple(each for each in items.items if each.number in numbers))
            for items, numbers in ((both.from_.items, ["1", "2"]), (both.to.items, ["2", "5", "7"]))
        )
        return Comparison.of(one, other).diff(DiffWish(item=item_id))

    return compare
