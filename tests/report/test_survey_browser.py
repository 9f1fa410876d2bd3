"""The matrix of a survey in a real browser: each sign leads to a row, and what says something else stands out."""

from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "counties"


def test_the_signs_of_a_matrix(run, visit, tmp_path):
    """Which has the matter and says nothing else is as bright as the page; every other sign is not."""
    file = tmp_path / "survey.html"
    surveyed = "survey", EXAMPLE, "--reference", EXAMPLE / "catalogue.yaml", "--as-of", "2026-11-25"
    assert 0 == run(*surveyed, "-q", "-o", file)[0]
    page = visit(file.as_uri())
    page.locator("#matrix-1 > details").evaluate("details => { details.open = true }")
    cells = page.locator("#matrix-1 td").evaluate_all(
        "cells => cells.map(each => [each.textContent, getComputedStyle(each).backgroundColor])"
    )
    page.locator("#matrix-1 td a", has_text="●").first.click()

    assert 7 * 14 == len(cells) == page.locator("#matrix-1 td a").count()
    assert {"●", "◐"} == {sign for sign, colour in cells if colour == "rgba(0, 0, 0, 0)"}
    assert {"●", "◐"}.isdisjoint(sign for sign, colour in cells if colour != "rgba(0, 0, 0, 0)")
    assert page.locator("#p1:target").is_visible()
