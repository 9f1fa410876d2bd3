"""The divergences of the two shipped lists are those that a person found before any program was run."""

from pathlib import Path

import pytest
import yaml

from enfcmp import pipeline

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "statutes"
MIRRORS = {"provision-only-from": "provision-only-to", "item-split": "item-merged"}
MIRRORS |= {other: one for one, other in MIRRORS.items()}


@pytest.fixture(autouse=True)
def _at_home(monkeypatch):
    monkeypatch.chdir(ROOT)


def found(one="datong", other="changji", **options):
    return pipeline.diff(pipeline.load_decided(one, other), **options)


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
    one = found(only=["sanction-differs"])

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
        for finding in found(texts=[SHARED], only=["quotation-wording"]).findings
        if finding.provision.article in {91, 103}
    }

    assert messages == {
        ("datong:6", "changji:8"): "other words: 侵占 | 占用; datong agrees with the official text, "
        "changji departs from it",
        ("datong:7", "changji:6"): "other words: 对 | –; datong agrees with the official text, changji departs from it",
    }
