"""How grave links and rows are, a table each."""

import pytest

from enfcmp.findings.level_of import article_level, basis_level, link_level
from enfcmp.message import msg
from enfcmp.model import ConcordanceRow, Provision, RebaseRow
from enfcmp.pipeline import Workspace

OLD, NEW, OTHER = Provision("集市法", 1), Provision("市场法", 2), Provision("市场法", 3)
STATED = {"old": OLD, "new": (NEW,)}
GOES_ON = {"standing": "in-force", "still_applies": True}

ARTICLES = [
    ("info", STATED | {"change": "same"}),
    ("info", STATED | {"change": "form"}),
    ("warning", STATED | {"change": "words"}),
    ("warning", STATED | {"change": "same", "possible": (OTHER,)}),
    ("error", STATED | {"change": "sanction"}),
    ("error", {"old": OLD}),
    ("error", {"old": OLD, "possible": (OTHER,)}),
    ("error", {"old": None, "new": (NEW,)}),
]
BASES = [
    ("info", {}),
    ("info", {"change": "same"}),
    ("info", {"change": "form"}),
    ("info", {"change": "same", "possible": (OTHER,)}),  # what is near beside a stated one is not shown
    ("warning", {"change": "words"}),
    ("warning", {"possible": (OTHER,)}),
    ("warning", {"change": "same", "words_gone": ("封存",)}),
    ("warning", {"standing": "unknown"}),
    ("warning", {"standing": "unknown", "change": "same"}),
    ("error", {"change": "sanction"}),
    ("error", {"standing": "unknown", "change": "sanction"}),
    *(
        ("error", {"standing": standing, "still_applies": False, "change": change})
        for standing in ("repealed", "replaced")
        for change in ("same", "form", "words", "sanction", None)
    ),
]


@pytest.mark.parametrize(("level", "fields"), ARTICLES)
def test_articles(level, fields):
    assert level == article_level(ConcordanceRow(**fields))


@pytest.mark.parametrize(("level", "fields"), BASES)
def test_bases(level, fields):
    new = (NEW,) if fields.get("change") else ()
    row = {
        "item": "a:1",
        "name": "甲",
        "type": None,
        "provision": OLD,
        "at": None,
        "reason": msg("in force"),
        "new": new,
    }

    assert level == basis_level(RebaseRow(**(row | GOES_ON | fields)))


def test_links():
    """Those that a person should look at are warnings; swapped lists have the same."""
    workspace = Workspace()
    there = workspace.compare("datong", "changji").matching.pairs.links
    back = workspace.compare("changji", "datong").matching.pairs.links
    levels = {(each.from_, each.to): link_level(each) for each in there}

    assert levels == {(each.from_, each.to): "warning" if each.confidence == "doubtful" else "info" for each in there}
    assert {"warning", "info"} == {*levels.values()}
    assert levels == {(each.to, each.from_): link_level(each) for each in back}
