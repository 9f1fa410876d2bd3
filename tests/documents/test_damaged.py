"""Damaged documents: what comes of them is an import whose proof holds, or one message, and nothing else."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EACH = 20


@pytest.fixture(autouse=True)
def _checkout(monkeypatch):
    """`tests` stands in the checkout, and is not installed."""
    monkeypatch.syspath_prepend(ROOT)


@pytest.mark.parametrize("part", range(10))
def test_a_damaged_document_is_imported_or_refused(tmp_path, part):
    """Two hundred variants of made documents; `make fuzz` tries thousands."""
    from tests.fuzz.documents.seeds import made
    from tests.fuzz.documents.trial import trial, variant

    seeds = made()
    variants = [variant(number, seeds, "tests") for number in range(EACH * part, EACH * (part + 1))]
    outcomes = [(each.number, each.seed, each.ways, trial(each, tmp_path)) for each in variants]

    assert [] == [each for each in outcomes if each[-1].what == "fault"]


def test_made_documents_are_lists_before_they_are_damaged(tmp_path):
    """Else nothing would be found in them."""
    from tests.fuzz.documents.seeds import made
    from tests.fuzz.documents.trial import Variant, trial

    outcomes = {name: trial(Variant(0, name, (), "", data), tmp_path)[:2] for name, (_, data) in made().items()}

    assert {name: ("imported", format_) for name, (format_, _) in made().items()} == outcomes
