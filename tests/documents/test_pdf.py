from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.read_document import read_document
from enfcmp.errors import InputError
from tests.documents.drawn import chinese, line, pdf, ruled, text
from tests.documents.grids import counted


def cells(grid):
    return [(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in grid.cells]


TWO_BY_TWO = ruled([40, 140, 340], [200, 150, 100])
WORDS = text(50, 170, "A1") + text(150, 170, "A2") + text(50, 120, "B1") + text(150, 120, "B2")
ALL_FOUR = [(0, 0, 1, 1, "A1"), (0, 1, 1, 1, "A2"), (1, 0, 1, 1, "B1"), (1, 1, 1, 1, "B2")]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(TWO_BY_TWO + WORDS, ALL_FOUR, id="ruled"),
        pytest.param(
            line(40, 200, 340, 200)
            + line(140, 150, 340, 150)
            + line(40, 100, 340, 100)
            + line(40, 200, 40, 100)
            + line(140, 200, 140, 100)
            + line(340, 200, 340, 100)
            + WORDS,
            [(0, 0, 2, 1, "A1B1"), (0, 1, 1, 1, "A2"), (1, 1, 1, 1, "B2")],
            id="merged down",
        ),
        pytest.param(
            "".join(line(40, y, 340, y) for y in (200, 150, 100)) + line(140, 200, 140, 100) + WORDS,
            ALL_FOUR,
            id="open at both sides",
        ),
        pytest.param(
            TWO_BY_TWO + text(50, 185, "one long line") + text(50, 172, "two") + text(50, 159, "three"),
            [(0, 0, 1, 1, "one long line two\nthree")],
            id="lines that the writer has ended",
        ),
        pytest.param(
            TWO_BY_TWO + text(50, 185, "of the same") + text(50, 172, "length and"),
            [(0, 0, 1, 1, "of the same length and")],
            id="lines that the column has broken",
        ),
    ],
)
def test_a_table_is_a_grid(reading, drawing, expected):
    document = reading(pdf(drawing))
    assert [expected] == [cells(grid) for grid in document.grids]
    assert counted(document) == printed_characters(document)


@pytest.mark.parametrize("shift", [0, 0.3, 0.7])
def test_a_letter_that_is_drawn_twice_to_be_bold_is_read_once(reading, shift):
    """At its own place, or a little beside it; the same letter beside another one stays."""
    words = chinese(50, 170, "甲甲乙") + chinese(50 + shift, 170, "甲甲乙") + chinese(150, 170, "丙")
    document = reading(pdf(TWO_BY_TWO + words))

    assert [(0, 0, 1, 1, "甲甲乙"), (0, 1, 1, 1, "丙")] == cells(document.grids[0])
    assert 4 == counted(document) == printed_characters(document)


def test_a_ligature_is_counted_as_it_is_read(reading):
    """The other engine takes it apart."""
    document = reading(pdf(TWO_BY_TWO + text(50, 170, "o\\256ce")))

    assert [(0, 0, 1, 1, "oﬁce")] == cells(document.grids[0])
    assert 4 == counted(document) == printed_characters(document)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_its_letters_stand(reading, turn):
    assert ALL_FOUR == cells(reading(pdf(TWO_BY_TWO + WORDS, page=f"/Rotate {turn}")).grids[0])


@pytest.mark.parametrize(
    "mark",
    [text(60, 110, "DRAFT", 60), text(60, 110, "DRAFT", 20, turn="0.7 0.7 -0.7 0.7")],
    ids=["large", "slanted"],
)
def test_a_watermark_is_in_no_cell(reading, mark):
    document = reading(pdf(text(60, 250, "LI", 30) + mark + TWO_BY_TWO + WORDS))
    assert ALL_FOUR == cells(document.grids[0])
    assert [("LI", "text"), ("DRAFT", "watermark")] == [(each.text, each.kind) for each in document.loose]
    assert counted(document) == printed_characters(document)


def test_heads_and_feet_of_pages_are_told_from_the_rest(reading):
    pages = [
        text(40, 280, "Bureau") + text(50, 230, f"Part {number}") + TWO_BY_TWO + WORDS + text(190, 15, f"- {number} -")
        for number in (1, 2)
    ]
    assert [
        ("Bureau", "page-header", 0, "page 1, line 1"),
        ("Part 1", "text", 0, "page 1, line 2"),
        ("- 1 -", "page-footer", 1, "page 1, line 3"),
        ("Bureau", "page-header", 1, "page 2, line 1"),
        ("Part 2", "text", 1, "page 2, line 2"),
        ("- 2 -", "page-footer", 2, "page 2, line 3"),
    ] == [(each.text, each.kind, each.before, each.place.text) for each in reading(pdf(*pages)).loose]


def test_pages_that_are_pictures_are_named(reading):
    picture = "q 400 0 0 300 0 0 cm /I Do Q"
    with pytest.raises(InputError, match="no text is found on these pages: 1, 3"):
        reading(pdf(picture, TWO_BY_TWO + WORDS, picture))


def test_a_document_without_ruled_lines_is_refused(reading):
    with pytest.raises(InputError, match="no table with ruled lines"):
        reading(pdf(WORDS))


def test_a_list_without_a_table(reading):
    """Headings with labelled lines under them are lines; a line that runs on is one more."""
    lines = [
        "一、行政处罚",
        "1.对甲的处罚",
        "法律依据：《甲法》第一条",
        "甲的，处罚款。",
        "2.对乙的处罚",
        "法律依据：《乙法》第二条",
    ]
    page = "".join(chinese(40, 280 - 20 * at, words) for at, words in enumerate(lines))
    document = reading(pdf(page))

    assert ([], lines) == (list(document.grids), [each.text for each in document.loose])


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", pdf(TWO_BY_TWO + WORDS)[:300], b"%PDF-1.7\n" + b"\xff" * 500])
def test_a_damaged_document_is_one_message(reading, data):
    with pytest.raises(InputError) as caught:
        reading(data)
    assert 1 == len(caught.value.faults)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("made-changji-locked.pdf", "password"),
        ("made-datong-scan.pdf", "these pages: 1, 2, 3;"),
    ],
)
def test_shared_documents_that_are_refused(shared_document, name, words):
    with pytest.raises(InputError, match=words):
        read_document(shared_document(name))


def test_merges_of_a_made_document(shared_document):
    first = read_document(shared_document("made-datong-categories.pdf")).grids[1]
    assert [
        (0, 0, 2, 1, "序号"),
        (0, 1, 2, 1, "事项名称"),
        (0, 2, 2, 1, "事项依据"),
        (0, 3, 1, 2, "主体"),
        (0, 5, 2, 1, "备注"),
        (1, 3, 1, 1, "责任主体"),
        (1, 4, 1, 1, "实施主体"),
    ] == [each for each in cells(first) if each[0] < 2]
    assert [(2, 3, 2, 1, ""), (2, 4, 2, 1, "")] == [each for each in cells(first) if each[2] > 1 and each[0] > 1]
