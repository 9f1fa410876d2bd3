"""The standing of what lists cite, in words."""

import datetime as dt

import pytest

from enfcmp.model import StandingFact, StandingOverview
from enfcmp.report.standing_words import standing_next

TODAY = dt.date(2026, 11, 28)
ITEMS = "Which items: `enfcmp check` of the same lists with {}; --data, --statutes, --as-of as here."
EDITIONS = "Which editions: `enfcmp statutes TITLE`; --statutes, --as-of as here."


def fact(state, day=TODAY):
    """An instrument of a list that became this."""
    return StandingFact(instrument="某 条例", state=state, day=day, items={"odd": ("odd:1",)})


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([], []),
        (["repealed", "to-be-repealed", "marked", "doubtful"], [ITEMS.format("--select instrument-repealed")]),
        (["superseded"], [ITEMS.format("--select instrument-superseded")]),
        (
            ["repealed", "newer-law", "newer-law-ahead"],
            [ITEMS.format("--select instrument-repealed --select instrument-ahead")],
        ),
        (["newer-edition", "edition-ahead", "not-in-force"], [EDITIONS]),
        (["marked", "edition-ahead"], [ITEMS.format("--select instrument-repealed"), EDITIONS]),
    ],
)
def test_what_shows_more(states, expected):
    """A sentence for all of a kind; it holds however lists were named, with options or without."""
    assert expected == list(standing_next(StandingOverview(facts=tuple(map(fact, states)))))
