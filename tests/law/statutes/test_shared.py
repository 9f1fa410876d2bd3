"""Texts of two public collections, where they are at hand: counted, and checked against what they print."""

import datetime as dt
from pathlib import Path

import pytest

from enfcmp.law.statutes.library import Library

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared" / "statutes"
DAY = dt.date(2026, 12, 31)
HERE = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder with public copies of statutes is not at hand")
LIBRARY = Library([SHARED])

ARTICLES = {
    "价格法": 48,
    "基本医疗卫生与健康促进法": 110,
    "社会保险法": 98,
    "社会救助法": 78,
    "药品管理法": 155,
    "行政处罚法": 86,
    "行政强制法": 71,
    "价格违法行为行政处罚规定": 25,
    "医疗保障基金使用监督管理条例": 50,
    "社会保险经办条例": 63,
    "社会保险费征缴暂行条例": 31,
    "社会救助暂行办法": 70,
}

# title, article, the number of 项 of each 款: looked up in the files
SHAPES = [
    ("社会保险法", 16, [0, 0]),
    ("社会保险法", 51, [5]),
    ("社会保险法", 64, [0, 0, 0]),
    ("社会保险法", 80, [0, 0, 0]),
    ("社会保险法", 87, [0]),
    ("医疗保障基金使用监督管理条例", 15, [0, 0]),
    ("医疗保障基金使用监督管理条例", 38, [7]),
    ("医疗保障基金使用监督管理条例", 39, [7]),
    ("医疗保障基金使用监督管理条例", 40, [4, 0]),
    ("医疗保障基金使用监督管理条例", 41, [3, 0]),
    ("社会救助暂行办法", 66, [7]),
    ("社会救助暂行办法", 68, [0]),
    ("社会救助法", 73, [0]),
    ("行政处罚法", 9, [6]),
    ("行政处罚法", 33, [0, 0, 0]),
    ("行政强制法", 9, [5]),
    ("行政强制法", 10, [0, 0, 0, 0]),
    ("价格法", 3, [0, 0, 0, 0, 0]),
    ("价格法", 14, [8]),
    ("价格违法行为行政处罚规定", 4, [2]),
    ("价格违法行为行政处罚规定", 5, [0, 0, 0]),
    ("社会保险费征缴暂行条例", 3, [0, 0, 0, 0, 0]),
    ("基本医疗卫生与健康促进法", 104, [0]),
    ("基本医疗卫生与健康促进法", 107, [6]),
    ("药品管理法", 98, [0, 4, 7, 0]),
]


@HERE
@pytest.mark.parametrize(("title", "count"), ARTICLES.items())
def test_articles(title, count):
    """Every article is there, once, in order."""
    statute = LIBRARY.find(title, DAY)

    assert list(range(1, count + 1)) == [article.number for article in statute.articles]
    assert all(article.paragraphs and article.inserted == 0 for article in statute.articles)


@HERE
@pytest.mark.parametrize(("title", "article", "shape"), SHAPES)
def test_shapes(title, article, shape):
    """Paragraphs and their subparagraphs, which are numbered from one."""
    paragraphs = LIBRARY.find(title, DAY).article(article).paragraphs

    assert shape == [len(paragraph.subparagraphs) for paragraph in paragraphs]
    assert all(
        list(range(1, len(paragraph.subparagraphs) + 1)) == [part.number for part in paragraph.subparagraphs]
        for paragraph in paragraphs
    )


@HERE
@pytest.mark.parametrize(
    ("title", "dates"),
    [
        ("社会保险法", ("2018-12-29", "2010-10-28", "2018-12-29", "2011-07-01")),
        ("药品管理法", ("2019-08-26", "1984-09-20", "2019-08-26", "2019-12-01")),
        ("社会救助法", ("2026-04-30", "2026-04-30", None, "2026-07-01")),
        ("医疗保障基金使用监督管理条例", ("2021-01-15", "2021-01-15", None, "2021-05-01")),
        ("社会保险经办条例", (None, None, None, "2023-12-01")),  # its head prints no date
        ("社会保险费征缴暂行条例", ("1999-01-22", "1999-01-22", None, None)),  # 自发布之日起施行
    ],
)
def test_dates(title, dates):
    """As printed, and nothing more."""
    found = LIBRARY.find(title, DAY)

    assert tuple(date and dt.date.fromisoformat(date) for date in dates) == (
        found.edition,
        found.issued,
        found.revised,
        found.in_force,
    )


@HERE
def test_not_in_force_yet():
    """An edition is not given before its day."""
    assert None is LIBRARY.find("社会救助法", dt.date(2026, 6, 30))
    assert LIBRARY.find("社会救助法", dt.date(2026, 7, 1))


def test_the_database_of_national_laws(installed_database):
    """Every law of it can be opened, and articles are in order."""
    library = Library(installed_database)
    titles = {entry.title for entry in library.entries()}

    assert len(titles) > 300
    for title in titles:
        for statute in library.editions(title):
            places = [(article.number, article.inserted) for article in statute.articles]

            assert sorted(places) == places


def test_the_database_law_that_is_not_in_force_yet(installed_database):
    """中华人民共和国医疗保障法 was issued in 2026 and counts from 2027."""
    library = Library(installed_database)

    assert None is library.find("医疗保障法", dt.date(2026, 12, 31))
    assert dt.date(2026, 8, 28) == library.find("医疗保障法", dt.date(2027, 1, 1)).edition


@HERE
@pytest.mark.parametrize("title", ["社会保险法", "行政处罚法", "行政强制法", "药品管理法", "社会救助法"])
def test_two_sources_agree(installed_database, title):
    """The same law from a file and from the database has the same articles, paragraphs and subparagraphs."""

    def shape(statute):
        return [
            (article.number, [len(paragraph.subparagraphs) for paragraph in article.paragraphs])
            for article in statute.articles
        ]

    assert shape(LIBRARY.find(title, DAY)) == shape(Library(installed_database).find(title, DAY))
