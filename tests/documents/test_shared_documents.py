from __future__ import annotations

import functools
import json

import pytest

from enfcmp.documents.characters import printed_characters, without_blanks
from enfcmp.documents.doubts import recount_doubts
from enfcmp.documents.read_document import read_document
from tests.documents.grids import counted

READ = {
    "guangdong-ecology-no-penalty.pdf": "pdf",
    "karamay-defence-mobilisation.xlsx": "xlsx",
    "karamay-medical-security-2024.xls": "xls",
    "made-changji-cellperline.txt": "text",
    "made-changji-copied.txt": "text",
    "made-changji-flat.docx": "docx",
    "made-changji-flat.pdf": "pdf",
    "made-changji-forms.docx": "docx",
    "made-changji-forms.pdf": "pdf",
    "made-changji-gov.html": "html",
    "made-changji-noprint.pdf": "pdf",
    "made-changji-rotated.pdf": "pdf",
    "made-changji-watermark.pdf": "pdf",
    "made-datong-categories.doc": "doc",
    "made-datong-categories.docx": "docx",
    "made-datong-categories.pdf": "pdf",
    "made-datong-flat.docx": "docx",
    "made-datong-flat.pdf": "pdf",
    "made-datong-noborder.docx": "docx",
    "made-datong-noborder.pdf": "pdf",
    "made-datong-sloppy.html": "html",
    "made-datong-tworow.xlsx": "xlsx",
    "made-datong.csv": "csv",
    "taizhou-work-safety-2013.doc": "doc",
}
PIECE = 6  # characters in a row: short enough to stand on one line of a narrow column


read = functools.cache(read_document)


@pytest.mark.parametrize("name", READ)
def test_every_character_is_read_once(shared_document, name):
    document = read(shared_document(name))
    assert READ[name] == document.format
    assert counted(document) == printed_characters(document)
    assert [] == list(recount_doubts(document))


@pytest.mark.parametrize("name", READ)
def test_every_field_of_the_truth_is_read(shared_document, name):
    """Piece by piece: over a page break a cell stands in two grids, and sub-items stand in cells of their own."""
    document = read(shared_document(name))
    truth = json.loads(shared_document(f"truth/{name}.json").read_text(encoding="utf-8"))
    printed = "\n".join(without_blanks(cell.text) for grid in document.grids for cell in grid.cells)
    fields = [
        without_blanks(value)
        for item in truth["items"]
        for value in [item.get("name"), item.get("basis_text"), *(item.get("extra") or {}).values()]
        if value
    ]
    breaks = len([grid for grid in document.grids if grid.page]) + sum(
        len(item.get("sub_items") or ()) for item in truth["items"]
    )
    pieces = [field[start : start + PIECE] for field in fields for start in range(0, len(field), PIECE)]
    assert len([piece for piece in pieces if piece not in printed]) <= breaks * PIECE
