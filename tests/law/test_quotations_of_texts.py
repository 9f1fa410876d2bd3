"""Official texts quoted faithfully, and with one thing changed, by lot: benchmarks/quotations.py at a small size."""

from pathlib import Path

import pytest

from enfcmp.law.quotations.quotation_kinds import FAITHFUL
from enfcmp.law.statutes.library import Library

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT.parent / "shared" / "statutes"

pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the official texts are not at hand")


@pytest.fixture(scope="module")
def benchmark():
    """The script that measures it on more."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "benchmarks")
        import quotations

        yield quotations


@pytest.fixture(scope="module")
def statutes():
    library = Library([TEXTS])
    titles = sorted({entry.title for entry in library.entries()})
    return [each for title in titles for each in library.editions(title) if each.articles]


def test_faithful_quotations(benchmark, statutes):
    """Whole, by paragraph, by sentence, cut with marks; in other form too."""
    lot = benchmark.Lot(20261128)
    made = benchmark.quotations(statutes, lot, benchmark.FAITHFULLY)
    forms = [None, *benchmark.FORMS.values()]
    quoted = [(next(made), forms[at % len(forms)]) for at in range(240)]

    assert [] == [
        each.text for each, form in quoted if each.reading(form(each.text, lot) if form else None).kind not in FAITHFUL
    ]


def test_planted_changes(benchmark, statutes):
    """Amounts, units, bounds, negations, modal words and words, in whole articles and in excerpts."""
    lot = benchmark.Lot(20261128)
    made = benchmark.quotations(statutes, lot, benchmark.IN_ANY_WAY)
    kinds = list(benchmark.PLANTED.values())
    changes = [
        (each, benchmark.planted(each, kinds[at % len(kinds)], lot)) for at, each in zip(range(400), made, strict=False)
    ]
    planted = [(each, change) for each, change in changes if change is not None]
    lost = [change for each, change in planted if not benchmark.is_found(each.reading(change.text), change)]

    assert len(lost) <= len(planted) // 100 < len(planted)
