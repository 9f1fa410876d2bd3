"""benchmarks/scale.py: a run on the smallest lists gives every figure."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scale(monkeypatch):
    """The script, with the lists that ship."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import scale

    monkeypatch.setattr(scale, "sources", lambda: sorted((ROOT / "data").glob("*.yaml")))
    return scale


@pytest.mark.parametrize("index", [True, False])
def test_a_run(scale, tmp_path, index):
    """Both lists are read, paired and asked for what is missing, with the index of candidates and without it."""
    scale.write(tmp_path, 20, seed=1)
    run = scale.measure(tmp_path, index=index)

    assert ("load", "pair", "missing", "peak", "f1") == run._fields
    assert run.load > 0 < run.pair
    assert 0.7 < run.f1 <= 1  # of twenty items each link weighs a twentieth
