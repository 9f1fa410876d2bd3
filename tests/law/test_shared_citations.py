"""Seven published lists, as documents have them: what was read by eye is found, and no place is passed over."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from enfcmp.law.cells.citations import read_bases
from enfcmp.law.cells.spans import read_spans
from enfcmp.lists.read_list import read_list
from enfcmp.text.fold import joined

ROOT = Path(__file__).resolve().parents[2]
LISTS = ROOT.parent / "shared" / "lists"
EXPECTED = yaml.safe_load(Path(__file__).with_name("expected_citations.yaml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not LISTS.is_dir(), reason="the lists are not part of the repository")

# Written without the reader's own scan, which is what is tested: 第…条 with layout and brackets anywhere in it.
_ARTICLE = re.compile(r"第(?:[一二三四五六七八九十百千零〇\d（）()、]|\s|&emsp;|<br>)+条")


CELLS = [
    pytest.param(path.stem, item.number, item.basis_text or "", id=f"{path.stem}-{item.number}")
    for path in (LISTS / f"{list_id}.yaml" for list_id in sorted(EXPECTED))
    if path.is_file()
    for item in read_list(path).printed.items
]


def citations(cell: str) -> list[list[str | None]]:
    """One row a citation, as the table of expectations has them."""
    return [
        [basis.instrument, basis.edition, provision.at, (provision.text or "")[:8], (provision.text or "")[-6:]]
        for basis in read_bases(cell)
        for provision in basis.provisions
    ]


def test_the_table_is_large_enough_and_of_items_that_are_there():
    there = {each.values[:2] for each in CELLS}
    expected = {(list_id, number) for list_id, items in EXPECTED.items() for number in items}

    assert set() == expected - there
    assert len(expected) >= 200
    assert set(EXPECTED) == {list_id for list_id, _ in there}


@pytest.mark.parametrize(("list_id", "number", "cell"), CELLS)
def test_citations_are_found_as_read_by_eye(list_id, number, cell):
    """Exactly those: none is lost, none is false."""
    rows = citations(cell)

    assert rows  # every item of these lists has a basis
    assert EXPECTED[list_id].get(number, rows) == rows


@pytest.mark.parametrize(("list_id", "number", "cell"), CELLS)
def test_every_article_is_accounted_for(list_id, number, cell):  # noqa: ARG001  # they are the test's name
    """Each 第…条 lies in a citation or a cross-reference, and nothing at all is unread."""
    accounted: list[tuple[int, int]] = []
    at = 0
    for kind, text in read_spans(cell):
        assert kind != "unread", text
        if kind in ("place", "reference"):
            accounted.append((at, at + len(text)))
        at += len(text)
    articles = [match.span() for match in _ARTICLE.finditer(cell)]

    assert articles
    assert [] == [
        cell[start:end]
        for start, end in articles
        if not any(first <= start and end <= last for first, last in accounted)
    ]


@pytest.mark.parametrize(("list_id", "number", "cell"), CELLS)
def test_what_a_quotation_names_of_its_own_law_is_no_basis(list_id, number, cell):  # noqa: ARG001
    """本法第…条 is a cross-reference, wherever it stands."""
    pieces = read_spans(cell)

    assert [
        text
        for before, (kind, text) in pairwise(pieces)
        if kind == "place" and joined(before.text).endswith(("本法", "本条例", "本办法"))
    ] == []


@pytest.mark.parametrize(("list_id", "number", "cell"), CELLS)
def test_the_pieces_give_the_cell_back(list_id, number, cell):  # noqa: ARG001  # they are the test's name
    assert cell == "".join(piece.text for piece in read_spans(cell))
