"""benchmarks/survey_*.py: the made counties of docs/survey.md, and measures of clusters in which an item is twice."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COUNTIES = ROOT / "docs" / "examples" / "counties"


@pytest.fixture
def scripts(monkeypatch):
    """The folder of the benchmarks, to import from."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")


@pytest.mark.usefixtures("scripts")
def test_the_counties_are_what_the_script_writes(tmp_path):
    """Byte for byte, and each file says that it is made."""
    import survey_example

    survey_example.write(tmp_path)
    kept, made = (
        {path.name: path.read_text("utf-8") for path in folder.glob("*.yaml")} for folder in (COUNTIES, tmp_path)
    )

    assert kept == made
    assert 13 == len(made)
    assert all(text.startswith("# made up: no place, bureau or law in it is real") for text in made.values())


@pytest.mark.usefixtures("scripts")
@pytest.mark.parametrize(
    ("found", "b_cubed", "pairs"),
    [
        ({"a": [1], "b": [1], "c": [2]}, (1, 1), (1, 1)),
        ({"a": [1], "b": [2], "c": [3]}, (1, 2 / 3), (0, 0)),
        ({"a": [1], "b": [1], "c": [1]}, (5 / 9, 1), (1 / 3, 1)),
        ({}, (1, 2 / 3), (0, 0)),
        ({"a": [1, 2], "b": [1, 2], "c": [3]}, (5 / 6, 1), (1, 1)),  # together once, said to be twice
    ],
)
def test_measures_of_clusters(found, b_cubed, pairs):
    """Of a and b, which are one matter, and c, which is another: precision, then recall."""
    import survey_measures

    truth = {"a": frozenset([7]), "b": frozenset([7]), "c": frozenset([8])}
    said = {item: frozenset(of) for item, of in found.items()}

    assert b_cubed == pytest.approx(tuple(survey_measures.b_cubed(truth, said)))
    assert pairs == pytest.approx(tuple(survey_measures.pairs(truth, said)))
