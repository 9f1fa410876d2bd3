"""The 新旧条文对照表: its rows and their order, and how each format marks what is dropped and what is new."""

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from enfcmp import i18n
from enfcmp.model import Provision
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.concording import concordance
from enfcmp.report.files import writer
from enfcmp.report.view.concordance import concordance_document, in_new_order

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "concord"
OLD, NEW = (str(FOLDER / f"集市条例_{day}.md") for day in ("2015-03-01", "2024-06-01"))
FORMATS = ("csv", "docx", "html", "json", "md", "xlsx")


@pytest.fixture(autouse=True)
def english():
    """Whatever language was spoken before."""
    i18n.use("en")


@pytest.fixture(scope="module")
def found():
    """Two editions of a regulation that was made up."""
    return concordance(Workspace(), OLD, NEW)


def numbers(rows):
    return [(row.old and row.old.article, row.new[0].article if row.new else None) for row in rows]


def test_order(found):
    """That of the newer text; what only the older one has stands behind what it stood behind."""
    expected = [
        (1, 1),
        (None, 2),
        (2, 3),
        (6, 4),
        (3, 5),
        (4, None),
        (5, 6),
        (None, 7),
        (7, 8),
        (9, 9),
        (8, 10),
        (None, 11),
        (10, 12),
    ]

    assert expected == numbers(in_new_order(found.rows))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(1, None), (2, 1)], [(1, None), (2, 1)]),  # nothing stands before it
        ([(1, 2), (2, None), (3, None), (4, 1)], [(4, 1), (1, 2), (2, None), (3, None)]),
        ([(1, 1), (2, 1), (3, None)], [(1, 1), (2, 1), (3, None)]),  # two were merged
        ([(1, None), (None, 1)], [(1, None), (None, 1)]),
        ([], []),
    ],
)
def test_where_rows_stand(rows, expected, found):
    made = [row(found.rows[0], *pair) for pair in rows]

    assert expected == numbers(in_new_order(made))


def row(like, old, new):
    from msgspec.structs import replace

    return replace(like, old=old and Provision("甲法", old), new=(Provision("甲法", new),) if new else (), score=None)


def test_merged(found):
    """Who reads one of two articles that one took over is told of the other."""
    first, second = (row(found.rows[0], number, 1) for number in (1, 2))
    from msgspec.structs import replace

    table = concordance_document(replace(found, rows=(first, second))).sections[0].table

    assert ["stated of art. 2 of the older text too", "stated of art. 1 of the older text too"] == [
        each.cells[-1].text for each in table.rows
    ]


@pytest.mark.parametrize("least", ["error", "warning", "info"])
def test_levels(found, least):
    """Rows from a level on stand in the order of all, and say all that they say among all, the numbers anew."""
    from msgspec.structs import replace

    taken = replace(found.rows[7], new=found.rows[1].new)  # two articles that one took over, of two levels
    found = replace(found, rows=(*found.rows[:7], taken, *found.rows[8:]))
    rows = concordance_document(found).sections[0].table.rows
    words = {"error": ["none stated", "other sanctions", "new"], "warning": ["other words"]}
    kept = words["error"] + (words["warning"] if least != "error" else [])
    section = concordance_document(found, least).sections[0]

    assert [row.cells[1:] for row in rows if row.kind in kept or least == "info"] == [
        row.cells[1:] for row in section.table.rows
    ]
    assert [str(at) for at in range(1, len(section.table.rows) + 1)] == [
        row.cells[0].text for row in section.table.rows
    ]
    assert "stated of art. 2 of the older text too" in {row.cells[-1].text for row in section.table.rows}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_input_gives_the_same_bytes(found, name):
    write = writer(name, f"x.{name}")

    assert write(found, concordance_document(found)) == write(found, concordance_document(found))


def test_word(found):
    """Lying sheets and no table of contents; dropped words struck, new ones bold and underlined; head on each page."""
    content = writer("docx", "x.docx")(found, concordance_document(found))
    body = ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    runs = re.findall(r"<w:r><w:rPr>(.*?)</w:rPr><w:t[^>]*>(.*?)</w:t></w:r>", body)

    assert {"工商行政", "并", "，不得出售变质食品"} & {text for look, text in runs if "<w:strike/>" in look}
    assert {"市场监督", "，并公布投诉电话"} & {text for look, text in runs if look == '<w:b/><w:u w:val="single"/>'}
    assert body.count("<w:sectPr") == 1
    assert 'w:orient="landscape"' in body
    assert "TOC" not in body
    assert body.count("<w:tblHeader/>") == 1


def test_excel(found):
    """The same marks in fragments of cells."""
    content = writer("xlsx", "x.xlsx")(found, concordance_document(found))
    words = ZipFile(io.BytesIO(content)).read("xl/sharedStrings.xml").decode()

    assert re.search(r"<r><rPr>(?:(?!</rPr>).)*<strike/>(?:(?!</rPr>).)*</rPr><t[^>]*>工商行政</t></r>", words)
    assert re.search(r"<r><rPr>(?:(?!</rPr>).)*<b/>(?:(?!</rPr>).)*</rPr><t[^>]*>市场监督</t></r>", words)


def test_page(found):
    """A page that filters by change and shows no pictures of lists."""
    page = writer("html", "x.html")(found, concordance_document(found)).decode()

    assert "<s>工商行政</s>" in page
    assert "<b>市场监督</b>" in page
    assert re.findall(r'<option value="(.*?)">', page.partition("</select>")[0]) == [
        "",
        "unchanged",
        "new",
        "other words",
        "other form only",
        "none stated",
        "other sanctions",
    ]
    assert "In pictures" not in page


def test_no_figure_on_paper(found):
    """How near two articles are is in the JSON alone."""
    scores = {str(each.score) for each in found.rows if each.score and each.score < 1}
    shown = writer("md", "x.md")(found, concordance_document(found)).decode()

    assert scores
    assert [] == [score for score in scores if score in shown]
