"""Published documents with truth: every item, every field, every character; skipped where they are not at hand."""

import json
from pathlib import Path

import pytest

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.read_document import read_document
from enfcmp.documents.understand import understand
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.pipeline.importing import import_document
from enfcmp.pipeline.list_head import Head

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT.parent / "shared" / "documents"
TRUTHS = sorted((DOCUMENTS / "truth").glob("*.json")) if DOCUMENTS.is_dir() else []
FIELDS = ("number", "name", "type", "responsible_body", "implementing_body", "remarks", "basis_text")
WHAT_DOUBTS_SAY = {"count", "empty-at-page-top", "joined", "no-number"}

pytestmark = pytest.mark.skipif(not TRUTHS, reason="the documents are not at hand")
each_document = pytest.mark.parametrize("path", TRUTHS, ids=lambda each: each.stem)


def read(path):
    """What is known of a document, and what was understood of it."""
    return json.loads(path.read_text(encoding="utf-8")), understand(read_document(DOCUMENTS / path.stem))


def wrong(expected, item):
    """The fields that part, white space aside; a type that stands in a category row only may be told or not."""
    for field in FIELDS:
        if field in expected and not (field == "type" and expected[field] is None):
            printed = str(getattr(item, field) or "").partition("#")[0] if field == "number" else getattr(item, field)
            if without_blanks(printed or "") != without_blanks(expected[field] or ""):
                yield field, expected[field], printed
    extra = {without_blanks(head): text for head, text in item.extra.items()}
    for head, text in (expected.get("extra") or {}).items():
        if without_blanks(extra.get(without_blanks(head), "")) != without_blanks(text or ""):
            yield head, text, extra.get(without_blanks(head))
    if "under" in expected and list(map(without_blanks, expected["under"])) != list(map(without_blanks, item.under)):
        yield "under", expected["under"], item.under


@each_document
def test_every_field_is_right(path):
    """Every item is found, none invented, and each of its fields is as printed."""
    truth, found = read(path)
    shown = [each for each in truth["items"] if not each.get("hidden")]
    by_name = {without_blanks(each.name): each for each in found.items}
    is_whole = len(shown) == len(found.items)
    pairs = (
        zip(shown, found.items, strict=True) if is_whole else ((x, by_name[without_blanks(x["name"])]) for x in shown)
    )

    assert truth.get("items_shown", truth["items_total"]) == len(found.items)
    assert [] == [(each["number"], *part) for each, item in pairs for part in wrong(each, item)]
    assert {each.kind for each in found.doubts} <= WHAT_DOUBTS_SAY


@each_document
def test_every_character_is_somewhere(path):
    """In an item or in a part that is named, once."""
    counts = read(path)[1].characters

    assert counts.document == counts.items + counts.left_out


@pytest.mark.parametrize(
    ("document", "list_id"),
    [
        ("made-datong-flat.docx", "datong"),
        ("made-datong-flat.pdf", "datong"),
        ("made-datong-noborder.pdf", "datong"),
        ("made-datong-categories.docx", "datong"),
        ("made-datong-sloppy.html", "datong"),
        ("made-datong.csv", "datong"),
        ("made-changji-cellperline.txt", "changji"),
        ("made-changji-flat.docx", "changji"),
        ("made-changji-forms.pdf", "changji"),
        ("made-changji-gov.html", "changji"),
        ("made-changji-watermark.pdf", "changji"),
    ],
)
def test_the_same_citations_as_the_list_that_ships(document, list_id):
    """A document made of a shipped list gives its items, and once read its citations and quotations."""

    def cited(printed):
        return [
            (
                item.number,
                without_blanks(item.name),
                [
                    (without_blanks(basis.instrument.printed), each.units, without_blanks(each.text or ""))
                    for basis in item.bases
                    for each in basis.provisions
                ],
            )
            for item in read_citations(printed).items
        ]

    printed = import_document(DOCUMENTS / document, Head(title="清单")).printed
    assert cited(read_list(ROOT / "data" / f"{list_id}.yaml").printed) == cited(printed)
