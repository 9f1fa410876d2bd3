"""JSON of what is shown: the name of its schema first, then its fields."""

import datetime as dt
import json

import pytest

from enfcmp.model import Article, Paragraph, Standing, Statute, StatuteEntry
from enfcmp.report.formats import formats
from enfcmp.report.page import Page
from enfcmp.report.shelf import Shelf

FIRST, SECOND = (Article(number, (Paragraph(text),)) for number, text in ((1, "甲。"), (2, "乙。")))
LAW = Statute(title="甲法", issued=dt.date(2020, 1, 2), source="a.md", articles=(FIRST, SECOND))
EDITION = {
    "title": "甲法",
    "level": None,
    "edition": None,
    "issued": "2020-01-02",
    "revised": None,
    "in_force": None,
    "status": None,
    "source": "a.md",
}
FIRST_JSON = {"number": 1, "paragraphs": [{"text": "甲。", "subparagraphs": []}], "inserted": 0}
SECOND_JSON = {"number": 2, "paragraphs": [{"text": "乙。", "subparagraphs": []}], "inserted": 0}

NOTHING = dict.fromkeys(("known", "state", "repeal", "mark", "counts", "coming", "replaced_by"))
STANDING = {"as_of": "2026-11-28", "standing": NOTHING}


def written(result) -> list[tuple[str, object]]:
    """The fields in their order."""
    return list(json.loads(formats.get("json")(result, Page())).items())


@pytest.mark.parametrize("sort", ["lists", "statutes", "rules"])
def test_nothing_is_an_answer(sort):
    """An empty shelf says what it is a shelf of."""
    assert [("schema", f"enfcmp.{sort}/1"), (sort, [])] == written(Shelf(sort, ()))


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (
            Shelf("statutes", (StatuteEntry("甲法", None, "a.md"),)),
            {"schema": "enfcmp.statutes/1", "statutes": [{"title": "甲法", "edition": None, "source": "a.md"}]},
        ),
        (
            LAW.with_standing(Standing(), dt.date(2026, 11, 28)),
            {"schema": "enfcmp.statute/1", **EDITION, "articles": [FIRST_JSON, SECOND_JSON], **STANDING},
        ),
        (
            LAW.alone(SECOND, Standing(), dt.date(2026, 11, 28)),
            {"schema": "enfcmp.article/1", **EDITION, "article": SECOND_JSON, **STANDING},
        ),
    ],
)
def test_official_texts(result, expected):
    """All that are at hand, one of them, or one of its articles with the same head."""
    assert list(expected.items()) == written(result)
