"""Cells of published documents, with what a person reads in them: all of it is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from enfcmp.law.cells.citations import read_cell

CELLS = yaml.safe_load(Path(__file__).with_name("expected_cells.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("each", CELLS, ids=lambda each: each["source"])
def test_citations_are_found_as_read_by_eye(each):
    cell = read_cell(each["cell"])

    assert each["citations"] == [
        [basis.instrument, basis.edition, at, text[:8], text[-6:]]
        for basis in cell.bases
        for at, text in ([(place.at, place.text or "") for place in basis.provisions] or [(None, "")])
    ]
    assert () == cell.unread
