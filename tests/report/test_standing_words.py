"""The standing of what lists cite, in words."""

import datetime as dt

import pytest

from enfcmp import i18n
from enfcmp.model import KnownUpTo, Repeal, Standing, StandingFact, StandingOverview
from enfcmp.report.standing_words import standing_known, standing_lines, standing_next, standing_rows

TODAY = dt.date(2026, 11, 28)
ITEMS = "Which items: `enfcmp check` of the same lists with {}; --data, --statutes, --as-of as here."
EDITIONS = "Which editions: `enfcmp statutes TITLE`; --statutes, --as-of as here."


@pytest.fixture(autouse=True)
def _english():
    """English, whatever was spoken before; and afterwards."""
    i18n.use("en")
    yield
    i18n.use("en")


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


@pytest.mark.parametrize(
    ("day", "english", "chinese"),
    [
        (dt.date(2026, 11, 26), "since 2026-11-26, 2 days", "自 2026-11-26 起，已 2 天"),
        (dt.date(2026, 11, 27), "since 2026-11-27, 1 day", "自 2026-11-27 起，已 1 天"),
        (dt.date(2026, 11, 28), "since 2026-11-28, 0 days", "自 2026-11-28 起，已 0 天"),
        (dt.date(2026, 11, 29), "from 2026-11-29, in 1 day", "自 2026-11-29 起，还有 1 天"),
        (dt.date(2026, 11, 30), "from 2026-11-30, in 2 days", "自 2026-11-30 起，还有 2 天"),
    ],
)
def test_days(day, english, chinese):
    """One day is no days."""
    found = StandingOverview(facts=(fact("repealed", day),))
    for language, expected in (("zh", chinese), ("en", english)):
        i18n.use(language)
        assert [expected] == [row.when for row in standing_rows(found, TODAY)]


@pytest.mark.parametrize(
    ("newest", "expected"),
    [
        (None, []),
        (dt.date(2025, 11, 28), [("The newest official text at hand is of 2025-11-28.", False)]),
        (
            dt.date(2025, 11, 27),
            [("The newest official text at hand is of 2025-11-27, more than a year older than 2026-11-28.", True)],
        ),
    ],
)
def test_how_new_the_texts_are(newest, expected):
    """Old texts are a warning, as old sources are."""
    assert expected == list(standing_known(StandingOverview(texts_up_to=newest), TODAY))


def test_what_is_to_be_confirmed():
    """How many; by name where more is asked for."""
    found = StandingOverview(
        known=(
            KnownUpTo(dt.date(2026, 8, 28), ("甲法",)),
            KnownUpTo(dt.date(2025, 4, 19), ("乙法",)),
            KnownUpTo(dt.date(2020, 1, 1), ("丙法",)),
            KnownUpTo(None, ("丁办法", "戊办法")),
        )
    )
    days = "2026-08-28 (1), 2025-04-19 (1), 2020-01-01 (1), not known (2)"
    told = [
        (f"Standing known up to, and of how many instruments: {days}.", False),
        ("For 2 of them the newest source is more than a year older than 2026-11-28; confirm them.", True),
    ]

    assert told == list(standing_known(found, TODAY))
    assert [
        *told,
        ("to be confirmed: 《乙法》, 《丙法》", False),
        ("standing not known: 《丁办法》, 《戊办法》", False),
    ] == list(standing_known(found, TODAY, is_named=True))


def test_sources_of_a_repeal():
    """Each language puts its own mark between them."""
    repeal = Repeal(title="甲法", by="乙法", day=TODAY, source="laws.db 0.1.1; just-laws 2026-07-17")
    standing = Standing(state="repealed", repeal=repeal)
    told = []
    for language in ("zh", "en"):
        i18n.use(language)
        told += [*standing_lines(standing, TODAY)][1:]

    assert [
        "废止信息来源：laws.db 0.1.1；just-laws 2026-07-17",
        "repeal known from: laws.db 0.1.1; just-laws 2026-07-17",
    ] == told
