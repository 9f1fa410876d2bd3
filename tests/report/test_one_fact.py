"""One fact is told once, with its items; what helps is told for whom."""

import datetime as dt

import pytest

from enfcmp import i18n
from enfcmp.message import msg
from enfcmp.model import Finding, Location, Provision
from enfcmp.pipeline import Workspace
from enfcmp.report.anchors import walk
from enfcmp.report.item_names import BY_ID
from enfcmp.report.one_fact import OneFact, one_facts
from enfcmp.report.view import document

HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
BASES = "[{instrument: 《大气污染防治法》}, {instrument: 中华人民共和国大气污染防治法}]"
CITED = f"- {{number: '%s', name: 甲, bases: {BASES}}}\n"
GENERAL = msg("cite what regulates the matter now")


@pytest.fixture(autouse=True)
def _english():
    """English, whatever was spoken before."""
    i18n.use("en")


def special(article):
    """A fix that names what to cite."""
    return msg("cite article {article}", article=article)


def finding(item, line=1, fix=None, *, message="《甲法》 is repealed", **more):
    """A finding on an item, in a line."""
    items = (f"a:{item}",) if item else ()
    return Finding(
        rule="instrument-repealed",
        severity="error",
        items=items,
        message=msg(message),
        fix=fix,
        location=Location("a.yaml", line, 7),
        fingerprint=f"{item}-{line}",
        **more,
    )


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([finding(1, after="甲法"), finding(2, after="《甲法》")], [("a:1", "a:2")]),  # what is printed is not shown
        ([finding(1, before="乙", after="甲"), finding(2, before="乙", after="甲法")], [("a:1",), ("a:2",)]),
        ([finding(1, 3), finding(1, 4), finding(2, 5), finding(2, 5)], [("a:1", "a:2")]),
        ([finding(1), finding(2, provision=Provision("甲法", 3))], [("a:1",), ("a:2",)]),
        ([finding(1), finding(2, message="《乙法》 is repealed")], [("a:1",), ("a:2",)]),
        ([finding(None, 3), finding(None, 4)], [(), ()]),  # of two lists as a whole
    ],
)
def test_what_is_one_fact(findings, expected):
    """What reads the same is one fact, each of its items once."""
    assert expected == [each.items for each in one_facts(findings)]


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([(1, None), (2, None)], []),
        ([(1, GENERAL), (2, GENERAL), (1, GENERAL)], ["fix: cite what regulates the matter now"]),
        (
            [(1, special(3)), (2, special(4)), (3, special(3))],
            ["fix: cite article 3 (a:1, 3)", "fix: cite article 4 (a:2)"],
        ),
        ([(1, GENERAL), (1, special(3))], ["fix: cite article 3"]),
        (
            [(1, GENERAL), (2, special(3)), (1, special(4)), (3, GENERAL)],
            [
                "fix: cite what regulates the matter now (a:3)",
                "fix: cite article 3 (a:2)",
                "fix: cite article 4 (a:1)",
            ],
        ),
        ([(1, special(3)), (2, None)], ["fix: cite article 3 (a:1)"]),
        ([(None, GENERAL)], ["fix: cite what regulates the matter now"]),
    ],
)
def test_fixes_of_one_fact(fixes, expected):
    """A fix that is not for all items names its items; a general one is not told where a special one is."""
    assert expected == list(OneFact(tuple(finding(item, fix=fix) for item, fix in fixes)).fixes(BY_ID))


def test_reports(tmp_path):
    """What has to be looked at first, and the findings of each list: one row with all that is printed."""
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(id=name) + CITED % 1 + CITED % 2, encoding="utf-8")
    workspace = Workspace(data=(tmp_path,), as_of=dt.date(2026, 11, 28))
    sections = {each.id: each for each in walk(document(workspace.compare("a", "b").report).sections)}
    (first,), (row,) = (
        [row for row in sections[name].table.rows if "is repealed" in "".join(cell.text for cell in row.cells)]
        for name in ("first", "check-1")
    )

    assert "a市 no. 1, 2; b市 no. 1, 2" == first.cells[0].text
    assert ["a市 no. 1, 2", "《大气污染防治法》"] == [row.cells[0].text, row.cells[4].text]
    assert ["a:1", "a:1", "a:2", "a:2"] == [item for item, _fingerprint in row.marks]


def test_the_words_of_another_edition_are_one_fact():
    """Whatever the articles, it is said once of the instrument; other rules keep to their articles."""
    found = [
        Finding(
            rule="edition-outdated",
            severity="warning",
            items=(f"a:{article}",),
            provision=Provision(name, article),
            message=msg("of another edition"),
            fingerprint=str(article),
        )
        for name, article in (("甲法", 3), ("甲法", 5), ("乙法", 3))
    ]
    facts = one_facts(found)

    assert [(("a:3", "a:5"), Provision("甲法")), (("a:3",), Provision("乙法", 3))] == [
        (each.items, each.first.provision) for each in facts
    ]
