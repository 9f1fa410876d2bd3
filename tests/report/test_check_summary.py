"""The page of a pull request: what is new, what is found no more."""

import datetime as dt

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.message import msg
from enfcmp.model import CheckReport, CheckSince, Finding, Location, NotCompared, PlacedEarlier
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page

GAP = Finding(
    rule="number-gap",
    severity="info",
    items=("a:4",),
    message=msg("between {before} and {number} a number is left out", before="2", number="4"),
    location=Location("data/a.yaml", 9, 3),
    fingerprint="0123456789ab",
)
WRONG = msgspec.structs.replace(
    GAP, rule="label-wrong", severity="error", message=msg("a|b *c* @d"), items=("a:1", "a:2"), fingerprint="1" * 12
)
OLD = msgspec.structs.replace(GAP, rule="decision-unused", location=None, items=(), fingerprint="2" * 12)
GONE = PlacedEarlier(
    rule="number-gap",
    severity="info",
    items=("a:7", "a:8"),
    message="x",
    location=Location("data/a.yaml", 5, 1),
    fingerprint="3" * 12,
)
DAY = dt.date(2026, 11, 23)
SINCE = CheckSince(file="base.json", as_of=DAY, corrected=(GONE,), new=("0123456789ab", "1" * 12), open=("2" * 12,))
REPORT = CheckReport(lists=("a",), as_of=DAY, findings=(GAP, WRONG, OLD), checked={"items": 4}, since=SINCE)


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "")
    i18n.use("en")


def page(report, *, verbose=False):
    return formats_of_check.get("md")(report, Page(verbose=verbose))


def test_since():
    """The new ones, the gravest first, and those that are found no more; what is still open is counted alone."""
    assert (
        "# Check of a\n"
        "\n"
        "* Law as of: 2026-11-23\n"
        "* Findings: Errors: 1; warnings: 0; notes: 2.\n"
        "* Since base.json: new: 2; found no more: 1; accepted since: 0; still open: 1.\n"
        "\n"
        "## New: 2\n"
        "\n"
        "| Level | Kind | Place | Finding |\n"
        "|---|---|---|---|\n"
        "| error | Level tag wrong | data/a.yaml:9 | a:1, a:2: a\\|b \\*c\\* @<!-- -->d |\n"
        "| note | Numbers not consecutive | data/a.yaml:9 | a:4: between 2 and 4 a number is left out |\n"
        "\n"
        "## Found no more: 1\n"
        "\n"
        "| Level | Kind | Place | Finding |\n"
        "|---|---|---|---|\n"
        "| note | Numbers not consecutive | data/a.yaml:5 | a:7, 8: x |\n"
    ) == page(REPORT)


def test_gone_of_no_item():
    """What names neither an item nor a place says what it was."""
    gone = msgspec.structs.replace(GONE, items=(), location=None)

    assert page(msgspec.structs.replace(REPORT, since=msgspec.structs.replace(SINCE, corrected=(gone,)))).endswith(
        "| note | Numbers not consecutive |  | x |\n"
    )


def test_not_compared():
    """What only one of both checks has is said, and what is found of it now has a table."""
    apart = NotCompared(lists=("b",), rules=("label-wrong",), levels=("warning", "info"))
    since = msgspec.structs.replace(SINCE, corrected=(), new=("0123456789ab",), not_compared=apart)
    words = page(msgspec.structs.replace(REPORT, since=since))

    assert (
        "* Not compared: lists that are not in this check, or cannot be read: b; rules that only one of both ran: "
        "Level tag wrong; levels that one of both left out: warning, note\n"
    ) in words
    assert ["## New: 1", "## Not compared: 1"] == [line for line in words.splitlines() if line.startswith("##")]


def test_without_an_earlier_one():
    """All that is found."""
    words = page(msgspec.structs.replace(REPORT, since=msgspec.UNSET))

    assert "## Findings: 3\n" in words
    assert "Since" not in words
    assert "| note | Decision on nothing |  | between 2 and 4 a number is left out |" in words


def test_nothing_new():
    """Said, without a table."""
    words = page(
        msgspec.structs.replace(REPORT, findings=(OLD,), since=CheckSince(file="b", as_of=DAY, open=("2" * 12,)))
    )

    assert words.endswith("* Since b: new: 0; found no more: 0; accepted since: 0; still open: 1.\n\n## New: 0\n")


@pytest.mark.parametrize(("verbose", "rows", "said"), [(False, 200, True), (True, 450, False)])
def test_many(verbose, rows, said):
    """A host refuses a page that is too long: as many rows as it shows, and how many more there are."""
    many = tuple(msgspec.structs.replace(GAP, fingerprint=f"{number:012x}") for number in range(450))
    words = page(CheckReport(lists=("a",), as_of=DAY, findings=many, checked={}), verbose=verbose)

    assert rows == words.count("data/a.yaml:9")
    assert said == ("\n250 more are not shown here.\n" in words)
